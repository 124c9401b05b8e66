"""What every driver of the session protocol must do, on the real Lean."""

import asyncio

import pytest

from prover.errors import ProverError
from prover.lean.check import MIB, CheckRequest, CheckStatus, Context, Limits
from prover.lean.message import Position, Severity
from prover.lean.session import Session, SessionLost
from tests.support.driver import Driver, DriverSession
from tests.support.marked_processes import all_gone, kill

LOOP = "theorem loop : 1 = 2 := by\n  repeat (have := 1)\n"
GOOD = "theorem good (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega\n"
WRONG = "theorem wrong : 1 = 2 := rfl\n"


async def is_fine(session: Session) -> bool:
    """The session judges as it should."""
    right = await session.check(CheckRequest(GOOD))
    wrong = await session.check(CheckRequest(WRONG))
    return right.without_error and right.status is CheckStatus.ELABORATED and bool(wrong.errors)


async def test_a_right_proof_gives_no_message(session: Session) -> None:
    result = await session.check(CheckRequest(GOOD))
    assert (result.status, result.messages, result.sorries) == (CheckStatus.ELABORATED, (), ())
    assert result.elapsed > 0


async def test_an_empty_text_gives_no_message(session: Session) -> None:
    assert (await session.check(CheckRequest(""))).messages == ()


async def test_errors_stand_where_they_are_in_the_submitted_text(session: Session) -> None:
    text = "theorem fine : True := trivial\n\ntheorem no :\n    1 = 2 := by\n  decide\n"
    result = await session.check(CheckRequest(text, Context("def a := 1\n\ndef b := 2")))
    (error,) = result.errors
    assert error.severity is Severity.ERROR and "decide" in error.text
    assert (error.start, error.end) == (Position(5, 2), Position(5, 8))


@pytest.mark.parametrize("name", ["x", "α", "𝔸", "𝔸𝔹", "«𝔸 ℕ»"])
async def test_columns_count_code_points(session: Session, name: str) -> None:
    text = f"example ({name} : Nat) : {name} = {name} → {name} = {name} + 1 := fun h => h\n"
    result = await session.check(CheckRequest(text))
    assert [error.start for error in result.errors] == [Position(1, text.rindex("h"))]


async def test_errors_of_several_declarations_come_in_order(session: Session) -> None:
    text = "".join(f"theorem t{i} : {i} = {i + 1} := by\n  decide\n" for i in range(6))
    result = await session.check(CheckRequest(text))
    assert [error.start.line for error in result.errors] == [2, 4, 6, 8, 10, 12]


async def test_a_parse_error_is_an_error(session: Session) -> None:
    result = await session.check(CheckRequest("theorem x : (1 = 1 := rfl\n"))
    assert result.errors


async def test_an_unterminated_comment_is_an_error(session: Session) -> None:
    assert (await session.check(CheckRequest("theorem x : 1 = 1 := rfl\n/- and so on"))).errors


async def test_line_ends_of_windows_are_line_ends(session: Session) -> None:
    result = await session.check(
        CheckRequest("theorem fine : True := trivial\r\ntheorem no : 1 = 2 := by\r\n  decide\r\n")
    )
    assert [error.start for error in result.errors] == [Position(3, 2)]


async def test_half_a_surrogate_pair_is_an_error_of_the_text(session: Session) -> None:
    assert (await session.check(CheckRequest("theorem x : 1 = 1 := \ud835 rfl\n"))).errors
    assert await is_fine(session)


# --- contexts and isolation ---

LEFT_BEHIND = {
    "a definition": ("def leftover := 1", "example : leftover = 1 := rfl"),
    "a notation": ('notation "left" => 1', "example : left = 1 := rfl"),
    "an option": ("set_option autoImplicit false", "theorem t (l : List α) : l = l := rfl"),
    "an open namespace": ("open Nat", "example : succ 0 = 1 := rfl"),
    "an open namespace block": ("namespace Inner\ndef inner := 1", "example : inner = 1 := rfl"),
    "a variable": ("variable (n : Nat)", "#check n + 1"),
    "a simp lemma": ("def two := 2\n@[simp] theorem two_eq : two = 2 := rfl", "example : two = 2 := by simp"),
    "an unfinished command": ("private", "theorem secret : True := trivial\n#print secret"),
}


