"""Texts as vectors: the embedders, all of which work without a network."""

from skills_db.embedding.choice import EMBEDDERS, open_embedder
from skills_db.embedding.embedder import Embedder, EmbedderMissing
from skills_db.embedding.text import goal_text, skill_text

__all__ = ["EMBEDDERS", "Embedder", "EmbedderMissing", "goal_text", "open_embedder", "skill_text"]
