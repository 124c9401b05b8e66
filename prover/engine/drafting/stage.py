"""Who writes first drafts, and what they are given: agents that take their turns on one theorem."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from agents.prover import Prover
from agents.speaking import Model
from agents.style import Style
from agents.task import Premise, Task
from prover.engine.drafting.candidate import Origin
from prover.engine.drafting.loop import Drafter
from prover.engine.drafting.rounds import Rounds
from prover.engine.lean import Lean
from prover.lean.problem import Problem


class Quoting(Protocol):
    """The library as models are shown it, for one theorem."""

    @property
    def premises(self) -> tuple[Premise, ...]:
        """All that was shown so far; from the beginning, what fits the theorem."""
        ...

    def more(self, goals: Sequence[str], each: int) -> tuple[Premise, ...]:
        """Lemmas for other goals as Lean prints them, `each` for each one; they are shown from now on."""
        ...

    def standing(self) -> Problem:
        """The theorem with all lemmas that were shown in front of it."""
        ...


@dataclass(frozen=True, slots=True)
class NoLibrary:
    """Nothing is shown."""

    problem: Problem
    premises: tuple[Premise, ...] = ()

    def more(self, goals: Sequence[str], each: int) -> tuple[Premise, ...]:
        """There is nothing."""
        return ()

    def standing(self) -> Problem:
        """As it is."""
        return self.problem


@dataclass(frozen=True, slots=True)
class Stage:
    """An agent ready for one theorem. `problem`: what its drafts are checked in; `task`: what correctors are told."""

    drafter: Drafter
    problem: Problem
    task: Task
    origin: Origin = Origin.PROVER


class Agent(Protocol):
    """Writes first drafts of theorems."""

    @property
    def name(self) -> str:
        """As `--agents` calls it."""
        ...

    async def ready(self, lean: Lean, task: Task, quoting: Quoting, rounds: Rounds) -> Stage:
        """Do what comes before the drafts. Raises `ModelError`."""
        ...


@dataclass(frozen=True, slots=True)
class FirstDrafts:
    """MA-LoT's prover: nothing comes before its drafts."""

    model: Model
    style: Style
    name: str = "malot"

    async def ready(self, lean: Lean, task: Task, quoting: Quoting, rounds: Rounds) -> Stage:
        """At once."""
        told = replace(task, premises=quoting.premises)
        return Stage(Prover(self.model, self.style), quoting.standing(), told)
