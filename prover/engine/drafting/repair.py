"""Repair of a failed draft without a model: keep what Lean takes, prove the rest with the portfolio."""

import textwrap
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from time import monotonic

from agents.draft import Draft
from prover.engine.drafting.checking import Checked, Checker
from prover.engine.drafting.sketch import Fault, first_fault, sketch
from prover.lean.check import CheckRequest, CheckResult, CheckStatus, Context, Limits
from prover.lean.problem import Problem
from prover.lean.session import SessionLost
from prover.lean.source import Hole, HoleKind, Span
from prover.lean.splice import Edit, apply
from prover.lean.tokens import tokens

MOST_HOLES = 6
"""A sketch with more open places says too little about the proof."""

Fill = Callable[[Problem, float], Awaitable[tuple[Edit, ...] | None]]
"""Proves all holes of a problem within so many seconds: the edits of its command, or `None`."""


@dataclass
class Repairer:
    """`seconds`: wall-clock limit of one repair, sketch and search together."""

    checker: Checker
    fill: Fill
    seconds: float = 10.0

    async def __call__(self, draft: Draft, checked: Checked) -> Draft | None:
        """The draft with its failing steps proved by the portfolio, or `None`."""
        timed_out = checked.result is None or checked.result.status is not CheckStatus.ELABORATED
        if draft.kind is not HoleKind.TACTIC or timed_out:
            return None
        deadline = monotonic() + self.seconds
        try:
            return await self._repaired(draft, deadline)
        except SessionLost:
            return None

    async def _repaired(self, draft: Draft, deadline: float) -> Draft | None:
        async def next_fault(body: str) -> Fault | None:
            if monotonic() >= deadline:
                return Fault(0, 0, left_open=False)
            return self._fault(replace(draft, body=body), await self._check(replace(draft, body=body), deadline))

        body = await sketch(draft.body, next_fault)
        if body is None or monotonic() >= deadline:
            return None
        open_draft = replace(draft, body=body)
        result = await self._check(open_draft, deadline, goals=True)
        problem = _open_problem(self.checker.problem, open_draft, result)
        if problem is None or len(problem.holes) > MOST_HOLES:
            return None
        edits = await self.fill(problem, deadline - monotonic())
        if edits is None:
            return None
        return replace(draft, body=_body(problem, edits), notes=(*draft.notes, "repaired by the portfolio"))

    async def _check(self, draft: Draft, deadline: float, *, goals: bool = False) -> CheckResult:
        problem = self.checker.problem
        limits = Limits(max(0.5, min(self.checker.seconds, deadline - monotonic())))
        request = CheckRequest(self.checker.text(draft), problem.context, limits, goals)
        return await self.checker.lean.pool.check(request)

    def _fault(self, draft: Draft, result: CheckResult) -> Fault | None:
        if result.status is not CheckStatus.ELABORATED:
            return Fault(0, 0, left_open=False)
        if not result.errors:
            return None
        text, count = self.checker.text(draft), draft.body.count("\n") + 1
        end = text.rstrip().count("\n") + 1
        shown, own = text.rstrip().split("\n")[-count], draft.body.split("\n")[0]
        return first_fault(result.errors, end - count + 1, len(shown) - len(own), draft.body)


def _open_problem(problem: Problem, draft: Draft, result: CheckResult) -> Problem | None:
    """The sketch as a problem with holes; its helper lemmas become part of what stands before it."""
    edit = problem.proved_by(draft.body, draft.kind)
    command = apply(problem.command, (edit,))
    body = Span(edit.span.start, edit.span.start + len(edit.text))
    places = [
        token.span for token in tokens(command) if token.is_word("sorry") and body.start <= token.start < body.end
    ]
    if not places or len(places) != len(result.sorries):
        return None
    in_order = sorted(result.sorries, key=lambda one: one.start)
    holes = tuple(Hole(place, HoleKind.TACTIC, one.goals) for place, one in zip(places, in_order, strict=True))
    end = problem.declaration.span.end + len(command) - len(problem.command)
    declaration = replace(problem.declaration, span=Span(problem.declaration.span.start, end), body=body, holes=holes)
    helpers = f"{draft.helpers.strip()}\n\n" if draft.helpers.strip() else ""
    return replace(
        problem, command=command, declaration=declaration, context=Context(f"{problem.context.text}{helpers}")
    )


def _body(problem: Problem, edits: tuple[Edit, ...]) -> str:
    """The tactics of the body after the edits, without the `:= by` before them."""
    body = problem.declaration.body
    if body is None:
        raise ValueError("the sketch has no body")
    grown = sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in edits)
    whole = apply(problem.command, edits)[body.start : body.end + grown]
    tactics = whole.lstrip().removeprefix(":=").lstrip().removeprefix("by")
    return textwrap.dedent(tactics.lstrip(" ").lstrip("\n"))
