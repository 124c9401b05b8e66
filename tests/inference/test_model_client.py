"""What is sent to a model server, and what is made of its answers."""

import asyncio
import json

import pytest
from clients import ClientOf

from prover.inference.answer import Source
from prover.inference.errors import EmptyAnswer, NotText, RequestRefused
from prover.inference.ledger import Booking, CallState, MemoryLedger
from prover.inference.message import assistant, system, user
from prover.inference.settings import Sampling
from tests.support.model_server import ModelServer, served

ASK = [user("prove one plus one is two")]


def override(**message: object) -> list[dict[str, object]]:
    return [{"fault": "override", "choice": {"message": {"role": "assistant", **message}}}]


async def test_a_chat_is_sent_and_its_answer_read(server: ModelServer, client_of: ClientOf) -> None:
    async with client_of() as client:
        answer = await client.chat("prover", [system("You prove."), *ASK])
    assert answer.text.startswith("exact ⟨h_")
    assert answer.choices[0].finish_reason == "stop"
    assert not answer.truncated
    assert (answer.usage.read, answer.usage.written) == (8, 11)
    assert (answer.source, answer.tries, answer.model) == (Source.LIVE, 1, "tiny")
    messages = [{"role": "system", "content": "You prove."}, {"role": "user", "content": ASK[0].text}]
    assert server.requests() == [{"model": "tiny", "messages": messages}]


async def test_plain_text_is_completed(server: ModelServer, client_of: ClientOf) -> None:
    async with client_of() as client:
        answer = await client.complete("prover", "theorem t : 1 = 1 := by")
    assert answer.text.startswith("exact ⟨h_")
    assert server.requests() == [{"model": "tiny", "prompt": "theorem t : 1 = 1 := by"}]


async def test_a_role_has_its_own_settings_before_those_of_all_roles(
    server: ModelServer, client_of: ClientOf
) -> None:
    shared = ("roles.default.temperature=0.8", "roles.default.top_p=0.9", 'roles.default.stop=["end"]')
    own = ("roles.corrector.temperature=0.2", "roles.corrector.max_tokens=50", "roles.corrector.n=2")
    async with client_of(*shared, *own, "roles.corrector.extra.top_k=5", "roles.default.extra.min_p=0.1") as client:
        answer = await client.chat("corrector", ASK, sampling=Sampling(top_p=0.5))
        await client.chat("prover", ASK)
    corrector, prover = server.requests()
    assert {k: corrector[k] for k in corrector if k != "messages"} == {
        "model": "tiny",
        "temperature": 0.2,
        "top_p": 0.5,
        "max_tokens": 50,
        "n": 2,
        "stop": ["end"],
        "top_k": 5,
        "min_p": 0.1,
    }
    assert len(answer.choices) == 2
    assert answer.choices[0].text != answer.choices[1].text
    assert prover["temperature"] == 0.8
    assert "max_tokens" not in prover


async def test_samples_of_a_seeded_role_have_seeds_of_their_own(server: ModelServer, client_of: ClientOf) -> None:
    async with client_of("roles.default.seed=10") as client:
        answers = await asyncio.gather(*(client.chat("prover", ASK, sample=i) for i in range(3)))
    assert sorted(body["seed"] for body in server.requests()) == [10, 11, 12]
    assert len({answer.text for answer in answers}) == 3


async def test_a_started_message_is_continued(server: ModelServer, client_of: ClientOf) -> None:
    async with client_of() as client:
        assert await client.offers_continuation("prover")
        await client.chat("prover", [*ASK, assistant("<think>First,")], continues=True)
    (body,) = server.requests()
    assert body["continue_final_message"] is True
    assert body["add_generation_prompt"] is False
    assert body["messages"][-1] == {"role": "assistant", "content": "<think>First,"}


async def test_continuation_is_not_asked_of_a_server_that_may_ignore_it(
    server: ModelServer, client_of: ClientOf
) -> None:
    server.set(models=[served("tiny", owner="somebody")])
    async with client_of() as client:
        assert not await client.offers_continuation("prover")
        with pytest.raises(RequestRefused, match="not known to continue"):
            await client.chat("prover", [*ASK, assistant("So")], continues=True)
    async with client_of("endpoints.default.continuation=yes") as client:
        assert await client.offers_continuation("prover")
    assert server.requests() == []


