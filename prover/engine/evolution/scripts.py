"""Proofs to try before a search: an induction, instances of the laws, what skills say; then `grind`."""

import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from itertools import islice, product

from prover.engine.skills.applying import Lemma
from prover.engine.tree.sequent import Hypothesis, Sequent, names_in, read_sequent
from prover.lean.check import CheckResult

SCRIPT_SECONDS = 2.5
"""For one script."""
ALL_SECONDS = 8.0
"""For all of them."""
MOST_INSTANCES = 72
MOST_SKILLS = 5
_MOST_TARGETS = 3
_MOST_CHECKS = 24
_GROUP = re.compile(r"\((?P<names>[^():]+) : (?P<type>[^()]+)\)")
_PLAIN_ORDER = re.compile(r"\w+ [<≤] \w+\Z")
_NUMBERS = frozenset({"Nat", "ℕ"})

Check = Callable[[str, float], Awaitable[CheckResult]]


def scripts(goal: str, skills: Sequence[Lemma]) -> Iterator[tuple[str, ...]]:
    """Scripts for a goal as Lean prints it: lines, of which all but the last only say something more."""
    sequent = read_sequent(goal)
    targets = _targets(sequent)
    said = tuple(_said(sequent, skills))
    endings = [f"induction {target} <;> grind" for target in targets]
    if said:
        yield (*said, "grind")
    yield from ((ending,) for ending in endings)
    if said:
        yield from ((*said, ending) for ending in endings)
    instances = tuple(islice(_instances(sequent), MOST_INSTANCES))
    if instances:
        yield (*said, *instances, "grind")
    yield from ((_by_twos(target),) for target in targets if sequent.types.get(target) in _NUMBERS)
    yield from ((*said, f"induction {target} <;> simp_all <;> omega") for target in targets)


async def shortened(script: tuple[str, ...], passes: Callable[[tuple[str, ...]], Awaitable[bool]]) -> tuple[str, ...]:
    """The script without the lines that it does not need, as far as a few checks tell."""
    lines, last, checks = list(script[:-1]), script[-1], 0
    size = max(1, len(lines) // 2)
    while lines and size and checks < _MOST_CHECKS:
        place = 0
        while place < len(lines) and checks < _MOST_CHECKS:
            fewer = lines[:place] + lines[place + size :]
            checks += 1
            if await passes((*fewer, last)):
                lines = fewer
            else:
                place += size
        size = size // 2
    return (*lines, last)


def said_by_one(script: Sequence[str]) -> bool:
    """A proof that takes one skill as it is and leaves the rest to `grind`: nothing new."""
    return len(script) == 2 and script[0].startswith("have s") and script[1] == "grind"


def _targets(sequent: Sequent) -> list[str]:
    """What induction may go over: proofs of `a < b`, then numbers and lists, the last ones first."""
    inside = set(names_in(sequent.conclusion))
    orders = [
        f.name for f in sequent.facts if _PLAIN_ORDER.match(f.type) and set(names_in(f.type)) <= set(sequent.types)
    ]
    fixed = set[str]()
    for fact in sequent.facts:
        fixed |= set(names_in(fact.type))
    data = [
        v.name
        for v in reversed(sequent.variables)
        if (v.type in _NUMBERS or v.type.startswith("List ")) and v.name in inside
    ]
    return [*orders, *(v for v in data if v not in fixed), *(v for v in data if v in fixed)][:_MOST_TARGETS]


def _said(sequent: Sequent, skills: Sequence[Lemma]) -> Iterator[str]:
    """What skills say about the functions that are here."""
    for number, skill in enumerate(skills[:MOST_SKILLS]):
        term = next(iter(skill.applied), "" if skill.conditional else skill.name)
        if term:
            yield f"have {sequent.fresh(f's{number}')} := {term}"


def _instances(sequent: Sequent) -> Iterator[str]:
    """The laws at small terms; fewer terms for a law with more variables."""
    for law in sequent.facts:
        types = _bound(law)
        if types is None:
            continue
        pools = [_terms(sequent, type_, 3 if len(types) < 3 else 2) for type_ in types]
        if all(pools):
            limit = 30
            for given in islice(product(*pools), limit):
                yield f"have := {law.name} {' '.join(given)}"


def _bound(law: Hypothesis) -> list[str] | None:
    """The types of what a law is about; `None` for a hypothesis that is no law."""
    if not law.type.startswith("∀ "):
        return None
    head = law.type[2:].partition(", ")[0]
    groups = _GROUP.findall(head)
    if groups:
        return [type_ for names, type_ in groups for _ in names.split()]
    names, colon, type_ = head.partition(" : ")
    return [type_] * len(names.split()) if colon else None


def _terms(sequent: Sequent, type_: str, depth: int) -> list[str]:
    """Small terms of a type: variables, values of functions at them, values at those."""
    found = [v.name for v in sequent.variables if v.type == type_]
    plain = list(found)
    layer = list(found)
    for _ in range(depth - 1):
        layer = [
            f"({f.name} {term.removeprefix('(').removesuffix(')') if ' ' not in term else term})"
            for f in sequent.functions
            if f.type == f"{type_} → {type_}"
            for term in layer
        ]
        found += layer
    if type_ in _NUMBERS:
        found = ["0", "1", *plain, *(f"({name} + 1)" for name in plain)]
    return found


def _by_twos(target: str) -> str:
    """Strong induction with the two numbers before."""
    return (
        f"induction {target} using Nat.strongRecOn with\n"
        "| _ n ih =>\n  match n with\n  | 0 => grind\n  | 1 => grind\n  | n + 2 =>\n"
        "    have := ih n (by omega)\n    have := ih (n + 1) (by omega)\n    grind"
    )
