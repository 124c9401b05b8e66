"""The layout of a tactic block as models get it wrong: tabs, drifting indentation, prose behind the end."""

import re
import textwrap

_OPENER = re.compile(r"(?:\bby|=>|:=|\bwith|\bdo|\bcalc.*|·|\bthen|\belse|[,({\[⟨]|<;>|\bfrom|\bat|\b:)\s*(?:--.*)?$")
_PROSE = re.compile(r"^(?:[A-Z][\w'’]*,?\s+(?:[a-z]+[\w'’,-]*\s+){2,}|\*\*|#{1,6}\s|\d+\.\s+[A-Z]|[-*]\s+\*\*)")


_NEEDLESS_BY = re.compile(r"\s*by\b[ \t]*")
_CONTINUING = (
    *(
        "<;>",
        "=",
        "≤",
        "<",
        "≠",
        ">",
        "≥",
        "%",
        "∣",
        "+",
        "*",
        "-",
        "∧",
        "∨",
        "→",
        "↔",
        "(",
        "[",
        "⟨",
        ",",
        "|",
        "_",
        "$",
    ),
    *("at ", "with ", "using ", "by ", ":="),
)
"""A line that begins like this goes on with the one before."""


def dedented(text: str) -> str:
    """The block without common indentation, tabs as two blanks, no blank lines at either end.

    Where only the first line lost its indentation (it stood behind `by`, or was stripped), the others move to it.
    """
    lines = text.replace("\r\n", "\n").expandtabs(2).split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    if not lines:
        return ""
    block = textwrap.dedent("\n".join(line.rstrip() for line in lines)).split("\n")
    first, others = block[0], [line for line in block[1:] if line.strip()]
    least = min((_indentation(line) for line in others), default=0)
    if others and _indentation(first) == 0 and least > 0 and not _OPENER.search(first):
        block = [first, *(line[least:] if line.strip() else "" for line in block[1:])]
    return "\n".join(block)


def straightened(text: str) -> str:
    """The block with every line pulled back that stands further in than the line before it allows.

    A tactic that is indented although the line before opens no block is the commonest slip of small models. What
    follows moves with it, until a line stands further out again.
    """
    text = textwrap.dedent(text)
    result: list[str] = []
    shifts: list[tuple[int, int]] = []  # (column as written from which on it holds, columns to pull back)
    # The first line stands at the left edge; where it does not, lines below it stand further out.
    before, opened = 0, False
    for written in text.split("\n"):
        line = written
        if not line.strip():
            result.append("")
            continue
        column = _indentation(line)
        if not opened and (needless := _NEEDLESS_BY.match(line)):
            # Tactics behind a `by` of their own, where tactics stand already.
            line = " " * column + line[needless.end() :]
            if not line.strip():
                continue
        while shifts and column < shifts[-1][0]:
            shifts.pop()
        if column > before and not opened and not line.lstrip().startswith(_CONTINUING):
            shifts.append((column, column - before + (shifts[-1][1] if shifts else 0)))
        result.append(" " * max(0, column - (shifts[-1][1] if shifts else 0)) + line.lstrip())
        before, opened = column, bool(_OPENER.search(line))
    return "\n".join(result)


def without_prose(text: str) -> str:
    """The block up to the first line that is a sentence and no Lean."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if index and _PROSE.match(line) and not any(mark in line for mark in (":=", "∀", "∃", "⟨", " fun ")):
            return "\n".join(lines[:index]).rstrip()
    return text


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
