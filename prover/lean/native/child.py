"""A forked child of the host: asked one frame at a time, watched while it works, killed when it oversteps."""

import contextlib
import gc
import os
import resource
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from prover.lean.check import MIB, Limits
from prover.lean.native.cancel import cancel_frame
from prover.lean.native.memory import Resident, address_space
from prover.lean.native.protocol import (
    BrokenFrame,
    Frame,
    FrameBuffer,
    decode,
    encode,
    read_frame,
    write_all,
)
from prover.lean.native.sandbox import Rights, confine, die_with_parent

TICK = 0.05
"""Seconds between two looks at a child's memory."""
GRACE = 0.5
"""Seconds that a child has to stop by itself after its time is up."""
_NOISE_KEPT = 4096
_NO_MEMORY = ("out of memory", "annot allocate memory")
_TELLING = ("Stack overflow", "INTERNAL PANIC", *_NO_MEMORY)
_PIECE = 1 << 16

Answerer = Callable[[Frame], Frame]
Setup = Callable[[int], Answerer]
"""Makes, inside the child, what answers frames; given the descriptor on which cancellations arrive."""


class Ending(Enum):
    """How a question ended."""

    ANSWERED = "answered"
    TIMED_OUT = "timed out"
    OUT_OF_MEMORY = "out of memory"
    CANCELLED = "cancelled"
    CRASHED = "crashed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question. `frame` is what the child said, if it came to that; `peak` is resident bytes."""

    ending: Ending
    frame: Frame | None
    peak: int
    noise: str = ""


class Interruptions:
    """What the host must listen to while a child works: its own parent."""

    def __init__(self, descriptor: int, cancelled: Callable[[bool], bool]) -> None:
        self.descriptor = descriptor
        self.cancelled = cancelled
        """Says whether the running request is to be cancelled; `True`: read what has arrived first."""


class Said:
    """What a process wrote on its output: the beginning and the end of it."""

    def __init__(self) -> None:
        self._head = self._tail = b""

    def add(self, piece: bytes) -> None:
        """Take a piece more."""
        room = _NOISE_KEPT - len(self._head)
        self._head += piece[:room]
        self._tail = (self._tail + piece[room:])[-_NOISE_KEPT:]

    def gist(self) -> str:
        """The line that tells what went wrong, or else the last one; empty if nothing was said."""
        text = self._head + (b"\n" if self._tail else b"") + self._tail
        lines = [line.strip() for line in text.decode("utf-8", "replace").split("\n") if line.strip()]
        telling = (line for line in lines if any(word in line for word in _TELLING))
        return next(telling, lines[-1] if lines else "")[:300]


