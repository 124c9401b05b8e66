"""Merging, dropping and renaming with real Lean: each rule has a skill that only it changes."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from prover.engine.hygiene import merging, rewriting
from prover.engine.hygiene.events import Done, Step
from prover.engine.hygiene.instances import Instance
from prover.engine.hygiene.merging import merge
from prover.engine.hygiene.renaming import rename
from prover.engine.hygiene.rewriting import Workshop
from prover.engine.hygiene.tidy import Rules, Tidying
from prover.engine.lean import Lean
from prover.engine.skills.at_hand import AtHand
from skills_db import admission
from skills_db.admission import Admission, AdmissionRules, Admitted
from skills_db.exchange import export_jsonl
from skills_db.former_names import Why, former_names
from skills_db.graph import lemma_graph
from skills_db.library import Library
from skills_db.skill import Origin, Provenance, Skill, SkillState, UseKind
from skills_db.skill_listing import look_up, use_counts
from skills_db.skill_source import Candidate
from skills_db.verification import verify_again

Named = Callable[[str], Skill]
MERGE, DROP = Rules(dropping=False, renaming=False), Rules(merging=False, renaming=False)
RENAME = Rules(merging=False, dropping=False)


async def tidied(shop: Workshop, at_hand: AtHand, rules: Rules, *, dry: bool = False) -> list[Step]:
    tidying = Tidying(shop, at_hand.modules.names, rules, dry)
    return [step async for step in tidying.steps()]


def said(steps: Sequence[Step], done: Done) -> dict[str, str]:
    return {step.skill.short_name: step.other.removeprefix("Skill.") for step in steps if step.done is done}


async def assert_sound(library: Library, shop: Workshop, *names: str) -> None:
    """Every skill stands behind what it needs, so that none stands on itself; those with these names pass again."""
    skills = library.skills(limit=None)
    sequences = {skill.id: skill.sequence for skill in skills}
    assert all(sequences[needed] < skill.sequence for skill in skills for needed in skill.depends_on)
    ids = [skill.id for skill in skills if skill.short_name in names]
    async for one in verify_again(library, shop.lean, ids):
        assert one.state is SkillState.ACTIVE, (one.skill.name, one.verification.reason)


async def test_instances_go_into_what_says_more(
    shop: Workshop, library: Library, at_hand: AtHand, skill: Named
) -> None:
    zigzag, special = skill("zigzag"), skill("double_next")
    library.record_use(UseKind.USED, [special.id], "b.lean:t")
    library.record_use(UseKind.USED, [skill("steps_gt").id], "b.lean:t")
    library.record_use(UseKind.QUOTED, [skill("steps_lt").id], "b.lean:t")
    steps = await tidied(shop, at_hand, MERGE)
    assert said(steps, Done.MERGED) == {
        "double_next": "zigzag",
        "fixed_seven": "involution_injective",
        # Each is an instance of the other; a verified proof uses this one.
        "steps_lt": "steps_gt",
    }
    assert said(steps, Done.LEFT) == {"threes_at_zero": "threes"}
    assert next(step.sentence for step in steps if step.done is Done.LEFT) == "Skill.threes stands on it."
    # What needed one that went has another text, and is verified.
    assert skill("double_next_and_zero").depends_on == (zigzag.id,)
    # The general one is younger than what needs it now, which therefore has moved behind it.
    assert skill("never_fixed_seven").depends_on == (skill("involution_injective").id,)
    assert skill("never_fixed_seven").sequence > skill("involution_injective").sequence
    await assert_sound(library, shop, "double_next_and_zero", "never_fixed_seven")
    # Uses and names are those of the heir.
    assert use_counts(library.database, [zigzag])[zigzag.id].used == 1
    (former,) = former_names(library.database, zigzag)
    assert (former.name, former.why, former.former) == ("Skill.double_next", Why.MERGED, special.id)
    assert former.statement == special.statement
    assert former.provenance == special.provenance
    assert look_up(library.database, "double_next").id == zigzag.id
    # Another run finds nothing more to do.
    assert {step.done for step in await tidied(shop, at_hand, MERGE)} == {Done.LEFT}


async def test_only_the_rule_about_circles_keeps_a_skill_from_standing_on_itself(
    shop: Workshop, library: Library, skill: Named, monkeypatch: pytest.MonkeyPatch
) -> None:
    special, general = skill("threes_at_zero"), skill("threes")
    one = Instance(special, general, "exact Skill.threes ..")
    step = await merge(shop, one, dry=True)
    assert (step.done, step.sentence) == (Done.LEFT, "Skill.threes stands on it.")
    monkeypatch.setattr(merging, "needing", lambda library, id: ())
    monkeypatch.setattr(Library, "dependents", lambda self, id: ())
    assert (await merge(shop, one, dry=True)).done is Done.MERGED


async def test_what_is_needed_by_a_failing_skill_stays(shop: Workshop, library: Library, skill: Named) -> None:
    library.set_state(skill("double_next_and_zero").id, SkillState.FAILING)
    step = await merge(shop, Instance(skill("double_next"), skill("zigzag"), "exact Skill.zigzag .."))
    assert step.sentence == "Skill.double_next_and_zero, which needs it, no longer passes."
    assert library.by_name("Skill.double_next") is not None


async def test_a_merge_that_is_none_is_left(shop: Workshop, library: Library, skill: Named, tmp_path: Path) -> None:
    export_jsonl(library, tmp_path / "before.jsonl")
    step = await merge(shop, Instance(skill("double_next"), skill("threes"), "exact Skill.threes .."))
    assert step.done is Done.LEFT
    assert step.sentence.startswith("Skill.double_next_and_zero, which needs it, cannot do with Skill.threes: ")
    export_jsonl(library, tmp_path / "after.jsonl")
    assert (tmp_path / "after.jsonl").read_bytes() == (tmp_path / "before.jsonl").read_bytes()


async def test_somebody_else_writes_meanwhile(
    shop: Workshop, library: Library, skill: Named, monkeypatch: pytest.MonkeyPatch
) -> None:
    user, special = skill("double_next_and_zero"), skill("double_next")
    make_change = rewriting.make_change

    def late(library: Library, change: rewriting.Change) -> None:
        with library.database.write() as connection:
            connection.execute(text("UPDATE skills SET source = source || ' ' WHERE id = :id"), {"id": user.id})
        make_change(library, change)

    monkeypatch.setattr(rewriting, "make_change", late)
    step = await merge(shop, Instance(special, skill("zigzag"), "apply Skill.zigzag <;> assumption"))
    assert step.sentence == "Skill.double_next_and_zero has been changed by somebody else."
    assert library.get(special.id) == special
    assert library.get(user.id) is not None


async def test_what_nothing_uses_and_one_tactic_proves_is_dropped_when_it_is_old(
    shop: Workshop, library: Library, at_hand: AtHand, skill: Named
) -> None:
    library.record_use(UseKind.USED, [skill("used_sum").id], "b.lean:t")
    with library.database.write() as connection:
        old = "UPDATE skills SET created_at = '2020-01-01 00:00:00' WHERE name NOT LIKE '%young%'"
        connection.execute(text(old))
    steps = await tidied(shop, at_hand, DROP)
    dropped = said(steps, Done.DROPPED)
    assert "old_sum" in dropped
    assert dropped.keys().isdisjoint({"young_sum", "used_sum", "needed_sum", "zigzag"})
    assert all(step.by for step in steps)
    assert library.by_name("Skill.old_sum") is None
    young = await tidied(shop, at_hand, Rules(merging=False, renaming=False, grace=timedelta(0)))
    assert "young_sum" in said(young, Done.DROPPED)


async def test_names_that_say_nothing_are_exchanged_with_those_who_mention_them(
    shop: Workshop, library: Library, at_hand: AtHand, skill: Named
) -> None:
    old = skill("helper")
    steps = await tidied(shop, at_hand, RENAME)
    assert said(steps, Done.RENAMED) == {"helper": "eq_of_apply_apply_apply_eq_of_apply_eq_apply"}
    new = library.get(old.id)
    assert new is not None
    assert new.name == "Skill.eq_of_apply_apply_apply_eq_of_apply_eq_apply"
    assert new.statement.startswith("theorem Skill.eq_of_apply_apply_apply_eq_of_apply_eq_apply (f : Nat → Nat)")
    assert new.sequence == old.sequence
    user = skill("injective_of_third")
    assert "helper" not in user.source
    assert new.short_name in user.source
    await assert_sound(library, shop, "injective_of_third")
    assert look_up(library.database, "helper").id == old.id
    assert former_names(library.database, new)[0].why is Why.RENAMED
    found = library.full_text("eq_of_apply_apply_apply_eq_of_apply_eq_apply", 1)
    assert found[0].skill.id == old.id
    assert not await tidied(shop, at_hand, RENAME)


async def test_a_candidate_whose_lemma_is_renamed_while_it_is_verified_comes_in_with_the_new_name(
    shop: Workshop, library: Library, lean: Lean, monkeypatch: pytest.MonkeyPatch, skill: Named
) -> None:
    judge_alone = admission.judge_alone
    old = skill("injective_of_third")

    async def slowly(*asked: Any) -> Any:
        verdict = await judge_alone(*asked)
        if library.by_name("Skill.better_name") is None:
            assert (await rename(shop, old, "Skill.better_name")).done is Done.RENAMED
        return verdict

    monkeypatch.setattr(admission, "judge_alone", slowly)
    text = (
        "theorem late (f : Nat → Nat) (h : ∀ x, f (f (f x)) = x) : f 1 ≠ f 2 :="
        " Skill.injective_of_third f h 1 2 (by decide)"
    )
    answer = await Admission(library, lean, AdmissionRules(similar=None)).admit(
        Candidate("late", text), Provenance(Origin.ADDED)
    )
    assert isinstance(answer, Admitted), answer
    assert "Skill.better_name f h 1 2" in answer.skill.source
    assert answer.skill.depends_on == (old.id,)


async def test_a_new_name_that_somebody_takes_meanwhile_is_left(
    shop: Workshop, library: Library, skill: Named
) -> None:
    step = await rename(shop, skill("helper"), "Skill.zigzag")
    assert step.done is Done.LEFT
    assert library.by_name("Skill.helper") is not None


async def test_a_library_in_which_nothing_may_change_stays_as_it_is(
    shop: Workshop, library: Library, at_hand: AtHand, skill: Named, tmp_path: Path
) -> None:
    for name in ("injective_of_third", "helper", "steps_gt", "threes", "threes_at_zero", "never_fixed_seven"):
        library.remove(skill(name).id)
    for name in ("fixed_seven", "double_next_and_zero", "double_next"):
        library.remove(skill(name).id)
    export_jsonl(library, tmp_path / "before.jsonl")
    stamp = library.stamp()
    assert await tidied(shop, at_hand, Rules()) == []
    export_jsonl(library, tmp_path / "after.jsonl")
    assert (tmp_path / "after.jsonl").read_bytes() == (tmp_path / "before.jsonl").read_bytes()
    assert library.stamp() == stamp


async def test_a_dry_run_changes_nothing(shop: Workshop, library: Library, at_hand: AtHand) -> None:
    stamp = library.stamp()
    steps = await tidied(shop, at_hand, Rules(grace=timedelta(0)), dry=True)
    assert {Done.MERGED, Done.DROPPED, Done.RENAMED} <= {step.done for step in steps}
    # Of two that say the same and are used alike the older one stays.
    assert said(steps, Done.MERGED)["steps_gt"] == "steps_lt"
    assert library.stamp() == stamp
    assert lemma_graph(library).number_of_nodes() == library.count()
