"""The embedder `wordllama`: one vector for each token, averaged; tens of thousands of texts a second."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from skills_db.embedding.embedder import Vectors, check_weights, package_folder, unit

INSTALL = "wordllama==0.4.0.post1"
_TOKENS = "tokenizers/l2_supercat_tokenizer_config.json"
_WEIGHTS = {
    "weights/l2_supercat_256.safetensors": "64b47a2dc493cb8e85944076601189739852d7b64e0e1eedcb1937a251cd9fd5",
    _TOKENS: "93248f2a9ec36c7b35f700a033d5f36228aae48db61aee31007fa49062cdeb68",
}


class StaticWords:
    """Static token embeddings of 256 dimensions. `queries` and `passages` are the same map."""

    name = "wordllama-l2-256"
    dimensions = 256

    def __init__(self) -> None:
        """Check and load the weights (a tenth of a second). Raises EmbedderMissing."""
        folder = package_folder("wordllama", INSTALL)
        for file, sha256 in _WEIGHTS.items():
            check_weights(folder / file, sha256, INSTALL)
        with _own_logging():
            from wordllama import WordLlama  # noqa: PLC0415 - only whoever searches pays for it

        # Without these two arguments it looks for its weights on the network.
        self._model: Any = WordLlama.load(cache_dir=folder, disable_download=True)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """See `Embedder`."""
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        return unit(np.asarray(self._model.embed(list(texts)), np.float32))

    def queries(self, texts: Sequence[str]) -> Vectors:
        """See `Embedder`."""
        return self.passages(texts)


@contextmanager
def _own_logging() -> Iterator[None]:
    """The package sets up logging for the whole process when it is imported; that stays as it was."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    try:
        yield
    finally:
        root.setLevel(level)
        for handler in [one for one in root.handlers if one not in handlers]:
            root.removeHandler(handler)
