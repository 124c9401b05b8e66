"""Typer commands: arguments and printing only."""
