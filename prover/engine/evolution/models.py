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
MOST_MODELS = 36
_TRIES = 4000
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
    chance = random.Random(_SEED)
    types = [b.name for b in about.binders if b.role is Role.TYPE]
    needed = frozenset[str]().union(*(locals_of(f.type) for f in about.facts))
    fixed = tuple(b for b in about.data if b.name in needed or _is_function(b.type))
    found = 0
    for size in CARRIERS if types else (2,):
        here = 0
        domains = Domains(dict.fromkeys(types, size))
        for environment in islice(_candidates(about, fixed, domains, chance), _TRIES):
            if _holds(about, environment, domains):
                yield Model(environment, domains)
                found, here = found + 1, here + 1
                if found >= most or (types and here >= most // 3):
                    break
        if found >= most:
            return


def _holds(about: Statement, environment: Environment, domains: Domains) -> bool:
    # Conclusions reach further than the values that they begin with: a law has to hold that far.
    far, near = replace(domains, numbers=range(_FAR)), replace(domains, numbers=range(_NEAR))
    try:
        return all(
            bool(computed(fact.type, environment, far if _quantifiers(fact.type) < 2 else near))
            for fact in about.facts
        )
    except Uncomputable:
        return False


def _quantifiers(law: Term) -> int:
    """How many numbers it is about."""
    return sum(isinstance(part, Binding) and part.type == NAT for part in walk(law))


def open_variables(about: Statement, model: Model) -> tuple[Binder, ...]:
    """The variables to which a model gives no value."""
    return tuple(b for b in about.data if b.name not in model.environment)


@dataclass(frozen=True, slots=True)
class Told:
    """What small models tell of a statement. `false`: there is a counterexample; `models`: how many there were."""

    false: bool
    models: int


def told(about: Statement, most: int = MOST_MODELS, assignments: int = 150) -> Told:
    """Look for a counterexample. Nothing is said where the statement cannot be computed."""
    found = 0
    for model in models(about, most):
        found += 1
        variables = open_variables(about, model)
        try:
            pools = [model.domains.values(b.type) for b in variables]
            for values in islice(product(*pools), assignments):
                given = {b.name: value for b, value in zip(variables, values, strict=True)}
                if not computed(about.conclusion, {**model.environment, **given}, model.domains):
                    return Told(True, found)
        except Uncomputable:
            continue
    return Told(False, found)


def _is_function(type: Term) -> bool:
    return isinstance(type, Binding)


def _candidates(
    about: Statement, fixed: Sequence[Binder], domains: Domains, chance: random.Random
) -> Iterator[dict[str, Value]]:
    """Values for the fixed variables. What the hypotheses define is computed from them, the rest is chosen."""
    clauses = defined(about)
    chosen = [b for b in fixed if b.name not in clauses]
    pools: list[Callable[[int], Value]] = []
    for binder in chosen:
        pool = _pool(binder.type, domains, chance)
        if pool is None:
            return
        pools.append(pool)
    for number in range(_TRIES if chosen else 1):
        environment = {b.name: pool(number) for b, pool in zip(chosen, pools, strict=True)}
        for name, made in clauses.items():
            environment[name] = made.function(environment, domains)
        yield environment


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
