"""What is particular to the language server: versions, workers, positions, what is elaborated again."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from typing import Any

import pytest

from prover.errors import ProverError
from prover.lean import processes
from prover.lean.check import CheckRequest, CheckStatus, Context, Limits
from prover.lean.embedded import embedded_environment
from prover.lean.environment import Environment, EnvironmentKind
from prover.lean.server import ServerSession
from prover.lean.server.document import Document, prefix_of
from prover.lean.server.framing import BrokenStream, encode, read
from prover.lean.server.positions import Lines, WirePosition
from prover.lean.session import SessionLost

GOOD = "theorem good (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega\n"
WRONG = "theorem wrong : 1 = 2 := rfl\n"
LOOP = "theorem loop : 1 = 2 := by\n  repeat (have := 1)\n"
PANIC = "theorem x : 1 <<< (2 ^ 70) = 0 := by decide +kernel\n"
"""A number that no memory holds: Lean ends itself."""


@pytest.fixture
async def session(mark: str) -> AsyncIterator[ServerSession]:
    started = ServerSession(embedded_environment())
    await started.start()
    yield started
    await started.close()


class Ear(Document):
    """A document that also remembers what it was told."""

    def __init__(self, *arguments: Any) -> None:
        self.heard: list[tuple[str, Any]] = []
        super().__init__(*arguments)

    def _hear(self, method: str, parameters: Any) -> None:
        self.heard.append((method, parameters))
        super()._hear(method, parameters)


class FakeServer:
    """Takes what a document sends; what it hears is told by the test."""

    def new_address(self) -> str:
        return "untitled:test"

    def listen(self, address: str, listener: object) -> None: ...

    def notify(self, method: str, parameters: object) -> None: ...

    async def request(self, method: str, parameters: object) -> object:
        return {}


def diagnostics(version: int, message: str | None) -> Any:
    place = {"start": {"line": 9, "character": 0}, "end": {"line": 9, "character": 1}}
    found = [{"range": place, "fullRange": place, "severity": 1, "message": message}] if message else []
    return {"uri": "untitled:test", "version": version, "diagnostics": found}


async def test_reports_about_an_earlier_text_are_dropped() -> None:
    document = Ear(FakeServer(), prefix_of("", ""))
    document.open()
    document.change("first")
    document.change("second")
    document._hear("textDocument/publishDiagnostics", diagnostics(2, "about the first"))
    assert document.messages() == ()
    document._hear("textDocument/publishDiagnostics", diagnostics(3, "about the second"))
    document._hear("textDocument/publishDiagnostics", diagnostics(2, None))
    assert [message.text for message in document.messages()] == ["about the second"]


async def test_an_answer_before_the_end_of_the_progress_is_not_the_end() -> None:
    document = Ear(FakeServer(), prefix_of("", ""))
    document.open()
    document.change("text")
    waiting = asyncio.create_task(document.elaborated())
    progress = {"textDocument": {"uri": "untitled:test", "version": 1}, "processing": []}
    document._hear("$/lean/fileProgress", progress)
    done, _ = await asyncio.wait({waiting}, timeout=0.2)
    assert not done, "that was the progress of the text before"
    progress["textDocument"] = {"uri": "untitled:test", "version": 2}
    document._hear("$/lean/fileProgress", progress)
    await asyncio.wait_for(waiting, 10)


async def test_an_error_that_the_text_causes_in_its_context_is_an_error_of_the_text() -> None:
    document = Ear(FakeServer(), prefix_of("", "one\ntwo\n" * 10))
    document.open()
    document._hear("textDocument/publishDiagnostics", diagnostics(1, "the context's own"))
    document.settle_prefix()
    document.change("text")
    document._hear("textDocument/publishDiagnostics", diagnostics(2, "the context's own"))
    assert document.messages() == ()
    document._hear("textDocument/publishDiagnostics", diagnostics(2, "new"))
    assert [message.text for message in document.messages()] == ["new"]


async def test_a_check_elaborates_nothing_of_its_context_again(
    session: ServerSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prover.lean.server.session.Document", Ear)
    context = Context(
        "".join(f"theorem c{i} (a b : Nat) : a + b + {i} = b + a + {i} := by omega\n" for i in range(50))
    )
    await session.check(CheckRequest("theorem t : True := trivial", context))
    (document,) = [one for one in session._documents.values() if isinstance(one, Ear)]
    document.heard.clear()
    # Lean says where it is only every so often: what it is done with sooner it never reports.
    slow = "theorem t : c0 1 2 = c0 1 2 := rfl\ntheorem s : 1 = 1 := by\n  sleep 1000\n  rfl"
    assert (await session.check(CheckRequest(slow, context))).without_error
    areas = [
        area["range"]
        for method, told in document.heard
        if method == "$/lean/fileProgress"
        for area in told["processing"]
    ]
    assert areas and all(area["start"]["line"] >= document.first_line for area in areas)


async def test_a_proof_that_ends_lean_is_a_lost_session_not_an_empty_answer(session: ServerSession) -> None:
    with pytest.raises(SessionLost):
        await session.check(CheckRequest(PANIC, limits=Limits(seconds=120.0)))
    assert (await session.check(CheckRequest(WRONG))).errors
    assert (await session.check(CheckRequest(GOOD))).without_error


async def test_a_killed_worker_is_a_lost_session_not_an_empty_answer(session: ServerSession) -> None:
    server, workers = session.pids[0], session.pids[1:]
    check = asyncio.create_task(session.check(CheckRequest(LOOP, limits=Limits(seconds=600.0))))
    await asyncio.sleep(0.5)
    for pid in workers:
        os.kill(pid, signal.SIGKILL)
    with pytest.raises(SessionLost):
        await check
    assert (await session.check(CheckRequest(WRONG))).errors
    assert (await session.check(CheckRequest(GOOD))).without_error
    assert session.pids[0] == server, "the server itself went on"


async def test_a_worker_killed_between_checks_is_never_an_empty_answer(session: ServerSession) -> None:
    assert (await session.check(CheckRequest(WRONG))).errors
    for pid in session.pids[1:]:
        os.kill(pid, signal.SIGKILL)
    try:
        result = await session.check(CheckRequest(WRONG))
    except SessionLost:
        result = await session.check(CheckRequest(WRONG))
    assert result.errors


async def test_a_server_killed_between_checks_is_started_again(session: ServerSession) -> None:
    os.kill(session.pids[0], signal.SIGKILL)
    try:
        result = await session.check(CheckRequest(WRONG))
    except SessionLost:
        result = await session.check(CheckRequest(WRONG))
    assert result.errors and session.alive


async def test_a_server_that_is_dying_when_a_check_comes_costs_no_check(session: ServerSession) -> None:
    """It dies of a killed worker sometimes, a moment after that was reported."""
    os.kill(session.pids[0], signal.SIGKILL)
    # Nothing is waited for here: the session cannot know yet.
    result = await session.check(CheckRequest(WRONG, Context("theorem new : True := trivial")))
    assert result.errors and session.alive


async def test_lean_is_at_rest_after_a_timeout(session: ServerSession) -> None:
    """Lean answers a new text at once, while the old one may still be elaborated beside it."""
    for _ in range(3):
        result = await session.check(CheckRequest(LOOP, limits=Limits(seconds=0.5)))
        assert result.status is CheckStatus.TIMED_OUT
    assert (await session.check(CheckRequest(GOOD))).without_error
    before = processes.cpu_seconds(session.pids)
    await asyncio.sleep(1.0)
    assert processes.cpu_seconds(session.pids) - before < 0.5


async def test_more_contexts_than_documents(session: ServerSession) -> None:
    contexts = [Context(f"def mine := {i}") for i in range(6)]
    for _ in range(2):
        for index, context in enumerate(contexts):
            right = await session.check(CheckRequest(f"example : mine = {index} := rfl", context))
            wrong = await session.check(CheckRequest(f"example : mine = {index + 1} := rfl", context))
            assert right.without_error and wrong.errors
    assert len(session._documents) <= 3


@pytest.mark.parametrize(
    "command", [("/no/such/lean",), ("/bin/sh", "-c", "echo 'no Lean here' >&2; exit 3"), ("/bin/echo",)]
)
async def test_what_is_no_lean_is_one_clear_sentence(command: tuple[str, ...], mark: str) -> None:
    session = ServerSession(Environment(EnvironmentKind.PROJECT, "none", "0", command))
    with pytest.raises(ProverError, match=r"^Lean('s server did not start| cannot be started)[^\n]*$"):
        await session.start()
    assert not session.alive and session.rss == 0
    await session.close()


@pytest.mark.parametrize(
    ("text", "units", "column"),
    [("abc", 2, 2), ("αβγ", 2, 2), ("𝔸bc", 2, 1), ("𝔸𝔸x", 4, 2), ("𝔸𝔸x", 5, 3), ("x𝔸", 99, 2), ("", 0, 0)],
)
def test_utf16_units_become_code_points(text: str, units: int, column: int) -> None:
    lines = Lines(f"first\n{text}\nlast")
    position = lines.position(WirePosition(1, units))
    assert (position.line, position.column) == (2, column)
    assert lines.offset(WirePosition(1, units)) == len("first\n") + column


def test_positions_there_and_back() -> None:
    text = "a𝔸b\n\n«𝔸 𝔹» ∀\nend"
    lines = Lines(text)
    for offset in range(len(text) + 1):
        assert lines.offset(lines.wire(offset)) == offset
        assert lines.wire_of(lines.position_at(offset)) == lines.wire(offset)


async def test_messages_of_any_length_and_broken_ones() -> None:
    async def reading(*chunks: bytes) -> object:
        stream = asyncio.StreamReader()
        for chunk in chunks:
            stream.feed_data(chunk)
        stream.feed_eof()
        return await read(stream)

    long = {"text": "𝔸" * 300_000}
    assert await reading(encode(long)) == long
    assert encode({"t": "𝔸"}).endswith('{"t": "𝔸"}'.encode())
    for broken in (
        b"",
        b"Content-Length: 10\r\n\r\n{}",
        b"\r\n",
        b"Content-Length: 2\r\n\r\n[]",
        b"Content-Length: x\r\n\r\n",
    ):
        with pytest.raises(BrokenStream):
            await reading(broken)
