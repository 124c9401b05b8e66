"""Small models: values for the variables of a statement such that its hypotheses hold, as far as a sample tells."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from prover.engine.evolution.definitions import defined
from prover.engine.evolution.evaluating import Domains, Environment, Uncomputable, Value, computed
from prover.engine.evolution.families import FAMILIES
from prover.engine.evolution.statement import Binder, Role, Statement
from prover.engine.evolution.term import (
    NAT,
    PROP,
    Apply,
    Binding,
    Constant,
    Local,
    Sort,
    Term,
    locals_of,
    sign_of,
    walk,
)

CARRIERS = (2, 3, 1, 6)
"""Sizes of abstract types: two and three elements, one, and the smallest group that is not commutative."""
MOST_MODELS = 48
_TRIES, _FEWER_TRIES = 400, 40
"""Values that are tried for the first variable, and for each further one."""
_OF_EACH = 2
_FAR, _NEAR = 30, 9
"""Numbers up to which a law about one number, or about several, has to hold."""
_SEED = 7


@dataclass(frozen=True, slots=True)
class Model:
    """Values for the leading variables, and what quantifiers look at."""

    environment: Environment
    domains: Domains


def models(about: Statement, most: int = MOST_MODELS) -> Iterator[Model]:
    """Models of the hypotheses that leave numbers, lists and elements open: these are fixed variables of the
    statement only where a hypothesis mentions them."""
    types = [b.name for b in about.binders if b.role is Role.TYPE]
    found = 0
    for size in CARRIERS if types else (2,):
        domains = Domains(dict.fromkeys(types, size))
        for environment in islice(_Choice(about, domains).environments(), most // len(CARRIERS) if types else most):
            yield Model(environment, domains)
            found += 1
            if found >= most:
                return


def _quantifiers(law: Term) -> int:
    """How many numbers it is about."""
    return sum(isinstance(part, Binding) and part.type == NAT for part in walk(law))


def open_variables(about: Statement, model: Model) -> tuple[Binder, ...]:
    """The variables to which a model gives no value."""
    return tuple(b for b in about.data if b.name not in model.environment)


@dataclass(frozen=True, slots=True)
class Told:
    """What small models tell of a statement. `false`: there is a counterexample; `cases`: how often the hypotheses
    hold."""

    false: bool
    cases: int


def told(about: Statement, most: int = MOST_MODELS, assignments: int = 150) -> Told:
    """Look for a counterexample. Nothing is said where the statement cannot be computed."""
    satisfied = 0
    for model in models(about, most):
        variables = open_variables(about, model)
        guards = guards_of(about, frozenset(model.environment))
        try:
            pools = [model.domains.values(b.type) for b in variables]
            for values in islice(product(*pools), assignments):
                given = {b.name: value for b, value in zip(variables, values, strict=True)}
                here, domains = {**model.environment, **given}, model.domains
                if all(computed(g.type, here, domains) for g in guards):
                    satisfied += 1
                    if not computed(about.conclusion, here, domains):
                        return Told(True, satisfied)
        except Uncomputable:
            continue
    return Told(False, satisfied)


def guards_of(about: Statement, chosen: frozenset[str]) -> tuple[Binder, ...]:
    """The hypotheses about variables that a model leaves open, given those to which it gives values."""
    open_ = {b.name for b in about.data} - chosen - defined(about).keys()
    return tuple(fact for fact in about.facts if locals_of(fact.type) & open_)


class _Choice:
    """Values chosen one after the other; what contradicts a hypothesis is given up as soon as it can be told."""

    def __init__(self, about: Statement, domains: Domains) -> None:
        self._domains, self._chance = domains, random.Random(_SEED)
        self._definitions = defined(about)
        needed = frozenset[str]().union(*(locals_of(f.type) for f in about.facts if isinstance(f.type, Binding)))
        self._chosen = tuple(
            b
            for b in about.data
            if b.name not in self._definitions and (b.name in needed or isinstance(b.type, Binding))
        )
        by_definition = {clause.fact for one in self._definitions.values() for clause in one.clauses}
        self._facts: list[list[Term]] = [[] for _ in range(len(self._chosen) + 1)]
        guards = {fact.name for fact in guards_of(about, frozenset(b.name for b in self._chosen))}
        places = {b.name: place for place, b in enumerate(self._chosen)}
        for fact in about.facts:
            mentioned = locals_of(fact.type)
            if fact.name in by_definition or fact.name in guards:
                continue
            place = max((places.get(name, 0) for name in mentioned), default=-1)
            self._facts[-1 if mentioned & self._definitions.keys() else place].append(fact.type)
        # Conclusions reach further than the values that they begin with: a law has to hold that far.
        self._far, self._near = replace(domains, numbers=range(_FAR)), replace(domains, numbers=range(_NEAR))

    def environments(self) -> Iterator[dict[str, Value]]:
        """Environments in which the hypotheses hold."""
        return self._from(0, {})

    def _from(self, level: int, environment: dict[str, Value]) -> Iterator[dict[str, Value]]:
        if level == len(self._chosen):
            for name, one in self._definitions.items():
                environment = {**environment, name: one.function(environment, self._domains)}
            if self._hold(self._facts[-1], environment):
                yield environment
            return
        binder = self._chosen[level]
        pool = _pool(binder.type, self._domains, self._chance)
        if pool is None:
            return
        numbers = range(_TRIES) if level == 0 else self._chance.sample(range(_FEWER_TRIES), _FEWER_TRIES)
        for number in numbers:
            chosen = {**environment, binder.name: pool(number)}
            if self._hold(self._facts[level], chosen):
                # A few of each, so that the models are not all alike.
                yield from islice(self._from(level + 1, chosen), _OF_EACH)

    def _hold(self, facts: Sequence[Term], environment: Environment) -> bool:
        try:
            return all(
                bool(computed(fact, environment, self._far if _quantifiers(fact) < 2 else self._near))
                for fact in facts
            )
        except Uncomputable:
            return False


def _pool(type: Term, domains: Domains, chance: random.Random) -> Callable[[int], Value] | None:
    """Something to choose from; `None` where there is nothing for the type."""
    if not isinstance(type, Binding):
        try:
            values = domains.values(type)
        except Uncomputable:
            return None
        return lambda number: chance.choice(values)
    arguments, result = _signature(type)
    try:
        results = domains.values(result)
    except Uncomputable:
        return None
    kinds = tuple(_kind(argument) for argument in arguments)
    family = FAMILIES.get((*kinds, _kind(result)))
    if family is not None and (len({str(a) for a in (*arguments, result)}) == 1 or result == PROP):
        size = len(results) if isinstance(result, Local) else len(_values(arguments[0], domains))
        every = family(size)
        # Known ones first; then whatever comes.
        return lambda number: (
            every[number] if number < len(every) else _mixed(every, arguments, results, domains, chance)
        )
    try:
        return lambda number: _table(arguments, results, domains, chance)
    except Uncomputable:
        return None


def _mixed(
    every: Sequence[Value],
    arguments: Sequence[Term],
    results: Sequence[Value],
    domains: Domains,
    chance: random.Random,
) -> Value:
    if chance.random() < 0.7 and every:
        return chance.choice(every)
    return _table(arguments, results, domains, chance)


def _eventually_periodic(results: Sequence[Value], chance: random.Random) -> Value:
    """A random sequence that repeats itself from some place on: what holds for a while holds for ever."""
    start = [chance.choice(results) for _ in range(chance.randrange(4))]
    period = [chance.choice(results) for _ in range(chance.randrange(1, 5))]

    def value(n: Value) -> Value:
        if not isinstance(n, int):
            raise Uncomputable
        return start[n] if n < len(start) else period[(n - len(start)) % len(period)]

    return value


def _table(arguments: Sequence[Term], results: Sequence[Value], domains: Domains, chance: random.Random) -> Value:
    """A random function; equal arguments give equal values."""
    if len(arguments) == 1 and arguments[0] == NAT:
        return _eventually_periodic(list(results), chance)
    seed, choices = chance.random(), list(results)

    def value(given: tuple[Value, ...]) -> Value:
        if len(given) == len(arguments):
            return random.Random(f"{seed} {given}").choice(choices)
        return lambda argument: value((*given, argument))

    return value(())


def _signature(type: Term) -> tuple[tuple[Term, ...], Term]:
    arguments: list[Term] = []
    while isinstance(type, Binding):
        arguments.append(type.type)
        type = type.body
    return tuple(arguments), type


def _kind(type: Term) -> str:
    if isinstance(type, Constant):
        return type.name
    if isinstance(type, Sort):
        return type.text
    return "list" if isinstance(type, Apply) and sign_of(type) == "List" else "element"


def _values(type: Term, domains: Domains) -> Sequence[Value]:
    return domains.values(type)
