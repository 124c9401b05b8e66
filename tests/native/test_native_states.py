"""Tactic states that the native driver holds: what is run again and what is not, and what is never run."""

import os
import signal

import pytest

from prover.lean.check import MIB, Context, Limits
from prover.lean.embedded import EmbeddedPaths
from prover.lean.message import Position
from prover.lean.native import NativeSession
from prover.lean.native.memory import resident
from prover.lean.native.states import MOST_STATES
from prover.lean.session import SessionLost
from prover.lean.source import Span
from prover.lean.strict import StrictRequest
from prover.lean.tactic_replay import ReplayedStates
from prover.lean.tactic_state import Opening, StepStatus, TacticState, TacticStates
from prover.lean.verdict import decide


def hole(text: str, context: str = "") -> Opening:
    place = text.index("sorry")
    return Opening(Context(context), text, Span(place, place + len("sorry")))


AND = hole("theorem target (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  sorry\n")
ORDER = hole("theorem target (a b c : Nat) (h : a < b) (k : b < c) : a + 1 < c := by\n  sorry\n")


async def after(states: TacticStates, opening: Opening, *tactics: str) -> TacticState:
    step = await states.open_hole(opening)
    for tactic in tactics:
        assert step.state is not None, step
        step = await states.apply_tactic(step.state, tactic)
    assert step.state is not None, step
    return step.state


async def test_only_the_new_tactic_is_run(session: NativeSession) -> None:
    state = await after(session, AND, "constructor")
    step = await session.apply_tactic(state, "exact hp")
    assert step.reused and step.status is StepStatus.APPLIED


async def test_a_state_goes_on_in_another_session(session: NativeSession, paths: EmbeddedPaths) -> None:
    state = await after(session, AND, "constructor", "exact hp")
    async with NativeSession(paths) as other:
        step = await other.apply_tactic(state, "exact hq")
        assert step.state is not None and step.state.done and not step.reused
        assert (await other.apply_tactic(state, "exact hq")).reused


async def test_a_state_outlives_the_process_that_held_it(session: NativeSession) -> None:
    state = await after(session, AND, "constructor", "exact hp")
    os.kill(session.pids[1], signal.SIGKILL)
    with pytest.raises(SessionLost):
        await session.apply_tactic(state, "exact hq")
    step = await session.apply_tactic(state, "exact hq")
    assert step.state is not None and step.state.done and not step.reused


async def test_a_state_that_was_forgotten_is_reached_again(session: NativeSession) -> None:
    state = await after(session, AND, "constructor")
    other = await after(session, hole("theorem target : True := by sorry"))
    for number in range(MOST_STATES):
        assert (await session.apply_tactic(other, f"skip -- {number}")).state is not None
    step = await session.apply_tactic(state, "exact hp")
    assert step.state is not None and not step.reused


