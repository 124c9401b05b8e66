"""The whole comparison: which problem comes when in which arm, with which library."""

import hashlib
import random
from collections.abc import AsyncGenerator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from evals.library_ablation.arms import Arm, Key, Plan, Row
from evals.library_ablation.libraries import Libraries
from evals.library_ablation.measure import Bench
from evals.library_ablation.rows import Rows
from prover.lean.source_file import SourceFile


@dataclass(frozen=True, slots=True)
class Step:
    """One row to be there. `library`: name of the library that it works on, and how many problems it has seen."""

    key: Key
    path: Path
    library: str | None
    seen: int


def steps(plan: Plan, files: Sequence[Path], setting: str) -> list[Step]:
    """All rows in the order in which they are measured: the arms of a seed take turns problem by problem, so that a
    machine that gets slower is slow for all of them."""
    digests = {file: hashlib.sha256(SourceFile.read(file).raw).hexdigest() for file in files}
    found: list[Step] = []
    seen: dict[str, int] = {}
    for equal in plan.equal:
        for seed in range(1, plan.seeds + 1):
            order = list(files)
            if plan.shuffled:
                random.Random(seed).shuffle(order)
            for lap in range(1, plan.laps + 1):
                for file in order:
                    for arm in plan.arms:
                        library = _library(arm, f"{equal}-{seed}", file)
                        key = Key(setting, equal, arm, seed, lap, file.stem, digests[file])
                        found.append(Step(key, file, library, seen.get(library or "", 0)))
                        if library is not None:
                            seen[library] = seen.get(library, 0) + 1
    return found


def _library(arm: Arm, prefix: str, file: Path) -> str | None:
    if arm is Arm.WITHOUT:
        return None
    return f"{prefix}-with" if arm is Arm.SHARED else f"{prefix}-unshared-{file.stem}"


def setting_of(plan: Plan, bench: Bench, files: Sequence[Path], described: str, start: Path | None) -> str:
    """Everything that outcomes depend on, in words. Which arms there are, and how many seeds, is no part of it; which
    problems there are is, because they share the library."""
    texts = "".join(hashlib.sha256(SourceFile.read(file).raw).hexdigest() for file in files)
    problems = hashlib.sha256(texts.encode()).hexdigest()[:8]
    begun = "empty" if start is None else hashlib.sha256(start.read_bytes()).hexdigest()[:8]
    budget = ", ".join(f"{name} {value}" for name, value in asdict(plan.budget).items() if name != "rounds")
    parts = (
        bench.lean.environment.id,
        "+".join(plan.agents),
        described,
        f"{budget}, rounds {plan.budget.rounds}" if plan.asks_models else f"{plan.budget.seconds:g} s",
        f"{bench.jobs} checks at once",
        f"{len(files)} problems {problems}",
        f"library {begun}",
        "shuffled" if plan.shuffled else "in order",
    )
    return ", ".join(part for part in parts if part)


async def compare(
    bench: Bench, todo: Sequence[Step], rows: Rows, libraries: Libraries
) -> AsyncGenerator[tuple[Step, Row], None]:
    """Measure what is missing, one row at a time. A row is written when its library is safe, so the same command goes
    on from there. Raises `ProverError`."""
    for step in todo:
        if rows.find(step.key) is not None:
            continue
        database = libraries.work(step.library, step.seen) if step.library is not None else None
        row = await bench.run(step.key, step.path, database)
        if step.library is not None:
            libraries.done(step.library, step.seen + 1)
        rows.keep(row)
        if step.library is not None:
            libraries.forget(step.library, step.seen)
        yield step, row
