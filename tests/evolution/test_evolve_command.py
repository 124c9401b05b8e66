"""`prover evolve` in processes of its own: side by side, killed, resumed; what it prints."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from skills_db.database import Database
from skills_db.evolution import Evolution, Outcome
from skills_db.library import Library
from skills_db.skill import Origin
from skills_db.skill_listing import environments

WAIT = 240.0


def start(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    main = "from prover.cli.main import run; run()"
    command = [sys.executable, "-c", main, "evolve", "--jobs", "1", "--set", f"database.url={url(folder)}"]
    return subprocess.Popen(
        [*command, *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def url(folder: Path) -> str:
    return f"sqlite:///{folder / 'evolution.db'}"


def finished(process: "subprocess.Popen[str]") -> str:
    out, err = process.communicate(timeout=WAIT)
    assert process.returncode == 0, err
    return out


@pytest.mark.slow
def test_two_at_once_one_killed_then_resumed(tmp_path: Path) -> None:
    killed, other = start(tmp_path, "--time", "10m"), start(tmp_path, "--steps", "3", "--json")
    try:
        wait_for(lambda: decided(tmp_path) >= 2, killed)
        os.killpg(killed.pid, signal.SIGKILL)
        killed.communicate()
        first = json.loads(finished(other))
    finally:
        for process in (killed, other):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
    assert first["exit_code"] == 0 and len(first["growth"]) >= 1
    before = sum(sum(d["outcomes"].values()) for d in first["directions"])
    interrupted = start(tmp_path, "--time", "10m", "--json")
    wait_for(lambda: decided(tmp_path) > before, interrupted)
    os.kill(interrupted.pid, signal.SIGINT)
    out, err = interrupted.communicate(timeout=WAIT)
    assert interrupted.returncode == 130 and "Traceback" not in err, err
    resumed = json.loads(out)
    after = sum(sum(d["outcomes"].values()) for d in resumed["directions"])
    assert after > before, "what was decided before is still there, and more was decided"
    report = finished(start(tmp_path, "--report"))
    assert f"{sum(d['proposed'] for d in resumed['directions']):,}" in report
    database = Database(url(tmp_path))
    (environment,) = [one.id for one in environments(database)]
    library = Library(database, environment)
    found = Evolution(library).decided()
    skills = library.skills(limit=None)
    admitted = [one.skill for one in found if one.outcome is Outcome.ADMITTED]
    assert len(set(admitted)) == len(admitted) <= len(skills), "nothing was admitted twice"
    assert {skill.origin for skill in skills} <= {Origin.EVOLVED, Origin.REQUESTED}
    assert len({one.statement for one in found}) == len(found)
    database.close()


def wait_for(condition: Callable[[], bool], process: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + WAIT
    while not condition():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.2)


def decided(folder: Path) -> int:
    """How many proposals are decided."""
    if not (folder / "evolution.db").exists():
        return 0
    database = Database(url(folder))
    try:
        known = environments(database)
        return len(Evolution(Library(database, known[0].id)).decided()) if known else 0
    finally:
        database.close()


def test_a_command_without_an_end_is_refused(tmp_path: Path) -> None:
    process = start(tmp_path)
    _, err = process.communicate(timeout=WAIT)
    assert process.returncode == 2 and "--steps" in err
