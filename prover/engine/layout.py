"""How a proof that was found is written down: one step a line, no line longer than a person would write it."""

import re
import textwrap
from collections.abc import Iterable

from prover.lean.problem import Problem
from prover.lean.source import Hole, HoleKind, Span
from prover.lean.splice import Edit

WIDTH = 92
"""Code points of a line, without the indentation of the place it is put."""

_BREAKS = re.compile(r" ∨ | \| | → |, | <;> | with ")


def proof_text(steps: Iterable[str]) -> str:
    """The steps as tactic text; a single short one stays on its line."""
    return "\n".join(line for step in steps for line in _wrapped(step))


def _wrapped(step: str) -> list[str]:
    lines: list[str] = []
    for line in step.split("\n"):
        lines += _wrapped_line(line)
    return lines


def _wrapped_line(line: str) -> list[str]:
    """Break after an operator; the rest hangs four columns further in."""
    indentation = len(line) - len(line.lstrip())
    lines: list[str] = []
    while len(line) > WIDTH:
        places = [m for m in _BREAKS.finditer(line) if indentation + 8 < m.start() < WIDTH]
        if not places:
            break
        place = places[-1]
        # `rcases … with a | b`: a bar or `with` may not end a line, so it begins the next one.
        keep = place.start() if place.group() in {" | ", " with "} else place.end()
        lines.append(line[:keep].rstrip())
        line = " " * (indentation + 4) + line[keep:].lstrip()
    return [*lines, line]


def filled(problem: Problem, hole: Hole, proof: str) -> Edit:
    """The edit of `problem.command` that puts tactics into a hole.

    A proof of several lines in place of the last word of `… := by sorry` begins on a line of its own (the blank
    before `sorry` goes with it); everything else is `Problem.filled`.
    """
    text, span = problem.command, hole.span
    before = text[: span.start]
    line = before[before.rfind("\n") + 1 :]
    after_by = hole.kind is HoleKind.TACTIC and line.rstrip().endswith((" by", "\tby")) and line != line.rstrip()
    end_of_line = not text[span.end :].partition("\n")[0].strip()
    if "\n" not in proof or not after_by or not end_of_line:
        return problem.filled(hole, proof)
    body = problem.declaration.body
    whole = body is not None and body.of(text)[2:].split() == ["by", "sorry"]
    first = text.rfind("\n", 0, problem.declaration.span.start) + 1 if whole else before.rfind("\n") + 1
    base = len(text[first:]) - len(text[first:].lstrip(" "))
    block = textwrap.indent(proof, " " * (base + 2))
    return Edit(Span(len(before.rstrip()), span.end), f"\n{block}")
