"""`prover runs`: what was asked of models, when, for what, and what it took."""

import dataclasses
import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from prover.cli.console import output
from prover.cli.database import open_database
from prover.cli.settings import ConfigOption, SetOption
from prover.errors import ProverError

if TYPE_CHECKING:
    from skills_db.database import Database
    from skills_db.runs import RunSummary, Totals

app = typer.Typer(help="Runs that asked models or used the library, and what they took.", no_args_is_help=True)

JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command("list")
def list_command(
    limit: Annotated[int, typer.Option(min=1, help="How many at most.", metavar="N")] = 20,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """List the runs, the newest first."""
    from skills_db.runs import list_runs  # noqa: PLC0415 - the database takes half a second to load

    with open_database(config, assignments) as database:
        runs = list_runs(database, limit)
    console = output()
    if as_json:
        console.print(_json([dataclasses.asdict(run) for run in runs]))
    elif not runs:
        console.print("No runs so far.")
    else:
        header = ("run", "started", "command", "state", "calls", "tokens in", "tokens out", "cost")
        _table(console, header, [_run_row(run) for run in runs])


@app.command()
def show(  # noqa: PLR0917  each is an option of the command line
    number: Annotated[int, typer.Argument(help="Number of the run.", metavar="RUN")],
    calls: Annotated[bool, typer.Option("--calls", help="Show every call.")] = False,
    html: Annotated[
        Path | None,
        typer.Option(help="Write a page on each of its theorems into this folder.", metavar="FOLDER"),
    ] = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Show a run: how it ended, and what each role and each problem took."""
    from skills_db.runs import calls_of, find_run, totals_by  # noqa: PLC0415 - as above

    with open_database(config, assignments) as database:
        run = find_run(database, number)
        if html is not None:
            _write_pages(database, number, html)
            return
        by_role = totals_by(database, number, "role", "model")
        by_problem = totals_by(database, number, "problem")
        every = calls_of(database, number) if calls or as_json else []
    console = output()
    if as_json:
        shown = dataclasses.asdict(run) | {"all_calls": [dataclasses.asdict(call) for call in every]}
        console.print(_json(shown))
        return
    ended = f", ended {_moment(run.ended_at)}" if run.ended_at else ""
    reason = f" ({run.reason})" if run.reason else ""
    console.print(f"Run {run.id}: prover {run.command}, {run.state.value}{reason}")
    console.print(f"Started {_moment(run.started_at)}{ended}, prover {run.version}")
    for name, value in run.arguments.items():
        console.print(f"  {name}: {value}")
    sums = ("calls", "failed", "reused", "tokens in", "tokens out", "seconds", "cost")
    if by_role:
        console.print()
        _table(console, ("role", "model", *sums), [(*map(str, key), *_sums(t)) for key, t in by_role.items()])
    if any(problem is not None for (problem,) in by_problem):
        console.print()
        rows = [(problem or "–", *_sums(totals)) for (problem,), totals in by_problem.items()]
        _table(console, ("problem", *sums), rows)
    if run.totals.open:
        console.print(f"\n{run.totals.open} calls were sent of which nothing more is known.")
    if run.totals.unknown:
        console.print(f"\nThe server did not count the tokens of {run.totals.unknown} answers.")
    if every:
        console.print()
        header = ("call", "role", "problem", "attempt", "source", "state", "tries", "in", "out", "seconds", "end")
        rows = [
            (
                str(call.id),
                call.role,
                call.problem or "–",
                _number(call.attempt),
                call.source,
                call.error or call.state,
                _number(call.tries),
                _number(call.tokens_read),
                _number(call.tokens_written),
                "–" if call.seconds is None else f"{call.seconds:.1f}",
                call.finish_reasons or "–",
            )
            for call in every
        ]
        _table(console, header, rows)


def _write_pages(database: "Database", number: int, folder: Path) -> None:
    from prover.engine.drafting.page import page  # noqa: PLC0415 - as above
    from prover.engine.drafting.store import traces_of  # noqa: PLC0415 - as above

    traces = traces_of(database, number)
    if not traces:
        raise ProverError(f"Run {number} has no drafts to show.")
    try:
        written = [trace.write(folder, page(trace))[1] for trace in traces]
    except OSError as error:
        raise ProverError(f"The pages cannot be written to {folder}: {error.strerror}.") from error
    console = output()
    for path in written:
        console.print(f"written: {path}")


def _run_row(run: "RunSummary") -> tuple[str, ...]:
    totals = run.totals
    return (
        str(run.id),
        _moment(run.started_at),
        run.command,
        run.state.value,
        str(totals.calls),
        f"{totals.tokens_read:,}",
        f"{totals.tokens_written:,}",
        _cost(totals),
    )


def _sums(totals: "Totals") -> tuple[str, ...]:
    return (
        str(totals.calls),
        str(totals.failed),
        str(totals.reused),
        f"{totals.tokens_read:,}",
        f"{totals.tokens_written:,}",
        f"{totals.seconds:.1f}",
        _cost(totals),
    )


def _cost(totals: "Totals") -> str:
    return "–" if totals.paid is None else f"{totals.paid:.4f}"


def _number(value: int | None) -> str:
    return "–" if value is None else str(value)


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}"


def _table(console: Console, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Columns of figures are set to the right."""
    widths = [max(len(row[column]) for row in (header, *rows)) for column in range(len(header))]
    figures = [all(row[column][:1].isdigit() or row[column] == "–" for row in rows) for column in range(len(header))]
    for row in (header, *rows):
        cells = [
            text.rjust(width) if right else text.ljust(width)
            for text, width, right in zip(row, widths, figures, strict=True)
        ]
        console.print("  ".join(cells).rstrip(), style="bold" if row is header else None)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
