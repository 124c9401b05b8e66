"""Starts the host process of a session and ends it with everything that belongs to it."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import prover
from prover.errors import ProverError
from prover.lean.embedded import EmbeddedPaths

PREAMBLE_FILE = "preamble.lean"
EXCHANGE = "exchange"
"""Folder in a session's folder that the worker may write in."""
_LOG = "host.log"


class Launch:
    """A running host: its process, its end of the socket, the session's folder.

    The host leads a process group of its own, in which its children stay. Raises `ProverError` when the folder or the
    process cannot be made.
    """

    def __init__(self, paths: EmbeddedPaths, preamble: str) -> None:
        try:
            self._folder = Path(tempfile.mkdtemp(prefix="prover-lean-"))
        except OSError as error:
            raise ProverError(f"A session needs a temporary folder: {error}.") from error
        self.socket, theirs = socket.socketpair()
        try:
            (self._folder / PREAMBLE_FILE).write_text(preamble, encoding="utf-8")
            (self._folder / EXCHANGE).mkdir()
            with theirs, (self._folder / _LOG).open("wb") as log:
                self._process = subprocess.Popen(
                    [
                        sys.executable,
                        *("-P", "-m", "prover.lean.native.host"),
                        *(str(theirs.fileno()), str(os.getpid())),
                        *(str(paths.library), str(paths.sysroot), str(self._folder)),
                    ],
                    env=_environment(paths),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    pass_fds=(theirs.fileno(),),
                    start_new_session=True,
                )
        except OSError as error:
            self.socket.close()
            shutil.rmtree(self._folder, ignore_errors=True)
            raise ProverError(f"A Lean process cannot be started: {error}.") from error

    @property
    def pid(self) -> int:
        """Process id of the host, and id of its process group."""
        return self._process.pid

    @property
    def runs(self) -> bool:
        """The host has not ended."""
        return self._process.poll() is None

    @property
    def exchange(self) -> Path:
        """Where the worker leaves the files that it is asked for."""
        return self._folder / EXCHANGE

    def last_words(self) -> str:
        """The last line the host wrote outside the protocol."""
        try:
            lines = (self._folder / _LOG).read_text(encoding="utf-8", errors="replace").split("\n")
        except OSError:
            lines = []
        return next((line for line in reversed(lines) if line.strip()), "no reason given")

    def hang_up(self) -> None:
        """Say that no more requests come: the host ends its children, then itself."""
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_WR)

    def end(self) -> None:
        """Kill what is left of the process group and remove the folder. Idempotent."""
        if self._process.poll() is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)


def _environment(paths: EmbeddedPaths) -> dict[str, str]:
    """Variables of the host: what it needs and nothing more, since candidates could read them."""
    kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
    # Without the working directory on the path (`-P`) a folder of the user's cannot stand in for a module of ours.
    path = [str(Path(prover.__file__).parents[1]), *filter(None, [os.environ.get("PYTHONPATH")])]
    ours = {"PYTHONPATH": os.pathsep.join(path), "PYTHONUTF8": "1", "LEAN_BACKTRACE": "0"}
    return kept | {**paths.variables} | ours
