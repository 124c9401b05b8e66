"""Turns, claims and counts in the database, with several who write."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from skills_db.base import now
from skills_db.evolution import Evolution, Outcome, _Clock
from skills_db.library import Library


def test_a_statement_is_claimed_once(library: Library) -> None:
    one, other = Evolution(library), Evolution(library)
    first, second = one.begin(), other.begin()
    id = one.claim(first, "induct", ("a", "b"), "(n : Nat) : n = n")
    assert id is not None
    assert other.claim(second, "compose", (), "(n : Nat) : n = n") is None
    assert other.new_among(["(n : Nat) : n = n", "True"]) == ["True"]


def test_what_a_dead_run_was_at_is_free_again_and_what_it_decided_stays(library: Library) -> None:
    evolution = Evolution(library)
    dead = evolution.begin()
    decided = evolution.claim(dead, "induct", (), "decided")
    undecided = evolution.claim(dead, "induct", (), "undecided")
    assert decided is not None and undecided is not None
    evolution.decide(decided, Outcome.FALSE, elapsed=2.0, seconds=1.0)
    evolution.alive(dead, 3.0, ended=True)
    run = evolution.begin()
    assert evolution.claim(run, "induct", (), "undecided") == undecided
    assert evolution.claim(run, "induct", (), "decided") is None
    assert [one.statement for one in evolution.decided()] == ["decided"]


def test_a_living_run_keeps_what_it_is_at(library: Library) -> None:
    evolution = Evolution(library)
    assert evolution.claim(evolution.begin(), "induct", (), "mine") is not None
    other = evolution.begin()
    assert evolution.claim(other, "induct", (), "mine") is None


def test_counts_of_a_parent_are_not_added_twice_by_two_processes(library: Library) -> None:
    for evolution in (Evolution(library), Evolution(library)):
        run = evolution.begin()
        evolution.had_turn("conjecture order", "group", falsified=70, lawless=3, exhausted=None)
        id = evolution.claim(run, "conjecture order", ("group",), f"statement {run}")
        assert id is not None
        evolution.decide(id, Outcome.TRIVIAL, elapsed=1.0, seconds=0.5)
    (funnel,) = Evolution(library).funnels()
    assert (funnel.turns, funnel.falsified, funnel.lawless) == (2, 70, 3)
    assert funnel.outcomes == {Outcome.TRIVIAL: 2} and funnel.proposed == 75
    assert Evolution(library).turns(("conjecture order", "induct")) == {"conjecture order": 2, "induct": 0}


def test_one_order_key_belongs_to_one_proposal(library: Library) -> None:
    evolution = Evolution(library)
    run = evolution.begin()
    one, other = (evolution.claim(run, "induct", (), text) for text in ("a", "b"))
    assert one is not None and other is not None
    assert not evolution.note_key(one, "key")
    assert evolution.note_key(other, "key")
    assert not evolution.note_key(one, "key")


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 100)), min_size=1, max_size=6), st.integers(0, 700))
def test_side_by_side_runs_count_once_on_the_clock(spans: list[tuple[int, int]], when: int) -> None:
    start = now()
    clock = _Clock([(start + timedelta(seconds=a), float(length)) for a, length in spans])
    seconds = {second for a, length in spans for second in range(a, a + length)}
    assert abs(clock.whole - len(seconds)) < 1e-6
    assert abs(clock.moment(start + timedelta(seconds=when)) - sum(s < when for s in seconds)) < 1e-6
