"""Entry of the host process: `python -m prover.lean.native.host SOCKET PARENT LIBRARY SYSROOT FOLDER`.

It loads Lean once, elaborates the preamble, and forks the worker and the judge from that state, again whenever one of
them was killed. It runs nothing of a candidate itself, and ends with its parent: at the end of the socket, or by the
kernel's hand.
"""

import gc
import os
import resource
import shutil
import signal
import sys
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from prover.errors import ProverError
from prover.lean.check import Limits
from prover.lean.message import Severity
from prover.lean.native.cancel import Cancellation
from prover.lean.native.child import Answer, Answerer, Child, ChildFailure, Ending, Interruptions, Setup
from prover.lean.native.contexts import Contexts
from prover.lean.native.elaborator import Elaboration
from prover.lean.native.judge import Judge
from prover.lean.native.launch import EXCHANGE, PREAMBLE_FILE
from prover.lean.native.objects import LeanFailure
from prover.lean.native.protocol import Frame, FrameBuffer, decode, encode, limits_from_json, write_all
from prover.lean.native.runtime import Runtime
from prover.lean.native.sandbox import Rights, die_with_parent
from prover.lean.native.worker import Worker
from prover.lean.tactic_state import StepStatus

_PIECE = 1 << 16
_CONTEXTS_KEPT = 8
_TRUSTED_KEPT = 32
_CONTEXT_SECONDS = 300.0
_STACK = 100 << 20
_OWN_PROCESS = Path("/proc/self")
_CANDIDATE_FILE = "candidate.bin"
# One proof before the fork: what Lean sets up at first use is then there in every child.
_WARM_UP = "theorem warm (a b : Nat) (h : a < b) : a < b + 1 := by omega"


class ParentGone(Exception):
    """The session's process ended."""


PARENT_GONE = (ParentGone, BrokenPipeError, ConnectionResetError)


