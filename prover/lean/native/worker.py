"""The process that elaborates: contexts, candidates, files. About a proof it is never believed (see `judge.py`)."""

from pathlib import Path

from prover.lean.allowlist import text_refusals
from prover.lean.message import Message, Position, Severity
from prover.lean.native.cancel import Cancellation
from prover.lean.native.constants import Constants
from prover.lean.native.contexts import Contexts
from prover.lean.native.declared import DeclaredConstants
from prover.lean.native.elaborator import ENVIRONMENT, Elaboration
from prover.lean.native.gate import Gates
from prover.lean.native.modules import ModuleInMaking, mentioned
from prover.lean.native.objects import field
from prover.lean.native.outline import Outliner
from prover.lean.native.outline_json import outline_to_json
from prover.lean.native.protocol import Frame, messages_to_json
from prover.lean.native.runtime import Runtime
from prover.lean.native.states import HolePlace, States
from prover.lean.native.submission import Submission
from prover.lean.native.tactics import Applied
from prover.lean.tactic_state import StepStatus

_UNCHECKED = "unchecked"


class Worker:
    """Answers frames of the host. `first` is the state after the preamble; `scratch` the folder it may write in."""

    def __init__(self, runtime: Runtime, first: int, scratch: Path, cancellation: Cancellation) -> None:
        self._runtime, self._scratch, self._cancellation = runtime, scratch, cancellation
        self._contexts = Contexts(runtime, first)
        self._constants = Constants(runtime)
        self._declared = DeclaredConstants(runtime, self._constants)
        self._gates = Gates(runtime, self._contexts, self._constants)
        self._unchecked: dict[str, Contexts] = {}
        self._states = States(runtime, self._contexts)
        self._module: ModuleInMaking | None = None

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
                case "elaborated":
                    return self._elaborated(frame, token)
                case "outline":
                    return self._outline(frame, token)
                case "reach":
                    return self._reach(frame, token)
                case "tactic":
                    return self._tactic(frame, token)
                case "mentions":
                    return self._mentions(frame, token)
                case "module":
                    return self._begin_module(frame["name"])
                case "add":
                    return self._add_to_module(frame, token)
                case "write":
                    return self._write_module(frame["file"])
            raise ValueError(f"unknown request {frame['op']!r}")
        finally:
            self._cancellation.end()

    def _context(self, frame: Frame, cancel: int) -> Frame:
        self._gates.forget((*frame["forget"], frame["key"]))
        for key in (*frame["forget"], frame["key"]):
            unchecked = self._unchecked.pop(key, None)
            if unchecked is not None:
                unchecked.forget((_UNCHECKED,))
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
        if not frame["kernel"]:
            state = self._without_kernel(frame["context"], state)
        gate, enforced = self._gates.gate(frame["context"], frame["trusted"]), frame["enforce"]
        refused = list(text_refusals(frame["text"]))
        submission = Submission(self._runtime, state, frame["text"], goals=False, cancel=cancel)
        if not (refused and enforced):
            refused += submission.run(gate, enforced=enforced)
        acceptable = submission.without_error or not frame["stop_at_error"]
        saved = acceptable and not (refused and enforced)
        made = self._added(submission.elaboration, state, self._scratch / frame["file"] if saved else None)
        # Constants beside those declared come from tactics, which the kernel, had it been asked, may have refused.
        unsettled = not frame["kernel"] and not submission.without_error and made > submission.commands
        answer = submission.report() | {"refused": refused, "saved": saved, "unsettled": unsettled}
        submission.close()
        return answer

    def _elaborated(self, frame: Frame, cancel: int) -> Frame:
        """Elaborate a text behind the gate, with nothing vouched for, and tell about constants that it declares."""
        state = self._contexts.state(frame["context"])
        refused = list(text_refusals(frame["text"]))
        submission = Submission(self._runtime, state, frame["text"], goals=False, cancel=cancel)
        if not refused:
            refused += submission.run(self._gates.gate(frame["context"], ""), enforced=True)
        answer = submission.report() | {"refused": refused}
        if not refused and submission.without_error:
            after = submission.elaboration.state()
            base = self._contexts.state("")
            answer |= self._declared.tell([field(one, ENVIRONMENT) for one in (base, state, after)], frame["names"])
            self._runtime.objects.drop(after)
        submission.close()
        return answer

    def _reach(self, frame: Frame, cancel: int) -> Frame:
        """Hold the state after some lines, from the opening of the hole on if need be."""
        self._states.make_room(frame["memory"])
        gate = self._gates.gate(frame["context"], frame["text"])
        return _step(self._states.reach(_place(frame), frame["lines"], gate, cancel))

    def _tactic(self, frame: Frame, cancel: int) -> Frame:
        """Apply a tactic to a state; `missing` says that the state must be reached first."""
        place, lines = _place(frame), frame["lines"]
        self._states.make_room(frame["memory"])
        if not self._states.holds(place, lines):
            return {"missing": True}
        refused = text_refusals(frame["tactic"])
        if refused:
            messages = messages_to_json((Message(Severity.ERROR, f"refused: {'; '.join(refused)}", Position(1, 0)),))
            return {"status": StepStatus.REFUSED.value, "goals": [], "messages": messages}
        gate = self._gates.gate(frame["context"], frame["text"])
        return _step(self._states.apply(place, lines, frame["tactic"], gate, cancel))

    def _mentions(self, frame: Frame, cancel: int) -> Frame:
        """Elaborate a text and name the constants, of those that were there before it, that its own ones mention."""
        state = self._contexts.state(frame["context"])
        submission = Submission(self._runtime, state, frame["text"], goals=False, cancel=cancel)
        submission.run()
        after = submission.elaboration.state()
        names = mentioned(self._runtime, self._constants, state, after)
        answer = submission.report() | {"names": names if submission.without_error else None}
        self._runtime.objects.drop(after)
        submission.close()
        return answer

    def _begin_module(self, name: str) -> Frame:
        if self._module is not None:
            self._module.close()
        self._module = ModuleInMaking(self._runtime, self._constants, self._contexts.state(""), name)
        return {}

    def _add_to_module(self, frame: Frame, cancel: int) -> Frame:
        """Add a declaration to the module in the making; `missing`: there is none (the process is a new one)."""
        if self._module is None:
            return {"missing": True}
        return {"reason": self._module.add(frame["name"], frame["text"], self._gates.gate("", ""), cancel)}

    def _write_module(self, file: str) -> Frame:
        if self._module is None:
            return {"missing": True}
        self._module.write(self._scratch / file)
        self._module.close()
        self._module = None
        return {}

    def _without_kernel(self, context: str, state: int) -> int:
        """A context's state from which the kernel is not asked about new constants; the judge will ask it."""
        if context not in self._unchecked:
            self._unchecked[context] = Contexts(self._runtime, state)
            self._unchecked[context].add(_UNCHECKED, "set_option debug.skipKernelTC true")
        return self._unchecked[context].state(_UNCHECKED)

    def _added(self, elaboration: Elaboration, before: int, path: Path | None) -> int:
        """How many constants a text has added; they are written to `path`, if there is one."""
        after = elaboration.state()
        old, new = (self._constants.kernel_environment(field(state, ENVIRONMENT)) for state in (before, after))
        added = list(self._constants.added(new, old))
        if path is not None:
            self._constants.save(path, added)
        for value in (old, new, after):
            self._runtime.objects.drop(value)
        return len(added)

    def _outline(self, frame: Frame, cancel: int) -> Frame:
        outliner = Outliner(self._runtime, frame["text"], goals=frame["goals"])
        outline = outliner.outline(self._contexts.state(""), cancel)
        return {"outline": outline_to_json(outline) if outline else None, "seconds": outliner.seconds}


def _place(frame: Frame) -> HolePlace:
    return HolePlace(frame["context"], frame["text"], frame["offset"])


def _step(applied: Applied) -> Frame:
    status = StepStatus.REFUSED if applied.refused else StepStatus.FAILED
    if applied.saved is not None:
        status = StepStatus.APPLIED
    goals = list(applied.saved.goals) if applied.saved is not None else []
    return {"status": status.value, "goals": goals, "messages": messages_to_json(applied.messages)}
