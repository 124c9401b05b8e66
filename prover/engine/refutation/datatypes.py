"""Types that a file declares: their constructors, as Lean prints them."""

import re
from dataclasses import dataclass

from prover.engine.refutation.types import Type, read_type

ENUMERABLE = frozenset({"ℕ", "ℤ", "Bool", "Unit", "Empty", "Fin", "Option", "List", "Prop", "×", "⊕", "Prod", "Sum"})
"""Heads of types whose values `values.Values` knows without being told."""
BUILT_IN = ENUMERABLE | {"Type", "Sort", "→", "×", "⊕"}

_HEADER = re.compile(r"^(?:inductive|structure) (?P<name>[^\s:({\[]+)(?P<rest>[^\n]*(?:\n[^\n]*)*?)\nnumber of param")
_PARAMETERS = re.compile(r"^number of parameters: (\d+)$", re.MULTILINE)
_ALIAS = re.compile(r"^(?:@\[\w+\] )?(?:def|abbrev) (?P<name>\S+) : Type :=\s*(?P<body>.*)$", re.DOTALL)
_BINDER = re.compile(r"[({⦃\[](?P<names>[^:(){}\[\]]+) : (?P<type>[^(){}\[\]]*(?:\([^()]*\)[^(){}\[\]]*)*)[)}⦄\]]")


@dataclass(frozen=True)
class Constructor:
    """A constructor and the types of its fields, in terms of the parameters of its type."""

    name: str
    fields: tuple[Type, ...]


@dataclass(frozen=True)
class Datatype:
    """An inductive type or structure; or, with `alias`, a name for another type."""

    name: str
    parameters: tuple[str, ...] = ()
    constructors: tuple[Constructor, ...] = ()
    alias: Type | None = None

    @property
    def mentions(self) -> frozenset[str]:
        """Names of other types, neither built in nor parameters, that its values are made of."""
        types = [field for constructor in self.constructors for field in constructor.fields]
        heads = frozenset().union(*(t.heads for t in (*types, *((self.alias,) if self.alias else ()))))
        known = BUILT_IN | {self.name, *self.parameters}
        return frozenset(h for h in heads if h not in known and not h.isdigit())


def read_datatype(printed: str) -> Datatype | None:
    """What `#print NAME` said. `None` for a proposition, a type with indices, and whatever cannot be read."""
    alias = _ALIAS.match(printed.strip())
    if alias is not None:
        body = read_type(alias["body"])
        return Datatype(alias["name"], alias=body) if body is not None else None
    header, parameters = _HEADER.match(printed), _PARAMETERS.search(printed)
    if header is None or parameters is None:
        return None
    name, count = header["name"].rstrip("."), int(parameters[1])
    bound, _, kind = header["rest"].rpartition(" : ")
    arrows = [part.strip() for part in kind.split("→")]
    named = sum(len(m["names"].split()) for m in _BINDER.finditer(bound))
    if arrows[-1].split()[0] != "Type" or named + len(arrows) - 1 != count:
        return None
    _, _, listed = printed.partition("\nconstructors:\n")
    if listed:
        made = [_constructor(line) for line in _joined(listed)]
    else:
        _, _, listed = printed.partition("\nconstructor:\n")
        made = [_of_structure(" ".join(listed.partition("\nfield notation")[0].split()))]
    if not all(made) and made:
        return None
    read = [one for one in made if one is not None]
    parameter_names = read[0][1][:count] if read else ()
    constructors: list[Constructor] = []
    for constructor_name, names, types in read:
        renamed = {mine: Type(first) for mine, first in zip(names[:count], parameter_names, strict=False)}
        constructors.append(Constructor(constructor_name, tuple(t.replace(renamed) for t in types)))
    return Datatype(name, tuple(parameter_names), tuple(constructors))


_Read = tuple[str, tuple[str, ...], tuple[Type, ...]]
"""Name, names of the implicit parameters, types of the fields."""


def _constructor(line: str) -> _Read | None:
    """`Tree.node : {α : Type} → Tree α → α → Tree α`."""
    name, _, text = line.partition(" : ")
    names: list[str] = []
    while text.startswith("{"):
        group, _, text = text.partition(" → ")
        names += group.strip("{}").partition(" : ")[0].split()
    read = read_type(text)
    if read is None:
        return None
    fields: list[Type] = []
    while read.head == "→":
        fields.append(read.arguments[0])
        read = read.arguments[1]
    return name, tuple(names), tuple(fields)


def _of_structure(line: str) -> _Read | None:
    """`Account.mk {α : Type} (balance : ℤ) (limit : ℕ) : Account α`."""
    name, _, rest = line.partition(" ")
    names: list[str] = []
    fields: list[Type] = []
    for match in _BINDER.finditer(rest.rpartition(" : ")[0]):
        if match.group().startswith("{"):
            names += match["names"].split()
            continue
        read = read_type(match["type"])
        if read is None:
            return None
        fields += [read] * len(match["names"].split())
    return name, tuple(names), tuple(fields)


def _joined(listed: str) -> list[str]:
    """One line for each constructor; Lean indents the continuation of a long one."""
    lines: list[str] = []
    for line in listed.splitlines():
        if line.startswith(" ") and lines:
            lines[-1] += " " + line.strip()
        elif line.strip():
            lines.append(line.strip())
    return lines
