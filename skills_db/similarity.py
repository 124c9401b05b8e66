"""Statements whose text is too much like one that is stored.

The measure is difflib's ratio: twice the matching characters over all characters of both texts. Asking for it against
each of 100,000 texts takes minutes, so two upper bounds come first, which can only be too large: by the numbers of
equal characters (all texts at once), then by the longest common subsequence (many characters in one operation).

Texts may come with a vocabulary, a number in hex for what they speak of: only those with the same one are compared.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np
import numpy.typing as npt

_BUCKETS = 128
"""Characters are counted by their code modulo this: those that share a bucket can only raise the bound."""
_ROOM = 1024
_UNKNOWN = 0
Counts = npt.NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Likeness:
    """A stored text and the ratio of likeness to it, between 0 and 1."""

    number: int
    ratio: float


def likeness(stored: str, candidate: str) -> float:
    """difflib's ratio of a stored text and a candidate, in this order: it is not symmetric. No character is junk."""
    return SequenceMatcher(None, stored, candidate, autojunk=False).ratio()


class StoredTexts:
    """Texts with a number and a vocabulary each (empty where that is not known); grows. Not for several threads at
    once."""

    def __init__(self) -> None:
        self._numbers: list[int] = []
        self._texts: list[str] = []
        self._lengths: npt.NDArray[np.int64] = np.zeros(_ROOM, np.int64)
        self._vocabularies: npt.NDArray[np.int64] = np.zeros(_ROOM, np.int64)
        self._counts: Counts = np.zeros((_ROOM, _BUCKETS), np.uint16)

    def __len__(self) -> int:
        return len(self._texts)

    def add(self, texts: Iterable[tuple[int, str, str]]) -> None:
        """Add numbers, texts and vocabularies."""
        for number, text, vocabulary in texts:
            place = len(self._texts)
            if place == len(self._lengths):
                self._lengths = np.concatenate((self._lengths, np.zeros_like(self._lengths)))
                self._vocabularies = np.concatenate((self._vocabularies, np.zeros_like(self._vocabularies)))
                self._counts = np.concatenate((self._counts, np.zeros_like(self._counts)))
            self._numbers.append(number)
            self._texts.append(text)
            self._lengths[place] = len(text)
            self._vocabularies[place] = _number(vocabulary)
            self._counts[place] = _counted(text)

    def too_like(self, candidate: str, threshold: float, vocabulary: str = "") -> Likeness | None:
        """The likest of the texts if its ratio is the threshold or more, else `None`; see `survivors`."""
        best: Likeness | None = None
        for place, bound in self.survivors(candidate, threshold, vocabulary):
            if best is not None and bound < best.ratio:
                break
            text = self._texts[place]
            if subsequence_bound(text, candidate) < (best.ratio if best else threshold):
                continue
            ratio = likeness(text, candidate)
            if ratio >= threshold and (best is None or ratio > best.ratio):
                best = Likeness(self._numbers[place], ratio)
        return best

    def survivors(self, candidate: str, threshold: float, vocabulary: str = "") -> list[tuple[int, float]]:
        """Places of the texts whose numbers of characters allow the threshold, with the bound, the highest first.
        `vocabulary`: leaves out those that are known to have another one."""
        count = len(self._texts)
        # The bounds are computed with the same roundings as the ratio: never below it, not even in the last digit. Of
        # two empty texts the ratio is 1.
        total = self._lengths[:count] + len(candidate)
        both_empty = (total == 0).astype(np.int64)
        shorter = np.minimum(self._lengths[:count], len(candidate))
        allowed = (2.0 * shorter + both_empty) / (total + both_empty) >= threshold
        if vocabulary:
            known = self._vocabularies[:count]
            allowed &= (known == _number(vocabulary)) | (known == _UNKNOWN)
        near = np.flatnonzero(allowed)
        shared = np.minimum(self._counts[near], _counted(candidate)).sum(axis=1, dtype=np.int64)
        bounds = (2.0 * shared + both_empty[near]) / (total + both_empty)[near]
        left = np.flatnonzero(bounds >= threshold)
        order = left[np.argsort(-bounds[left], kind="stable")]
        return [(int(near[one]), float(bounds[one])) for one in order]


def subsequence_bound(one: str, other: str) -> float:
    """Upper bound of the ratio: matching blocks together are a common subsequence (bit-parallel: Hyyrö, 2004)."""
    total = len(one) + len(other)
    if not total:
        return 1.0
    places: dict[str, int] = {}
    for place, character in enumerate(one):
        places[character] = places.get(character, 0) | 1 << place
    everything = (1 << len(one)) - 1
    row = everything
    for character in other:
        matching = row & places.get(character, 0)
        row = ((row + matching) | (row - matching)) & everything
    return 2.0 * (len(one) - row.bit_count()) / total


def _number(vocabulary: str) -> int:
    return int(vocabulary, 16) if vocabulary else _UNKNOWN


def _counted(text: str) -> Counts:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32) % _BUCKETS
    # A text that long is far beyond what is admitted; a count that is cut off would no longer be a bound.
    counts = np.bincount(codes, minlength=_BUCKETS)
    if counts.max(initial=0) > np.iinfo(np.uint16).max:
        raise ValueError("a statement of more than 65,535 equal characters")
    return counts.astype(np.uint16)
