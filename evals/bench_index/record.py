"""What was measured, kept after every index, so that the command goes on where it was stopped."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Point:
    """One setting. Rates are queries a second of processor time of one thread (`core`), and of wall time one at a
    time (`single`)."""

    effort: int
    recall: float
    core: float
    single: float


@dataclass(frozen=True, slots=True)
class Result:
    """One index: seconds of processor and wall time to build it, bytes of its file for each vector, its points."""

    name: str
    ours: bool
    build_core: float
    build_wall: float
    bytes_per_vector: float
    points: tuple[Point, ...]

    def at(self, recall: float) -> Point | None:
        """The fastest measured point that has at least this recall."""
        fit = [point for point in self.points if point.recall >= recall]
        return max(fit, key=lambda point: point.core, default=None)


def read(path: Path) -> dict[str, Result]:
    """All results so far, by name."""
    if not path.exists():
        return {}
    raw = json.loads(path.read_text(encoding="utf-8"))
    return {
        item["name"]: Result(**(item | {"points": tuple(Point(**point) for point in item["points"])})) for item in raw
    }


def write(path: Path, results: dict[str, Result]) -> None:
    """Replace the file."""
    new = path.with_suffix(".new")
    new.write_text(json.dumps([asdict(result) for result in results.values()], indent=1), encoding="utf-8")
    new.replace(path)
