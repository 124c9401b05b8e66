"""A model server that is down, slow, busy, wrong or gone: the right error, one row, nothing left behind."""

import asyncio
import json
import re
import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from clients import ClientOf, until_asked

from prover.inference.errors import (
    CallTimedOut,
    ContextOverflow,
    EndpointDown,
    KeyRefused,
    ModelError,
    NoSuchInterface,
    RequestRefused,
    ServerBusy,
    ServerFailed,
    UnknownModel,
    UnreadableAnswer,
)
from prover.inference.ledger import CallState, MemoryLedger
from prover.inference.message import user
from prover.inference.settings import Sampling
from tests.support.model_server import ModelServer, model_server, served

ASK = [user("prove something")]
BUSY = {"fault": "status", "status": 429}
GOOD = json.dumps({"choices": [{"text": "", "message": {"content": "done"}, "finish_reason": "stop"}]})


async def failing(client_of: ClientOf, kind: type[ModelError], *assignments: str) -> tuple[ModelError, MemoryLedger]:
    """The error of one call, and the ledger with its row (if it came to that)."""
    ledger = MemoryLedger()
    async with client_of(*assignments, ledger=ledger) as client:
        with pytest.raises(kind) as caught:
            await client.chat("prover", ASK)
    return caught.value, ledger


@pytest.mark.parametrize(
    "fault",
    [
        BUSY,
        {"fault": "status", "status": 500},
        {"fault": "status", "status": 503},
        {"fault": "cut"},
        {"fault": "raw", "content": GOOD[: len(GOOD) // 2]},
        {"fault": "raw", "content": ""},
        {"fault": "raw", "content": "<html>One moment</html>"},
        {"fault": "raw", "content": '{"choices": []}'},
        {"fault": "raw", "content": "[1, 2]"},
        {"fault": "raw", "content": "[" * 100_000},
    ],
    ids=lambda fault: str(fault.get("status") or fault.get("content", fault["fault"]))[:40],
)
async def test_a_passing_fault_costs_a_try_and_no_second_row(
    server: ModelServer, client_of: ClientOf, fault: dict[str, object]
) -> None:
    server.set(script=[fault, fault])
    ledger = MemoryLedger()
    async with client_of(ledger=ledger) as client:
        answer = await client.chat("prover", ASK)
    assert answer.tries == 3
    assert len(ledger.starts) == 1
    assert ledger.ends[1].state is CallState.ANSWERED
    log = server.log()
    assert (ledger.ends[1].tokens_read, ledger.ends[1].tokens_written) == (log["read"], log["written"])


async def test_a_storm_of_429_ends_in_one_error_for_each_call(server: ModelServer, client_of: ClientOf) -> None:
    server.set(script=[BUSY] * 60)
    ledger = MemoryLedger()
    async with client_of("retry.tries=3", ledger=ledger) as client:
        calls = [client.chat("prover", [user(f"number {i}")]) for i in range(20)]
        errors = await asyncio.gather(*calls, return_exceptions=True)
    assert all(isinstance(error, ServerBusy) and "tried 3 times" in str(error) for error in errors), errors
    assert [end.error for end in ledger.ends.values()] == ["busy"] * 20
    assert {end.tries for end in ledger.ends.values()} == {3}
    assert len(server.requests()) == 60


async def test_a_server_is_not_asked_again_before_the_time_it_names(server: ModelServer, client_of: ClientOf) -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    server.set(
        script=[{**BUSY, "headers": {"retry-after": "7"}}, {**BUSY, "headers": {"retry-after-ms": "2500"}}, BUSY]
    )
    async with client_of() as client:
        client.backend.sleep = sleep  # type: ignore[attr-defined]
        await client.chat("prover", ASK)
    assert waits[:2] == [7.0, 2.5]
    assert waits[2] < 1


async def test_a_server_may_name_a_date(server: ModelServer, client_of: ClientOf) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(hours=2), usegmt=True)
    server.set(script=[{**BUSY, "headers": {"retry-after": date}}])
    error, _ = await failing(client_of, ServerBusy)
    wait = re.search(r"asks to wait (\d+)", str(error))
    assert wait is not None
    assert 7000 < int(wait[1]) <= 7200


async def test_a_wait_longer_than_the_call_may_take_is_not_begun(server: ModelServer, client_of: ClientOf) -> None:
    server.set(script=[{**BUSY, "headers": {"retry-after": "3600"}}])
    error, ledger = await failing(client_of, ServerBusy)
    assert "asks to wait 3600 s" in str(error)
    assert ledger.ends[1].tries == 1


async def test_a_stalled_answer_is_given_up_and_its_request_ended(server: ModelServer, client_of: ClientOf) -> None:
    server.set(script=[{"fault": "stall", "seconds": 30}])
    ledger = MemoryLedger()
    async with client_of("roles.default.timeout=0.3", ledger=ledger) as client:
        answer = await client.chat("prover", ASK)
        await gone(server, 1)
    assert answer.tries == 2
    assert len(ledger.starts) == 1


async def test_stalls_use_up_the_time_of_a_call(server: ModelServer, client_of: ClientOf) -> None:
    server.set(script=[{"fault": "stall", "seconds": 30}] * 9)
    limits = ("roles.default.timeout=0.2", "roles.default.total_timeout=0.7")
    error, ledger = await failing(client_of, CallTimedOut, *limits)
    assert "did not answer within 0.2 s" in str(error)
    assert ledger.ends[1].error == "timed_out"


async def gone(server: ModelServer, count: int) -> None:
    """Until the server has noticed that so many requests were given up."""
    for _ in range(100):
        if server.log()["gone"] >= count:
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"the server still works on {count - server.log()['gone']} requests")


