"""One file per role that turns a task into prompts and reads the answer (empty so far)."""
