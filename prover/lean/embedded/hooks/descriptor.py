"""Recognises parser descriptors: the data that Lean compiles `syntax` and `notation` to."""

from dataclasses import dataclass
from enum import StrEnum

from prover.lean.embedded.hooks.memory import Memory, is_boxed, unbox
from prover.lean.embedded.hooks.name import Name

_CONSTRUCTORS = 13


class Shape(StrEnum):
    """Constructors of `Lean.ParserDescr` as far as they stand at the top of a declaration."""

    UNARY = "unary"
    BINARY = "binary"
    NODE = "node"
    TRAILING = "trailing"
    ANTIQUOTED = "antiquoted"
    SEPARATED = "separated"

    @property
    def is_node(self) -> bool:
        """Makes a syntax node of a kind of its own, so it can stand in a syntax category."""
        return self in (Shape.NODE, Shape.TRAILING)


@dataclass(frozen=True, slots=True)
class Descriptor:
    """A declared parser: the declaration's name, its shape, and the syntax kind of its nodes, if any."""

    name: Name
    shape: Shape
    kind: Name | None


def read_descriptor(memory: Memory, name: Name, address: int) -> Descriptor | None:
    """The descriptor object at `address`, declared as `name`; `None` if the object has another shape.

    Constructors by tag, with their fields: 1 unary (name, parser), 2 binary (name, parser, parser), 3 node (kind,
    precedence, parser), 4 trailing node (kind, precedence, precedence, parser), 9 node with antiquotation (text,
    kind, parser), 10 and 11 separated lists (parser, text, parser). A `Lean.Name` looks like 1 or 2 at first sight.
    """
    header = memory.header(address)
    if header is None:
        return None
    fields = [memory.field(address, index) for index in range(min(header.fields, 4))]
    match header.tag, fields:
        case 1, [label, parser] if memory.name(label) and _is_descriptor(memory, parser):
            return Descriptor(name, Shape.UNARY, None)
        case 2, [label, left, right] if (
            memory.name(label) and _is_descriptor(memory, left) and _is_descriptor(memory, right)
        ):
            return Descriptor(name, Shape.BINARY, None)
        case 3, [kind, precedence, parser] if is_boxed(precedence) and _is_descriptor(memory, parser):
            return _node(memory, name, Shape.NODE, kind, precedence)
        case 4, [kind, precedence, left, parser] if (
            is_boxed(precedence) and is_boxed(left) and _is_descriptor(memory, parser)
        ):
            return _node(memory, name, Shape.TRAILING, kind, precedence)
        case 9, [_, kind, parser] if memory.name(kind) and _is_descriptor(memory, parser):
            return Descriptor(name, Shape.ANTIQUOTED, memory.name(kind))
        case ((10 | 11), [parser, _, separator]) if _is_descriptor(memory, parser) and _is_descriptor(
            memory, separator
        ):
            return Descriptor(name, Shape.SEPARATED, None)
    return None


def _node(memory: Memory, name: Name, shape: Shape, kind: int, precedence: int) -> Descriptor | None:
    read = memory.name(kind)
    # Precedences go up to `max` (1024) and a little beyond; anything else is an object of another type.
    return Descriptor(name, shape, read) if read is not None and unbox(precedence) <= 2048 else None


def _is_descriptor(memory: Memory, address: int) -> bool:
    header = memory.header(address)
    return header is not None and header.tag < _CONSTRUCTORS and memory.name(address) is None
