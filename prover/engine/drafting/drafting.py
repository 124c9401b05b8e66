"""Models at work on one theorem: the loop, repair, shortening, the stored attempts and the trace."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic

from agents.corrector import Corrector
from agents.draft import Draft
from agents.speaking import Model
from agents.style import Style
from prover.engine.drafting.candidate import Candidate, Origin
from prover.engine.drafting.checking import Checker
from prover.engine.drafting.loop import Drafted, Loop, drafted_of
from prover.engine.drafting.page import page
from prover.engine.drafting.repair import Fill, Repairer
from prover.engine.drafting.rounds import Rounds
from prover.engine.drafting.shorten import shortened
from prover.engine.drafting.stage import Agent, FirstDrafts, NoLibrary, Quoting
from prover.engine.drafting.store import AttemptStore, NoStore
from prover.engine.drafting.tasks import task_of
from prover.engine.drafting.trace import Trace, step_of, steps
from prover.engine.lean import Lean
from prover.errors import ProverError
from prover.inference.errors import BudgetSpent, ModelError
from prover.lean.problem import Problem
from prover.lean.verdict import Outcome

SHORTEN_SECONDS = 3.0
REPAIR_SECONDS = 10.0
"""Wall-clock limit of repairing one failed draft, where the search may help."""


@dataclass(frozen=True)
class Drafting:
    """How models are put to work. `model_name` and `style` are for the trace as well; `repair_seconds`: for each
    failed draft, 0 for none. `traces`: folder for the traces, or `None`. `run`: number of the run, if it has one.
    `agents`: who writes first drafts, in this order, each with `rounds`; none: MA-LoT's prover."""

    model: Model
    model_name: str
    style: Style
    rounds: Rounds = field(default_factory=Rounds)
    store: AttemptStore = field(default_factory=NoStore)
    traces: Path | None = None
    repair_seconds: float = REPAIR_SECONDS
    run: int | None = None
    agents: tuple[Agent, ...] = ()

    async def prove(
        self,
        lean: Lean,
        problem: Problem,
        *,
        file: str,
        taken: frozenset[str] = frozenset(),
        fill: Fill | None = None,
        told: Callable[[Candidate], None] = lambda _: None,
        quoting: Quoting | None = None,
    ) -> Drafted:
        """Work on one theorem, one agent after the other until there is a proof. `taken`: names that helper lemmas
        may not have, because the file uses them further on. `quoting`: the library, if it is used.

        Cancelling it ends the calls and checks under way; attempts and trace are kept. Raises `ModelError` if no
        model answered at all, and `ProverError` if attempts or trace cannot be written.
        """
        began, candidates, branches, ended = monotonic(), list[Candidate](), 0, None
        head = self._head(problem, lean, file)
        theorem = await self.store.open(head)
        writes: list[asyncio.Future[None]] = []

        def keep(candidate: Candidate) -> None:
            writes.append(asyncio.ensure_future(self.store.keep(theorem, step_of(candidate))))
            told(candidate)

        work = _Work(lean, problem, quoting or NoLibrary(problem), taken, fill, keep, candidates)
        try:
            for agent in self.agents or (FirstDrafts(self.model, self.style),):
                try:
                    drafted = await self._turn(agent, work, branches)
                except ModelError as error:
                    if not candidates and not isinstance(error, BudgetSpent):
                        raise
                    ended = str(error)
                    break
                branches, ended = branches + len(self.rounds.branches()), drafted.ended
                if drafted.proofs and not self.rounds.every:
                    break
        finally:
            # What is done is kept, also when the rest is cancelled.
            written = await asyncio.gather(*writes, return_exceptions=True)
            drafted = drafted_of(candidates, ended)
            trace = _ended(head, drafted, monotonic() - began)
            await self.store.close(theorem, trace)
            self._write(trace)
        for outcome in written:
            if isinstance(outcome, ProverError):
                raise outcome
        return drafted

    async def _turn(self, agent: Agent, work: "_Work", branches: int) -> Drafted:
        """One agent on the theorem: what comes before, the loop, the shorter form."""
        task = task_of(work.problem, work.lean.environment)
        stage = await agent.ready(work.lean, task, work.quoting, self.rounds)
        checker = Checker(work.lean, stage.problem, taken=work.taken)
        repair = Repairer(checker, work.fill, self.repair_seconds) if work.fill and self.repair_seconds > 0 else None
        loop = Loop(
            stage.task,
            checker,
            stage.drafter,
            Corrector(self.model, self.style),
            self.rounds,
            repair,
            work.keep,
            work.candidates,
            stage.origin,
            branches,
        )
        try:
            drafted = await loop.run()
            if drafted.proofs and not self.rounds.every:
                await self._shorten(checker, loop, drafted.proofs[0])
        finally:
            await checker.aclose()
        return loop.result()

    async def _shorten(self, checker: Checker, loop: Loop, proof: Candidate) -> None:
        """A shorter form of the proof becomes a candidate of its own, if there is one; judged like any other."""
        if proof.draft is None:
            return

        async def passes(draft: Draft) -> bool:
            verdict = (await checker.check(draft, -1)).verdict
            return verdict is not None and verdict.proved

        short = await shortened(proof.draft, passes, SHORTEN_SECONDS)
        if short.key != proof.draft.key:
            noted = replace(short, notes=(*proof.draft.notes, "shortened"))
            await loop.add(noted, proof, Origin.SHORTENED)

    def _head(self, problem: Problem, lean: Lean, file: str) -> Trace:
        """The trace before anything is tried."""
        return Trace(
            theorem=problem.name,
            statement=problem.statement,
            file=file,
            environment=lean.environment.id,
            model=self.model_name,
            style=self.style.name,
            budget=str(self.rounds),
            outcome=Outcome.NOT_PROVED.value,
            reason="not ended",
            seconds=0.0,
            steps=(),
        )

    def _write(self, trace: Trace) -> None:
        if self.traces is None:
            return
        try:
            trace.write(self.traces, page(trace))
        except OSError as error:
            raise ProverError(f"The trace cannot be written to {self.traces}: {error.strerror}.") from error


@dataclass(frozen=True, slots=True)
class _Work:
    """One theorem; `candidates` of all agents so far."""

    lean: Lean
    problem: Problem
    quoting: Quoting
    taken: frozenset[str]
    fill: Fill | None
    keep: Callable[[Candidate], None]
    candidates: list[Candidate]


def _ended(head: Trace, drafted: Drafted, seconds: float) -> Trace:
    proof = drafted.proofs[0] if drafted.proofs else None
    verdict = proof.verdict if proof else None
    return replace(
        head,
        outcome=(verdict.outcome if verdict else Outcome.NOT_PROVED).value,
        reason=verdict.reason if verdict else f"none of {len(drafted.candidates)} candidates is a proof",
        seconds=round(seconds, 3),
        steps=steps(drafted.candidates),
        ended=drafted.ended,
    )
