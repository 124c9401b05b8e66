"""What every implementation of tactic states must do, on the real Lean."""

import asyncio

import pytest

from prover.lean.check import Context, Limits
from prover.lean.message import Position, Severity
from prover.lean.session import Session
from prover.lean.source import Span
from prover.lean.tactic_replay import ReplayedStates, tactic_states
from prover.lean.tactic_state import Opening, Step, StepStatus, TacticState, TacticStates

KEPT, REPLAYED = ("native", False), ("native", True)
natively = pytest.mark.parametrize(("driver", "replayed"), [KEPT, REPLAYED], indirect=["driver"], scope="session")
everywhere = pytest.mark.parametrize(
    ("driver", "replayed"),
    [KEPT, REPLAYED, ("server", True), ("repl", True)],
    indirect=["driver"],
    scope="session",  # else each test would start a session of its own
)


@pytest.fixture
def states(session: Session, replayed: bool) -> TacticStates:
    return ReplayedStates(session) if replayed else tactic_states(session)


def opening(command: str, context: str = "") -> Opening:
    """The first `sorry` of a command."""
    place = command.index("sorry")
    return Opening(Context(context), command, Span(place, place + len("sorry")))


def goal(statement: str, binders: str = "") -> Opening:
    return opening(f"theorem target {binders} : {statement} := by\n  sorry\n")


async def opened(states: TacticStates, hole: Opening) -> TacticState:
    step = await states.open_hole(hole)
    assert step.status is StepStatus.APPLIED and step.state is not None, step
    return step.state


async def applied(states: TacticStates, state: TacticState, *tactics: str) -> TacticState:
    for tactic in tactics:
        step = await states.apply_tactic(state, tactic)
        assert step.status is StepStatus.APPLIED and step.state is not None, (tactic, step)
        state = step.state
    return state


def errors(step: Step) -> list[str]:
    assert step.state is None
    return [message.text for message in step.messages if message.severity is Severity.ERROR]


@everywhere
async def test_a_hole_opens_with_its_goal(states: TacticStates) -> None:
    state = await opened(states, goal("p ∧ q", "(p q : Prop) (hp : p) (hq : q)"))
    assert state.goals == ("p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q",)
    assert state.lines == () and not state.done


@everywhere
async def test_steps_lead_to_the_goals_that_lean_prints_and_to_the_end(states: TacticStates) -> None:
    hole = goal("p ∧ q", "(p q : Prop) (hp : p) (hq : q)")
    state = await applied(states, await opened(states, hole), "constructor")
    assert state.goals == (
        "case left\np q : Prop\nhp : p\nhq : q\n⊢ p",
        "case right\np q : Prop\nhp : p\nhq : q\n⊢ q",
    )
    state = await applied(states, state, "exact hp", "exact hq")
    assert state.done and state.lines == ("constructor", "exact hp", "exact hq")
    assert hole.with_lines(state.lines).endswith("by\n  constructor\n  exact hp\n  exact hq\n")


@everywhere
async def test_one_state_can_be_continued_in_several_ways(states: TacticStates) -> None:
    state = await opened(states, goal("n + 0 = n ∨ n = 1", "(n : Nat)"))
    left, right = await applied(states, state, "left"), await applied(states, state, "right")
    assert (left.goals, right.goals) == (("n : ℕ\n⊢ n + 0 = n",), ("n : ℕ\n⊢ n = 1",))
    assert (await applied(states, left, "rfl")).done
    assert errors(await states.apply_tactic(right, "rfl"))
    assert (await applied(states, left, "simp")).done


@natively
async def test_a_tactic_may_have_several_lines_and_blocks(states: TacticStates) -> None:
    state = await opened(states, goal("p ∧ q → q ∧ p", "(p q : Prop)"))
    block = "    apply And.intro\n    · exact hq\n    · -- the rest\n      exact hp\n"
    tactic = f"    intro h\n    obtain ⟨hp, hq⟩ := h\n\n{block}"
    state = await applied(states, state, tactic)
    assert state.done and state.lines[0].startswith("intro h\nobtain")


@everywhere
async def test_an_error_stands_where_it_is_in_the_tactic(states: TacticStates) -> None:
    state = await applied(states, await opened(states, goal("∀ α : Nat, α = α + 0 ∧ α = 2")), "intro α")
    step = await states.apply_tactic(state, "have h : α = α := rfl\nconstructor\n· rfl\n· exact (α : String)")
    assert step.status is StepStatus.FAILED and errors(step)
    assert [message.start for message in step.messages if message.severity is Severity.ERROR] == [Position(4, 8)]


