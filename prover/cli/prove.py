"""`prover prove`: fill the holes of Lean files."""

import asyncio
import sys
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from prover.cli.console import BuildProgress, default_jobs, output, parse_duration, talk
from prover.cli.display import LiveTable, print_aside, print_plain, print_summary
from prover.cli.library import LIBRARY, LibraryOptions, shelf_for
from prover.cli.models import PORTFOLIO, ModelOptions, drafting_for
from prover.cli.schema import FileModel, ResultModel
from prover.cli.settings import ConfigOption, SetOption
from prover.engine.files import lean_files
from prover.engine.listener import Quiet
from prover.engine.opening import located
from prover.engine.options import Options
from prover.engine.reports import FileReport
from prover.engine.run import Task, prove_files
from prover.errors import ProverError

if TYPE_CHECKING:
    from prover.engine.drafting.drafting import Drafting
    from prover.engine.skills.shelf import Shelf

PROVED, NOT_PROVED, CANNOT, INTERRUPTED = 0, 1, 2, 130
MODELS = "Models"
"""Heading of their options in the help text."""


def prove(  # noqa: PLR0917  each is an option of the command line
    paths: Annotated[list[Path], typer.Argument(metavar="FILE|FOLDER...", help="Lean files, or folders of them.")],
    theorem: Annotated[str | None, typer.Option(help="Work on this declaration only.", metavar="NAME")] = None,
    budget: Annotated[str, typer.Option(help="Time for each hole, such as 60s or 2m.", metavar="TIME")] = "60s",
    in_place: Annotated[
        bool, typer.Option("--in-place", help="Write into the file itself; a copy NAME.lean.bak is kept.")
    ] = False,
    output_path: Annotated[
        Path | None,
        typer.Option("--output", help="Where to write the solved file (default: NAME.solved.lean).", metavar="PATH"),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
    lean: Annotated[
        Path | None,
        typer.Option(
            help="A Lake project to use, or the word embedded (default: the project around the file, if any).",
            metavar="PATH",
        ),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option(help="Checks at the same time (default: number of processors, at most 4).", min=1)
    ] = None,
    agents: Annotated[
        str | None,
        typer.Option(
            help="Who works, models in this order: portfolio (the search, no model; always first), lego (plan, "
            "helper lemmas, proof), malot (drafts) (default: portfolio; with --model portfolio,malot).",
            metavar="NAMES",
            rich_help_panel=MODELS,
        ),
    ] = None,
    model: Annotated[
        str | None, typer.Option(help="Model to ask, as its server calls it.", metavar="NAME", rich_help_panel=MODELS)
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(help="Server to ask, up to and including /v1.", metavar="URL", rich_help_panel=MODELS),
    ] = None,
    style: Annotated[
        str | None,
        typer.Option(
            help="Prompt style: malot, deepseek, goedel, kimina (default: by the model's name).",
            metavar="NAME",
            rich_help_panel=MODELS,
        ),
    ] = None,
    samples: Annotated[int, typer.Option(help="First drafts for a theorem.", min=1, rich_help_panel=MODELS)] = 4,
    rounds: Annotated[int, typer.Option(help="Rounds of correction.", min=0, rich_help_panel=MODELS)] = 2,
    width: Annotated[int, typer.Option(help="Drafts corrected in each round.", min=0, rich_help_panel=MODELS)] = 2,
    every: Annotated[
        bool, typer.Option("--all", help="Make all drafts; the shortest proof is taken.", rich_help_panel=MODELS)
    ] = False,
    max_tokens: Annotated[
        int | None, typer.Option(help="Tokens for the whole run.", min=1, rich_help_panel=MODELS)
    ] = None,
    max_cost: Annotated[
        float | None,
        typer.Option(help="Cost of the whole run, by the prices in prover.toml.", rich_help_panel=MODELS),
    ] = None,
    max_time: Annotated[
        str | None,
        typer.Option(help="Time in which models may be asked.", metavar="TIME", rich_help_panel=MODELS),
    ] = None,
    trace: Annotated[
        Path | None,
        typer.Option(
            help="Folder for a page on each theorem: drafts, errors, corrections.",
            metavar="FOLDER",
            rich_help_panel=MODELS,
        ),
    ] = None,
    record: Annotated[
        Path | None,
        typer.Option(help="Write all answers of models into a new file.", metavar="FILE", rich_help_panel=MODELS),
    ] = None,
    replay: Annotated[
        Path | None,
        typer.Option(
            help="Take all answers of models from such a file; no server is asked.",
            metavar="FILE",
            rich_help_panel=MODELS,
        ),
    ] = None,
    no_cache: Annotated[
        bool,
        typer.Option("--no-cache", help="Neither use nor keep answers of models.", rich_help_panel=MODELS),
    ] = False,
    library: Annotated[
        bool | None,
        typer.Option(
            "--library/--no-library",
            help="Prove with the lemmas of the library (default: if there are some).",
            rich_help_panel=LIBRARY,
        ),
    ] = None,
    harvest: Annotated[
        bool,
        typer.Option("--harvest/--no-harvest", help="Put what is proved into the library.", rich_help_panel=LIBRARY),
    ] = True,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Fill the holes (`sorry`) of Lean files; the Lean kernel judges every proof.

    The solved text is written to NAME.solved.lean beside each file. Running the same command again reuses the proofs
    found there, after checking them again. Exit code: 0 all proved, 1 some not, 2 cannot run, 130 interrupted.
    """
    if in_place and output_path is not None:
        raise ProverError("--in-place and --output exclude each other.")
    files = tuple(dict.fromkeys(file for path in paths for file in lean_files(path)))
    if output_path is not None and len(files) != 1:
        raise ProverError(f"--output names one file, but there are {len(files)} to solve.")
    if output_path is not None and output_path.is_dir():
        raise ProverError(f"{output_path} is a folder.", hint="Name a file, such as SOLVED.lean.")
    models = ModelOptions(
        agents,
        model,
        base_url,
        style,
        samples,
        rounds,
        width,
        every,
        max_tokens,
        max_cost,
        None if max_time is None else parse_duration(max_time),
        trace,
        record,
        replay,
        not no_cache,
        config,
        tuple(assignments or ()),
    )
    options = Options(parse_duration(budget), theorem, PORTFOLIO in models.chosen)
    task = Task(files, options, lean, in_place, output_path, jobs or default_jobs())
    shelving = LibraryOptions(library, harvest, config, tuple(assignments or ()))
    raise typer.Exit(asyncio.run(_with_models(task, models, shelving, json)))


async def _with_models(task: Task, models: ModelOptions, library: LibraryOptions, json: bool) -> int:
    async with drafting_for(models, task.files) as drafting:
        run = drafting.run if drafting is not None else None
        async with shelf_for(library, task.jobs, task.files, run) as shelf:
            return await _prove(task, drafting, shelf, json)


async def _prove(task: Task, drafting: "Drafting | None", shelf: "Shelf | None", json: bool) -> int:
    console = output()
    table = LiveTable(console) if console.is_terminal and not json else None
    reports: list[FileReport] = []
    try:
        async with aclosing(prove_files(task, table or Quiet(), BuildProgress(), drafting, shelf)) as proving:
            async for report in proving:
                reports.append(report)
                if table is not None:
                    table.finish()
                    print_aside(console, report)
                elif not json:
                    print_plain(console, report)
                _complain(report)
    finally:
        if table is not None:
            table.finish()
    code = _exit_code(reports)
    if json:
        result = ResultModel(command="prove", files=[FileModel.of_proved(r) for r in reports], exit_code=code)
        sys.stdout.write(result.model_dump_json(indent=2) + "\n")
    else:
        print_summary(console, reports)
    return code


def _complain(report: FileReport) -> None:
    if report.problem is None:
        return
    console = talk()
    for message in report.messages:
        console.print(located(report.path, message))
    whole = report.problem.startswith(("it ", "Lean ", "the solved "))
    console.print(f"{report.path}: {report.problem}; it is left as it is." if whole else f"prover: {report.problem}")


def _exit_code(reports: list[FileReport]) -> int:
    if any(report.interrupted for report in reports):
        return INTERRUPTED
    if any(report.problem is not None for report in reports):
        return CANNOT
    return PROVED if all(report.all_proved for report in reports) else NOT_PROVED
