"""Terms of statements, small enough to be computed with and rewritten: what `reading.py` makes of Lean's own."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Local:
    """A bound variable; every binder of a statement has a name of its own, so that nothing is captured."""

    name: str


@dataclass(frozen=True, slots=True)
class Constant:
    """A constant of the library by its full name, or an operator by its sign (`+`, `≤`, `∧`, `¬`, `∃`, `↑`)."""

    name: str


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number of a type."""

    value: int
    type: "Term"


@dataclass(frozen=True, slots=True)
class Sort:
    """`Prop`, `Type` or `Type u`, as it is written."""

    text: str


@dataclass(frozen=True, slots=True)
class Apply:
    """A head (never itself an application) with arguments. An operator's first argument is the type of its operands
    where it has one (`=`, `≤`, `+`, `∃`, `[]`); the connectives have none."""

    head: "Term"
    arguments: tuple["Term", ...]


@dataclass(frozen=True, slots=True)
class Binding:
    """`∀ name : type, body` or `fun name : type => body` (`sign` is `∀` or `λ`). An implication is a `∀` whose name
    its body does not mention."""

    sign: str
    name: str
    type: "Term"
    body: "Term"


Term = Local | Constant | Numeral | Sort | Apply | Binding

NAT, INT, BOOL, PROP = Constant("Nat"), Constant("Int"), Constant("Bool"), Sort("Prop")


def apply(head: Term, *arguments: Term) -> Term:
    """An application with all arguments in one place; a `λ` at the head is applied."""
    while isinstance(head, Binding) and head.sign == "λ" and arguments:
        head, arguments = replaced(head.body, {head.name: arguments[0]}), arguments[1:]
    if not arguments:
        return head
    if isinstance(head, Apply):
        return Apply(head.head, (*head.arguments, *arguments))
    return Apply(head, arguments)


def operation(sign: str, *arguments: Term) -> Apply:
    """An operator with its arguments."""
    return Apply(Constant(sign), arguments)


def sign_of(term: Term) -> str:
    """The name at the head of an application of a constant, else nothing."""
    return term.head.name if isinstance(term, Apply) and isinstance(term.head, Constant) else ""


def parts(term: Term) -> tuple[Term, ...]:
    """The terms directly inside one, types included."""
    if isinstance(term, Apply):
        return (term.head, *term.arguments)
    if isinstance(term, Binding):
        return (term.type, term.body)
    return (term.type,) if isinstance(term, Numeral) else ()


def walk(term: Term) -> Iterator[Term]:
    """A term and all terms inside it."""
    yield term
    for part in parts(term):
        yield from walk(part)


def locals_of(term: Term) -> frozenset[str]:
    """The names of the variables that are free in it."""
    if isinstance(term, Local):
        return frozenset({term.name})
    found = frozenset[str]().union(*map(locals_of, parts(term)))
    return found - {term.name} if isinstance(term, Binding) else found


def rewritten(term: Term, rule: Callable[[Term], Term | None]) -> Term:
    """Every subterm for which the rule has another one replaced, from the outside; what it gives is left as it is."""
    new = rule(term)
    if new is not None:
        return new
    if isinstance(term, Apply):
        return apply(rewritten(term.head, rule), *(rewritten(argument, rule) for argument in term.arguments))
    if isinstance(term, Binding):
        return Binding(term.sign, term.name, rewritten(term.type, rule), rewritten(term.body, rule))
    if isinstance(term, Numeral):
        return Numeral(term.value, rewritten(term.type, rule))
    return term


def replaced(term: Term, values: Mapping[str, Term]) -> Term:
    """Free variables replaced by terms."""
    return rewritten(term, lambda one: values.get(one.name) if isinstance(one, Local) else None) if values else term


def exchanged(term: Term, old: Term, new: Term) -> Term:
    """Every occurrence of a subterm replaced."""
    return rewritten(term, lambda one: new if one == old else None)


def size(term: Term) -> int:
    """How many symbols it has, types aside."""
    if isinstance(term, Apply):
        return size(term.head) + sum(size(a) for a in operands(term))
    if isinstance(term, Binding):
        return 1 + size(term.body)
    return 1


TYPED = frozenset(
    {"=", "≠", "<", "≤", ">", "≥", "∣", "+", "-", "*", "/", "%", "^", "++", "neg", "min", "max", "∃", "[]"}
)
TYPED_LISTS = frozenset({"::"})


def operands(term: Apply) -> tuple[Term, ...]:
    """The arguments of an application without the type in front that an operator has."""
    name = term.head.name if isinstance(term.head, Constant) else ""
    return term.arguments[1:] if name in TYPED or name in TYPED_LISTS else term.arguments


def arrow(*types: Term) -> Term:
    """The type of functions from all but the last to the last."""
    *given, result = types
    for one in reversed(given):
        result = Binding("∀", "_", one, result)
    return result
