"""What came of one item, and the folder in which results are kept so that an interrupted run goes on."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from evals.automation.sets import Item


@dataclass(frozen=True, slots=True)
class Record:
    """`seconds` is wall-clock time including the strict verdict; `digest` that of the item's text; `tried` counts
    attempts; `setting` says what else the result depends on (environment, budget, sessions)."""

    name: str
    digest: str
    setting: str
    outcome: str
    reason: str
    axioms: tuple[str, ...]
    seconds: float
    tried: int = 0
    proof: str | None = None


class Results:
    """A folder with, for each item of a set, the record and the file with the proof in it."""

    def __init__(self, folder: Path, setting: str) -> None:
        self.folder = folder
        self.setting = setting
        folder.mkdir(parents=True, exist_ok=True)

    def record(self, item: Item) -> Record | None:
        """The record of an earlier run of the same item in the same setting."""
        try:
            row = json.loads((self.folder / f"{item.name}.json").read_text(encoding="utf-8"))
            record = Record(**{**row, "axioms": tuple(row["axioms"])})
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return record if (record.digest, record.setting) == (item.digest, self.setting) else None

    def keep(self, item: Item, record: Record, solved: str | None) -> None:
        """Write both files; the record last, so that it never speaks of a proof that is not there."""
        if solved is not None:
            self._write(f"{item.name}.lean", item.text)
            self._write(f"{item.name}.solved.lean", solved)
        self._write(f"{item.name}.json", json.dumps(asdict(record), ensure_ascii=False, indent=1) + "\n")

    def _write(self, name: str, text: str) -> None:
        beside = self.folder / f".{name}.new"
        beside.write_text(text, encoding="utf-8")
        beside.replace(self.folder / name)
