"""Starts a server, waits until it answers, ends it."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from prover.errors import ProverError
from prover.inference.serve import guard
from prover.inference.serve.command import Launch, log_name
from prover.inference.serve.ending import end_all
from prover.inference.serve.failure import explain, last_words, tail
from prover.inference.serve.folders import logs_folder, new_temporary_folder, running_folder
from prover.inference.serve.health import Address, answer_once, answers, port_is_free, served_names
from prover.inference.serve.identity import identify
from prover.inference.serve.state import ServerState, forget, known_servers, read_state, state_file, write_state
from prover.lean.embedded.cache import exclusive
from prover.lean.embedded.storage import storage_errors

GRACE = 15.0
"""Seconds a server has to end by itself."""
_POLL = 0.2
_LOGS = 20
"""Logs that are kept."""


@dataclass
class Server:
    """A server that this process started. `state` says what it is."""

    state: ServerState
    launch: Launch
    process: subprocess.Popen[bytes]

    @property
    def ended(self) -> int | None:
        """Its exit status, once it has ended."""
        return self.process.poll()

    def release(self) -> None:
        """Let it go on when this process ends."""
        self._tell(guard.RELEASE)
        self.note(detached=True)

    def is_ready(self, name: str) -> None:
        """It has answered, and calls its model by that name."""
        self._tell(guard.READY)
        self.note(ready=True, model=name)

    def _tell(self, word: bytes) -> None:
        assert self.process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.write(word)
            self.process.stdin.flush()

    def stop(self) -> None:
        """End it with all its processes, and wait for that. Interrupted, it is killed at once."""
        try:
            stop(self.state)
        finally:
            end_all(self.state.left)
            self.process.wait()

    def wait(self) -> None:
        """Until somebody ends it. Raises `ProverError` with the reason if it ends by itself."""
        while (status := self.process.poll()) is None:
            time.sleep(_POLL)
        end_all(self.state.left)
        forget(self.state)
        if tail(self.state.log, 200).rstrip().endswith(guard.BY_ITSELF):
            raise explain(self.state.log, status, f"The server with {self.state.model} has ended by itself.")

    def note(self, **changes: object) -> None:
        """Change what is written down of it."""
        self.state = self.state.model_copy(update=changes)
        write_state(self.state)


def start(launch: Launch) -> Server:
    """Start a server; it is not ready yet. It ends when this process does, unless it is released.

    Raises `ProverError`: the port is in use, or the cache cannot be written.
    """
    running, logs = running_folder(), logs_folder()
    with (
        storage_errors(running, "what is known of servers", "10 MB"),
        exclusive(running / f"{launch.address.port}.lock", lambda: None),
    ):
        require_port(launch.address)
        logs.mkdir(parents=True, exist_ok=True)
        _remove_old_logs(logs)
        log = logs / log_name(time.strftime("%Y%m%d-%H%M%S"), launch.address, launch.model)
        temporary = new_temporary_folder()
        with log.open("ab") as file:
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", guard.__name__, str(GRACE), str(temporary), *launch.command],
                stdin=subprocess.PIPE,
                stdout=file,
                stderr=subprocess.STDOUT,
                env=dict(launch.variables),
                start_new_session=True,
            )
        try:
            state = ServerState(
                guard=identify(process.pid),
                host=launch.address.host,
                port=launch.address.port,
                model=launch.model,
                source=launch.source,
                device=launch.device,
                log=log,
                temporary=temporary,
                since=time.time(),
            )
            write_state(state)
        except BaseException:
            # Closing the pipe ends the guard, and with it whatever it has started.
            process.communicate()
            raise
    return Server(state, launch, process)


def wait_until_it_answers(server: Server, seconds: float, watch: Callable[[str], None]) -> str:
    """The name of the model, once the server has written a token; `watch` gets its last words meanwhile.

    Raises `ProverError` if it ends, fails, or takes longer; then nothing of it is left. So it is when interrupted.
    """
    try:
        return _ready(server, seconds, watch)
    except BaseException:
        server.stop()
        raise


def _ready(server: Server, seconds: float, watch: Callable[[str], None]) -> str:
    what = f"{server.state.model} could not be served."
    until = time.monotonic() + seconds
    address, key = server.state.address, server.launch.key
    while not answers(address):
        if (status := server.ended) is not None:
            raise explain(server.state.log, status, what)
        if time.monotonic() > until:
            raise ProverError(
                f"{server.state.model} did not answer within {seconds:g} s and was ended.",
                hint=f"Give it longer with --wait. All it said is in {server.state.log}.",
            )
        watch(last_words(server.state.log))
        time.sleep(_POLL)
    watch("first answer")
    try:
        name = served_names(address, key)[0]
        fault = answer_once(address, name, key, timeout=max(30.0, until - time.monotonic()))
    except (OSError, ValueError) as error:
        raise explain(
            server.state.log, server.ended, f"{what} It answers, but not to the point ({error})."
        ) from error
    if fault is not None:
        raise explain(server.state.log, server.ended, f"{what} Its first answer failed ({fault}).")
    server.is_ready(name)
    return name


def stop(state: ServerState) -> None:
    """End a server, whoever started it, and wait until nothing of it is left. Only its own processes are touched."""
    if state.guard.alive:
        _ask_to_end(state)
    end_all(state.left)
    forget(state)


def _ask_to_end(state: ServerState) -> None:
    """Ask a server's guard to end it; wait as long as it may take."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(state.guard.pid, signal.SIGTERM)
    until = time.monotonic() + GRACE + 5
    while state.guard.alive and time.monotonic() < until:
        time.sleep(0.05)
    if state.guard.alive:
        with contextlib.suppress(ProcessLookupError):
            os.kill(state.guard.pid, signal.SIGKILL)


def remove_stale() -> list[ServerState]:
    """End what is left of servers whose guard was killed, and forget them. Returns them."""
    gone = [state for state in known_servers() if not state.guard.alive]
    for state in gone:
        stop(state)
    return gone


def require_port(address: Address) -> None:
    """Raises `ProverError` if the port is in use. What killed servers left there is ended first."""
    remove_stale()
    state = read_state(address.port)
    if state is not None:
        raise ProverError(
            f"A server with {state.model} already uses port {address.port} (process {state.guard.pid}).",
            hint=f"End it with `prover serve --stop --port {address.port}`, or choose another port with --port.",
        )
    try:
        free = port_is_free(address)
    except OSError as error:
        raise ProverError(f"No server can listen on {address.host} port {address.port}: {error.strerror}.") from error
    if not free:
        raise ProverError(
            f"Port {address.port} is used by another program.",
            hint=f"Choose another with --port{_suggestion(address)}.",
        )


def _suggestion(address: Address) -> str:
    for port in range(address.port + 1, min(address.port + 20, 65536)):
        if not state_file(port).exists() and port_is_free(Address(address.host, port)):
            return f", for example {port}"
    return ""


def _remove_old_logs(logs: Path) -> None:
    in_use = {state.log for state in known_servers()}
    old = sorted((path for path in logs.glob("*.log") if path not in in_use), key=lambda path: path.name)
    for path in old[:-_LOGS]:
        path.unlink(missing_ok=True)
