"""Rows and moments as text: a table on a terminal, aligned lines elsewhere."""

import sys
from collections.abc import Sequence
from datetime import datetime

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from prover.cli.skills.schema import Answer
from skills_db.skill import Origin, Skill, SkillState
from skills_db.skill_source import compared_text

ORIGIN_STYLES = {
    Origin.HARVESTED: "blue",
    Origin.REQUESTED: "yellow",
    Origin.EVOLVED: "green",
    Origin.ADDED: "magenta",
    Origin.IMPORTED: "cyan",
}


def print_json(answer: Answer) -> None:
    """The answer as JSON on stdout."""
    sys.stdout.write(answer.model_dump_json(indent=2) + "\n")


def print_rows(console: Console, header: Sequence[str], rows: Sequence[Sequence[str | Text]]) -> None:
    """Columns; those of figures are set to the right. The last one takes what room is left."""
    figures = [all(str(row[column])[:1].isdigit() for row in rows) for column in range(len(header))]
    if console.is_terminal:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
        for heading, right in zip(header, figures, strict=True):
            last = heading == header[-1]
            table.add_column(heading, justify="right" if right else "left", no_wrap=not last, overflow="fold")
        for row in rows:
            table.add_row(*(cell if isinstance(cell, Text) else Text(cell) for cell in row))
        console.print(table, soft_wrap=False)
        return
    texts = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in (header, *texts)) for column in range(len(header))]
    for row in (header, *texts):
        cells = [
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(row, widths, figures, strict=True)
        ]
        console.print("  ".join(cells).rstrip())


def origin_text(skill: Skill) -> Text:
    """The origin, in its colour; with the state where that is not as it should be."""
    text = Text(skill.origin.value, style=ORIGIN_STYLES[skill.origin])
    if skill.state is not SkillState.ACTIVE:
        text.append(f" ({skill.state.value})", style="red")
    return text


def said_by(skill: Skill) -> str:
    """What a skill says, on one line: its binders and its conclusion."""
    return one_line(compared_text(skill.statement))


def one_line(text: str) -> str:
    """The text without line breaks."""
    return " ".join(text.split())


def moment(at: datetime | None) -> str:
    """Local time; a dash where it is not known."""
    return "–" if at is None else f"{at.astimezone():%Y-%m-%d %H:%M:%S}"


def plural(number: int, noun: str, nouns: str | None = None) -> str:
    """`1 skill`, `2 skills`."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"
