"""Answers that are given again: from the cache, and from a recorded run."""

import asyncio
import json
from pathlib import Path

import pytest
import real_requests
from clients import ClientOf, until_asked

from prover.errors import ProverError
from prover.inference.answer import Answer, Source
from prover.inference.client import ModelClient
from prover.inference.errors import ContextOverflow, ModelError, NotRecorded, ServerBusy, UnreadableAnswer
from prover.inference.ledger import Kept, MemoryLedger
from prover.inference.message import user
from prover.inference.settings import Sampling
from tests.support.model_server import ModelServer, model_server, served

ASK = [user("prove ⟨1, 2⟩ = ⟨1, 2⟩")]


async def results(client: ModelClient) -> list[Answer | BaseException]:
    """A run with everything in it: parallel samples, several choices, plain text, failures."""
    async with client:
        samples = await asyncio.gather(*(client.chat("prover", ASK) for _ in range(3)))
        two = await client.chat("prover", ASK, sampling=Sampling(n=2, temperature=0.5))
        text = await client.complete("prover", "theorem")
        failures: list[BaseException] = []
        for limit in (500, 3):
            try:
                await client.chat("prover", [user(f"limit {limit}")], sampling=Sampling(max_tokens=limit))
            except ModelError as error:
                failures.append(error)
    return [*sorted(samples, key=lambda answer: answer.text), two, text, *failures]


