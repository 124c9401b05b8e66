"""Stands between whoever started a server and the server, so that no process of it outlives its purpose.

    python -P -m prover.inference.serve.guard GRACE TEMPORARY COMMAND...

It leads a process group of its own, in which the server and all of its processes run. It ends them when its
standard input is closed (whoever started it is gone, in whatever way), when it gets SIGTERM, or when the server ends
by itself.
The word `release` on its standard input lets the server go on alone; before the word `ready`, the server has nothing
to finish and little time to end. Its own exit status is the server's. What it and the server write goes to the log,
which is its standard output. TEMPORARY is a folder for the server's temporary files, which is removed in the end, for
vLLM leaves its sockets and more behind.
"""

import contextlib
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from prover.inference.serve.ending import end_all
from prover.lean.processes import in_group

READY = b"ready\n"
RELEASE = b"release\n"
BY_ITSELF = ", by itself."
"""How the last line of the log ends if nobody asked the server to end."""

_POLL = 0.2
_UNREADY_GRACE = 3.0
_FIRST_TO_GO = "800"
"""Of 1000: when memory runs out, Linux ends the server before anything else of the user's."""


class _Stop:
    """Set by a signal."""

    def __init__(self) -> None:
        self.asked = False

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self.asked = True


def guard(grace: float, temporary: Path, command: Sequence[str]) -> int:
    """Run a command until it ends or has to; nothing of this process group and of its temporary files is left.

    `grace`: seconds to end in. `temporary`: a folder that is there, and nobody else's.
    """
    try:
        return _guarded(grace, temporary, command)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _guarded(grace: float, temporary: Path, command: Sequence[str]) -> int:
    if os.getpgrp() != os.getpid():
        # Everything in this group is ended in the end, so it must not be anybody else's.
        os.setpgid(0, 0)
    stop = _Stop()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(_FIRST_TO_GO, encoding="ascii")
    try:
        variables = os.environ | {"TMPDIR": str(temporary)}
        server = subprocess.Popen(command, stdin=subprocess.DEVNULL, env=variables)
    except OSError as error:
        _say(f"The server cannot be started: {error}")
        return 127
    starter: int | None = sys.stdin.fileno()
    ready = False
    while server.poll() is None and not stop.asked:
        if starter is None:
            time.sleep(_POLL)
        elif select.select([starter], [], [], _POLL)[0]:
            said = os.read(starter, 64)
            if not said:
                _say("Whoever started the server is gone.")
                break
            ready = ready or READY in said
            if RELEASE in said:
                starter = None
    own_end = server.poll()
    _end(server, grace if ready else min(grace, _UNREADY_GRACE))
    _say(f"The server has ended: {_how(server.returncode)}{'.' if own_end is None else BY_ITSELF}")
    return server.returncode if server.returncode >= 0 else 128 - server.returncode


def _end(server: subprocess.Popen[bytes], grace: float) -> None:
    if server.poll() is None:
        server.terminate()
        try:
            server.wait(grace)
        except subprocess.TimeoutExpired:
            _say(f"The server did not end within {grace:g} s and is killed.")
    end_all(lambda: [pid for pid in in_group(os.getpgrp()) if pid != os.getpid()])
    server.wait()


def _how(status: int) -> str:
    return f"signal {-status}" if status < 0 else f"exit status {status}"


def _say(text: str) -> None:
    sys.stdout.write(f"[prover] {text}\n")
    with contextlib.suppress(OSError):
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(guard(float(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]))
