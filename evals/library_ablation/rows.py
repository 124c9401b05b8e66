"""The file of rows: one JSON object a line, written as each problem is done, so that the same command goes on."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from evals.library_ablation.arms import Key, Row
from prover.errors import ProverError

_ROW = TypeAdapter(Row)


class Rows:
    """Rows by key; what was measured in another setting stays in the file, unused. Raises `ProverError`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._rows: dict[Key, Row] = {}
        for number, line in enumerate(path.read_bytes().splitlines() if path.exists() else (), 1):
            try:
                row = _ROW.validate_json(line)
            except ValidationError:
                # A run that was killed while it wrote: that problem is done again.
                if not line.startswith(b"{"):
                    raise ProverError(f"{path}, line {number}: not a row of this comparison.") from None
            else:
                self._rows[row.key] = row

    def find(self, key: Key) -> Row | None:
        """The row of an earlier run."""
        return self._rows.get(key)

    def of(self, setting: str) -> Sequence[Row]:
        """All rows of one setting, in the order in which they were measured."""
        return [row for row in self._rows.values() if row.key.setting == setting]

    @property
    def settings(self) -> Sequence[str]:
        """All settings that there are rows of, the latest last."""
        return list(dict.fromkeys(row.key.setting for row in self._rows.values()))

    def keep(self, row: Row) -> None:
        """Append it. The line before may be torn."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        torn = self.path.exists() and self.path.stat().st_size > 0 and not self.path.read_bytes().endswith(b"\n")
        with self.path.open("a", encoding="utf-8") as file:
            file.write(("\n" if torn else "") + json.dumps(asdict(row), ensure_ascii=False) + "\n")
        self._rows[row.key] = row
