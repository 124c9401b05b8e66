"""The library in the database: found, followed, kept."""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_up_skills import made_up
from sqlalchemy import event

from prover.errors import ProverError
from skills_db.database import Database
from skills_db.library import Library, NotNew
from skills_db.requests import Requests
from skills_db.skill import Origin, Provenance, Refusal, RefusalReason, SkillState, UseKind
from skills_db.skill_refusals import record_refusal, refusal_counts, refusals


def names(skills: object) -> list[str]:
    return [skill.short_name for skill in skills]  # type: ignore[attr-defined]


def test_a_skill_comes_back_as_it_was_stored(library: Library) -> None:
    first = library.insert(made_up("first"))
    second = library.insert(made_up("second", "", first, description="how «odd»\nit is ∀"))
    assert library.get(second.id) == second == library.by_name("Skill.second")
    assert second.depends_on == (first.id,)
    assert (first.sequence, second.sequence) == (1, 2)
    assert second.provenance == Provenance(Origin.ADDED, file="made_up.lean")
    assert library.get("nothing") is None


def test_libraries_of_two_environments_do_not_see_each_other(database: Database, library: Library) -> None:
    other = Library(database, "other")
    mine, theirs = library.insert(made_up("a")), other.insert(made_up("a", environment="other"))
    assert mine.id != theirs.id
    assert (other.get(mine.id), library.count(), other.count()) == (None, 1, 1)
    with pytest.raises(ProverError, match="another environment"):
        library.insert(made_up("b", environment="other"))


def test_a_statement_or_a_name_is_stored_once(library: Library) -> None:
    stored = library.insert(made_up("a"))
    with pytest.raises(NotNew, match=r"statement is stored already: Skill\.a") as caught:
        library.insert(made_up("a"))
    assert (caught.value.name_taken, caught.value.stored) == (False, stored.id)
    with pytest.raises(NotNew, match=r"name Skill\.a is taken"):
        library.insert_many((made_up("c"), made_up("b").__class__(**fields(made_up("b")) | {"name": "Skill.a"})))
    assert names(library.skills()) == ["a"]


def fields(skill: object) -> dict[str, object]:
    return {name: getattr(skill, name) for name in skill.__dataclass_fields__}  # type: ignore[attr-defined]


def test_the_closure_has_dependencies_first(library: Library) -> None:
    base = library.insert(made_up("base"))
    left, right = library.insert(made_up("left", "", base)), library.insert(made_up("right", "", base))
    top = library.insert(made_up("top", "", right, left))
    library.insert(made_up("unrelated"))
    assert names(library.closure([top.id])) == ["base", "left", "right", "top"]
    assert names(library.closure([right.id, base.id])) == ["base", "right"]
    assert names(library.dependents(base.id)) == ["left", "right", "top"]
    with pytest.raises(ProverError, match="no skill nothing"):
        library.closure(["nothing"])


def test_what_needs_an_unknown_skill_is_not_stored(library: Library) -> None:
    with pytest.raises(ProverError, match=r"Skill\.b needs the skill .* which the library does not have"):
        library.insert(made_up("b", "", made_up("a")))
    assert library.count() == 0


def test_storing_a_skill_looks_through_no_environment(database: Database, library: Library) -> None:
    """With 100,000 skills, each new one took 5 ms for finding what it needs in a list of all."""
    needed = [library.insert(made_up(name)) for name in ("first", "second", "third")]
    asked: list[tuple[str, tuple[object, ...]]] = []

    def hear(_c: object, _k: object, statement: str, values: tuple[object, ...], *_rest: object) -> None:
        asked.append((statement, values))

    event.listen(database.engine, "before_cursor_execute", hear)
    library.insert(made_up("last", "", *needed))
    event.remove(database.engine, "before_cursor_execute", hear)
    questions = [(text, values) for text, values in asked if text.startswith("SELECT skills.")]
    assert len(questions) >= 2
    with database.read() as connection:
        for text, values in questions:
            plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)]
            steps = [step for step in plan if step.startswith(("SEARCH skills", "SCAN skills"))]
            assert steps and not any("(environment_id=?)" in step or "SCAN" in step for step in steps), (text, plan)


def test_removal_asks_for_what_depends_on_it(library: Library) -> None:
    base = library.insert(made_up("base"))
    library.insert(made_up("top", "", base))
    before = library.stamp()
    with pytest.raises(ProverError, match=r"Skill\.base is needed by Skill\.top"):
        library.remove(base.id)
    assert library.stamp() == before
    assert names(library.remove(base.id, dependents=True)) == ["base", "top"]
    assert (library.count(), library.full_text("base top")) == (0, ())
    again = library.insert(made_up("base"))
    assert again.sequence > 2, "a number is never used again"
    assert library.stamp().changes > before.changes


def test_a_request_is_open_again_when_its_proof_is_removed(library: Library) -> None:
    requests, skill = Requests(library), library.insert(made_up("a"))
    request = requests.add("a", "theorem a : 1 = 1", Provenance(Origin.HARVESTED))
    requests.proved(request.id, skill)
    assert requests.take_up() is None
    library.remove(skill.id)
    assert requests.get(request.id) == request


def test_an_index_can_follow_the_library(library: Library) -> None:
    first, second, third = (library.insert(made_up(name)) for name in ("a", "b", "c"))
    assert names(library.newer_than(first.sequence)) == ["b", "c"]
    assert names(library.newer_than(0, limit=2)) == ["a", "b"]
    stamp = library.stamp()
    assert stamp.newest == third.sequence
    library.set_state(second.id, SkillState.FAILING)
    assert library.stamp().changes == stamp.changes + 1
    assert names(library.newer_than(0)) == ["a", "c"]
    assert library.sequences() == (first.sequence, third.sequence)
    library.set_state(second.id, SkillState.FAILING)
    assert library.stamp().changes == stamp.changes + 1, "nothing changed"


