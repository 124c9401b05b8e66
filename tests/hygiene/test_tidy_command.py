"""`prover skills tidy` as a process of its own, killed and begun again."""

import os
import shutil
import signal
from pathlib import Path

import networkx as nx
import pytest

from prover.cli.skills.hygiene_schema import HygieneAnswer
from prover.engine.lean import Lean
from skills_db.database import Database
from skills_db.graph import lemma_graph
from skills_db.library import Library
from skills_db.verification import verify_again
from tests.cli.command import prover, start


@pytest.mark.slow
async def test_a_tidy_that_is_killed_leaves_a_sound_library_and_goes_on(
    master: Path, lean: Lean, tmp_path: Path
) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    shutil.copy(master, folder / "prover.db")
    command = ("skills", "tidy", "--only", "merge", "--only", "rename")
    settings = ("--set", f"database.url=sqlite:///{folder / 'prover.db'}")
    process = start(*command, *settings, cwd=folder)
    assert process.stdout is not None
    first = process.stdout.readline()
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=60)
    assert first.startswith("merged     double_next → zigzag; rewritten: double_next_and_zero")
    (kept,) = (tmp_path / "here-data" / "removed").glob("*.jsonl")
    assert "Skill.double_next " in kept.read_text()

    database = Database(f"sqlite:///{folder / 'prover.db'}")
    library = Library(database, lean.environment)
    assert library.by_name("Skill.double_next") is None
    rewritten = library.by_name("Skill.double_next_and_zero")
    assert rewritten is not None
    assert [one.verification.outcome async for one in verify_again(library, lean, [rewritten.id])] == ["proved"] * 2
    assert nx.is_directed_acyclic_graph(lemma_graph(library))
    database.close()

    done = prover(*command, *settings, "--json", cwd=folder)
    assert done.code == 0, done.err
    answer = HygieneAnswer.model_validate_json(done.out)
    (report,) = answer.libraries
    changed = {step.name.removeprefix("Skill."): step.done for step in report.steps}
    # What the killed process had begun with is done; it may have come further before it was killed.
    assert "double_next" not in changed
    assert changed["threes_at_zero"] == "left"
    names = {skill.short_name for skill in library_of(folder, lean).skills(limit=None)}
    assert names.isdisjoint({"double_next", "fixed_seven", "steps_gt", "helper"})
    assert {"zigzag", "involution_injective", "steps_lt", "threes", "never_fixed_seven"} <= names
    shown = prover("skills", "show", "helper", *settings, cwd=folder)
    assert "eq_of_apply_apply_apply_eq_of_apply_eq_apply" in shown.out


def library_of(folder: Path, lean: Lean) -> Library:
    """The library in a folder."""
    return Library(Database(f"sqlite:///{folder / 'prover.db'}"), lean.environment)
