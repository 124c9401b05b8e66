"""The surroundings of one skill in the lemma graph, drawn with links: what it needs is left of it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from prover.browse.svg import drawing, number, text
from prover.drawing.layout import Box, Size, lay_out
from prover.drawing.lemma_graph import graph_of
from skills_db.library import Library
from skills_db.skill import Skill, SkillState
from skills_db.skill_listing import UseCounts
from skills_db.skill_source import compared_text

MOST = 36
"""Skills in one drawing; more could not be read."""
_LONGEST = 30
"""Characters of a name that are shown; the tip shows all of it."""
_FONT = 13.0
_PER_CHARACTER = 0.52
"""Width of a character of our own font, in its size."""
_MARGIN = 8.0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The skills to draw, in library order, and how many more are connected with the one in the middle."""

    middle: Skill
    skills: tuple[Skill, ...]
    left_out: int


def surroundings(library: Library, skill: Skill) -> Surroundings:
    """The nearest ones first, in both directions alike. Raises `ProverError`."""
    below = {one.id: one for one in library.closure([skill.id])}
    above = {one.id: one for one in library.dependents(skill.id)}
    everything = below | above
    users: dict[str, list[str]] = {}
    for one in everything.values():
        for needed in one.depends_on:
            users.setdefault(needed, []).append(one.id)
    chosen = {skill.id}
    ways: list[tuple[list[str], bool]] = [([skill.id], True), ([skill.id], False)]
    while any(edge for edge, _ in ways) and len(chosen) < MOST:
        following: list[tuple[list[str], bool]] = []
        for edge, downwards in ways:
            near: dict[str, None] = {}
            for id in edge:
                beside = everything[id].depends_on if downwards else users.get(id, ())
                near |= dict.fromkeys(one for one in beside if one in everything and one not in chosen)
            taken = list(near)[: max(0, MOST - len(chosen))]
            chosen.update(taken)
            following.append((taken, downwards))
        ways = following
    skills = tuple(sorted((everything[id] for id in chosen), key=lambda one: one.sequence))
    return Surroundings(skill, skills, len(everything) - len(skills))


def draw(around: Surroundings, uses: Mapping[str, UseCounts]) -> Markup:
    """The drawing. `uses`: by id."""
    graph = graph_of(around.skills)
    used = {skill.id: uses.get(skill.id, UseCounts()).used for skill in around.skills}
    places = lay_out(graph, {skill.id: _size(skill, used[skill.id]) for skill in around.skills})
    head = (
        '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7.2" refY="4" markerWidth="7" markerHeight="7" '
        'orient="auto"><path class="g-head" d="M0.5,0.8 L7.5,4 L0.5,7.2 Z"/></marker></defs>'
    )
    parts = [head, f'<g transform="translate({number(_MARGIN)},{number(_MARGIN)})">']
    parts += [_edge(points, around.middle.id in edge) for edge, points in places.edges.items()]
    parts += [_node(one, places.boxes[one.id], used[one.id], one.id == around.middle.id) for one in around.skills]
    label = f"What {around.middle.short_name} needs, and what needs it"
    return drawing(
        places.width + 2 * _MARGIN, places.height + 2 * _MARGIN, [*parts, "</g>"], css="graph", label=label
    )


def _shown(skill: Skill) -> str:
    name = skill.short_name
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def _words(skill: Skill, used: int) -> str:
    return _shown(skill) + (f"  ×{used}" if used else "")


def _size(skill: Skill, used: int) -> Size:
    return Size(len(_words(skill, used)) * _FONT * _PER_CHARACTER + 24, 26 + min(8.0, 2 * math.log2(1 + used)))


def _node(skill: Skill, box: Box, used: int, middle: bool) -> str:
    css = " ".join(
        ["g-node", f"o-{skill.origin.value}"]
        + (["g-middle"] if middle else [])
        + (["g-failing"] if skill.state is not SkillState.ACTIVE else [])
    )
    width, height = box.size.width, box.size.height
    line = box.y + height / 2 + _FONT * 0.35
    times = f'<tspan class="g-times" dx="7">×{used}</tspan>' if used else ""
    tip = f"{skill.short_name} {compared_text(skill.statement)}"
    return (
        f'<a href="/skills/{skill.id}" aria-label="{text(skill.short_name)}"'
        f"{' aria-current=' + chr(34) + 'page' + chr(34) if middle else ''}>"
        f'<g class="{css}"><title>{text(tip)}</title>'
        f'<rect x="{number(box.x)}" y="{number(box.y)}" width="{number(width)}" height="{number(height)}" rx="6"/>'
        f'<text x="{number(box.x + 11)}" y="{number(line)}">{text(_shown(skill))}{times}</text></g></a>'
    )


def _edge(points: Sequence[tuple[float, float]], near: bool) -> str:
    """A curve that is level where it leaves and enters."""
    (x, y), *others = points
    path = f"M{number(x)},{number(y)}"
    for to_x, to_y in others:
        if abs(to_y - y) < 0.5:
            path += f" L{number(to_x)},{number(to_y)}"
        else:
            half = (to_x - x) / 2
            path += (
                f" C{number(x + half)},{number(y)} {number(to_x - half)},{number(to_y)} {number(to_x)},{number(to_y)}"
            )
        x, y = to_x, to_y
    return f'<path class="g-edge{" g-near" if near else ""}" marker-end="url(#arrow)" d="{path}"/>'
