"""A model server, a database, and runs in processes of their own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from processes import StartRun

from skills_db.database import Database
from tests.support.model_server import ModelServer, model_server

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def _server() -> Iterator[ModelServer]:
    with model_server() as server:
        yield server


@pytest.fixture
def server(_server: ModelServer) -> ModelServer:
    """As it is right after its start."""
    _server.set(reset=True)
    return _server


@pytest.fixture
def variables(server: ModelServer, tmp_path: Path) -> dict[str, str]:
    """The environment of a run that asks that server and books into a database of this test."""
    return os.environ | {
        "HOME": str(tmp_path),
        "PROVER_DATA": str(tmp_path),
        "PROVER_BASE_URL": server.url,
        "PROVER_RETRY__FIRST_WAIT": "0.01",
        "PYTHONPATH": str(ROOT),
    }


@pytest.fixture
def start(variables: dict[str, str], tmp_path: Path) -> Iterator[StartRun]:
    """Starts `booking.py` with so many calls; more variables by name."""
    started: list[subprocess.Popen[str]] = []

    def make(count: int, prefix: str = "run", **more: str) -> "subprocess.Popen[str]":
        program = Path(__file__).with_name("booking.py")
        process = subprocess.Popen(
            [sys.executable, str(program), str(count), prefix],
            env=variables | more,
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield make
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """The database of this test."""
    opened = Database(f"sqlite:///{tmp_path / 'prover.db'}")
    yield opened
    opened.close()
