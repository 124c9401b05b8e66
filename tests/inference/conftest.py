"""One model server for all tests here, and clients that ask it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from clients import ClientOf, SettingsOf

from prover.inference.client import ModelClient
from prover.inference.ledger import MemoryLedger
from prover.inference.settings import Effective, load_settings
from tests.support.model_server import ModelServer, model_server


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
def settings_of(server: ModelServer, tmp_path: Path) -> SettingsOf:
    """Settings for that server, with little patience; more by assignment, as for `--set`."""

    def make(*assignments: str, **variables: str) -> Effective:
        environment = {"HOME": str(tmp_path), "PROVER_BASE_URL": server.url, **variables}
        quick = ("retry.first_wait=0.01", "roles.default.timeout=5", "roles.default.total_timeout=20")
        return load_settings(folder=tmp_path, environment=environment, assignments=(*quick, *assignments))

    return make


@pytest.fixture
def client_of(settings_of: SettingsOf) -> ClientOf:
    """A client with a ledger in memory."""

    def make(*assignments: str, ledger: MemoryLedger | None = None, **variables: str) -> ModelClient:
        return ModelClient.open(settings_of(*assignments, **variables), ledger or MemoryLedger())

    return make
