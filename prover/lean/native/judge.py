"""The process that judges: it elaborates trusted text only, and has the kernel check what the worker saved again."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from prover.lean.message import Severity
from prover.lean.native.axioms import Axioms
from prover.lean.native.constants import (
    Constants,
    SavedConstants,
    kind_of_constant,
    name_of_constant,
    type_of_constant,
)
from prover.lean.native.contexts import Contexts
from prover.lean.native.elaborator import ENVIRONMENT
from prover.lean.native.names import LeanName, read_name, show_name, without_private_prefix
from prover.lean.native.objects import LeanFailure, box, error_text, field, name_of, tag
from prover.lean.native.protocol import Frame, messages_to_json
from prover.lean.native.runtime import Runtime
from prover.lean.native.statement import Comparison, Statements

MISSING = "missing"
_SORRY: LeanName = ("sorryAx",)
_EXPECTED_CONSTANTS = 16


@dataclass
class Ground:
    """A context as the judge has it: its kernel environment, what it adds to the library (name -> name and constant,
    borrowed), the axioms behind that, and what the kernel said when it saw that again."""

    kernel: int
    own: Mapping[LeanName, tuple[int, int]]
    axioms: Axioms
    replayed: bool = False
    replay_error: str | None = None


@dataclass
class Trusted:
    """A trusted declaration: the constants that its text added (by name, borrowed from `kernel`) and its own name."""

    kernel: int
    new: Mapping[LeanName, int]
    name: LeanName


class Judge:
    """Answers frames of the host. `first` is the state after the preamble; `scratch` the folder it may read."""

    def __init__(self, runtime: Runtime, first: int, scratch: Path) -> None:
        self._runtime, self._objects, self._scratch = runtime, runtime.objects, scratch
        self._contexts = Contexts(runtime, first)
        self._constants = Constants(runtime)
        self._statements = Statements(runtime)
        self._kernel = self._constants.kernel_environment(field(first, ENVIRONMENT))
        self._library = Axioms(self._constants, lambda name: self._constants.find(self._kernel, name))
        self._grounds: dict[str, Ground] = {"": Ground(self._kernel, {}, self._library, replayed=True)}
        self._trusted: dict[str, Trusted] = {}

    def answer(self, frame: Frame) -> Frame:
        """Answer one frame; raises for what it does not know (a fault in this program)."""
        match frame["op"]:
            case "context":
                return self._context(frame)
            case "trust":
                return self._trust(frame)
            case "judge":
                return self._judge(frame)
        raise ValueError(f"unknown request {frame['op']!r}")

    # --- trusted text -----------------------------------------------------------------------------------------------

    def _context(self, frame: Frame) -> Frame:
        self._contexts.forget(frame["forget"])
        for key in (*frame["forget"], frame["key"]):
            ground = self._grounds.pop(key, None)
            if ground is not None:
                self._objects.drop(ground.kernel)
        elaborated = self._contexts.add(frame["key"], frame["text"])
        kernel = self._constants.kernel_environment(field(elaborated.state, ENVIRONMENT))
        own = {name_of(name): (name, info) for name, info in self._constants.added(kernel, self._kernel)}
        finder = self._finder({name: info for name, (_, info) in own.items()})
        ground = Ground(kernel, own, Axioms(self._constants, finder, self._library))
        # Now, and not with the first candidate, whose time is limited.
        self._replay_ground(ground)
        self._grounds[frame["key"]] = ground
        return {"messages": messages_to_json(elaborated.messages), "seconds": elaborated.seconds}

    def _trust(self, frame: Frame) -> Frame:
        """Elaborate a trusted declaration in its context and find the constant that it declares."""
        for key in (*frame["forget"], frame["key"]):
            gone = self._trusted.pop(key, None)
            if gone is not None:
                self._objects.drop(gone.kernel)
        texts = Contexts(self._runtime, self._contexts.state(frame["context"]))
        elaborated = texts.add("", frame["text"])
        kernel = self._constants.kernel_environment(field(elaborated.state, ENVIRONMENT))
        texts.forget(("",))
        ground = self._grounds[frame["context"]]
        new = {name_of(name): info for name, info in self._constants.added(kernel, ground.kernel)}
        try:
            wanted = read_name(frame["name"])
        except ValueError as error:
            return {"error": str(error)}
        found = wanted if wanted in new else None
        if found is None:
            private = [name for name in new if name[:1] == ("_private",) and without_private_prefix(name) == wanted]
            found = private[0] if len(private) == 1 else None
        # Lean puts a `sorry` where it cannot make sense of a part of a statement.
        broken = found is not None and _SORRY in self._constants.used_in(type_of_constant(new[found]))
        if found is None or broken:
            self._objects.drop(kernel)
            errors = [m.text.splitlines()[0] for m in elaborated.messages if m.severity is Severity.ERROR and m.text]
            what = "is incomplete" if broken else f"does not declare {frame['name']}"
            return {"error": f"the trusted statement {what}" + "".join(f": {error}" for error in errors[:1])}
        self._trusted[frame["key"]] = Trusted(kernel, new, found)
        return {"error": None, "constant": show_name(found)}

    # --- candidates -------------------------------------------------------------------------------------------------

    def _judge(self, frame: Frame) -> Frame:
        """Compare, collect axioms, replay: on the constants that the worker saved."""
        try:
            saved = self._constants.read(self._scratch / frame["file"])
        except LeanFailure as error:
            return {"error": f"the constants of the candidate cannot be read: {error}"}
        try:
            return self._evidence(saved, self._grounds[frame["context"]], self._trusted[frame["trusted"]], frame)
        finally:
            saved.close()

    def _evidence(self, saved: SavedConstants, ground: Ground, trusted: Trusted, frame: Frame) -> Frame:
        if any(name_of_constant(info) != name for name, (_, info) in saved.by_name.items()):
            return {"error": "the constants of the candidate do not carry their own names"}
        # Whatever the judge has itself is not taken from the candidate.
        new = {
            name: (key, info)
            for name, (key, info) in saved.by_name.items()
            if not self._constants.contains(ground.kernel, name)
        }
        infos = {name: info for name, (_, info) in new.items()}
        answer: Frame = {"error": None, "kind": MISSING, "same": False, "statement": "", "axioms": None}
        info = infos.get(trusted.name)
        if info is not None:
            answer["kind"] = kind_of_constant(info)
            comparison = Comparison(self._runtime, self._constants, trusted.new.get, infos.get)
            answer["same"] = comparison.same_type(trusted.new[trusted.name], info)
            if not answer["same"]:
                environment = field(self._contexts.state(frame["context"]), ENVIRONMENT)
                answer["statement"] = self._statements.show(environment, info)
            axioms = Axioms(self._constants, self._finder(infos), ground.axioms).of(trusted.name)
            answer["axioms"] = sorted(show_name(name) for name in axioms)
        if frame["replay"]:
            answer["replay_error"] = self._replay_ground(ground) or self._replay(ground.kernel, list(new.values()))
            answer["replayed"] = len(new)
        return answer

    def _replay_ground(self, ground: Ground) -> str | None:
        """What the kernel says against a context, whose text may have been elaborated with its checks switched off.

        The contexts of one file grow, so only what no context before it had is checked, on top of that context.
        """
        if not ground.replayed:
            sound = [one for one in self._grounds.values() if one.replayed and one.replay_error is None]
            base = max((one for one in sound if one.own.items() <= ground.own.items()), key=lambda one: len(one.own))
            rest = [pair for name, pair in ground.own.items() if name not in base.own]
            error = self._replay(base.kernel, rest)
            ground.replayed, ground.replay_error = True, f"in the text before it, {error}" if error else None
        return ground.replay_error

    def _replay(self, kernel: int, pairs: list[tuple[int, int]]) -> str | None:
        """Have the kernel check constants again, on top of its own environment; what it says, if it refuses."""
        objects, symbols, runtime = self._objects, self._runtime.symbols, self._runtime
        keep = objects.keep
        table = symbols.hash_map_empty(box(_EXPECTED_CONSTANTS))
        for name, info in pairs:
            table = symbols.hash_map_insert(
                keep(runtime.name_equality), keep(runtime.name_hash), table, keep(name), keep(info)
            )
        result = symbols.replay(table, keep(kernel))
        objects.drop(table)
        error = None if tag(result) == 0 else error_text(field(result, 0))
        objects.drop(result)
        return error

    def _finder(self, infos: Mapping[LeanName, int]) -> "_Finder":
        return _Finder(self._runtime, infos)


class _Finder:
    """Finds constants in a table of borrowed ones."""

    def __init__(self, runtime: Runtime, infos: Mapping[LeanName, int]) -> None:
        self._keep, self._infos = runtime.objects.keep, infos

    def __call__(self, name: LeanName) -> int | None:
        info = self._infos.get(name)
        return None if info is None else self._keep(info)
