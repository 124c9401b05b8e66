"""A goal as Lean prints it, and its arithmetic reading."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from prover.engine.portfolio.expression import Expression, parse

_NATURAL, _INTEGER = {"Nat", "ℕ"}, {"Int", "ℤ"}
_ENTRY = re.compile(r"^(?P<names>[^\s:⊢][^:⊢]*?) : (?P<type>.*)$", re.DOTALL)


@dataclass(frozen=True)
class Goal:
    """Hypotheses and conclusion; `steps` are the tactics that led here from the goal Lean showed.

    `types` gives the type text of every local name that is not a proof we can read; `facts` the readable hypotheses.
    """

    conclusion: Expression | None
    conclusion_text: str
    types: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Expression] = field(default_factory=dict)
    steps: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    """All locals that Lean printed, in its order."""
    known: tuple[str, ...] = ()
    """Definitions and theorems of the file that may have to do with the goal."""

    @property
    def naturals(self) -> tuple[str, ...]:
        """Local variables of type `Nat`, in order."""
        return tuple(n for n, t in self.types.items() if t in _NATURAL)

    @property
    def integers(self) -> tuple[str, ...]:
        """Local variables of type `Int`, in order."""
        return tuple(n for n, t in self.types.items() if t in _INTEGER)

    @property
    def functions(self) -> tuple[str, ...]:
        """Local variables that are functions between numbers."""
        number = _NATURAL | _INTEGER
        return tuple(
            n for n, t in self.types.items() if "→" in t and all(part.strip() in number for part in t.split("→"))
        )

    @property
    def readable(self) -> tuple[Expression, ...]:
        """Everything that could be read: the facts, then the conclusion."""
        return (*self.facts.values(), *((self.conclusion,) if self.conclusion is not None else ()))

    def fresh(self, wanted: str) -> str:
        """A name that no local carries: `wanted`, or `wanted` with a number."""
        taken = {*self.types, *self.facts}
        if wanted not in taken:
            return wanted
        return next(f"{wanted}{i}" for i in range(1, 10_000) if f"{wanted}{i}" not in taken)

    def after(self, *steps: str, **changes: object) -> "Goal":
        """The goal after these tactics."""
        return replace(self, steps=(*self.steps, *steps), **changes)  # type: ignore[arg-type]


def read_goal(text: str) -> Goal:
    """Read a goal as Lean pretty-prints it: hypotheses one per line (long ones continue indented), then `⊢`."""
    before, _, conclusion_text = text.partition("⊢")
    entries: list[str] = []
    for line in before.splitlines():
        if not line.strip() or line.startswith("case "):
            continue
        if line.startswith(" ") and entries:
            entries[-1] += " " + line.strip()
        else:
            entries.append(line.rstrip())
    types: dict[str, str] = {}
    facts: dict[str, Expression] = {}
    order: list[str] = []
    for entry in entries:
        match = _ENTRY.match(entry)
        if match is None:
            continue
        type_text = match["type"].partition(" := ")[0].strip()
        for local in match["names"].split():
            order.append(local)
            if "✝" in local:
                continue
            read = parse(type_text)
            # A type such as `Nat` or `p` reads as a name: a variable, not a fact about numbers.
            if read is None or read.operator in {"name", "apply", "number"} or _is_function_type(type_text):
                types[local] = type_text
            else:
                facts[local] = read
    one_line = " ".join(conclusion_text.split())
    return Goal(parse(one_line), one_line, types, facts, order=tuple(order))


def _is_function_type(text: str) -> bool:
    return "→" in text and all(part.strip() in _NATURAL | _INTEGER | {"Prop", "Bool"} for part in text.split("→"))