@everywhere
async def test_an_error_inside_a_nested_proof_is_an_error(states: TacticStates) -> None:
    state = await opened(states, goal("True"))
    assert errors(await states.apply_tactic(state, "have h : 1 = 2 := by decide\ntrivial"))
    assert errors(await states.apply_tactic(state, "have h : 1 = 2 := by\n  skip\ntrivial"))


@natively
@pytest.mark.parametrize("tactic", ["sorry", "exact sorry", "admit", "stop\ntrivial", "have : 1 = 2 := sorry\nomega"])
async def test_giving_up_is_refused(states: TacticStates, tactic: str) -> None:
    step = await states.apply_tactic(await opened(states, goal("True")), tactic)
    assert step.status is StepStatus.REFUSED and errors(step)


@everywhere
async def test_a_tactic_that_leaves_a_sorry_behind_does_not_end_the_proof(states: TacticStates) -> None:
    step = await states.apply_tactic(await opened(states, goal("∃ n : Nat, n * n = 3")), "apply?")
    assert step.state is None or not step.state.done


NO_STEPS = (
    *("", "  \n", "-- nothing", "rfl)\n(skip", "exact (1", "/- and so on", "<;> rfl", "at h", "skip x"),
    *("theorem x : True := trivial", "rfl\n\ntheorem x : True := trivial", "rfl\nwhere x := 1", "| inl h => rfl"),
    "rfl\n#eval 1",
)


@natively
@pytest.mark.parametrize("tactic", NO_STEPS)
async def test_what_is_no_sequence_of_tactics_by_itself_is_no_step(states: TacticStates, tactic: str) -> None:
    state = await applied(states, await opened(states, goal("n = n", "(n : Nat)")), "skip")
    assert errors(await states.apply_tactic(state, tactic))


@natively
async def test_nothing_can_be_applied_when_no_goals_are_left(states: TacticStates) -> None:
    state = await applied(states, await opened(states, goal("True")), "trivial")
    step = await states.apply_tactic(state, "skip")
    assert step.status is StepStatus.FAILED and errors(step)


@everywhere
async def test_goals_that_share_an_unknown_learn_its_value_from_each_other(states: TacticStates) -> None:
    state = await applied(
        states, await opened(states, goal("∃ n : Nat, n = 5 ∧ n < 7")), "refine ⟨?n, ?left, ?right⟩"
    )
    assert [text.splitlines()[-1] for text in state.goals] == ["⊢ ℕ", "⊢ ?n = 5", "⊢ ?n < 7"]
    state = await applied(states, state, "case left => exact rfl")
    assert state.goals == ("case right\n⊢ 5 < 7",)
    assert (await applied(states, state, "decide")).done


@natively
async def test_goals_can_be_chosen_by_name_and_focused(states: TacticStates) -> None:
    state = await opened(states, goal("p ∧ q", "(p q : Prop) (hp : p) (hq : q)"))
    state = await applied(states, state, "constructor", "case right => exact hq")
    assert [text.splitlines()[0] for text in state.goals] == ["case left"]
    assert (await applied(states, state, "· exact hp")).done


@everywhere
async def test_only_what_comes_of_the_hole_itself_is_its_business(states: TacticStates) -> None:
    text = "theorem target (p q : Prop) (hq : q) (hp : p) : p ∧ q := by\n  constructor\n  sorry\n  exact hq\n"
    state = await opened(states, opening(text))
    assert state.goals == ("case left\np q : Prop\nhq : q\nhp : p\n⊢ p",)
    assert (await applied(states, state, "exact hp")).done


@everywhere
async def test_other_holes_stay_open(states: TacticStates) -> None:
    text = "theorem target : 1 + 1 = 2 ∧ 2 + 2 = 5 := by\n  refine ⟨?_, ?_⟩\n  · sorry\n  · sorry\n"
    state = await applied(states, await opened(states, opening(text)), "have h : 1 = 1 := rfl", "rfl")
    assert state.done


@everywhere
async def test_hypotheses_and_names_from_before_the_hole_are_there(states: TacticStates) -> None:
    context = "namespace N\ndef two : Nat := 2\ntheorem two_eq : two = 2 := rfl\nvariable (k : Nat)\n"
    text = "theorem target (h : k = two) : k + k = 4 := by\n  have e := two_eq\n  sorry\n"
    state = await opened(states, opening(text, context))
    assert state.goals == ("k : ℕ\nh : k = two\ne : two = 2\n⊢ k + k = 4",)
    assert (await applied(states, state, "rw [h, e]")).done


