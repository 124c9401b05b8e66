"""One file for an index: written whole, renamed into place, checked when it is read.

Layout: 8 bytes magic with the version, 8 bytes length of the header, 4 bytes its checksum, the header (JSON: what the
arrays are, what the index was built for, a checksum of each array), then the arrays, each from a multiple of 4096
bytes on. They are memory-mapped, copy-on-write: several processes share them, and a delete in one stays in it.
"""

import json
import os
import tempfile
import zlib
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, ValidationError

from skills_db.leanvec.build import GraphSettings
from skills_db.leanvec.index import Fitted, LeanVecIndex
from skills_db.leanvec.projection import Projection, ProjectionKind
from skills_db.leanvec.secondary import SecondaryKind
from skills_db.leanvec.settings import IndexSettings

MAGIC = b"LEANVEC2"
_PAGE = 4096
_NONE = np.zeros((0, 0), np.float32)


class IndexUnusable(Exception):
    """The file is not there, damaged, of another version, or made for something else; build the index anew."""


class _Array(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str
    kind: str
    shape: tuple[int, ...]
    offset: int
    checksum: int


class _Graph(BaseModel):
    model_config = ConfigDict(extra="forbid")
    degree: int
    window: int
    alpha: float
    passes: int
    largest_batch: int
    goals: float
    goal_links: int


class _Settings(BaseModel):
    model_config = ConfigDict(extra="forbid")
    reduced: int
    projection: ProjectionKind
    primary_bits: int
    secondary: SecondaryKind
    reranked: int
    graph: _Graph
    flat_up_to: int
    training: int


class _Header(BaseModel):
    model_config = ConfigDict(extra="forbid")
    made_for: str
    settings: _Settings
    share: float
    entry: int
    arrays: tuple[_Array, ...]


def save(index: LeanVecIndex, path: Path, made_for: str) -> None:
    """Write the index; the file at `path` is either the old one or the new one, never half of one.

    `made_for` says what it belongs to (environment, embedder, …); `load` compares it. Raises OSError.
    """
    second = index.fitted.second
    arrays: dict[str, NDArray[Any]] = {
        "mean": index.fitted.mean,
        "query": index.fitted.projection.query,
        "base": index.fitted.projection.base,
        "second_query": _NONE if second is None else second.query,
        "second_base": _NONE if second is None else second.base,
        "queries_mean": index.fitted.queries_mean,
        "queries_gram": index.fitted.queries_gram,
        "deleted": index.deleted,
        "records": index.records,
        "rows": index.rows,
        "links": index.links,
    }
    entries: list[_Array] = []
    offset = 0
    for name, array in arrays.items():
        data = np.ascontiguousarray(array)
        entries.append(
            _Array(name=name, kind=data.dtype.str, shape=data.shape, offset=offset, checksum=_checksum(data))
        )
        offset += -(-data.nbytes // _PAGE) * _PAGE
    header = _Header(
        made_for=made_for,
        settings=_Settings.model_validate(asdict(index.fitted.settings)),
        share=index.fitted.share,
        entry=index.entry,
        arrays=tuple(entries),
    )
    text = json.dumps(header.model_dump(mode="json")).encode()
    start = -(-(len(MAGIC) + 8 + 4 + len(text)) // _PAGE) * _PAGE
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=path.name, suffix=".new", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(MAGIC + len(text).to_bytes(8, "little") + zlib.crc32(text).to_bytes(4, "little") + text)
            for entry, array in zip(entries, arrays.values(), strict=True):
                file.seek(start + entry.offset)
                file.write(_bytes(np.ascontiguousarray(array)))
            file.truncate(start + offset)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def load(path: Path, made_for: str, *, verify: bool = True) -> LeanVecIndex:
    """The index in a file, its large arrays mapped. Raises IndexUnusable, whatever is wrong with the file.

    `verify` reads everything once to compare checksums (about a second for a gigabyte).
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(len(MAGIC) + 12)
            if start[: len(MAGIC)] != MAGIC or len(start) < len(MAGIC) + 12:
                raise IndexUnusable(f"{path.name} is no index of this version")
            length = int.from_bytes(start[8:16], "little")
            text = file.read(min(length, size))
    except OSError as error:
        raise IndexUnusable(f"{path.name} cannot be read: {error.strerror}") from error
    if zlib.crc32(text) != int.from_bytes(start[16:20], "little"):
        raise IndexUnusable(f"{path.name} is damaged: its header")
    try:
        header = _Header.model_validate_json(text)
    except ValidationError as error:
        raise IndexUnusable(f"{path.name} is damaged: its header") from error
    if header.made_for != made_for:
        raise IndexUnusable(f"{path.name} was made for something else")
    first = -(-(len(MAGIC) + 12 + length) // _PAGE) * _PAGE
    found = {entry.name: _mapped(path, first, size, entry, verify) for entry in header.arrays}
    try:
        settings = header.settings.model_dump(exclude={"graph"})
        chosen = IndexSettings(**settings, graph=GraphSettings(**header.settings.graph.model_dump()))
        projection = Projection(chosen.projection, found["query"], found["base"])
        second = Projection(ProjectionKind.SPHERING, found["second_query"], found["second_base"])
        fitted = Fitted(
            chosen,
            found["mean"],
            projection,
            second if second.query.size else None,
            found["queries_mean"],
            found["queries_gram"],
            header.share,
        )
        return LeanVecIndex(fitted, found["records"], found["rows"], found["links"], found["deleted"], header.entry)
    except KeyError as error:
        raise IndexUnusable(f"{path.name} is damaged: {error.args[0]} is missing") from error


def _mapped(path: Path, first: int, size: int, entry: _Array, verify: bool) -> NDArray[Any]:
    kind = np.dtype(entry.kind)
    length = int(np.prod(entry.shape)) * kind.itemsize
    if first + entry.offset + length > size:
        raise IndexUnusable(f"{path.name} is damaged: it ends within {entry.name}")
    if not length:
        return np.zeros(entry.shape, kind)
    mapped = np.memmap(path, kind, "c", first + entry.offset, entry.shape)
    array = np.asarray(mapped)
    if verify and _checksum(array) != entry.checksum:
        raise IndexUnusable(f"{path.name} is damaged: {entry.name}")
    return array


def _checksum(array: NDArray[Any]) -> int:
    return zlib.crc32(_bytes(array))


def _bytes(array: NDArray[Any]) -> memoryview:
    """All bytes of a contiguous array, without a copy."""
    return array.reshape(-1).view(np.uint8).data
