"""The loop for one theorem: branches of drafts and corrections, sampled and checked at the same time."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from agents.corrector import Corrector
from agents.draft import Draft
from agents.speaking import Reply
from agents.style import Failure
from agents.task import Task
from prover.engine.drafting.candidate import Candidate, Origin
from prover.engine.drafting.checking import Checked, Checker
from prover.engine.drafting.rounds import Rounds
from prover.engine.drafting.troubles import no_lean
from prover.inference.errors import BudgetSpent, EmptyAnswer, ModelError, NotText
from prover.inference.ledger import Booking

Repair = Callable[[Draft, Checked], Awaitable[Draft | None]]
"""Makes of a failed draft one whose failing steps are proved otherwise, or gives up."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What came of the loop. `proofs`: the accepted candidates, different from each other, the shortest first.

    `ended`: why it ended before all drafts were made (the budget, a model that does not answer), or `None`.
    """

    proofs: tuple[Candidate, ...]
    candidates: tuple[Candidate, ...]
    ended: str | None = None

    @property
    def tokens(self) -> int:
        """Read and written."""
        return sum(c.reply.tokens_read + c.reply.tokens_written for c in self.candidates if c.reply is not None)


class Drafter(Protocol):
    """Writes first drafts: a role, or several of them one after the other."""

    async def draft(self, task: Task, *, sample: int, booking: Booking) -> Reply:
        """Raises `ModelError`."""
        ...


@dataclass
class Loop:
    """One run of the loop; `candidates` can be read while it runs, and after it was cancelled.

    Loops that follow each other on one theorem share their `candidates`; `branches` of those before are counted.
    """

    task: Task
    checker: Checker
    prover: Drafter
    corrector: Corrector
    rounds: Rounds
    repair: Repair | None = None
    told: Callable[[Candidate], None] = lambda _: None
    candidates: list[Candidate] = field(default_factory=list)
    origin: Origin = Origin.PROVER
    branches: int = 0
    _attempts: int = 0
    _numbers: int = 0
    _ended: str | None = None

    def __post_init__(self) -> None:
        self._attempts = self._numbers = len(self.candidates)

    async def run(self) -> Drafted:
        """Until the first proof, or (`rounds.every`) until all drafts are made. Raises `ModelError` if no branch got
        any answer at all."""
        before = len(self.candidates)
        branches = [asyncio.ensure_future(self._branch(branch)) for branch in self.rounds.branches()]
        failures: list[ModelError] = []
        try:
            for next_done in asyncio.as_completed(branches):
                try:
                    proved = await next_done
                except ModelError as error:
                    failures.append(error)
                    self._ended = str(error)
                    continue
                if proved and not self.rounds.every:
                    break
        finally:
            for branch in branches:
                branch.cancel()
            await asyncio.gather(*branches, return_exceptions=True)
            await self.checker.aclose()
        if failures and len(self.candidates) == before and not isinstance(failures[0], BudgetSpent):
            raise failures[0]
        return self.result()

    def result(self) -> Drafted:
        """What there is so far."""
        return drafted_of(self.candidates, self._ended)

    async def _branch(self, branch: int) -> bool:
        """A first draft, then corrections of its newest failure. True once it has a proof."""
        # With fewer samples than branches of correction, a sample is corrected several times over.
        first = branch % self.rounds.samples
        candidate = await self._candidate(branch, 0, None, first)
        proved = candidate.proved
        for round_number in range(1, self.rounds.rounds + 1 if self.rounds.corrected(branch) else 1):
            if proved:
                break
            candidate = await self._candidate(branch, round_number, candidate, branch)
            proved = candidate.proved
        return proved

    async def _candidate(self, branch: int, round_number: int, failed: Candidate | None, sample: int) -> Candidate:
        """Ask, read, check, repair. The best of the answer's drafts is kept; raises `ModelError`."""
        self._attempts += 1
        booking = Booking(self.task.name, self._attempts)
        parent = None if failed is None else failed.number
        shown = self.branches + branch
        origin = self.origin if failed is None else Origin.CORRECTOR
        try:
            if failed is None:
                reply = await self.prover.draft(self.task, sample=sample, booking=booking)
            else:
                failure = Failure(failed.text, failed.troubles)
                reply = await self.corrector.correct(self.task, failure, sample=sample, booking=booking)
        except (EmptyAnswer, NotText) as error:
            blank = Candidate(self._next(), shown, round_number, origin, str(error), parent=parent)
            return self._keep(replace(blank, troubles=no_lean(cut_off=False)))
        blank = Candidate(self._next(), shown, round_number, origin, reply.text, reply=reply, parent=parent)
        kept = await self._best(reply, blank)
        if kept.proved or self.repair is None or kept.draft is None:
            return kept
        repaired = await self._repaired(kept)
        return repaired if repaired is not None else kept

    async def _best(self, reply: Reply, blank: Candidate) -> Candidate:
        """The first draft of an answer that passes, else the one that Lean has least against."""
        if not reply.answer.drafts:
            return self._keep(replace(blank, troubles=no_lean(cut_off=reply.answer.cut_off)))
        best: tuple[int, Draft, Checked] | None = None
        for draft in reply.answer.drafts:
            checked = await self.checker.check(draft, blank.number)
            weight = -1 if checked.verdict is not None and checked.verdict.proved else len(checked.troubles) or 99
            if best is None or weight < best[0]:
                best = (weight, draft, checked)
            if weight < 0:
                break
        assert best is not None
        return self._keep(_filled(blank, best[1], best[2]))

    async def _repaired(self, kept: Candidate) -> Candidate | None:
        assert self.repair is not None and kept.draft is not None
        checked = await self.checker.check(kept.draft, kept.number)
        draft = await self.repair(kept.draft, checked)
        if draft is None:
            return None
        repaired = await self.add(draft, kept, Origin.REPAIR)
        return repaired if repaired.proved else None

    async def add(self, draft: Draft, parent: Candidate, origin: Origin) -> Candidate:
        """A candidate that no model wrote, made of another one; checked and kept like all."""
        blank = Candidate(self._next(), parent.branch, parent.round, origin, "", parent=parent.number)
        return self._keep(_filled(blank, draft, await self.checker.check(draft, blank.number)))

    def _next(self) -> int:
        self._numbers += 1
        return self._numbers - 1

    def _keep(self, candidate: Candidate) -> Candidate:
        self.candidates.append(candidate)
        self.told(candidate)
        return candidate


def drafted_of(candidates: Sequence[Candidate], ended: str | None) -> Drafted:
    """The candidates in order, and the proofs among them."""
    proofs = {c.draft.key: c for c in candidates if c.proved and c.draft is not None}
    shortest_first = sorted(proofs.values(), key=lambda c: (len(c.text), c.number))
    return Drafted(tuple(shortest_first), tuple(sorted(candidates, key=lambda c: c.number)), ended)


def _filled(blank: Candidate, draft: Draft, checked: Checked) -> Candidate:
    return replace(
        blank,
        draft=draft,
        text=checked.text,
        messages=checked.messages,
        troubles=checked.troubles,
        verdict=checked.verdict,
        seconds=checked.seconds,
        same_as=checked.first if checked.first != blank.number else None,
    )
