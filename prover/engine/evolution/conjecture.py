"""Conjectures about a theory: small terms with equal values, in order, or implying one another in small models."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, product

from prover.engine.evolution.sample import Row, Sample
from prover.engine.evolution.statement import Binder, Role, Statement
from prover.engine.evolution.term import (
    NAT,
    PROP,
    Apply,
    Binding,
    Constant,
    Local,
    Numeral,
    Sort,
    Term,
    apply,
    locals_of,
    operation,
    sign_of,
    size,
    walk,
)

MOST_TERMS = 130
"""Terms of one type."""
LARGEST = 6
"""Symbols of a term."""
_VARIABLES = 3
_MOST_ATOMS = 90
_LARGEST_SIDE = 5
_SAME = 4
MOST_CONJECTURES = 80
"""Of one kind about one theory, the smallest."""
_LEAST_CASES = 6


@dataclass(frozen=True, slots=True)
class Conjecture:
    """A proposition that holds in all small models, about the theory's variables and `variables`."""

    variables: tuple[Binder, ...]
    proposition: Term

    def stated(self, about: Statement) -> Statement:
        """As a statement with the theory's hypotheses."""
        used = locals_of(self.proposition)
        kept = tuple(b for b in self.variables if b.name in used)
        return Statement((*about.binders, *kept), about.conclusion).with_conclusion(self.proposition)