class Child:
    """One forked process. `setup` runs in it after the fork and before its rights are taken away.

    `not_its_own` are descriptors of the host that it must not hold open.
    """

    def __init__(self, name: str, setup: Setup, rights: Rights, not_its_own: Sequence[int] = ()) -> None:
        self.name = name
        self.alive = True
        requests, answers, cancellations, noise = (os.pipe() for _ in range(4))
        host = os.getpid()
        sys.stdout.flush()
        sys.stderr.flush()
        self.pid = os.fork()
        if self.pid == 0:
            mine = (requests[0], answers[1], cancellations[0], noise[1])
            _serve(setup, rights, host, mine, (*not_its_own, requests[1], answers[0], cancellations[1], noise[0]))
        for descriptor in (requests[0], answers[1], cancellations[0], noise[1]):
            os.close(descriptor)
        self._requests, self._answers, self._cancellations, self._noise = (
            requests[1],
            answers[0],
            cancellations[1],
            noise[0],
        )
        os.set_blocking(self._noise, False)
        self._resident = Resident(self.pid)
        self._said = Said()
        self._status = 0
        hello = read_frame(self._answers)
        if hello is None:
            self.kill()
            raise ChildFailure(f"the {name} process ended at its start: {self._said.gist() or self._cause()}")
        self.containment: tuple[str, ...] = tuple(hello["containment"])

    def ask(self, frame: Frame, limits: Limits, interruptions: Interruptions, *, can_cancel: bool) -> Answer:
        """Send a frame and wait for the answer within limits. After anything but `ANSWERED` look at `alive`."""
        number = int(frame["number"])
        self._listen()
        self._said = Said()
        try:
            write_all(self._requests, encode(frame | {"memory": limits.memory}))
        except OSError:
            return self._crashed(0)
        deadline = time.monotonic() + limits.seconds
        overdue: Ending | None = None
        if can_cancel and interruptions.cancelled(False):
            overdue, deadline, _ = self._stop(number, Ending.CANCELLED)
        buffer, peak = FrameBuffer(), 0
        poll = select.poll()
        for descriptor in (self._answers, self._noise, interruptions.descriptor):
            poll.register(descriptor, select.POLLIN)
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                if overdue is not None or not can_cancel:
                    self.kill()
                    return Answer(overdue or Ending.TIMED_OUT, None, peak, self._said.gist())
                overdue, deadline, left = self._stop(number, Ending.TIMED_OUT)
            ready = {descriptor for descriptor, _ in poll.poll(1000 * min(TICK, left))}
            if self._noise in ready:
                self._listen()  # one piece at a time: a child that never stops talking has limits too
            if self._answers in ready:
                peak = max(peak, self._resident.bytes())
                piece = os.read(self._answers, _PIECE)
                buffer.feed(piece)
                try:
                    body = buffer.next_body() if piece else None
                    if body is not None:
                        return Answer(overdue or Ending.ANSWERED, decode(body), peak)
                except BrokenFrame:
                    piece = b""
                if not piece:
                    return self._crashed(peak)
            elif interruptions.descriptor in ready:
                if interruptions.cancelled(True) and overdue is None:
                    if not can_cancel:
                        self.kill()
                        return Answer(Ending.CANCELLED, None, peak)
                    overdue, deadline, _ = self._stop(number, Ending.CANCELLED)
            else:
                peak = max(peak, now := self._resident.bytes())
                if now > limits.memory:
                    self.kill()
                    return Answer(Ending.OUT_OF_MEMORY, None, peak, self._said.gist())

    @property
    def descriptors(self) -> tuple[int, ...]:
        """The host's ends of the pipes."""
        return (self._requests, self._answers, self._cancellations, self._noise) if self.alive else ()

    def kill(self) -> None:
        """End the process and release everything. Idempotent."""
        if not self.alive:
            return
        descriptors, self.alive = self.descriptors, False
        os.kill(self.pid, signal.SIGKILL)
        self._status = os.waitpid(self.pid, 0)[1]
        while self._listen():
            pass
        self._resident.close()
        for descriptor in descriptors:
            os.close(descriptor)

    def _stop(self, number: int, ending: Ending) -> tuple[Ending, float, float]:
        with contextlib.suppress(OSError):  # it may be gone already, which the next look shows
            write_all(self._cancellations, cancel_frame(number))
        return ending, time.monotonic() + GRACE, GRACE

    def _crashed(self, peak: int) -> Answer:
        """The pipe ended: the process is dying or dead."""
        patience = time.monotonic() + GRACE
        while os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None:
            if time.monotonic() > patience:
                break
            time.sleep(0.002)
        self.kill()
        gist = self._said.gist()
        ending = Ending.OUT_OF_MEMORY if any(words in gist for words in _NO_MEMORY) else Ending.CRASHED
        return Answer(ending, None, peak, gist or self._cause())

    def _cause(self) -> str:
        if os.WIFSIGNALED(self._status):
            return f"ended by signal {signal.Signals(os.WTERMSIG(self._status)).name}"
        return f"ended with status {os.WEXITSTATUS(self._status)}"

    def _listen(self) -> bool:
        """Read a piece of what the process writes on its output; says whether there was any."""
        try:
            piece = os.read(self._noise, _PIECE)
        except BlockingIOError:
            return False
        self._said.add(piece)
        return bool(piece)


class ChildFailure(Exception):
    """A child could not be started."""


def _serve(setup: Setup, rights: Rights, host: int, mine: Sequence[int], others: Sequence[int]) -> None:
    """Life of the child: never returns."""
    try:
        requests, answers, cancellations, noise = mine
        for descriptor in others:
            os.close(descriptor)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        die_with_parent(host)
        os.dup2(noise, 1)
        os.dup2(noise, 2)
        answer = setup(cancellations)
        space = address_space()
        write_all(answers, encode({"containment": confine(rights)}))
        gc.freeze()
        limit = 0
        while (frame := read_frame(requests)) is not None:
            if frame["memory"] != limit:
                limit = frame["memory"]
                # A second line behind the host's watch; wide, because reserved addresses are not memory.
                resource.setrlimit(resource.RLIMIT_AS, (space + 2 * limit + 2048 * MIB, resource.RLIM_INFINITY))
            write_all(answers, encode(_answer(answer, frame)))
    except BaseException:  # the border of the process: what it writes here is what the host will know
        traceback.print_exc()
    finally:
        os._exit(0)


def _answer(answer: Answerer, frame: Frame) -> Frame:
    try:
        return answer(frame)
    except Exception as error:  # the border of the process: the host decides what a fault means
        return {"failure": f"{type(error).__name__}: {error}"}
