"""Tolerant reading of what a model answers: from any text to drafts that can be checked."""

from agents.answer.reading import Answer, read_answer

__all__ = ["Answer", "read_answer"]
