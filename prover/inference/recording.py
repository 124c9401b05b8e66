"""A run's answers as a file: written while it runs, and given again later without any model.

One JSON object a line, the first one says what the file is. A request is known by its content and by how often it was
made before, so the order in which parallel calls return does not matter. Failures are part of a run and are recorded
as well. What a server sent is given again byte for byte.
"""

import asyncio
import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from prover.errors import ProverError
from prover.inference import errors
from prover.inference.answer import Source
from prover.inference.backend import Backend, Outcome, Patience
from prover.inference.errors import CallTimedOut, ModelError, NotRecorded
from prover.inference.redaction import Redactor
from prover.inference.request import digest
from prover.inference.transport import Outgoing

_HEADER: Mapping[str, object] = {"format": "prover-recording", "version": 1}
Record = dict[str, object]


def record_key(outgoing: Outgoing) -> str:
    """sha256 of what is asked of which endpoint, by name. Its address is no part: a recording outlives its server."""
    return digest([outgoing.path.value, outgoing.endpoint, outgoing.body])


@dataclass
class Recorder:
    """A backend that writes down what another one answers. Raises `ProverError` if the file is there already."""

    backend: Backend
    path: Path
    redactor: Redactor
    _file: IO[str] = field(init=False)

    def __post_init__(self) -> None:
        try:
            self._file = self.path.open("x", encoding="utf-8")
        except FileExistsError:
            hint = "Name another file, or --replay this one."
            raise ProverError(f"The recording {self.path} is there already.", hint=hint) from None
        except OSError as error:
            raise ProverError(f"The recording {self.path} cannot be written: {error.strerror}.") from error
        self._write(dict(_HEADER))

    @property
    def source(self) -> Source:
        """That of the backend."""
        return self.backend.source

    async def ask(self, outgoing: Outgoing, patience: Patience) -> Outcome:
        """What the backend answers, written down before it is handed on."""
        try:
            outcome = await self.backend.ask(outgoing, patience)
        except ModelError as error:
            about = {"kind": error.kind, "message": error.message, "hint": error.hint, "tries": error.tries}
            self.note(outgoing, {"error": about})
            raise
        except asyncio.CancelledError:
            self.note(outgoing, {"cancelled": True})
            raise
        self.answered(outgoing, outcome)
        return outcome

    def answered(self, outgoing: Outgoing, outcome: Outcome) -> None:
        """Write down an answer that came from elsewhere (the cache): the file has to be complete."""
        self.note(outgoing, {"seconds": outcome.seconds, "tries": outcome.tries, **_content(outcome.content)})

    def note(self, outgoing: Outgoing, result: Record) -> None:
        """Append a line. Raises `ProverError`, for instance when the disk is full."""
        about: Record = {"key": record_key(outgoing), "occurrence": outgoing.occurrence, "path": outgoing.path.value}
        about |= {"endpoint": outgoing.endpoint} if outgoing.body is None else {"request": dict(outgoing.body)}
        self._write(about | result)

    def _write(self, record: Record) -> None:
        line = self.redactor.text(json.dumps(record, ensure_ascii=True, separators=(",", ":")))
        try:
            self._file.write(line + "\n")
            # A run that is killed leaves every line that was complete.
            self._file.flush()
        except OSError as error:
            raise ProverError(f"The recording {self.path} cannot be written: {error.strerror}.") from error

    async def aclose(self) -> None:
        """Close the file and the backend."""
        self._file.close()
        await self.backend.aclose()


@dataclass
class Replay:
    """A backend that answers from a recording. Raises `ProverError` if the file is none."""

    path: Path
    source: Source = field(default=Source.REPLAY, init=False)
    _records: dict[tuple[str, int], Record] = field(init=False)

    def __post_init__(self) -> None:
        self._records = dict(_read(self.path))

    async def ask(self, outgoing: Outgoing, patience: Patience) -> Outcome:
        """The recorded outcome, at once. A call that was cancelled then waits to be cancelled now."""
        record = self._records.get((record_key(outgoing), outgoing.occurrence))
        if record is None:
            again = f" for the {outgoing.occurrence + 1}. time" if outgoing.occurrence else ""
            raise NotRecorded(
                f"{self.path} has no answer to a request that this run makes{again} ({outgoing.path}).",
                hint="The prompts or the settings differ from those of the recorded run.",
            )
        if "error" in record:
            raise _error(record["error"])
        if "cancelled" in record:
            await asyncio.sleep(patience.timeout)
            raise CallTimedOut("In the recorded run this call was cancelled; now nothing cancels it.")
        seconds, tries = record.get("seconds"), record.get("tries")
        return Outcome(
            _bytes(record),
            float(seconds) if isinstance(seconds, int | float) else 0.0,
            tries if isinstance(tries, int) else 1,
        )

    async def aclose(self) -> None:
        """Nothing is open."""


def _read(path: Path) -> list[tuple[tuple[str, int], Record]]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise ProverError(f"The recording {path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise ProverError(f"The recording {path} is not UTF-8 text.") from error
    records: list[tuple[tuple[str, int], Record]] = []
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError:
            if number == len(lines):
                # The run was killed while it wrote: the line never was an answer that anybody used.
                break
            raise ProverError(f"{path}, line {number}: not a line of a recording.") from None
        if number == 1:
            _require_header(path, record)
        elif (
            isinstance(record, dict)
            and isinstance(record.get("key"), str)
            and isinstance(record.get("occurrence"), int)
        ):
            records.append(((record["key"], record["occurrence"]), record))
        else:
            raise ProverError(f"{path}, line {number}: not a line of a recording.")
    if not lines[0]:
        raise ProverError(f"{path} is not a recording.")
    return records


def _require_header(path: Path, header: object) -> None:
    if not isinstance(header, dict) or header.get("format") != _HEADER["format"]:
        raise ProverError(f"{path} is not a recording.")
    if header.get("version") != _HEADER["version"]:
        raise ProverError(f"{path} is a recording of another version ({header.get('version')}).")


def _content(content: bytes) -> Record:
    try:
        return {"content": content.decode("utf-8")}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(content).decode("ascii")}


def _bytes(record: Record) -> bytes:
    if isinstance(text := record.get("content"), str):
        return text.encode("utf-8")
    return base64.b64decode(str(record.get("base64", "")))


_ERRORS: Mapping[str, type[ModelError]] = {
    value.kind: value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, ModelError)
}


def _error(about: object) -> ModelError:
    fields = about if isinstance(about, dict) else {}
    hint, tries = fields.get("hint"), fields.get("tries")
    error = _ERRORS.get(str(fields.get("kind")), ModelError)(
        str(fields.get("message")), hint=hint if isinstance(hint, str) else None
    )
    error.tries = tries if isinstance(tries, int) else 1
    return error
