"""Functions and predicates that refute what is said of all functions: few, plain, of every kind."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from prover.engine.refutation.types import Type

_NUMBERS = frozenset({"ℕ", "ℤ"})


def families(
    domains: Sequence[Type], result: Type, names: Sequence[str], first: Callable[[Type], Sequence[str]]
) -> Iterator[str]:
    """Bodies of functions of these arguments, called `names`; `first` gives the simplest values of a type."""
    arguments = list(zip(names, domains, strict=True))
    if result.head == "Prop":
        yield from _predicates(arguments, first)
        return
    yield from (name for name, type_ in arguments if type_ == result)
    if result.head == "Bool":
        yield from (f"!{name}" for name, type_ in arguments if type_.head == "Bool")
        yield from (f"{name} == 0" for name, type_ in arguments if type_.head in _NUMBERS)
        yield from (f"{name} % 2 == 0" for name, type_ in arguments if type_.head in _NUMBERS)
    if result.head in _NUMBERS:
        yield from _numeric(arguments, result)
    if result.head == "Option":
        yield from (f"some {name}" for name, type_ in arguments if (type_,) == result.arguments)
    if result.head == "List":
        yield from (f"[{name}]" for name, type_ in arguments if (type_,) == result.arguments)
        yield from (f"{name}.reverse" for name, type_ in arguments if type_ == result)


def _numeric(arguments: list[tuple[str, Type]], result: Type) -> Iterator[str]:
    same = [name for name, type_ in arguments if type_ == result]
    for name in same:
        yield from (f"{name} + 1", f"{name} - 1", f"2 * {name}", f"{name} / 2", f"{name} * {name}", f"{name} % 2")
        yield f"if {name} = 0 then 1 else 0"
        yield f"if {name} = 0 then 1 else {name} - 1"
        if result.head == "ℤ":
            yield f"-{name}"
    for one, other in pairwise(same):
        yield from (f"{one} + {other}", f"{one} - {other}", f"{one} * {other}", f"{other} - {one}")
    for name, type_ in arguments:
        if (type_.head, result.head) == ("ℕ", "ℤ"):
            yield from (f"({name} : ℤ)", f"-({name} : ℤ)")
        if (type_.head, result.head) == ("ℤ", "ℕ"):
            yield f"{name}.natAbs"
        if type_.head == "Bool":
            yield f"if {name} = true then 1 else 0"
        if type_.head == "List":
            yield f"{name}.length" if result.head == "ℕ" else f"({name}.length : ℤ)"


def _predicates(arguments: list[tuple[str, Type]], first: Callable[[Type], Sequence[str]]) -> Iterator[str]:
    for (one, left), (other, right) in pairwise(arguments):
        if left == right:
            yield from (f"{one} = {other}", f"{one} ≠ {other}")
            if left.head in _NUMBERS:
                yield from (f"{one} < {other}", f"{one} ≤ {other}", f"{other} < {one}", f"{one} + {other} = 1")
                yield from (f"{other} = {one} + 1", f"{one} = {other} + 1")
    for name, type_ in arguments:
        simplest = first(type_) if type_.head not in {"→", "Prop", "Type", "Sort"} else ()
        yield from (f"{name} = {value}" for value in simplest[:2])
        if type_.head == "Prop":
            yield from (name, f"¬{name}")
        if type_.head in _NUMBERS:
            yield from (f"{name} ≠ 0", f"0 < {name}", f"{name} % 2 = 0", f"{name} % 2 = 1", f"{name} < 2")
        yield from (f"{name} = {value}" for value in simplest[2:])
        yield from (f"{name} ≠ {value}" for value in simplest[1:2])
