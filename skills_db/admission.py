"""What comes into the library: theorems that real Lean has proved alone, that say something, and say it for the first
time. Whoever wrote the candidate, nothing about it is believed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from prover.errors import ProverError
from prover.lean.check import CheckRequest, Limits
from prover.lean.pool import PoolClosed
from prover.lean.session import SessionLost
from prover.lean.verdict import Outcome
from skills_db.library import Library, NotNew
from skills_db.normal_form import StatementKeys, statement_keys
from skills_db.similarity import Likeness, StoredTexts
from skills_db.skill import Provenance, Refusal, RefusalReason, Skill
from skills_db.skill_check import (
    LeanAccess,
    Reading,
    Unfit,
    elaborate,
    judge_alone,
    needed_skills,
    read_source,
    shown_goal,
)
from skills_db.skill_refusals import record_refusal
from skills_db.skill_rows import names_of
from skills_db.skill_source import Candidate, NoTheorem, compared_text, skill_name, skill_source
from skills_db.verifications import record_verification, verification_of

SIMILAR = 0.85
"""Ratio of likeness from which a statement is refused (LEGO-Prover's figure)."""
_NAMES_TRIED = 20


@dataclass(frozen=True, slots=True)
class AdmissionRules:
    """What is asked of a candidate beyond a proof. `closers`: tactics of which none may prove it alone; they are the
    caller's, who knows the portfolio. `similar`: see `SIMILAR`; `None` switches the rule off. `same_constants`:
    compared are only the texts of statements that speak of the same constants, in the hypotheses and in the
    conclusion; without it, all (LEGO-Prover's rule)."""

    closers: Sequence[str] = ()
    closer_limits: Limits = field(default_factory=lambda: Limits(seconds=3.0))
    similar: float | None = SIMILAR
    same_constants: bool = True
    limits: Limits = field(default_factory=lambda: Limits(seconds=60.0))


@dataclass(frozen=True, slots=True)
class Admitted:
    """It is in the library. `name`: what the theorem was called before."""

    name: str
    skill: Skill


@dataclass(frozen=True, slots=True)
class Refused:
    """It is not; the refusal is recorded. `similar`: the stored skill that says the same, or nearly so."""

    name: str
    refusal: Refusal
    similar: Skill | None = None


@dataclass(frozen=True, slots=True)
class _Call:
    candidate: Candidate
    provenance: Provenance
    description: str
    renamed: Mapping[str, str]
    rules: AdmissionRules
    claimed: str | None


class _Renamed(Exception):
    """What it needs has been given another name, or has gone, since it was verified."""


class Admission:
    """Admits candidates to one library; keeps the statements that it compares with in memory."""

    def __init__(self, library: Library, lean: LeanAccess, rules: AdmissionRules | None = None) -> None:
        if library.environment != lean.environment.id:
            raise ProverError(
                f"The library is that of environment {library.environment}, this Lean is {lean.environment.id}."
            )
        self.library, self.lean, self.rules = library, lean, rules or AdmissionRules()
        self._texts = StoredTexts()
        self._seen, self._changes = 0, 0

    async def admit(
        self,
        candidate: Candidate,
        provenance: Provenance,
        *,
        description: str = "",
        renamed: Mapping[str, str] | None = None,
        rules: AdmissionRules | None = None,
        claimed: str | None = None,
    ) -> Admitted | Refused:
        """Admit a candidate, or record why not. `renamed`: new names of theorems beside it (see `skill_source`).
        `claimed`: the id that its statement has according to whoever brings it; another one is refused.

        Raises `ProverError` where nothing can be said: the database or Lean cannot be used, or this Lean does not
        tell elaborated statements.
        """
        try:
            call = _Call(candidate, provenance, description, renamed or {}, rules or self.rules, claimed)
            return Admitted(candidate.name, await self._admit(call))
        except Unfit as unfit:
            refusal = Refusal(
                environment=self.library.environment,
                name=candidate.name,
                source="\n".join(filter(None, (candidate.opening, candidate.declaration))),
                reason=unfit.reason,
                sentence=unfit.sentence,
                provenance=provenance,
                similar=unfit.similar,
            )
            record_refusal(self.library.database, refusal)
            return Refused(candidate.name, refusal, self.library.get(unfit.similar) if unfit.similar else None)

    # --- the rules --------------------------------------------------------------------------------------------------

    async def _admit(self, call: "_Call") -> Skill:
        candidate, rules = call.candidate, call.rules
        taken: set[str] = set()
        # Another process may take the name meanwhile; what is verified is the text under the name it gets.
        for _ in range(_NAMES_TRIED):
            name = self._free_name(candidate.name, taken)
            try:
                source = skill_source(candidate, name, call.renamed)
            except NoTheorem as error:
                raise Unfit(RefusalReason.NOT_A_THEOREM, error.message) from None
            reading = await read_source(self.lean, self.library, name, source, rules.limits)
            elaborated = await elaborate(self.lean, reading, rules.limits, candidate.defined)
            keys = statement_keys(elaborated, name, self.library.environment)
            if call.claimed is not None and keys.id != call.claimed:
                raise Unfit(RefusalReason.NOT_VERIFIED, "Its source states something else than is claimed.")
            self._refuse_known(keys)
            self._refuse_similar(reading.statement, keys, rules)
            await self._refuse_trivial(reading, rules)
            needs = needed_skills(reading, elaborated)
            verdict, seconds = await judge_alone(self.lean, self.library, reading, needs, rules.limits)
            if verdict.outcome is Outcome.COULD_NOT_CHECK:
                raise Unfit(RefusalReason.COULD_NOT_CHECK, f"It could not be checked: {verdict.reason}.")
            if not verdict.proved:
                raise Unfit(RefusalReason.NOT_VERIFIED, f"The strict check refuses it: {verdict.reason}.")
            skill = Skill(
                id=keys.id,
                environment=self.library.environment,
                name=name,
                kind="theorem",
                statement=reading.statement,
                source=source,
                pretty=await shown_goal(self.lean, reading, rules.limits),
                provenance=call.provenance,
                order_key=keys.order_key,
                vocabulary=keys.vocabulary,
                description=call.description or reading.problem.docstring,
                depends_on=tuple(needed.id for needed in needs),
            )
            try:
                stored = self._store(skill, rules, {needed.id: needed.name for needed in needs})
            except _Renamed:
                now = {one.id: one.name for one in self.library.many(needed.id for needed in needs)}
                renamed = {needed.name: now[needed.id] for needed in needs if needed.id in now}
                call = replace(call, renamed={**call.renamed, **renamed})
                continue
            if stored is not None:
                record_verification(self.library.database, verification_of(stored, verdict, seconds))
                return stored
            taken.add(name)
        raise Unfit(RefusalReason.COULD_NOT_CHECK, f"No name like {candidate.name} stayed free long enough.")

    def _free_name(self, name: str, taken: set[str]) -> str:
        used = set(taken)
        while True:
            free = skill_name(name, used)
            if self.library.by_name(free) is None:
                return free
            used.add(free)

    def _refuse_known(self, keys: StatementKeys) -> None:
        known = self.library.get(keys.id)
        if known is not None:
            raise Unfit(RefusalReason.KNOWN, f"{known.name} says the same.", known.id)
        known = self.library.by_order_key(keys.order_key)
        if known is not None:
            sentence = f"{known.name} says the same with its hypotheses in another order."
            raise Unfit(RefusalReason.REORDERED, sentence, known.id)

    def _refuse_similar(self, statement: str, keys: StatementKeys, rules: AdmissionRules) -> None:
        if rules.similar is None:
            return
        self._follow()
        vocabulary = keys.vocabulary if rules.same_constants else ""
        found = self._texts.too_like(compared_text(statement), rules.similar, vocabulary)
        if found is not None:
            raise self._too_like(found)

    def _too_like(self, found: Likeness) -> Unfit:
        like = self.library.by_sequence((found.number,))
        name, id = (like[0].name, like[0].id) if like else ("another one", None)
        return Unfit(RefusalReason.SIMILAR, f"Its statement is {found.ratio:.2f} like that of {name}.", id)

    def _follow(self) -> None:
        """Know all stored statements; from the beginning where some have gone."""
        stamp = self.library.stamp()
        if stamp.changes != self._changes:
            self._texts, self._seen, self._changes = StoredTexts(), 0, stamp.changes
        if stamp.newest > self._seen:
            rows = self.library.statements(after=self._seen)
            self._texts.add((sequence, compared_text(statement), known) for sequence, statement, known in rows)
            self._seen = max((self._seen, *(sequence for sequence, _, _ in rows)))

    async def _refuse_trivial(self, reading: Reading, rules: AdmissionRules) -> None:
        problem = reading.problem
        for closer in rules.closers:
            text = problem.candidate((problem.proved_by(closer),))
            try:
                result = await self.lean.pool.check(CheckRequest(text, limits=rules.closer_limits))
            except PoolClosed:
                raise
            except SessionLost:
                continue  # a tactic over which Lean dies closes nothing
            # Lean's own word is enough to refuse: at worst something useful stays out.
            if result.without_error and not result.sorries:
                raise Unfit(RefusalReason.TRIVIAL, f"`{closer}` proves it alone.")

    def _store(self, skill: Skill, rules: AdmissionRules, names: Mapping[str, str]) -> Skill | None:
        """Store it, unless another process was quicker; `None` if that one took the name. `names`: those, by id, that
        its text has for what it needs. Raises `_Renamed` if one of them has another name by now."""
        self.library.ensure_index()
        try:
            with self.library.database.write() as connection:
                self.library.take_turn(connection)
                if names_of(connection, names) != names:
                    raise _Renamed
                if rules.similar is not None:
                    # What came in while this was verified; nobody else writes now.
                    newer = StoredTexts()
                    rows = self.library.statements(after=self._seen, connection=connection)
                    newer.add((sequence, compared_text(statement), known) for sequence, statement, known in rows)
                    vocabulary = skill.vocabulary if rules.same_constants else ""
                    found = newer.too_like(compared_text(skill.statement), rules.similar, vocabulary)
                    if found is not None:
                        raise self._too_like(found)
                return self.library.insert_within(connection, (skill,))[0]
        except NotNew as known:
            if known.name_taken:
                return None
            reason = RefusalReason.KNOWN if known.stored == skill.id else RefusalReason.REORDERED
            raise Unfit(reason, known.message, known.stored) from None
