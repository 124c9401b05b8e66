"""New lemmas of which two stored ones are instances, stated and proved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from prover.engine.hole_search import HoleSearch
from prover.engine.hygiene.fragments import common_text
from prover.engine.hygiene.generalisation import Generalisation, generalisation, says_more
from prover.engine.hygiene.names import proposed_names
from prover.engine.hygiene.rewriting import Workshop
from prover.engine.hygiene.size import size_of
from prover.engine.hygiene.statements import Stated
from prover.engine.hygiene.written import NotWritten, binders_and_conclusion, printed
from prover.engine.portfolio import portfolio
from prover.engine.tree.surroundings import Surroundings
from prover.lean.check import CheckRequest, CheckResult, Limits
from prover.lean.pool import PoolClosed
from prover.lean.problem import Problem, declarations
from prover.lean.session import SessionLost
from prover.lean.tactic_state import Opening

_MOST_PLACES = 2
_LARGEST_GROUP = 200
_TYPES = ("Nat", "Int", "_")
_LIMITS = Limits(seconds=5.0)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two skills and what they have in common. `promise`: at most so many tokens can be saved with these two."""

    left: Stated
    right: Stated
    common: Generalisation
    promise: int


def proposals(statements: Sequence[Stated]) -> list[Proposal]:
    """What pairs of skills have in common, if that is more general than both; each once, the most promising first."""
    groups: dict[tuple[object, ...], list[Stated]] = {}
    for one in statements:
        head = one.conclusion.head
        groups.setdefault((len(one.binders), head.kind, head.text, len(one.conclusion.parts)), []).append(one)
    found: dict[object, Proposal] = {}
    for group in groups.values():
        for left, right in combinations(group[:_LARGEST_GROUP], 2):
            common = generalisation(left.type, right.type)
            if common is None or len(common.places) > _MOST_PLACES or not says_more(common, left.type, right.type):
                continue
            promise = min(size_of(left.skill), size_of(right.skill))
            known = found.get(common.term)
            if known is None or known.promise < promise:
                found[common.term] = Proposal(left, right, common, promise)
    return sorted(found.values(), key=lambda one: (-one.promise, one.left.skill.sequence, one.right.skill.sequence))


def free_name(shop: Workshop, proposal: Proposal) -> str:
    """A name for what they have in common."""
    names = proposed_names(Stated(proposal.left.skill, proposal.common.term))
    return next((name for name in islice(names, 50) if shop.library.by_name(name) is None), "Skill.common")


async def proved(shop: Workshop, proposal: Proposal, name: str, seconds: float) -> str | None:
    """What they have in common as a declaration with a proof, `theorem NAME …`; `None` if none is found in so many
    seconds. First the two proofs are made one; then a proof is searched for. Raises `ProverError`."""
    for rest in _word_by_word(proposal):
        text = f"theorem {name}{rest}"
        if await _passes(shop, text):
            return text
    try:
        said = binders_and_conclusion(proposal.common, proposal.left.free_binders)
    except NotWritten:
        return None
    written = await printed(shop.pool, *said)
    for binders, conclusion in filter(None, (written, said)):
        head = f"theorem {name} {binders} : {conclusion}"
        outline = await shop.pool.outline(f"{head} := by\n  sorry\n", goals=True, limits=_LIMITS)
        stated = declarations(outline, f"{head} := by\n  sorry\n")
        if len(stated) == 1 and stated[0].holes and stated[0].holes[0].goals:
            proof = await _searched(shop, stated[0], seconds)
            if proof is None:
                return None
            return head + " := by\n" + "".join(f"  {line}\n" for line in proof.split("\n"))
    return None


def _word_by_word(proposal: Proposal) -> Iterator[str]:
    rest = common_text(proposal.left.skill, proposal.right.skill)
    if rest is None:
        return
    numerals = all(place.left.head.is_constant("OfNat.ofNat") for place in proposal.common.places)
    for kind in _TYPES if numerals else ("_",):
        yield _typed(rest, kind)


def _typed(rest: str, kind: str) -> str:
    """The variables in front, which have no type yet, with one."""
    typed, at = "", 0
    while rest.startswith(" (", at) and ":" not in rest[at : rest.find(")", at)]:
        end = rest.find(")", at)
        typed += f" ({rest[at + 2 : end]} : {kind})"
        at = end + 1
    return typed + rest[at:]


async def _passes(shop: Workshop, text: str) -> bool:
    try:
        result = await shop.pool.check(CheckRequest(text, limits=_LIMITS))
    except PoolClosed:
        raise
    except SessionLost:
        return False
    return result.without_error and not result.sorries


async def _searched(shop: Workshop, problem: Problem, seconds: float) -> str | None:
    hole = problem.holes[0]

    async def check(tactics: str, limit: float) -> CheckResult:
        text = problem.candidate((problem.filled(hole, tactics),))
        return await shop.pool.check(CheckRequest(text, limits=Limits(limit)))

    search = HoleSearch(check, 1, 0, states=shop.pool, opening=Opening.of(problem, hole), around=Surroundings())
    attempts = iter(portfolio(hole.goals[0], shop.lean.environment.kind))
    return (await search.run(attempts, seconds)).proof
