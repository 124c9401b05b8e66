"""Asking models: one client for all servers with an interface like OpenAI's, its settings and its ledger."""
