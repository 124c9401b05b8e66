"""What stands in the file before a goal and may have to do with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from prover.engine.skills.applying import Lemma
from prover.lean.problem import Problem
from prover.lean.tokens import TokenKind, tokens

MOST_KNOWN = 8
"""Definitions and theorems of the file that the simplifier is given."""
_CONSTRUCTOR = re.compile(r"^\s*\|\s*(?P<name>[^\W\d][\w'!?]*)", re.MULTILINE)


@dataclass(frozen=True)
class Surroundings:
    """`definitions` can be unfolded, `theorems` are proved, `constructors` are those of own inductive types; all by
    full name, the nearest first. `mathlib`: tactics with Mathlib's names are there. `project`: a Lake project."""

    definitions: tuple[str, ...] = ()
    endless: frozenset[str] = frozenset()
    """Definitions that call themselves without matching on an argument: the simplifier would unfold them forever."""
    theorems: tuple[str, ...] = ()
    constructors: tuple[str, ...] = ()
    mathlib: bool = False
    project: bool = False
    skills: tuple[Lemma, ...] = ()
    """Lemmas of the library that may have to do with the goal, those that fit best first."""

    @property
    def equations(self) -> tuple[str, ...]:
        """Definitions that the simplifier can be given."""
        return tuple(name for name in self.definitions if name not in self.endless)

    @property
    def known(self) -> tuple[str, ...]:
        """What the simplifier is given."""
        return (*self.equations, *self.theorems)


def surroundings(
    declared: Sequence[Problem], proved: frozenset[str], problem: Problem, goal: str, *, mathlib: bool, project: bool
) -> Surroundings:
    """What of `declared` (a file's declarations in order) the goal mentions, and what that mentions.

    `proved`: names of theorems of the file that had holes and are proved now.
    """
    earlier = [p for p in declared if p.span.start < problem.span.start and p.name]
    words = name_parts(goal)
    definitions: list[Problem] = []
    types: list[Problem] = []
    for one in reversed(earlier):
        if one.holes or one.name.split(".")[-1] not in words:
            continue
        if one.keyword in {"def", "abbrev"}:
            definitions.append(one)
            words |= name_parts(one.command)
        elif one.keyword in {"inductive", "structure"}:
            types.append(one)
    names = {d.name.split(".")[-1] for d in (*definitions, *types)}
    theorems = [
        p
        for p in reversed(earlier)
        if p.provable and (not p.holes or p.name in proved) and names & name_parts(p.statement)
    ]
    chosen = list(dict.fromkeys(d.name for d in definitions))[:MOST_KNOWN]
    return Surroundings(
        definitions=tuple(chosen),
        endless=frozenset(d.name for d in definitions if _is_endless(d)),
        theorems=tuple(dict.fromkeys(p.name for p in theorems))[: MOST_KNOWN - len(chosen)],
        constructors=tuple(f"{t.name}.{c}" for t in types if t.keyword == "inductive" for c in _constructors(t)),
        mathlib=mathlib,
        project=project,
    )


def name_parts(text: str) -> set[str]:
    """The words of a Lean text, and the parts of dotted ones."""
    return {part for token in tokens(text) if token.kind is TokenKind.WORD for part in token.text.split(".")}


def _is_endless(problem: Problem) -> bool:
    body = problem.declaration.body
    text = body.of(problem.command) if body else ""
    return text.lstrip().startswith(":=") and problem.name.split(".")[-1] in name_parts(text) and "match" not in text


def _constructors(problem: Problem) -> list[str]:
    return [match["name"] for match in _CONSTRUCTOR.finditer(problem.command)]
