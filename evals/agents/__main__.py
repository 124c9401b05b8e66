"""`python -m evals.agents --base-url URL --model NAME`: do models prove what the search without them does not?

The core statements of miniF2F, each a file of its own. Every arm may ask for the same number of answers of the same
greatest length: `prover` (first drafts), `prover+corrector` (half of them corrections), and that with repair of
failed drafts by the search. The first two run on all statements, without the search; the third on what the search
leaves open. Behind the search, an arm counts with what it proves of that. Rows are kept as they come; the same
command goes on where it was stopped. First drafts are the same in all arms: kept answers are given again, and
count.
"""

import argparse
import asyncio
import os
import sys
from contextlib import AsyncExitStack, aclosing
from pathlib import Path

from rich.console import Console

from evals.agents.arms import PORTFOLIO, Arm, Budget, Row
from evals.agents.measure import Work, bench, embedded, in_parallel, search
from evals.agents.report import show
from evals.agents.rows import Rows, search_rows
from evals.automation.sets import Item, ItemSet, core_statements, only
from prover.engine.lean import Lean
from prover.errors import ProverError
from prover.inference.settings import Effective, load_settings


async def main(arguments: argparse.Namespace) -> int:
    """Measure what is missing, print the table."""
    console = _console()
    items = only(core_statements(), arguments.only)
    budget = Budget(arguments.drafts, arguments.tokens)
    rows = Rows(arguments.out / "rows.jsonl")
    if arguments.show:
        _show_kept(items, rows, budget, arguments, console)
        return 0
    async with embedded(arguments.jobs) as lean:
        searched = await _searched(lean, items, rows, arguments, console)
        measured = await _measured(lean, items, searched, rows, arguments)
    show(searched, measured, budget.arms(), console)
    return 0


def _show_kept(items: ItemSet, rows: Rows, budget: Budget, arguments: argparse.Namespace, console: Console) -> None:
    """The tables of the rows that are there, one a setting; neither Lean nor a model is asked."""
    kept = rows.by_setting()
    if arguments.search_rows is not None:
        searched = search_rows(arguments.search_rows, items)
    else:
        searched = next((arms[PORTFOLIO] for arms in kept.values() if PORTFOLIO in arms), {})
    for setting, arms in kept.items():
        if searched and PORTFOLIO not in arms:
            console.print(setting, markup=False)
            show(searched, arms, budget.arms(), console)


def _console() -> Console:
    return Console(highlight=False, width=160)


async def _measured(
    lean: Lean, items: ItemSet, searched: dict[str, Row], rows: Rows, arguments: argparse.Namespace
) -> dict[str, dict[str, Row]]:
    """The rows by arm and problem. A problem goes through all its arms before the next one is begun, so that whatever
    is there can be compared. Each arm is a run of its own: equal requests get the answers kept of another."""
    budget = Budget(arguments.drafts, arguments.tokens)
    console, measured = _console(), {arm.name: dict[str, Row]() for arm in budget.arms()}
    async with AsyncExitStack() as stack:
        todo: dict[str, list[Work]] = {}
        for arm in budget.arms():
            said: dict[str, object] = {"arm": arm.name, "drafts": budget.drafts, "tokens": budget.tokens}
            ready = await stack.enter_async_context(bench(_settings(arguments), arguments.style, budget, lean, said))
            for item in _chosen(arm, items, searched, alone=not arguments.open_only):
                row = rows.find(arm.name, item.name, item.digest, ready.key)
                if row is None:
                    todo.setdefault(item.name, []).append(Work(ready, arm, item))
                else:
                    measured[arm.name][item.name] = row
        there, missing = sum(map(len, measured.values())), sum(map(len, todo.values()))
        console.print(f"{there} rows are there, {missing} are measured now.")
        console.print(f"Setting: {ready.key}; load {os.getloadavg()[0]:.1f}", markup=False)
        async with aclosing(in_parallel(list(todo.values()), arguments.at_once)) as coming:
            async for row in coming:
                rows.keep(row)
                measured[row.arm][row.name] = row
                cost = f"{row.tokens_written:5} tokens {row.seconds:6.1f} s"
                console.print(f"{row.outcome:<12} {row.arm:<24} {cost}  {row.name}", markup=False)
    return measured


