"""What a finished build consists of, and whether it is still so."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MANIFEST = "manifest.json"
SUSPECT = "suspect"
_FORMAT = 2
"""Raised when a build of an earlier version of this package lacks something."""


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One file: SHA-256 (hexadecimal), size in bytes, and the times and inode it had when it was hashed."""

    sha256: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """All files of a build by their path below its folder, and the Lean that compiled them."""

    lean_version: str
    files: Mapping[str, FileRecord]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(record.size for record in self.files.values())

    def holds(self, folder: Path, *, deep: bool = False) -> bool:
        """Whether every file is there as it was built.

        A file untouched since it was hashed (size, times, inode) is taken as unaltered; any other is hashed again.
        `deep`, or a mark left by `mark_suspect`, hashes all of them (about 15 MB).
        """
        deep = deep or (folder / SUSPECT).exists()
        return all(_unaltered(folder / name, record, deep) for name, record in self.files.items())


def _unaltered(path: Path, record: FileRecord, deep: bool) -> bool:
    try:
        status = path.stat()
        if status.st_size != record.size:
            return False
        state = (status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
        if not deep and state == (record.mtime_ns, record.ctime_ns, record.inode):
            return True
        return _sha256(path) == record.sha256
    except OSError:
        return False


def write_manifest(folder: Path, *, lean_version: str) -> Manifest:
    """Make all files in `folder` read-only and durable, record them, and write the manifest. Raises `OSError`."""
    records: dict[str, FileRecord] = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        path.chmod(0o444)
        # A full disk shows itself here at the latest.
        with path.open("rb") as file:
            os.fsync(file.fileno())
        status = path.stat()
        name = path.relative_to(folder).as_posix()
        records[name] = FileRecord(
            _sha256(path), status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
        )
    manifest = Manifest(lean_version, records)
    text = json.dumps(
        {
            "format": _FORMAT,
            "lean_version": lean_version,
            "files": {
                name: [record.sha256, record.size, record.mtime_ns, record.ctime_ns, record.inode]
                for name, record in records.items()
            },
        },
        indent=1,
    )
    with (folder / MANIFEST).open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return manifest


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a build, or `None` if there is none that can be read."""
    try:
        data = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if data["format"] != _FORMAT:
            return None
        files = {str(name): FileRecord(*record) for name, record in data["files"].items()}
        return Manifest(str(data["lean_version"]), files)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def mark_suspect(folder: Path) -> None:
    """Have the next use hash every file of this build; for whoever saw Lean fail while importing it."""
    (folder / SUSPECT).touch()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
