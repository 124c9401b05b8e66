"""Finding a Lake project: the folder, its toolchain, and what identifies its libraries."""

import hashlib
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover.errors import ProverError

LAKEFILES = ("lakefile.toml", "lakefile.lean")
TOOLCHAIN = "lean-toolchain"
MANIFEST = "lake-manifest.json"


@dataclass(frozen=True, slots=True)
class LakeProject:
    """A Lake project on disk. `toolchain` is what `lean-toolchain` names (such as `leanprover/lean4:v4.29.0`), or
    empty without that file. `packages` are the required packages of the manifest. `options` are the `leanOptions`
    of the package, (name, value), as Lake would give them to `lean`; they are known from a `lakefile.toml` only."""

    root: Path
    toolchain: str
    packages: tuple[str, ...]
    options: tuple[tuple[str, str], ...]
    revision: str
    """Hex digest over the lakefile, the toolchain and the manifest: changes when any library may have changed."""


def project_root(path: Path) -> Path | None:
    """The folder with a lakefile that `path` (a file or a folder) is or lies in, or `None`."""
    place = path.absolute()
    for folder in (place, *place.parents):
        if any((folder / name).is_file() for name in LAKEFILES):
            return folder
    return None


def find_project(path: Path) -> LakeProject:
    """The Lake project that `path` is or lies in. Raises `ProverError` if there is none or it cannot be read."""
    if not path.exists():
        raise ProverError(f"{path} does not exist.")
    root = project_root(path)
    if root is None:
        raise ProverError(f"{path} is not inside a Lake project: no {' or '.join(LAKEFILES)} there or above.")
    digest = hashlib.sha256()
    try:
        for name in (*LAKEFILES, TOOLCHAIN, MANIFEST):
            file = root / name
            digest.update(f"{name}\0".encode())
            digest.update(file.read_bytes() if file.is_file() else b"")
            digest.update(b"\0")
        toolchain_file = root / TOOLCHAIN
        toolchain = toolchain_file.read_text(encoding="utf-8").strip() if toolchain_file.is_file() else ""
        packages = _packages(root / MANIFEST)
        options = _options(root / LAKEFILES[0])
    except OSError as error:
        raise ProverError(f"The Lake project {root} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise ProverError(f"{root / MANIFEST} is damaged.", hint="Run `lake update` there.") from error
    return LakeProject(root, toolchain, packages, options, digest.hexdigest()[:12])


def _packages(manifest: Path) -> tuple[str, ...]:
    if not manifest.is_file():
        return ()
    content = json.loads(manifest.read_text(encoding="utf-8"))
    entries = content.get("packages", ()) if isinstance(content, dict) else ()
    return tuple(str(entry.get("name", "")).strip("«»") for entry in entries if isinstance(entry, dict))


def _options(lakefile: Path) -> tuple[tuple[str, str], ...]:
    if not lakefile.is_file():
        return ()
    try:
        content = tomllib.loads(lakefile.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        # Lake itself is asked next, and says it better.
        return ()
    return tuple(_flat(content.get("leanOptions", {})))


def _flat(table: Any, prefix: str = "") -> Iterator[tuple[str, str]]:
    """`pp.unicode.fun = true` arrives as three nested tables."""
    if not isinstance(table, dict):
        return
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        elif isinstance(value, bool):
            yield f"{prefix}{name}", "true" if value else "false"
        elif isinstance(value, int | str):
            yield f"{prefix}{name}", str(value)
