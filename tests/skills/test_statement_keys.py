"""When two statements are the same: keys of what real Lean elaborates."""

import random
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from prover.lean.check import Context
from prover.lean.elaborated import ElaborationRequest
from prover.lean.embedded import embedded_paths
from prover.lean.native import NativeSession
from skills_db.normal_form import StatementKeys, statement_keys


@pytest_asyncio.fixture(scope="module")
async def session() -> AsyncIterator[NativeSession]:
    """A started session."""
    async with NativeSession(embedded_paths()) as started:
        yield started


async def keys(session: NativeSession, head: str, context: str = "") -> StatementKeys:
    """Of `theorem t HEAD`, which is assumed, not proved."""
    context += "theorem given : ∀ p : Prop, p := sorry\n"
    text = f"theorem t{head} := given _"
    found = await session.elaborated(ElaborationRequest(text, ("t",), Context(context)))
    assert not found.refused and not found.result.errors, (head, found)
    return statement_keys(found, "t", "environment")


SAME = [
    (" (a b : Nat) : a + b = b + a", " {x y : Nat} : x + y = y + x"),
    (" (a b : Nat) : a + b = b + a", " : ∀ (a : Nat) (b : Nat), a + b = b + a"),
    (" (a : Nat) (h : 0 < a) : a ≠ 0", " (a : Nat) : 0 < a → a ≠ 0"),
    (".{u} (α : Type u) (x : α) : x = x", ".{v} (β : Type v) [DecidableEq β] (x : β) : x = x"),
    (" (p q : Prop) (hp : p) (hq : q) : p ∧ q", " (p q : Prop) (hp : (p)) (hq : q) : p ∧ q"),
    (" (n : Nat) : (match n with | 0 => 1 | _ => 2) > 0", " (k : Nat) : (match k with | 0 => 1 | _ => 2) > 0"),
]


@pytest.mark.parametrize(("one", "other"), [SAME[0], SAME[1], SAME[2], SAME[4], SAME[5]])
async def test_names_and_kinds_of_binders_do_not_count(session: NativeSession, one: str, other: str) -> None:
    assert await keys(session, one) == await keys(session, other)


async def test_names_of_universes_do_not_count(session: NativeSession) -> None:
    one = await keys(session, ".{u, v} (α : Type u) (β : Type v) (x : α × β) : x = x")
    assert one == await keys(session, ".{b, a} (α : Type a) (β : Type b) (x : α × β) : x = x")
    mixed = await keys(session, ".{u} (α : Type u) (β : Type u) (x : α × β) : x = x")
    assert one.id != mixed.id and one.order_key != mixed.order_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (" (a b : Nat) : a ≤ a + b", " (a b : Nat) : b ≤ a + b"),
        (" (a : Nat) (h : 0 < a) : a ≠ 0", " (a : Nat) (h : 0 ≤ a) : a ≠ 0"),
        (" (a : Nat) : a + 0 = a", " (a : Int) : a + 0 = a"),
        (" (a b : Nat) (h : a < b) : a ≠ b", " (a b : Nat) (h : a < b) (k : a < b) : a ≠ b"),
        (" : (100000000000000000000 : Nat) > 0", " : (100000000000000000001 : Nat) > 0"),
        (" (n : Nat) : (match n with | 0 => 1 | _ => 2) > 0", " (n : Nat) : (match n with | 0 => 1 | _ => 3) > 0"),
        (' : "a" = "a"', ' : "b" = "b"'),
    ],
)
async def test_other_statements_have_other_keys(session: NativeSession, one: str, other: str) -> None:
    first, second = await keys(session, one), await keys(session, other)
    # With the variables in another order, these are the same.
    swapped = one == " (a b : Nat) : a ≤ a + b"
    assert first.id != second.id
    assert swapped or first.order_key != second.order_key


async def test_what_a_match_is_called_does_not_count_but_what_it_does(session: NativeSession) -> None:
    match = "(n : Nat) : (match n with | 0 => 1 | k + 1 => k) = 0"
    alone = await keys(session, f" {match}")
    reused = await keys(session, f" {match}", f"theorem before {match} ∨ True := Or.inr trivial\n")
    assert alone == reused
    other = await keys(session, " (n : Nat) : (match n with | 0 => 1 | 1 => 0 | k + 2 => k) = 0")
    assert alone.id != other.id


VARIABLES = ["(a : Nat)", "(b : Nat)", "(c : Int)", "(f : Nat → Nat)", "(α : Type)", "(s : List Nat)"]
HYPOTHESES = [
    "(h1 : a < b)",
    "(h2 : 0 < c)",
    "(h3 : f a = b)",
    "(h4 : ∀ x, f x ≤ x)",
    "(h5 : s.length = a)",
    "(h6 : α = α)",
    "(h7 : a = b → False)",
    "(h8 : a < b)",
]


async def test_the_order_of_hypotheses_does_not_count(session: NativeSession) -> None:
    chance = random.Random(7)
    for _ in range(8):
        chosen = chance.sample(HYPOTHESES, 5)
        conclusion = chance.choice(["a ≠ b", "f a < b", "c ≠ 0 ∨ s = []"])
        found = set()
        for _ in range(4):
            chance.shuffle(chosen)
            variables = chance.sample(VARIABLES, len(VARIABLES))
            found.add(await keys(session, f" {' '.join(variables)} {' '.join(chosen)} : {conclusion}"))
        assert len({key.order_key for key in found}) == 1, (chosen, conclusion)
        assert len({key.id for key in found}) > 1


async def test_the_same_binders_around_another_conclusion_or_hypothesis_differ(session: NativeSession) -> None:
    binders = "(a b : Nat) (f : Nat → Nat) (k : 7 < a)"
    heads = [
        f" {binders} (h : {hypothesis}) : {conclusion}"
        for hypothesis in ("a < b", "a ≤ b", "f a < b", "f b < a", "f a < f b", "a < f a")
        for conclusion in ("f a < f b", "f a ≤ f b", "a ≠ b", "f b < f a", "f (f a) = a")
    ]
    found: dict[str, str] = {}
    for head in heads:
        key = (await keys(session, head)).order_key
        assert key not in found, (head, found[key])
        found[key] = head


async def test_variables_may_trade_places_throughout_a_statement(session: NativeSession) -> None:
    one = await keys(session, " (a b : Nat) (f : Nat → Nat) (h : f a < b) : f b < f a")
    other = await keys(session, " (a b : Nat) (f : Nat → Nat) (h : f b < a) : f a < f b")
    assert one.id != other.id and one.order_key == other.order_key


async def test_an_environment_has_ids_of_its_own(session: NativeSession) -> None:
    found = await session.elaborated(ElaborationRequest("theorem t : True := trivial", ("t",)))
    one, other = (statement_keys(found, "t", environment) for environment in ("one", "other"))
    assert one.id != other.id and one.order_key != other.order_key
    with pytest.raises(KeyError):
        statement_keys(found, "u", "one")
