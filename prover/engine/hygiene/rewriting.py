"""New texts for stored skills, each verified strictly before anything is changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import networkx as nx

from prover.engine.hygiene.library_after import LibraryAfter
from prover.lean.check import Limits
from prover.lean.pool import Pool
from prover.lean.verdict import Outcome
from skills_db.library import Library
from skills_db.normal_form import statement_keys
from skills_db.rewriting import Change, NewText, make_change
from skills_db.skill import Skill
from skills_db.skill_check import LeanAccess, Unfit, elaborate, judge_alone, needed_skills, read_source
from skills_db.verifications import verification_of

LIMITS = Limits(seconds=120.0)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What it takes to change a library. `lean`: the plain one, whose judge has the last word; `pool`: sessions that
    import the skills, for looking. `before_change` is called before each change."""

    library: Library
    lean: LeanAccess
    pool: Pool
    before_change: Callable[[], None] = lambda: None

    def make(self, change: Change) -> None:
        """As `skills_db.rewriting.make_change`."""
        self.before_change()
        make_change(self.library, change)


@dataclass(frozen=True, slots=True)
class NotSo:
    """A text that cannot take the place of a skill's, and why, in one sentence."""

    sentence: str


async def verified_text(
    shop: Workshop,
    old: Skill,
    source: str,
    *,
    name: str | None = None,
    changed: Mapping[str, Skill] | None = None,
    gone: frozenset[str] = frozenset(),
    limits: Limits = LIMITS,
) -> NewText | NotSo:
    """`source` as the new text of `old`, called `name` then (default: as before), verified as a candidate is.

    It must state the same and pass the strict check with exactly what it needs in front. `changed`: other skills as
    they will be; `gone`: ids of skills that will not be there. Raises `ProverError` when Lean cannot be used.
    """
    name = name or old.name
    library, lean = shop.library, shop.lean
    after = LibraryAfter(library, changed or {}, gone)
    try:
        reading = await read_source(lean, after, name, source, limits)
        if any(skill.id == old.id for skill in reading.before):
            return NotSo("It would stand on itself.")
        elaborated = await elaborate(lean, reading, limits)
    except Unfit as unfit:
        return NotSo(unfit.sentence)
    except nx.NetworkXUnfeasible:
        return NotSo("It would stand on itself.")
    if statement_keys(elaborated, name, library.environment).id != old.id:
        return NotSo("It states something else.")
    needs = needed_skills(reading, elaborated)
    verdict, seconds = await judge_alone(lean, after, reading, needs, limits)
    if verdict.outcome is not Outcome.PROVED:
        return NotSo(f"The strict check refuses it: {verdict.reason}.")
    return NewText(old, name, reading.statement, source, needs, verification_of(old, verdict, seconds))


def as_it_will_be(text: NewText) -> Skill:
    """The skill with its new text."""
    return replace(
        text.old,
        name=text.name,
        statement=text.statement,
        source=text.source,
        depends_on=tuple(skill.id for skill in text.needs),
    )


def first_sentence(refusals: Sequence[NotSo]) -> str:
    """Why nothing worked: the first reason."""
    return refusals[0].sentence if refusals else "Nothing was found."
