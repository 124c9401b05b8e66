"""The statements of all skills as Lean elaborated them, read from sessions that import the library."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from prover.engine.hygiene.term import Kind, Reader, Term, loose, telescope
from prover.lean.check import Limits
from prover.lean.elaborated import ElaborationRequest, Expression
from prover.lean.pool import Pool
from skills_db.skill import Skill

_AT_ONCE = 64
_LARGEST = 3_000
"""Nodes of a statement that is looked at."""
_LIMITS = Limits(seconds=60.0)


@dataclass(frozen=True)
class Stated:
    """A skill and what it says."""

    skill: Skill
    type: Term

    @cached_property
    def binders(self) -> tuple[Term, ...]:
        """Types of its variables and hypotheses, each under those before it."""
        return telescope(self.type)[0]

    @cached_property
    def conclusion(self) -> Term:
        """What stands behind them."""
        return telescope(self.type)[1]

    @cached_property
    def free_binders(self) -> tuple[int, ...]:
        """Places of the binders that nothing behind them mentions: hypotheses, as a rule."""
        count = len(self.binders)
        mentioned = {count - 1 - one for one in loose(self.conclusion)}
        for place, kind in enumerate(self.binders):
            mentioned |= {place - 1 - one for one in loose(kind)}
        return tuple(place for place in range(count) if place not in mentioned)

    @cached_property
    def constants(self) -> frozenset[str]:
        """The constants of its conclusion."""
        return constants_of(self.conclusion)


def constants_of(term: Term) -> frozenset[str]:
    """The constants of a term but for instances and numerals, which are written in many ways."""
    return frozenset(part.text for part in term.walk() if part.kind is Kind.CONSTANT and telling(part.text))


def telling(name: str) -> bool:
    """The constant is no instance, projection to one, or way to write a numeral."""
    last = name.rpartition(".")[2]
    return not last.startswith(("inst", "to", "dec")) and name not in {"OfNat.ofNat", "Nat.zero", "Nat.succ"}


async def stated(pool: Pool, skills: Sequence[Skill], told: Callable[[int], None] = lambda n: None) -> list[Stated]:
    """The skills with their statements, in their order; those that are too large or not there are left out.

    `pool`: sessions that import the skills. `told`: of how many skills were read. Raises `ProverError`.
    """
    found: list[Stated] = []
    for start in range(0, len(skills), _AT_ONCE):
        part = skills[start : start + _AT_ONCE]
        text = "".join(f"def hygiene_{place} := @{skill.name}\n" for place, skill in enumerate(part))
        names = tuple(f"hygiene_{place}" for place in range(len(part)))
        elaborated = await pool.elaborated(ElaborationRequest(text, names, limits=_LIMITS))
        reader = Reader(elaborated)
        by_name = {one.name: one for one in elaborated.declared}
        sizes = _sizes(elaborated.expressions)
        for place, skill in enumerate(part):
            constant = by_name.get(f"hygiene_{place}")
            if constant is not None and sizes[constant.type] <= _LARGEST:
                found.append(Stated(skill, reader.term(constant.type)))
        told(len(part))
    return found


def _sizes(expressions: Sequence[Expression]) -> list[int]:
    """Of each expression as a tree; parts that are written once may stand in many places."""
    sizes: list[int] = []
    for expression in expressions:
        sizes.append(1 + sum(sizes[part] for part in expression.parts))
    return sizes
