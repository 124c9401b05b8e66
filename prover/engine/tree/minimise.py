"""Making a proof that was found simpler: fewer steps, shorter ones, the same tactic once for all cases."""

import re
from collections.abc import Awaitable, Callable, Iterator
from time import monotonic

from prover.engine.portfolio.simplify import simpler
from prover.engine.tree.script import Script, leaf

MOST_CHECKS = 60
SECONDS = 2.0
_CLOSERS = ("rfl", "omega", "simp", "simp_all", "grind")

Passes = Callable[[Script, float], Awaitable[bool]]
"""Whether a proof still proves the goal, checked within so many seconds."""


async def minimised(script: Script, passes: Passes, seconds: float) -> Script:
    """The simplest proof that is found in a short time. `seconds`: what checking the proof itself took.

    Cancelling it loses nothing but the time: `script` is a proof already.
    """
    until, checks = monotonic() + SECONDS, 0
    refused: set[str] = set()
    improved = True
    while improved:
        improved = False
        for candidate in candidates(script):
            if candidate.text in refused:
                continue
            if checks >= MOST_CHECKS or monotonic() >= until:
                return script
            checks += 1
            if await passes(candidate, min(2 * seconds + 0.3, max(0.1, until - monotonic()))):
                script, improved = candidate, True
                break
            refused.add(candidate.text)
    return script


def candidates(script: Script) -> Iterator[Script]:
    """Proofs that differ in one place and are simpler, if they are proofs."""
    places = list(script.places())
    for place, put in places:
        if place.branches:
            for closer in _CLOSERS:
                yield put(leaf(closer))
    for place, put in places:
        if len(place.branches) == 1 and not place.branches[0].label:
            yield put(place.branches[0].script)
        pattern = _with_substitution(place)
        if pattern is not None:
            yield put(pattern)
    for place, put in places:
        together = _for_all(place)
        if together is not None:
            yield put(together)
    for place, put in places:
        for lines in simpler(tuple(place.tactic.split("\n"))) if not place.branches else _shorter_lists(place.tactic):
            yield put(Script("\n".join(lines), place.branches))


def _for_all(script: Script) -> Script | None:
    """`cases x <;> simp` where every case is closed by the same tactic."""
    tactics = {branch.script.tactic for branch in script.branches}
    leaves = all(not branch.script.branches for branch in script.branches)
    if len(script.branches) < 2 or len(tactics) != 1 or not leaves or "\n" in script.tactic:
        return None
    (tactic,) = tactics
    if "\n" in tactic or "<;>" in tactic:
        return None
    return leaf(f"{script.tactic.removesuffix(' with')} <;> {tactic}")


def _with_substitution(script: Script) -> Script | None:
    """`obtain ⟨k, rfl⟩ := h` for `obtain ⟨k, h⟩ := h` and `subst h`."""
    if len(script.branches) != 1 or not script.tactic.startswith("obtain "):
        return None
    following = script.branches[0].script
    match = re.fullmatch(r"subst (\S+)", following.tactic)
    pattern, found, fact = script.tactic.partition(" := ")
    if match is None or not found:
        return None
    replaced = re.sub(rf"(?<=[⟨ ]){re.escape(match[1])}(?=[,⟩])", "rfl", pattern)
    return None if replaced == pattern else Script(f"{replaced} := {fact}", following.branches)


def _shorter_lists(tactic: str) -> Iterator[tuple[str, ...]]:
    """A step that leaves goals, with a lemma fewer for the simplifier."""
    if re.match(r"simp|rw", tactic):
        yield from simpler((tactic,))
