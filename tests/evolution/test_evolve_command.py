"""`prover evolve` in processes of its own: side by side, killed, resumed; what it prints."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

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


def test_two_at_once_one_killed_then_resumed(tmp_path: Path) -> None:
    killed, other = start(tmp_path, "--time", "10m"), start(tmp_path, "--steps", "3", "--json")
    try:
        deadline = time.monotonic() + WAIT
        while not (tmp_path / "evolution.db").exists() or not decided_by_two(tmp_path):
            assert killed.poll() is None, killed.communicate()
            assert time.monotonic() < deadline
            time.sleep(0.2)
        os.killpg(killed.pid, signal.SIGKILL)
        killed.communicate()
        first = json.loads(finished(other))
    finally:
        for process in (killed, other):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
    assert first["exit_code"] == 0 and len(first["growth"]) >= 1
    resumed = json.loads(finished(start(tmp_path, "--steps", "1", "--json")))
    before, after = (sum(sum(d["outcomes"].values()) for d in answer["directions"]) for answer in (first, resumed))
    assert after >= before + 1, "what was decided before is still there, and more was decided"
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


def decided_by_two(folder: Path) -> bool:
    """Both processes have begun, and something is decided."""
    database = Database(url(folder))
    try:
        known = environments(database)
        return bool(known) and len(Evolution(Library(database, known[0].id)).decided()) >= 2
    finally:
        database.close()


def test_a_command_without_an_end_is_refused(tmp_path: Path) -> None:
    process = start(tmp_path)
    _, err = process.communicate(timeout=WAIT)
    assert process.returncode == 2 and "--steps" in err
