"""One tactic text applied to a captured state: parsed, put through the gate, run, and its goals printed."""

import textwrap
from dataclasses import dataclass, replace

from prover.lean.message import Message, Position, Severity
from prover.lean.native.capture import Captured
from prover.lean.native.elaborator import messages_of
from prover.lean.native.objects import array_items, box, field, is_box, list_items, pair, tag, text_of, unbox
from prover.lean.native.offsets import Offsets
from prover.lean.native.runtime import Runtime
from prover.lean.native.submission import Gate
from prover.lean.native.syntax import byte_range, kind_of, nodes

_LEAD, _INDENTATION = "example : True := by\n", "  "
"""Stand before a tactic text and before each of its lines, so that it can be parsed as a command, whose `by` block is
then taken out."""
_FIRST = Position(2, len(_INDENTATION))
"""Where a tactic text begins then."""
_BY = "Lean.Parser.Term.byTactic"
_UNKNOWN = "?"  # in every name that Lean prints for something not yet determined
_GOAL_WIDTH = 120  # that of messages, in which Lean prints goals otherwise
_NO_POSTPONING, _STUCK_CLASSES_ARE_ERRORS = 1, 0

_TACTICS, _TERMS, _META, _CORE = range(4)
# Fields of Lean.Core.Context (the first of which is what it has in common with commands) and of Lean.Core.State.
_COMMON, _REFERENCE = 0, 2
_FILE_MAP, _OPTIONS, _NAMESPACE, _OPEN, _FIRST_HEARTBEAT, _CANCEL = 1, 2, 4, 5, 6, 10
_ENVIRONMENT, _MESSAGES, _INFORMATION = 0, 6, 7
_METAVARIABLES = 0  # field of Lean.Meta.State
_INFORMATION_OFF = b"\0" * 8
_ERROR = 0  # constructor of Lean.Exception

_MORE = "this is more than a sequence of tactics"
_INSIDE = "Lean gave up on this tactic (it was interrupted, or it failed inside)"
_SORRY = "the proof uses `sorry`"
_UNDETERMINED = "no goals are left, but parts of the proof are not determined"


