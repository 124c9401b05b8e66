"""Skills verified again: on demand, and in another environment."""

from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass

from prover.errors import ProverError
from prover.lean.check import Limits
from prover.lean.verdict import Outcome
from skills_db.admission import Admission, AdmissionRules, Admitted, Refused
from skills_db.graph import building_order
from skills_db.library import Library
from skills_db.normal_form import statement_keys
from skills_db.skill import RefusalReason, Skill, SkillState, Verification
from skills_db.skill_check import LeanAccess, Unfit, elaborate, judge_alone, needed_skills, read_source
from skills_db.skill_source import Candidate
from skills_db.verifications import record_verification, verification_of

_LIMITS = Limits(seconds=120.0)


@dataclass(frozen=True, slots=True)
class Verified:
    """A skill and what its verification said; `state` as it is marked since."""

    skill: Skill
    verification: Verification
    state: SkillState


async def verify_again(
    library: Library,
    lean: LeanAccess,
    ids: Iterable[str] | None = None,
    limits: Limits = _LIMITS,
    *,
    only_these: bool = False,
) -> AsyncIterator[Verified]:
    """Verify skills (all of them, if `ids` is not given) in their own environment, in building order.

    What they need is verified first, except with `only_these`, when the caller has done that.

    The result goes into the history. One that no longer passes is marked, never removed; one that passes again is
    active again; where the check could not be made, the mark stays as it was. Raises `ProverError` when this Lean is
    not that of the library, so that nothing can be said.
    """
    if library.environment != lean.environment.id:
        raise ProverError(
            f"The skills are of environment {library.environment}, which is not here: this Lean is "
            f"{lean.environment.id}.",
            hint="They can be carried over to it, which verifies each of them there.",
        )
    chosen = library.skills(limit=None) if ids is None else library.many(ids) if only_these else library.closure(ids)
    for skill in building_order(chosen):
        verification = await _verification(library, lean, skill, limits)
        record_verification(library.database, verification)
        outcome = Outcome(verification.outcome)
        state = skill.state
        if outcome is not Outcome.COULD_NOT_CHECK:
            state = SkillState.ACTIVE if outcome is Outcome.PROVED else SkillState.FAILING
            library.set_state(skill.id, state)
        yield Verified(skill, verification, state)


async def _verification(library: Library, lean: LeanAccess, skill: Skill, limits: Limits) -> Verification:
    def says(outcome: Outcome, reason: str) -> Verification:
        return Verification(skill.id, lean.environment.id, outcome.value, reason)

    needs = library.many(skill.depends_on)
    failing = [needed.name for needed in needs if needed.state is SkillState.FAILING]
    if failing:
        return says(Outcome.NOT_PROVED, f"It needs {failing[0]}, which no longer passes.")
    try:
        reading = await read_source(lean, library, skill.name, skill.source, limits)
        elaborated = await elaborate(lean, reading, limits)
    except Unfit as unfit:
        unsure = unfit.reason is RefusalReason.COULD_NOT_CHECK
        return says(Outcome.COULD_NOT_CHECK if unsure else Outcome.NOT_PROVED, unfit.sentence)
    keys = statement_keys(elaborated, skill.name, library.environment)
    if keys.id != skill.id:
        return says(Outcome.NOT_PROVED, "Its source proves another statement than the stored one.")
    if not skill.vocabulary:
        library.note_vocabulary(skill.id, keys.vocabulary)
    if {needed.id for needed in needed_skills(reading, elaborated)} != set(skill.depends_on):
        return says(Outcome.NOT_PROVED, "Its source needs other skills than the stored ones.")
    verdict, seconds = await judge_alone(lean, library, reading, needs, limits)
    return verification_of(skill, verdict, seconds)


async def carry_over(
    old: Library, admission: Admission, limits: Limits = _LIMITS, *, afresh: bool = False
) -> AsyncIterator[tuple[Skill, Admitted | Refused]]:
    """Admit the active skills of one environment to the library of another, in building order.

    Nothing of the old verdicts counts: each is verified in the new environment, and the result goes into the old
    skill's history too. It is neither asked whether a tactic proves it there, nor whether its text is like another's:
    it has been admitted once. A skill whose dependency does not come over is refused. What an earlier call has
    brought over is not verified a second time, except `afresh`. Raises `ProverError`.
    """
    rules = AdmissionRules(similar=None, limits=limits)
    renamed: dict[str, str] = {}
    skills = old.skills(states=(SkillState.ACTIVE,), limit=None)
    for skill in building_order(skills):
        there_already = None if afresh else _came_over(skill, admission.library)
        if there_already is not None:
            renamed[skill.name] = there_already.name
            yield skill, Admitted(skill.name, there_already)
            continue
        candidate = Candidate.of_skill(skill)
        answer = await admission.admit(
            candidate, skill.provenance, description=skill.description, renamed=renamed, rules=rules
        )
        new = answer.skill if isinstance(answer, Admitted) else answer.similar
        known = isinstance(answer, Refused) and answer.refusal.reason is RefusalReason.KNOWN
        if new is not None and (known or isinstance(answer, Admitted)):
            renamed[skill.name] = new.name
        outcome, reason = Outcome.PROVED, "admitted there"
        if isinstance(answer, Refused):
            unsure = answer.refusal.reason is RefusalReason.COULD_NOT_CHECK
            proved = answer.refusal.reason in (RefusalReason.KNOWN, RefusalReason.REORDERED)
            outcome = Outcome.COULD_NOT_CHECK if unsure else Outcome.PROVED if proved else Outcome.NOT_PROVED
            reason = answer.refusal.sentence
        there = admission.library.environment
        record_verification(old.database, Verification(skill.id, there, outcome.value, reason))
        yield skill, answer


def _came_over(skill: Skill, library: Library) -> Skill | None:
    """The skill that this one has become in another library, if it is there under its very name and text: that text
    was verified there."""
    there = library.by_name(skill.name)
    same = there is not None and there.state is SkillState.ACTIVE and there.source == skill.source
    return there if same else None
