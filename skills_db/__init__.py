"""The skill library: models, admission, retrieval (empty so far)."""
