"""Candidates a second through the whole loop (prompt, call, reading, check, store), against the pool alone."""
