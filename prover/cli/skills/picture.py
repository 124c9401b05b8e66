"""The lemma graph as an SVG text: nothing but shapes, words and a style sheet; no script, no font, no network."""

import math
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from prover.cli.skills.printing import one_line, said_by
from prover.drawing.layout import Drawing, Size, lay_out
from prover.drawing.lemma_graph import Graph, depths
from skills_db.skill import Origin, Skill, SkillState
from skills_db.skill_listing import UseCounts

_MONO = "ui-monospace, 'DejaVu Sans Mono', 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace"
_SANS = "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', Roboto, 'Liberation Sans', sans-serif"
_MARGIN = 28.0
_HEAD = 92.0
"""Height of the title and the legend."""
_COLUMN_HEAD = 30.0
_FONT = 13.0
_PER_CHARACTER = 0.615
"""Width of a character of a monospaced font, in its size; fonts are between 0.55 and 0.61."""
_LONGEST = 34
"""Characters of a name that are shown; a reader that shows tips shows all of it."""
_MOST_GROWTH = 1.7


@dataclass(frozen=True, slots=True)
class Tone:
    """Colours of one origin: of the frame, and of the ground, in light and in dark surroundings."""

    frame: str
    ground: str
    dark_frame: str
    dark_ground: str


# Hues that remain apart for colour-blind readers (after Okabe and Ito), in shades that text can be read on.
TONES = {
    Origin.HARVESTED: Tone("#0072b2", "#e3f1fb", "#56b4e9", "#10293a"),
    Origin.REQUESTED: Tone("#b97a00", "#fdf3dc", "#f0b840", "#382a0c"),
    Origin.EVOLVED: Tone("#007a5a", "#e0f5ee", "#2ac79a", "#0b2f25"),
    Origin.ADDED: Tone("#a8518a", "#f9e9f3", "#df93c2", "#371c2e"),
    Origin.IMPORTED: Tone("#5f6b76", "#eef1f4", "#a9b6c2", "#252c33"),
}
_LIGHT = {
    "page": "#ffffff",
    "text": "#1b1f24",
    "dim": "#5b6570",
    "edge": "#8a96a3",
    "rule": "#e3e7eb",
    "bad": "#c62828",
}
_DARK = {
    "page": "#0f1419",
    "text": "#e6eaee",
    "dim": "#9aa6b2",
    "edge": "#6b7885",
    "rule": "#242c34",
    "bad": "#ff7b72",
}


def svg(skills: Sequence[Skill], graph: Graph, uses: Mapping[str, UseCounts], theme: str = "auto") -> str:
    """The picture. `graph`: over the ids of `skills`; `uses`: by id. `theme`: `light`, `dark`, or `auto`, which
    follows the reader's surroundings."""
    used = {skill.id: uses.get(skill.id, UseCounts()).used for skill in skills}
    sizes = {skill.id: _size(skill, used[skill.id]) for skill in skills}
    drawing = lay_out(graph, sizes)
    legend_width, legend = _legend(skills)
    title = _title(skills, graph)
    width = max(drawing.width, legend_width, _width(title, 18, _PER_CHARACTER), 420.0) + 2 * _MARGIN
    top = _HEAD + (_COLUMN_HEAD if drawing.columns else 0.0) + _MARGIN
    lonely_head = _COLUMN_HEAD if drawing.lonely is not None else 0.0
    height = top + drawing.height + lonely_head + _MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}" height="{_n(height)}" '
        f'viewBox="0 0 {_n(width)} {_n(height)}" role="img" aria-label={quoteattr(title)}>',
        f"<title>{escape(title)}</title>",
        f"<style>{_styles(theme)}</style>",
        '<defs><marker id="head" viewBox="0 0 8 8" refX="7.2" refY="4" markerWidth="7" markerHeight="7" '
        'orient="auto"><path class="head" d="M0.5,0.8 L7.5,4 L0.5,7.2 Z"/></marker></defs>',
        f'<rect class="page" width="{_n(width)}" height="{_n(height)}"/>',
        f'<text class="title" x="{_n(_MARGIN)}" y="{_n(_MARGIN + 14)}">{escape(title)}</text>',
        f'<g transform="translate({_n(_MARGIN)},{_n(_MARGIN + 36)})">{legend}</g>',
        f'<g transform="translate({_n(_MARGIN)},{_n(top)})">',
        *_column_heads(drawing),
    ]
    lowered = {skill.id for skill in skills if drawing.lonely is not None and graph.degree(skill.id) == 0}
    parts += [_edge(points) for points in drawing.edges.values()]
    for skill in skills:
        box = drawing.boxes[skill.id]
        parts.append(
            _node(skill, used[skill.id], box.x, box.y + (lonely_head if skill.id in lowered else 0.0), box.size)
        )
    if drawing.lonely is not None:
        words = "connected with no other" if drawing.columns else "no skill needs another one"
        parts.append(f'<text class="depth" x="0" y="{_n(drawing.lonely + 14)}">{words}</text>')
    return "\n".join([*parts, "</g>", "</svg>", ""])


