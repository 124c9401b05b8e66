"""Lean environments, sessions, source splicing and verdicts; knows nothing of models."""
