"""What a check of the native session says, and what it survives."""

import asyncio

import pytest

from prover.lean.check import MIB, CheckRequest, CheckStatus, Context, Limits, Sorry
from prover.lean.message import Message, Position, Severity
from prover.lean.native import NativeSession
from prover.lean.session import SessionLost

OMEGA = "theorem t (a b c : Nat) (h : a < b + 1) (h2 : b + 1 < c) : a < c := by omega"
LOOP_IN_TACTICS = "theorem x : 1 = 2 := by\n  repeat (have := 1)"
LOOP_IN_COMPILED_CODE = "partial def loop (n : Nat) : Nat := loop (n + 1)\n#eval loop 0"
LOOP_IN_KERNEL = (
    "def g : Nat → Nat → Bool | 0, m => m == m | n+1, m => g n (2*m) && g n (2*m+1)\n"
    "set_option maxHeartbeats 0 in\ntheorem x : g 26 1 = true := by decide +kernel"
)
STACK_OVERFLOW = (
    "set_option maxRecDepth 1000000 in\nset_option maxHeartbeats 0 in\n"
    "theorem x (f : Nat → Nat) (h : ∀ x, f x = f (x+1)) : f 0 = 1 := by simp (maxSteps := 1000000000) [h]"
)
MEMORY_BOMB = (
    "def big : Nat → List Nat → Nat | 0, l => l.length | n+1, l => big n (n :: n :: n :: l)\n#eval big 1000000000 []"
)


async def test_a_proof_gives_no_message(session: NativeSession) -> None:
    result = await session.check(CheckRequest(OMEGA))
    assert result.status is CheckStatus.ELABORATED
    assert result.messages == ()
    assert result.lean_seconds is not None
    assert 0 < result.lean_seconds < result.elapsed
    assert result.peak_rss is not None
    assert result.peak_rss > 10 * MIB


async def test_an_error_stands_where_lean_puts_it(session: NativeSession) -> None:
    result = await session.check(CheckRequest("theorem é (α : Nat) :\n    α = α + 1 := by simp"))
    (error,) = result.errors
    assert error.start == Position(2, 17)
    assert error.end == Position(2, 24)
    assert not result.without_error


async def test_columns_count_code_points_not_bytes(session: NativeSession) -> None:
    result = await session.check(CheckRequest("example : «ü𝔸» = 1 := rfl"))
    assert result.errors[0].start == Position(1, 22)


async def test_all_messages_of_all_commands_are_kept(session: NativeSession) -> None:
    result = await session.check(CheckRequest("#check Nat\ntheorem a : 1 = 2 := rfl\n#check Int"))
    texts = [m.text for m in result.messages]
    assert texts[0] == "Nat : Type"
    assert texts[-1] == "Int : Type"
    assert len(result.errors) >= 1


async def test_candidates_do_not_see_each_other(session: NativeSession) -> None:
    await session.check(CheckRequest("theorem one : 1 = 1 := rfl\nset_option pp.all true"))
    result = await session.check(CheckRequest("example : 1 = 1 := one"))
    assert "one" in result.errors[0].text


async def test_a_context_stands_before_the_text(session: NativeSession) -> None:
    context = Context("namespace A\nvariable (n : Nat)\ndef two := 2\n")
    result = await session.check(
        CheckRequest("theorem t : two + n = n + 2 := by simp only [two]; omega\n#check A.t", context)
    )
    assert result.errors == ()
    assert result.messages[-1].start.line == 2
    assert "A.t (n : " in result.messages[-1].text


async def test_imports_of_a_context_are_skipped_and_its_evals_not_run(session: NativeSession) -> None:
    context = Context(f"import Mathlib\n{LOOP_IN_COMPILED_CODE}\ndef three := 3")
    result = await session.check(CheckRequest("#eval three", context, Limits(10.0)))
    assert [m.text for m in result.messages] == ["3"]


async def test_more_contexts_than_are_kept_are_elaborated_again(session: NativeSession) -> None:
    contexts = [Context(f"def number := {n}") for n in range(80)]
    for context in (*contexts, contexts[0], contexts[70]):
        result = await session.check(CheckRequest("#print number", context))
        assert context.text.split()[-1] in result.messages[0].text


