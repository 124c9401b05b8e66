"""The form in which a model is asked: which messages for a first draft, which for a correction."""

from dataclasses import dataclass
from typing import Protocol

from agents.task import Task, Trouble
from prover.inference.message import ChatMessage


@dataclass(frozen=True, slots=True)
class Failure:
    """A draft that Lean did not accept, and what it said.

    `text`: what was checked (helpers and the whole declaration); the lines of `troubles` count in it. For an answer
    without any Lean it is the answer's text, and the one trouble says so.
    """

    text: str
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What is sent. `thought`: how the model's thought begins, where the endpoint lets us begin it: it is then made
    to go on from there, and the statement is written for it after the thought. Empty: the model just answers.
    `before`: what is sent before a begun thought where that says it all and `messages` would say it twice."""

    messages: tuple[ChatMessage, ...]
    thought: str = ""
    before: tuple[ChatMessage, ...] = ()


class Style(Protocol):
    """One way to ask. Pure functions of their arguments."""

    name: str

    def first(self, task: Task) -> Turn:
        """For a draft from nothing."""
        ...

    def correction(self, task: Task, failure: Failure) -> Turn:
        """For a draft after the newest failure of its own branch."""
        ...


def file_of(task: Task) -> str:
    """Everything that stands before `:= by`, as one file."""
    return in_file(task, task.statement)


def in_file(task: Task, declaration: str) -> str:
    """A declaration behind everything that stands before it."""
    return "\n\n".join(part for part in (task.header.strip(), task.context.strip(), declaration) if part)
