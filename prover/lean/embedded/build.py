"""Compiles a core library into the cache: once, whole or not at all, by one process at a time."""

import contextlib
import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from prover.errors import ProverError
from prover.lean.embedded.cache import exclusive
from prover.lean.embedded.library import ROOT, Sources, source_file
from prover.lean.embedded.manifest import MANIFEST, SUSPECT, Manifest, read_manifest, write_manifest
from prover.lean.embedded.progress import Progress
from prover.lean.embedded.storage import storage_errors
from prover.lean.embedded.wheel import Wheel

LAUNCHER = Path(__file__).with_name("launcher.py")

USED = "used"
"""An empty file whose time says when the build was last asked for."""

JOBS = 2
"""Modules compiled at once where the import graph allows it."""

_WRITE_FAILED = ("No space left on device", "failed to write")
_POLL = 0.005
_UNUSED_AFTER = 7 * 86400.0


def launcher_command() -> tuple[str, ...]:
    """Start of a `lean` command line. `-I -S`: nothing of the user's Python set-up is loaded, which saves time."""
    return (sys.executable, "-I", "-S", str(LAUNCHER))


def launcher_variables(library: Path, oleans: Path) -> dict[str, str]:
    """This process's environment without any Lean settings of its own, plus what the launcher needs."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LEAN_")}
    return kept | {
        "PROVER_LEAN_LIBRARY": str(library),
        "LEAN_PATH": str(oleans),
        "PROVER_LEAN_DIE_WITH": str(os.getpid()),
    }


@dataclass(frozen=True, slots=True)
class Build:
    """A compiled library: its folder in the cache and what it consists of."""

    folder: Path
    manifest: Manifest

    @property
    def oleans(self) -> Path:
        """The folder for `LEAN_PATH`."""
        return self.folder / "lib" / "lean"


def ready_build(folder: Path, *, deep: bool = False) -> Build | None:
    """The build in `folder` if it is complete and unaltered (see `Manifest.holds`), else `None`."""
    manifest = read_manifest(folder)
    if manifest is None or not manifest.holds(folder, deep=deep):
        return None
    with contextlib.suppress(OSError):
        # Every file was hashed, so the suspicion is answered.
        (folder / SUSPECT).unlink(missing_ok=True)
    return Build(folder, manifest)


def ensure_build(builds: Path, key: str, wheel: Wheel, sources: Sources, progress: Progress) -> Build:
    """The build `builds/key`, compiled now if it is missing or damaged.

    Raises `ProverError` if the cache cannot be written or a module does not compile.
    """
    folder = builds / key
    build = ready_build(folder)
    if build is not None:
        with contextlib.suppress(OSError):
            (folder / USED).touch()
        return build
    with storage_errors(builds), exclusive(builds / f"{key}.lock", lambda: progress.waiting(_waiting(folder))):
        # Another process may have finished while this one waited.
        build = ready_build(folder)
        if build is None:
            _remove_leftovers(builds, key)
            build = _compile_into(folder, key, wheel, sources, progress)
            _remove_unused(builds, keep=folder)
    return build


def _waiting(folder: Path) -> str:
    return f"Another process builds the core library in {folder}; waiting for it."


def _remove_leftovers(builds: Path, key: str) -> None:
    """Remove what killed builders of this key left; the caller holds the lock, so none of them lives."""
    for leftover in builds.glob(f".building-{key}-*"):
        shutil.rmtree(leftover)


def _remove_unused(builds: Path, keep: Path) -> None:
    """Remove builds (of older library versions) that nobody has used for a week."""
    for manifest in builds.glob("*/manifest.json"):
        folder = manifest.parent
        if folder != keep and time.time() - last_used(folder) > _UNUSED_AFTER:
            shutil.rmtree(folder, ignore_errors=True)


def last_used(folder: Path) -> float:
    """When a build was last asked for or made, in seconds since the epoch."""
    return max(path.stat().st_mtime for path in (folder / MANIFEST, folder / USED) if path.exists())


def _compile_into(folder: Path, key: str, wheel: Wheel, sources: Sources, progress: Progress) -> Build:
    temporary = Path(tempfile.mkdtemp(prefix=f".building-{key}-", dir=folder.parent))
    try:
        oleans = temporary / "lib" / "lean"
        oleans.mkdir(parents=True)
        # Kept beside the oleans, where editors find what a name stands for.
        written = temporary / "src" / "lean"
        sources.write(written)
        _compile_all(oleans, written, wheel, sources, progress)
        version = lean_version(wheel.library)
        _try_import(oleans, wheel)
        manifest = write_manifest(temporary, lean_version=version)
        if folder.exists():
            # It is damaged, or the caller would have used it.
            folder.rename(temporary / "damaged")
        temporary.chmod(0o755)
        temporary.rename(folder)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    shutil.rmtree(folder / "damaged", ignore_errors=True)
    return Build(folder, manifest)


@dataclass(slots=True)
class _Compile:
    """One running compile."""

    module: str
    process: subprocess.Popen[bytes]
    output: Path = field(default_factory=Path)


def _compile_all(oleans: Path, written: Path, wheel: Wheel, sources: Sources, progress: Progress) -> None:
    variables = launcher_variables(wheel.library, oleans)
    order = sources.order
    total = len(sources.imports)
    ready: list[str] = []
    done = 0
    with _running() as running:
        while order.is_active():
            ready.extend(sorted(order.get_ready()))
            while ready and len(running) < JOBS:
                module = ready.pop(0)
                progress.module(module, done, total)
                running.append(_start(module, oleans, written, variables))
            finished = [compile for compile in running if compile.process.poll() is not None]
            if not finished:
                time.sleep(_POLL)
            for compile in finished:
                running.remove(compile)
                _check(compile, written, sources.folder)
                order.done(compile.module)
                done += 1
                if done == total:
                    progress.module(compile.module, done, total)


@contextmanager
def _running() -> Iterator[list[_Compile]]:
    """The list of running compiles; none of them outlives the block."""
    running: list[_Compile] = []
    try:
        yield running
    finally:
        for compile in running:
            compile.process.kill()
        for compile in running:
            compile.process.wait()


def _start(module: str, oleans: Path, written: Path, variables: Mapping[str, str]) -> _Compile:
    olean = oleans.joinpath(*module.split(".")).with_suffix(".olean")
    olean.parent.mkdir(parents=True, exist_ok=True)
    output = olean.with_suffix(".log")
    arguments: Sequence[str | Path] = (
        *launcher_command(),
        "-R",
        written,
        "-o",
        olean,
        "-i",
        olean.with_suffix(".ilean"),
        source_file(written, module),
    )
    with output.open("wb") as log:
        process = subprocess.Popen(
            arguments, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, env=variables
        )
    return _Compile(module, process, output)


def _check(compile: _Compile, written: Path, folder: Path) -> None:
    """Raise unless the compile succeeded; its log is removed. Messages name the file that a person can edit."""
    text = compile.output.read_text(encoding="utf-8", errors="replace").replace(str(written), str(folder))
    compile.output.unlink()
    status = compile.process.returncode
    if status == 0:
        return
    if status == -signal.SIGXFSZ or any(sign in text for sign in _WRITE_FAILED):
        # The folder was made a moment ago, so what stops Lean there is a full disk, a quota or a limit.
        raise OSError(errno.ENOSPC, text.strip())
    if status == -signal.SIGINT:
        # A Ctrl-C reaches every process of the terminal, and this one perhaps in a thread that cannot be interrupted.
        raise ProverError("The build of the core library was interrupted.", hint="The next use starts it again.")
    reason = f"signal {-status}" if status < 0 else f"exit status {status}"
    first = next((line for line in text.splitlines() if "error" in line), text.strip()[:300])
    raise ProverError(f"The core library's module {compile.module} does not compile ({reason}): {first}")


def lean_version(library: Path) -> str:
    """The version that the library itself states, for example `4.35.0`. Raises `ProverError` if it does not start."""
    text = _lean(library, Path(os.devnull), "--version")
    # "Lean (version 4.35.0, x86_64-unknown-linux-gnu, commit …, Release)"
    _, found, rest = text.partition("(version ")
    if not found:
        raise ProverError(f"The Lean in {library} does not say its version; it printed: {text.strip()[:200]}")
    return rest.split(",", 1)[0].split(")", 1)[0].strip()


def _try_import(oleans: Path, wheel: Wheel) -> None:
    """Import the finished library once: a module cut off by a full disk is found here and not by the first user."""
    with tempfile.TemporaryDirectory(dir=oleans) as folder:
        file = Path(folder) / "Empty.lean"
        file.write_text("", encoding="utf-8")
        _lean(wheel.library, oleans, str(file))


def _lean(library: Path, oleans: Path, *arguments: str) -> str:
    done = subprocess.run(
        [*launcher_command(), *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=launcher_variables(library, oleans),
        check=False,
    )
    text = done.stdout.decode("utf-8", "replace")
    if done.returncode != 0:
        complaint = (done.stderr.decode("utf-8", "replace") + text).strip()[:300]
        raise ProverError(f"`lean {' '.join(arguments)}` fails with {ROOT} from {oleans}: {complaint}")
    return text