async def test_a_cancelled_call_ends_at_the_server_and_in_the_ledger(
    server: ModelServer, client_of: ClientOf
) -> None:
    server.set(script=[{"fault": "stall", "seconds": 30}] * 3)
    ledger = MemoryLedger()
    async with client_of(ledger=ledger) as client:
        tasks = [asyncio.create_task(client.chat("prover", [user(f"number {i}")])) for i in range(3)]
        await until_asked(server, 3)
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        await gone(server, 3)
    assert all(isinstance(result, asyncio.CancelledError) for result in results)
    assert [end.state for end in ledger.ends.values()] == [CallState.CANCELLED] * 3


async def test_nobody_there(client_of: ClientOf) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    async with client_of(PROVER_BASE_URL=f"http://127.0.0.1:{port}/v1") as client:
        with pytest.raises(EndpointDown, match=rf"No answer from http://127.0.0.1:{port}/v1 .*prover serve"):
            await client.chat("prover", ASK)


async def test_a_server_killed_in_the_middle_of_a_run(client_of: ClientOf) -> None:
    ledger = MemoryLedger()
    with model_server() as own:
        async with client_of("retry.tries=3", ledger=ledger, PROVER_BASE_URL=own.url) as client:
            before = await client.chat("prover", [user("before")])
            own.set(script=[{"fault": "stall", "seconds": 30}] * 4)
            calls = [asyncio.create_task(client.chat("prover", [user(f"during {i}")])) for i in range(4)]
            await until_asked(own, 5)
            own.kill()
            errors = await asyncio.gather(*calls, return_exceptions=True)
    assert before.text
    assert all(isinstance(error, EndpointDown) for error in errors), errors
    assert [end.error for end in ledger.ends.values()] == [None] + ["endpoint_down"] * 4
    assert ledger.ends[1].tokens_written == 11


async def test_a_server_that_comes_back_is_used_again(client_of: ClientOf) -> None:
    ledger = MemoryLedger()
    with model_server() as first:
        async with client_of(
            "retry.tries=9", "retry.first_wait=0.1", ledger=ledger, PROVER_BASE_URL=first.url
        ) as client:
            await client.chat("prover", [user("before")])
            first.set(script=[{"fault": "die"}])
            call = asyncio.create_task(client.chat("prover", [user("during")]))
            await asyncio.to_thread(first.process.wait)
            with model_server(first.port):
                answer = await call
    assert answer.tries > 1
    assert [end.state for end in ledger.ends.values()] == [CallState.ANSWERED] * 2


async def test_a_wrong_model_name_is_found_before_anything_is_sent(server: ModelServer, client_of: ClientOf) -> None:
    server.set(models=[served("goedel-8b"), served("kimina-7b")])
    error, ledger = await failing(client_of, UnknownModel, "roles.default.model=goedel-8c")
    assert "serves no model 'goedel-8c'; it serves goedel-8b, kimina-7b. Did you mean 'goedel-8b'?" in str(error)
    assert ledger.starts == []
    assert server.requests() == []


