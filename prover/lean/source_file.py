"""A Lean file on disk: read exactly, edited in memory, written back so that nothing of the user's can be lost."""

import contextlib
import fcntl
import os
import secrets
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path

from prover.errors import ProverError
from prover.lean.source import Span
from prover.lean.splice import Edit, apply

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class SourceFile:
    """A file as it was when it was read. `raw` are its bytes; `text` is what Lean is given: no byte order mark, and
    every line end `\\n`. Edits are made in terms of `text`; all other bytes come back as they were."""

    path: Path
    raw: bytes

    @classmethod
    def read(cls, path: Path) -> "SourceFile":
        """Read a file. Raises `ProverError` when it cannot be read or is not UTF-8."""
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise ProverError(f"{path} cannot be read: {_reason(error)}.") from error
        try:
            raw.decode()
        except UnicodeDecodeError as error:
            raise ProverError(
                f"{path} is not UTF-8 text: byte 0x{raw[error.start]:02x} at offset {error.start}.",
                hint="Lean files are UTF-8; save it in that encoding.",
            ) from None
        return cls(path, raw)

    @cached_property
    def text(self) -> str:
        """The text with `\\n` line ends and without a byte order mark."""
        return self._decoded.replace("\r\n", "\n")

    @property
    def newline(self) -> str:
        """The line end that new lines get: `\\r\\n` if the file has it more often than a bare `\\n`."""
        return "\r\n" if 2 * len(self._carriage_returns) > self._decoded.count("\n") else "\n"

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """The file's bytes after edits of `text`."""
        mapped = [
            Edit(self._mapped(edit.span), edit.text.replace("\r\n", "\n").replace("\n", self.newline))
            for edit in edits
        ]
        mark = _BYTE_ORDER_MARK if self.raw.startswith(_BYTE_ORDER_MARK) else b""
        return mark + apply(self._decoded, mapped).encode()

    def write_in_place(self, edits: Iterable[Edit]) -> Path | None:
        """Write the edited file over the original, which is kept beside it; returns where (`None`: nothing to do).

        Raises `ProverError`, and writes nothing, when the file has changed since it was read.
        """
        content = self.edited(edits)
        if content == self.raw:
            return None
        with self._locked():
            if SourceFile._bytes_of(self.path) != self.raw:
                raise ProverError(
                    f"{self.path} has been changed since it was read; nothing was written.",
                    hint="Run the command again.",
                )
            kept = keep_copy(self.path)
            write_atomically(self.path, content)
        return kept

    def write_to(self, destination: Path, edits: Iterable[Edit]) -> Path | None:
        """Write the edited file elsewhere. What stood there is kept beside it; returns where, if there was something
        else. Raises `ProverError` when it cannot be written or `destination` is this very file."""
        content = self.edited(edits)
        if destination.exists():
            if destination.samefile(self.path):
                raise ProverError(f"{destination} is the file itself.", hint="Use --in-place to change it.")
            if SourceFile._bytes_of(destination) == content:
                return None
            kept = keep_copy(destination)
        else:
            kept = None
        write_atomically(destination, content)
        return kept

    @staticmethod
    def _bytes_of(path: Path) -> bytes:
        try:
            return path.read_bytes()
        except OSError as error:
            raise ProverError(f"{path} cannot be read: {_reason(error)}.") from error

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep other processes of ours from writing this file at the same moment (the lock goes with the process)."""
        with self.path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    @cached_property
    def _decoded(self) -> str:
        return self.raw.removeprefix(_BYTE_ORDER_MARK).decode()

    @cached_property
    def _carriage_returns(self) -> list[int]:
        """Offsets in `text` of the line ends that are `\\r\\n` in the file."""
        found: list[int] = []
        place = self._decoded.find("\r\n")
        while place >= 0:
            found.append(place - len(found))
            place = self._decoded.find("\r\n", place + 2)
        return found

    def _mapped(self, span: Span) -> Span:
        """A range of `text` as one of the decoded file."""
        return Span(*(offset + bisect_left(self._carriage_returns, offset) for offset in (span.start, span.end)))


def keep_copy(path: Path) -> Path:
    """Copy a file to `NAME.bak` beside it (`NAME.bak2`, … when taken by something else); returns the copy's path."""
    content = SourceFile._bytes_of(path)
    for number in count(1):
        copy = path.with_name(f"{path.name}.bak{number if number > 1 else ''}")
        if copy.exists():
            if SourceFile._bytes_of(copy) == content:
                return copy
            continue
        write_atomically(copy, content, like=path)
        return copy
    raise AssertionError("unreachable: there is always a free number")


def write_atomically(path: Path, content: bytes, *, like: Path | None = None) -> None:
    """Write a file so that there is, at every moment, the old one or the new one, whole; its permissions stay.

    A symbolic link stays a link: the file it points to is replaced. Raises `ProverError`.
    """
    target = path.resolve()
    model = like or target
    temporary = target.with_name(f".{target.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if model.exists():
            temporary.chmod(model.stat().st_mode & 0o7777)
        temporary.replace(target)
    except OSError as error:
        raise ProverError(f"{path} cannot be written: {_reason(error)}.") from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
