"""Pages of runs: the list, one run with its theorems, the drafts of a theorem, two runs beside each other."""

import asyncio
import difflib
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup
from pydantic import TypeAdapter
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from prover.browse.candidate_tree import candidate_tree
from prover.browse.comparison import compare
from prover.browse.live import EventStream
from prover.browse.rendering import filled, page
from prover.browse.site import Site, site_of
from prover.browse.svg import drawing, number
from prover.engine.drafting.page import lines
from prover.engine.drafting.trace import Step, Trace
from prover.errors import ProverError
from prover.lean.verdict import Outcome
from skills_db.attempts import TheoremRecord
from skills_db.run_progress import (
    TheoremSummary,
    find_theorem,
    outcome_counts,
    run_version,
    skills_of_run,
    theorem_summaries,
)
from skills_db.runs import RunState, RunSummary, calls_of, find_run, list_runs, totals_by

PAGE = 50
POLL_SECONDS = 1.0
"""How often the database is asked for news of a run that somebody looks at."""
OUTCOMES: tuple[str | None, ...] = (*(outcome.value for outcome in Outcome), None)
_TRACE = TypeAdapter(Trace)


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of what a draft changes of the one before it: `+`, `-` or a blank, and the line."""

    sign: str
    text: str


# --- the list -------------------------------------------------------------------------------------------------------


def runs_page(request: Request) -> Response:
    """The newest runs first."""
    return filled(request, "runs.html", _runs(request))


def runs_part(request: Request) -> Response:
    """Only the list."""
    return filled(request, "runs_part.html", _runs(request))


def _runs(request: Request) -> dict[str, object]:
    database = site_of(request).database
    asked = request.query_params.get("page", "")
    place = max(1, int(asked)) if asked.isdecimal() and len(asked) < 7 else 1
    # One more than is shown tells whether there is a next page.
    runs = list_runs(database, PAGE + 1, (place - 1) * PAGE)
    shown = runs[:PAGE]
    counts = outcome_counts(database, [run.id for run in shown])
    return {
        "runs": shown,
        "bars": {run.id: outcome_bar(counts.get(run.id, {})) for run in shown},
        "counts": counts,
        "place": place,
        "more": len(runs) > PAGE,
        "live": any(run.state is RunState.RUNNING for run in shown),
    }


async def runs_events(request: Request) -> Response:
    """News of the runs that are under way; of a new one, too."""
    site = site_of(request)

    def version() -> tuple[tuple[object, ...], bool]:
        runs = list_runs(site.database, PAGE)
        under_way = [run.id for run in runs if run.state is RunState.RUNNING]
        return (len(runs), *((run.id, run.state) for run in runs[:1]), *map(_of(site), under_way)), bool(under_way)

    return EventStream(_versions(version), site.stopping)


# --- one run --------------------------------------------------------------------------------------------------------


def run_page(request: Request) -> Response:
    """One run."""
    return filled(request, "run.html", _run(request))


def run_part(request: Request) -> Response:
    """Only what changes of it."""
    return filled(request, "run_part.html", _run(request))


def _run(request: Request) -> dict[str, object]:
    database = site_of(request).database
    run = _wanted_run(request)
    theorems = theorem_summaries(database, run.id)
    counts: dict[str | None, int] = {}
    for theorem in theorems:
        counts[theorem.outcome] = counts.get(theorem.outcome, 0) + 1
    most = max((theorem.tokens_read + theorem.tokens_written for theorem in theorems), default=0)
    return {
        "run": run,
        "theorems": [(theorem, _head(theorem)) for theorem in theorems],
        "counts": counts,
        "bar": outcome_bar(counts, wide=True),
        "token_bars": {
            theorem.id: bar(theorem.tokens_read + theorem.tokens_written, most) for theorem in theorems if most
        },
        "by_role": totals_by(database, run.id, "role", "model"),
        "skills": skills_of_run(database, run.id),
    }


def calls_page(request: Request) -> Response:
    """Every call of a model."""
    database = site_of(request).database
    run = _wanted_run(request)
    return page(request, "calls.html", run=run, calls=calls_of(database, run.id))


async def run_events(request: Request) -> Response:
    """News of a run, until it has ended."""
    site = site_of(request)
    run = await run_in_threadpool(_wanted_run, request)

    def version() -> tuple[tuple[object, ...], bool]:
        now = find_run(site.database, run.id)
        return (now.state, *run_version(site.database, run.id)), now.state is RunState.RUNNING

    return EventStream(_versions(version), site.stopping)


def _of(site: Site) -> Callable[[int], tuple[object, ...]]:
    return lambda run: run_version(site.database, run)


async def _versions(version: Callable[[], tuple[tuple[object, ...], bool]]) -> AsyncIterator[int]:
    """A number for each new version, until there will be no more. `version`: it, and whether more may come."""
    last: tuple[object, ...] | None = None
    number_of = 0
    while True:
        now, goes_on = await run_in_threadpool(version)
        if now != last:
            last = now
            number_of += 1
            yield number_of
        if not goes_on:
            return
        await asyncio.sleep(POLL_SECONDS)


# --- one theorem ----------------------------------------------------------------------------------------------------


def theorem_page(request: Request) -> Response:
    """The drafts of one theorem."""
    return filled(request, "theorem.html", _theorem(request))


def theorem_part(request: Request) -> Response:
    """Only what changes of it."""
    return filled(request, "theorem_part.html", _theorem(request))


def _theorem(request: Request) -> dict[str, object]:
    database = site_of(request).database
    run = _wanted_run(request)
    try:
        record = find_theorem(database, run.id, request.path_params["theorem"])
    except ProverError as error:
        raise HTTPException(404, error.message) from None
    trace = trace_of(record)
    by_number = {step.number: step for step in trace.steps}
    return {
        "run": run,
        "record": record,
        "trace": trace,
        "tree": candidate_tree(trace.steps) if trace.steps else None,
        "lines": lines,
        "changes": {
            step.number: corrections(by_number[step.parent], step)
            for step in trace.steps
            if step.parent is not None and step.parent in by_number
        },
        "live": run.state is RunState.RUNNING and record.outcome is None,
    }


def trace_of(record: TheoremRecord) -> Trace:
    """The record as the story that the engine wrote."""
    return _TRACE.validate_python({**record.head, "steps": [dict(attempt.step) for attempt in record.attempts]})


def corrections(before: Step, after: Step) -> tuple[Correction, ...]:
    """What the second draft changes of the first, with a line around each change; empty if nothing."""
    found = difflib.unified_diff(before.text.split("\n"), after.text.split("\n"), n=1, lineterm="")
    return tuple(Correction(line[:1], line[1:]) for line in found if not line.startswith(("---", "+++", "@@")))


def _head(theorem: TheoremSummary) -> Trace:
    return _TRACE.validate_python({**theorem.head, "steps": []})


# --- two runs -------------------------------------------------------------------------------------------------------


def compare_page(request: Request) -> Response:
    """Two runs beside each other."""
    database = site_of(request).database
    numbers = [one for one in request.query_params.getlist("run") if one.isdecimal() and len(one) < 10]
    if len(numbers) != 2:
        raise HTTPException(400, "Choose two runs to compare.")
    try:
        runs = [find_run(database, int(one)) for one in numbers]
    except ProverError as error:
        raise HTTPException(404, error.message) from None
    # The older one on the left.
    left, right = sorted(runs, key=lambda run: run.id)
    theorems = {run.id: theorem_summaries(database, run.id) for run in (left, right)}
    return page(
        request,
        "compare.html",
        left=left,
        right=right,
        comparison=compare((left, theorems[left.id]), (right, theorems[right.id])),
    )


# --- pieces ---------------------------------------------------------------------------------------------------------


def bar(value: int, most: int) -> Markup:
    """A bar as long as a value, of the length of the greatest one."""
    width = 90.0 * value / most if most else 0.0
    shape = f'<rect width="{number(max(width, 1.0 if value else 0.0))}" height="6" rx="2"/>'
    return drawing(90, 6, [shape], css="bar", label=f"{value:,}")


def outcome_bar(counts: dict[str | None, int], *, wide: bool = False) -> Markup | None:
    """How theorems ended, as one bar in parts; `None` without any."""
    total = sum(counts.values())
    if not total:
        return None
    length = 860.0 if wide else 120.0
    parts, x = [], 0.0
    for outcome in OUTCOMES:
        if count := counts.get(outcome, 0):
            width = length * count / total
            parts.append(
                f'<rect class="s-{outcome or "open"}" x="{number(x)}" width="{number(width)}" height="10">'
                f"<title>{(outcome or 'open').replace('_', ' ')}: {count}</title></rect>"
            )
            x += width
    words = ", ".join(f"{count} {(outcome or 'open').replace('_', ' ')}" for outcome, count in counts.items())
    return drawing(length, 10, parts, css="outcomes", label=words, natural=not wide, stretched=wide)


def _wanted_run(request: Request) -> RunSummary:
    try:
        return find_run(site_of(request).database, request.path_params["run"])
    except ProverError as error:
        raise HTTPException(404, error.message) from None


ROUTES: Sequence[BaseRoute] = (
    Route("/runs", runs_page),
    Route("/runs/part", runs_part),
    Route("/runs/events", runs_events),
    Route("/runs/compare", compare_page),
    Route("/runs/{run:int}", run_page),
    Route("/runs/{run:int}/part", run_part),
    Route("/runs/{run:int}/events", run_events),
    Route("/runs/{run:int}/calls", calls_page),
    Route("/runs/{run:int}/theorems/{theorem:int}", theorem_page),
    Route("/runs/{run:int}/theorems/{theorem:int}/part", theorem_part),
)