@dataclass(frozen=True, slots=True)
class Saved:
    """A state between two tactics: `root` is the hole's own goal, `heartbeats` what is used up of Lean's budget for
    the declaration. All references are owned."""

    captured: Captured
    root: int
    heartbeats: int
    goals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of a tactic; `saved` is the state after it, if it went well."""

    saved: Saved | None
    messages: tuple[Message, ...] = ()
    refused: bool = False


class Tactics:
    """Applies tactic texts to states."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime, self._symbols, self._objects = runtime, runtime.symbols, runtime.objects

    def opened(self, captured: Captured) -> Saved | None:
        """The state at a hole, with only its main goal (takes over `captured`); `None` if there is no goal."""
        keep, objects = self._objects.keep, self._objects
        goals, terms, meta, core = captured.states
        if goals == box(0):
            for value in captured.everything:
                objects.drop(value)
            return None
        root = keep(field(goals, 0))
        information = field(core, _INFORMATION)
        off = objects.constructor(0, [keep(field(information, index)) for index in range(3)], _INFORMATION_OFF)
        quiet = objects.with_field(core, _INFORMATION, off)
        only = replace(captured, states=(objects.list([keep(root)]), terms, meta, quiet))
        objects.drop(goals)
        objects.drop(core)
        begun = unbox(field(field(captured.contexts[_CORE], _COMMON), _FIRST_HEARTBEAT))
        run = _Run(self._runtime, only, max(0, unbox(self._symbols.heartbeats()) - begun))
        saved = Saved(only, root, run.heartbeats, run.goals())
        run.close()
        return saved

    def apply(self, saved: Saved, text: str, gate: Gate, cancel: int) -> Applied:
        """Apply a tactic text (one tactic or several) to a state, which stays as it is. `cancel` is a token, which is
        borrowed, or 0."""
        whole = _LEAD + textwrap.indent(text, _INDENTATION) + "\n"
        source = self._runtime.input_context(whole)
        syntax, complaints = self._parse(saved, source, len(whole.encode("utf-8", "replace")))
        refused = () if complaints else gate(syntax)
        block = None if complaints or refused else _block(syntax)
        if block is not None:
            run = _Run(self._runtime, saved.captured, saved.heartbeats, source=source, block=block, cancel=cancel)
            applied = self._applied(run, saved, Offsets(whole))
            run.close()
        elif refused:
            applied = Applied(None, (_error("refused: " + "; ".join(refused)),), refused=True)
        else:
            applied = Applied(None, tuple(map(_in_tactic, complaints)) or (_error(_MORE),))
        self._objects.drop(syntax)
        self._objects.drop(source)
        return applied

    def forget(self, saved: Saved) -> None:
        """Give everything back."""
        for value in (*saved.captured.everything, saved.root):
            self._objects.drop(value)

    def _parse(self, saved: Saved, source: int, size: int) -> tuple[int, list[Message]]:
        """New syntax of the one command that `source` should be, and what is wrong with it."""
        objects, keep = self._objects, self._objects.keep
        common = field(saved.captured.contexts[_CORE], _COMMON)
        environment = field(saved.captured.states[_CORE], _ENVIRONMENT)
        parts = (environment, *(field(common, index) for index in (_OPTIONS, _NAMESPACE, _OPEN)))
        context = objects.constructor(0, [keep(part) for part in parts])
        start = objects.constructor(0, [box(0)], b"\0" * 8)
        parsed = self._symbols.parse_command(keep(source), context, start, keep(self._runtime.messages))
        syntax, rest = pair(parsed)
        state, log = pair(rest)
        complaints = list(messages_of(self._runtime, log))
        if not complaints and unbox(field(state, 0)) < size:
            complaints = [replace(_error(_MORE), start=_FIRST)]
        keep(syntax)
        objects.drop(parsed)
        return syntax, complaints

    def _applied(self, run: "_Run", saved: Saved, offsets: Offsets) -> Applied:
        failure = run.evaluate()
        done = failure == 0 and not run.unsolved()
        if done:
            failure = run.elaborate_postponed()
        messages = run.messages()
        if failure:
            messages += self._failure(failure, offsets, told=any(map(_is_error, messages)))
            self._objects.drop(failure)
        elif done and not any(map(_is_error, messages)):
            complaint = run.complaint(saved.root)
            messages += [complaint] if complaint else []
        messages = [_in_tactic(message) for message in messages]
        if any(map(_is_error, messages)):
            return Applied(None, tuple(messages))
        goals = run.goals(saved)
        after = saved.captured.with_states(self._objects, run.states())
        return Applied(Saved(after, self._objects.keep(saved.root), run.heartbeats, goals), tuple(messages))

    def _failure(self, exception: int, offsets: Offsets, *, told: bool) -> list[Message]:
        """A `Lean.Exception` as a message. Those that are no errors themselves stand for some that were reported."""
        if tag(exception) != _ERROR:
            return [] if told else [replace(_error(_INSIDE), start=_FIRST)]
        reference, content = pair(exception)
        if told and unbox(self._symbols.follows_from_an_error(self._objects.keep(content))):
            return []  # it mentions what stands for a term with an error of its own; Lean does not report it either
        text = self._symbols.message_text(self._objects.keep(content))
        place = byte_range(reference)
        start, end = map(offsets.position, place) if place else (_FIRST, None)
        message = Message(Severity.ERROR, text_of(text), start, end)
        self._objects.drop(text)
        return [message]


