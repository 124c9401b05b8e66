"""Two skills one after the other: transitivity of `=`, `≤`, `<`, `∣`, `↔`; what one gives as what the other asks."""

from collections.abc import Iterator, Sequence

from prover.engine.evolution.direction import Parent
from prover.engine.evolution.matching import joined, matched, renamed
from prover.engine.evolution.statement import Role, Statement
from prover.engine.evolution.term import Apply, Term, locals_of, operation, replaced, sign_of

_CHAINED = {
    ("=", "="): "=", ("=", "≤"): "≤", ("≤", "="): "≤", ("≤", "≤"): "≤", ("=", "<"): "<", ("<", "="): "<",
    ("<", "<"): "<", ("<", "≤"): "<", ("≤", "<"): "<", ("∣", "∣"): "∣",
}  # fmt: skip
_MOST_OTHERS = 60


class Composition:
    """`a R b` and `b S c` give `a T c`; `A ↔ B` and `B ↔ C` give `A ↔ C`; what one skill says is what another one
    assumes."""

    name = "compose"

    def statements(self, parent: Parent, others: Sequence[Parent]) -> Iterator[tuple[Statement, tuple[Parent, ...]]]:
        """See `Direction.statements`."""
        one = parent.statement
        for partner in others[-_MOST_OTHERS:]:
            other = renamed(partner.statement, "o")
            open_ = frozenset(b.name for b in other.binders if b.role is not Role.FACT)
            yield from ((made, (partner,)) for made in self._chained(one, other, open_))
            yield from ((made, (partner,)) for made in self._applied(one, other, open_))

    def _chained(self, one: Statement, other: Statement, open_: frozenset[str]) -> Iterator[Statement]:
        first, second = one.conclusion, other.conclusion
        if not isinstance(first, Apply) or not isinstance(second, Apply):
            return
        signs = (sign_of(first), sign_of(second))
        connected = signs == ("↔", "↔")
        sign = "↔" if connected else _CHAINED.get(signs, "")
        if not sign or (not connected and len(first.arguments) != 3):
            return
        start, middle = first.arguments[-2:]
        pattern, end = second.arguments[-2:]
        if not _solid(middle):
            return
        types: Sequence[tuple[Term, Term]] = () if connected else ((second.arguments[0], first.arguments[0]),)
        values = matched(pattern, middle, open_, {})
        for type_pattern, type_ in types:
            values = None if values is None else matched(type_pattern, type_, open_, values)
        if values is None:
            return
        conclusion = operation(sign, *first.arguments[:-2], start, end)
        made = joined(one, other, values, conclusion)
        if made is not None and start != replaced(end, values):
            yield made.trimmed()

    def _applied(self, one: Statement, other: Statement, open_: frozenset[str]) -> Iterator[Statement]:
        for fact in other.facts:
            if sign_of(fact.type) in {"", "∀"} or not locals_of(fact.type):
                continue
            values = matched(fact.type, one.conclusion, open_, {})
            if values is None:
                continue
            rest = other.without((fact.name,))
            made = joined(one, rest, values, rest.conclusion)
            if made is not None and made.conclusion != one.conclusion:
                yield made.trimmed()


def _solid(term: Term) -> bool:
    """More than a variable, with which everything would fit."""
    return isinstance(term, Apply)
