"""Where the database is when the settings do not say."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

FILE_NAME = "prover.db"


def data_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """`PROVER_DATA` if set, else the platform's folder for this user's data, with `prover` appended. Not created."""
    named = environment.get("PROVER_DATA")
    if named:
        return Path(named).expanduser().absolute()
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "prover"
    base = environment.get("XDG_DATA_HOME", "")
    # The XDG specification has relative paths ignored.
    return (Path(base) if base.startswith("/") else Path.home() / ".local" / "share") / "prover"


def database_url(configured: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """The configured address, or that of the file in the data folder."""
    return configured or f"sqlite:///{data_folder(environment) / FILE_NAME}"