class TestReplay:
    """`--record` and `--replay`."""

    async def test_a_replayed_run_is_the_recorded_one_byte_for_byte(
        self, server: ModelServer, client_of: ClientOf, tmp_path: Path
    ) -> None:
        file = tmp_path / "run.jsonl"
        busy = {"fault": "status", "status": 429}
        server.set(script=[busy])
        recorded = await results(client_of(f"recording.record={file}", "roles.default.seed=4"))
        requests = len(server.requests())
        # No server: nothing listens at this address.
        gone = {"PROVER_BASE_URL": "http://127.0.0.1:9/v1"}
        ledger, again = MemoryLedger(), tmp_path / "again.jsonl"
        assignments = (f"recording.replay={file}", f"recording.record={again}", "roles.default.seed=4")
        replayed = await results(client_of(*assignments, ledger=ledger, **gone))
        assert len(server.requests()) == requests
        assert [told(result) for result in replayed] == [told(result) for result in recorded]
        assert {start.source for start in ledger.starts} == {Source.REPLAY}
        assert sorted(again.read_bytes().splitlines()) == sorted(file.read_bytes().splitlines())

    async def test_calls_one_after_the_other_are_recorded_alike_each_time(
        self, server: ModelServer, client_of: ClientOf, tmp_path: Path
    ) -> None:
        first, second = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
        for assignments in (
            (f"recording.record={first}",),
            (f"recording.replay={first}", f"recording.record={second}"),
        ):
            async with client_of(*assignments) as client:
                for number in range(3):
                    await client.chat("prover", [user(f"number {number}")])
        assert first.read_bytes() == second.read_bytes()

    async def test_the_answers_of_a_real_model(self, client_of: ClientOf, tmp_path: Path) -> None:
        recorded, again = Path(__file__).parent / "recordings" / "qwen.jsonl", tmp_path / "again.jsonl"
        ledger = MemoryLedger()
        async with client_of(f"recording.replay={recorded}", f"recording.record={again}", ledger=ledger) as client:
            answers, overflow = await real_requests.ask(client)
        greedy, *samples, two, tactic, cut, continued = answers
        assert greedy.text.startswith("1. **Assume the truth")
        assert greedy.truncated
        assert [answer.text[:8] for answer in samples] == ["1. Simpl", "Closure", "mtl"]
        assert [choice.text for choice in two.choices] == ["State: \\( a + b = b + a \\)", "Closure"]
        assert (tactic.text, tactic.choices[0].finish_reason, tactic.usage.read) == (" omega", "stop", 54)
        assert (cut.text, cut.truncated, cut.usage.written) == ("1", True, 1)
        # What was begun is not repeated.
        assert continued.text == "`."
        assert overflow.limit == 1024
        assert sum(end.tokens_written or 0 for end in ledger.ends.values()) == 121
        assert sorted(again.read_bytes().splitlines()) == sorted(recorded.read_bytes().splitlines())

    async def test_failures_are_replayed_too(self, server: ModelServer, client_of: ClientOf, tmp_path: Path) -> None:
        file = tmp_path / "run.jsonl"
        server.set(script=[{"fault": "status", "status": 429, "headers": {"retry-after": "9999"}}])
        messages = []
        for assignment in (f"recording.record={file}", f"recording.replay={file}"):
            async with client_of(assignment) as client:
                with pytest.raises(ServerBusy) as busy:
                    await client.chat("prover", ASK)
                with pytest.raises(ContextOverflow) as overflow:
                    await client.chat("prover", ASK, sampling=Sampling(max_tokens=999))
            assert overflow.value.limit == 200
            messages.append((str(busy.value), busy.value.tries, str(overflow.value)))
        assert messages[0] == messages[1]

    async def test_a_call_that_was_cancelled_waits_to_be_cancelled(
        self, server: ModelServer, client_of: ClientOf, tmp_path: Path
    ) -> None:
        file = tmp_path / "run.jsonl"
        server.set(script=[{"fault": "stall", "seconds": 30}])
        for assignment in (f"recording.record={file}", f"recording.replay={file}"):
            async with client_of(assignment) as client:
                slow = asyncio.create_task(client.chat("prover", [user("slow")]))
                await until_asked(server, 1)
                quick = await client.chat("prover", [user("quick")])
                assert not slow.done()
                slow.cancel()
                await asyncio.gather(slow, return_exceptions=True)
                assert slow.cancelled()
        assert quick.source is Source.REPLAY

    async def test_a_request_that_was_not_recorded(
        self, server: ModelServer, client_of: ClientOf, tmp_path: Path
    ) -> None:
        file = tmp_path / "run.jsonl"
        async with client_of(f"recording.record={file}") as client:
            await client.chat("prover", ASK)
        async with client_of(f"recording.replay={file}") as client:
            await client.chat("prover", ASK)
            with pytest.raises(NotRecorded, match=r"for the 2. time .*prompts or the settings differ"):
                await client.chat("prover", ASK)
            with pytest.raises(NotRecorded):
                await client.chat("prover", [user("else")])

    async def test_a_recording_is_not_overwritten(self, client_of: ClientOf, tmp_path: Path) -> None:
        (tmp_path / "run.jsonl").write_text("precious", encoding="utf-8")
        with pytest.raises(ProverError, match="is there already"):
            client_of(f"recording.record={tmp_path / 'run.jsonl'}")
        assert (tmp_path / "run.jsonl").read_text(encoding="utf-8") == "precious"

    async def test_a_run_that_was_killed_while_recording(
        self, server: ModelServer, client_of: ClientOf, tmp_path: Path
    ) -> None:
        file = tmp_path / "run.jsonl"
        async with client_of(f"recording.record={file}") as client:
            await client.chat("prover", ASK)
            await client.chat("prover", [user("cut")])
        file.write_bytes(file.read_bytes()[:-40])
        async with client_of(f"recording.replay={file}") as client:
            assert (await client.chat("prover", ASK)).text
            with pytest.raises(NotRecorded):
                await client.chat("prover", [user("cut")])

    @pytest.mark.parametrize(
        "text", ["", "{}\n", "hello\n", '{"format": "prover-recording", "version": 2}\n', "[]\n"]
    )
    async def test_a_file_that_is_no_recording(self, client_of: ClientOf, tmp_path: Path, text: str) -> None:
        file = tmp_path / "run.jsonl"
        file.write_text(text, encoding="utf-8")
        with pytest.raises(ProverError, match="recording"):
            client_of(f"recording.replay={file}")
        with pytest.raises(ProverError, match="cannot be read"):
            client_of(f"recording.replay={tmp_path / 'nowhere'}")

    async def test_answers_from_the_cache_are_recorded_too(
        self, server: ModelServer, client_of: ClientOf, tmp_path: Path
    ) -> None:
        ledger, file = MemoryLedger(), tmp_path / "run.jsonl"
        async with client_of(ledger=ledger) as client:
            before = await client.chat("prover", ASK)
        async with client_of(f"recording.record={file}", ledger=ledger) as client:
            assert (await client.chat("prover", ASK)).source is Source.CACHE
        async with client_of(f"recording.replay={file}") as client:
            assert (await client.chat("prover", ASK)).content == before.content


