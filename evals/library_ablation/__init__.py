"""What the skill library is worth: the same problems with it, without it, and with one that is never shared."""
