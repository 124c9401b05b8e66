"""Which statement may be an instance of which: a quick look before Lean is asked.

The look may find too much. What it overlooks is what Lean would see only by unfolding definitions.
"""

from collections.abc import Iterator, Sequence

from prover.engine.hygiene.statements import Stated, telling
from prover.engine.hygiene.term import BINDS, Kind, Term

_NUMERALS = frozenset({"OfNat.ofNat", "Nat.zero", "Nat.succ", "HAdd.hAdd"})
"""Heads of terms that may stand for a number."""
_DEPTH = 3


Shape = tuple[tuple[tuple[int, ...], str], ...]
"""Constants and numerals of a conclusion with where they stand, from the outside in."""


def candidates(statements: Sequence[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Pairs (special, general) of which the first may be an instance of the second, in the order of `statements`.

    Those whose conclusions have the same constants in the same places are looked at together.
    """
    by_shape: dict[tuple[Shape, frozenset[str]], list[Stated]] = {}
    for general in statements:
        by_shape.setdefault((tuple(_shape(general.conclusion, ())), general.constants), []).append(general)
    for special in statements:
        for (shape, constants), group in by_shape.items():
            if constants <= special.constants and all(
                _stands(special.conclusion, path, text) for path, text in shape
            ):
                for general in group:
                    if general is not special and may_be_instance(special, general):
                        yield special, general


def _shape(term: Term, path: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], str]]:
    head = term.head
    if head.kind is not Kind.CONSTANT:
        return
    if head.text == "OfNat.ofNat" and len(term.arguments) > 1 and term.arguments[1].kind is Kind.NUMBER:
        yield path, f"#{term.arguments[1].text}"
    elif telling(head.text) and head.text not in _NUMERALS:
        yield path, head.text
        if len(path) < _DEPTH:
            for place, part in enumerate(term.arguments):
                yield from _shape(part, (*path, place))


def _stands(term: Term, path: tuple[int, ...], text: str) -> bool:
    """This constant or numeral stands there; or a number in another form, which may be the same."""
    for place in path:
        if place >= len(term.arguments):
            return False
        term = term.arguments[place]
    if term.head.kind is not Kind.CONSTANT:
        return False
    name = term.head.text
    if name == "OfNat.ofNat" and len(term.arguments) > 1 and term.arguments[1].kind is Kind.NUMBER:
        return text == f"#{term.arguments[1].text}"
    return name == text or (text.startswith("#") and name in _NUMERALS)


def may_be_instance(special: Stated, general: Stated) -> bool:
    """The conclusion of `general` fits that of `special`, and each of its hypotheses one of `special`'s."""
    if not _fits(general.conclusion, special.conclusion, {}):
        return False
    for place in general.free_binders:
        kind = general.binders[place]
        if not any(_fits(kind, one, {}) for one in special.binders):
            return False
    return True


def _fits(pattern: Term, term: Term, found: dict[int, Term], depth: int = 0) -> bool:
    """`pattern`, in which the variables of binders outside are open, may be made equal to `term`, which stands under
    `depth` binders of its own. `found`: what open variables stand for so far."""
    head = pattern.head
    if head.kind is Kind.BOUND and head.number >= depth:
        if pattern.kind is Kind.BOUND and depth == 0:
            # The same variable must stand for the same; under binders, and for functions, that is left to Lean.
            known = found.setdefault(head.number, term)
            return known == term or _unsure(known, term)
        # A function or predicate of the pattern: of what says as little, or of variables, which Lean sees through.
        return term.head.kind is Kind.BOUND or all(one.kind is Kind.BOUND for one in pattern.arguments)
    if _unsure(pattern, term):
        return True
    if pattern.kind is not term.kind or pattern.text != term.text or len(pattern.parts) != len(term.parts):
        return False
    if pattern.kind in (Kind.BOUND, Kind.NUMBER) and pattern.number != term.number:
        return False
    inner = BINDS.get(pattern.kind)
    return all(
        _fits(one, other, found, depth + (place == inner))
        for place, (one, other) in enumerate(zip(pattern.parts, term.parts, strict=True))
    )


def _unsure(one: Term, other: Term) -> bool:
    """They may be the same and look different: instances, or a number written in two ways."""
    names = [term.head.text if term.head.kind is Kind.CONSTANT else "" for term in (one, other)]
    if any(name and name not in _NUMERALS and not telling(name) for name in names):
        return True
    return names[0] != names[1] and all(name in _NUMERALS for name in names)
