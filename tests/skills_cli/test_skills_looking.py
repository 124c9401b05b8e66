"""`prover skills list`, `search` and `show`."""

import json
from pathlib import Path

import pytest
from made_library import ENVIRONMENT, here, made, prover, refused

from prover.cli.skills.schema import ListAnswer, SearchAnswer, ShowAnswer
from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill import Skill

pytestmark = pytest.mark.usefixtures("skills")


def listed(folder: Path, *options: str) -> list[str]:
    printed = here("skills", "list", "--json", *options, folder=folder)
    return [skill.name.removeprefix("Skill.") for skill in ListAnswer.model_validate_json(printed).skills]


def test_a_list_shows_name_origin_use_and_statement(folder: Path) -> None:
    done = prover("skills", "list", folder=folder)
    header, newest, *_, oldest = done.out.splitlines()
    assert header.split() == ["name", "origin", "used", "statement"]
    assert newest.split()[:4] == ["lonely", "imported", "(failing)", "0"]
    assert oldest.split()[:3] == ["base", "added", "2"]
    assert oldest.endswith("(base b : Nat) (h : base ≤ b) : base < b + 1")


def test_a_list_is_filtered_and_sorted(folder: Path) -> None:
    assert listed(folder, "--sort", "oldest") == ["base", "left", "right", "top", "lonely"]
    assert listed(folder, "--sort", "name") == ["base", "left", "lonely", "right", "top"]
    assert listed(folder, "--sort", "used") == ["base", "left", "right", "top", "lonely"]
    assert listed(folder, "--used") == ["left", "base"]
    assert listed(folder, "--unused") == ["lonely", "top", "right"]
    assert listed(folder, "--state", "failing") == ["lonely"]
    assert listed(folder, "--origin", "evolved", "--origin", "added") == ["right", "base"]
    assert listed(folder, "--environment", "embedded", "--unused", "--origin", "requested") == ["top"]


def test_pages_of_a_list(folder: Path) -> None:
    assert listed(folder, "--limit", "2", "--offset", "1") == ["top", "right"]
    printed = here("skills", "list", "--limit", "2", "--offset", "1", folder=folder)
    assert printed.endswith("2–3 of 5 skills (--limit, --offset)\n")
    assert here("skills", "list", "--offset", "9", folder=folder) == (
        "There are only 5 skills: none behind --offset 9.\n"
    )


def test_a_search_finds_statements_and_descriptions(folder: Path) -> None:
    done = prover("skills", "search", "strictly", "below", "--by", "text", "--json", folder=folder)
    answer = SearchAnswer.model_validate_json(done.out)
    assert [match.skill.name for match in answer.found] == ["Skill.base"]
    assert answer.found[0].skill.uses.used == 2
    assert "right" in here("skills", "search", "right < 5", folder=folder)
    assert here("skills", "search", "\"'*(", "--by", "text", folder=folder) == "No skill fits.\n"


@pytest.mark.parametrize("by", ["meaning", "both"])
def test_a_search_by_meaning_finds_active_skills_only(folder: Path, by: str) -> None:
    printed = here("skills", "search", "a strict bound for base", "--by", by, "--json", folder=folder)
    answer = SearchAnswer.model_validate_json(printed)
    assert answer.by == by
    names = [match.skill.name for match in answer.found]
    assert names[0] == "Skill.base"
    assert set(names) <= {"Skill.base", "Skill.left", "Skill.right", "Skill.top"}
    scores = [match.score for match in answer.found]
    assert scores == sorted(scores, reverse=True)


def test_all_of_one_skill(folder: Path, skills: dict[str, Skill]) -> None:
    out = prover("skills", "show", "base", folder=folder).out
    assert out.startswith(
        "Skill.base\n  Strictly below the <next> number.\n\ntheorem _root_.Skill.base (base b : Nat)"
    )
    for line in (
        "axioms:       propext, Quot.sound",
        "from:         added in the proof of a.lean:t from a.lean",
        "needs:        no other skill",
        "needed by:    Skill.left, Skill.right",
        "uses:         offered 1 time, quoted 0 times, used 2 times",
    ):
        assert line in out.splitlines(), out
    assert "used by b.lean:v" in out
    answer = ShowAnswer.model_validate_json(here("skills", "show", skills["top"].id[:8], "--json", folder=folder))
    assert (answer.skill.name, answer.needs, answer.needed_by) == ("Skill.top", ["Skill.left", "Skill.right"], [])
    assert answer.axioms is None


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("show", "bases"), "prover: There is no skill 'bases'. Did you mean base?"),
        (("show", "Skill.zzz"), "prover: There is no skill 'Skill.zzz'. `prover skills list` shows which there are."),
        (("list", "--environment", "stock"), "prover: Nothing is stored for an environment stock."),
    ],
)
def test_what_is_not_there(folder: Path, arguments: tuple[str, ...], sentence: str) -> None:
    assert refused("skills", *arguments, folder=folder).startswith(sentence)


def test_a_name_may_be_given_without_its_namespaces(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'prover.db'}")
    for name in ("Own.here", "Other.Own.here", "Own.on_ly", "xon_ly"):
        Library(database, ENVIRONMENT).insert(made(name, f"(n : Nat) : n ≤ n + {len(name)}"))
    database.close()
    assert here("skills", "show", "on_ly", folder=tmp_path).startswith("Skill.Own.on_ly\n")
    assert refused("skills", "show", "onxly", folder=tmp_path).startswith("prover: There is no skill 'onxly'.")
    several = refused("skills", "remove", "here", folder=tmp_path)
    assert several.startswith("prover: here is a skill in several namespaces. They are: Other.Own.here (")


def test_an_empty_library_says_how_to_begin(tmp_path: Path) -> None:
    for command in (("list",), ("search", "x")):
        assert here("skills", *command, folder=tmp_path) == (
            "The library is empty: `prover skills add FILE` offers it the theorems of a Lean file.\n"
        )
    assert json.loads(here("skills", "list", "--json", folder=tmp_path))["skills"] == []
