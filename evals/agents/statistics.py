"""Intervals for shares and for differences of shares on the same problems."""

from math import sqrt

Z = 1.959964
"""Of a two-sided interval of 95 %."""


def wilson(successes: float, count: int) -> tuple[float, float]:
    """The interval of E. B. Wilson (1927) for a share."""
    if count == 0:
        return 0.0, 1.0
    share = successes / count
    middle = (share + Z**2 / (2 * count)) / (1 + Z**2 / count)
    half = Z / (1 + Z**2 / count) * sqrt(share * (1 - share) / count + Z**2 / (4 * count**2))
    # Rounding must not put the share itself outside.
    return max(0.0, min(share, middle - half)), min(1.0, max(share, middle + half))


def paired_difference(only_first: float, only_second: float, count: int) -> tuple[float, float, float]:
    """Share of the first minus share of the second on the same `count` problems, with the interval of Bonett and
    Price (2012); it stays honest where no problem tells the two apart."""
    if count == 0:
        return 0.0, -1.0, 1.0
    difference = (only_first - only_second) / count
    one, two = (only_first + 1) / (count + 2), (only_second + 1) / (count + 2)
    half = Z * sqrt((one + two - (one - two) ** 2) / (count + 2))
    return difference, max(-1.0, one - two - half), min(1.0, one - two + half)
