"""`prover skills stats`: figures about the library."""

from collections.abc import Iterable

from rich.console import Console

from prover.cli.console import output
from prover.cli.skills.looking import EMPTY
from prover.cli.skills.printing import plural, print_json, print_rows
from prover.cli.skills.schema import DayModel, FiguresModel, ReachModel, StatsAnswer
from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill_listing import environments, named_environments
from skills_db.statistics import Day, LibraryStatistics, library_statistics

_SHOWN_DAYS = 14
_BAR = 40


def show_figures(database: Database, environment: str | None, as_json: bool) -> None:
    """Print the figures of one environment, or of each."""
    chosen = (
        named_environments(database, environment)
        if environment is not None
        else tuple(one.id for one in environments(database))
    )
    figures = [library_statistics(Library(database, id)) for id in chosen]
    if as_json:
        print_json(StatsAnswer(environments=[_model(one) for one in figures]))
        return
    console = output()
    # One that was only looked at has nothing to tell.
    figures = [one for one in figures if one.skills or one.refusals or one.requests or one.problems]
    if not figures:
        console.print(EMPTY)
    for number, one in enumerate(figures):
        if number:
            console.print()
        _print(console, one)


def _print(console: Console, figures: LibraryStatistics) -> None:
    failing = f", {figures.failing:,} of them failing" if figures.failing else ""
    console.print(
        f"{figures.environment}: {plural(figures.skills, 'skill')}{failing}",
        style="bold" if console.is_terminal else None,
    )
    _counts(console, "by origin", ((origin.value, count) for origin, count in figures.by_origin.items()))
    _counts(console, "refused", ((reason.value, count) for reason, count in figures.refusals.items()))
    _counts(console, "requests", ((state.value, count) for state, count in figures.requests.items()))
    _counts(console, "problems", ((state.value, count) for state, count in figures.problems.items()))
    if figures.admission_yield is not None:
        console.print(f"{'admitted':<12} {figures.admission_yield:.0%} of all candidates")
    deepest = max(figures.depths, default=0)
    console.print(f"{'graph':<12} {plural(figures.edges, 'dependency', 'dependencies')}, depth {deepest}")
    if deepest:
        console.print(
            f"{'by depth':<12} {', '.join(f'{depth}: {count:,}' for depth, count in figures.depths.items())}"
        )
    console.print()
    rows = [
        (kind.value, f"{reach.skills:,}", f"{reach.problems:,}", f"{reach.uses:,}")
        for kind, reach in figures.reach.items()
    ]
    print_rows(console, ("", "skills", "problems", "times"), rows)
    if figures.growth:
        console.print()
        _growth(console, figures.growth)


def _counts(console: Console, what: str, counts: Iterable[tuple[str, int]]) -> None:
    """The largest first."""
    pairs = sorted(((name, count) for name, count in counts if count), key=lambda pair: -pair[1])
    if pairs:
        console.print(f"{what:<12} {', '.join(f'{name} {count:,}' for name, count in pairs)}")


def _growth(console: Console, days: tuple[Day, ...]) -> None:
    shown = days[-_SHOWN_DAYS:]
    most = max(day.total for day in shown)
    rows = [
        (f"{day.day}", f"+{day.added:,}", f"{day.total:,}", "█" * max(1, round(_BAR * day.total / most)))
        for day in shown
    ]
    print_rows(console, ("day (UTC)", "added", "in all", ""), rows)


def _model(figures: LibraryStatistics) -> FiguresModel:
    return FiguresModel(
        environment=figures.environment,
        skills=figures.skills,
        failing=figures.failing,
        by_origin={origin.value: count for origin, count in figures.by_origin.items()},
        refusals={reason.value: count for reason, count in figures.refusals.items()},
        requests={state.value: count for state, count in figures.requests.items()},
        reach={
            kind.value: ReachModel(skills=reach.skills, problems=reach.problems, uses=reach.uses)
            for kind, reach in figures.reach.items()
        },
        dependencies=figures.edges,
        by_depth=figures.depths,
        problems={state.value: count for state, count in figures.problems.items()},
        growth=[DayModel(day=day.day, added=day.added, total=day.total) for day in figures.growth],
    )
