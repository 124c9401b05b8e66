"""What an index is made of."""

from dataclasses import dataclass, field

from skills_db.leanvec.build import GraphSettings
from skills_db.leanvec.projection import ProjectionKind
from skills_db.leanvec.secondary import SecondaryKind

FLAT_UP_TO = 10_000
"""Up to this many vectors looking at all costs no more than a walk with the same recall (docs/leanvec.md)."""


@dataclass(frozen=True, slots=True)
class IndexSettings:
    """`reduced`: dimensions of the primary store (at most D are used); 120 fill a record of LVQ-4 (one cache line),
    124 one of LVQ-8. The defaults are what was fastest at recall 0.95 (docs/leanvec.md)."""

    reduced: int = 120
    projection: ProjectionKind = ProjectionKind.SPHERING
    primary_bits: int = 4
    secondary: SecondaryKind = SecondaryKind.LVQ8
    reranked: int = 0
    """Dimensions of the secondary store: 0 for all. Fewer, fitted to the training queries less their mean, save
    memory and cost recall; only for codes of vectors, not of residuals."""
    graph: GraphSettings = field(default_factory=GraphSettings)
    flat_up_to: int = FLAT_UP_TO
    training: int = 100_000
    """At most so many vectors, evenly spaced, are used to fit the projection."""
