"""The pool's own algebra: order, replacement, limits, cancellation, closing. Fake sessions, real processes."""

import asyncio
import os
import random
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from fake_session import FakeSession, Record, pid_of, process_exists

from prover.errors import ProverError
from prover.lean.check import MIB, CheckRequest, CheckStatus, Context, Limits
from prover.lean.pool import Pool, PoolClosed
from prover.lean.session import SessionLost, Unsupported
from prover.lean.slot import WARM_UP, Patience
from prover.lean.strict import StrictRequest

SHORT = Patience(limit_factor=1.0, grace=0.3, settle=1.0, look=0.05)


def request(text: str, *, context: str = "", seconds: float = 20.0, memory: int = 512 * MIB) -> CheckRequest:
    return CheckRequest(text, Context(context), Limits(seconds, memory))


@pytest.fixture
def record() -> Record:
    return Record()


@pytest.fixture
def fake(record: Record) -> Callable[[], FakeSession]:
    return partial(FakeSession, record)


async def until(condition: Callable[[], bool]) -> None:
    """Wait for something that happens soon in the background."""
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - some conditions are facts about processes
            await asyncio.sleep(0.01)


async def test_requests_are_served_in_the_order_of_arrival(fake: Callable[[], FakeSession], record: Record) -> None:
    async with Pool(fake, 1) as pool:
        texts = [f"echo {i}" for i in range(20)]
        await asyncio.gather(*(pool.check(request(text)) for text in texts))
    assert record.asked == texts


async def test_sessions_start_only_when_needed(fake: Callable[[], FakeSession], record: Record) -> None:
    async with Pool(fake, 3) as pool:
        for i in range(5):
            await pool.check(request(f"echo {i}"))
        assert len(record.sessions) == 1
        await asyncio.gather(pool.check(request("sleep 0.1")), pool.check(request("sleep 0.1")))
        assert len(record.sessions) == 2


async def test_a_free_session_that_holds_the_context_is_preferred(fake: Callable[[], FakeSession]) -> None:
    async with Pool(fake, 2) as pool:
        first, second = await asyncio.gather(
            pool.check(request("sleep 0.1", context="one")), pool.check(request("sleep 0.1", context="two"))
        )
        for context, before in (("two", second), ("one", first), ("one", first), ("two", second)):
            assert pid_of(await pool.check(request("echo", context=context))) == pid_of(before)


async def test_sessions_say_themselves_which_contexts_they_hold(record: Record) -> None:
    class Remembering(FakeSession):
        def holds(self, context: str | None) -> bool:
            return self is not record.sessions[0] and context == Context("kept").key

    async with Pool(partial(Remembering, record), 2) as pool:
        await asyncio.gather(*(pool.check(request("sleep 0.1")) for _ in range(2)))
        chosen = await pool.check(request("echo", context="kept"))
    assert pid_of(chosen) in record.sessions[1].pids


async def test_a_lost_session_is_retried_once_on_a_fresh_one(fake: Callable[[], FakeSession], tmp_path: Path) -> None:
    async with Pool(fake, 1) as pool:
        result = await pool.check(request(f"crash-once {tmp_path / 'crashed'}"))
        assert result.status is CheckStatus.ELABORATED
        assert (pool.statistics.restarts, pool.statistics.lost) == (1, 0)


async def test_two_lost_sessions_raise_session_lost_and_the_pool_goes_on(
    fake: Callable[[], FakeSession], record: Record
) -> None:
    async with Pool(fake, 1) as pool:
        with pytest.raises(SessionLost, match="lost twice"):
            await pool.check(request("crash"))
        assert record.asked.count("crash") == 2
        assert (await pool.check(request("echo"))).without_error
        assert pool.statistics.lost == 1


async def test_evidence_of_a_lost_session_is_an_error_of_one_sentence(fake: Callable[[], FakeSession]) -> None:
    async with Pool(fake, 1) as pool:
        evidence = await pool.evidence(StrictRequest(Context(), "", "crash", "t"))
        assert evidence.error is not None and "\n" not in evidence.error and "lost twice" in evidence.error
        assert evidence.result is None
        assert (await pool.evidence(StrictRequest(Context(), "", "echo", "t"))).error is None


async def test_a_session_killed_while_idle_is_replaced_without_a_word(fake: Callable[[], FakeSession]) -> None:
    async with Pool(fake, 1) as pool:
        before = pid_of(await pool.check(request("echo")))
        os.kill(before, signal.SIGKILL)
        await until(lambda: pool.statistics.sessions == 0)
        assert pid_of(await pool.check(request("echo"))) != before
        assert pool.statistics.restarts == 1


