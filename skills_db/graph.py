"""Which skill stands on which, from what the compiled proofs mention."""

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx
from sqlalchemy import func, select

from skills_db.library import Library
from skills_db.skill import Skill, UseKind
from skills_db.skill_tables import DependencyRow, SkillRow, UseRow

_DAMPING = 0.85


@dataclass(frozen=True, slots=True)
class Place:
    """Where a skill stands. `depth`: skills below it on the longest way down (0: it needs none). `supports`: how many
    skills need it, directly or not. `centrality`: its PageRank, the rank flowing to what is needed; all add up to 1.
    `used`: verified proofs that mention it."""

    name: str
    depth: int
    supports: int
    centrality: float
    used: int


def lemma_graph(library: Library) -> "nx.DiGraph[str]":
    """Names of all skills as nodes (attributes `id`, `state`, `origin`, `sequence`, `used`), in library order; edges
    go from a skill to those that it needs. Raises `ProverError`."""
    asked = (
        select(SkillRow.sequence, SkillRow.id, SkillRow.name, SkillRow.state, SkillRow.origin)
        .where(SkillRow.environment_id == library.environment)
        .order_by(SkillRow.sequence)
    )
    edges = select(DependencyRow.skill, DependencyRow.needs).order_by(DependencyRow.skill, DependencyRow.needs)
    used = select(UseRow.skill, func.count()).where(UseRow.kind == UseKind.USED).group_by(UseRow.skill)
    graph: nx.DiGraph[str] = nx.DiGraph()
    with library.database.read() as connection:
        uses = {skill: count for skill, count in connection.execute(used)}
        names = {}
        for sequence, id, name, state, origin in connection.execute(asked):
            names[sequence] = name
            graph.add_node(name, id=id, state=state, origin=origin, sequence=sequence, used=uses.get(sequence, 0))
        for skill, needs in connection.execute(edges):
            if skill in names:
                graph.add_edge(names[skill], names[needs])
    return graph


def depths(graph: "nx.DiGraph[str]") -> dict[str, int]:
    """For each skill, how many stand below it on the longest way down."""
    found: dict[str, int] = {}
    for name in reversed(list(nx.topological_sort(graph))):
        found[name] = max((found[needed] + 1 for needed in graph.successors(name)), default=0)
    return found


def supports(graph: "nx.DiGraph[str]") -> dict[str, int]:
    """For each skill, how many need it, directly or not."""
    above: dict[str, set[str]] = {}
    counts: dict[str, int] = {}
    for name in nx.topological_sort(graph):
        mine = above.pop(name, set())
        counts[name] = len(mine)
        for needed in graph.successors(name):
            above.setdefault(needed, set()).update(mine, (name,))
    return counts


def ranks(graph: "nx.DiGraph[str]") -> dict[str, float]:
    """PageRank. Without circles one pass gives it exactly: what skills that need nothing hand on goes to all alike,
    so that it only changes the sum, which is made 1."""
    rank = dict.fromkeys(graph, 1.0)
    for name in nx.topological_sort(graph):
        needs = list(graph.successors(name))
        for needed in needs:
            rank[needed] += _DAMPING * rank[name] / len(needs)
    total = sum(rank.values())
    return {name: value / total for name, value in rank.items()}


def places(library: Library) -> tuple[Place, ...]:
    """All skills by how much stands on them, then by name. Raises `ProverError`."""
    graph = lemma_graph(library)
    if not graph:
        return ()
    depth, above = depths(graph), supports(graph)
    rank = ranks(graph)
    found = (Place(name, depth[name], above[name], rank[name], graph.nodes[name]["used"]) for name in graph)
    return tuple(sorted(found, key=lambda place: (-place.supports, -place.centrality, place.name)))


def building_order(skills: Iterable[Skill]) -> tuple[Skill, ...]:
    """Skills so that each stands behind what it needs of them; among those that may come next the first name comes.

    The same skills come in the same order whatever library they are from.
    """
    by_id = {skill.id: skill for skill in skills}
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(by_id)
    graph.add_edges_from(
        (needs, skill.id) for skill in by_id.values() for needs in skill.depends_on if needs in by_id
    )
    order = nx.lexicographical_topological_sort(graph, key=lambda id: by_id[id].name)
    return tuple(by_id[id] for id in order)
