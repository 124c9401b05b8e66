"""The drafts of one theorem as a tree: each follows the one that it corrects, repairs or shortens."""

from collections.abc import Sequence

from markupsafe import Markup

from prover.browse.svg import drawing, number, text
from prover.engine.drafting.trace import Step

_ACROSS, _DOWN = 158.0, 34.0
_WIDTH, _HEIGHT = 122.0, 24.0
_MARGIN = 8.0


def candidate_tree(steps: Sequence[Step]) -> Markup:
    """The drawing; each node links to its place on the page."""
    known = {step.number for step in steps}
    children: dict[int | None, list[Step]] = {}
    for step in steps:
        children.setdefault(step.parent if step.parent in known else None, []).append(step)
    places: dict[int, tuple[float, float]] = {}
    row = 0
    # Depth first with a stack of our own: chains of corrections may be long.
    waiting = [(step, 0) for step in reversed(children.get(None, []))]
    deepest = 0
    while waiting:
        step, depth = waiting.pop()
        deepest = max(deepest, depth)
        following = children.get(step.number, []) if step.number not in places else []
        places[step.number] = (depth * _ACROSS, row * _DOWN)
        if following:
            waiting += [(one, depth + 1) for one in reversed(following)]
        else:
            row += 1
    parts = [f'<g transform="translate({number(_MARGIN)},{number(_MARGIN)})">']
    for step in steps:
        if step.parent in places and step.parent is not None and step.number in places:
            parts.append(_edge(places[step.parent], places[step.number]))
    parts += [_node(step, *places[step.number]) for step in steps if step.number in places]
    width = deepest * _ACROSS + _WIDTH + 2 * _MARGIN
    height = max(1, row) * _DOWN - (_DOWN - _HEIGHT) + 2 * _MARGIN
    return drawing(width, height, [*parts, "</g>"], css="tree", label="Drafts, each after the one it corrects")


def _node(step: Step, x: float, y: float) -> str:
    outcome = step.outcome.replace("_", " ")
    tip = f"{step.number} {step.origin}: {outcome}; {step.reason}"
    return (
        f'<a href="#c{step.number}" aria-label="{text(f"{step.number} {step.origin}, {outcome}")}">'
        f'<g class="t-node t-{text(step.outcome)}"><title>{text(tip)}</title>'
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(_WIDTH)}" height="{number(_HEIGHT)}" rx="6"/>'
        f'<text x="{number(x + 10)}" y="{number(y + 16.5)}">{step.number} '
        f'<tspan class="t-origin">{text(step.origin[:14])}</tspan></text></g></a>'
    )


def _edge(start: tuple[float, float], end: tuple[float, float]) -> str:
    x, y = start[0] + _WIDTH, start[1] + _HEIGHT / 2
    to_x, to_y = end[0], end[1] + _HEIGHT / 2
    half = (to_x - x) / 2
    curve = f"C{number(x + half)},{number(y)} {number(to_x - half)},{number(to_y)} {number(to_x)},{number(to_y)}"
    return f'<path class="g-edge" d="M{number(x)},{number(y)} {curve}"/>'
