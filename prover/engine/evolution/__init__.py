"""Evolution: the library grows by itself, from what is in it and from general laws, with real Lean as the judge."""
