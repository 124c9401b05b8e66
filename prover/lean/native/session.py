"""`NativeSession`: Lean inside processes of ours, the quickest driver; judge of its own candidates."""

import asyncio
import contextlib
import hashlib
import time
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from prover.errors import ProverError
from prover.lean.check import CheckRequest, CheckResult, CheckStatus, Context, Limits
from prover.lean.elaborated import Elaborated, ElaborationRequest
from prover.lean.embedded import EmbeddedPaths
from prover.lean.native.answers import elaborated_of, evidence_of, result_of, status_of, step_of
from prover.lean.native.child import Ending
from prover.lean.native.launch import Launch
from prover.lean.native.memory import resident
from prover.lean.native.outline_json import outline_from_json
from prover.lean.native.protocol import (
    LENGTH_SIZE,
    Frame,
    body_length,
    decode,
    encode,
    limits_to_json,
)
from prover.lean.session import SessionLost
from prover.lean.source import Outline
from prover.lean.strict import StrictRequest
from prover.lean.tactic_replay import refused_step
from prover.lean.tactic_state import Opening, Step, TacticState, tactic_text
from prover.lean.verdict import Evidence, Rule

START_SECONDS = 60.0
END_SECONDS = 1.0
OUTLINE_LIMITS = Limits(seconds=300.0)
_MODULE_FILE = "module.olean"
_CONTEXTS_KNOWN = 64
_STATES_KNOWN = 1024
_REPLAY_FACTOR = 2.0
"""Times what lines took when they were new: how long they may take when they are run again."""


class ModuleGone(Exception):
    """The process that had the module in the making was ended over a declaration."""