async def test_limits_reach_the_session(fake: Callable[[], FakeSession]) -> None:
    async with Pool(fake, 1) as pool:
        result = await pool.check(request("sleep 30", seconds=0.1))
        assert result.status is CheckStatus.TIMED_OUT
        assert pool.statistics.killed == 0


@pytest.mark.parametrize(
    ("text", "seconds", "memory", "why"),
    [
        ("sleep 600", 0.2, 512 * MIB, "no answer within 0.5 s"),
        ("grow-forever", 60.0, 32 * MIB, "limit 32 MiB"),
    ],
)
async def test_a_session_that_ignores_its_limits_is_ended(
    record: Record, text: str, seconds: float, memory: int, why: str
) -> None:
    async with Pool(partial(FakeSession, record, keeps_limits=False), 1, patience=SHORT) as pool:
        with pytest.raises(SessionLost, match=why):
            await pool.check(request(text, seconds=seconds, memory=memory))
        assert pool.statistics.killed == 2
        await until(lambda: not record.left_over())
        assert (await pool.check(request("echo"))).without_error


async def test_a_session_whose_process_vanished_without_a_word_is_given_up(record: Record) -> None:
    class Deaf(FakeSession):
        async def check(self, request: CheckRequest) -> None:  # type: ignore[override]
            self.kill()
            await asyncio.Event().wait()

    async with Pool(partial(Deaf, record), 1, patience=SHORT) as pool:
        with pytest.raises(SessionLost, match="its process is gone"):
            await pool.check(request("echo"))


async def test_cancelling_a_running_check_interrupts_it_and_keeps_the_session(
    fake: Callable[[], FakeSession], record: Record
) -> None:
    async with Pool(fake, 1) as pool:
        before = pid_of(await pool.check(request("echo")))
        running = asyncio.create_task(pool.check(request("sleep 600")))
        await until(lambda: "sleep 600" in record.asked)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert pid_of(await pool.check(request("echo"))) == before
        assert (pool.statistics.cancelled, pool.statistics.killed) == (1, 0)


async def test_a_session_that_does_not_come_back_from_a_cancellation_is_replaced(record: Record) -> None:
    async with Pool(partial(FakeSession, record, heeds_cancel=False), 1, patience=SHORT) as pool:
        running = asyncio.create_task(pool.check(request("sleep 600")))
        await until(lambda: "sleep 600" in record.asked)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert (await pool.check(request("echo"))).without_error
        assert pool.statistics.killed == 1
        assert len(record.left_over()) == 1


async def test_cancelling_a_waiting_request_lets_the_next_one_through(
    fake: Callable[[], FakeSession], record: Record
) -> None:
    async with Pool(fake, 1) as pool:
        running = asyncio.create_task(pool.check(request("sleep 0.3")))
        await until(lambda: pool.statistics.busy == 1)
        waiting = asyncio.create_task(pool.check(request("echo cancelled")))
        after = asyncio.create_task(pool.check(request("echo after")))
        await until(lambda: pool.statistics.waiting == 2)
        waiting.cancel()
        await running
        assert (await after).without_error
        assert "echo cancelled" not in record.asked


async def test_a_storm_of_cancellations_loses_no_session(fake: Callable[[], FakeSession]) -> None:
    chance = random.Random(7)
    async with Pool(fake, 2) as pool:
        tasks = [asyncio.create_task(pool.check(request("sleep 0.005"))) for _ in range(120)]
        for task in chance.sample(tasks, 60):
            await asyncio.sleep(chance.random() * 0.004)
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await until(lambda: pool.statistics.busy == 0)
        answered = sum(not task.cancelled() and task.exception() is None for task in tasks)
        assert answered >= 60
        first, second = await asyncio.gather(*(pool.check(request("sleep 0.2")) for _ in range(2)))
        assert pid_of(first) != pid_of(second)


async def test_a_session_is_replaced_after_its_share_of_requests(fake: Callable[[], FakeSession]) -> None:
    async with Pool(fake, 1, recycle_after=3) as pool:
        pids = [pid_of(await pool.check(request("echo"))) for _ in range(7)]
        assert pids[0] == pids[2] != pids[3] == pids[5] != pids[6]
        assert (pool.statistics.recycled, pool.statistics.restarts) == (2, 0)


