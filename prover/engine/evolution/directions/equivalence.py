"""Two skills that are each other's converse make one: `↔` of two implications, `=` of `≤` and `≥`."""

from collections.abc import Iterator, Sequence

from prover.engine.evolution.direction import Parent
from prover.engine.evolution.matching import alike, joined, matched, renamed
from prover.engine.evolution.statement import Role, Statement
from prover.engine.evolution.term import Apply, operation, sign_of

_MOST_OTHERS = 120


class BothDirections:
    """`A → B` and `B → A` under the same laws give `A ↔ B`; `a ≤ b` and `b ≤ a` give `a = b`."""

    name = "iff from two"

    def statements(self, parent: Parent, others: Sequence[Parent]) -> Iterator[tuple[Statement, tuple[Parent, ...]]]:
        """See `Direction.statements`."""
        one = parent.statement
        for partner in others[-_MOST_OTHERS:]:
            other = renamed(partner.statement, "o")
            open_ = frozenset(b.name for b in other.binders if b.role is not Role.FACT)
            yield from ((made, (partner,)) for made in self._both(one, other, open_))
            yield from ((made, (partner,)) for made in self._antisymmetric(one, other, open_))

    def _both(self, one: Statement, other: Statement, open_: frozenset[str]) -> Iterator[Statement]:
        for given in one.facts:
            values = matched(other.conclusion, given.type, open_, {})
            if values is None:
                continue
            for back in other.facts:
                whole = matched(back.type, one.conclusion, open_, values)
                if whole is None:
                    continue
                front, rest = one.without((given.name,)), other.without((back.name,))
                made = joined(front, rest, whole, operation("↔", given.type, one.conclusion))
                if made is not None and len(made.facts) < len(one.facts) + len(other.facts):
                    yield made.trimmed()

    def _antisymmetric(self, one: Statement, other: Statement, open_: frozenset[str]) -> Iterator[Statement]:
        first, second = one.conclusion, other.conclusion
        if sign_of(first) != "≤" or sign_of(second) != "≤":
            return
        if not isinstance(first, Apply) or not isinstance(second, Apply):
            return
        type_, low, high = first.arguments
        turned = Apply(second.head, (second.arguments[0], second.arguments[2], second.arguments[1]))
        values = matched(turned, first, open_, {})
        if values is None or alike(low, high):
            return
        made = joined(one, other, values, operation("=", type_, low, high))
        if made is not None:
            yield made.trimmed()
