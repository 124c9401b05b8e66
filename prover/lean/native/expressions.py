"""Lean's expressions as tables that can be sent: every part stands before what it is part of, and only once."""

from collections.abc import Callable, Iterator

from prover.lean.elaborated import ExpressionKind, LevelKind
from prover.lean.native.names import show_name
from prover.lean.native.objects import field, is_box, list_items, name_of, number_of, tag, text_of

Row = list[object]
"""An expression or a level as JSON: kind, text, …, places of its parts."""

_EXPRESSIONS = (
    ExpressionKind.VARIABLE,
    ExpressionKind.OTHER,  # free variable
    ExpressionKind.OTHER,  # metavariable
    ExpressionKind.SORT,
    ExpressionKind.CONSTANT,
    ExpressionKind.APPLICATION,
    ExpressionKind.LAMBDA,
    ExpressionKind.FORALL,
    ExpressionKind.LET,
    None,  # literal: a number or a string
    None,  # mdata
    ExpressionKind.PROJECTION,
)
"""Constructors of `Lean.Expr`, in order."""
_LITERAL, _ANNOTATED = 9, 10
_PARTS = {5: (0, 1), 6: (1, 2), 7: (1, 2), 8: (1, 2, 3), 11: (2,)}
"""Which fields of each constructor of `Lean.Expr` are expressions, `mdata` aside."""
_LEVELS = (
    LevelKind.ZERO,
    LevelKind.SUCCESSOR,
    LevelKind.MAXIMUM,
    LevelKind.IMPREDICATIVE_MAXIMUM,
    LevelKind.PARAMETER,
    LevelKind.OTHER,
)
"""Constructors of `Lean.Level`, in order."""
_LEVEL_PARTS = {1: (0,), 2: (0, 1), 3: (0, 1)}
_PARAMETER = 4


class ExpressionTable:
    """Collects expressions; the objects must live as long as the table is filled."""

    def __init__(self) -> None:
        self.expressions: list[Row] = []
        self.levels: list[Row] = []
        self._places: dict[int, int] = {}
        self._level_places: dict[int, int] = {}

    def place(self, expression: int) -> int:
        """The place of an expression, which is entered with all its parts."""
        for value in _parts_first(expression, self._places, _parts):
            if tag(value) == _ANNOTATED:
                self._places[value] = self._places[field(value, 1)]
            else:
                self._places[value] = len(self.expressions)
                self.expressions.append(self._row(value))
        return self._places[expression]

    def level(self, level: int) -> int:
        """The place of a universe level, which is entered with all its parts."""
        for value in _parts_first(level, self._level_places, _level_parts):
            text = show_name(name_of(field(value, 0))) if tag(value) == _PARAMETER else ""
            parts = [self._level_places[part] for part in _level_parts(value)]
            self._level_places[value] = len(self.levels)
            self.levels.append([_LEVELS[tag(value)].value, text, parts])
        return self._level_places[level]

    def _row(self, value: int) -> Row:
        text, number, levels = "", 0, list[int]()
        kind = _EXPRESSIONS[tag(value)]
        parts = [self._places[part] for part in _parts(value)]
        match kind:
            case ExpressionKind.VARIABLE:
                number = number_of(field(value, 0))
            case ExpressionKind.SORT:
                levels = [self.level(field(value, 0))]
            case ExpressionKind.CONSTANT:
                text = show_name(name_of(field(value, 0)))
                levels = [self.level(level) for level in list_items(field(value, 1))]
            case ExpressionKind.PROJECTION:
                text, number = show_name(name_of(field(value, 0))), number_of(field(value, 1))
            case None:
                literal = field(value, 0)
                is_number = tag(literal) == 0
                kind = ExpressionKind.NUMBER if is_number else ExpressionKind.STRING
                # In hexadecimal: Python refuses to write very long decimals.
                text = f"{number_of(field(literal, 0)):x}" if is_number else text_of(field(literal, 0))
            case _:
                pass
        return [kind.value, text, number, parts, levels]


def _parts(value: int) -> list[int]:
    if tag(value) == _ANNOTATED:
        return [field(value, 1)]
    return [field(value, index) for index in _PARTS.get(tag(value), ())]


def _level_parts(value: int) -> list[int]:
    return [] if is_box(value) else [field(value, index) for index in _LEVEL_PARTS.get(tag(value), ())]


def _parts_first(root: int, known: dict[int, int], parts: Callable[[int], list[int]]) -> Iterator[int]:
    """What is not known yet of an expression, parts first; the caller makes each known. Not recursive."""
    todo = [root]
    while todo:
        value = todo[-1]
        if value in known:
            todo.pop()
            continue
        missing = [part for part in parts(value) if part not in known]
        if missing:
            todo += missing
            continue
        todo.pop()
        yield value
