"""Running the items of a set: search and judge, or judge the proof that is there."""

import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

from evals.automation.record import Record, Results
from evals.automation.sets import Item, ItemSet
from prover.engine.check import check_file
from prover.engine.lean import Lean, choose_environment, open_lean
from prover.engine.options import Options
from prover.engine.prove import prove_file
from prover.errors import ProverError
from prover.lean.check import CheckRequest, Limits
from prover.lean.source_file import SourceFile
from prover.lean.verdict import Outcome, Verdict

PLAIN = "first | rfl | decide | omega | simp | simp_all | (intros; omega) | (simp_all; omega)"
"""What anyone would write down first; what it closes are the easy goals."""


@asynccontextmanager
async def embedded_for(items: ItemSet, jobs: int) -> AsyncGenerator[Lean, None]:
    """The embedded Lean for a set: with our names and tactics for Mathlib if its items import it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "first.lean"
        file.write_text(items.items[0].text if items.items else "", encoding="utf-8")
        environment, paths = await choose_environment(file, Path("embedded"))
    async with open_lean(environment, paths, jobs) as lean:
        yield lean


async def prove_item(lean: Lean, item: Item, results: Results, budget: float) -> Record:
    """Search for a proof or a refutation; kept in `results`. Raises `ProverError` if the item does not elaborate."""
    solved = await prove_file(lean, item.source, Options(budget))
    if solved.report.interrupted:
        raise KeyboardInterrupt
    if solved.report.problem is not None:
        errors = "; ".join(message.text for message in solved.report.messages)
        raise ProverError(f"{item.name}: {solved.report.problem} {errors}")
    report = next(d for d in solved.report.declarations if d.name == item.name)
    record = Record(
        item.name,
        item.digest,
        results.setting,
        report.verdict.outcome.value,
        report.verdict.reason,
        tuple(report.verdict.axioms),
        round(report.seconds, 3),
        report.holes[0].tried,
        report.holes[0].proof,
    )
    text = item.source.edited(solved.edits).decode() if report.verdict.proved else None
    results.keep(item, record, text)
    return record


async def check_item(lean: Lean, item: Item, results: Results) -> Record:
    """The strict verdict on a proof that stands in the item's file; kept in `results`."""
    began = monotonic()
    report = await check_file(lean, item.source)
    if report.problem is not None:
        reason = "; ".join(f"line {m.start.line}: {' '.join(m.text.split())}" for m in report.messages[:2])
        verdict = Verdict(Outcome.NOT_PROVED, reason or report.problem, environment=lean.environment.id)
    else:
        verdict = next(t.verdict for t in report.theorems if t.name == item.name)
    record = Record(
        item.name,
        item.digest,
        results.setting,
        verdict.outcome.value,
        verdict.reason,
        tuple(verdict.axioms),
        round(monotonic() - began, 3),
    )
    results.keep(item, record, None)
    return record


async def closed_by_plain(lean: Lean, item: Item, seconds: float) -> bool:
    """Does `PLAIN` prove it?"""
    text = item.text.replace("  sorry\n", f"  {PLAIN}\n")
    return (await lean.pool.check(CheckRequest(text, limits=Limits(seconds)))).without_error


async def recheck(lean: Lean, folder: Path, name: str) -> bool:
    """The strict verdict on a stored proof, against the stored original."""
    original = SourceFile.read(folder / f"{name}.lean")
    report = await check_file(lean, SourceFile.read(folder / f"{name}.solved.lean"), original=original)
    return report.problem is None and all(t.verdict.proved for t in report.theorems if t.name == name)
