"""The library kept small and readable: what says the same is merged, what nobody needs goes, names say what is meant,
and proofs are rewritten where a more general lemma makes them shorter."""