async def test_states_are_forgotten_before_they_take_the_memory_that_a_step_may_use(paths: EmbeddedPaths) -> None:
    async with NativeSession(paths) as session:
        old = await after(session, AND, "constructor")
        new = await after(session, ORDER, "have e := h", "have f := k")
        scarce = Limits(20.0, resident(session.pids[1]) * 3 // 2)
        assert (await session.apply_tactic(new, "omega", scarce)).reused
        step = await session.apply_tactic(old, "exact hp")
        assert step.state is not None and not step.reused


async def test_a_step_that_eats_memory_is_ended_and_the_state_stays(session: NativeSession) -> None:
    state = await after(session, AND, "have e := hp")
    greedy = "have : (List.replicate (10 ^ 9) 0).length = 1 := by decide +kernel"
    step = await session.apply_tactic(state, greedy, Limits(60.0, 250 * MIB))
    assert step.status is StepStatus.OUT_OF_MEMORY
    assert (await session.apply_tactic(state, "exact ⟨e, hq⟩")).state is not None


@pytest.mark.parametrize(
    "tactic",
    [
        "run_tac pure ()",
        "native_decide",
        "decide +native",
        "set_option debug.skipKernelTC true in constructor <;> assumption",
        "exact by_elab pure default",
        "simp (config := evil)",
        "exact ⟨hp, \x00hq⟩",
    ],
)
async def test_what_the_syntax_gate_refuses_is_not_run(session: NativeSession, tactic: str) -> None:
    step = await session.apply_tactic(await after(session, AND), tactic)
    assert step.state is None and step.status in (StepStatus.REFUSED, StepStatus.FAILED)


async def test_a_refusal_says_what_is_refused(session: NativeSession) -> None:
    step = await session.apply_tactic(
        await after(session, AND), "set_option debug.skipKernelTC true in exact ⟨hp, hq⟩"
    )
    assert step.status is StepStatus.REFUSED
    assert "debug.skipKernelTC" in step.messages[0].text


async def test_a_hole_in_a_text_that_evaluates_runs_nothing(session: NativeSession) -> None:
    state = await after(session, hole('#eval panic! "no"\ntheorem target : True := by sorry\n'), "trivial")
    assert state.done


SCRIPTS = (
    (AND, ("constructor", "exact hp", "exact hq")),
    (AND, ("refine ⟨?_, ?_⟩\n· exact hp", "case refine_2 => exact hq")),
    (ORDER, ("have d : 2 ^ 10 = 1024 := by decide +kernel", "omega")),
    (ORDER, ("induction c with\n| zero => omega\n| succ n ih => omega",)),
    (hole("theorem target : ∃ n : Nat, n * n = 49 := by sorry"), ("constructor", "case w => exact 7", "rfl")),
    (
        hole("theorem target (f : Nat → Nat) (h : ∀ n, f n = n) : f (f 3) = 3 := by\n  sorry\n"),
        ("have e : f 3 = 3 := by\n  simp [h]", "rw [e]", "exact e"),
    ),
    (
        hole("theorem target : two + two = 4 ∧ True := by\n  constructor\n  · sorry\n  · trivial\n", "def two := 2"),
        ("unfold two", "rfl"),
    ),
)


@pytest.mark.parametrize("replayed", [False, True])
@pytest.mark.parametrize("script", SCRIPTS)
async def test_finished_lines_pass_the_strict_check(
    session: NativeSession, script: tuple[Opening, tuple[str, ...]], replayed: bool
) -> None:
    opening, lines = script
    state = await after(ReplayedStates(session) if replayed else session, opening, *lines)
    assert state.done
    text = opening.with_lines(state.lines)
    evidence = await session.evidence(StrictRequest(opening.context, opening.command, text, "target"))
    assert decide(evidence, "test").proved, (text, evidence)


async def test_lean_s_budget_of_heartbeats_is_for_all_steps_together(session: NativeSession) -> None:
    opening = hole("set_option maxHeartbeats 400 in\ntheorem target (a b : Nat) (h : a < b) : a ≤ b := by\n  sorry\n")
    for states in (session, ReplayedStates(session)):
        state, steps = await after(states, opening), 0
        while True:
            step = await states.apply_tactic(state, f"have e{steps} : a + {steps} < b + {steps} := by omega")
            if step.state is None:
                break
            state, steps = step.state, steps + 1
            assert steps < 50
        assert steps > 0 and "maximum number of heartbeats" in step.messages[-1].text


async def test_messages_and_goals_are_those_of_a_whole_text(session: NativeSession) -> None:
    """The same steps in both ways: goals to the letter, errors but for the numbers of unknowns."""
    replayed = ReplayedStates(session)
    here, there = await after(session, ORDER), await after(replayed, ORDER)
    for tactic in (
        "exact lt_foo h",
        "constructor",
        "rcases Nat.lt_or_ge a 5 with l | l",
        "all_goals have m := Nat.lt_trans h k",
        "· exact h",
        "simp only [Nat.add_comm]",
        "omega\nomega\nomega",
        "obtain ⟨x, y⟩ := (h : True)",
        "rw [Nat.mul_comm]",
        "any_goals omega",
    ):
        one, other = await session.apply_tactic(here, tactic), await replayed.apply_tactic(there, tactic)
        assert (one.status, [(m.start, m.end, m.text) for m in one.messages]) == (
            other.status,
            [(m.start, m.end, m.text) for m in other.messages],
        )
        if one.state is not None and other.state is not None:
            assert one.state.goals == other.state.goals
            here, there = one.state, other.state
    assert here.done and there.done


async def test_scoped_notation_and_opened_names_are_known_in_a_tactic(session: NativeSession) -> None:
    context = 'namespace N\ntheorem fact : 1 + 1 = 2 := rfl\nscoped notation "three" => 3\nend N\n'
    state = await after(session, hole("open N in\ntheorem target : three = 1 + 1 + 1 := by\n  sorry\n", context))
    assert state.goals == ("⊢ 3 = 1 + 1 + 1",)
    step = await session.apply_tactic(state, "have e : three = 1 + 1 + 1 := rfl\nrw [fact]\nexact 1")
    assert step.messages[0].start == Position(3, 0)
    assert (await session.apply_tactic(state, "rw [fact]")).state is not None


async def test_a_thousand_steps_hold_on_to_nothing(paths: EmbeddedPaths) -> None:
    async with NativeSession(paths) as session:
        state = await after(session, AND)
        tactics = ("have e : 1 + 1 = 2 := rfl", "simp [hp]", "exact nothing", "constructor", "(", "exact ⟨hp, hq⟩")
        readings = []
        for _ in range(5):
            for number in range(204):
                await session.apply_tactic(state, tactics[number % len(tactics)])
            readings.append(session.rss)
        assert min(readings[3:]) - max(readings[1:3]) < 3 * MIB


async def test_goals_that_a_step_does_not_touch_are_shown_as_they_are(session: NativeSession) -> None:
    """They are not printed anew; a new name, a new hypothesis and a value found elsewhere must show all the same."""
    opening = hole("theorem target (a : Nat) (h : a = 3) : (∃ n, n = a) ∧ a = 3 ∧ a < 4 := by\n  sorry\n")
    replayed = ReplayedStates(session)
    here, there = await after(session, opening), await after(replayed, opening)
    for tactic in (
        "refine ⟨⟨?n, ?first⟩, ?second, ?third⟩",
        "case first => exact rfl",
        "case' second => have k := h",
        "rotate_left",
        "case' third => skip",
        "all_goals try subst h",
        "decide",
        "rfl",
    ):
        one, other = await session.apply_tactic(here, tactic), await replayed.apply_tactic(there, tactic)
        assert one.state is not None and other.state is not None, (one, other)
        here, there = one.state, other.state
        assert here.goals == there.goals
    assert here.done
