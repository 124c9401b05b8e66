"""Model client, token ledger and serving (empty so far: nothing here needs a model yet)."""
