"""Two runs beside each other: what each proved of the same theorems, and in which settings they differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from prover.lean.verdict import Outcome
from skills_db.run_progress import TheoremSummary
from skills_db.runs import RunSummary

Side = tuple[RunSummary, Sequence[TheoremSummary]]


@dataclass(frozen=True, slots=True)
class Pair:
    """One theorem in both runs; `None` where a run did not have it."""

    problem: str
    file: str
    left: TheoremSummary | None
    right: TheoremSummary | None

    @property
    def better(self) -> str:
        """`left` or `right` if only that run proved or refuted it; else empty."""
        left, right = (_settled(one) for one in (self.left, self.right))
        return "" if left == right else "left" if left else "right"


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting or argument in which the runs differ."""

    name: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All pairs, those in which the runs differ first; and the settings."""

    pairs: tuple[Pair, ...]
    settings: tuple[Setting, ...]

    def count(self, better: str) -> int:
        """How many theorems only this side settled."""
        return sum(pair.better == better for pair in self.pairs)

    @property
    def both(self) -> int:
        """How many theorems both runs settled."""
        return sum(_settled(pair.left) and _settled(pair.right) for pair in self.pairs)


def compare(left: Side, right: Side) -> Comparison:
    """Theorems are the same if they have the same name in the same file; the last one counts if a run has several."""
    of_left, of_right = (_by_name(theorems) for _, theorems in (left, right))
    keys = list(dict.fromkeys([*of_left, *of_right]))
    pairs = [Pair(name, file, of_left.get((file, name)), of_right.get((file, name))) for file, name in keys]
    return Comparison(tuple(sorted(pairs, key=lambda pair: not pair.better)), _settings(left[0], right[0]))


def _by_name(theorems: Sequence[TheoremSummary]) -> dict[tuple[str, str], TheoremSummary]:
    return {(str(theorem.head.get("file", "")), theorem.problem): theorem for theorem in theorems}


def _settled(theorem: TheoremSummary | None) -> bool:
    return theorem is not None and theorem.outcome in {Outcome.PROVED.value, Outcome.REFUTED.value}


def _settings(left: RunSummary, right: RunSummary) -> tuple[Setting, ...]:
    both = [
        {
            **{f"argument {name}": value for name, value in run.arguments.items()},
            **run.settings,
            "prover": run.version,
        }
        for run in (left, right)
    ]
    names = sorted(set(both[0]) | set(both[1]))
    rows = (Setting(name, *(_shown(one.get(name)) for one in both)) for name in names)
    return tuple(row for row in rows if row.left != row.right)


def _shown(value: object) -> str:
    return "–" if value is None else str(value)