def told(result: Answer | BaseException) -> object:
    """What a run can see of a result."""
    if isinstance(result, Answer):
        return (result.content, result.choices, result.usage, result.seconds, result.tries)
    return (type(result), str(result))


class TestCache:
    """Answers that are kept."""

    async def test_the_same_request_is_not_sent_again_by_a_later_run(
        self, server: ModelServer, client_of: ClientOf
    ) -> None:
        ledger = MemoryLedger()
        first = await results(client_of(ledger=ledger))
        requests = len(server.requests())
        second = await results(client_of(ledger=ledger))
        assert [getattr(answer, "content", None) for answer in first] == [getattr(a, "content", None) for a in second]
        # Only what failed is asked anew.
        assert len(server.requests()) == requests + 1

    async def test_samples_of_one_prompt_are_different_answers(
        self, server: ModelServer, client_of: ClientOf
    ) -> None:
        ledger = MemoryLedger()
        for _ in range(2):
            async with client_of(ledger=ledger) as client:
                answers = [await client.chat("prover", ASK) for _ in range(3)]
            assert len({answer.text for answer in answers}) == 3
        assert len(server.requests()) == 3
        assert {answer.source for answer in answers} == {Source.CACHE}

    async def test_another_setting_is_another_request(self, server: ModelServer, client_of: ClientOf) -> None:
        ledger = MemoryLedger()
        for assignment in ("roles.default.temperature=0.1", "roles.default.temperature=0.2"):
            async with client_of(assignment, ledger=ledger) as client:
                await client.chat("prover", ASK)
        assert len(server.requests()) == 2

    async def test_other_weights_under_the_same_name_are_another_model(
        self, server: ModelServer, client_of: ClientOf
    ) -> None:
        ledger = MemoryLedger()
        for origin in ("before", "after"):
            server.set(models=[served("tiny", origin=origin)])
            async with client_of(ledger=ledger) as client:
                await client.chat("prover", ASK)
        assert len(server.requests()) == 2

    async def test_a_server_that_moved_is_the_same_server(self, client_of: ClientOf) -> None:
        ledger = MemoryLedger()
        sources = []
        for _ in range(2):
            with model_server() as own:
                async with client_of(ledger=ledger, PROVER_BASE_URL=own.url) as client:
                    sources.append((await client.chat("prover", ASK)).source)
        assert sources == [Source.LIVE, Source.CACHE]

    async def test_it_can_be_switched_off(self, server: ModelServer, client_of: ClientOf) -> None:
        ledger = MemoryLedger()
        for _ in range(2):
            async with client_of("cache.enabled=false", ledger=ledger) as client:
                await client.chat("prover", ASK)
        assert len(server.requests()) == 2
        assert ledger.kept == {}

    async def test_an_entry_that_was_damaged_is_an_error_in_one_sentence(
        self, server: ModelServer, client_of: ClientOf
    ) -> None:
        ledger = MemoryLedger()
        async with client_of(ledger=ledger) as client:
            answer = await client.chat("prover", ASK)
        ledger.kept[answer.key, 0] = Kept(answer.key, 0, "tiny", answer.content[:20], 1.0)
        async with client_of(ledger=ledger) as client:
            with pytest.raises(UnreadableAnswer, match="stored answer cannot be read"):
                await client.chat("prover", ASK)
        assert ledger.ends[2].error == "unreadable"


async def test_a_recording_is_one_json_object_a_line(
    server: ModelServer, client_of: ClientOf, tmp_path: Path
) -> None:
    file = tmp_path / "run.jsonl"
    async with client_of(f"recording.record={file}") as client:
        answer = await client.chat("prover", ASK)
    header, models, call = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    assert header == {"format": "prover-recording", "version": 1}
    assert models["path"] == "models"
    assert call["request"]["messages"][0]["content"] == ASK[0].text
    assert call["content"].encode() == answer.content
