"""The proving loop: budget, rounds, portfolio, trace."""
