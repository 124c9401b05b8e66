"""The graph of skills and what they need."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import networkx as nx

from skills_db.skill import Skill

Graph: TypeAlias = "nx.DiGraph[str]"


def graph_of(skills: Iterable[Skill]) -> Graph:
    """Nodes are ids, in library order; an edge leads from a skill to one whose proof or statement mentions it."""
    everything = sorted(skills, key=lambda skill: skill.sequence)
    graph: Graph = nx.DiGraph()
    graph.add_nodes_from(skill.id for skill in everything)
    graph.add_edges_from((need, skill.id) for skill in everything for need in skill.depends_on if need in graph)
    return graph


def depths(graph: Graph) -> dict[str, int]:
    """For each node the length of the longest way to it."""
    return {node: depth for depth, nodes in enumerate(nx.topological_generations(graph)) for node in nodes}


def parts(graph: Graph) -> Iterator[Graph]:
    """The connected parts, the largest first; the order of nodes is that of the graph."""
    place = {node: number for number, node in enumerate(graph)}
    found = [sorted(part, key=place.__getitem__) for part in nx.weakly_connected_components(graph)]
    for nodes in sorted(found, key=lambda nodes: (-len(nodes), place[nodes[0]])):
        # Not `subgraph`, whose order is sometimes that of a set.
        part: Graph = nx.DiGraph()
        part.add_nodes_from(nodes)
        part.add_edges_from((node, after) for node in nodes for after in graph.successors(node))
        yield part