@natively
async def test_a_helper_lemma_before_the_declaration_can_be_used(states: TacticStates) -> None:
    text = "theorem helper (n : Nat) : n ≤ n * n := Nat.le_mul_self n\n\ntheorem target : 3 ≤ 3 * 3 := by sorry\n"
    assert (await applied(states, await opened(states, opening(text)), "exact helper 3")).done


@natively
@pytest.mark.parametrize(
    "script",
    [
        ("intro a b h", "have e : a + 0 = a := by simp", "omega"),
        ("intros", "omega"),
        ("intro a b", "by_cases h : a < b", "· intro _; omega", "· intro _\n  contradiction"),
        ("intro a b h", "have d : 2 ^ 10 = 1024 := by decide +kernel", "omega"),
        ("intro a b h", "refine Nat.succ_le_of_lt ?_", "assumption"),
        ("intro a", "induction a with\n| zero => intro b h; omega\n| succ n ih => intro b h; omega"),
        ("intro a b h", "cases b", "case zero => exact absurd h (Nat.not_lt_zero a)", "omega"),
    ],
)
async def test_auxiliary_lemmas_and_structured_tactics(states: TacticStates, script: tuple[str, ...]) -> None:
    hole = goal("∀ a b : Nat, a < b → a + 1 ≤ b")
    assert (await applied(states, await opened(states, hole), *script)).done


@natively
async def test_universes_that_are_not_known_yet(states: TacticStates) -> None:
    hole = opening("theorem target : ∃ α : Type, ∃ a : α, a = a := by\n  sorry\n")
    state = await applied(states, await opened(states, hole), "refine ⟨PUnit, ?_⟩", "exact ⟨PUnit.unit, rfl⟩")
    assert state.done


@natively
async def test_long_goals_are_broken_into_lines_alike(states: TacticStates) -> None:
    binders = " ".join(f"(variable_{i} : Nat)" for i in range(8))
    total = " + ".join(f"variable_{i} * variable_{i}" for i in range(8))
    state = await opened(states, goal(f"{total} = {total}", binders))
    assert len(state.goals[0].splitlines()) > 4 and "⊢" in state.goals[0]
    session_goals = await applied(states, state, "skip")
    assert session_goals.goals == state.goals


@everywhere
async def test_a_declaration_with_an_error_does_not_open(states: TacticStates) -> None:
    for text in (
        "theorem target : 1 = (2 : String) := by sorry\n",
        "theorem target : True := by\n  exact 1\n  sorry\n",
    ):
        step = await states.open_hole(opening(text))
        assert step.status is StepStatus.FAILED and errors(step)


@natively
async def test_a_hole_that_lean_never_comes_to_does_not_open(states: TacticStates) -> None:
    step = await states.open_hole(opening("theorem target : True := by first | trivial | sorry\n"))
    assert step.status is StepStatus.FAILED and errors(step)


@everywhere
async def test_a_hole_that_stands_for_several_goals_does_not_open(states: TacticStates) -> None:
    text = "theorem target (p q : Prop) (h : p ∧ q) : p ∧ q := by\n  constructor <;> sorry\n"
    step = await states.open_hole(opening(text))
    assert step.status is StepStatus.FAILED and errors(step)


@everywhere
async def test_a_step_without_end_is_stopped_and_the_state_stays(states: TacticStates) -> None:
    state = await applied(states, await opened(states, goal("1 = 2 ∨ True")), "skip")
    step = await states.apply_tactic(state, "repeat (have := 1)", Limits(seconds=1.0))
    assert (step.state, step.status) == (None, StepStatus.TIMED_OUT)
    assert (await applied(states, state, "right", "trivial")).done


@everywhere
async def test_a_cancelled_step_leaves_the_state(states: TacticStates) -> None:
    state = await applied(states, await opened(states, goal("1 = 2 ∨ True")), "skip")
    running = asyncio.ensure_future(states.apply_tactic(state, "repeat (have := 1)"))
    await asyncio.sleep(0.3)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert (await applied(states, state, "right", "trivial")).done


@everywhere
async def test_warnings_and_hints_are_told(states: TacticStates) -> None:
    step = await states.apply_tactic(await opened(states, goal("n + 0 = n", "(n : Nat)")), "simp?")
    assert step.state is not None and step.state.done
    assert any("simp only" in message.text for message in step.messages)
