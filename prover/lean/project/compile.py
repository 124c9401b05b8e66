"""A text compiled to an `.olean` in a folder of its own, and what Lean said about it."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prover.lean.check import CheckResult, CheckStatus, Limits
from prover.lean.environment import Environment
from prover.lean.message import Message, Position, Severity
from prover.lean.project.limited import Finished, run

MODULE = "ProverSubmission"
"""Name of every compiled module. Statement and candidate have the same, since private names contain it."""

SEPARATOR = "/-! -/\n"
"""A command that does nothing: what follows cannot continue the command before it."""


class NotCompiled(Exception):
    """Lean could not be run to its end; says why in one sentence. Says nothing about the text."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """`result` has positions relative to the text; `olean` is there if Lean reported no error."""

    result: CheckResult
    olean: Path | None


@dataclass(frozen=True, slots=True)
class Report:
    """One message as `lean --json` prints it, by line and column in the whole file."""

    severity: Severity
    text: str
    start: Position
    end: Position | None
    kind: str


async def compile_text(environment: Environment, folder: Path, prefix: str, text: str, limits: Limits) -> Compiled:
    """Compile `prefix` and `text` into `folder`. Raises `NotCompiled`."""
    source, olean = folder / f"{MODULE}.lean", folder / f"{MODULE}.olean"
    before = f"{prefix}\n{SEPARATOR}"
    source.write_text(before + text, encoding="utf-8", errors="replace")
    arguments = ("--json", f"--root={folder}", "-o", str(olean), str(source))
    finished = await run_lean(environment, arguments, limits)
    messages = _relative(reports(finished.output), before.count("\n"))
    if finished.status is not CheckStatus.ELABORATED:
        result = CheckResult(finished.status, messages, elapsed=finished.elapsed, peak_rss=finished.peak_rss)
        return Compiled(result, None)
    if finished.returncode not in {0, 1} or finished.cut:
        raise NotCompiled(f"Lean ended with status {finished.returncode}: {finished.first_complaint}")
    if finished.returncode == 1 and not any(message.severity is Severity.ERROR for message in messages):
        raise NotCompiled(f"Lean ended before it came to the end of the text: {finished.first_complaint}")
    result = CheckResult(CheckStatus.ELABORATED, messages, elapsed=finished.elapsed, peak_rss=finished.peak_rss)
    if result.errors:
        return Compiled(result, None)
    if not olean.is_file():
        raise NotCompiled("Lean reported no error, yet it wrote no compiled module")
    return Compiled(result, olean)


async def run_lean(
    environment: Environment, arguments: tuple[str, ...], limits: Limits, module_folder: Path | None = None
) -> Finished:
    """Run `lean` to its end or its limits; `module_folder` is put first on its search path. Raises `NotCompiled`."""
    variables = dict(environment.variables)
    if module_folder is not None:
        variables["LEAN_PATH"] = search_path(environment, module_folder)
    try:
        return await run((*environment.command, *arguments), environment.root, variables, limits)
    except OSError as error:
        raise NotCompiled(f"Lean cannot be started: {error.strerror}") from error


def search_path(environment: Environment, module_folder: Path) -> str:
    """Value of `LEAN_PATH` with `module_folder` before what the environment has."""
    known = environment.variables.get("LEAN_PATH", os.environ.get("LEAN_PATH", ""))
    return os.pathsep.join(part for part in (str(module_folder), known) if part)


def reports(output: str) -> Iterator[Report]:
    """The messages in the output of `lean --json`; lines that are none are passed over."""
    for line in output.splitlines():
        try:
            value = json.loads(line)
            report = Report(
                Severity(value["severity"]),
                str(value["data"]),
                _position(value["pos"]),
                _position(value["endPos"]) if value.get("endPos") else None,
                str(value.get("kind") or ""),
            )
        except (ValueError, KeyError, TypeError):
            continue
        yield report


def _position(value: Any) -> Position:
    return Position(int(value["line"]), int(value["column"]))


def _relative(found: Iterator[Report], lines: int) -> tuple[Message, ...]:
    messages = []
    for report in found:
        if report.start.line > lines:
            start = Position(report.start.line - lines, report.start.column)
            end = Position(report.end.line - lines, report.end.column) if report.end is not None else None
        elif report.severity is Severity.ERROR:
            # What stands before is elaborated without error by itself, so this comes from the text.
            start, end = Position(1, 0), None
        else:
            continue
        kind = "" if report.kind == "[anonymous]" else report.kind
        messages.append(Message(report.severity, report.text, start, end, kind))
    return tuple(sorted(messages, key=lambda message: message.start))
