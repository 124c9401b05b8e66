"""Proving without a model: tactics and short combinations, general ones and ones made from the goal's own text."""

from prover.engine.portfolio.attempt import Alternatives, Attempt
from prover.engine.portfolio.catalogue import portfolio

__all__ = ["Alternatives", "Attempt", "portfolio"]
