"""Proofs of an earlier run: found again in the solved file, and used only after they have been judged again."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from prover.lean.problem import Problem, declarations
from prover.lean.source import Outline
from prover.lean.splice import Edit
from skills_db.skill import NAMESPACE

_HELPERS = frozenset({"theorem", "lemma", "def", "abbrev", "inductive", "structure"})


@dataclass(frozen=True, slots=True)
class Previous:
    """A solved file of an earlier run: its text and its declarations in order."""

    text: str
    declarations: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Earlier:
    """A proof of an earlier run: the edit of the problem's command, and the helper lemmas that stood before it."""

    edit: Edit
    helpers: str = ""


def read_previous(outline: Outline, text: str, whole: str | None = None) -> Previous:
    """What can be reused of a solved file. `text`: what Lean was given, if that is not the `whole` of it."""
    return Previous(text if whole is None else whole, tuple(declarations(outline, text)))


def earlier_proof(previous: Previous | None, problem: Problem, own: AbstractSet[str] = frozenset()) -> Earlier | None:
    """The body that `problem` had in the solved file: same name, same statement to the letter, no hole.

    `own`: names that the original declares itself; what stands right before the proof under another name was written
    for it and comes with it.
    """
    body = problem.declaration.body
    if previous is None or body is None:
        return None
    for index, solved in enumerate(previous.declarations):
        if (solved.name, solved.keyword, solved.statement) != (problem.name, problem.keyword, problem.statement):
            continue
        if solved.declaration.body is not None and not solved.holes:
            edit = Edit(body, solved.declaration.body.of(solved.command))
            return Earlier(edit, _helpers(previous.declarations[:index], own))
    return None


def _helpers(before: tuple[Problem, ...], own: AbstractSet[str]) -> str:
    commands: list[str] = []
    for declaration in reversed(before):
        if declaration.keyword not in _HELPERS or not declaration.name or declaration.name in own:
            break
        if declaration.name.startswith(f"{NAMESPACE}."):
            break  # of the library, and put back by itself
        commands.append(declaration.command.strip())
    return "\n\n".join(reversed(commands))
