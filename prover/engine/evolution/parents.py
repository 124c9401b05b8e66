"""Parents read with Lean: skills, and theories. Each is read once."""

from dataclasses import dataclass, field

from prover.engine.evolution.direction import Parent
from prover.engine.evolution.laws import theories
from prover.engine.evolution.reading import Unreadable, read_statement
from prover.engine.evolution.statement import Statement
from prover.engine.skills.applying import parted
from prover.errors import ProverError
from prover.lean.check import Limits
from prover.lean.elaborated import Elaborated, ElaborationRequest
from prover.lean.pool import Pool
from prover.lean.session import SessionLost
from skills_db.skill import Skill

_PROBE = "evolution_reading"
_LIMITS = Limits(20.0)


@dataclass
class Parents:
    """Reads statements with the sessions of `pool`, which have the environment's plain preamble."""

    pool: Pool
    _known: dict[str, Parent | None] = field(default_factory=dict)

    async def of_skill(self, skill: Skill) -> Parent | None:
        """A skill as a parent; `None` if its statement has in it what terms cannot say."""
        if skill.id not in self._known:
            binders, conclusion = parted(skill.statement)
            read = await self._read(
                f"theorem {_PROBE} {binders} : ({conclusion}) → True := by\n  intros; trivial", last=True
            )
            self._known[skill.id] = None if read is None else Parent(skill.id, skill.name, read)
        return self._known[skill.id]

    async def of_theories(self) -> tuple[Parent, ...]:
        """All theories. Raises `ProverError` for one that Lean does not read."""
        found = []
        for theory in theories():
            if theory.name not in self._known:
                read = await self._read(f"theorem {_PROBE} : {theory.text} := by\n  intros; trivial")
                if read is None:
                    raise ProverError(f"The theory {theory.name!r} cannot be read by this Lean.")
                name = theory.name.replace(",", "").replace(" ", "_")
                self._known[theory.name] = Parent(theory.name, name, read)
            found.append(self._known[theory.name])
        return tuple(one for one in found if one is not None)

    async def proposition(self, text: str) -> tuple[Elaborated, int] | None:
        """A proposition's text elaborated, and its place in the table; `None` if it does not elaborate."""
        elaborated = await self._elaborated(f"theorem {_PROBE} : ({text}) → True := fun _ => True.intro")
        if elaborated is None:
            return None
        return elaborated, elaborated.expressions[elaborated.declared[0].type].parts[0]

    async def _read(self, text: str, *, last: bool = False) -> Statement | None:
        elaborated = await self._elaborated(text)
        if elaborated is None:
            return None
        try:
            statement = read_statement(elaborated, elaborated.declared[0].type)
        except Unreadable:
            return None
        if not last:
            return statement
        # The conclusion stands as a last hypothesis of `True`.
        return Statement(statement.binders[:-1], statement.conclusion).with_conclusion(statement.binders[-1].type)

    async def _elaborated(self, text: str) -> Elaborated | None:
        try:
            elaborated = await self.pool.elaborated(ElaborationRequest(text, (_PROBE,), limits=_LIMITS))
        except SessionLost:
            return None
        good = elaborated.result.without_error and not elaborated.refused and elaborated.declared
        return elaborated if good else None