async def test_a_context_that_grows_like_a_file_is_right_at_every_step(session: NativeSession) -> None:
    commands = [
        "theorem a : 1 = 1 := by\n  rfl\n",
        "-- x\n",
        "  <;> simp\n",
        "def b := 1\n",
        "/-- doc -/\n",
        "def c := 2",
    ]
    for count in range(1, len(commands) + 1):
        text = "".join(commands[:count])
        grown = await session.check(CheckRequest("#print axioms a\n#check b\n#check c", Context(text)))
        other = await session.check(CheckRequest("#print axioms a\n#check b\n#check c", Context(f"-- alone\n{text}")))
        assert grown.messages == other.messages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theorem x : True := trivial /- open", "unterminated comment"),
        ("import Foo\ntheorem x : True := trivial", "invalid 'import'"),
        ("theorem : := by simp [", "expected identifier"),
        ("theorem x : True := trivial\0", "expected token"),
        ("end Nowhere", "end"),
    ],
)
async def test_text_that_does_not_parse_is_an_error(session: NativeSession, text: str, expected: str) -> None:
    result = await session.check(CheckRequest(text))
    assert any(expected in error.text for error in result.errors)


async def test_an_empty_text_elaborates(session: NativeSession) -> None:
    result = await session.check(CheckRequest(""))
    assert result.without_error
    assert result.messages == ()


async def test_windows_line_ends_change_no_position(session: NativeSession) -> None:
    result = await session.check(CheckRequest("theorem a : True := by\r\n  skip\r\n  simp [nope]\r\n"))
    assert result.errors[0].start == Position(3, 8)


async def test_errors_are_kept_among_thousands_of_messages(session: NativeSession) -> None:
    text = "\n".join(["#check Nat"] * 1200 + ["theorem x : 1 = 2 := rfl"])
    result = await session.check(CheckRequest(text))
    assert result.errors[0].start.line == 1201
    assert len(result.messages) < 1100


async def test_a_huge_message_is_shortened(session: NativeSession) -> None:
    result = await session.check(CheckRequest(f'def s := "{"x" * 300_000}"\n#print s'))
    assert "more characters" in result.messages[0].text
    assert len(result.messages[0].text) < 110_000


# --- goals ----------------------------------------------------------------------------------------------------------


async def test_goals_at_the_first_error_and_at_each_sorry(session: NativeSession) -> None:
    text = (
        "theorem x (a b : Bool) (h : a ≠ b) : a = b ∧ b = a := by\n"
        "  constructor\n"
        "  · have q : a = true := sorry\n"
        "    sorry\n"
        "  · simp [nope]"
    )
    result = await session.check(CheckRequest(text, goals=True))
    hypotheses = "a b : Bool\nh : a ≠ b"
    assert result.goals == (f"case right\n{hypotheses}\n⊢ b = a",)
    assert result.sorries == (
        Sorry(Position(3, 25), Position(3, 30), (f"{hypotheses}\n⊢ a = true",)),
        Sorry(Position(4, 4), Position(4, 9), (f"case left\n{hypotheses}\nq : a = true\n⊢ a = b",)),
    )


async def test_unsolved_goals_are_the_goals_left_over(session: NativeSession) -> None:
    result = await session.check(
        CheckRequest("theorem x (p q : Prop) (h : p) : p ∧ q := by\n  constructor", goals=True)
    )
    assert result.goals == ("case left\np q : Prop\nh : p\n⊢ p", "case right\np q : Prop\nh : p\n⊢ q")


async def test_a_wrong_term_shows_what_was_expected(session: NativeSession) -> None:
    result = await session.check(CheckRequest("theorem x (p q : Prop) (h : p) : p ∧ q := ⟨h, h⟩", goals=True))
    assert result.goals == ("p q : Prop\nh : p\n⊢ p ∧ q",)


async def test_sorries_are_found_without_asking_for_goals(session: NativeSession) -> None:
    result = await session.check(CheckRequest('def s := "sorry"\ntheorem é : 1 = 2 := by\n  exact sorry'))
    assert result.sorries == (Sorry(Position(3, 8), Position(3, 13)),)
    assert result.goals == ()


async def test_asking_for_goals_changes_no_message(session: NativeSession) -> None:
    text = "theorem x (a : Nat) : a = 1 := by\n  cases a\n  · simp\n  · sorry"
    plain, with_goals = [await session.check(CheckRequest(text, goals=goals)) for goals in (False, True)]
    assert plain.messages == with_goals.messages


