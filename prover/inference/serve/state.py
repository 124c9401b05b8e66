"""What is known of the servers that were started: one file each, named after the port."""

import contextlib
import time
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from prover.inference.serve.folders import remove_temporary_folder, running_folder
from prover.inference.serve.health import Address, answers
from prover.inference.serve.identity import ProcessIdentity, writers_in_group
from prover.lean.embedded.cache import write_atomically


class ServerState(BaseModel):
    """One server. `guard` leads the process group that everything of it runs in; `since` in seconds since 1970.
    `temporary`: folder of its temporary files."""

    model_config = ConfigDict(frozen=True)

    guard: ProcessIdentity
    host: str
    port: int
    model: str
    source: str
    device: str
    log: Path
    temporary: Path | None = None
    since: float
    ready: bool = False
    detached: bool = False

    @property
    def address(self) -> Address:
        """Where it answers."""
        return Address(self.host, self.port)

    def left(self) -> list[int]:
        """Processes of this server that still run; its guard may be gone."""
        return writers_in_group(self.guard.pid, self.log)


class Condition(StrEnum):
    """How a server is. GONE: its guard has ended although nobody stopped it."""

    ANSWERS = "answers"
    STARTING = "starting"
    SILENT = "does not answer"
    GONE = "gone"


def condition(state: ServerState) -> Condition:
    """Looks at the processes and asks the server."""
    if not state.guard.alive:
        return Condition.GONE
    if answers(state.address):
        return Condition.ANSWERS
    return Condition.SILENT if state.ready else Condition.STARTING


def state_file(port: int, root: Path | None = None) -> Path:
    """Where the server of a port is written down."""
    return (root or running_folder()) / f"{port}.json"


def write_state(state: ServerState, root: Path | None = None) -> None:
    """Write it down, whole or not at all. Raises `OSError`."""
    write_atomically(state_file(state.port, root), state.model_dump_json(indent=1))


def read_state(port: int, root: Path | None = None) -> ServerState | None:
    """The server of a port, or `None` if none is written down (or nothing that can be read)."""
    try:
        return ServerState.model_validate_json(state_file(port, root).read_text(encoding="utf-8"))
    except (OSError, ValidationError, UnicodeDecodeError):
        return None


def known_servers(root: Path | None = None) -> list[ServerState]:
    """All that are written down, by port."""
    ports = sorted(int(path.stem) for path in (root or running_folder()).glob("*.json") if path.stem.isdigit())
    states = (read_state(port, root) for port in ports)
    return [state for state in states if state is not None]


def forget(state: ServerState, root: Path | None = None) -> None:
    """Remove its temporary files, and what is written down of it, unless another has taken its port since."""
    if state.temporary is not None:
        # The guard does so, unless it was killed.
        remove_temporary_folder(state.temporary)
    found = read_state(state.port, root)
    if found is None or found.guard == state.guard:
        with contextlib.suppress(OSError):
            state_file(state.port, root).unlink(missing_ok=True)


def age(state: ServerState) -> str:
    """How long it has run, in words."""
    minutes = max(0, round((time.time() - state.since) / 60))
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"
