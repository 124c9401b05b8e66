"""`prover serve` as a user runs it, with a cache of its own."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

COMMAND = (sys.executable, "-c", "from prover.cli.main import run; run()")


@dataclass
class Serving:
    """`prover serve` with a cache of its own; `model` is a folder that looks like a model."""

    cache: Path
    model: Path
    port: int
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    def run(self, *arguments: str | Path, seconds: float = 60, **variables: str) -> subprocess.CompletedProcess[str]:
        """The command with these arguments, to its end."""
        return subprocess.run(
            [*COMMAND, "serve", *map(str, arguments)],
            env=self._variables(variables),
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )

    def serve(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Serve the model; with options that end the command."""
        return self.run(*self._model(), *arguments, **variables)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Serve the model in the foreground, in a process group of its own."""
        process = subprocess.Popen(
            [*COMMAND, "serve", *self._model(), *arguments],
            env=self._variables({}),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.started.append(process)
        return process

    @property
    def state_file(self) -> Path:
        """Where the server is written down."""
        return self.cache / "serve" / "running" / f"{self.port}.json"

    def state(self) -> dict[str, object]:
        """What is written down of it."""
        found = json.loads(self.state_file.read_text(encoding="utf-8"))
        assert isinstance(found, dict)
        return found

    def guard(self) -> int:
        """The id of the process that leads the server's group."""
        guard = self.state()["guard"]
        assert isinstance(guard, dict)
        return int(guard["pid"])

    def temporary(self) -> Path:
        """The folder of its temporary files."""
        return Path(str(self.state()["temporary"]))

    def log(self) -> str:
        """The newest log."""
        return max((self.cache / "serve" / "logs").glob("*.log")).read_text(encoding="utf-8")

    def _model(self) -> tuple[str, ...]:
        return ("--model", str(self.model), "--port", str(self.port), "--device", "cpu")

    def _variables(self, more: dict[str, str]) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PROVER_", "VLLM_"))}
        return kept | {"PROVER_CACHE": str(self.cache), "COLUMNS": "200"} | more


def group(leader: int) -> list[int]:
    """Processes of a process group that run (zombies aside)."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                state, _, its_group = (entry / "stat").read_text().rpartition(")")[2].split()[:3]
            except OSError:
                continue
            if int(its_group) == leader and state not in "ZX":
                found.append(int(entry.name))
    return found


def wait_for(condition: Callable[[], object], seconds: float = 60) -> None:
    """Until something is the case; fails if it takes too long."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not come to that"
        time.sleep(0.02)


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