def dot(skills: Sequence[Skill], graph: Graph, uses: Mapping[str, UseCounts]) -> str:
    """The graph in Graphviz' language."""
    lines = [
        "digraph skills {",
        '  rankdir="LR";',
        '  node [shape="box", style="rounded,filled", fontname="monospace"];',
    ]
    for skill in skills:
        tone = TONES[skill.origin]
        used = uses.get(skill.id, UseCounts()).used
        label = skill.short_name + (f" ×{used}" if used else "")
        lines.append(
            f"  {_quoted(skill.id[:16])} [label={_quoted(label)}, tooltip={_quoted(said_by(skill))}, "
            f"color={_quoted(tone.frame)}, fillcolor={_quoted(tone.ground)}];"
        )
    lines += [f"  {_quoted(start[:16])} -> {_quoted(end[:16])};" for start, end in graph.edges]
    return "\n".join([*lines, "}", ""])


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _title(skills: Sequence[Skill], graph: Graph) -> str:
    edges = graph.number_of_edges()
    deepest = max(depths(graph).values(), default=0)
    words = f"{len(skills)} {'skill' if len(skills) == 1 else 'skills'}"
    if edges:
        words += f", {edges} {'dependency' if edges == 1 else 'dependencies'}, depth {deepest}"
    return f"Skill library: {words}"


def _column_heads(drawing: Drawing) -> Iterable[str]:
    for column in drawing.columns:
        x = column.x + column.width / 2
        words = "needs no other skill" if column.depth == 0 else f"depth {column.depth}"
        yield f'<text class="depth" text-anchor="middle" x="{_n(x)}" y="{_n(-_COLUMN_HEAD + 10)}">{words}</text>'
        yield (f'<path class="rule" d="M{_n(column.x)},{_n(-_COLUMN_HEAD + 18)} H{_n(column.x + column.width)}"/>')


def _growth(used: int) -> float:
    return min(_MOST_GROWTH, 1.0 + 0.16 * math.log2(1 + used))


def _size(skill: Skill, used: int) -> Size:
    grown = _growth(used)
    font = _FONT * grown
    width = _width(_label(skill), font, _PER_CHARACTER) + 2 * 10 * grown
    if used:
        width += 0.5 * font + _width(f"×{used}", 0.82 * font, _PER_CHARACTER)
    return Size(width, font * 1.35 + 9 * grown)


def _label(skill: Skill) -> str:
    name = skill.short_name
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def _width(text: str, font: float, each: float) -> float:
    cells = sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in {"W", "F"} else 1 for c in text
    )
    return cells * font * each


def _node(skill: Skill, used: int, x: float, y: float, size: Size) -> str:
    grown = _growth(used)
    failing = " failing" if skill.state is not SkillState.ACTIVE else ""
    line = y + size.height / 2 + 0.35 * _FONT * grown
    # Not a part of the name's text: readers differ in where such a part stands.
    times = (
        f'<text class="times" text-anchor="end" font-size="{_n(0.82 * _FONT * grown)}" '
        f'x="{_n(x + size.width - 10 * grown)}" y="{_n(line)}">×{used}</text>'
        if used
        else ""
    )
    tip = f"{skill.name}\n{said_by(skill)}\n{skill.origin.value}, used by {used} proofs"
    tip += f"\n{one_line(skill.description)}" if skill.description else ""
    return (
        f'<g class="{skill.origin.value}{failing}"><title>{_text(tip)}</title>'
        f'<rect class="box" x="{_n(x)}" y="{_n(y)}" width="{_n(size.width)}" height="{_n(size.height)}" '
        f'rx="{_n(6 * grown)}"/>'
        f'<text class="name" font-size="{_n(_FONT * grown)}" x="{_n(x + 10 * grown)}" '
        f'y="{_n(line)}">{_text(_label(skill))}</text>{times}</g>'
    )


