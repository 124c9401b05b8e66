"""When two statements are the same: names for what a statement says, whatever its variables are called.

Two keys are made from the elaborated type, which has neither names nor kinds of bound variables. The `id` tells all
else apart. The `order_key` leaves the order of the leading binders (variables and hypotheses) open too: the type of
each is cut into a skeleton and the binders and universes that it mentions; what is left is a small structure whose
canonical form `canonical_form.py` finds.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from prover.lean.elaborated import Constant, Elaborated, Expression, ExpressionKind, Level, LevelKind
from skills_db.canonical_form import Relation, canonical_form

_BINDING = {ExpressionKind.LAMBDA: 1, ExpressionKind.FORALL: 1, ExpressionKind.LET: 2}
"""Which part of an expression stands under one more binder."""

_NAMED = (ExpressionKind.CONSTANT, ExpressionKind.PROJECTION)
_VOCABULARY_DIGITS = 15
"""So that it fits into 63 bits; if two were the same by accident, one more lemma would be refused as similar."""


@dataclass(frozen=True, slots=True)
class StatementKeys:
    """SHA-256 in hex, environment included: of a statement, and of it up to the order of its hypotheses.

    `vocabulary`: a digest of which constants its hypotheses mention and which its conclusion does, whatever it says
    with them. Numerals are none.
    """

    id: str
    order_key: str
    vocabulary: str


def statement_keys(elaborated: Elaborated, name: str, environment: str) -> StatementKeys:
    """The keys of a declared constant's statement. Raises `KeyError` for a name that was not declared."""
    constant = next((one for one in elaborated.declared if one.name == name), None)
    if constant is None:
        raise KeyError(name)
    reading = _Reading(elaborated)
    whole = reading.cut(constant.type, 0, None)
    exact = _digest("statement", whole.skeleton, environment)
    vocabulary = reading.vocabulary(constant.type)
    relations, count = reading.telescope(constant.type)
    form = canonical_form(relations, count)
    if form is None:  # too symmetric to be settled: the order counts then
        return StatementKeys(exact, _digest("in this order", whole.skeleton, environment), vocabulary)
    return StatementKeys(exact, _digest("in any order", repr(form), environment), vocabulary)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A part of a statement: its skeleton, and the binders around it and universes that it mentions, in order."""

    skeleton: str
    binders: tuple[int, ...]
    universes: tuple[str, ...]


class _Reading:
    """Reads the tables of one answer."""

    def __init__(self, elaborated: Elaborated) -> None:
        self._expressions, self._levels = elaborated.expressions, elaborated.levels
        self._loose = _loose_ranges(elaborated.expressions)
        self._level_texts = _level_texts(elaborated.levels)
        self._definitions = {constant.name: constant for constant in elaborated.definitions}
        self._defined: dict[str, str] = {}

    def telescope(self, root: int) -> tuple[list[Relation], int]:
        """Leading binders and conclusion as relations between binders and universes, and how many those are."""
        cuts: list[_Cut] = []
        place = root
        while self._expressions[place].kind is ExpressionKind.FORALL:
            kind, body = self._expressions[place].parts
            cuts.append(self.cut(kind, len(cuts), None))
            place = body
        conclusion = self.cut(place, len(cuts), None)
        universes = dict.fromkeys(name for cut in (*cuts, conclusion) for name in cut.universes)
        numbers = {name: len(cuts) + number for number, name in enumerate(universes)}
        relations = [
            Relation(f"binder {cut.skeleton}", (own, *cut.binders, *(numbers[name] for name in cut.universes)))
            for own, cut in enumerate(cuts)
        ]
        ends = (*conclusion.binders, *(numbers[name] for name in conclusion.universes))
        return [*relations, Relation(f"conclusion {conclusion.skeleton}", ends)], len(cuts) + len(universes)

    def vocabulary(self, root: int) -> str:
        """A digest of the constants that the leading binders mention, and of those that the conclusion does."""
        hypotheses, place = set[str](), root
        while self._expressions[place].kind is ExpressionKind.FORALL:
            kind, place = self._expressions[place].parts
            hypotheses |= self._constants(kind)
        conclusion = self._constants(place)
        return _digest(str(len(hypotheses)), *sorted(hypotheses), *sorted(conclusion))[:_VOCABULARY_DIGITS]

    def _constants(self, root: int) -> set[str]:
        """The constants in an expression; one that a `match` made counts by its kind, as its name says nothing."""
        found, seen, todo = set[str](), {root}, [root]
        while todo:
            expression = self._expressions[todo.pop()]
            if expression.kind in _NAMED:
                found.add("match" if expression.text in self._definitions else expression.text)
            todo += [part for part in expression.parts if part not in seen]
            seen.update(expression.parts)
        return found

    def cut(self, root: int, around: int, parameters: Sequence[str] | None) -> _Cut:
        """Cut an expression that stands under `around` binders. `parameters`: the universes in their order, or `None`
        to number them as they come."""
        binders: dict[int, int] = {}
        universes: dict[str, int] = {name: place for place, name in enumerate(parameters or ())}
        digests: dict[tuple[int, int], str] = {}
        todo = [(root, 0)]
        # In the order of the text, so that what is mentioned first is numbered first.
        while todo:
            place, depth = todo[-1]
            key = (place, self._depth(place, depth))
            if key in digests:
                todo.pop()
                continue
            expression = self._expressions[place]
            outer = around - 1 - (expression.number - depth)
            is_outer = expression.kind is ExpressionKind.VARIABLE and expression.number >= depth
            if is_outer:
                binders.setdefault(outer, len(binders))
            for level in expression.levels:
                for name in self._level_texts[level].parameters:
                    universes.setdefault(name, len(universes))
            inner = _BINDING.get(expression.kind)
            parts = [(part, depth + (index == inner)) for index, part in enumerate(expression.parts)]
            missing = [(part, at) for part, at in parts if (part, self._depth(part, at)) not in digests]
            if missing:
                todo.append(missing[0])
                continue
            todo.pop()
            below = [digests[part, self._depth(part, at)] for part, at in parts]
            if is_outer:
                digests[key] = _digest("around", str(binders[outer]))
            else:
                digests[key] = self._describe(expression, universes, below)
        return _Cut(digests[root, self._depth(root, 0)], tuple(binders), tuple(universes))

    def _depth(self, place: int, depth: int) -> int:
        """What of the depth counts: nothing, for what mentions no binder around it."""
        return depth if self._loose[place] else 0

    def _describe(self, expression: Expression, universes: Mapping[str, int], below: Sequence[str]) -> str:
        kind, text = expression.kind.value, expression.text
        if expression.kind is ExpressionKind.CONSTANT and text in self._definitions:
            kind, text = "defined", self._definition(self._definitions[text])
        levels = [self._level_texts[level].shown(universes) for level in expression.levels]
        return _digest(kind, text, str(expression.number), *levels, *below)

    def _definition(self, constant: Constant) -> str:
        """What a definition beyond the library says: its name does not count. Of a theorem its statement says all."""
        if constant.name not in self._defined:
            parts = [constant.type, *([] if constant.value is None else [constant.value])]
            if constant.kind in ("def", "opaque", "theorem"):
                texts = [self.cut(part, 0, constant.parameters).skeleton for part in parts]
                self._defined[constant.name] = _digest(constant.kind, *texts)
            else:
                self._defined[constant.name] = _digest(constant.kind, constant.name)
        return self._defined[constant.name]


@dataclass(frozen=True, slots=True)
class _LevelText:
    """A universe level with gaps for its parameters, and those in order."""

    gaps: str
    parameters: tuple[str, ...]

    def shown(self, numbers: Mapping[str, int]) -> str:
        return f"{self.gaps} {[numbers[name] for name in self.parameters]}"


def _level_texts(levels: Sequence[Level]) -> list[_LevelText]:
    texts: list[_LevelText] = []
    for level in levels:
        if level.kind is LevelKind.PARAMETER:
            texts.append(_LevelText("*", (level.text,)))
        else:
            parts = [texts[part] for part in level.parts]
            gaps = f"({level.kind.value} {' '.join(part.gaps for part in parts)})"
            texts.append(_LevelText(gaps, tuple(name for part in parts for name in part.parameters)))
    return texts


def _loose_ranges(expressions: Sequence[Expression]) -> list[int]:
    """For each expression, how many binders around it its variables reach out."""
    ranges: list[int] = []
    for expression in expressions:
        inner = _BINDING.get(expression.kind)
        reach = [ranges[part] - (index == inner) for index, part in enumerate(expression.parts)]
        own = expression.number + 1 if expression.kind is ExpressionKind.VARIABLE else 0
        ranges.append(max([own, *reach, 0]))
    return ranges


def _digest(*parts: str) -> str:
    """Of texts, so that no two sequences of texts give the same input."""
    return hashlib.sha256("".join(f"{len(part)} {part}" for part in parts).encode()).hexdigest()
