"""The order in which counterexamples are looked for with Lean's help."""

import re
import textwrap
from collections import deque
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from itertools import islice

from prover.engine.lean import has_our_mathlib
from prover.engine.portfolio import portfolio
from prover.engine.refutation.asking import Asking
from prover.engine.refutation.datatypes import Datatype, read_datatype
from prover.engine.refutation.exhaustive import Box, box_around, boxes, can_be_decided
from prover.engine.refutation.instance import Instance, instances
from prover.engine.refutation.statement import PROBE, Statement, read_statement, unknown_heads
from prover.engine.refutation.trials import Means, chunks, deep, marked, proof, quick, script
from prover.engine.refutation.values import Values
from prover.engine.search import Search
from prover.lean.check import CheckResult, CheckStatus

PROBE_SECONDS = 10.0
BOX_SECONDS = 3.0
NEGATION_SECONDS = 4.0
_NUMERAL = re.compile(r"(?<![\w.'])\d{1,6}(?![\w'])")


@dataclass(frozen=True, slots=True)
class Refutation:
    """A proof (a term) that the statement, at these universe `levels`, is false; `witness` in words, or empty."""

    levels: str
    proof: str
    witness: str


async def look(asking: Asking, known: Sequence[str]) -> AsyncIterator[Refutation]:
    """Refutations that Lean took, for the strict check. Raises `OutOfTime` and `SessionLost`."""
    read = await _read(asking)
    if read is None:
        return
    statement, datatypes = read
    values = Values(datatypes)
    if can_be_decided(statement):
        async for instance in _decided(asking, statement, values):
            yield _refutation(instance, quick(known))
    waiting = chunks(instances(statement, values), quick(known).instances)
    simple = list(islice(waiting, 3))
    async for refutation in _tried(asking, simple, quick(known)):
        yield refutation
    async for refutation in _tried(asking, simple[:1], deep(known)):
        yield refutation
    negation = await _by_portfolio(asking, statement, known)
    if negation is not None:
        yield negation
    now = simple[1:]
    while now:
        async for refutation in _tried(asking, now, deep(known)):
            yield refutation
        now = list(islice(waiting, 2))
        async for refutation in _tried(asking, now, quick(known)):
            yield refutation


def _refutation(instance: Instance, means: Means) -> Refutation:
    return Refutation(instance.statement.levels, _by(proof(instance, means)), str(instance))


def _by(tactics: str) -> str:
    return f"by\n{textwrap.indent(tactics, '  ')}"


async def _read(asking: Asking) -> tuple[Statement, dict[str, Datatype]] | None:
    """The statement, and the types of the file that it speaks of."""
    result = await asking.check(PROBE.format(f"type_of% @_root_.{asking.problem.name}"), PROBE_SECONDS, goals=True)
    if len(result.sorries) != 1 or len(result.sorries[0].goals) != 1:
        return None
    goal = result.sorries[0].goals[0]
    datatypes: dict[str, Datatype] = {}
    asked: set[str] = set()
    wanted = set(unknown_heads(goal))
    while wanted - asked:
        names = sorted(wanted - asked)
        asked |= wanted
        printed = await asking.check("\n".join(f"#print {name}" for name in names), PROBE_SECONDS)
        for message in printed.messages:
            datatype = read_datatype(message.text)
            if datatype is not None:
                datatypes[datatype.name] = datatype
                wanted |= datatype.mentions
    return read_statement(goal, datatypes), datatypes


async def _decided(asking: Asking, statement: Statement, values: Values) -> AsyncIterator[Instance]:
    """Instances in which the kernel decides that the statement is false."""
    numbers = [
        int(text) for text in _NUMERAL.findall(" ".join([*(b.text for b in statement.binders), statement.conclusion]))
    ]
    around = box_around(statement, values, sorted(set(numbers)))
    every = [*boxes(statement, values)]
    for box in every[:2] + ([around] if around is not None else []) + every[2:]:
        result = await asking.check(_claim(asking, statement, box), BOX_SECONDS)
        if result.status is not CheckStatus.ELABORATED or any("synthesize" in m.text for m in result.errors):
            return
        if result.without_error:
            yield (await _smallest(asking, statement, box)).instance


async def _smallest(asking: Asking, statement: Statement, box: Box) -> Box:
    """The first instance in the box that is false, by halving one side after the other."""
    for index in range(len(box.sides)):
        while len(side := box.sides[index]) > 1:
            half = box.with_side(index, side[: len(side) // 2])
            result = await asking.check(_claim(asking, statement, half), BOX_SECONDS)
            box = half if result.without_error else box.with_side(index, side[len(side) // 2 :])
    return box


def _claim(asking: Asking, statement: Statement, box: Box) -> str:
    return f"theorem _root_.prover_box : {asking.negation(statement.levels)} := {box.proof}"


async def _tried(asking: Asking, batch: Sequence[Sequence[Instance]], means: Means) -> AsyncIterator[Refutation]:
    """Instances one after the other."""
    waiting = deque(part for chunk in batch for part in chunks(chunk, means.instances))
    while waiting:
        part = waiting.popleft()
        negation = asking.negation(part[0].statement.levels)
        text = f"theorem _root_.prover_trials : {negation} := {_by(script(part, means))}"
        result = await asking.check(text, means.seconds)
        number = marked(result.messages) if result.without_error else None
        if number is not None:
            yield _refutation(part[number], means)
        elif result.status is not CheckStatus.ELABORATED and len(part) > 1:
            # One that hangs hides those behind it.
            middle = len(part) // 2
            waiting.extendleft((part[middle:], part[:middle]))


async def _by_portfolio(asking: Asking, statement: Statement, known: Sequence[str]) -> Refutation | None:
    """The negation proved as any other statement is, where no value shows it."""
    negation = asking.negation(statement.levels)
    start = await asking.check(
        f"theorem _root_.prover_probe : {negation} := by\n  intro h\n  sorry", PROBE_SECONDS, goals=True
    )
    if len(start.sorries) != 1 or len(start.sorries[0].goals) != 1:
        return None

    async def check(tactics: str, seconds: float) -> CheckResult:
        text = _by(f"intro h\n{tactics}")
        return await asking.check(f"theorem _root_.prover_negation : {negation} := {text}", seconds)

    environment = asking.lean.environment
    attempts = portfolio(start.sorries[0].goals[0], environment.kind, known, mathlib=has_our_mathlib(environment))
    found = await Search(check, 1).run(attempts, NEGATION_SECONDS)
    return None if found.proof is None else Refutation(statement.levels, _by(f"intro h\n{found.proof}"), "")
