"""What models add to the search without them, at an equal budget of drafts and tokens."""
