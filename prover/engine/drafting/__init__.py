"""The loop of models and Lean: draft, check, repair, correct, until a proof passes the strict check."""
