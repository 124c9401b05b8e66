"""What a statement is about, as Lean says it: its variables and hypotheses with their types, and the conclusion."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from prover.engine.refutation.datatypes import BUILT_IN, Datatype
from prover.engine.refutation.types import Type, read_type

PROBE = "set_option tactic.hygienic false in\ntheorem _root_.prover_probe : {} := by\n  intros\n  sorry"
"""Everything that the statement binds becomes a local with a name that can be written; `{}`: the statement."""

_ENTRY = re.compile(r"^(?P<names>[^\s:⊢][^:⊢]*?) : (?P<type>.*)$", re.DOTALL)
_UNIVERSES = re.compile(r"\b(?P<kind>Type|Sort) (?:\((?P<several>[^()]*)\)|(?P<one>[^\W\d]\w*))")
_OPERATORS = frozenset({"max", "imax"})


class Role(Enum):
    """What must be given for a binder: a value, a proof, or what instance search finds."""

    DATA = "data"
    FACT = "fact"
    INSTANCE = "instance"


@dataclass(frozen=True)
class Binder:
    """One variable or hypothesis. `type` is `None` where its text is more than `types.read_type` reads."""

    name: str
    text: str
    type: Type | None
    role: Role


@dataclass(frozen=True)
class Statement:
    """Binders in order and the conclusion (Lean's print). `levels`: universe arguments, such as `.{0, 1}`, or none.

    A statement about all universes is false when it is false in the lowest.
    """

    binders: tuple[Binder, ...]
    conclusion: str
    levels: str

    @property
    def data(self) -> tuple[Binder, ...]:
        """The binders for which values are chosen."""
        return tuple(b for b in self.binders if b.role is Role.DATA)


def entries(goal: str) -> tuple[list[tuple[str, str]], str]:
    """The locals of a goal as Lean prints it, one by one with the text of their types, and the conclusion."""
    before, _, conclusion = goal.partition("⊢")
    lines: list[str] = []
    for line in before.splitlines():
        if not line.strip() or line.startswith("case "):
            continue
        if line.startswith(" ") and lines:
            lines[-1] += " " + line.strip()
        else:
            lines.append(line.rstrip())
    matches = [match for match in map(_ENTRY.match, lines) if match is not None]
    return [(name, m["type"].strip()) for m in matches for name in m["names"].split()], " ".join(conclusion.split())


def read_statement(goal: str, datatypes: Mapping[str, Datatype]) -> Statement:
    """The statement whose `PROBE` shows this goal; `datatypes` are the types besides the built-in ones whose values
    can be enumerated."""
    locals_, conclusion = entries(goal)
    types = {name: read_type(text) for name, text in locals_}
    binders = tuple(
        Binder(name, text, types[name], _role(name, types[name], types, datatypes)) for name, text in locals_
    )
    return Statement(binders, conclusion, _levels(goal))


def unknown_heads(goal: str) -> tuple[str, ...]:
    """Names at the head of a type that are neither built in nor local: Lean is to be asked what they are."""
    locals_, _ = entries(goal)
    read = [found for _, text in locals_ if (found := read_type(text)) is not None]
    names = {name for name, _ in locals_}
    heads = sorted({head for one in read for head in one.heads})
    return tuple(h for h in heads if h not in BUILT_IN and h not in names and not h.isdigit() and h[0].isalpha())


def _role(name: str, type_: Type | None, types: Mapping[str, Type | None], known: Mapping[str, Datatype]) -> Role:
    if re.fullmatch(r"inst(_\d+|✝[¹²³⁴-⁹]*)?", name):
        return Role.INSTANCE
    if type_ is None:
        return Role.FACT
    head = type_.result.head
    if head in types:
        owner = types[head]
        return Role.DATA if owner is not None and owner.result.head in {"Type", "Sort"} else Role.FACT
    return Role.DATA if head in BUILT_IN or head in known else Role.FACT


def _levels(goal: str) -> str:
    found: dict[str, int] = {}
    for match in _UNIVERSES.finditer(goal):
        for word in (match["several"] or match["one"]).replace("+", " ").split():
            if not word.isdigit() and word not in _OPERATORS:
                found[word] = max(found.get(word, 0), int(match["kind"] == "Sort"))
    return f".{{{', '.join(str(level) for level in found.values())}}}" if found else ""
