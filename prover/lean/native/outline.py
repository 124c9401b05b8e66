"""What stands where in a file, by Lean's own syntax trees."""

from collections.abc import Iterator

from prover.lean.native.contexts import evaluates, read_header
from prover.lean.native.elaborator import NAMESPACE, SCOPES, Elaboration
from prover.lean.native.holes import goals_of, holes_of, may_have_holes
from prover.lean.native.infotree import InfoTrees
from prover.lean.native.names import LeanName, show_name
from prover.lean.native.objects import field, name_of
from prover.lean.native.offsets import Offsets
from prover.lean.native.runtime import Runtime
from prover.lean.native.syntax import (
    ATOM,
    IDENTIFIER,
    MISSING,
    byte_range,
    children,
    is_node,
    kind_of,
    nodes,
    tag_of,
    token,
    tokens,
)
from prover.lean.source import Command, Declaration, Hole, Outline, Span

_COMMAND = "Lean.Parser.Command."
_MODIFIERS = _COMMAND + "declModifiers"
_PRIVATE = _COMMAND + "private"
_NAME = _COMMAND + "declId"
_BODIES = frozenset(_COMMAND + kind for kind in ("declValSimple", "declValEqns", "whereStructInst"))
_GROUP = "null"
_AROUND = frozenset((_COMMAND + "in", _COMMAND + "mutual", _GROUP))
"""What may stand around declarations. Elsewhere, in the quotation of a macro say, there is none of the file's own."""


class Outliner:
    """Elaborates one file and notes what stands where."""

    def __init__(self, runtime: Runtime, text: str, *, goals: bool) -> None:
        self._runtime = runtime
        self._text = text
        self._offsets = Offsets(text)
        self._want_goals = goals and may_have_holes(text)
        self._syntax = 0
        self._goals: dict[int, tuple[str, ...]] = {}
        self.seconds = 0.0

    def outline(self, state: int, cancel: int) -> Outline | None:
        """The outline of the file, elaborated from `state`; `None` when it was interrupted."""
        header = read_header(self._runtime, self._text)
        elaboration = Elaboration(
            self._runtime,
            state,
            self._text,
            start=header.parsed,
            cancel=cancel,
            information=self._note_goals if self._want_goals else None,
        )
        commands = []
        while (syntax := elaboration.parse()) is not None:
            place = None if elaboration.at_end else byte_range(syntax)
            namespace = self._namespace(elaboration)
            # Names and places are read before elaboration, which gives the syntax away; goals are known after it.
            self._syntax, self._goals = syntax, {}
            self._runtime.objects.keep(syntax)
            if evaluates(syntax):
                elaboration.skip()
            else:
                elaboration.elaborate()
            if place is not None:
                commands.append(
                    Command(kind_of(syntax), self._span(place), tuple(self._declarations(syntax, namespace)))
                )
            self._runtime.objects.drop(syntax)
        self.seconds = elaboration.seconds
        interrupted = elaboration.interrupted
        elaboration.close()
        return None if interrupted else Outline(self._span(header.span), header.imports, tuple(commands))

    def _namespace(self, elaboration: Elaboration) -> LeanName:
        state = elaboration.state()
        namespace = name_of(field(field(field(state, SCOPES), 0), NAMESPACE))
        self._runtime.objects.drop(state)
        return namespace

    def _declarations(self, syntax: int, namespace: LeanName) -> Iterator[Declaration]:
        """Declarations of a command: itself, the one behind `open … in`, or those of a `mutual` block."""
        todo = [syntax]
        while todo:
            node = todo.pop()
            parts = children(node)
            if len(parts) > 1 and is_node(parts[0]) and kind_of(parts[0]) == _MODIFIERS and is_node(parts[1]):
                yield self._declaration(node, parts[0], parts[1], namespace)
            elif kind_of(node) in _AROUND:
                todo.extend(part for part in reversed(parts) if is_node(part))

    def _declaration(self, node: int, modifiers: int, content: int, namespace: LeanName) -> Declaration:
        parts = list(_parts(content))
        body = next((byte_range(part) for part in parts if is_node(part) and kind_of(part) in _BODIES), None)
        holes = tuple(
            Hole(self._span((hole.start, hole.end)), hole.kind, self._goals.get(hole.start, ()))
            for hole in holes_of(node)
        )
        return Declaration(
            name=_full_name(parts, namespace),
            keyword=_keyword(content),
            span=self._span(byte_range(node) or (0, 0)),
            body=self._span(body) if body else None,
            holes=holes,
            private=any(kind_of(part) == _PRIVATE for part in nodes(modifiers)),
        )

    def _note_goals(self, info_state: int) -> None:
        holes = holes_of(self._syntax)
        if not holes:
            return
        trees = InfoTrees(self._runtime, info_state)
        places = list(trees.places())
        self._goals = {hole.start: goals_of(hole, places, trees) for hole in holes}

    def _span(self, place: tuple[int, int]) -> Span:
        return Span(self._offsets.point(place[0]), self._offsets.point(place[1]))


def _parts(content: int) -> Iterator[int]:
    """Children of a declaration's content; those of an optional group count as its own."""
    for part in children(content):
        if is_node(part) and kind_of(part) == _GROUP:
            yield from children(part)
        else:
            yield part


def _full_name(parts: list[int], namespace: LeanName) -> str:
    declared = next((part for part in parts if is_node(part) and kind_of(part) == _NAME), None)
    identifier = next(iter(children(declared or MISSING)), MISSING)
    if tag_of(identifier) != IDENTIFIER:
        return ""
    name = name_of(field(identifier, 2))
    return show_name(name[1:] if name[:1] == ("_root_",) else namespace + name)


def _keyword(content: int) -> str:
    for part in children(content):
        if tag_of(part) == ATOM:
            return token(part) or ""
        if is_node(part) and kind_of(part).endswith(("Tk", "group")):
            return " ".join(tokens(part))
    return ""
