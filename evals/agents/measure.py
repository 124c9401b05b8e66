"""Running one problem in one arm."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from agents.corrector import ROLE as CORRECTOR
from agents.prover import ROLE as PROVER
from agents.style import Style
from agents.styles import style_for, style_named
from evals.agents.arms import PORTFOLIO, Arm, Budget, Row
from evals.automation.sets import Item
from prover.engine.drafting.drafting import REPAIR_SECONDS, Drafting
from prover.engine.drafting.store import AttemptStore, DatabaseStore
from prover.engine.drafting.trace import Step, Trace
from prover.engine.lean import Lean, choose_environment, open_lean
from prover.engine.options import Options
from prover.engine.prove import Solved, prove_file
from prover.errors import ProverError
from prover.inference.client import ModelClient
from prover.inference.settings import Effective
from skills_db.runs import running


@dataclass
class Watching:
    """An `AttemptStore` that hands everything on and remembers the trace of each theorem by its name."""

    store: AttemptStore
    steps: dict[int, list[Step]] = field(default_factory=dict)
    ended: dict[str, tuple[Trace, tuple[Step, ...]]] = field(default_factory=dict)

    async def open(self, trace: Trace) -> int:
        """As the protocol says."""
        number = await self.store.open(trace)
        self.steps[number] = []
        return number

    async def keep(self, theorem: int, step: Step) -> None:
        """As the protocol says."""
        self.steps[theorem].append(step)
        await self.store.keep(theorem, step)

    async def close(self, theorem: int, trace: Trace) -> None:
        """As the protocol says."""
        self.ended[trace.theorem] = (trace, tuple(self.steps.pop(theorem)))
        await self.store.close(theorem, trace)


@dataclass(frozen=True)
class Bench:
    """Lean and a model, ready. `key`: what outcomes depend on besides the problem and the arm."""

    lean: Lean
    client: ModelClient
    model: str
    style: Style
    budget: Budget
    database: DatabaseStore
    key: str

    async def run(self, arm: Arm, item: Item) -> Row:
        """One problem in one arm. Raises `ProverError`, also if the model stopped answering on the way: a row is a
        measurement or there is none."""
        watching = Watching(self.database)
        repair = REPAIR_SECONDS if arm.repair else 0.0
        drafting = Drafting(self.client, self.model, self.style, arm.rounds, watching, repair_seconds=repair)
        began = monotonic()
        solved = await prove_file(self.lean, item.source, Options(search=False), drafting=drafting)
        _require_measured(item, solved)
        trace, steps = watching.ended[item.name]
        if trace.ended is not None:
            raise ProverError(f"{item.name} was not measured: {trace.ended}")
        report = next(d for d in solved.report.declarations if d.name == item.name)
        return Row(
            arm.name,
            item.name,
            item.digest,
            self.key,
            report.verdict.outcome.value,
            report.verdict.reason,
            round(monotonic() - began, 3),
            sum(bool(step.calls) for step in steps),
            len(steps),
            trace.tokens_read,
            trace.tokens_written,
            item.source.edited(solved.edits).decode() if report.verdict.proved else None,
        )


@asynccontextmanager
async def bench(
    effective: Effective, style: str | None, budget: Budget, lean: Lean, arguments: dict[str, object]
) -> AsyncGenerator[Bench, None]:
    """A run of the model client for the length of the block. Raises `ProverError`."""
    async with running(effective, "bench-agents", arguments) as run:
        await run.client.preflight(PROVER, CORRECTOR)
        model = await run.client.model(PROVER)
        chosen = style_named(style) if style else style_for(f"{model.origin} {model.name}")
        drawn = [effective.settings.role(role).sampling.model_dump_json(exclude_none=True) for role in (PROVER,)]
        key = f"{lean.environment.id}, {model.name}, {chosen.name}, {budget.drafts} × {budget.tokens}, {drawn[0]}"
        database = DatabaseStore(run.database, run.id)
        try:
            yield Bench(lean, run.client, model.name, chosen, budget, database, key)
        finally:
            database.end()


async def search(lean: Lean, item: Item, seconds: float, key: str) -> Row:
    """The search without models on one problem."""
    began = monotonic()
    solved = await prove_file(lean, item.source, Options(seconds))
    _require_measured(item, solved)
    report = next(d for d in solved.report.declarations if d.name == item.name)
    return Row(
        PORTFOLIO,
        item.name,
        item.digest,
        key,
        report.verdict.outcome.value,
        report.verdict.reason,
        round(monotonic() - began, 3),
        candidates=report.holes[0].tried,
        proof=item.source.edited(solved.edits).decode() if report.verdict.proved else None,
    )


@asynccontextmanager
async def embedded(jobs: int) -> AsyncGenerator[Lean, None]:
    """The embedded Lean."""
    environment, paths = await choose_environment(Path("any.lean"), Path("embedded"))
    async with open_lean(environment, paths, jobs) as lean:
        yield lean


@dataclass(frozen=True)
class Work:
    """One row to be measured."""

    bench: Bench
    arm: Arm
    item: Item


async def in_parallel(problems: Sequence[Sequence[Work]], at_once: int) -> AsyncGenerator[Row, None]:
    """The rows as they are done: the work on a problem in its order, `at_once` problems side by side, so that the
    server's batches are full."""
    waiting = iter(problems)
    done: asyncio.Queue[Row | None] = asyncio.Queue()

    async def worker() -> None:
        try:
            for problem in waiting:
                for work in problem:
                    done.put_nowait(await work.bench.run(work.arm, work.item))
        finally:
            done.put_nowait(None)

    workers = [asyncio.ensure_future(worker()) for _ in range(at_once)]
    try:
        ended = 0
        while ended < at_once:
            row = await done.get()
            if row is not None:
                yield row
                continue
            ended += 1
            for one in workers:
                if one.done() or one.cancelled():
                    one.result()
        await asyncio.gather(*workers)
    finally:
        for one in workers:
            one.cancel()
        await asyncio.gather(*workers, return_exceptions=True)


def _require_measured(item: Item, solved: Solved) -> None:
    if solved.report.interrupted:
        raise asyncio.CancelledError
    if solved.report.problem is not None:
        errors = "; ".join(message.text for message in solved.report.messages)
        raise ProverError(f"{item.name}: {solved.report.problem} {errors}")
