"""`prover eval`: what parts of the system are worth, measured on problems of yours or ours."""

import asyncio
import os
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from prover.cli.console import BuildProgress, default_jobs, output, parse_duration
from prover.cli.models import ModelOptions
from prover.cli.settings import ConfigOption, SetOption, settings_from
from prover.engine.files import lean_files
from prover.errors import ProverError

if TYPE_CHECKING:
    from evals.library_ablation.arms import Plan, Row
    from evals.library_ablation.comparison import Step
    from evals.library_ablation.models import Flags
    from prover.inference.settings import Effective

app = typer.Typer(help="Measure what parts of the system are worth.", no_args_is_help=True)

_MODELS = "Models"


@app.callback()
def group() -> None:
    """Measure what parts of the system are worth."""


@app.command()
def library(  # noqa: PLR0917  each is an option of the command line
    data: Annotated[
        Path | None,
        typer.Option(help="Folder of Lean files, one problem each (default: twenty of our own).", metavar="FOLDER"),
    ] = None,
    arms: Annotated[
        str, typer.Option(help="Arms: with, without, unshared (a library for each problem alone).", metavar="NAMES")
    ] = "without,with,unshared",
    equal: Annotated[
        str | None,
        typer.Option(help="What is equal: time, tokens (default: time; with models both).", metavar="NAMES"),
    ] = None,
    budget: Annotated[str, typer.Option(help="Time for each problem, where time is equal.", metavar="TIME")] = "10s",
    search: Annotated[
        str | None,
        typer.Option(help="Time of the search before models are asked (default: half of --budget).", metavar="TIME"),
    ] = None,
    tokens: Annotated[
        int, typer.Option(help="Tokens for each problem, where tokens are equal.", min=1, rich_help_panel=_MODELS)
    ] = 4000,
    seeds: Annotated[int, typer.Option(help="Seeds, of models and of the order of the problems.", min=1)] = 3,
    laps: Annotated[int, typer.Option(help="How often each problem is tried.", min=1)] = 1,
    in_order: Annotated[
        bool, typer.Option("--in-order", help="Take the problems in the order of their names with every seed.")
    ] = False,
    only: Annotated[str, typer.Option(help="Only problems with this in their names.", metavar="PART")] = "",
    start: Annotated[
        Path | None,
        typer.Option(help="SQLite database with whose library each arm begins (default: empty).", metavar="FILE"),
    ] = None,
    agents: Annotated[
        str | None,
        typer.Option(
            help="Who works: portfolio, lego, malot (default: portfolio; with --model portfolio,lego).",
            metavar="NAMES",
            rich_help_panel=_MODELS,
        ),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(help="Model to ask, as its server calls it.", metavar="NAME", rich_help_panel=_MODELS),
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(help="Server to ask, up to and including /v1.", metavar="URL", rich_help_panel=_MODELS),
    ] = None,
    samples: Annotated[int, typer.Option(help="First drafts, at most.", min=1, rich_help_panel=_MODELS)] = 4,
    rounds: Annotated[int, typer.Option(help="Rounds of correction.", min=0, rich_help_panel=_MODELS)] = 1,
    width: Annotated[int, typer.Option(help="Drafts corrected in each round.", min=0, rich_help_panel=_MODELS)] = 4,
    jobs: Annotated[
        int | None, typer.Option(help="Checks at the same time (default: number of processors, at most 4).", min=1)
    ] = None,
    out: Annotated[Path, typer.Option(help="Folder for rows, libraries and the report.", metavar="FOLDER")] = Path(
        "results/library"
    ),
    show: Annotated[bool, typer.Option("--show", help="Report on the rows that are there; measure nothing.")] = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """What the skill library is worth: the same problems with it, without it, and with one that is not shared.

    Rows are written as they come to rows.jsonl, figures to report.md and report.json; the same command goes on where
    it was. Exit code: 0 measured, 1 a proof does not stand alone, 2 cannot run, 130 interrupted.
    """
    from evals.library_ablation.arms import Arm, Budget, Equal, Plan  # noqa: PLC0415
    from prover.engine.drafting.rounds import Rounds  # noqa: PLC0415

    if agents is None:
        agents = "portfolio,lego" if model or base_url else "portfolio"
    chosen = ModelOptions(agents).chosen
    if chosen == ("portfolio",) and (model or base_url):
        raise ProverError("--model and --base-url are about models, and no agent asks one.")
    seconds = parse_duration(budget)
    asks_models = chosen != ("portfolio",)
    both = "time,tokens" if asks_models else "time"
    plan = Plan(
        arms=tuple(Arm(name) for name in _names(arms, [arm.value for arm in Arm], "arm")),
        equal=tuple(Equal(name) for name in _names(equal or both, [one.value for one in Equal], "budget")),
        agents=chosen,
        seeds=seeds,
        laps=laps,
        shuffled=not in_order,
        budget=Budget(
            seconds, parse_duration(search) if search else seconds / 2, tokens, Rounds(samples, rounds, width)
        ),
    )
    work = _Work(plan, data, only, start, out, jobs or default_jobs(), model, base_url, config, assignments)
    raise typer.Exit(work.show() if show else asyncio.run(work.measure()))


def _names(given: str, known: Sequence[str], what: str) -> list[str]:
    names = [name.strip() for name in given.split(",") if name.strip()]
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        wrong = f"There is no {what} {unknown[0]}" if unknown else f"No {what} is named"
        raise ProverError(f"{wrong}.", hint=f"There are: {', '.join(known)}.")
    return list(dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class _Work:
    """The command, with its options."""

    plan: "Plan"
    data: Path | None
    only: str
    start: Path | None
    out: Path
    jobs: int
    model: str | None
    base_url: str | None
    config: Path | None
    assignments: list[str] | None

    async def measure(self) -> int:
        """Measure what is missing, write the report."""
        from evals.library_ablation.comparison import compare, setting_of, steps  # noqa: PLC0415
        from evals.library_ablation.libraries import Libraries  # noqa: PLC0415
        from evals.library_ablation.measure import Bench  # noqa: PLC0415
        from evals.library_ablation.models import Models  # noqa: PLC0415
        from evals.library_ablation.rows import Rows  # noqa: PLC0415
        from prover.engine.lean import choose_environment, open_lean  # noqa: PLC0415

        files, console = self._files(), output()
        rows, libraries = Rows(self.out / "rows.jsonl"), Libraries(self.out / "libraries", self.start)
        models = Models(self._settings, self.plan.agents) if self.plan.asks_models else None
        described = await models.described() if models is not None else ""
        environment, paths = await choose_environment(files[0], Path("embedded"), BuildProgress())
        if paths is None:
            raise ProverError("Only the embedded environment has a library.")
        async with open_lean(environment, paths, self.jobs) as lean:
            bench = Bench(lean, paths, self.plan, self.jobs, models)
            setting = setting_of(self.plan, bench, files, described, self.start)
            todo = steps(self.plan, files, setting)
            there = sum(rows.find(step.key) is not None for step in todo)
            console.print(f"{setting}; load {os.getloadavg()[0]:.1f}", markup=False, highlight=False)
            console.print(f"{there} of {len(todo)} rows are there.", highlight=False)
            async with aclosing(compare(bench, todo, rows, libraries)) as coming:
                async for step, row in coming:
                    there += 1
                    console.print(_line(step, row, there, len(todo)), markup=False, highlight=False, soft_wrap=True)
        return self._report(setting, rows.of(setting), len(todo))

    def show(self) -> int:
        """The report on what is there, of the setting that was measured last."""
        from evals.library_ablation.rows import Rows  # noqa: PLC0415

        rows = Rows(self.out / "rows.jsonl")
        if not rows.settings:
            raise ProverError(f"There are no rows in {self.out}.")
        setting = rows.settings[-1]
        return self._report(setting, rows.of(setting), len(rows.of(setting)))

    def _report(self, setting: str, rows: "Sequence[Row]", expected: int) -> int:
        from evals.library_ablation.report import markdown, report  # noqa: PLC0415

        found = report(setting, rows, expected)
        page = markdown(found)
        (self.out / "report.md").write_text(page, encoding="utf-8")
        (self.out / "report.json").write_bytes(found.json())
        output().print(f"\n{page}", markup=False, highlight=False, soft_wrap=True)
        return 1 if any(arm.library.not_alone for arm in found.arms) else 0

    def _files(self) -> list[Path]:
        from evals.library_problems.measure import PROBLEMS  # noqa: PLC0415

        files = [file for file in lean_files(self.data or PROBLEMS) if self.only in file.stem]
        if not files:
            raise ProverError(f"There is no problem with {self.only} in its name.")
        twice = {file.stem for file in files if [other.stem for other in files].count(file.stem) > 1}
        if twice:
            raise ProverError(f"Two problems have the name {min(twice)}.")
        return files

    def _settings(self, more: "Flags") -> "Effective":
        flags: dict[str, tuple[tuple[str, ...], object]] = {
            "--model": (("roles", "default", "model"), self.model),
            "--base-url": (("endpoints", "default", "base_url"), self.base_url),
            "--out": (("database", "url"), f"sqlite:///{self.out.resolve() / 'runs.db'}"),
        }
        return settings_from(self.config, self.assignments, {**flags, **more})


def _line(step: "Step", row: "Row", there: int, expected: int) -> str:
    lap = f", lap {step.key.lap}" if step.key.lap > 1 else ""
    said = [f"{row.tokens} tokens"] if row.tokens else []
    said += [f"uses {', '.join(name.removeprefix('Skill.') for name in row.uses)}"] if row.uses else []
    said += [f"{row.harvested} new"] if row.harvested else []
    said += ["DOES NOT STAND ALONE"] if row.proved and not row.alone else []
    outcome = "proved" if row.proved else "open"
    where = f"equal {step.key.equal}, seed {step.key.seed}{lap}"
    tail = f"  {'; '.join(said)}" if said else ""
    return (
        f"{there:4}/{expected} {outcome:7} {row.seconds:6.1f} s  {step.key.arm:9} {step.key.problem}  ({where}){tail}"
    )
