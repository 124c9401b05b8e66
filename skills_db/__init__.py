"""The database: runs, model calls and kept answers, and the library of verified lemmas."""
