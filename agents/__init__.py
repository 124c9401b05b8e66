"""One file per role that turns a task into prompts and reads the answer. No input or output but the model."""
