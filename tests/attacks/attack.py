"""Attacks as files: a story, a trusted statement, a candidate, and the rules that reject it.

A file under `cases/` looks like this (under `honest/` the same without `rejected by`: nothing rejects those):

    /-
    story: why somebody would do this, in a sentence or two
    rejected by: syntax, axioms
    name: Inner.target          (full name of the theorem; `target` if left out)
    escapes: yes                (the candidate has `\\u1234` for characters an editor would not show)
    -/

    --- context                 (the user's own text before the theorem; may be left out)
    --- trusted                 (the theorem as the user wrote it)
    --- candidate               (what claims to prove it)

`⟪text*1000⟫` in a candidate stands for the text repeated so many times.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from prover.lean.check import Context, Limits
from prover.lean.strict import StrictRequest
from prover.lean.verdict import Rule

_FOLDER = Path(__file__).parent
_SECTION = re.compile(r"^--- (context|trusted|candidate)\n", re.MULTILINE)
_FIELD = re.compile(r"(story|rejected by|name|escapes): (.*)")


@dataclass(frozen=True)
class Attack:
    """One candidate and what is expected of it."""

    title: str
    story: str
    rejected_by: frozenset[Rule]
    request: StrictRequest

    def __str__(self) -> str:
        return self.title


@cache
def attacks() -> tuple[Attack, ...]:
    """All attacks, by title."""
    return tuple(_read(path) for path in sorted((_FOLDER / "cases").glob("*.lean")))


@cache
def honest_candidates() -> tuple[Attack, ...]:
    """Candidates with nothing wrong about them."""
    return tuple(_read(path) for path in sorted((_FOLDER / "honest").glob("*.lean")))


def _read(path: Path) -> Attack:
    head, *parts = _SECTION.split(path.read_text(encoding="utf-8"))
    sections = dict(zip(parts[::2], parts[1::2], strict=True))
    fields: dict[str, str] = {}
    last = ""
    for line in head.strip().removeprefix("/-").removesuffix("-/").strip().splitlines():
        if field := _FIELD.fullmatch(line):
            last = field[1]
            fields[last] = field[2].strip()
        else:
            fields[last] += f" {line.strip()}"
    candidate = sections["candidate"]
    if "escapes" in fields:
        candidate = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), candidate)
    candidate = re.sub(r"⟪(.*?)\*(\d+)⟫", lambda found: found[1] * int(found[2]), candidate)
    rules = [Rule(rule.strip()) for rule in fields.get("rejected by", "").split(",") if rule.strip()]
    request = StrictRequest(
        context=Context(sections.get("context", "").strip("\n")),
        trusted=sections["trusted"].strip("\n"),
        candidate=candidate.strip("\n"),
        name=fields.get("name", "target"),
        limits=Limits(seconds=20),
    )
    return Attack(path.stem, fields["story"], frozenset(rules), request)
