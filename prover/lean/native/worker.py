"""The process that elaborates: contexts, candidates, files. About a proof it is never believed (see `judge.py`)."""

from pathlib import Path

from prover.lean.allowlist import text_refusals
from prover.lean.native.cancel import Cancellation
from prover.lean.native.constants import Constants
from prover.lean.native.contexts import Contexts
from prover.lean.native.elaborator import ENVIRONMENT, Elaboration
from prover.lean.native.gate import Gates
from prover.lean.native.objects import field
from prover.lean.native.outline import Outliner
from prover.lean.native.outline_json import outline_to_json
from prover.lean.native.protocol import Frame, messages_to_json
from prover.lean.native.runtime import Runtime
from prover.lean.native.submission import Submission


class Worker:
    """Answers frames of the host. `first` is the state after the preamble; `scratch` the folder it may write in."""

    def __init__(self, runtime: Runtime, first: int, scratch: Path, cancellation: Cancellation) -> None:
        self._runtime, self._scratch, self._cancellation = runtime, scratch, cancellation
        self._contexts = Contexts(runtime, first)
        self._constants = Constants(runtime)
        self._gates = Gates(runtime, self._contexts, self._constants)

    def answer(self, frame: Frame) -> Frame:
        """Answer one frame; raises for what it does not know (a fault in this program)."""
        token = self._cancellation.begin(frame["number"])
        try:
            match frame["op"]:
                case "context":
                    return self._context(frame, token)
                case "check":
                    return self._check(frame, token)
                case "candidate":
                    return self._candidate(frame, token)
                case "outline":
                    return self._outline(frame, token)
            raise ValueError(f"unknown request {frame['op']!r}")
        finally:
            self._cancellation.end()

    def _context(self, frame: Frame, cancel: int) -> Frame:
        self._gates.forget((*frame["forget"], frame["key"]))
        self._contexts.forget(frame["forget"])
        elaborated = self._contexts.add(frame["key"], frame["text"], cancel)
        return {"messages": messages_to_json(elaborated.messages), "seconds": elaborated.seconds}

    def _check(self, frame: Frame, cancel: int) -> Frame:
        state = self._contexts.state(frame["context"])
        submission = Submission(self._runtime, state, frame["text"], goals=frame["goals"], cancel=cancel)
        submission.run()
        answer = submission.report()
        submission.close()
        return answer

    def _candidate(self, frame: Frame, cancel: int) -> Frame:
        """Elaborate a candidate behind the syntax gate and write the constants that it adds to a file."""
        state = self._contexts.state(frame["context"])
        gate, enforced = self._gates.gate(frame["context"], frame["trusted"]), frame["enforce"]
        refused = list(text_refusals(frame["text"]))
        submission = Submission(self._runtime, state, frame["text"], goals=False, cancel=cancel)
        if not (refused and enforced):
            refused += submission.run(gate, enforced=enforced)
        acceptable = submission.without_error or not frame["stop_at_error"]
        saved = acceptable and not (refused and enforced)
        if saved:
            self._save(submission.elaboration, state, self._scratch / frame["file"])
        answer = submission.report() | {"refused": refused, "saved": saved}
        submission.close()
        return answer

    def _save(self, elaboration: Elaboration, before: int, path: Path) -> None:
        after = elaboration.state()
        old, new = (self._constants.kernel_environment(field(state, ENVIRONMENT)) for state in (before, after))
        self._constants.save(path, list(self._constants.added(new, old)))
        for value in (old, new, after):
            self._runtime.objects.drop(value)

    def _outline(self, frame: Frame, cancel: int) -> Frame:
        outliner = Outliner(self._runtime, frame["text"], goals=frame["goals"])
        outline = outliner.outline(self._contexts.state(""), cancel)
        return {"outline": outline_to_json(outline) if outline else None, "seconds": outliner.seconds}
