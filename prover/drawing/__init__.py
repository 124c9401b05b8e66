"""Drawings of lemma graphs: which columns, in which order, at which places. Knows neither files nor pages."""
