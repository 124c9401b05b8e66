"""Functions that hypotheses define by cases, such as `f 0 = a` and `∀ n, f (n + 1) = … f n …`; over lists too."""

from collections.abc import Mapping
from dataclasses import dataclass

from prover.engine.evolution.evaluating import Domains, Environment, Uncomputable, Value, computed
from prover.engine.evolution.statement import Statement
from prover.engine.evolution.term import NAT, Apply, Binding, Constant, Local, Numeral, Term, locals_of, sign_of

_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class Clause:
    """One equation, and the hypothesis that it is: patterns for the arguments, what the function is there."""

    fact: str
    patterns: tuple[Term, ...]
    value: Term


@dataclass(frozen=True)
class Definition:
    """A function by its equations."""

    name: str
    clauses: tuple[Clause, ...]

    def function(self, environment: Environment, domains: Domains) -> Value:
        """The function in Python; it raises `Uncomputable` where no equation says anything."""
        arity = len(self.clauses[0].patterns)
        known: dict[tuple[Value, ...], Value] = {}
        depth = 0

        def value(given: tuple[Value, ...]) -> Value:
            nonlocal depth
            if len(given) < arity:
                return lambda argument: value((*given, argument))
            if given not in known:
                if depth > _DEEPEST:
                    raise Uncomputable
                depth += 1
                try:
                    known[given] = self._computed(given, {**environment, self.name: value(())}, domains)
                finally:
                    depth -= 1
            return known[given]

        return value(())

    def _computed(self, given: tuple[Value, ...], environment: Environment, domains: Domains) -> Value:
        for clause in self.clauses:
            found: dict[str, Value] = {}
            if all(_matches(p, v, found) for p, v in zip(clause.patterns, given, strict=True)):
                return computed(clause.value, {**environment, **found}, domains)
        raise Uncomputable


def defined(about: Statement) -> Mapping[str, Definition]:
    """The functions that the hypotheses define, by name."""
    found: dict[str, list[Clause]] = {}
    names = {b.name for b in about.data if isinstance(b.type, Binding)}
    for fact in about.facts:
        term: Term = fact.type
        bound = set[str]()
        while isinstance(term, Binding) and term.sign == "∀" and term.name in locals_of(term.body):
            bound.add(term.name)
            term = term.body
        if sign_of(term) != "=" or not isinstance(term, Apply):
            continue
        left, right = term.arguments[1:]
        if isinstance(left, Apply) and isinstance(left.head, Local) and left.head.name in names:
            patterns = left.arguments
            if all(_is_pattern(p, bound) for p in patterns):
                found.setdefault(left.head.name, []).append(Clause(fact.name, patterns, right))
    return {
        name: Definition(name, tuple(clauses))
        for name, clauses in found.items()
        if len(clauses) > 1 and any(not _plain(p) for c in clauses for p in c.patterns)
    }


def _is_pattern(term: Term, bound: set[str]) -> bool:
    if isinstance(term, Local):
        return term.name in bound
    if isinstance(term, Numeral):
        return True
    if sign_of(term) == "+" and isinstance(term, Apply):
        return (
            term.arguments[0] == NAT
            and isinstance(term.arguments[1], Local)
            and isinstance(term.arguments[2], Numeral)
        )
    if sign_of(term) == "::" and isinstance(term, Apply):
        return all(isinstance(part, Local) for part in term.arguments[1:])
    return sign_of(term) == "[]" or term == Constant("[]")


def _plain(term: Term) -> bool:
    return isinstance(term, Local)


def _matches(pattern: Term, value: Value, found: dict[str, Value]) -> bool:
    if isinstance(pattern, Local):
        found[pattern.name] = value
        return True
    if isinstance(pattern, Numeral):
        return value == pattern.value
    sign = sign_of(pattern)
    if sign == "+" and isinstance(pattern, Apply) and isinstance(value, int):
        name, step = pattern.arguments[1:]
        if isinstance(name, Local) and isinstance(step, Numeral) and value >= step.value:
            found[name.name] = value - step.value
            return True
        return False
    if sign == "::" and isinstance(pattern, Apply) and isinstance(value, tuple) and value:
        head, tail = pattern.arguments[1:]
        if isinstance(head, Local) and isinstance(tail, Local):
            found[head.name], found[tail.name] = value[0], value[1:]
            return True
        return False
    return sign == "[]" and value == ()
