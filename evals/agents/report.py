"""The comparison as a table."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table

from evals.agents.arms import PORTFOLIO, Arm, Row, joined
from evals.agents.statistics import paired_difference, wilson

Measured = Mapping[str, Mapping[str, Row]]
"""Rows by arm, then by problem."""


def show(search: Mapping[str, Row], measured: Measured, arms: Sequence[Arm], console: Console) -> None:
    """Each arm alone, on the problems that all of them have by now; then each behind the search."""
    alone = [arm.name for arm in arms if arm.alone]
    common = set.intersection(*(set(measured.get(name, {})) for name in alone))
    before: dict[str, Row] | None = None
    if len(common) > sum(not row.proved for row in search.values()):
        table = _table(f"Models alone{'' if len(common) == len(search) else f', {len(common)} problems so far'}")
        for name in alone:
            rows = {one: row for one, row in measured[name].items() if one in common}
            _add(table, name, rows, before)
            before = before or rows
        console.print(table)
    opened = [name for name, row in search.items() if not row.proved]
    table = _table("Behind the search, which costs no tokens")
    _add(table, PORTFOLIO, dict(search), None)
    for arm in arms:
        rows_of = measured.get(arm.name, {})
        if any(name not in rows_of for name in opened):
            continue
        rows = {name: joined(row, rows_of.get(name)) for name, row in search.items()}
        _add(table, f"{PORTFOLIO}+{arm.name}", rows, dict(search))
    console.print(table)


def _table(title: str) -> Table:
    table = Table(title=title)
    table.add_column("arm")
    for column in ("problems", "proved", "95 %", "against the first row", "95 %", "tokens read", "written"):
        table.add_column(column, justify="right")
    return table


def _add(table: Table, name: str, rows: dict[str, Row], first: dict[str, Row] | None) -> None:
    count, proved = len(rows), {one for one, row in rows.items() if row.proved}
    low, high = wilson(len(proved), count)
    difference, interval = "", ""
    if first is not None:
        others = {one for one, row in first.items() if row.proved}
        share, least, most = paired_difference(len(proved - others), len(others - proved), count)
        difference = f"{len(proved - others)} more, {len(others - proved)} fewer: {share:+.1%}"
        interval = f"{least:+.1%} to {most:+.1%}"
    table.add_row(
        name,
        f"{count}",
        f"{len(proved)} ({len(proved) / max(1, count):.1%})",
        f"{low:.1%} to {high:.1%}",
        difference,
        interval,
        f"{sum(row.tokens_read for row in rows.values()):,}",
        f"{sum(row.tokens_written for row in rows.values()):,}",
    )
