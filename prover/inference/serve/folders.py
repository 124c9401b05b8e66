"""Where everything about serving lies: one folder in the user's cache."""

import shutil
import tempfile
from pathlib import Path

from prover.lean.embedded.cache import cache_folder


def serve_folder() -> Path:
    """The folder. Not created."""
    return cache_folder() / "serve"


def environments_folder() -> Path:
    """Virtual environments with vLLM, one a recipe."""
    return serve_folder() / "environments"


def wheels_folder() -> Path:
    """Downloads that are not installed yet."""
    return serve_folder() / "wheels"


def models_folder() -> Path:
    """Models from packages, converted."""
    return serve_folder() / "models"


def running_folder() -> Path:
    """One file for each server that was started."""
    return serve_folder() / "running"


def logs_folder() -> Path:
    """One log for each server that was started."""
    return serve_folder() / "logs"


def setup_log() -> Path:
    """What pip and the check said while an environment or a model was made."""
    return serve_folder() / "setup.log"


_TEMPORARY = "prover-serve-"


def new_temporary_folder() -> Path:
    """A new, empty folder for one server's temporary files. Raises `OSError`.

    Not in the cache: vLLM puts sockets there, whose names may have 107 characters at most.
    """
    return Path(tempfile.mkdtemp(prefix=_TEMPORARY))


def remove_temporary_folder(folder: Path) -> None:
    """Remove such a folder, if it is one and still there."""
    if folder.name.startswith(_TEMPORARY):
        shutil.rmtree(folder, ignore_errors=True)
