"""The file of rows: one JSON object a line, written as each problem is done, so that the same command goes on."""

import json
from dataclasses import asdict
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from evals.agents.arms import PORTFOLIO, Row
from evals.automation.sets import ItemSet
from prover.errors import ProverError

_ROW = TypeAdapter(Row)


class Rows:
    """Rows by arm, problem, text and setting; what was measured in another setting stays in the file, unused."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._rows: dict[tuple[str, str, str, str], Row] = {}
        path.parent.mkdir(parents=True, exist_ok=True)
        for number, line in enumerate(path.read_bytes().splitlines() if path.exists() else (), 1):
            try:
                self._take(_ROW.validate_json(line))
            except ValidationError:
                # A run that was killed while it wrote: that problem is done again.
                if not line.startswith(b"{"):
                    raise ProverError(f"{path}, line {number}: not a row of this comparison.") from None

    def find(self, arm: str, name: str, digest: str, setting: str) -> Row | None:
        """The row of an earlier run."""
        return self._rows.get((arm, name, digest, setting))

    def by_setting(self) -> dict[str, dict[str, dict[str, Row]]]:
        """All rows: by setting, by arm, by problem."""
        found: dict[str, dict[str, dict[str, Row]]] = {}
        for (arm, name, _, setting), row in self._rows.items():
            found.setdefault(setting, {}).setdefault(arm, {})[name] = row
        return found

    def keep(self, row: Row) -> None:
        """Append it. The line before may be torn."""
        torn = self.path.exists() and not self.path.read_bytes().endswith(b"\n") and self.path.stat().st_size > 0
        with self.path.open("a", encoding="utf-8") as file:
            file.write(("\n" if torn else "") + json.dumps(asdict(row), ensure_ascii=False) + "\n")
        self._take(row)

    def _take(self, row: Row) -> None:
        self._rows[row.arm, row.name, row.digest, row.setting] = row


def search_rows(path: Path, items: ItemSet) -> dict[str, Row]:
    """Rows of the search without models that `python -m evals.automation --json` wrote. Raises `ProverError`."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ProverError(f"{path} cannot be read: {error}.") from error
    records = content.get("core", []) if isinstance(content, dict) else content
    by_name = {record["name"]: record for record in records}
    rows: dict[str, Row] = {}
    for item in items.items:
        record = by_name.get(item.name)
        if record is None or record["digest"] != item.digest:
            raise ProverError(f"{path} has no row for {item.name} as it stands now.", hint="Leave --search-rows out.")
        rows[item.name] = Row(
            PORTFOLIO,
            item.name,
            item.digest,
            record["setting"],
            record["outcome"],
            record["reason"],
            record["seconds"],
            candidates=record["tried"],
        )
    return rows
