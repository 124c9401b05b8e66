"""Values of a type as Lean terms, the simplest first."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain, combinations, islice, product

from prover.engine.refutation.datatypes import Datatype
from prover.engine.refutation.functions import families
from prover.engine.refutation.types import Type

MOST_WEIGHT = 1_000
"""No value is heavier; a number weighs itself, a list its elements and one for each."""
_MOST_IN_ONE_DOMAIN = 4
_EMPTY_WEIGHTS = 3
"""A type has no further values when so many weights in a row have none."""
TYPES = ("Bool", "ℕ", "Empty", "Unit", "Fin 3")
"""What an arbitrary type is tried as."""
_VARIABLES = "xyzuvw"


class Values:
    """Enumerates the closed values of closed types. `datatypes`: those of the file, by name.

    A value is Lean text that can stand as an argument where its type is expected.
    """

    def __init__(self, datatypes: Mapping[str, Datatype] | None = None) -> None:
        self._datatypes = dict(datatypes or {})
        self._cache: dict[tuple[Type, int], tuple[str, ...]] = {}

    def of(self, type_: Type) -> Iterator[str]:
        """All values by growing weight; ends where there are no more, or no lighter ones than `MOST_WEIGHT`."""
        nothing = 0
        for weight in range(MOST_WEIGHT):
            found = self.weighing(type_, weight)
            yield from found
            nothing = 0 if found else nothing + 1
            if nothing > _EMPTY_WEIGHTS:
                return

    def first(self, type_: Type, count: int) -> tuple[str, ...]:
        """At most `count` values."""
        return tuple(islice(self.of(type_), count))

    def finite(self, type_: Type) -> tuple[str, ...] | None:
        """All values of a type that has very few; `None` for any other."""
        if type_.head in {"ℕ", "ℤ", "List", "→", "Prop", "Type", "Sort"}:
            return None
        found = self.first(type_, _MOST_IN_ONE_DOMAIN + 1)
        return found if len(found) <= _MOST_IN_ONE_DOMAIN else None

    def weighing(self, type_: Type, weight: int) -> tuple[str, ...]:
        """The values of exactly this weight."""
        key = (type_, weight)
        if key not in self._cache:
            self._cache[key] = tuple(self._weighing(type_, weight))
        return self._cache[key]

    def _weighing(self, type_: Type, weight: int) -> Iterator[str]:
        match type_.head, type_.arguments:
            case "ℕ", ():
                yield str(weight)
            case "ℤ", ():
                yield str(weight)
                if weight:
                    yield f"(-{weight})"
            case "Prop", ():
                yield from ("True", "False") if weight == 0 else ()
            case "Bool", ():
                yield from ("true", "false") if weight == 0 else ()
            case (("Type" | "Sort"), _):
                yield from islice((f"({one})" if " " in one else one for one in TYPES), weight, weight + 1)
            case "Unit", ():
                yield from ("()",) if weight == 0 else ()
            case "Fin", (size,):
                if size.head.isdigit() and weight < int(size.head):
                    yield f"⟨{weight}, by decide⟩"
            case "Option", (inner,):
                if weight == 0:
                    yield "none"
                yield from (f"(some {v})" for v in self._below(inner, weight))
            case "List", (inner,):
                yield from (f"[{', '.join(items)}]" for items in self._lists(inner, weight))
            case (("×" | "Prod"), (left, right)):
                yield from (f"({a}, {b})" for a, b in self._tuples((left, right), weight))
            case (("⊕" | "Sum"), (left, right)):
                yield from (f"(Sum.inl {v})" for v in self.weighing(left, weight))
                yield from (f"(Sum.inr {v})" for v in self.weighing(right, weight))
            case "→", _:
                yield from islice(self._functions(type_), weight, weight + 1)
            case head, arguments:
                yield from self._constructed(head, arguments, weight)

    def _below(self, inner: Type, weight: int) -> tuple[str, ...]:
        return self.weighing(inner, weight - 1) if weight else ()

    def _lists(self, inner: Type, weight: int) -> Iterator[tuple[str, ...]]:
        if weight == 0:
            yield ()
        for first in range(weight):
            heads = self.weighing(inner, first)
            if heads:
                for rest in self._lists(inner, weight - 1 - first):
                    yield from ((head, *rest) for head in heads)

    def _tuples(self, types: tuple[Type, ...], weight: int) -> Iterator[tuple[str, ...]]:
        if not types:
            if weight == 0:
                yield ()
            return
        for first in range(weight + 1):
            heads = self.weighing(types[0], first)
            if heads:
                for rest in self._tuples(types[1:], weight - first):
                    yield from ((head, *rest) for head in heads)

    def _constructed(self, head: str, arguments: tuple[Type, ...], weight: int) -> Iterator[str]:
        datatype = self._datatypes.get(head)
        if datatype is None:
            return
        if datatype.alias is not None:
            yield from self.weighing(datatype.alias, weight)
            return
        given = dict(zip(datatype.parameters, arguments, strict=False))
        for constructor in datatype.constructors:
            fields = tuple(field.replace(given) for field in constructor.fields)
            if not fields:
                yield from (constructor.name,) if weight == 0 else ()
                continue
            # One for the constructor itself where it is recursive: so there are finitely many of each weight.
            own = int(any(head in field.heads for field in fields))
            if weight >= own:
                yield from (f"({constructor.name} {' '.join(items)})" for items in self._tuples(fields, weight - own))

    def _functions(self, type_: Type) -> Iterator[str]:
        """Those that a person would think of; all of them where domain and range are small."""
        domains: list[Type] = []
        while type_.head == "→":
            domains.append(type_.arguments[0])
            type_ = type_.arguments[1]
        names = tuple(_VARIABLES[: len(domains)])
        if len(names) < len(domains):
            return
        seen: set[str] = set()
        bodies = chain(self._named(domains, type_, names), self._tabulated(domains, type_, names))
        for body in bodies:
            if body not in seen:
                seen.add(body)
                bound = " ".join(name if re.search(rf"\b{name}\b", body) else "_" for name in names)
                yield f"(fun {bound} => {body})"

    def _named(self, domains: list[Type], result: Type, names: tuple[str, ...]) -> Iterator[str]:
        constants = self.first(result, 4)
        simplest = 2 if result.head == "Prop" else 1
        yield from constants[:simplest]
        yield from families(domains, result, names, lambda type_: self.first(type_, 3))
        yield from constants[simplest:]

    def _tabulated(self, domains: list[Type], result: Type, names: tuple[str, ...]) -> Iterator[str]:
        """Functions on few arguments, value by value."""
        sides = [self.finite(domain) for domain in domains]
        values = ("True", "False") if result.head == "Prop" else self.finite(result) or self.first(result, 3)
        points = list(product(*(side for side in sides if side is not None)))
        if None in sides or not points or len(values) ** len(points) > 256:
            return

        def here(point: tuple[str, ...]) -> str:
            tests = " ∧ ".join(f"{name} = {value}" for name, value in zip(names, point, strict=True))
            return f"({tests})" if len(point) > 1 else tests

        if result.head == "Prop":
            for size in range(1, len(points)):
                yield from (" ∨ ".join(map(here, chosen)) for chosen in combinations(points, size))
            return
        for images in product(values, repeat=len(points)):
            *others, last = images
            cases = (f"if {here(p)} then {v} else " for p, v in zip(points, others, strict=False))
            yield "".join(cases) + last