@pytest.mark.parametrize("what", LEFT_BEHIND)
async def test_nothing_of_one_check_is_seen_by_the_next(session: Session, what: str) -> None:
    leaving, asking = LEFT_BEHIND[what]
    alone = await session.check(CheckRequest(asking))
    await session.check(CheckRequest(leaving))
    together = await session.check(CheckRequest(f"{leaving}\n{asking}"))
    after = await session.check(CheckRequest(asking))
    assert after.messages == alone.messages
    assert [m.text for m in together.messages] != [m.text for m in alone.messages], "leaving it behind would be seen"


async def test_answers_are_never_those_of_an_earlier_text(session: Session) -> None:
    for index in range(12):
        right = index % 3 == 0
        text = f"theorem t{index} : {index} = {index if right else index + 1} := by decide\n"
        result = await session.check(CheckRequest(text))
        assert result.without_error is right, (index, result)


async def test_a_context_is_kept_and_its_messages_are_not_reported(session: Session) -> None:
    context = Context("def ten := 10\n#check ten\ntheorem open_question : ten = 11 := sorry")
    for expected in ("ten = 10", "10 = ten"):
        result = await session.check(CheckRequest(f"example : {expected} := rfl", context))
        assert result.messages == ()
    assert (await session.check(CheckRequest("example : ten = 11 := rfl", context))).errors


async def test_contexts_that_grow_and_contexts_that_alternate(session: Session) -> None:
    growing = [Context("\n".join(f"def c{j} := {j}" for j in range(i + 1))) for i in range(5)]
    for index, context in enumerate(growing):
        assert (await session.check(CheckRequest(f"example : c{index} = {index} := rfl", context))).without_error
    for context, known in ((growing[0], False), (growing[4], True), (growing[0], False), (Context(), False)):
        result = await session.check(CheckRequest("example : c4 = 4 := rfl", context))
        assert result.without_error is known


async def test_the_imports_of_a_context_are_not_followed(session: Session) -> None:
    context = Context("/- a file -/\nimport Mathlib.Of.Someone.Else\nimport Another\n\ndef ten := 10\n")
    result = await session.check(CheckRequest("example : ten = 11 := by\n  decide", context))
    assert [error.start for error in result.errors] == [Position(2, 2)]


async def test_an_open_scope_of_the_context_holds_in_the_text(session: Session) -> None:
    context = Context("namespace Here\nvariable (n : Nat)\ndef thing := 1")
    result = await session.check(CheckRequest("theorem t : n = n ∧ thing = 1 := ⟨rfl, rfl⟩\n#check Here.t", context))
    assert not result.errors


async def test_a_text_cannot_continue_the_last_command_of_its_context(session: Session) -> None:
    assert (await session.check(CheckRequest("+ 1\n", Context("def one := 1")))).errors


async def test_a_preamble_holds_in_every_context(driver: Driver, mark: str) -> None:
    preamble = driver.environment.preamble
    session = driver.session(f"{preamble}\ndef fromPreamble := 7")
    await session.start()
    try:
        for context in (Context(), Context("def other := 8")):
            result = await session.check(CheckRequest("example : fromPreamble = 7 := rfl", context))
            assert result.messages == ()
    finally:
        await session.close()


async def test_a_preamble_with_an_error_is_reported_at_the_start(driver: Driver, mark: str) -> None:
    session = driver.session("theorem no : 1 = 2 := rfl")
    try:
        with pytest.raises(ProverError, match=r"(?i)type mismatch|not definitionally equal"):
            await session.start()
    finally:
        await session.close()


# --- goals and sorries ---


async def test_sorries_are_reported_with_their_goals(session: Session) -> None:
    text = "theorem two (p q : Prop) (hp : p) : p ∧ q := by\n  constructor\n  · exact sorry\n  · sorry\n"
    result = await session.check(CheckRequest(text, goals=True))
    assert [(s.start, s.end) for s in result.sorries] == [
        (Position(3, 10), Position(3, 15)),
        (Position(4, 4), Position(4, 9)),
    ]
    assert [goal.rpartition("⊢")[2].strip() for s in result.sorries for goal in s.goals] == ["p", "q"]
    assert all("hp : p" in goal for s in result.sorries for goal in s.goals)
    assert [m.severity for m in result.messages] == [Severity.WARNING]


