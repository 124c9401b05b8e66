"""The strict check: gather the evidence on which `verdict.decide` judges."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Protocol

from prover.lean.check import Context, Limits
from prover.lean.verdict import ALL_RULES, Evidence, Rule


@dataclass(frozen=True, slots=True)
class StrictRequest:
    """A candidate for a trusted statement.

    `context`: trusted text before the declaration (the user's own; commands such as an open `namespace` or
    `variable` are part of it). `trusted`: the declaration with `sorry` for its holes, as the user wrote it.
    `candidate`: the commands that claim to prove it. `name`: full name of the theorem. `rules`: the rules that
    will be applied; switching `SYNTAX` off lets the candidate elaborate whatever it contains (tests only).
    """

    context: Context
    trusted: str
    candidate: str
    name: str
    limits: Limits = field(default_factory=Limits)
    rules: AbstractSet[Rule] = ALL_RULES


class Judge(Protocol):
    """Gathers evidence. Native sessions are judges; for a Lake project see `prover.lean.project`."""

    async def evidence(self, request: StrictRequest) -> Evidence:
        """Elaborate, compare, collect axioms, replay. Never raises for anything the candidate does."""
