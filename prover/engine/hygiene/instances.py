"""Skills that are instances of others, and which of them to keep."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from prover.engine.hygiene.asking import Question, answers, head_of
from prover.engine.hygiene.matching import candidates
from prover.engine.hygiene.statements import Stated
from prover.lean.pool import Pool
from skills_db.skill import Skill
from skills_db.skill_listing import UseCounts

PROOFS = (
    "exact {name} ..",
    "apply {name} <;> assumption",
    "intros; exact {name} ..",
    "intros; apply {name} <;> assumption",
)
"""How an instance is proved by what it is an instance of."""


@dataclass(frozen=True, slots=True)
class Instance:
    """`special` follows from `general` by `proof`, tactic lines."""

    special: Skill
    general: Skill
    proof: str


async def instances(
    pool: Pool, statements: Sequence[Stated], told: Callable[[int, int], None] = lambda done, total: None
) -> list[Instance]:
    """All pairs of which one is an instance of the other, both ways where both are; Lean has said so, which is not a
    verdict. `pool`: sessions that import the skills; `told`: questions asked, of how many. Raises `ProverError`."""
    pairs = list(candidates(statements))
    found: list[Instance] = []
    step = 64
    for start in range(0, len(pairs), step):
        part = pairs[start : start + step]
        questions = [
            Question(head_of(special.skill, f"hygiene_{place}"), proofs_by(general.skill.name))
            for place, (special, general) in enumerate(part)
        ]
        for (special, general), proof in zip(part, await answers(pool, questions), strict=True):
            if proof is not None:
                found.append(Instance(special.skill, general.skill, proof))
        told(min(start + step, len(pairs)), len(pairs))
    return found


def proofs_by(name: str) -> tuple[str, ...]:
    """Tactics that prove an instance of the lemma `name`."""
    return tuple(proof.format(name=name) for proof in PROOFS)


def merges(found: Sequence[Instance], uses: Mapping[str, UseCounts]) -> list[Instance]:
    """Which skill goes, and into which: one for each that goes, the most special first.

    Of skills that are instances of each other the one that more proofs use stays, then the older one. Any other goes
    into the most general one that it is known to be an instance of.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    by_pair = {(one.special.id, one.general.id): one for one in found}
    skills = {skill.id: skill for one in found for skill in (one.special, one.general)}
    graph.add_edges_from(by_pair)
    groups: nx.DiGraph[int] = nx.condensation(graph) if graph else nx.DiGraph()
    heads: dict[int, str] = {}
    for group in groups:
        members = groups.nodes[group]["members"]
        heads[group] = min(members, key=lambda id: _rank(skills[id], uses))
    height = {group: 0 for group in groups}
    for group in reversed(list(nx.topological_sort(groups))):
        height[group] = max((height[next_] + 1 for next_ in groups.successors(group)), default=0)
    chosen: list[tuple[int, Instance]] = []
    for group in groups:
        members = sorted(groups.nodes[group]["members"], key=lambda id: skills[id].sequence)
        for id in members:
            own = heads[group]
            above = [heads[over] for over in groups.successors(group) if (id, heads[over]) in by_pair]
            above.sort(key=lambda over: (height[_group_of(groups, over)], _rank(skills[over], uses)))
            target = above[0] if above else own if id != own and (id, own) in by_pair else None
            if target is not None:
                chosen.append((height[group], by_pair[id, target]))
    chosen.sort(key=lambda pair: (-pair[0], pair[1].special.sequence))
    return [one for _, one in chosen]


def _group_of(groups: "nx.DiGraph[int]", id: str) -> int:
    found: int = groups.graph["mapping"][id]
    return found


def _rank(skill: Skill, uses: Mapping[str, UseCounts]) -> tuple[int, int]:
    """The lower, the rather it stays."""
    counts = uses.get(skill.id, UseCounts())
    return (-counts.used, skill.sequence)
