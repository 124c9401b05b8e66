"""What `prover doctor` says about Lean on this machine: facts, and for what is missing the command that fixes it."""

import contextlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata

from lean_project import CORE_LIBRARY
from prover.errors import ProverError
from prover.lean.embedded.build import ready_build
from prover.lean.embedded.cache import cache_folder
from prover.lean.embedded.environment import build_key, builds_folder
from prover.lean.embedded.library import MATHLIB_ROOT, ROOT, read_sources
from prover.lean.embedded.manifest import mark_suspect
from prover.lean.embedded.storage import OTHER_FOLDER
from prover.lean.embedded.wheel import DISTRIBUTION, Wheel, expected_library, find_wheel

SETUP = "prover lean setup"


class State(StrEnum):
    """`ok`; `missing`: something does not work; `absent`: an option that is not there and need not be; `note`."""

    OK = "ok"
    MISSING = "missing"
    ABSENT = "absent"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the report. `fix`: the one command (or advice) that changes the state, where there is one."""

    subject: str
    state: State
    detail: str
    fix: str | None = None


def diagnose(*, deep: bool = False) -> list[Fact]:
    """Look at everything; nothing is built, and no library is loaded.

    `deep` hashes every file of the compiled core library and has it rebuilt at its next use if one was altered.
    Takes about 0.1 s, 1 s more when the wheel's library has not been hashed before.
    """
    return list(_facts(deep))


def _facts(deep: bool) -> Iterator[Fact]:
    yield Fact("system", State.NOTE, f"{platform.system()} {platform.machine()}, Python {platform.python_version()}")
    wheel: Wheel | None = None
    try:
        expected_library()
        wheel = find_wheel()
        version = metadata.version(DISTRIBUTION)
        yield Fact("wheel", State.OK, f"{DISTRIBUTION} {version} at {wheel.library.parent}, hash {wheel.sha256[:8]}")
    except ProverError as error:
        yield Fact("wheel", State.MISSING, error.message, _command(error.hint))
    yield _cache()
    yield _library("core library", ROOT, "at its first use, which takes about 20 s", wheel, deep)
    first = "when a file first imports Mathlib, which takes about 30 s"
    yield _library("names and tactics of Mathlib", MATHLIB_ROOT, first, wheel, deep)
    yield from _other_builds(wheel)
    yield from _sandbox()
    yield from _toolchain()


def _command(hint: str | None) -> str | None:
    """The command after the colon of a hint, or the whole hint."""
    return None if hint is None else hint.rpartition(": ")[2]


def _cache() -> Fact:
    folder = cache_folder()
    existing = folder
    while not existing.exists():
        existing = existing.parent
    if not existing.is_dir() or not os.access(existing, os.W_OK | os.X_OK):
        return Fact("cache", State.MISSING, f"{folder} cannot be written", OTHER_FOLDER)
    free = shutil.disk_usage(existing).free
    return Fact("cache", State.OK, f"{folder}, {_megabytes(free)} free")


def _library(subject: str, root: str, first: str, wheel: Wheel | None, deep: bool) -> Fact:
    try:
        sources = read_sources(CORE_LIBRARY, root)
    except ProverError as error:
        return Fact(subject, State.MISSING, error.message, _command(error.hint))
    about = f"{len(sources.imports)} modules, hash {sources.sha256[:8]}"
    if wheel is None:
        return Fact(subject, State.MISSING, f"{about}; cannot be built without the wheel")
    folder = builds_folder() / build_key(wheel.sha256, sources.sha256, root)
    build = ready_build(folder, deep=deep)
    if build is None:
        if not folder.exists():
            return Fact(subject, State.ABSENT, f"{about}; will be built {first}")
        # Without the mark, the next use might trust a file whose size and times are unchanged.
        with contextlib.suppress(OSError):
            mark_suspect(folder)
        return Fact(subject, State.MISSING, f"{about}; the build is damaged and will be rebuilt at its next use")
    checked = ", every file's hash checked" if deep else ""
    detail = f"{about}; built for Lean {build.manifest.lean_version}, {_megabytes(build.manifest.size)}{checked}"
    return Fact(subject, State.OK, detail)


def _other_builds(wheel: Wheel | None) -> Iterator[Fact]:
    """Builds of other versions; they are removed by themselves a week after their last use."""
    current: set[str] = set()
    for root in (ROOT, MATHLIB_ROOT):
        with contextlib.suppress(ProverError):
            if wheel is not None:
                current.add(build_key(wheel.sha256, read_sources(CORE_LIBRARY, root).sha256, root))
    others = [path.parent for path in builds_folder().glob("*/manifest.json") if path.parent.name not in current]
    if others:
        size = sum(file.stat().st_size for folder in others for file in folder.rglob("*.?lean"))
        yield Fact("older builds", State.NOTE, f"{len(others)} of other versions, {_megabytes(size)}")


def _sandbox() -> Iterator[Fact]:
    if not sys.platform.startswith("linux"):
        yield Fact("sandbox", State.NOTE, "no Landlock and no namespaces on this system")
        return
    for subject, program in _PROBES.items():
        answer = _probe(program)
        state = State.OK if answer else State.ABSENT
        yield Fact(f"sandbox: {subject}", state, answer or "not available to this user")


_PROBES = {
    # landlock_create_ruleset(NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) answers with the version of the interface.
    "Landlock": "v = c.syscall(444, None, ctypes.c_size_t(0), ctypes.c_uint32(1)); "
    "print(f'version {v}' if v > 0 else '')",
    # CLONE_NEWUSER | CLONE_NEWNET
    "namespaces": "print('user and network' if c.unshare(0x10000000 | 0x40000000) == 0 else '')",
    # prctl(PR_GET_SECCOMP) fails where the kernel has no seccomp.
    "seccomp": "print('filters' if c.prctl(21, 0, 0, 0, 0) >= 0 else '')",
}


def _probe(program: str) -> str:
    """Try a system call in a process of its own, because it may change that process."""
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", f"import ctypes; c = ctypes.CDLL(None); {program}"],
            capture_output=True,
            text=True,
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _toolchain(find: Callable[[str], str | None] = shutil.which) -> Iterator[Fact]:
    for program in ("elan", "lake", "lean"):
        found = find(program)
        if found:
            yield Fact(program, State.OK, found)
        else:
            yield Fact(program, State.ABSENT, "not on PATH; only needed for Lake projects and Mathlib", SETUP)


def _megabytes(size: float) -> str:
    return f"{size / 1e6:,.0f} MB" if size >= 1e6 else f"{size / 1e6:.1f} MB"
