"""A statement taken apart: what it is about, what it assumes, what it says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import count

from prover.engine.evolution.term import (
    BOOL,
    PROP,
    Apply,
    Binding,
    Constant,
    Local,
    Numeral,
    Sort,
    Term,
    locals_of,
    replaced,
    sign_of,
    size,
    walk,
)

_PROPOSITIONS = frozenset(("=", "≠", "<", "≤", ">", "≥", "∣", "∧", "∨", "¬", "↔", "∃", "True", "False", "∈", "∉"))


class Role(StrEnum):
    """What a leading binder is."""

    TYPE = "type"
    DATA = "data"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Binder:
    """One leading binder."""

    name: str
    type: Term
    role: Role


@dataclass(frozen=True)
class Statement:
    """Leading binders in order, then the conclusion (which is no `∀`)."""

    binders: tuple[Binder, ...]
    conclusion: Term

    @cached_property
    def facts(self) -> tuple[Binder, ...]:
        """The hypotheses."""
        return tuple(b for b in self.binders if b.role is Role.FACT)

    @cached_property
    def data(self) -> tuple[Binder, ...]:
        """The variables that have values."""
        return tuple(b for b in self.binders if b.role is Role.DATA)

    @cached_property
    def size(self) -> int:
        """How many symbols it has."""
        return size(self.conclusion) + sum(size(b.type) for b in self.facts) + len(self.binders)

    @cached_property
    def types(self) -> Mapping[str, Term]:
        """The type of each leading binder."""
        return {b.name: b.type for b in self.binders}

    def with_conclusion(self, conclusion: Term) -> "Statement":
        """The same about another conclusion; leading `∀` of it become binders."""
        return statement(self.binders, conclusion)

    def without(self, names: Iterable[str]) -> "Statement":
        """Binders left out, and facts about them."""
        gone, kept = set(names), list[Binder]()
        for binder in self.binders:
            if binder.name in gone or locals_of(binder.type) & gone:
                gone.add(binder.name)
            else:
                kept.append(binder)
        return Statement(tuple(kept), self.conclusion)

    def closed(self) -> bool:
        """Everything that it mentions is bound."""
        known = set[str]()
        for binder in self.binders:
            if not locals_of(binder.type) <= known:
                return False
            known.add(binder.name)
        return locals_of(self.conclusion) <= known

    def trimmed(self) -> "Statement":
        """Variables left out that nothing mentions."""
        kept = list(self.binders)
        while True:
            used = locals_of(self.conclusion).union(*(locals_of(b.type) for b in kept))
            smaller = [b for b in kept if b.role is Role.FACT or b.name in used]
            if len(smaller) == len(kept):
                return replace(self, binders=tuple(kept))
            kept = smaller

    def instantiated(self, values: Mapping[str, Term]) -> "Statement":
        """Leading binders replaced by terms."""
        kept = tuple(replace(b, type=replaced(b.type, values)) for b in self.binders if b.name not in values)
        return statement(kept, replaced(self.conclusion, values))


def statement(binders: Sequence[Binder], conclusion: Term) -> Statement:
    """Leading `∀` of a conclusion made binders."""
    found = list(binders)
    types = {b.name: b.type for b in found}
    while isinstance(conclusion, Binding) and conclusion.sign == "∀":
        name = conclusion.name
        found.append(Binder(name, conclusion.type, role_of(conclusion.type, types)))
        types[name] = conclusion.type
        conclusion = conclusion.body
    return Statement(tuple(found), conclusion)


def fresh_names(prefix: str, used: Iterable[str] = ()) -> Iterable[str]:
    """Names that are not used."""
    taken = set(used)
    return (name for number in count() if (name := f"{prefix}{number}") not in taken)


def role_of(type: Term, types: Mapping[str, Term]) -> Role:
    """What a binder of a type is, given the types of the variables around it."""
    if isinstance(type, Sort):
        return Role.DATA if type == PROP else Role.TYPE
    if is_proposition(type, types):
        return Role.FACT
    result: Term = type
    while isinstance(result, Binding):
        result = result.body
    return Role.TYPE if isinstance(result, Sort) and result != PROP else Role.DATA


def is_proposition(term: Term, types: Mapping[str, Term]) -> bool:
    """A term is a proposition, as far as its head tells."""
    if isinstance(term, Binding) and term.sign == "∀":
        return is_proposition(term.body, {**types, term.name: term.type})
    if isinstance(term, Constant):
        return term.name in _PROPOSITIONS
    if isinstance(term, Local):
        return types.get(term.name) == PROP
    if isinstance(term, Apply):
        if isinstance(term.head, Local):
            return result_type(types.get(term.head.name), len(term.arguments)) == PROP
        return sign_of(term) in _PROPOSITIONS
    return False


def result_type(type: Term | None, arguments: int) -> Term | None:
    """What a function gives after so many arguments; dependent types are not followed."""
    for _ in range(arguments):
        if not isinstance(type, Binding):
            return None
        type = type.body
    return type


def type_of(term: Term, types: Mapping[str, Term]) -> Term | None:
    """The type of a term, where it can be told without Lean."""
    if isinstance(term, Numeral):
        return term.type
    if isinstance(term, Local):
        return types.get(term.name)
    if isinstance(term, Constant):
        return BOOL if term.name in {"Bool.true", "Bool.false"} else None
    if isinstance(term, Apply):
        name = sign_of(term)
        if name in {"+", "-", "*", "/", "%", "^", "++", "neg", "min", "max"}:
            return term.arguments[0]
        if name == "↑":
            return Constant("Int")
        if name in {"::", "[]"}:
            return Apply(Constant("List"), (term.arguments[0],))
        if name in {"List.reverse"}:
            return Apply(Constant("List"), (term.arguments[0],))
        if name == "List.length":
            return Constant("Nat")
        if isinstance(term.head, Local):
            return result_type(types.get(term.head.name), len(term.arguments))
        if is_proposition(term, types):
            return PROP
    return None


def mentions(term: Term, name: str) -> bool:
    """A variable occurs in a term."""
    return any(isinstance(part, Local) and part.name == name for part in walk(term))
