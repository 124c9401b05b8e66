"""Skills verified again, and carried over to another environment."""

import dataclasses

import pytest
from made_up_skills import made_up
from open_lean import OpenLean
from sqlalchemy import update

from prover.errors import ProverError
from skills_db.admission import Admission, AdmissionRules, Admitted, Refused
from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill import Origin, Provenance, Skill, SkillState
from skills_db.skill_file import admit_all, candidates_in
from skills_db.skill_tables import SkillRow
from skills_db.verification import carry_over, verify_again
from skills_db.verifications import verifications_of

THREE = """
theorem back (f : Nat → Nat) (h : ∀ x, f (f x) = x) (a : Nat) : f (f (f (f a))) = a := by rw [h, h]
theorem further (g : Nat → Nat) (k : ∀ y, g (g y) = y) (b c : Nat) (e : b = c) : g (g (g (g b))) = c :=
  (back g k b).trans e
theorem alone (P : Nat → Prop) (s : ∀ n, P n → P (n + 1)) (z : P 0) : P 2 := s _ (s _ z)
"""


async def three(library: Library, lean: OpenLean) -> tuple[Skill, ...]:
    admission = Admission(library, lean, AdmissionRules(similar=None))
    candidates = await candidates_in(lean.pool, THREE)
    answers = [answer async for answer in admit_all(admission, candidates, Provenance(Origin.ADDED))]
    assert all(isinstance(answer, Admitted) for answer in answers), answers
    return library.skills()


def change(database: Database, skill: Skill, **values: str) -> None:
    """Somebody or something has changed a stored skill."""
    with database.write() as connection:
        connection.execute(update(SkillRow).where(SkillRow.id == skill.id).values(**values))


async def test_what_still_passes_stays_and_what_does_not_is_marked(own_library: Library, lean: OpenLean) -> None:
    back, further, alone = await three(own_library, lean)
    database = own_library.database
    assert further.depends_on == (back.id,)
    states = [one.state async for one in verify_again(own_library, lean)]
    assert states == [SkillState.ACTIVE] * 3
    change(database, back, source=back.source.replace("rw [h, h]", "rw [h]"))
    results = {one.skill.name: one async for one in verify_again(own_library, lean)}
    assert {name: one.state.value for name, one in results.items()} == {
        "Skill.alone": "active",
        "Skill.back": "failing",
        "Skill.further": "failing",
    }
    assert "does not elaborate" in results["Skill.back"].verification.reason
    assert results["Skill.further"].verification.reason == "It needs Skill.back, which no longer passes."
    assert own_library.newer_than(0) == (alone,) and own_library.count() == 3
    change(database, back, source=back.source)
    again = [one.state async for one in verify_again(own_library, lean, [further.id])]
    assert again == [SkillState.ACTIVE] * 2
    assert [one.outcome for one in verifications_of(database, back.id)] == ["proved"] * 2 + ["not_proved", "proved"]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("P 2 := s _ (s _ z)", "P 1 := s _ z", "another statement"),
        ("s _ (s _ z)", "sorry", "has a hole"),
        ("s _ (s _ z)", "by exact sorryAx _", "rests on sorry"),
        ("s _ (s _ z)\n", "s _ (s _ z)\naxiom extra : False\n", "not one theorem"),
        ("theorem _root_.", "axiom _root_.", "not one theorem"),
        ("s _ (s _ z)", "(s _ (s _ z) : by run_tac pure ())", "Not allowed"),
    ],
)
async def test_a_stored_source_that_was_tampered_with_is_found_out(
    own_library: Library, lean: OpenLean, old: str, new: str, reason: str
) -> None:
    *_, alone = await three(own_library, lean)
    assert old in alone.source
    change(own_library.database, alone, source=alone.source.replace(old, new))
    (result,) = [one async for one in verify_again(own_library, lean, [alone.id])]
    assert (result.state, reason in result.verification.reason) == (SkillState.FAILING, True), result.verification


async def test_a_lean_that_cannot_answer_leaves_the_mark_alone(own_library: Library, lean: OpenLean) -> None:
    skill = (await three(own_library, lean))[0]

    class Broken:
        async def evidence(self, request: object) -> object:
            from prover.lean.verdict import Evidence

            return Evidence(error="Lean is ill")

    ill = dataclasses.replace(lean, judge=Broken())  # type: ignore[arg-type]
    (result,) = [one async for one in verify_again(own_library, ill, [skill.id])]
    assert (result.verification.outcome, result.state) == ("could_not_check", SkillState.ACTIVE)


class TestAnotherEnvironment:
    async def test_skills_of_one_that_vanished_are_there_but_cannot_be_verified(
        self, library: Library, lean: OpenLean
    ) -> None:
        library.insert(made_up("a"))
        assert library.full_text("a")[0].skill.name == "Skill.a"
        with pytest.raises(ProverError, match="of environment environment, which is not here"):
            [one async for one in verify_again(library, lean)]

    async def test_they_can_be_carried_over_and_nothing_is_believed(
        self, library: Library, own_library: Library, lean: OpenLean
    ) -> None:
        true = await three(own_library, lean)
        for skill in true:
            needs = tuple(f"old {id}" for id in skill.depends_on)
            library.insert(
                dataclasses.replace(
                    skill, id=f"old {skill.id}", environment="environment", depends_on=needs, sequence=0
                )
            )
        library.insert(made_up("lie", ": 1 = 2"))
        library.insert(made_up("leans_on_it", ": 2 = 3", library.by_name("Skill.lie")))  # type: ignore[arg-type]
        for skill in true:
            own_library.remove(skill.id, dependents=True) if own_library.get(skill.id) else None
        admission = Admission(own_library, lean)
        answers = {skill.name: answer async for skill, answer in carry_over(library, admission)}
        assert {name for name, answer in answers.items() if isinstance(answer, Refused)} == {
            "Skill.lie",
            "Skill.leans_on_it",
        }
        assert [skill.id for skill in own_library.skills()] != []
        assert {skill.id for skill in own_library.skills()} == {skill.id for skill in true}
        lie = library.by_name("Skill.lie")
        assert lie is not None
        (there,) = verifications_of(library.database, lie.id)
        assert (there.environment, there.outcome) == (lean.environment.id, "not_proved")
        again = {skill.name: answer async for skill, answer in carry_over(library, admission)}
        assert {name: type(answer) for name, answer in again.items()} == {
            name: type(answer) for name, answer in answers.items()
        }
        counts = [len(verifications_of(library.database, f"old {skill.id}")) for skill in true]
        assert counts == [1] * len(true), "what has come over is not verified a second time"
        assert len(verifications_of(library.database, lie.id)) == 2
        afresh = {skill.name: answer async for skill, answer in carry_over(library, admission, afresh=True)}
        assert {answer.refusal.reason.value for answer in afresh.values() if isinstance(answer, Refused)} == {
            "known",
            "not verified",
        }