class _Run:
    """Mutable cells around one state while tactics run in it. Borrows what it is given; `source` is an input context
    that positions refer to, `block` the syntax to be run, `cancel` a token (each of them may be 0)."""

    def __init__(
        self, runtime: Runtime, captured: Captured, used: int, *, source: int = 0, block: int = 0, cancel: int = 0
    ) -> None:
        self._runtime, self._symbols, self._objects = runtime, runtime.symbols, runtime.objects
        self._block = block
        objects, keep = self._objects, self._objects.keep
        self._begun = max(0, unbox(self._symbols.heartbeats()) - used)
        core = captured.contexts[_CORE]
        common = objects.with_field(field(core, _COMMON), _FIRST_HEARTBEAT, box(self._begun))
        common = self._changed(common, _CANCEL, objects.some(keep(cancel)) if cancel else box(0))
        if source:
            common = self._changed(common, _FILE_MAP, keep(field(source, 2)))
        core = objects.with_field(core, _COMMON, common)
        if block:
            core = self._changed(core, _REFERENCE, keep(block))
        self._core = core
        tactics, terms, meta, state = captured.states
        fresh = objects.with_field(state, _MESSAGES, keep(runtime.messages))
        self._cells = tuple(map(self._symbols.mk_ref, (keep(tactics), keep(terms), keep(meta), fresh)))
        contexts = (*captured.contexts[:_CORE], core)
        self._arguments = tuple(value for level in zip(contexts, self._cells, strict=True) for value in level)

    def evaluate(self) -> int:
        """Run the block; returns 0 or the exception (a new reference)."""
        return self._outcome(self._symbols.evaluate_tactic(self._objects.keep(self._block), *self._arguments))

    def elaborate_postponed(self) -> int:
        """Elaborate what tactics left for later, as is done at the end of a `by` block; returns as `evaluate`."""
        return self._outcome(
            self._symbols.elaborate_postponed(
                _NO_POSTPONING, _STUCK_CLASSES_ARE_ERRORS, *self._arguments[2 * _TERMS :]
            )
        )

    def unsolved(self) -> bool:
        """Goals are left."""
        result = self._symbols.unsolved_goals(*self._arguments)
        some = tag(result) == 0 and field(result, 0) != box(0)
        self._objects.drop(result)
        return some

    def goals(self, before: Saved | None = None) -> tuple[str, ...]:
        """The goals that are left, printed by Lean; those that are the same as before need not be printed again."""
        result = self._symbols.unsolved_goals(*self._arguments)
        goals = list(list_items(field(result, 0))) if tag(result) == 0 else []
        known = self._unchanged(before, goals) if before else {}
        texts = tuple(known.get(goal) or self._show(goal) for goal in goals)
        self._objects.drop(result)
        return texts

    def _show(self, goal: int) -> str:
        shown = self._symbols.show_goal(self._objects.keep(goal), *self._arguments[2 * _META :])
        return self._runtime.pretty(shown, _GOAL_WIDTH).strip("\n")

    def _unchanged(self, before: Saved, goals: list[int]) -> dict[int, str]:
        """Texts of goals that were there before and that nothing since can have changed: the declaration of the goal
        is the same object, and no unknown occurs in it."""
        shown = dict(zip(list_items(before.captured.states[_TACTICS]), before.goals, strict=True))
        state = self._symbols.ref_get(self._cells[_META])
        old, new = (field(one, _METAVARIABLES) for one in (before.captured.states[_META], state))
        unchanged = {}
        for goal in goals:
            text = shown.get(goal)
            if text is not None and _UNKNOWN not in text:
                found = [self._symbols.find_goal(one, goal) for one in (old, new)]
                if not any(map(is_box, found)) and field(found[0], 0) == field(found[1], 0):
                    unchanged[goal] = text
                for one in found:
                    self._objects.drop(one)
        self._objects.drop(state)
        return unchanged

    def messages(self) -> list[Message]:
        """What Lean said so far."""
        state = self._symbols.ref_get(self._cells[_CORE])
        messages = list(messages_of(self._runtime, field(state, _MESSAGES)))
        self._objects.drop(state)
        return messages

    def complaint(self, root: int) -> Message | None:
        """Why a proof without goals is none: it contains `sorry`, or unknowns that nobody sees as goals."""
        symbols, keep = self._symbols, self._objects.keep
        state = symbols.ref_get(self._cells[_META])
        both = symbols.instantiate(keep(field(state, _METAVARIABLES)), symbols.metavariable(keep(root)))
        proof = field(both, 1)
        undetermined, sorry = (
            bool(unbox(test(keep(proof)))) for test in (symbols.has_metavariable, symbols.has_sorry)
        )
        self._objects.drop(both)
        self._objects.drop(state)
        text = _SORRY if sorry else _UNDETERMINED if undetermined else None
        return replace(_error(text), start=_FIRST) if text else None

    def states(self) -> tuple[int, ...]:
        """What the cells hold (new references)."""
        return tuple(map(self._symbols.ref_get, self._cells))

    @property
    def heartbeats(self) -> int:
        """Used up so far, by what came before too."""
        return unbox(self._symbols.heartbeats()) - self._begun

    def close(self) -> None:
        """Give everything back."""
        for value in (*self._cells, self._core):
            self._objects.drop(value)

    def _changed(self, take: int, index: int, value: int) -> int:
        changed = self._objects.with_field(take, index, value)
        self._objects.drop(take)
        return changed

    def _outcome(self, result: int) -> int:
        exception = 0 if tag(result) == 0 else self._objects.keep(field(result, 0))
        self._objects.drop(result)
        return exception


def _block(syntax: int) -> int | None:
    """The tactics of a command that was made with `_LEAD` (borrowed); `None` when there is more behind them."""
    by = next((node for node in nodes(syntax) if kind_of(node) == _BY), None)
    parts = array_items(field(by, 2)) if by is not None else []
    if len(parts) < 2:
        return None
    inner, whole = byte_range(parts[1]), byte_range(syntax)
    return parts[1] if inner and whole and inner[1] == whole[1] else None


def _in_tactic(message: Message) -> Message:
    """The message with positions in the tactic's own text; one that has no place stands at its beginning."""
    if message.start.line < _FIRST.line:
        return replace(message, start=Position(1, 0), end=None)
    end = message.end
    return replace(message, start=_place_in_tactic(message.start), end=_place_in_tactic(end) if end else None)


def _place_in_tactic(place: Position) -> Position:
    return Position(max(1, place.line - 1), max(0, place.column - len(_INDENTATION)))


def _is_error(message: Message) -> bool:
    return message.severity is Severity.ERROR


def _error(text: str) -> Message:
    return Message(Severity.ERROR, text, Position(1, 0))