@pytest.mark.parametrize("name", ["reasoning_content", "reasoning"])
async def test_the_reasoning_of_a_model_is_kept_apart(server: ModelServer, client_of: ClientOf, name: str) -> None:
    server.set(script=override(content="exact rfl", **{name: "Both sides are equal."}))
    async with client_of() as client:
        answer = await client.chat("prover", ASK)
    assert answer.text == "exact rfl"
    assert answer.choices[0].reasoning == "Both sides are equal."


async def test_an_answer_cut_off_at_the_token_limit_is_an_answer(server: ModelServer, client_of: ClientOf) -> None:
    ledger = MemoryLedger()
    async with client_of(ledger=ledger) as client:
        answer = await client.chat("prover", ASK, sampling=Sampling(max_tokens=3))
    assert answer.truncated
    assert answer.choices[0].finish_reason == "length"
    assert ledger.ends[1].finish_reasons == ("length",)


async def test_an_answer_that_is_all_thought_and_was_cut_off_is_no_error(
    server: ModelServer, client_of: ClientOf
) -> None:
    choice = {"message": {"content": None, "reasoning_content": "Hm"}, "finish_reason": "length"}
    server.set(script=[{"fault": "override", "choice": choice}])
    async with client_of() as client:
        answer = await client.chat("prover", ASK)
    assert (answer.text, answer.truncated, answer.choices[0].reasoning) == ("", True, "Hm")


async def test_an_empty_answer_is_an_error_and_is_paid_for(server: ModelServer, client_of: ClientOf) -> None:
    server.set(script=override(content=" \n"))
    ledger = MemoryLedger()
    async with client_of(ledger=ledger) as client:
        with pytest.raises(EmptyAnswer, match="no text"):
            await client.chat("prover", ASK)
    assert (ledger.ends[1].state, ledger.ends[1].error, ledger.ends[1].tokens_read) == (CallState.FAILED, "empty", 6)
    assert ledger.kept == {}


async def test_a_tool_call_is_not_text(server: ModelServer, client_of: ClientOf) -> None:
    server.set(script=override(content=None, tool_calls=[{"id": "1"}]))
    async with client_of() as client:
        with pytest.raises(NotText, match="tool calls instead of text"):
            await client.chat("prover", ASK)


async def test_text_in_parts_is_put_together(server: ModelServer, client_of: ClientOf) -> None:
    server.set(script=override(content=[{"type": "text", "text": "exact "}, {"type": "text", "text": "rfl"}]))
    async with client_of() as client:
        assert (await client.chat("prover", ASK)).text == "exact rfl"


async def test_half_a_character_at_the_end_of_an_answer(server: ModelServer, client_of: ClientOf) -> None:
    message = {"content": "𝔸 and \ud835", "reasoning": "\ud835"}
    content = json.dumps({"choices": [{"message": message, "finish_reason": "length"}]})
    server.set(script=[{"fault": "raw", "content": content}])
    async with client_of() as client:
        answer = await client.chat("prover", ASK)
    assert (answer.text, answer.choices[0].reasoning) == ("𝔸 and \ufffd", "\ufffd")
    answer.text.encode()


async def test_calls_say_what_they_are_for(server: ModelServer, client_of: ClientOf) -> None:
    ledger = MemoryLedger()
    async with client_of(ledger=ledger) as client:
        await client.chat("prover", ASK, booking=Booking("two", 3))
        await client.chat("prover", ASK, sampling=Sampling(temperature=0.1))
    first, second = ledger.starts
    assert (first.role, first.model, first.kind, first.booking) == ("prover", "tiny", "chat", Booking("two", 3))
    assert first.prompt_hash == second.prompt_hash
    assert first.key != second.key


async def test_more_calls_than_places_wait_for_their_turn(server: ModelServer, client_of: ClientOf) -> None:
    server.set(delay=0.05)
    async with client_of("endpoints.default.parallel=2") as client:
        await asyncio.gather(*(client.chat("prover", [user(f"number {i}")]) for i in range(6)))
    assert server.log()["most"] == 2
    assert len(server.requests()) == 6


async def test_a_local_server_is_not_asked_through_a_proxy(
    server: ModelServer, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    async with client_of() as client:
        assert (await client.chat("prover", ASK)).text


async def test_the_name_of_the_token_limit_can_be_the_newer_one(server: ModelServer, client_of: ClientOf) -> None:
    async with client_of("endpoints.default.token_limit_field=max_completion_tokens") as client:
        await client.chat("prover", ASK, sampling=Sampling(max_tokens=20))
    assert server.requests()[0]["max_completion_tokens"] == 20
    assert "max_tokens" not in server.requests()[0]
