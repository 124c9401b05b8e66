"""Every driver of the session protocol, each on the real Lean."""

import uuid
from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from prover.lean.embedded import EmbeddedPaths, embedded_environment
from prover.lean.environment import Environment
from prover.lean.native import NativeSession
from prover.lean.repl import ReplSession
from prover.lean.server import ServerSession
from tests.support.driver import Driver, DriverSession
from tests.support.lake_fixtures import lake_environment, lean, toolchain
from tests.support.marked_processes import MARK, kill, marked
from tests.support.toolchain import Toolchain

__all__ = ["lake_environment", "lean", "toolchain"]

DRIVERS = ("native", "server", "server in a Lake project", "repl")


@pytest.fixture(scope="session", params=DRIVERS)
def driver(
    request: pytest.FixtureRequest, lean: EmbeddedPaths, toolchain: Toolchain, lake_environment: Environment
) -> Driver:
    embedded = embedded_environment()
    name: str = request.param
    makers: dict[str, tuple[Environment, Callable[[Environment], DriverSession]]] = {
        "native": (embedded, lambda environment: NativeSession(lean, environment.preamble)),
        "server": (embedded, ServerSession),
        "server in a Lake project": (lake_environment, ServerSession),
        "repl": (embedded, lambda environment: ReplSession(environment, toolchain.repl)),
    }
    return Driver(name, *makers[name])


@pytest.fixture(scope="session")
async def session(driver: Driver) -> AsyncIterator[DriverSession]:
    """One session for all gentle tests of a driver: what one check leaves behind, the next one would see."""
    started = driver.session()
    await started.start()
    yield started
    await started.close()


@pytest.fixture
def mark(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Marks the processes that the test starts; none of them may outlive it."""
    value = uuid.uuid4().hex
    monkeypatch.setenv(MARK, value)
    yield value
    assert kill(marked(value)) == 0, "processes were left behind"


@pytest.fixture
async def own_session(driver: Driver, mark: str) -> AsyncIterator[DriverSession]:
    """A session for a test that does something bad to it."""
    started = driver.session()
    await started.start()
    yield started
    await started.close()
