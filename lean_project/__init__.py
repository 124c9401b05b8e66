"""The Lean side: the core library of the embedded environment, and a pinned Lake project for Mathlib users."""

from pathlib import Path

CORE_LIBRARY = Path(__file__).parent / "core"
"""Folder of the core library's Lean sources."""