def _edge(points: Sequence[tuple[float, float]]) -> str:
    """A curve that is level where it leaves and enters, and straight where it passes a column."""
    (x, y), *others = points
    path = f"M{_n(x)},{_n(y)}"
    for to_x, to_y in others:
        if abs(to_y - y) < 0.5:
            path += f" L{_n(to_x)},{_n(to_y)}"
        else:
            half = (to_x - x) / 2
            path += f" C{_n(x + half)},{_n(y)} {_n(to_x - half)},{_n(to_y)} {_n(to_x)},{_n(to_y)}"
        x, y = to_x, to_y
    return f'<path class="edge" marker-end="url(#head)" d="{path}"/>'


def _legend(skills: Sequence[Skill]) -> tuple[float, str]:
    """Its width, and the legend: origins with their numbers, and what arrows and sizes mean."""
    parts: list[str] = []
    x = 0.0
    for origin in Origin:
        number = sum(skill.origin is origin for skill in skills)
        if number:
            words = f"{origin.value} {number}"
            parts.append(
                f'<g class="{origin.value}"><rect class="box" x="{_n(x)}" y="-10" width="18" height="12" rx="3"/></g>'
                f'<text class="legend" x="{_n(x + 25)}" y="0">{words}</text>'
            )
            x += 25 + _width(words, 12, 0.6) + 22
    if any(skill.state is not SkillState.ACTIVE for skill in skills):
        parts.append(
            f'<g class="failing"><rect class="box sample" x="{_n(x)}" y="-10" width="18" height="12" rx="3"/></g>'
            f'<text class="legend" x="{_n(x + 25)}" y="0">no longer verified</text>'
        )
        x += 25 + _width("no longer verified", 12, 0.6) + 22
    words = "an arrow leads to a skill whose proof or statement mentions the other; ×n: used by n verified proofs"
    parts.append(f'<text class="legend" x="0" y="22">{words}</text>')
    return max(x, _width(words, 12, 0.55)), "".join(parts)


def _styles(theme: str) -> str:
    fixed = (
        f".title {{ font: 600 18px {_SANS}; }} .legend {{ font: 12px {_SANS}; }} .depth {{ font: 12px {_SANS}; }} "
        f".name, .times {{ font-family: {_MONO}; }} .edge {{ fill: none; stroke-width: 1.3; opacity: 0.75; }} "
        ".rule { fill: none; stroke-width: 1; } .box { stroke-width: 1.4; } "
        ".failing .box { stroke-dasharray: 5 3; } "
    )
    if theme == "auto":
        return f"{fixed}{_colours(dark=False)} @media (prefers-color-scheme: dark) {{ {_colours(dark=True)} }}"
    return fixed + _colours(dark=theme == "dark")


def _colours(*, dark: bool) -> str:
    shades = _DARK if dark else _LIGHT
    rules = [
        f".page {{ fill: {shades['page']}; }}",
        f".title, .name {{ fill: {shades['text']}; }}",
        f".legend, .depth, .times {{ fill: {shades['dim']}; }}",
        f".edge, .rule {{ stroke: {shades['edge']}; }}",
        f".rule {{ stroke: {shades['rule']}; }}",
        f".head {{ fill: {shades['edge']}; }}",
    ]
    for origin, tone in TONES.items():
        frame, ground = (tone.dark_frame, tone.dark_ground) if dark else (tone.frame, tone.ground)
        rules.append(f".{origin.value} .box {{ stroke: {frame}; fill: {ground}; }}")
    rules.append(f".failing .box {{ stroke: {shades['bad']}; }} .sample {{ fill: none; }}")
    return " ".join(rules)


def _text(text: str) -> str:
    """For XML, in which control characters cannot stand."""
    return escape("".join(c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs", "Cn"}))


def _n(number: float) -> str:
    """A number without superfluous digits."""
    return f"{number:.1f}".removesuffix(".0")
