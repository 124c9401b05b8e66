"""`prover prove` while its model server fails: what is proved is written, every call is one row, nothing runs on."""

import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from command import Done, prover

from tests.support.marked_processes import MARK, all_gone
from tests.support.model_server import ModelServer, model_server, served

FIRST = "theorem first (p q : Prop) (h : p ∧ q) : q ∧ p"
SECOND = "theorem second (p q : Prop) (h : p ∨ q) : q ∨ p"
FILE = f"{FIRST} := by\n  sorry\n\n{SECOND} := by\n  sorry\n"
TRIES = 3
BUSY = {"fault": "status", "status": 429}
MEMORY = {"fault": "status", "status": 500, "message": "CUDA out of memory"}
CONTEXT = {"fault": "status", "status": 400, "message": "This model's maximum context length is 200 tokens."}
CUT = {"fault": "raw", "content": '{"choices": [{"message": {"content": "```lean4\\nthe'}
STALL = {"fault": "stall", "seconds": 30}


def _says(statement: str, proof: str) -> dict[str, object]:
    text = f"```lean4\n{statement} := by\n  {proof}\n```"
    return {"fault": "override", "choice": {"message": {"role": "assistant", "content": text}}}


PROVES_FIRST = _says(FIRST, "exact ⟨h.2, h.1⟩")
PROVES_SECOND = _says(SECOND, "exact h.symm")


@pytest.fixture(scope="module")
def running_server() -> Iterator[ModelServer]:
    with model_server() as server:
        yield server


@pytest.fixture
def server(running_server: ModelServer) -> ModelServer:
    """Does not continue a started message, and has room for real prompts."""
    running_server.set(reset=True)
    _ready(running_server)
    return running_server


def _ready(server: ModelServer, *script: dict[str, object]) -> None:
    server.set(models=[served("tiny", owner="someone")], context=100_000, script=list(script))


async def _prove(server: ModelServer, folder: Path) -> Done:
    """One draft for each theorem, and no process left."""
    (folder / "a.lean").write_text(FILE, encoding="utf-8")
    mark = uuid.uuid4().hex
    waits = ("--set", f"retry.tries={TRIES}", "--set", "retry.first_wait=0.01", "--set", "roles.default.timeout=2")
    drafts = ("--samples", "1", "--rounds", "0", "--width", "0")
    done = _command(server, folder, "prove", "a.lean", "--agents", "malot", *drafts, *waits, **{MARK: mark})
    assert await all_gone(mark)
    assert "Traceback" not in done.err
    return done


def _command(server: ModelServer, folder: Path, *arguments: str, **variables: str) -> Done:
    own = {"HOME": str(folder), "PROVER_DATA": str(folder / "data"), "PROVER_BASE_URL": server.url}
    return prover(*arguments, cwd=folder, **own, **variables)


def _run(server: ModelServer, folder: Path, number: int) -> dict[str, Any]:
    shown = _command(server, folder, "runs", "show", str(number), "--json")
    return dict(json.loads(shown.out))


def _solved(folder: Path) -> str:
    return (folder / "a.solved.lean").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Fault:
    """What the server does at every try, and what is booked and said of it."""

    happens: dict[str, object]
    error: str
    sentence: str
    tries: int = TRIES


FAULTS = {
    "a storm of 429": Fault(BUSY, "busy", "too busy (429)"),
    "truncated JSON": Fault(CUT, "unreadable", "cannot be read"),
    "a stall": Fault(STALL, "timed_out", "did not answer within 2 s"),
    "out of memory": Fault(MEMORY, "server_failed", "out of memory"),
    "context overflow": Fault(CONTEXT, "context_overflow", "do not fit in the model's context", tries=1),
}


ALWAYS = ("a storm of 429", "truncated JSON")
"""The others are slow tests: each proves a file twice, and what is booked of a fault is tested at the client too."""


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(fault, id=name, marks=() if name in ALWAYS else pytest.mark.slow)
        for name, fault in FAULTS.items()
    ],
)
async def test_what_was_proved_is_written_and_the_same_command_does_the_rest(
    server: ModelServer, tmp_path: Path, fault: Fault
) -> None:
    _ready(server, PROVES_FIRST, *[fault.happens] * fault.tries)
    _is_booked(await _finds_one(server, tmp_path, fault), fault)
    totals = _run(server, tmp_path, 1)["totals"]
    assert totals["tokens_read"] == server.metric("vllm:prompt_tokens_total")
    assert totals["tokens_written"] == server.metric("vllm:generation_tokens_total")
    assert len(server.requests()) == 1 + fault.tries
    await _finishes(server, tmp_path)


async def test_so_it_is_when_the_server_is_killed(server: ModelServer, tmp_path: Path) -> None:
    fault = Fault({"fault": "die"}, "endpoint_down", "No answer from")
    with model_server() as doomed:
        _ready(doomed, PROVES_FIRST, fault.happens)
        _is_booked(await _finds_one(doomed, tmp_path, fault), fault)
    await _finishes(server, tmp_path)


async def _finds_one(server: ModelServer, folder: Path, fault: Fault) -> dict[str, Any]:
    """The run of it."""
    done = await _prove(server, folder)
    assert done.code == 1, done.out + done.err
    assert fault.sentence in " ".join(done.out.split())
    assert "⟨h.2, h.1⟩" in _solved(folder) and SECOND in _solved(folder)
    return _run(server, folder, 1)


def _is_booked(run: dict[str, Any], fault: Fault) -> None:
    assert run["state"] == "finished"
    proved, failed = run["all_calls"]
    assert (proved["problem"], proved["state"], proved["tries"]) == ("first", "answered", 1)
    assert (failed["problem"], failed["state"], failed["error"]) == ("second", "failed", fault.error)
    assert (failed["tries"], failed["tokens_written"]) == (fault.tries, None)


async def _finishes(server: ModelServer, folder: Path) -> None:
    before = len(server.requests())
    _ready(server, PROVES_SECOND)
    again = await _prove(server, folder)
    assert again.code == 0, again.out + again.err
    assert "h.symm" in _solved(folder)
    assert len(server.requests()) == before + 1, "only what is still open is asked"


@pytest.mark.parametrize(
    "fault", [CUT, pytest.param(STALL, marks=pytest.mark.slow)], ids=("truncated JSON", "a stall")
)
async def test_a_fault_that_passes_costs_a_try_and_no_proof(
    server: ModelServer, tmp_path: Path, fault: dict[str, object]
) -> None:
    _ready(server, fault, PROVES_FIRST, PROVES_SECOND)
    done = await _prove(server, tmp_path)
    assert done.code == 0, done.out + done.err
    calls = _run(server, tmp_path, 1)["all_calls"]
    assert [(call["state"], call["tries"]) for call in calls] == [("answered", 2), ("answered", 1)]
    assert sum(call["tokens_written"] for call in calls) == server.metric("vllm:generation_tokens_total")
