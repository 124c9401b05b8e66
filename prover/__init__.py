"""Fills the holes of Lean 4 files; language models write, the real Lean kernel judges."""
