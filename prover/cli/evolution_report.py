"""Evolution on the screen: counters while it runs, the funnel and the growth afterwards, and both as JSON."""

import sys
from collections import Counter
from types import TracebackType
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field
from rich.console import Console, Group
from rich.live import Live
from rich.table import Table
from rich.text import Text

from prover.cli.console import output
from prover.cli.skills.printing import print_rows
from prover.engine.evolution.evolving import Evolving, Step
from prover.engine.evolution.summary import HEADER, Summary, at_moments, columns, summarised
from skills_db.database import Database
from skills_db.evolution import Evolution, Funnel, Outcome
from skills_db.library import Library

_MOMENTS = 10
_STYLES = {Outcome.ADMITTED: "green", Outcome.FALSE: "magenta", Outcome.NOT_PROVED: "yellow"}
_SHOWN = 6
_BAR = 40


class LiveCounters:
    """A table that counts while it runs and the last steps above it; plain lines where there is no terminal. Used as
    a context manager. `quiet`: nothing at all, but for a terminal."""

    def __init__(self, console: Console, evolving: Evolving, *, quiet: bool) -> None:
        self._console, self._evolving, self._quiet = console, evolving, quiet
        self._counts: Counter[tuple[str, Outcome]] = Counter()
        self._live = Live(self, console=console, refresh_per_second=4) if console.is_terminal else None
        self.interrupted = False

    def __enter__(self) -> Self:
        if self._live is not None:
            self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._live is not None:
            self._live.stop()

    def told(self, step: Step | None) -> None:
        """One step more."""
        if step is None:
            return
        self._counts[step.direction, step.tried.outcome] += 1
        if self._quiet and self._live is None:
            return
        if self._live is None or step.tried.outcome is Outcome.ADMITTED:
            name = f"{step.tried.skill.name}" if step.tried.skill is not None else step.statement
            statement = f" {step.statement}" if step.tried.skill is not None else ""
            style = _STYLES.get(step.tried.outcome) if self._console.is_terminal else None
            self._console.print(f"{step.tried.outcome.value:<11} {step.direction}: {name}{statement}", style=style)

    def __rich__(self) -> Group:
        table = Table(title=f"{self._evolving.elapsed:.0f} s, {self._evolving.steps} steps", title_justify="left")
        table.add_column("direction")
        outcomes = list(Outcome)
        for outcome in outcomes:
            table.add_column(outcome.value, justify="right")
        for direction in dict.fromkeys(direction for direction, _ in self._counts):
            counts = [self._counts[direction, outcome] for outcome in outcomes]
            table.add_row(direction, *(str(count or "") for count in counts))
        doing = [Text(f"… {what}", style="bright_black", no_wrap=True) for what in self._evolving.working.values()]
        return Group(table, *doing[:_SHOWN])


def print_report(database: Database, environment: str, *, as_json: bool, code: int) -> None:
    """The funnel of every direction and the growth, of everything so far."""
    summary = summarised(Evolution(Library(database, environment)), environment)
    if as_json:
        sys.stdout.write(_model(summary, code).model_dump_json(indent=2) + "\n")
        return
    console = output()
    if not summary.funnels:
        console.print(f"Nothing was evolved so far in {environment}.")
        return
    whole = summary.whole
    console.print(f"{summary.seconds:,.0f} s of evolution in {environment}")
    console.print()
    rows = [_row(funnel) for funnel in (*summary.funnels, whole)]
    print_rows(console, ("direction", *HEADER), rows)
    console.print()
    most = max(1, whole.outcomes.get(Outcome.ADMITTED, 0))
    for moment in at_moments(summary.growth, _MOMENTS):
        bar = "█" * round(_BAR * moment.admitted / most)
        console.print(f"{moment.seconds:7,.0f} s  {moment.admitted:5,} admitted  {bar}")


def _row(funnel: Funnel) -> list[str]:
    return [funnel.direction, *(f"{count:,}" for count in columns(funnel))]


class FunnelModel(BaseModel):
    """One direction. `falsified` and `lawless` were told so by small models; the others by Lean."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    direction: str
    turns: int
    proposed: int
    falsified: int = Field(description="false in a small model")
    lawless: int = Field(description="true whatever the hypotheses say")
    outcomes: dict[str, int] = Field(description="of those that Lean was asked about")
    seconds: float


class MomentModel(BaseModel):
    """How far it was."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    seconds: float
    decided: int
    proved: int
    admitted: int


class EvolutionAnswer(BaseModel):
    """What `prover evolve --json` prints."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    schema_version: Literal[1] = 1
    command: Literal["evolve"] = "evolve"
    exit_code: int
    environment: str
    seconds: float
    directions: list[FunnelModel]
    growth: list[MomentModel]


def _model(summary: Summary, code: int) -> EvolutionAnswer:
    return EvolutionAnswer(
        exit_code=code,
        environment=summary.environment,
        seconds=summary.seconds,
        directions=[
            FunnelModel(
                direction=one.direction,
                turns=one.turns,
                proposed=one.proposed,
                falsified=one.falsified,
                lawless=one.lawless,
                outcomes={outcome.value: count for outcome, count in one.outcomes.items()},
                seconds=one.seconds,
            )
            for one in summary.funnels
        ],
        growth=[
            MomentModel(seconds=one.seconds, decided=one.decided, proved=one.proved, admitted=one.admitted)
            for one in summary.growth
        ],
    )
