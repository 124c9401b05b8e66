"""`prover check`: the strict verdict on the proofs of a file."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

from prover.cli.console import STYLES, BuildProgress, default_jobs, output, talk
from prover.cli.prove import CANNOT, NOT_PROVED, PROVED
from prover.cli.schema import FileModel, ResultModel
from prover.engine.check import CheckReport, check_file
from prover.engine.lean import choose_environment, open_lean
from prover.engine.opening import located
from prover.errors import ProverError
from prover.lean.source_file import SourceFile


def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A Lean file.")],
    against: Annotated[
        Path | None,
        typer.Option(help="The original whose statements are trusted; FILE must prove them.", metavar="ORIGINAL"),
    ] = None,
    theorem: Annotated[str | None, typer.Option(help="Judge this theorem only.", metavar="NAME")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
    lean: Annotated[
        Path | None, typer.Option(help="A Lake project to use, or the word embedded.", metavar="PATH")
    ] = None,
) -> None:
    """Judge every theorem, lemma and example of a file by the strict rules (docs/trust.md).

    Exit code: 0 all proved, 1 some not, 2 cannot run.
    """
    for path in (file, against):
        if path is not None and not path.exists():
            raise ProverError(f"{path} does not exist.")
        if path is not None and path.is_dir():
            raise ProverError(f"{path} is a folder, not a Lean file.")
    raise typer.Exit(asyncio.run(_check(file, against, theorem, json, lean)))


async def _check(file: Path, against: Path | None, theorem: str | None, json: bool, lean: Path | None) -> int:
    source = SourceFile.read(file)
    original = SourceFile.read(against) if against is not None else None
    environment, paths = await choose_environment(file, lean, BuildProgress(), original=against)
    async with open_lean(environment, paths, min(2, default_jobs())) as opened:
        report = await check_file(opened, source, original=original, theorem=theorem)
    code = CANNOT if report.problem is not None else PROVED if report.all_proved else NOT_PROVED
    if json:
        result = ResultModel(command="check", files=[FileModel.of_checked(report)], exit_code=code)
        sys.stdout.write(result.model_dump_json(indent=2) + "\n")
    else:
        _print(report)
    return code


def _print(report: CheckReport) -> None:
    console = output()
    if report.problem is not None:
        complaints = talk()
        for message in report.messages:
            complaints.print(located(report.path, message))
        complaints.print(f"{report.path}: {report.problem}.")
        return
    for theorem in report.theorems:
        verdict = theorem.verdict
        name = theorem.name or f"{theorem.keyword} in line {theorem.line}"
        style = STYLES[verdict.outcome] if console.is_terminal else None
        about = f"axioms: {', '.join(verdict.axioms) or 'none'}" if verdict.proved else verdict.reason
        console.print(f"{verdict.outcome.value:<15} {name}  ({theorem.seconds:.2f} s; {about})", style=style)
        console.print(f"    {theorem.statement}")
    for note in report.notes:
        console.print(f"note: {note}")
    if not report.theorems:
        console.print(f"{report.path} has no theorems.")
        return
    rules = ", ".join(rule.value for rule in report.theorems[0].verdict.rules)
    proved = sum(theorem.verdict.proved for theorem in report.theorems)
    console.print(f"{proved} of {len(report.theorems)} proved with {report.environment}")
    console.print(f"rules applied: {rules}")
