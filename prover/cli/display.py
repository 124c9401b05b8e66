"""The live table of `prover prove`, and the plain lines where there is no terminal."""

from pathlib import Path
from textwrap import indent
from time import monotonic

from rich.console import Console
from rich.live import Live
from rich.spinner import Spinner
from rich.table import Table
from rich.text import Text

from prover.cli.console import STYLES
from prover.engine.reports import DeclarationReport, FileReport
from prover.lean.problem import Problem
from prover.lean.verdict import Outcome

PROOF_LINES = 6
"""A longer proof is cut in the table (never in the file)."""


class LiveTable:
    """A table of the declarations of the file being proved, one row each; used as a context manager."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._live: Live | None = None
        self._path = Path()
        self._problems: tuple[Problem, ...] = ()
        self._done: dict[int, DeclarationReport] = {}
        self._current: Problem | None = None
        self._attempts = 0
        self._since = 0.0

    def file_opened(self, path: Path, problems: tuple[Problem, ...]) -> None:
        """Begin the table of this file."""
        self.finish()
        self._path, self._problems, self._done, self._current = path, problems, {}, None
        if problems:
            self._live = Live(self, console=self._console, refresh_per_second=8)
            self._live.start()

    def declaration_started(self, problem: Problem) -> None:
        """This row works now."""
        self._current, self._attempts, self._since = problem, 0, monotonic()

    def tried(self, problem: Problem, attempts: int) -> None:
        """Count."""
        self._attempts = attempts

    def declaration_done(self, problem: Problem, report: DeclarationReport) -> None:
        """This row is done."""
        self._done[problem.span.start + problem.declaration.span.start] = report
        self._current = None

    def finish(self) -> None:
        """Leave the table as it is on the screen."""
        if self._live is not None:
            self._live.stop()
            self._live = None

    def __rich__(self) -> Table:
        table = Table(title=str(self._path), title_justify="left", title_style="bold", expand=False)
        for heading in ("theorem", "verdict", "proof", "time", "axioms"):
            table.add_column(heading, justify="right" if heading == "time" else "left", overflow="fold")
        for problem in self._problems:
            report = self._done.get(problem.span.start + problem.declaration.span.start)
            name = problem.name or problem.keyword
            if report is not None:
                style = STYLES[report.verdict.outcome]
                verdict = Text(report.verdict.outcome.value, style=style)
                shown = proof_or_reason(report)
                table.add_row(
                    Text(name), verdict, shown, f"{report.seconds:.2f} s", Text(_axioms(report), style="bright_black")
                )
            elif problem is self._current:
                spinner = Spinner("dots", text=Text(f"{self._attempts} attempts", style="bright_black"))
                table.add_row(Text(name), spinner, "", f"{monotonic() - self._since:.1f} s", "")
            else:
                table.add_row(Text(name, style="bright_black"), "", "", "", "")
        return table


def proof_or_reason(report: DeclarationReport) -> Text:
    """The proofs of its holes, shortened; the reason if it is not proved; what a reader should know besides."""
    text = Text()
    proofs = [hole.proof for hole in report.holes if hole.proof is not None]
    if not report.verdict.proved:
        text.append(report.verdict.reason, style="italic")
        return text
    for index, proof in enumerate(proofs):
        lines = proof.splitlines()
        kept = lines if len(lines) <= PROOF_LINES else [*lines[: PROOF_LINES - 1], f"… {len(lines)} lines"]
        text.append(("\n" if index else "") + "\n".join(kept))
    if report.skills:
        text.append(f"\nwith {', '.join(report.skills)}", style="bright_black")
    if report.contradictory:
        text.append("\nits hypotheses contradict each other", style="yellow")
    if report.holes and all(hole.reused for hole in report.holes):
        text.append("\n(from the earlier run, checked again)", style="bright_black")
    return text


def _axioms(report: DeclarationReport) -> str:
    if report.verdict.proved:
        return ", ".join(report.verdict.axioms) or "none"
    return ""


def print_plain(console: Console, report: FileReport) -> None:
    """One block for each declaration: verdict, name, time, axioms, then what was put into its holes."""
    for declaration in report.declarations:
        verdict = declaration.verdict
        line = f"{verdict.outcome.value:<15} {declaration.shown_name}  ({declaration.seconds:.2f} s"
        line += f"; axioms: {_axioms(declaration)})" if verdict.proved else f"; {verdict.reason})"
        console.print(line, style=STYLES[verdict.outcome] if console.is_terminal else None)
        for hole in declaration.holes:
            if hole.proof is not None:
                place = f"{report.path}:{hole.line}:{hole.column}"
                if "\n" in hole.proof:
                    console.print(f"    {place}:")
                    console.print(indent(hole.proof, " " * 8))
                else:
                    console.print(f"    {place}: {hole.proof}")
        if declaration.skills:
            console.print(f"    with {', '.join(declaration.skills)} of the library")
        if declaration.contradictory:
            console.print("    its hypotheses contradict each other")
    print_aside(console, report)


def print_aside(console: Console, report: FileReport) -> None:
    """A line for each declaration that does not elaborate and was left as it is."""
    for one in report.aside:
        line = f"{'no_elaboration':<15} {one.shown_name}  ({report.path}:{one.line}: {one.reason})"
        console.print(line, style="red" if console.is_terminal else None, markup=False, highlight=False)


def print_summary(console: Console, reports: list[FileReport]) -> None:
    """The last lines: what became of the files, in words."""
    counts = {outcome: sum(report.count(outcome) for report in reports) for outcome in Outcome}
    words = [f"{number} {outcome.value.replace('_', ' ')}" for outcome, number in counts.items() if number]
    seconds = sum(report.seconds for report in reports)
    environments = ", ".join(dict.fromkeys(report.environment for report in reports if report.environment))
    for report in reports:
        for note in report.notes:
            console.print(f"note: {report.path}: {note}")
        if report.problem is None and not report.declarations:
            console.print(f"{report.path} has no holes.")
        if report.harvested:
            console.print(f"new in the library: {', '.join(report.harvested)}")
        if report.written is not None:
            kept = f" (what stood there before: {report.backup})" if report.backup else ""
            console.print(f"written: {report.written}{kept}")
    aside = sum(len(report.aside) for report in reports)
    if aside:
        words.append(f"{aside} {'does' if aside == 1 else 'do'} not elaborate")
    if words:
        console.print(f"{', '.join(words)} in {seconds:.1f} s with {environments}")
