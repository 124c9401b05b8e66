"""Checking drafts: each different proof once, with the strict verdict for whatever Lean has no error in."""

import asyncio
from dataclasses import dataclass, field
from time import monotonic

from agents.answer.commands import parts
from agents.draft import Draft
from agents.task import Trouble
from prover.engine.drafting.troubles import refusal, troubles
from prover.engine.lean import Lean
from prover.lean.check import CheckRequest, CheckResult, Limits
from prover.lean.judgement import judge
from prover.lean.message import Message
from prover.lean.problem import Problem
from prover.lean.session import SessionLost
from prover.lean.verdict import Outcome, Verdict

CHECK_SECONDS = 30.0
"""Wall-clock seconds for elaborating one draft (MA-LoT's published code has the same)."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a draft. `result`: `None` if Lean was lost over it. `first`: the number first seen with it."""

    text: str
    result: CheckResult | None
    troubles: tuple[Trouble, ...]
    verdict: Verdict | None
    seconds: float
    first: int

    @property
    def messages(self) -> tuple[Message, ...]:
        """Lean's messages."""
        return self.result.messages if self.result is not None else ()


@dataclass
class Checker:
    """Checks drafts of one problem. Drafts that are the same proof are checked once, even at the same time."""

    lean: Lean
    problem: Problem
    seconds: float = CHECK_SECONDS
    taken: frozenset[str] = frozenset()
    """Names that helpers may not have."""
    _known: dict[tuple[str, str], "asyncio.Task[Checked]"] = field(default_factory=dict)

    def text(self, draft: Draft) -> str:
        """What is checked: helper lemmas, and the command with the draft as the declaration's body."""
        return self.problem.candidate((self.problem.proved_by(draft.body, draft.kind),), draft.helpers)

    async def check(self, draft: Draft, number: int) -> Checked:
        """Elaborate and, without errors, judge. Never raises for anything the draft does."""
        task = self._known.get(draft.key)
        if task is None:
            task = self._known[draft.key] = asyncio.ensure_future(self._check(draft, number))
        # Whoever waits for it may be cancelled; others may wait for the same.
        return await asyncio.shield(task)

    async def aclose(self) -> None:
        """Interrupt what is still being checked."""
        for task in self._known.values():
            task.cancel()
        await asyncio.gather(*self._known.values(), return_exceptions=True)

    async def _check(self, draft: Draft, number: int) -> Checked:
        began, text, limits = monotonic(), self.text(draft), Limits(self.seconds)
        clash = self.taken & _declared(draft.helpers)
        if clash:
            reason = f"The file uses the name {min(clash)} further on: give that helper another name."
            return Checked(text, None, (Trouble(0, reason),), None, 0.0, number)
        try:
            result = await self.lean.pool.check(CheckRequest(text, self.problem.context, limits, goals=True))
        except SessionLost as lost:
            verdict = Verdict(Outcome.COULD_NOT_CHECK, str(lost), environment=self.lean.environment.id)
            return Checked(text, None, (Trouble(0, "Lean died over it."),), verdict, monotonic() - began, number)
        if not result.without_error or result.sorries:
            return Checked(text, result, troubles(result), None, monotonic() - began, number)
        edits = (self.problem.proved_by(draft.body, draft.kind),)
        verdict = await judge(
            self.lean.judge, self.lean.environment, self.problem, edits=edits, helpers=draft.helpers, limits=limits
        )
        against = () if verdict.proved else refusal(verdict)
        return Checked(text, result, against, verdict, monotonic() - began, number)


def _declared(helpers: str) -> frozenset[str]:
    """Last parts of the names that helpers declare."""
    _, commands = parts(helpers)
    return frozenset(part.name.split(".")[-1] for part in commands if part.name)
