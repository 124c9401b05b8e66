"""LEGO: proofs by plan, with lemmas of the library and new ones for it (after arXiv 2310.00656)."""
