"""Partial results of softmax attention, and the associative operation that puts them together.

Source: arXiv 2405.10480, section 4 (the re-scaling of FlashAttention read as a reduction operator).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Partial:
    """What some of the keys say, for R query rows of head size D, not divided by its sum yet.

    `output` [R, D]: sum of exp(score - maximum) * value; `maximum` [R]: of the scores, -inf for a row that sees none
    of these keys; `total` [R]: sum of exp(score - maximum).
    """

    output: Floats
    maximum: Floats
    total: Floats


def identity(rows: int, head_size: int) -> Partial:
    """The result over no keys: merging with it changes nothing."""
    return Partial(np.zeros((rows, head_size)), np.full(rows, -np.inf), np.zeros(rows))


def merge(x: Partial, y: Partial) -> Partial:
    """The result over the keys of both, which must be different keys. Associative, commutative up to rounding."""
    maximum = np.maximum(x.maximum, y.maximum)
    of_x, of_y = _weight(x.maximum, maximum), _weight(y.maximum, maximum)
    output = of_x[:, None] * x.output + of_y[:, None] * y.output
    return Partial(output, maximum, of_x * x.total + of_y * y.total)


def merged(parts: Iterable[Partial], rows: int, head_size: int) -> Partial:
    """All of them, from left to right."""
    return reduce(merge, parts, identity(rows, head_size))


def finished(partial: Partial) -> tuple[Floats, Floats]:
    """The attention [R, D], and the logarithm of the sum of exp(score) [R]; 0 and -inf for a row that sees no key."""
    seen = partial.total > 0
    total = np.where(seen, partial.total, 1.0)
    with np.errstate(divide="ignore"):
        return partial.output / total[:, None], partial.maximum + np.log(np.where(seen, partial.total, 0.0))


def _weight(maximum: Floats, common: Floats) -> Floats:
    """exp(maximum - common), where -inf minus -inf is no difference at all: such a part has nothing to scale."""
    return np.exp(np.where(np.isneginf(maximum), -np.inf, maximum - np.where(np.isneginf(common), 0.0, common)))
