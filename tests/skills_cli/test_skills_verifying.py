"""`prover skills verify` and `stats` with real skills and real Lean."""

import os
import signal
from pathlib import Path

from made_library import here, prover, refused
from real_library import change

from prover.cli.skills.schema import StatsAnswer, VerifyAnswer
from tests.cli.command import start

GONE = "embedded-lean4.35.0-00000000-00000000"


def test_a_skill_that_no_longer_passes_is_marked_with_what_needs_it(real: Path) -> None:
    change(
        real, "UPDATE skills SET source = replace(source, 'exact hs _ ih', 'exact ih') WHERE name = 'Skill.zigzag'"
    )
    done = prover("skills", "verify", "and_zigzag", folder=real)
    lines = done.out.splitlines()
    assert done.code == 1, done.err
    assert lines[0].startswith("not_proved      Skill.zigzag  (Alone it does not elaborate")
    assert lines[1:] == [
        "not_proved      Skill.and_zigzag  (It needs Skill.zigzag, which no longer passes.)",
        "0 of 2 skills pass",
    ]
    assert "zigzag" in here("skills", "list", "--state", "failing", folder=real)
    shown = here("skills", "show", "zigzag", folder=real)
    assert "state failing" in shown
    assert "not_proved: Alone it does not elaborate" in shown


def test_an_interrupted_verification_goes_on_where_it_was(real: Path) -> None:
    settings = ("--set", f"database.url=sqlite:///{real / 'prover.db'}")
    process = start("skills", "verify", "--all", *settings, cwd=real)
    assert process.stdout is not None
    assert process.stdout.readline().startswith("proved ")
    os.kill(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert err == "Interrupted. What was verified is noted; the same command goes on with the rest.\n"
    done_before = 1 + sum(line.startswith("proved ") for line in out.splitlines())
    assert done_before < 12
    rest = prover("skills", "verify", "--all", folder=real)
    assert rest.code == 0, rest.out
    assert f"which verified {done_before} skill" in rest.out
    assert rest.out.endswith(f"{12 - done_before} of {12 - done_before} skill{'s' * (done_before < 11)} pass\n")
    once_more = VerifyAnswer.model_validate_json(here("skills", "verify", "--all", "--json", folder=real))
    assert len(once_more.verified) == 12, "a finished run begins again"


def test_skills_of_a_lean_that_is_no_longer_here_are_carried_over(real: Path) -> None:
    for table, column in (("environments", "id"), ("skills", "environment_id"), ("verifications", "environment_id")):
        change(real, f"UPDATE {table} SET {column} = '{GONE}'")
    change(real, "UPDATE skills SET id = 'dead' || substr(id, 5)")
    change(real, "DELETE FROM skills WHERE name GLOB 'Skill.turn*'")
    absent = prover("skills", "verify", "--all", folder=real)
    assert absent.code == 2
    assert absent.out.startswith(f"{GONE}: this Lean is not here any more")
    carried = prover("skills", "verify", "--stale", folder=real)
    assert carried.code == 0, carried.out + carried.err
    assert "proved          Skill.and_zigzag  (now Skill.and_zigzag)" in carried.out.splitlines()
    assert carried.out.endswith("2 of 2 skills carried over or there\n")
    ambiguous = refused("skills", "show", "zigzag", folder=real)
    assert ambiguous.startswith("prover: zigzag is a skill in several environments. Give the id: ")
    assert "verified:" in here("skills", "show", "zigzag", "--environment", GONE, folder=real)
    assert "--environment" in refused("skills", "export", "out.jsonl", folder=real)
    figures = StatsAnswer.model_validate_json(here("skills", "stats", "--json", folder=real))
    assert [one.skills for one in figures.environments] == [2, 2]


def test_what_to_verify_must_be_said(folder: Path) -> None:
    for arguments in ((), ("zigzag", "--all"), ("--all", "--stale")):
        sentence = refused("skills", "verify", *arguments, folder=folder)
        assert sentence == "prover: Name the skills to verify, or give --all or --stale."


def test_figures(real: Path) -> None:
    out = here("skills", "stats", folder=real)
    assert "12 skills" in out.splitlines()[0]
    assert "by origin    added 12" in out
    assert "dependencies, depth 9" in out
    (figures,) = StatsAnswer.model_validate_json(here("skills", "stats", "--json", folder=real)).environments
    assert (figures.skills, figures.by_origin, figures.growth[-1].total) == (12, {"added": 12}, 12)
    assert sum(figures.by_depth.values()) == 12
