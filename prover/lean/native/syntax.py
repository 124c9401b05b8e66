"""Reading Lean's syntax trees: node kinds, atoms, positions.

`Lean.Syntax`: `missing` (0), `node info kind children` (1), `atom info text` (2), `ident info raw name …` (3).
"""

from collections.abc import Iterator

from prover.lean.allowlist import SyntaxSummary
from prover.lean.native.names import LeanName, read_name, show_name
from prover.lean.native.objects import array_items, box, field, lives_forever, name_of, tag, text_of, unbox

MISSING = box(0)
NODE, ATOM, IDENTIFIER = 1, 2, 3
_SET_OPTION = frozenset(
    ("Lean.Parser.Command.set_option", "Lean.Parser.Tactic.set_option", "Lean.Parser.Term.set_option")
)
_SWITCHES = {"Lean.Parser.Tactic.posConfigItem": "true", "Lean.Parser.Tactic.negConfigItem": "false"}
_SETTINGS = frozenset(("Lean.Parser.Tactic.valConfigItem", "Lean.Parser.Tactic.config"))
_SIMPLE_ATTRIBUTE = "Lean.Parser.Attr.simple"

_known_kinds: dict[int, str] = {}


def kind_text(name: LeanName) -> str:
    """A node kind as text: its components joined with dots.

    A component that contains a dot itself is set in `«…»`, so that it cannot pass for another kind.
    """
    return ".".join(f"«{part}»" if isinstance(part, str) and "." in part else str(part) for part in name)


def read_kind(text: str) -> LeanName:
    """Inverse of `kind_text` for the kinds that Lean makes. Raises `ValueError`."""
    return tuple(int(part) if isinstance(part, str) and part.isdecimal() else part for part in read_name(text))


def kind_of(node: int) -> str:
    """Kind of a node as text (`Lean.Parser.Command.declaration`). The node must be a node."""
    name = field(node, 1)
    kind = _known_kinds.get(name)
    if kind is None:
        kind = kind_text(name_of(name))
        if not name & 1 and lives_forever(name):
            # Names that live in the library or an olean never move, so their address identifies them.
            _known_kinds[name] = kind
    return kind


def tag_of(syntax: int) -> int:
    """`NODE`, `ATOM`, `IDENTIFIER`, or 0 for missing syntax."""
    return 0 if syntax & 1 else tag(syntax)


def is_node(syntax: int) -> bool:
    """The syntax is an inner node."""
    return not syntax & 1 and tag(syntax) == NODE


def children(node: int) -> list[int]:
    """Children of a node (borrowed); of anything else, none."""
    return array_items(field(node, 2)) if is_node(node) else []


def nodes(syntax: int) -> Iterator[int]:
    """All nodes of a tree, outer before inner, from left to right."""
    todo = [syntax]
    while todo:
        node = todo.pop()
        if is_node(node):
            yield node
            todo.extend(reversed(array_items(field(node, 2))))


def token(syntax: int) -> str | None:
    """Text of an atom or an identifier as Lean understands it; `None` for anything else."""
    if syntax & 1:
        return None
    match tag(syntax):
        case 2:
            return text_of(field(syntax, 1))
        case 3:
            return show_name(name_of(field(syntax, 2)))
    return None


def tokens(syntax: int) -> Iterator[str]:
    """Texts of all leaves, from left to right."""
    for leaf in leaves(syntax):
        if (text := token(leaf)) is not None:
            yield text


def leaves(syntax: int) -> Iterator[int]:
    """All atoms and identifiers of a tree, from left to right."""
    todo = [syntax]
    while todo:
        item = todo.pop()
        if item & 1:
            continue
        if tag(item) == NODE:
            todo.extend(reversed(array_items(field(item, 2))))
        else:
            yield item


def byte_range(syntax: int) -> tuple[int, int] | None:
    """Byte offsets of a tree in the source, without surrounding blanks; `None` for syntax that stands nowhere."""
    first = last = None
    for leaf in leaves(syntax):
        place = _leaf_range(leaf)
        if place is not None:
            first = first or place
            last = place
    return (first[0], last[1]) if first and last else None


def summary(syntax: int) -> SyntaxSummary:
    """What the syntax gate looks at."""
    kinds: dict[str, None] = {}
    options: list[tuple[str, str]] = []
    configuration: list[tuple[str, str]] = []
    attributes: list[str] = []
    for node in nodes(syntax):
        kind = kind_of(node)
        kinds[kind] = None
        if kind in _SET_OPTION:
            words = _own_words(node, 3)
            options.append((words[1] if len(words) > 1 else "", words[2] if len(words) > 2 else ""))
        elif kind in _SWITCHES:
            configuration.append((" ".join(list(tokens(node))[1:]), _SWITCHES[kind]))
        elif kind in _SETTINGS:
            words = list(tokens(node))  # "(" name ":=" value … ")"
            configuration.append((words[1] if len(words) > 1 else "", " ".join(words[3:-1])))
        elif kind == _SIMPLE_ATTRIBUTE:
            attributes.append(next(tokens(node), ""))
    return SyntaxSummary(next(iter(kinds), ""), tuple(kinds), tuple(options), tuple(configuration), tuple(attributes))


def _own_words(node: int, count: int) -> list[str]:
    """The first words of a node's children, each child's tokens joined."""
    words = (" ".join(tokens(child)) for child in children(node))
    return [word for word in words if word][:count]


def _leaf_range(leaf: int) -> tuple[int, int] | None:
    information = field(leaf, 0)
    if information & 1:
        return None  # SourceInfo.none
    match tag(information):
        case 0:  # original leading pos trailing endPos
            return unbox(field(information, 1)), unbox(field(information, 3))
        case 1:  # synthetic pos endPos canonical
            return unbox(field(information, 0)), unbox(field(information, 1))
    return None