async def test_the_word_sorry_elsewhere_is_no_sorry(session: Session) -> None:
    text = "def sorry' := \"sorry\" -- sorry\n/- sorry -/\ndef «sorry» := sorry'\n"
    assert (await session.check(CheckRequest(text, goals=True))).sorries == ()


async def test_goals_left_over_are_the_goals_at_the_error(session: Session) -> None:
    text = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  constructor\n"
    result = await session.check(CheckRequest(text, goals=True))
    assert [goal.rpartition("⊢")[2].strip() for goal in result.goals] == ["p", "q"]


async def test_goals_before_a_tactic_that_fails(session: Session, driver: Driver) -> None:
    text = "theorem t (p q : Prop) (hp : p) : p ∧ q := by\n  refine ⟨hp, ?_⟩\n  assumption\n"
    result = await session.check(CheckRequest(text, goals=True))
    if driver.name == "repl":
        # Its protocol has no goals at a place.
        assert result.goals == ()
    else:
        assert [goal.rpartition("⊢")[2].strip() for goal in result.goals] == ["q"]


# --- limits, losses, ends ---


async def test_a_proof_that_hangs_is_stopped_and_the_next_check_is_fine(own_session: Session) -> None:
    result = await own_session.check(CheckRequest(LOOP, limits=Limits(seconds=1.0)))
    assert result.status is CheckStatus.TIMED_OUT and not result.without_error
    assert await is_fine(own_session)


async def test_a_context_is_there_again_after_a_timeout(own_session: Session) -> None:
    context = Context("def ten := 10")
    await own_session.check(CheckRequest(LOOP, context, Limits(seconds=1.0)))
    assert (await own_session.check(CheckRequest("example : ten = 10 := rfl", context))).without_error
    assert (await own_session.check(CheckRequest("example : ten = 11 := rfl", context))).errors


async def test_a_memory_bomb_is_stopped_and_the_next_check_is_fine(own_session: Session) -> None:
    context = Context("inductive Branching : Prop\n  | mk : Branching → Branching → Branching")
    bomb = CheckRequest("theorem x : Branching := by repeat' constructor", context, Limits(60.0, 400 * MIB))
    result = await own_session.check(bomb)
    assert result.status is CheckStatus.OUT_OF_MEMORY
    assert await is_fine(own_session)


async def test_many_messages_all_arrive(session: Session) -> None:
    text = "".join(f"example : {i} = {i + 1} := by decide\n" for i in range(400))
    result = await session.check(CheckRequest(text, limits=Limits(seconds=120.0)))
    assert [error.start.line for error in result.errors] == list(range(1, 401))


async def test_a_huge_message_arrives_and_the_next_check_is_fine(session: Session) -> None:
    text = f'theorem t : "{"x" * 1_000_000}" = "" := by rfl\n'
    result = await session.check(CheckRequest(text, limits=Limits(seconds=120.0)))
    assert result.errors
    assert await is_fine(session)


async def test_a_cancelled_check_leaves_the_session_usable(own_session: Session) -> None:
    check = asyncio.create_task(own_session.check(CheckRequest(LOOP, limits=Limits(seconds=600.0))))
    await asyncio.sleep(0.5)
    check.cancel()
    with pytest.raises(asyncio.CancelledError):
        await check
    async with asyncio.timeout(60):
        assert await is_fine(own_session)


async def test_a_killed_lean_is_a_lost_session_and_never_an_answer(
    driver: Driver, own_session: DriverSession
) -> None:
    check = asyncio.create_task(own_session.check(CheckRequest(LOOP, limits=Limits(seconds=600.0))))
    await asyncio.sleep(0.7)
    assert kill(own_session.pids)
    with pytest.raises(SessionLost):
        async with asyncio.timeout(60):
            await check
    if driver.name != "native":
        # These start Lean again by themselves; a lost native session is replaced by the pool.
        assert await is_fine(own_session)


async def test_close_leaves_no_process_even_while_lean_works(driver: Driver, mark: str) -> None:
    session = driver.session()
    await session.start()
    check = asyncio.create_task(session.check(CheckRequest(LOOP, limits=Limits(seconds=600.0))))
    await asyncio.sleep(0.7)
    pids = session.pids
    assert pids and session.alive and session.rss > 20 * MIB
    await session.close()
    await session.close()
    with pytest.raises(SessionLost):
        await check
    assert await all_gone(mark, pids)
    assert not session.alive and session.rss == 0
