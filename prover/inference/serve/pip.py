"""The package index through pip: downloads that can be resumed, and its refusals as sentences."""

import os
import re
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from prover.errors import ProverError
from prover.inference.serve.programs import Finished, run_watched

_UNREACHABLE = re.compile(
    r"NewConnectionError|ConnectTimeout|ReadTimeout|Temporary failure in name resolution|Name or service not known"
    r"|Connection refused|Network is unreachable|ProxyError|Max retries exceeded"
)
_NOTHING = re.compile(r"No matching distribution found for (?P<what>\S+)")
_FULL = re.compile(r"No space left on device|Disk quota exceeded|\[Errno 28\]")
_QUIET = ("--disable-pip-version-check", "--no-input", "--progress-bar", "off")
_OFFLINE = (
    "Without a network: download the wheels elsewhere with `pip download` and set PIP_NO_INDEX=1 and "
    "PIP_FIND_LINKS to their folder."
)


def wheel_name(name: str) -> str:
    """A package's name as wheels' file names have it."""
    return re.sub(r"[-_.]+", "_", name).lower()


def find_wheel(folder: Path, name: str, version: str) -> Path | None:
    """The whole wheel of a package in a folder, if it is there. Raises `OSError`."""
    wanted = (wheel_name(name), version)
    for path in folder.glob("*.whl"):
        parts = path.name.split("-")
        # A wheel is a zip file with its directory at the end, so one that was cut short is not a zip file.
        if (wheel_name(parts[0]), parts[1]) == wanted and zipfile.is_zipfile(path):
            return path
    return None


@dataclass(frozen=True, slots=True)
class Pip:
    """The pip of a virtual environment; `log` gets all that it says."""

    python: Path
    log: Path

    def download(
        self,
        requirements: Sequence[str],
        folder: Path,
        watch: Callable[[int], None] = lambda _: None,
        *,
        dependencies: bool = False,
    ) -> None:
        """Bring the wheels of these requirements into a folder; each appears there whole or not at all.

        `watch` gets the bytes that have arrived. Only wheels: no package's own code runs. Raises `ProverError`.
        """
        folder.mkdir(parents=True, exist_ok=True)
        arriving = Path(tempfile.mkdtemp(prefix=".arriving-", dir=folder))
        try:
            options: list[str | Path] = [
                "--only-binary=:all:",
                "--dest",
                arriving,
                *([] if dependencies else ["--no-deps"]),
            ]
            options += ["--find-links", folder]
            done = self._run("download", options, requirements, arriving, lambda: watch(_size(arriving)))
            if done.status != 0:
                raise _explained(done, self.log)
            for wheel in arriving.glob("*.whl"):
                wheel.replace(folder / wheel.name)
        finally:
            shutil.rmtree(arriving, ignore_errors=True)

    def install(self, requirements: Iterable[str], wheels: Path, *, dependencies: bool = False) -> None:
        """Install from a folder of wheels, without the package index. Raises `ProverError`."""
        arriving = Path(tempfile.mkdtemp(prefix=".installing-", dir=wheels))
        try:
            # Bytecode is made at first use: most modules are never imported.
            options: list[str | Path] = ["--no-index", "--no-compile", "--find-links", wheels]
            options += [] if dependencies else ["--no-deps"]
            done = self._run("install", options, list(requirements), arriving, lambda: None)
            if done.status != 0:
                raise _explained(done, self.log)
        finally:
            shutil.rmtree(arriving, ignore_errors=True)

    def _run(
        self,
        verb: str,
        options: Sequence[str | Path],
        requirements: Sequence[str],
        work: Path,
        watch: Callable[[], None],
    ) -> Finished:
        # pip unpacks in the system's temporary folder, which may be small; the cache must have the room anyway.
        variables = os.environ | {"TMPDIR": str(work)}
        command = [self.python, "-m", "pip", verb, *_QUIET, *options, *requirements]
        return run_watched(command, self.log, variables, watch)


def _size(folder: Path) -> int:
    """Bytes of all files in a folder; those that vanish meanwhile count as nothing."""
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(Path(parent, name)).st_size
            except OSError:
                continue
    return total


def _explained(done: Finished, log: Path) -> ProverError:
    missing = _NOTHING.search(done.output)
    if _FULL.search(done.output):
        return ProverError(
            "The disk is full.", hint="Free some space, or set PROVER_CACHE to a folder on another disk."
        )
    if _UNREACHABLE.search(done.output):
        return ProverError("The package index cannot be reached.", hint=_OFFLINE)
    if missing:
        return NotOnTheIndex(missing["what"])
    errors = [line for line in done.output.splitlines() if line.startswith("ERROR:")]
    said = errors[-1].removeprefix("ERROR:").strip() if errors else done.last_line
    return ProverError(f"pip failed: {said.rstrip('.')}.", hint=f"All it said is in {log}.")


class NotOnTheIndex(ProverError):
    """The package index does not have a requirement, at least not for this Python and platform."""

    def __init__(self, requirement: str) -> None:
        super().__init__(f"The package index has no {requirement} (any more) for this Python and platform.")
        self.requirement = requirement
