"""A proof that was found, made shorter: steps that are not needed go, blocks that one tactic closes become it."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from time import monotonic

from agents.draft import Draft
from prover.engine.drafting.sketch import block_end
from prover.lean.source import HoleKind

CLOSERS = ("rfl", "simp", "omega", "decide", "assumption")
"""What a block may be replaced by."""

Passes = Callable[[Draft], Awaitable[bool]]
"""Lean accepts the draft without error and without `sorry`."""


async def shortened(draft: Draft, passes: Passes, seconds: float) -> Draft:
    """The shortest draft reached within so many seconds by taking steps away, from the end of the proof backwards.

    Only layout is looked at; `passes` decides. The caller judges the result like any other proof.
    """
    deadline = monotonic() + seconds
    if draft.helpers.strip():
        without = replace(draft, helpers="")
        if await passes(without):
            draft = without
    if draft.kind is not HoleKind.TACTIC:
        return draft
    improved = True
    while improved:
        improved = False
        for body in _shorter(draft.body):
            if monotonic() >= deadline:
                return draft
            attempt = replace(draft, body=body)
            if await passes(attempt):
                draft, improved = attempt, True
                break
    return draft


def _shorter(body: str) -> Iterator[str]:
    """Bodies with less in them: one closer for all, then without each block, then a closer for each block."""
    lines = body.split("\n")
    if len(lines) > 1 or len(body) > max(map(len, CLOSERS)):
        yield from CLOSERS
    for at in reversed(range(len(lines))):
        if lines[at].strip():
            end = block_end(lines, at)
            rest = [*lines[:at], *lines[end:]]
            if any(line.strip() for line in rest):
                yield "\n".join(rest)