class ContextFailed(Exception):
    """A context could not be elaborated."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.noise)
        self.answer = answer


class Helper:
    """A child that is forked again when needed, and what it knows: contexts and trusted statements by key."""

    def __init__(self, name: str, make: Callable[[], Child], *, can_cancel: bool) -> None:
        self._make, self._can_cancel = make, can_cancel
        self.name = name
        self.child = make()
        self.contexts: OrderedDict[str, None] = OrderedDict()
        self.trusted: OrderedDict[str, None] = OrderedDict()

    def revive(self) -> None:
        """Fork again if the child is gone."""
        if not self.child.alive:
            self.child = self._make()
            self.contexts.clear()
            self.trusted.clear()

    def ask(self, frame: Frame, limits: Limits, interruptions: Interruptions) -> Answer:
        """Ask the child, forking it first if needed."""
        self.revive()
        return self.child.ask(frame, limits, interruptions, can_cancel=self._can_cancel)


class Host:
    """Serves one session over a socket."""

    def __init__(self, socket: int, runtime: Runtime, first: int, scratch: Path) -> None:
        self._socket = socket
        self._buffer = FrameBuffer()
        self._waiting: list[Frame] = []
        self._current = 0
        self._interruptions = Interruptions(socket, self._cancelled)
        self._texts: dict[str, str] = {}

        def worker(cancellations: int) -> Answerer:
            return Worker(runtime, first, scratch, Cancellation(runtime, cancellations)).answer

        def judge(cancellations: int) -> Answerer:
            os.close(cancellations)
            return Judge(runtime, first, scratch).answer

        # Lean reads the limits of its stack from `/proc/self`, to tell a stack overflow from other faults.
        writes, reads = Rights((_OWN_PROCESS,), (scratch,)), Rights((_OWN_PROCESS, scratch))
        self._helpers: list[Helper] = []
        self._worker = self._helper("worker", worker, writes, can_cancel=True)
        self._judge = self._helper("judge", judge, reads, can_cancel=False)

    def _helper(self, name: str, setup: Setup, rights: Rights, *, can_cancel: bool) -> Helper:
        def make() -> Child:
            others = (descriptor for helper in self._helpers for descriptor in helper.child.descriptors)
            return Child(name, setup, rights, (self._socket, *others))

        helper = Helper(name, make, can_cancel=can_cancel)
        self._helpers.append(helper)
        return helper

    def serve(self) -> None:
        """Answer requests until the parent is gone, which ends it with an exception (see `PARENT_GONE`)."""
        self._send({"ready": True, "containment": self._worker.child.containment})
        while True:
            frame = self._next()
            if frame["op"] == "cancel":
                continue  # too late: that request has been answered
            self._current = int(frame.get("number", 0))
            answer = self._answer(frame)
            if answer is not None:
                self._send(answer | {"number": self._current})
            self._current = 0
            self._worker.revive()
            self._judge.revive()

    def end_children(self) -> None:
        """End worker and judge."""
        for helper in self._helpers:
            helper.child.kill()

    # --- requests ---------------------------------------------------------------------------------------------------

    def _answer(self, frame: Frame) -> Frame | None:
        if frame["op"] == "register":
            for key in frame["forget"]:
                self._texts.pop(key, None)
            self._texts[frame["key"]] = frame["text"]
            return None
        limits = limits_from_json(frame["limits"])
        try:
            match frame["op"]:
                case "check" | "mentions" | "elaborated":
                    self._ensure_context(self._worker, frame["context"], limits)
                    return _outcome(self._worker.ask(frame, limits, self._interruptions))
                case "outline" | "module" | "add" | "write":
                    return _outcome(self._worker.ask(frame, limits, self._interruptions))
                case "evidence":
                    return self._evidence(frame, limits)
                case "reach":
                    self._ensure_context(self._worker, frame["context"], limits)
                    return _outcome(self._worker.ask(frame, limits, self._interruptions))
                case "tactic":
                    return self._tactic(frame, limits)
        except ContextFailed as failure:
            return _outcome(failure.answer) | {"in_context": True}
        raise ValueError(f"unknown request {frame['op']!r}")

    def _evidence(self, frame: Frame, limits: Limits) -> Frame:
        """Have the worker elaborate a candidate and the judge look at what it made.

        The judge asks the kernel about every constant, so the worker need not ask it first: that would be the same
        work twice. Only when the judge's kernel refuses something, or an error leaves open whether the worker's would
        have, is the candidate elaborated again with the kernel beside it: a tactic may react to a refusal by taking
        another way.
        """
        if frame["replay"]:
            answer = self._submit(frame, limits, kernel=False)
            if answer.get("judged", {}).get("replay_error") is None and not answer.get("unsettled"):
                return answer
        return self._submit(frame, limits, kernel=True)

    def _tactic(self, frame: Frame, limits: Limits) -> Frame:
        """Have the worker apply a tactic; a state that it does not hold is reached first, in time of its own."""
        self._ensure_context(self._worker, frame["context"], limits)
        answer = _outcome(self._worker.ask(frame, limits, self._interruptions))
        if not answer.get("missing"):
            return answer | {"reused": True}
        roomy = Limits(limits.seconds + frame["before"], limits.memory)
        reached = _outcome(self._worker.ask(frame | {"op": "reach"}, roomy, self._interruptions))
        if reached.get("status") != StepStatus.APPLIED.value or reached["ending"] != Ending.ANSWERED.value:
            return reached | {"before": True}
        return _outcome(self._worker.ask(frame, limits, self._interruptions))

    def _submit(self, frame: Frame, limits: Limits, *, kernel: bool) -> Frame:
        context = frame["context"]
        self._ensure_context(self._worker, context, limits)
        worked = self._worker.ask(
            {
                "op": "candidate",
                "kernel": kernel,
                "number": self._current,
                "context": context,
                "trusted": frame["trusted"],
                "text": frame["candidate"],
                "enforce": frame["enforce"],
                "stop_at_error": frame["stop_at_error"],
                "file": _CANDIDATE_FILE,
            },
            limits,
            self._interruptions,
        )
        answer = _outcome(worked)
        if worked.ending is not Ending.ANSWERED or not answer.get("saved"):
            return answer
        self._ensure_context(self._judge, context, limits)
        refusal = self._ensure_trusted(frame, limits)
        if refusal is not None:
            return refusal
        judged = self._judge.ask(
            {
                "op": "judge",
                "number": self._current,
                "context": context,
                "trusted": frame["trusted_key"],
                "file": _CANDIDATE_FILE,
                "replay": frame["replay"],
            },
            limits,
            self._interruptions,
        )
        return answer | {"judged": _outcome(judged)}

    def _ensure_context(self, helper: Helper, key: str, limits: Limits) -> None:
        """Have a child elaborate a context that it does not hold."""
        helper.revive()
        if not key:
            return
        if key in helper.contexts:
            helper.contexts.move_to_end(key)
            return
        forget = [helper.contexts.popitem(last=False)[0]] if len(helper.contexts) >= _CONTEXTS_KEPT else []
        roomy = Limits(max(limits.seconds, _CONTEXT_SECONDS), limits.memory)
        frame = {"op": "context", "number": self._current, "key": key, "text": self._texts[key], "forget": forget}
        answer = helper.ask(frame, roomy, self._interruptions)
        if answer.ending is not Ending.ANSWERED or "failure" in (answer.frame or {}):
            raise ContextFailed(answer)
        helper.contexts[key] = None

    def _ensure_trusted(self, frame: Frame, limits: Limits) -> Frame | None:
        """Have the judge elaborate a trusted declaration; returns what is wrong with it."""
        trusted, key = self._judge.trusted, frame["trusted_key"]
        if key in trusted:
            trusted.move_to_end(key)
            return None
        forget = [trusted.popitem(last=False)[0]] if len(trusted) >= _TRUSTED_KEPT else []
        question = {
            "op": "trust",
            "number": self._current,
            "context": frame["context"],
            "key": key,
            "text": frame["trusted"],
            "name": frame["name"],
            "forget": forget,
        }
        roomy = Limits(max(limits.seconds, _CONTEXT_SECONDS), limits.memory)
        answer = _outcome(self._judge.ask(question, roomy, self._interruptions))
        if answer["ending"] != Ending.ANSWERED.value or "failure" in answer:
            return answer | {"in_context": True}
        if answer["error"] is not None:
            return answer | {"untrusted": answer["error"]}
        trusted[key] = None
        return None

    # --- the socket -------------------------------------------------------------------------------------------------

    def _send(self, frame: Frame) -> None:
        pids = [helper.child.pid for helper in (self._worker, self._judge) if helper.child.alive]
        write_all(self._socket, encode(frame | {"pids": pids}))

    def _next(self) -> Frame:
        while not self._waiting:
            self._read()
        return self._waiting.pop(0)

    def _cancelled(self, read: bool) -> bool:
        if read:
            self._read()
        cancelled = [frame for frame in self._waiting if frame["op"] == "cancel"]
        self._waiting = [frame for frame in self._waiting if frame["op"] != "cancel"]
        return any(frame["cancel"] == self._current for frame in cancelled)

    def _read(self) -> None:
        piece = os.read(self._socket, _PIECE)
        if not piece:
            raise ParentGone
        self._buffer.feed(piece)
        while (body := self._buffer.next_body()) is not None:
            self._waiting.append(decode(body))


def _outcome(answer: Answer) -> Frame:
    return (answer.frame or {}) | {"ending": answer.ending.value, "peak": answer.peak, "noise": answer.noise}


def first_state(runtime: Runtime, preamble: str) -> int:
    """The state after the preamble. Raises `ProverError` with Lean's own words when it does not elaborate."""
    elaborated = Contexts(runtime, runtime.initial_state()).add("preamble", preamble)
    errors = [message for message in elaborated.messages if message.severity is Severity.ERROR]
    if errors:
        raise ProverError(f"The preamble of the environment does not elaborate: {errors[0].text}")
    warm = Elaboration(runtime, elaborated.state, _WARM_UP)
    warm.run()
    warm.close()
    return elaborated.state


