"""`python -m evals.evolution [--minutes N] [--jobs N] [--budget SECONDS]`: what evolution without a model is worth.

From an empty library, so long of evolution: funnel and growth. Then problems of ours and the core statements of
miniF2F that the search leaves open, each without and with that library, for the same time. Everything is kept in a
folder as it comes; the same command goes on.
"""

import argparse
import asyncio
import os
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from evals.automation.sets import Item
from evals.evolution.arms import Arm, Bench, both_arms, open_statements, own_problems
from evals.evolution.picture import draw, write_tables
from prover.engine.evolution.evolving import Evolving, Plan
from prover.engine.evolution.summary import HEADER, Summary, at_moments, columns, summarised
from prover.engine.lean import choose_environment, open_lean
from prover.engine.skills.shelf import Shelf
from prover.errors import ProverError
from skills_db.database import Database
from skills_db.library import Library

_say = Console(markup=False, highlight=False, soft_wrap=True).print
_MOMENTS = 15


async def run(arguments: argparse.Namespace) -> int:
    """All of it; exit code 1 if a proof does not stand alone."""
    folder: Path = arguments.folder
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    url = f"sqlite:///{folder / 'library.db'}"
    environment, paths = await choose_environment(folder / "evolution.lean", Path("embedded"))
    async with open_lean(environment, paths, arguments.jobs) as lean:
        database = Database(url)
        try:
            evolving = Evolving(Library(database, environment), lean, paths, Plan(jobs=arguments.jobs))
            summary, stamp = await _evolved(evolving, 60.0 * arguments.minutes)
        finally:
            database.close()
        _tell(summary, folder)
        shelf = Shelf(url, arguments.jobs, use=True, harvest=False, required=True, told=lambda done, total: None)
        bad = 0
        async with shelf:
            for title, items, budget in (
                ("problems of ours", own_problems(), arguments.budget),
                ("core statements that the search leaves open", open_statements(), arguments.core_budget),
            ):
                chosen = [item for item in items if arguments.only in item.name]
                bad += await _compare(title, chosen, budget, Bench(lean, paths, shelf, folder, stamp))
    return 1 if bad else 0


async def _evolved(evolving: Evolving, wanted: float) -> tuple[Summary, str]:
    """Evolve for what is left of the time; the summary, and what the library is like."""
    library, evolution = evolving.library, evolving.evolution
    done = evolution.seconds()
    if done < wanted - 1.0:
        evolving.plan = replace(evolving.plan, seconds=wanted - done)
        _say(f"evolving for {wanted - done:,.0f} s ({done:,.0f} s done before), {evolving.plan.jobs} at a time")
        await evolving.run()
    stamp = library.stamp()
    return summarised(evolution, library.environment), f"{stamp.newest} {stamp.changes}"


def _tell(summary: Summary, folder: Path) -> None:
    processors = os.cpu_count()
    _say(f"{summary.seconds:,.0f} s of evolution, {processors} processors, {summary.environment}")
    _say(f"{'direction':24}" + "".join(f"{name:>12}" for name in HEADER))
    for one in (*summary.funnels, summary.whole):
        _say(f"{one.direction:24}" + "".join(f"{count:>12,}" for count in columns(one)))
    _say(f"{'seconds':>9}{'decided':>10}{'proved':>10}{'admitted':>10}")
    for moment in at_moments(summary.growth, _MOMENTS):
        _say(f"{moment.seconds:9,.0f}{moment.decided:10,}{moment.proved:10,}{moment.admitted:10,}")
    written = [*write_tables(summary, folder), draw(summary.growth, folder / "growth.svg")]
    _say(f"written: {', '.join(str(path) for path in written if path is not None)}")


async def _compare(title: str, items: Sequence[Item], budget: float, bench: Bench) -> int:
    """Print a line for each problem and the sums; how many proofs do not stand alone."""
    _say(f"\n{len(items)} {title}, {budget:g} s each, {bench.lean.pool.size} checks at once")
    _say(f"{'problem':46} {'without':>18} {'with':>18}  skills used")
    pairs: list[tuple[Arm, Arm]] = []
    async for pair in both_arms(bench, items, budget):
        pairs.append(pair)
        without, with_library = (f"{arm.outcome} {arm.seconds:6.2f} s" for arm in pair)
        _say(f"{pair[0].name:46} {without:>18} {with_library:>18}  {', '.join(pair[1].skills)}".rstrip())
    gained = [two.name for one, two in pairs if two.proved and not one.proved]
    lost = [one.name for one, two in pairs if one.proved and not two.proved]
    for name, arms in (("without", [one for one, _ in pairs]), ("with", [two for _, two in pairs])):
        _say(
            f"{name}: {sum(a.proved for a in arms)} of {len(arms)} proved, {sum(a.seconds for a in arms):,.1f} s, "
            f"{sum(a.tried for a in arms):,} attempts"
        )
    _say(f"only with the library: {len(gained)} ({', '.join(gained) or 'none'})")
    _say(f"only without it: {len(lost)} ({', '.join(lost) or 'none'})")
    uses = Counter(name for _, two in pairs for name in two.skills)
    _say(f"uses in compiled proofs: {', '.join(f'{n} {count}' for n, count in uses.most_common()) or 'none'}")
    bad = [arm.name for pair in pairs for arm in pair if arm.proved and not arm.alone]
    _say(f"proofs that do not stand alone: {len(bad)} {' '.join(bad)}".rstrip())
    return len(bad)


def parser() -> argparse.ArgumentParser:
    """The command line."""
    command = argparse.ArgumentParser(
        prog="python -m evals.evolution",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("--minutes", type=float, default=15.0, help="length of the evolution")
    command.add_argument("--jobs", type=int, default=2, help="checks at the same time")
    command.add_argument("--budget", type=float, default=10.0, help="seconds for each problem of ours in each arm")
    command.add_argument("--core-budget", type=float, default=30.0, help="seconds for each core statement")
    command.add_argument("--only", default="", help="problems with this in their name")
    command.add_argument("--folder", type=Path, default=Path("results/evolution"), help="where everything is kept")
    return command


if __name__ == "__main__":
    try:
        sys.exit(asyncio.run(run(parser().parse_args())))
    except ProverError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        # What is done is kept; the same command goes on.
        sys.exit(130)