# --- limits ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [LOOP_IN_TACTICS, LOOP_IN_COMPILED_CODE, LOOP_IN_KERNEL])
async def test_a_loop_ends_at_the_time_limit_and_the_session_goes_on(session: NativeSession, text: str) -> None:
    result = await session.check(CheckRequest(text, limits=Limits(seconds=0.5)))
    assert result.status is CheckStatus.TIMED_OUT
    assert not result.without_error
    assert (await session.check(CheckRequest(OMEGA))).without_error


async def test_a_memory_bomb_ends_at_the_memory_limit(session: NativeSession) -> None:
    result = await session.check(CheckRequest(MEMORY_BOMB, limits=Limits(seconds=60.0, memory=300 * MIB)))
    assert result.status is CheckStatus.OUT_OF_MEMORY
    assert (await session.check(CheckRequest(OMEGA))).without_error


@pytest.mark.slow  # test_evidence.py overflows it too
async def test_a_stack_overflow_is_a_lost_check_not_a_failed_proof(session: NativeSession) -> None:
    with pytest.raises(SessionLost, match="Stack overflow"):
        await session.check(CheckRequest(STACK_OVERFLOW, limits=Limits(60.0)))
    assert session.alive
    assert (await session.check(CheckRequest(OMEGA))).without_error


# Lean takes the native function of this name; it writes on the process's own error output.
SHOUT = '@[extern "native"] def dbgTrace {α : Type} (s : String) (f : Unit → α) : α := f ()\n'


async def test_output_of_native_code_breaks_nothing(session: NativeSession) -> None:
    result = await session.check(CheckRequest(SHOUT + '#eval dbgTrace "noise" fun _ => 3'))
    assert result.messages[-1].text == "3"


async def test_output_without_end_ends_at_the_time_limit(session: NativeSession) -> None:
    text = 'partial def shout (n : Nat) : Nat := shout (dbgTrace "all work" fun _ => n + 1)\n#eval shout 0'
    result = await session.check(CheckRequest(SHOUT + text, limits=Limits(1.0)))
    assert result.status is CheckStatus.TIMED_OUT
    assert (await session.check(CheckRequest(OMEGA))).without_error


@pytest.mark.parametrize("delay", [0.0, 0.2])
@pytest.mark.parametrize("text", [LOOP_IN_TACTICS, LOOP_IN_COMPILED_CODE])
async def test_a_cancelled_check_leaves_the_session_usable(session: NativeSession, text: str, delay: float) -> None:
    running = asyncio.create_task(session.check(CheckRequest(text, limits=Limits(600.0))))
    await asyncio.sleep(delay)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    result = await asyncio.wait_for(session.check(CheckRequest(OMEGA)), 30)
    assert result == result.__class__(
        CheckStatus.ELABORATED, elapsed=result.elapsed, lean_seconds=result.lean_seconds, peak_rss=result.peak_rss
    )


async def test_checks_asked_at_once_are_answered_one_after_the_other(session: NativeSession) -> None:
    texts = [f"#eval {n}" for n in range(20)]
    results = await asyncio.gather(*(session.check(CheckRequest(text)) for text in texts))
    assert [r.messages for r in results] == [
        (Message(Severity.INFORMATION, str(n), Position(1, 0), Position(1, 5)),) for n in range(20)
    ]


@pytest.mark.parametrize("changed", [0, 1, 40, 100, 139])
async def test_a_long_context_changed_anywhere_is_elaborated_from_there_on(
    session: NativeSession, changed: int
) -> None:
    """Only some of the states of a long context are kept; whichever is taken up again, the result is the same."""

    def context(value: int) -> Context:
        return Context("\n".join(f"def c{n} : Nat := {value if n == changed else n}" for n in range(140)))

    for value in (changed, 1000, changed):
        told = f"example : c{changed} = {value} ∧ c139 = {value if changed == 139 else 139} := ⟨rfl, rfl⟩"
        result = await session.check(CheckRequest(told, context(value)))
        assert not result.errors
        assert (await session.check(CheckRequest(f"example : c{changed} = 7777 := rfl", context(value)))).errors