async def test_a_model_that_is_withdrawn_later_is_named_too(server: ModelServer, client_of: ClientOf) -> None:
    ledger = MemoryLedger()
    async with client_of("roles.default.model=tiny", ledger=ledger) as client:
        await client.preflight("prover")
        server.set(models=[served("other")])
        with pytest.raises(UnknownModel, match="serves no model 'tiny'; it serves other"):
            await client.chat("prover", ASK)
    assert ledger.ends[1].error == "unknown_model"


async def test_no_model_named_and_several_served(server: ModelServer, client_of: ClientOf) -> None:
    server.set(models=[served("a"), served("b")])
    error, _ = await failing(client_of, UnknownModel)
    assert "does not serve just one (a, b). Name it with --model" in str(error)


async def test_a_server_without_a_list_of_models(server: ModelServer, client_of: ClientOf) -> None:
    server.set(script=[{"where": "models", "fault": "status", "status": 404}])
    async with client_of("roles.default.model=tiny") as client:
        assert (await client.chat("prover", ASK)).text


async def test_an_address_without_the_interface(server: ModelServer, client_of: ClientOf) -> None:
    root = server.url.removesuffix("/v1")
    async with client_of("roles.default.model=tiny", PROVER_BASE_URL=root) as client:
        with pytest.raises(NoSuchInterface, match=r"usually ends in /v1"):
            await client.chat("prover", ASK)


async def test_something_else_at_the_address(server: ModelServer, client_of: ClientOf) -> None:
    server.set(script=[{"where": "models", "fault": "raw", "content": '{"hello": 1}'}])
    error, _ = await failing(client_of, NoSuchInterface)
    assert "not as a model server does" in str(error)


async def test_context_overflow_says_the_limit(server: ModelServer, client_of: ClientOf) -> None:
    ledger = MemoryLedger()
    async with client_of(ledger=ledger) as client:
        with pytest.raises(ContextOverflow, match="do not fit") as caught:
            await client.chat("prover", ASK, sampling=Sampling(max_tokens=500))
    assert caught.value.limit == 200
    assert (ledger.ends[1].error, ledger.ends[1].tries) == ("context_overflow", 1)


@pytest.mark.parametrize(
    "message",
    [
        "This model's maximum context length is 4096 tokens. However, you requested 5000 (4000 in the messages).",
        "This model's maximum context length is 4096 tokens. However, your request has 8 input tokens.",
        "the request exceeds the available context size (4096 tokens), try increasing it",
        "max_tokens=5000 cannot be greater than max_model_len=4096. Please request fewer output tokens.",
    ],
)
async def test_other_wordings_of_context_overflow(server: ModelServer, client_of: ClientOf, message: str) -> None:
    server.set(script=[{"fault": "status", "status": 400, "message": message}])
    error, _ = await failing(client_of, ContextOverflow)
    assert isinstance(error, ContextOverflow)
    assert error.limit == 4096


async def test_other_refusals_are_not_tried_again(server: ModelServer, client_of: ClientOf) -> None:
    server.set(script=[{"fault": "status", "status": 422, "message": "top_p is too silly"}])
    error, ledger = await failing(client_of, RequestRefused)
    assert "(422): top_p is too silly." in str(error)
    assert ledger.ends[1].tries == 1


async def test_a_refused_key(server: ModelServer, client_of: ClientOf) -> None:
    server.set(script=[{"fault": "status", "status": 401, "message": "no such key"}])
    error, _ = await failing(client_of, KeyRefused)
    assert "read from the variable PROVER_API_KEY" in str(error)


async def test_a_server_that_runs_out_of_memory_at_every_try(server: ModelServer, client_of: ClientOf) -> None:
    fault = {"fault": "status", "status": 500, "message": "CUDA out of memory"}
    server.set(script=[fault] * 5)
    error, ledger = await failing(client_of, ServerFailed)
    assert "out of memory" in str(error)
    assert ledger.ends[1].tries == 5


async def test_an_answer_that_is_cut_off_every_time(server: ModelServer, client_of: ClientOf) -> None:
    server.set(script=[{"fault": "raw", "content": GOOD[:30]}] * 5)
    error, ledger = await failing(client_of, UnreadableAnswer)
    assert "cannot be read" in str(error)
    assert (ledger.ends[1].error, ledger.ends[1].tokens_written) == ("unreadable", None)
