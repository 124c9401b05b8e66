"""Memory stays flat: every reference to a Lean object is given back."""

import pytest

from prover.lean.check import MIB, CheckRequest, Context
from prover.lean.embedded import EmbeddedPaths
from prover.lean.native import NativeSession
from prover.lean.strict import StrictRequest
from prover.lean.verdict import decide

TRUSTED = "theorem t (a b c : Nat) (h : a < b + {n}) (h2 : b + {n} < c) : a < c := by sorry"


def check(n: int) -> CheckRequest:
    """The n-th of a mixture: proofs, errors, definitions, goals, contexts; no two alike."""
    texts = (
        f"theorem t{n} (a b c : Nat) (h : a < b + {n + 1}) (h2 : b + {n + 1} < c) : a < c := by omega",
        f"theorem t{n} : {n} = {n + 1} := rfl",
        f"theorem t{n} (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  constructor\n  · exact hp\n  · sorry",
        f"def f{n} (n : Nat) : Nat := n + {n}\ntheorem g{n} : f{n} 1 = {n + 1} := rfl",
        f"theorem t{n} (l : List Nat) : l ++ [] = l := by simp [foo{n}]",
        f"set_option pp.all true in\ntheorem t{n} : context{n // 60} = {n} := by\n  simp +arith [context{n // 60}]",
    )
    context = Context(f"def context{n // 60} := {n // 60}") if n % 6 == 5 else Context()
    return CheckRequest(texts[n % 6], context, goals=n % 12 > 5)


async def run(session: NativeSession, start: int, count: int) -> int:
    """Resident bytes after so many checks, pieces of evidence and outlines."""
    for n in range(start, start + count):
        await session.check(check(n))
        if n % 4 == 0:
            trusted = TRUSTED.format(n=n)
            evidence = await session.evidence(
                StrictRequest(Context(), trusted, trusted.replace("sorry", "omega"), "t")
            )
            assert decide(evidence, "test").proved
        if n % 20 == 0:
            await session.outline(check(n).text, goals=True)
    return session.rss


async def test_three_hundred_checks_hold_on_to_nothing(paths: EmbeddedPaths) -> None:
    """Lean's allocator gives memory back now and then, so a single reading may lie some MiB below the others."""
    async with NativeSession(paths) as session:
        readings = [await run(session, start, 50) for start in range(0, 300, 50)]
        assert min(readings[4:]) - max(readings[2:4]) < 3 * MIB


@pytest.mark.slow
async def test_five_thousand_checks_hold_on_to_nothing(paths: EmbeddedPaths) -> None:
    async with NativeSession(paths) as session:
        warm = await run(session, 0, 1000)
        assert await run(session, 1000, 5000) - warm < 0.1 * warm
