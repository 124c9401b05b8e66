"""Twenty problems that share lemmas, proved in sequence with and without the library, at equal time."""
