"""Where solved files go, and who may work on a file."""

import fcntl
import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from prover.engine.prove import Solved
from prover.errors import ProverError
from prover.lean.embedded.cache import cache_folder
from prover.lean.source_file import write_atomically

SOLVED_SUFFIX = ".solved.lean"


def solved_path(path: Path) -> Path:
    """`NAME.solved.lean` beside `NAME.lean`."""
    return path.with_name(path.name.removesuffix(".lean") + SOLVED_SUFFIX)


def lean_files(path: Path) -> list[Path]:
    """The file itself, or the Lean files of a folder (solved files and hidden folders left out), in order.

    Raises `ProverError` for a path that does not exist and for a folder without Lean files.
    """
    if not path.exists():
        raise ProverError(f"{path} does not exist.")
    if not path.is_dir():
        return [path]
    if path.suffix == ".lean" and not any(path.rglob("*.lean")):
        raise ProverError(f"{path} is a folder, not a Lean file.")
    found = sorted(
        file
        for file in path.rglob("*.lean")
        if file.is_file()
        and not file.name.endswith(SOLVED_SUFFIX)
        and not any(part.startswith(".") for part in file.relative_to(path).parts)
    )
    if not found:
        raise ProverError(f"There is no Lean file in the folder {path}.")
    return found


def require_writable(destination: Path) -> None:
    """Find out before the search whether a file can be made where the solved one goes. Raises `ProverError`."""
    try:
        tempfile.TemporaryFile(dir=destination.parent).close()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ProverError(
            f"The folder {destination.parent} cannot be written: {reason}.", hint="Name another place with --output."
        ) from error


def write_solved(solved: Solved, destination: Path | None) -> tuple[Path | None, Path | None]:
    """Write the solved text: beside the original, or over it (`None`). Returns where, and the copy that was kept.

    Over the original, a copy is always kept. Elsewhere, what stood at the destination is kept as a copy unless all
    its proofs live on in the new text. Writes nothing where nothing was filled.
    """
    if not solved.edits:
        return None, None
    if destination is None:
        backup = solved.source.write_in_place(solved.edits)
        return solved.source.path, backup
    if destination.exists() and solved.reused_everything and destination.read_bytes() != solved.source.raw:
        write_atomically(destination, solved.source.edited(solved.edits))
        return destination, None
    return destination, solved.source.write_to(destination, solved.edits)


@contextmanager
def working_on(path: Path) -> Iterator[None]:
    """Keep a second `prover prove` away from the same file; the lock ends with the process. Raises `ProverError`."""
    folder = cache_folder() / "locks"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:32]
        descriptor = os.open(folder / name, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise ProverError(f"The cache folder {folder} cannot be written: {error.strerror}.") from error
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise ProverError(
                f"Another `prover prove` is working on {path}.", hint="Wait until it is done, or stop it."
            ) from None
        yield
    finally:
        os.close(descriptor)