def main(arguments: list[str]) -> None:
    """Run the host to its end."""
    _make_room_for_recursion()
    socket, parent = int(arguments[0]), int(arguments[1])
    library, sysroot, folder = (Path(argument) for argument in arguments[2:5])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    die_with_parent(parent, by=signal.SIGTERM)
    try:
        preamble = (folder / PREAMBLE_FILE).read_text(encoding="utf-8")
        runtime = Runtime(library, sysroot, preamble)
        first = first_state(runtime, preamble)
        gc.collect()
        gc.freeze()
        host = Host(socket, runtime, first, folder / EXCHANGE)
    except ParentGone:
        shutil.rmtree(folder, ignore_errors=True)
        return
    except (ProverError, LeanFailure, ChildFailure, OSError) as error:
        write_all(socket, encode({"ready": False, "error": str(error)}))
        return
    try:
        try:
            host.serve()
        finally:
            # The socket's end and the signal both tell of the parent's death, in any order. A signal before this line
            # is one more exception for the handler below; after it, nothing disturbs the clean-up.
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
    except PARENT_GONE:
        host.end_children()
        shutil.rmtree(folder, ignore_errors=True)  # the parent does so too, if it can


def _make_room_for_recursion() -> None:
    """Let the stack grow as far as Lean's own limit on recursion needs it, Python's frames below it included."""
    _, most = resource.getrlimit(resource.RLIMIT_STACK)
    wanted = _STACK if most == resource.RLIM_INFINITY else min(_STACK, most)
    resource.setrlimit(resource.RLIMIT_STACK, (wanted, most))


def _end(*_: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise ParentGone


if __name__ == "__main__":
    main(sys.argv[1:])
    sys.stdout.flush()
    # Lean's own clean-up at exit is not made for a library inside another program.
    os._exit(0)
