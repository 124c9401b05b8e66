"""What the proving loop is asked for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """`budget`: wall-clock seconds of search for each hole. `theorem`: the only declaration to work on, by name.

    `search`: the portfolio and the tree search, which ask no model, come first.
    """

    budget: float = 60.0
    theorem: str | None = None
    search: bool = True