async def _searched(
    lean: Lean, items: ItemSet, rows: Rows, arguments: argparse.Namespace, console: Console
) -> dict[str, Row]:
    if arguments.search_rows is not None:
        found = search_rows(arguments.search_rows, items)
        settings = ", ".join(sorted({row.setting for row in found.values()}))
        said = f"The search was not run: its rows come from {arguments.search_rows} ({settings})."
        console.print(said, markup=False)
        return found
    key = f"{lean.environment.id}, {arguments.budget:g} s, {arguments.jobs} sessions"
    done: dict[str, Row] = {}
    for item in items.items:
        row = rows.find(PORTFOLIO, item.name, item.digest, key)
        if row is None:
            row = await search(lean, item, arguments.budget, key)
            rows.keep(row)
            console.print(f"{row.outcome:<12} {PORTFOLIO:<24} {row.seconds:6.1f} s  {row.name}", markup=False)
        done[item.name] = row
    return done


def _chosen(arm: Arm, items: ItemSet, searched: dict[str, Row], *, alone: bool) -> list[Item]:
    """What the arm runs on; what the search leaves open comes first."""
    opened = [item for item in items.items if not searched[item.name].proved]
    solved = [item for item in items.items if searched[item.name].proved]
    return [*opened, *(solved if arm.alone and alone else [])]


def _settings(arguments: argparse.Namespace) -> Effective:
    environment = dict(os.environ)
    environment["PROVER_ROLES__DEFAULT__MAX_TOKENS"] = str(arguments.tokens)
    environment.setdefault("PROVER_ROLES__DEFAULT__TEMPERATURE", "0.7")
    environment.setdefault("PROVER_ROLES__DEFAULT__SEED", "1")
    if arguments.base_url:
        environment["PROVER_BASE_URL"] = arguments.base_url
    if arguments.model:
        environment["PROVER_MODEL"] = arguments.model
    # Runs and kept answers belong to the rows: without them the same command could not give the same answers again.
    environment.setdefault("PROVER_DATA", str(arguments.out.resolve() / "data"))
    return load_settings(environment=environment)


def parser() -> argparse.ArgumentParser:
    """The command line."""
    command = argparse.ArgumentParser(prog="python -m evals.agents", description=__doc__.splitlines()[0])
    command.add_argument("--base-url", help="server to ask, up to and including /v1 (default: as `prover` is set)")
    command.add_argument("--model", help="as the server calls it (default: the only one)")
    command.add_argument("--style", help="of the prompts (default: by the model's name)")
    command.add_argument("--drafts", type=int, default=4, help="answers for a problem, in every arm; even")
    command.add_argument("--tokens", type=int, default=384, help="that one answer may write")
    command.add_argument("--budget", type=float, default=60.0, help="seconds of the search without models")
    command.add_argument("--search-rows", type=Path, help="take them from `evals.automation --json` instead")
    command.add_argument("--open-only", action="store_true", help="ask models only where the search failed")
    command.add_argument("--show", action="store_true", help="measure nothing, print what is there")
    command.add_argument("--at-once", type=int, default=2, help="problems at the same time")
    command.add_argument("--jobs", type=int, default=2, help="Lean sessions")
    command.add_argument("--only", action="append", default=[], help="statements whose name contains this")
    command.add_argument("--out", type=Path, default=Path("results/agents"), help="folder for rows and kept answers")
    return command


if __name__ == "__main__":
    try:
        sys.exit(asyncio.run(main(parser().parse_args())))
    except ProverError as error:
        sys.exit(f"{error}")
    except KeyboardInterrupt:
        sys.exit("interrupted; the same command goes on where it stopped")