@dataclass
class Exploration:
    """What is conjectured about one theory. `false`: how many propositions a small model told apart."""

    about: Statement
    lawless: int = 0
    """Conjectures that hold whether or not the hypotheses do."""
    lawless_of: dict[str, int] = field(default_factory=dict)
    false: dict[str, int] = field(default_factory=lambda: {"equations": 0, "order": 0, "implications": 0})

    # --- terms ------------------------------------------------------------------------------------------------------

    @cached_property
    def variables(self) -> tuple[Binder, ...]:
        """New variables: a few of each type that the theory speaks about."""
        used = [t for t in self._types if not (isinstance(t, Constant) and t.name == "Bool")]
        return tuple(
            Binder(f"v{number}{letter}", type, Role.DATA)
            for number, type in enumerate(used)
            for letter in "abc"[: _VARIABLES if self._binary(type) else 2]
        )

    def _binary(self, type: Term) -> bool:
        return any(
            isinstance(b.type, Binding)
            and isinstance(b.type.body, Binding)
            and b.type.type == b.type.body.type == type
            for b in self.about.data
        )

    @cached_property
    def _types(self) -> tuple[Term, ...]:
        found: dict[Term, None] = {}
        for binder in self.about.data:
            type = binder.type
            while isinstance(type, Binding):
                found[type.type] = None
                type = type.body
            if not isinstance(type, Sort):
                found[type] = None
        return tuple(found)

    @cached_property
    def sample(self) -> Sample:
        """Where terms are compared."""
        return Sample(self.about, self.variables)

    @cached_property
    def terms(self) -> Mapping[Term, list[tuple[Term, Row]]]:
        """For each type the smallest terms, one for each row of values, with the equations found on the way."""
        self.equations: list[tuple[Term, Term]] = []
        found: dict[Term, list[tuple[Term, Row]]] = {type: [] for type in self._types}
        rows: dict[tuple[Term, Row], Term] = {}
        reducible: set[Term] = set()
        functions = {b.name for b in self.about.data if isinstance(b.type, Binding)}
        for number in range(1, LARGEST + 1):
            for type in self._types:
                for term in list(self._of_size(type, number, found)):
                    if len(found[type]) >= MOST_TERMS:
                        break
                    if any(part in reducible for part in walk(term)) or (
                        number > 2 and not locals_of(term) - functions
                    ):
                        continue
                    row = self.sample.row(term)
                    if row is None:
                        continue
                    before = rows.get((type, row))
                    if before is not None:
                        reducible.add(term)
                        self.equations.append((before, term))
                        continue
                    self.false["equations"] += len(found[type])
                    rows[type, row] = term
                    found[type].append((term, row))
        return found

    def _of_size(self, type: Term, number: int, smaller: Mapping[Term, list[tuple[Term, Row]]]) -> Iterator[Term]:
        if number == 1:
            yield from (Local(b.name) for b in self.variables if b.type == type)
            yield from (Local(b.name) for b in self.about.data if b.type == type)
            if type == NAT:
                yield from (Numeral(0, NAT), Numeral(1, NAT))
            if sign_of(type) == "List" and isinstance(type, Apply):
                yield operation("[]", *type.arguments)
            return
        for head, arguments in self._functions(type):
            for sizes in _splits(number - 1, len(arguments)):
                pools = [
                    [term for term, _ in smaller.get(argument, ()) if size(term) == part]
                    for argument, part in zip(arguments, sizes, strict=True)
                ]
                yield from (self._made(head, given) for given in islice(product(*pools), 400))

    def _made(self, head: Term, given: Sequence[Term]) -> Term:
        return apply(head, *given)

    def _functions(self, type: Term) -> Iterator[tuple[Term, tuple[Term, ...]]]:
        """Functions that give a type, with the types of their arguments."""
        for binder in self.about.data:
            arguments: list[Term] = []
            result: Term = binder.type
            while isinstance(result, Binding):
                arguments.append(result.type)
                result = result.body
            if arguments and result == type:
                yield Local(binder.name), tuple(arguments)
        if type in (NAT, Constant("Int")):
            signs = {"+"} | ({"*"} if self._mentions("*") or self._mentions("+") else set())
            for sign in sorted(signs & {"+", "*"}):
                yield Apply(Constant(sign), (type,)), (type, type)
            if type == Constant("Int"):
                yield Apply(Constant("neg"), (type,)), (type,)
            if self._mentions("≤") or self._mentions("<"):
                yield Apply(Constant("max"), (type,)), (type, type)
                yield Apply(Constant("min"), (type,)), (type, type)
        if sign_of(type) == "List" and isinstance(type, Apply):
            yield Apply(Constant("++"), (type,)), (type, type)
            yield Apply(Constant("List.reverse"), type.arguments), (type,)
            yield Apply(Constant("::"), type.arguments), (type.arguments[0], type)

    def _mentions(self, sign: str) -> bool:
        return any(sign_of(part) == sign for fact in self.about.facts for part in walk(fact.type))

    # --- conjectures ------------------------------------------------------------------------------------------------

    def found_equations(self) -> list[Conjecture]:
        """Equations between small terms."""
        _ = self.terms
        chosen = [(a, b) for a, b in self.equations if self._speaks_of_it(b) or self._speaks_of_it(a)]
        return self._conjectures(_oriented(self._equation(b, a)) for a, b in chosen)

    def found_orders(self) -> list[Conjecture]:
        """`≤` and `<` between small numbers, relations and predicates that always hold."""
        made: list[Term] = []
        for type in (NAT, Constant("Int")):
            every = [(t, r) for t, r in self.terms.get(type, ()) if size(t) <= _LARGEST_SIDE]
            below: dict[int, set[int]] = {}
            for (one, (_, first)), (other, (_, second)) in product(enumerate(every), enumerate(every)):
                if one != other and _below(first, second):
                    below.setdefault(one, set()).add(other)
                else:
                    self.false["order"] += one != other
            for one, above in below.items():
                for other in above:
                    # What follows from two others is left to them.
                    if not any(other in below.get(between, ()) for between in above):
                        strictly = _below(every[one][1], every[other][1], strictly=True)
                        made.append(operation("<" if strictly else "≤", type, every[one][0], every[other][0]))
        made += [atom for atom, row in self._atoms if sign_of(atom) == "" and False not in row]
        return self._conjectures(made)

    def found_implications(self) -> list[Conjecture]:
        """One small fact from another; nothing that follows from two of them."""
        classes = self._classes
        rows = list(classes)
        follows: dict[int, set[int]] = {}
        for (one, first), (other, second) in product(enumerate(rows), enumerate(rows)):
            if one != other and _implies(first, second):
                follows.setdefault(one, set()).add(other)
            else:
                self.false["implications"] += one != other
        made: list[Term] = []
        for one, then in follows.items():
            for other in then:
                if not any(other in follows.get(between, ()) for between in then):
                    made += self._implication(classes[rows[one]][0], classes[rows[other]][0])
        for smallest, *same in classes.values():
            for atom in same[:_SAME]:
                made += [*self._implication(smallest, atom), *self._implication(atom, smallest)]
        return self._conjectures(made)

    def _implication(self, given: Term, then: Term) -> list[Term]:
        """As a proposition, where both speak about the same, and what follows about nothing else."""
        about = locals_of(given) & self._own
        speaks = self._speaks_of_it(given) or self._speaks_of_it(then)
        return (
            [Binding("∀", "given", given, then)] if about and locals_of(then) & self._own <= about and speaks else []
        )

    @cached_property
    def _classes(self) -> dict[Row, list[Term]]:
        """Small propositions that hold sometimes, those together that hold at the same points."""
        classes: dict[Row, list[Term]] = {}
        for atom, row in self._atoms:
            cases = min(sum(value is True for value in row), sum(value is False for value in row))
            if cases >= _LEAST_CASES and (row in classes or len(classes) < _MOST_ATOMS):
                classes.setdefault(row, []).append(atom)
        return classes

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(b.name for b in self.variables)

    @cached_property
    def _atoms(self) -> list[tuple[Term, Row]]:
        """Small propositions."""
        found: list[Term] = []
        for binder in self.about.data:
            arguments: list[Term] = []
            result: Term = binder.type
            while isinstance(result, Binding):
                arguments.append(result.type)
                result = result.body
            if result == PROP:
                pools = [
                    [t for t, _ in self.terms.get(a, ()) if size(t) <= (3 if len(arguments) == 1 else 2)]
                    for a in arguments
                ]
                found += [apply(Local(binder.name), *given) for given in product(*pools)]
        for type, every in self.terms.items():
            small = [t for t, _ in every if size(t) <= 3]
            signs = ("<", "≤", "=") if type in (NAT, Constant("Int")) else ("=",)
            for one, other in product(small[:9], small[:9]):
                if one != other:
                    found += [
                        operation(sign, type, one, other) for sign in signs if sign != "=" or str(one) < str(other)
                    ]
        rows = ((term, self.sample.row(term)) for term in sorted(found, key=size))
        return list(islice(((term, row) for term, row in rows if row is not None), _MOST_ATOMS * 4))

    def _equation(self, one: Term, other: Term) -> Apply:
        for type, every in self.terms.items():
            if any(other == term for term, _ in every):
                return operation("=", type, one, other)
        raise KeyError(other)

    def _speaks_of_it(self, term: Term) -> bool:
        return bool(locals_of(term) & {b.name for b in self.about.data if isinstance(b.type, Binding)})

    def _conjectures(self, propositions: Iterator[Term] | Sequence[Term]) -> list[Conjecture]:
        """Each once up to the names of its variables, plain and small ones first."""
        found: dict[Term, None] = {}
        for proposition in sorted(propositions, key=_plainness):
            if proposition in found or not self._in_order(proposition) or not self._speaks_of_it(proposition):
                continue
            if self._needs_the_laws(proposition):
                found[proposition] = None
            else:
                self.lawless += 1
            if len(found) >= MOST_CONJECTURES:
                break
        return [Conjecture(self.variables, proposition) for proposition in found]

    def _needs_the_laws(self, proposition: Term) -> bool:
        """It is false for some functions that do not obey them: `0 * f a = 0` says nothing about `f`."""
        if isinstance(proposition, Binding):
            proposition = Binding("∀", proposition.name, proposition.type, proposition.body)
        row = self._free_sample.row(proposition)
        return row is None or False in row

    @cached_property
    def _free_sample(self) -> Sample:
        return Sample(
            Statement(tuple(b for b in self.about.binders if b.role is not Role.FACT), self.about.conclusion),
            self.variables,
        )

    def _in_order(self, proposition: Term) -> bool:
        """Its variables of a type come in order, so that of several namings only one is taken."""
        met = dict.fromkeys(p.name for p in walk(proposition) if isinstance(p, Local) and p.name in self._own)
        last: dict[str, str] = {}
        for name in met:
            stem, letter = name[:-1], name[-1]
            if letter != chr(ord(last.get(stem, "`")) + 1):
                return False
            last[stem] = letter
        return True


def _plainness(proposition: Term) -> tuple[int, int]:
    """What says something about variables alone comes before what says it about 0 and 1; small before large."""
    return sum(isinstance(part, Numeral) for part in walk(proposition)), size(proposition)


def _splits(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    if parts == 1:
        yield (total,)
        return
    for first in range(total - parts + 1, 0, -1):
        yield from ((first, *rest) for rest in _splits(total - first, parts - 1))


def _below(first: Row, second: Row, *, strictly: bool = False) -> bool:
    pairs = ((a, b) for a, b in zip(first, second, strict=True) if a is not None and b is not None)
    return all(a < b if strictly else a <= b for a, b in pairs)  # type: ignore[operator]


def _implies(first: Row, second: Row) -> bool:
    return all(not a or b is not False for a, b in zip(first, second, strict=True))


def _oriented(equation: Apply) -> Term:
    """The bigger side on the left."""
    type, one, other = equation.arguments
    return operation("=", type, other, one) if size(other) > size(one) else equation
