"""Files for the user: whole or not at all, and over nothing that is there unless asked to."""

from pathlib import Path

from prover.errors import ProverError
from prover.lean.source_file import write_atomically


def require_new(path: Path, *, force: bool = False) -> None:
    """A file can be made there, or overwritten with `force`. Raises `ProverError`."""
    if path.is_dir():
        raise ProverError(f"{path} is a folder.", hint="Name a file.")
    if path.exists() and not force:
        raise ProverError(f"{path} is there already.", hint="Use --force to overwrite it.")
    if not path.absolute().parent.is_dir():
        raise ProverError(f"The folder {path.parent} does not exist.")


def write_new(path: Path, content: bytes, *, force: bool = False) -> None:
    """Write a file that is not there yet (or, with `force`, in place of the one that is). Raises `ProverError`."""
    require_new(path, force=force)
    write_atomically(path, content)
