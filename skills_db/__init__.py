"""The database: runs, model calls and kept answers; the lemma library will be in it too."""
