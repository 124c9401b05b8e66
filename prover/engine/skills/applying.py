"""How a lemma is put to use in a tactic: with its arguments given where Lean could not find them by unification."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from prover.engine.tree.sequent import names_in

_OPEN, _CLOSE = "([{⟨⦃", ")]}⟩⦄"
_PROOF = re.compile(r"[=≠<≤>≥∣∈∉∧∨¬↔∃⊆≡]")
_HEAD = re.compile(r"^(?:theorem|lemma)\s+(?P<name>\S+)", re.DOTALL)
_TYPE = re.compile(r"(?:Type|Sort)\b.*", re.DOTALL)
_BY_CONTEXT = "‹_›"
_BY_DEFINITION = "(by intros; rfl)"


@dataclass(frozen=True, slots=True)
class Argument:
    """An explicit argument that stands before the colon. `proof`: it is one; `function`: it is a function to data."""

    name: str
    type: str

    @property
    def proof(self) -> bool:
        """Its type reads like a proposition."""
        return bool(_PROOF.search(self.type))

    @property
    def function(self) -> bool:
        """Its type reads like that of a function."""
        return "→" in self.type and not self.proof


@dataclass(frozen=True)
class Lemma:
    """A lemma that can be named in a tactic. `statement`: its head as written, `theorem Skill.x (n : Nat) : …`.

    `applied`: terms that apply it, for one with conditions, up to its last hypothesis.
    """

    name: str
    statement: str
    applied: tuple[str, ...] = ()

    @cached_property
    def arguments(self) -> tuple[Argument, ...]:
        """Its explicit arguments before the colon, in order."""
        return tuple(_arguments(self.statement))

    @cached_property
    def conclusion(self) -> str:
        """What stands behind the colon."""
        _, end = _binders(self.statement)
        return self.statement[end:].lstrip(" :\n").strip()

    @cached_property
    def constants(self) -> frozenset[str]:
        """The names of its conclusion that are none of its arguments."""
        bound = {argument.name for argument in self.arguments}
        return frozenset(name for name in names_in(self.conclusion) if len(name) > 1 and name not in bound)

    @property
    def conditional(self) -> bool:
        """It has hypotheses or functions among its arguments, which rewriting cannot always guess."""
        return any(argument.proof or argument.function for argument in self.arguments)

    @cached_property
    def types(self) -> tuple[str, ...]:
        """Its implicit arguments before the colon that are types: `α`."""
        groups, _ = _binders(self.statement)
        halves = (group[1:-1].partition(":") for group in groups if group[0] == "{")
        return tuple(name for names, _, kind in halves if _TYPE.fullmatch(kind.strip()) for name in names.split())

    @property
    def variables(self) -> tuple[Argument, ...]:
        """What is left to be given behind the last condition."""
        last = max((i for i, a in enumerate(self.arguments) if a.proof or a.function), default=-1)
        return self.arguments[last + 1 :]

    def applications(self, functions: Sequence[str] = (), definitions: Sequence[str] = ()) -> Iterator[str]:
        """Terms that apply it up to its last hypothesis: each hypothesis by what is in the context, for a function of
        the context (`functions`) or one defined in the file, whose equations hold by definition."""
        if not self.conditional:
            return
        first = next((a for a in self.arguments if a.function), None)
        yield self._applied(None, "", _BY_CONTEXT)
        if first is not None:
            for function in functions:
                yield self._applied(first.name, function, _BY_CONTEXT)
            for definition in definitions:
                applied = self._applied(first.name, definition, _BY_DEFINITION)
                yield applied
                if self.types:
                    # A definition for all types does not say for which one it is meant.
                    given = " ".join((self.name, *(f"({name} := {name})" for name in self.types)))
                    yield f"(fun {' '.join(self.types)} => {given}{applied.removeprefix(self.name)})"

    def _applied(self, function: str | None, value: str, proof: str) -> str:
        last = max(i for i, a in enumerate(self.arguments) if a.proof or a.function)
        given = [
            value if argument.name == function else proof if argument.proof else "_"
            for argument in self.arguments[: last + 1]
        ]
        return " ".join([self.name, *given])


def parted(statement: str) -> tuple[str, str]:
    """The binders of a head (`theorem Skill.x (n : Nat) : …`), as one text, and its conclusion."""
    groups, end = _binders(statement)
    return " ".join(groups), statement[end:].lstrip(" :\n").strip()


def _arguments(statement: str) -> Iterator[Argument]:
    groups, _ = _binders(statement)
    for group in groups:
        names, colon, kind = group[1:-1].partition(":")
        if group[0] == "(" and colon:
            # `(n : Nat := 0)` need not be given; it is, by `_`.
            for name in names.split():
                yield Argument(name, " ".join(kind.split()))


def _binders(statement: str) -> tuple[list[str], int]:
    """The bracketed groups behind the name, and where they end."""
    head = _HEAD.match(statement)
    place = head.end() if head else 0
    groups: list[str] = []
    depth, start = 0, 0
    while place < len(statement):
        character = statement[place]
        if character in _OPEN:
            if depth == 0:
                start = place
            depth += 1
        elif character in _CLOSE:
            depth -= 1
            if depth == 0:
                groups.append(statement[start : place + 1])
        elif depth == 0 and character == ":":
            break
        place += 1
    return groups, place
