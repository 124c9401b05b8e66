"""`prover runs` and the settings in `prover doctor`, as a user calls them."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from prover.inference.errors import RequestRefused
from prover.inference.ledger import Booking
from prover.inference.message import user
from prover.inference.settings import load_settings
from skills_db.runs import running
from tests.support.model_server import ModelServer


def prover(*arguments: str, folder: Path, variables: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """Run a command to its end."""
    command = [sys.executable, "-c", "from prover.cli.main import run; run()", *arguments]
    return subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture
async def _run(server: ModelServer, variables: dict[str, str], tmp_path: Path) -> None:
    """A run with five calls, one of which fails."""
    server.set(script=[{"fault": "status", "status": 422, "message": "no"}])
    prices = ("prices.tiny.input=1000", "prices.tiny.output=0")
    settings = load_settings(folder=tmp_path, environment=variables, assignments=prices)
    async with running(settings, "prove", {"files": ["a.lean"]}) as run:
        with pytest.raises(RequestRefused):
            await run.client.chat("prover", [user("prove it")], booking=Booking("thm0", 1))
        for number in range(1, 5):
            await run.client.chat("prover", [user("prove it")], booking=Booking(f"thm{number % 2}", number + 1))


@pytest.mark.usefixtures("_run")
def test_runs_are_listed_and_shown(variables: dict[str, str], tmp_path: Path) -> None:
    listed = prover("runs", "list", folder=tmp_path, variables=variables)
    assert listed.returncode == 0, listed.stderr
    header, row = listed.stdout.splitlines()
    assert header.split() == ["run", "started", "command", "state", "calls", "tokens", "in", "tokens", "out", "cost"]
    assert re.fullmatch(r" *1  \S+ \S+  prove +finished +5 +8 +44 +0.0080", row), row
    shown = prover("runs", "show", "1", "--calls", folder=tmp_path, variables=variables).stdout
    assert "Run 1: prover prove, finished" in shown
    assert "files: ['a.lean']" in shown
    assert re.search(r"^prover +tiny +5 +1 +0 +8 +44 ", shown, re.MULTILINE), shown
    assert re.search(r"^thm0 +3 +1 +0 +4 +22 ", shown, re.MULTILINE), shown
    assert re.search(r"^ *1 +prover +thm0 +1 +live +refused +1 +– +– ", shown, re.MULTILINE), shown
    assert re.search(r"^ *5 +prover +thm0 +5 +live +answered +1 +2 +11 .* stop$", shown, re.MULTILINE), shown


@pytest.mark.usefixtures("_run")
def test_runs_as_json(variables: dict[str, str], tmp_path: Path) -> None:
    (run,) = json.loads(prover("runs", "list", "--json", folder=tmp_path, variables=variables).stdout)
    assert (run["id"], run["state"], run["totals"]["calls"]) == (1, "finished", 5)
    assert run["settings"]["endpoints.default.base_url"] == variables["PROVER_BASE_URL"]
    shown = json.loads(prover("runs", "show", "1", "--json", folder=tmp_path, variables=variables).stdout)
    assert [call["error"] for call in shown["all_calls"]] == ["refused", None, None, None, None]


def test_no_runs_and_no_such_run(variables: dict[str, str], tmp_path: Path) -> None:
    assert prover("runs", "list", folder=tmp_path, variables=variables).stdout == "No runs so far.\n"
    done = prover("runs", "show", "7", folder=tmp_path, variables=variables)
    assert (done.returncode, done.stderr) == (
        2,
        "prover: There is no run 7. `prover runs list` shows which there are.\n",
    )


def test_doctor_shows_the_settings_and_where_they_come_from(
    server: ModelServer, variables: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "prover.toml").write_text("[roles.corrector]\ntemperature = 0.2\n", encoding="utf-8")
    more = variables | {"PROVER_API_KEY": "sk-very-secret-key-0123456789"}
    done = prover("doctor", "--set", "limits.calls=9", folder=tmp_path, variables=more)
    assert re.search(rf"✓ models +{server.url}: serves tiny\n", done.stdout), done.stdout
    rows = {line.split()[0]: line for line in done.stdout.split("Settings in force")[1].splitlines()[1:]}
    assert re.search(rf" 0.2 +{tmp_path / 'prover.toml'}$", rows["roles.corrector.temperature"])
    assert re.search(r" 9 +flag --set$", rows["limits.calls"])
    assert re.search(r" environment variable PROVER_BASE_URL$", rows["endpoints.default.base_url"])
    assert re.search(r" PROVER_API_KEY \(set\) +default$", rows["endpoints.default.api_key_variable"])
    assert "sk-very-secret" not in done.stdout + done.stderr


def test_doctor_with_wrong_settings(variables: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "prover.toml").write_text("[limits]\ncals = 3\n", encoding="utf-8")
    done = prover("doctor", folder=tmp_path, variables=variables)
    assert done.returncode == 1
    assert "There is no setting limits.cals" in done.stdout
    assert "Did you mean 'calls'?" in done.stdout


def test_doctor_without_a_server(tmp_path: Path) -> None:
    variables = os.environ | {"HOME": str(tmp_path), "PROVER_BASE_URL": "http://127.0.0.1:9/v1"}
    done = prover("doctor", folder=tmp_path, variables=dict(variables))
    assert re.search(r"– models +http://127.0.0.1:9/v1: nothing answers there", done.stdout), done.stdout