async def test_a_session_that_grew_is_replaced(fake: Callable[[], FakeSession]) -> None:
    async with Pool(fake, 1, recycle_rss_growth=64 * MIB) as pool:
        before = {pid_of(await pool.check(request("echo"))) for _ in range(2 * WARM_UP)}
        assert len(before) == 1
        await pool.check(request("grow 100"))
        for _ in range(WARM_UP):
            await pool.check(request("echo"))
        assert pool.statistics.recycled == 1
        assert pid_of(await pool.check(request("echo"))) not in before


async def test_lean_that_cannot_be_started_is_one_error_at_the_door(record: Record) -> None:
    broken = partial(FakeSession, record, start_error=ProverError("Lean is missing.", hint="Install it."))
    with pytest.raises(ProverError, match=r"Lean is missing\. Install it\."):
        async with Pool(broken, 4):
            pass
    assert record.start_attempts == 1


async def test_a_factory_that_fails_counts_as_lean_that_cannot_be_started() -> None:
    def factory() -> FakeSession:
        raise ProverError("The wheel is missing.")

    with pytest.raises(ProverError, match="The wheel is missing"):
        async with Pool(factory, 2):
            pass


async def test_many_requests_find_out_only_once_that_lean_cannot_be_started(record: Record) -> None:
    pool = Pool(partial(FakeSession, record, start_error=ProverError("Lean is missing.")), 4)
    answers = await asyncio.gather(*(pool.check(request("echo")) for _ in range(8)), return_exceptions=True)
    await pool.close()
    assert [str(answer) for answer in answers] == ["Lean is missing."] * 8
    assert all(isinstance(answer, ProverError) for answer in answers)
    assert record.start_attempts == 1


async def test_a_later_start_that_fails_costs_only_the_request(record: Record) -> None:
    def factory() -> FakeSession:
        first = not record.sessions
        return FakeSession(record, start_error=None if first else ProverError("No more processes."))

    async with Pool(factory, 1, recycle_after=1) as pool:
        await pool.check(request("echo"))
        with pytest.raises(SessionLost, match="No more processes"):
            await pool.check(request("echo"))


async def test_closing_ends_every_process_and_may_be_repeated(
    fake: Callable[[], FakeSession], record: Record
) -> None:
    pool = Pool(fake, 2)
    await asyncio.gather(*(pool.check(request("sleep 0.1")) for _ in range(2)))
    assert len(record.left_over()) == 2
    await pool.close()
    await pool.close()
    assert record.left_over() == []
    with pytest.raises(PoolClosed):
        await pool.check(request("echo"))


async def test_an_exception_in_the_block_ends_every_process(fake: Callable[[], FakeSession], record: Record) -> None:
    with pytest.raises(KeyError):
        async with Pool(fake, 2) as pool:
            await pool.check(request("echo"))
            raise KeyError
    assert record.sessions and record.left_over() == []


async def test_closing_interrupts_what_runs_and_refuses_what_waits(
    fake: Callable[[], FakeSession], record: Record
) -> None:
    pool = Pool(fake, 1)
    running = asyncio.create_task(pool.check(request("sleep 600")))
    waiting = asyncio.create_task(pool.check(request("echo")))
    await until(lambda: pool.statistics.waiting == 1 and "sleep 600" in record.asked)
    await pool.close()
    answers = await asyncio.gather(running, waiting, return_exceptions=True)
    assert [type(answer) for answer in answers] == [PoolClosed, PoolClosed]
    assert record.left_over() == []


async def test_an_orderly_refusal_keeps_the_session(fake: Callable[[], FakeSession]) -> None:
    async with Pool(fake, 1) as pool:
        before = pid_of(await pool.check(request("echo")))
        with pytest.raises(Unsupported):
            await pool.outline("theorem t : True := trivial")
        assert pid_of(await pool.check(request("echo"))) == before


async def test_a_bug_of_the_driver_is_not_hidden_and_the_session_not_trusted_again(
    fake: Callable[[], FakeSession],
) -> None:
    async with Pool(fake, 1) as pool:
        before = pid_of(await pool.check(request("echo")))
        with pytest.raises(ValueError, match="a bug of the driver"):
            await pool.check(request("a bug of the driver"))
        assert pid_of(await pool.check(request("echo"))) != before
        await until(lambda: not process_exists(before))


async def test_memory_and_counts_are_reported(fake: Callable[[], FakeSession]) -> None:
    async with Pool(fake, 2) as pool:
        await asyncio.gather(*(pool.check(request("sleep 0.1")) for _ in range(2)))
        statistics = pool.statistics
        assert (statistics.requests, statistics.started, statistics.sessions, statistics.busy) == (2, 2, 2, 0)
        assert statistics.rss == pool.rss > 2 * MIB