class NativeSession:
    """A session on the embedded Lean (see `prover.lean.session.Session`), and a judge (`prover.lean.strict.Judge`).

    `preamble` is elaborated once, before everything; its imports are followed, nobody else's. An async context
    manager: entering starts it.
    """

    def __init__(self, paths: EmbeddedPaths, preamble: str = "") -> None:
        self._paths, self._preamble = paths, preamble
        self._launch: Launch | None = None
        self._writer: asyncio.StreamWriter | None = None
        self._reading: asyncio.Task[None] | None = None
        self._one_at_a_time = asyncio.Lock()
        self._answers: dict[int, asyncio.Future[Frame]] = {}
        self._numbers = 0
        self._contexts: OrderedDict[str, None] = OrderedDict()
        self._children: tuple[int, ...] = ()
        self._states: OrderedDict[str, None] = OrderedDict()
        self._states_of: tuple[int, ...] = ()
        self._lost = ""
        self.containment: tuple[str, ...] = ()
        """The layers of the sandbox that are in force around candidates, in words."""

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    # --- life -------------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Start the processes and elaborate the preamble. Raises `ProverError` when Lean cannot be started."""
        if self._launch is not None:
            return
        try:
            ready = await asyncio.wait_for(self._start(), START_SECONDS)
        except TimeoutError:
            await self.close()
            raise ProverError(f"Lean did not start within {START_SECONDS:.0f} seconds.") from None
        except BaseException:
            await self.close()
            raise
        if not ready.get("ready"):
            await self.close()
            raise ProverError(str(ready.get("error") or "Lean could not be started."))
        self.containment = tuple(ready["containment"])

    async def close(self) -> None:
        """End all processes of the session and remove its folder. Idempotent."""
        self._lost = self._lost or "the session was closed"
        if self._launch is not None:
            self._launch.hang_up()
            if self._reading is not None:
                # It ends when the host does, which has ended its children by then.
                await asyncio.wait((self._reading,), timeout=END_SECONDS)
                self._reading.cancel()
                self._reading = None
            self._launch.end()
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self._fail(self._lost)

    @property
    def alive(self) -> bool:
        """The host runs and answers."""
        return self._launch is not None and self._launch.runs and not self._lost

    @property
    def rss(self) -> int:
        """Resident bytes of host, worker and judge together; pages that they share count in each."""
        return sum(resident(pid) for pid in self.pids)

    @property
    def pids(self) -> tuple[int, ...]:
        """Process ids: the host, then the worker and the judge."""
        return () if self._launch is None else (self._launch.pid, *self._children)

    # --- questions --------------------------------------------------------------------------------------------------

    async def check(self, request: CheckRequest) -> CheckResult:
        """Elaborate `request.text` after the preamble and its context. Raises `SessionLost`."""
        async with self._one_at_a_time:
            began = time.perf_counter()
            answer = await self._ask(
                {
                    "op": "check",
                    "context": await self._register(request.context),
                    "text": _normalised(request.text),
                    "goals": request.goals,
                    "limits": limits_to_json(request.limits),
                }
            )
            return result_of(answer, time.perf_counter() - began)

    async def outline(self, text: str, *, goals: bool = False, limits: Limits | None = None) -> Outline:
        """What stands where in a whole file; its imports are reported, not followed, and nothing is evaluated.

        Raises `ProverError` when it does not elaborate within its limits, and `SessionLost`.
        """
        normalised = _normalised(text)
        async with self._one_at_a_time:
            answer = await self._ask(
                {
                    "op": "outline",
                    "text": normalised,
                    "goals": goals,
                    "limits": limits_to_json(limits or OUTLINE_LIMITS),
                }
            )
        status = status_of(answer)
        if status is not CheckStatus.ELABORATED:
            ran = "ran " if status is CheckStatus.OUT_OF_MEMORY else ""
            raise ProverError(f"Reading the file {ran}{status.value}.")
        if answer["outline"] is None:
            raise ProverError("Lean failed inside while it read the file.")
        if len(normalised) == len(text):
            return outline_from_json(answer["outline"])
        return outline_from_json(answer["outline"], _line_end_places(text).__getitem__)

    async def evidence(self, request: StrictRequest) -> Evidence:
        """Evidence about a candidate. Raises `SessionLost` only when the host itself is gone."""
        async with self._one_at_a_time:
            began = time.perf_counter()
            key = await self._register(request.context)
            trusted, candidate = _normalised(request.trusted), _normalised(request.candidate)
            answer = await self._ask(
                {
                    "op": "evidence",
                    "context": key,
                    "trusted": trusted,
                    "trusted_key": _digest(key, trusted, request.name),
                    "candidate": candidate,
                    "name": request.name,
                    "enforce": Rule.SYNTAX in request.rules,
                    "stop_at_error": Rule.ELABORATES in request.rules,
                    "replay": Rule.REPLAY in request.rules,
                    "limits": limits_to_json(request.limits),
                }
            )
            return evidence_of(answer, time.perf_counter() - began)

    async def mentions(
        self, text: str, context: Context | None = None, limits: Limits | None = None
    ) -> tuple[str, ...] | None:
        """Full names of the constants that the compiled declarations of `text` mention, types and proofs alike, of
        those that were there before it; `None` if it does not elaborate within its limits. Raises `SessionLost`."""
        async with self._one_at_a_time:
            answer = await self._ask(
                {
                    "op": "mentions",
                    "context": await self._register(context or Context()),
                    "text": _normalised(text),
                    "limits": limits_to_json(limits or Limits()),
                }
            )
        names = answer.get("names") if status_of(answer) is CheckStatus.ELABORATED else None
        return None if names is None else tuple(names)

    # --- compiled modules -------------------------------------------------------------------------------------------

    async def begin_module(self, name: str) -> None:
        """Begin a compiled module that imports what the preamble imports. Raises `SessionLost`."""
        await self._ask_about_module({"op": "module", "name": name}, Limits())

    async def add_to_module(self, name: str, text: str, limits: Limits | None = None) -> str | None:
        """Add the declaration `name`, behind the syntax gate; what is wrong with it, or `None`.

        Raises `ModuleGone` when the module in the making was lost, and `SessionLost`; it has to be begun again then.
        """
        answer = await self._ask_about_module(
            {"op": "add", "name": name, "text": _normalised(text)}, limits or Limits()
        )
        status = status_of(answer)
        if status is not CheckStatus.ELABORATED:
            return "it ran out of memory" if status is CheckStatus.OUT_OF_MEMORY else "it ran out of time"
        reason: str | None = answer["reason"]
        return reason

    async def write_module(self) -> Path:
        """Write the module; the file lies in the session's folder and goes with it. Raises as `add_to_module`."""
        await self._ask_about_module({"op": "write", "file": _MODULE_FILE}, OUTLINE_LIMITS)
        assert self._launch is not None
        return self._launch.exchange / _MODULE_FILE

    async def _ask_about_module(self, frame: Frame, limits: Limits) -> Frame:
        async with self._one_at_a_time:
            answer = await self._ask(frame | {"limits": limits_to_json(limits)})
        if answer.get("missing"):
            raise ModuleGone
        return answer

    async def elaborated(self, request: ElaborationRequest) -> Elaborated:
        """As `prover.lean.elaborated.Elaborator.elaborated`. Raises `SessionLost`."""
        async with self._one_at_a_time:
            began = time.perf_counter()
            answer = await self._ask(
                {
                    "op": "elaborated",
                    "context": await self._register(request.context),
                    "text": _normalised(request.text),
                    "names": list(request.names),
                    "limits": limits_to_json(request.limits),
                }
            )
            return elaborated_of(answer, time.perf_counter() - began)

    # --- tactic states ----------------------------------------------------------------------------------------------

    async def open_hole(self, opening: Opening, limits: Limits | None = None) -> Step:
        """As `prover.lean.tactic_state.TacticStates.open_hole`. Raises `SessionLost`."""
        async with self._one_at_a_time:
            began = time.perf_counter()
            frame = await self._tactic_frame("reach", opening, (), limits or Limits())
            answer = await self._ask(frame)
            step = step_of(answer, opening, (), 0.0, time.perf_counter() - began)
            self._note_states(step.state)
            return step

    async def apply_tactic(self, state: TacticState, tactic: str, limits: Limits | None = None) -> Step:
        """As `prover.lean.tactic_state.TacticStates.apply_tactic`. Raises `SessionLost`."""
        text = tactic_text(tactic)
        refusal = refused_step(state, text)
        if refusal is not None:
            return refusal
        async with self._one_at_a_time:
            began = time.perf_counter()
            frame = await self._tactic_frame("tactic", state.opening, state.lines, limits or Limits())
            answer = await self._ask(frame | {"tactic": text, "before": _REPLAY_FACTOR * state.seconds})
            elapsed = time.perf_counter() - began
            step = step_of(answer, state.opening, (*state.lines, text), state.seconds, elapsed)
            self._note_states(state, step.state)
            return step

    def holds(self, key: str) -> bool:
        """The state or the context with this key was used here, and not long ago."""
        return key in self._states or key == next(reversed(self._contexts), None)

    # --- inside -----------------------------------------------------------------------------------------------------

    async def _tactic_frame(self, op: str, opening: Opening, lines: Sequence[str], limits: Limits) -> Frame:
        return {
            "op": op,
            "context": await self._register(opening.context),
            "text": _normalised(opening.command),
            "offset": len(_normalised(opening.command[: opening.place.start]).encode("utf-8", "replace")),
            "lines": lines,
            "limits": limits_to_json(limits),
        }

    def _note_states(self, *states: TacticState | None) -> None:
        """The worker has these; of the states of a worker before it nothing is left."""
        if self._children != self._states_of:
            self._states.clear()
            self._states_of = self._children
        for state in states:
            if state is not None:
                self._states[state.key] = None
        while len(self._states) > _STATES_KNOWN:
            self._states.popitem(last=False)

    async def _start(self) -> Frame:
        self._launch = launch = Launch(self._paths, self._preamble)
        reader, self._writer = await asyncio.open_connection(sock=launch.socket)
        try:
            ready = await _read_frame(reader)
        except asyncio.IncompleteReadError:
            return {"ready": False, "error": f"Lean could not be started: {launch.last_words()}."}
        self._children = tuple(ready.get("pids", ()))
        self._reading = asyncio.create_task(self._read(reader))
        return ready

    async def _ask(self, frame: Frame) -> Frame:
        """Send a request and wait for its answer; cancelling the wait interrupts the request."""
        self._numbers += 1
        number = self._numbers
        future: asyncio.Future[Frame] = asyncio.get_running_loop().create_future()
        self._answers[number] = future
        try:
            await self._send(frame | {"number": number})
            answer = await future
        except asyncio.CancelledError:
            with contextlib.suppress(SessionLost):
                self._write({"op": "cancel", "cancel": number})
            raise
        finally:
            self._answers.pop(number, None)
        if answer["ending"] == Ending.CRASHED.value and frame["op"] != "evidence":
            raise SessionLost(f"Lean crashed: {answer['noise'] or 'no reason given'}")
        if "failure" in answer and frame["op"] != "evidence":
            raise SessionLost(answer["failure"])
        return answer

    async def _register(self, context: Context) -> str:
        """Tell the host a context's text, once; returns its key (empty for the empty context)."""
        text = _normalised(context.text)
        if not text.strip():
            return ""
        key = context.key
        if key not in self._contexts:
            forget = [self._contexts.popitem(last=False)[0]] if len(self._contexts) >= _CONTEXTS_KNOWN else []
            await self._send({"op": "register", "key": key, "text": text, "forget": forget})
            self._contexts[key] = None
        self._contexts.move_to_end(key)
        return key

    async def _send(self, frame: Frame) -> None:
        self._write(frame)
        if self._writer is not None:
            with contextlib.suppress(ConnectionError):
                await self._writer.drain()

    def _write(self, frame: Frame) -> None:
        if self._writer is None or self._lost:
            raise SessionLost(self._lost or "the session is not started")
        self._writer.write(encode(frame))

    async def _read(self, reader: asyncio.StreamReader) -> None:
        """Hand answers to whoever waits for them, until the host is gone."""
        try:
            while True:
                frame = await _read_frame(reader)
                self._children = tuple(frame["pids"])
                future = self._answers.get(frame["number"])
                if future is not None and not future.done():
                    future.set_result(frame)
        except (asyncio.IncompleteReadError, ConnectionError):
            why = self._launch.last_words() if self._launch is not None else ""
            self._fail(f"the process of the session ended: {why}")

    def _fail(self, why: str) -> None:
        self._lost = self._lost or why
        for future in self._answers.values():
            if not future.done():
                future.set_exception(SessionLost(why))


async def _read_frame(reader: asyncio.StreamReader) -> Frame:
    head = await reader.readexactly(LENGTH_SIZE)
    return decode(await reader.readexactly(body_length(head)))


def _normalised(text: str) -> str:
    return text.replace("\r\n", "\n")


def _line_end_places(text: str) -> list[int]:
    """For every offset of the normalised text, the offset in `text`."""
    places = [at for at, character in enumerate(text) if character != "\n" or text[at - 1 : at] != "\r"]
    return [*places, len(text)]


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