def test_skills_are_taken_up_in_turn(library: Library) -> None:
    for name in "abcd":
        library.insert(made_up(name))
    failing = library.skills()[3]
    library.set_state(failing.id, SkillState.FAILING)
    before = library.stamp()
    assert names(library.take_up()) == ["a"]
    assert names(library.take_up(2)) == ["b", "c"]
    assert names(library.take_up(9)) == ["a", "b", "c"], "all that is active, and no more"
    library.set_state(failing.id, SkillState.ACTIVE)
    assert names(library.take_up()) == ["d"], "those come first that were taken up least often"
    assert [skill.update_count for skill in library.skills()] == [2, 2, 2, 1]
    assert library.stamp().newest == before.newest, "nothing that follows the library has to do anything"


def test_pages_of_the_library_join_without_gap(library: Library) -> None:
    library.insert_many([made_up(letter) for letter in string.ascii_lowercase])
    up = library.skills(limit=10)
    assert names(up + library.skills(limit=100, after=up[-1].sequence)) == list(string.ascii_lowercase)
    down = library.skills(limit=10, newest_first=True)
    rest = library.skills(limit=None, newest_first=True, after=down[-1].sequence)
    assert names(down + rest) == list(reversed(string.ascii_lowercase))
    assert library.skills(origin=Origin.EVOLVED) == ()


def test_uses_and_refusals_are_kept(database: Database, library: Library) -> None:
    skill = library.insert(made_up("a"))
    library.record_use(UseKind.OFFERED, [skill.id, "unknown"], "file.lean:t")
    library.record_use(UseKind.USED, [skill.id], "file.lean:t")
    assert [(use.kind, use.problem) for use in library.uses(skill.id)] == [
        (UseKind.OFFERED, "file.lean:t"),
        (UseKind.USED, "file.lean:t"),
    ]
    provenance = Provenance(Origin.HARVESTED, problem="t")
    refusal = Refusal("environment", "b", "theorem b", RefusalReason.TRIVIAL, "`simp` proves it.", provenance)
    record_refusal(database, refusal)
    (kept,) = refusals(database, "environment", reason=RefusalReason.TRIVIAL)
    assert (kept.source, kept.sentence, kept.provenance) == ("theorem b", "`simp` proves it.", provenance)
    assert refusal_counts(database, "environment") == {RefusalReason.TRIVIAL: 1}
    assert refusals(database, "environment", reason=RefusalReason.KNOWN) == ()


class TestFullText:
    def test_finds_statements_names_and_descriptions(self, library: Library) -> None:
        library.insert(made_up("add_swap", "(a b : Nat) : a + b = b + a"))
        library.insert(made_up("sqLeSq", "(a b : Int) (h : a ≤ b) : a ^ 2 ≤ b ^ 2", description="Monotone squares."))
        for query, wanted in {
            "swap": "add_swap",
            "sq le": "sqLeSq",
            "sqlesq": "sqLeSq",
            "≤": "sqLeSq",
            "x + y = y + x": "add_swap",
            "monotone": "sqLeSq",
        }.items():
            assert library.full_text(query)[0].skill.short_name == wanted, query

    @settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
    @given(
        st.text() | st.sampled_from(['"', "'", "a AND", "NEAR(", "*", "a*", "-", "col:", "(", '"" OR', "^x", "\0"])
    )
    def test_any_text_is_a_query(self, library: Library, query: str) -> None:
        if library.count() == 0:
            library.insert(made_up("a"))
        assert len(library.full_text(query)) <= 1

    def test_words_that_are_everywhere_do_not_hide_the_rare_one(self, library: Library) -> None:
        library.insert_many([made_up(f"lemma{number}", "(n : Nat) : n = n") for number in range(200)])
        library.insert(made_up("rare", "(n : Nat) : Primrec n = n"))
        assert library.full_text("(n : Nat) : Primrec n = n", k=1)[0].skill.short_name == "rare"

    def test_skills_that_fail_are_not_found(self, library: Library) -> None:
        skill = library.insert(made_up("a"))
        library.set_state(skill.id, SkillState.FAILING)
        assert library.full_text("a") == ()

    def test_a_new_description_is_found_and_the_old_one_is_not(self, library: Library) -> None:
        skill = library.insert(made_up("a", description="rotten"))
        library.describe(skill.id, "fresh")
        assert (names(found.skill for found in library.full_text("fresh")), library.full_text("rotten")) == (
            ["a"],
            (),
        )

    @pytest.mark.parametrize("loss", ["DROP TABLE skills_text", "DELETE FROM skills_text WHERE rowid = 1"])
    def test_an_index_that_is_lost_or_stale_is_made_again(
        self, database: Database, library: Library, loss: str
    ) -> None:
        library.insert_many((made_up("first"), made_up("second")))
        with database.write() as connection:
            connection.exec_driver_sql(loss)
        fresh = Library(database, "environment")
        assert names(found.skill for found in fresh.full_text("first")) == ["first"]

    def test_an_index_that_vanishes_under_an_open_library(self, database: Database, library: Library) -> None:
        library.insert(made_up("first"))
        with database.write() as connection:
            connection.exec_driver_sql("DROP TABLE skills_text")
        library.insert(made_up("second"))
        assert names(found.skill for found in library.full_text("first second")) == ["first", "second"]

    def test_without_an_index_words_are_compared(self, database: Database, library: Library) -> None:
        library.insert_many((made_up("add_swap"), made_up("mul_swap")))
        database.is_sqlite = False
        assert names(found.skill for found in library.full_text("swap mul *\"'")) == ["mul_swap", "add_swap"]
