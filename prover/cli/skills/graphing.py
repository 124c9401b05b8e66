"""`prover skills graph`: the lemma graph as a picture, for Graphviz, or as JSON."""

import importlib.util
import sys
from pathlib import Path

from prover.cli.console import output, talk
from prover.cli.skills.commands import PictureFormat, Theme
from prover.cli.skills.looking import EMPTY
from prover.cli.skills.picture import dot, svg
from prover.cli.skills.printing import plural
from prover.cli.skills.schema import EdgeModel, GraphAnswer, NodeModel
from prover.cli.skills.writing import require_new, write_new
from prover.drawing.lemma_graph import Graph, depths, graph_of
from prover.errors import ProverError
from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill import Skill
from skills_db.skill_listing import (
    SkillFilter,
    SkillOrder,
    UseCounts,
    count,
    listed,
    look_up,
    named_environments,
    use_counts,
)

_MANY = 2000
"""More skills in one picture take long to lay out, and nobody could read them."""


def draw_graph(
    database: Database,
    names: tuple[str, ...],
    environment: str | None,
    format: PictureFormat | None,
    destination: Path | None,
    *,
    force: bool,
    theme: Theme,
) -> None:
    """Write the graph of all skills, or of some and what is connected with them by need. Raises `ProverError`."""
    chosen = format or _format_of(destination)
    _refuse_early(chosen, destination, force)
    skills = _skills(database, names, environment)
    graph = graph_of(skills)
    uses = use_counts(database, skills)
    if chosen in {PictureFormat.SVG, PictureFormat.PNG} and len(skills) > _MANY:
        raise ProverError(
            f"{plural(len(skills), 'skill')} are too many for a picture (at most {_MANY:,}).",
            hint="Name some skills: only what is connected with them is drawn. Or take --format dot or json.",
        )
    match chosen:
        case PictureFormat.SVG:
            content = svg(skills, graph, uses, theme.value).encode()
        case PictureFormat.PNG:
            content = _png(svg(skills, graph, uses, "dark" if theme is Theme.DARK else "light"))
        case PictureFormat.DOT:
            content = dot(skills, graph, uses).encode()
        case PictureFormat.JSON:
            content = (_answer(skills, graph, uses).model_dump_json(indent=2) + "\n").encode()
    if destination is None:
        _print(content, chosen)
        return
    write_new(destination, content, force=force)
    output().print(f"written: {destination} ({plural(len(skills), 'skill')})")


def _print(content: bytes, format: PictureFormat) -> None:
    if format is PictureFormat.PNG:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        sys.stdout.write(content.decode())


def _format_of(destination: Path | None) -> PictureFormat:
    if destination is None:
        return PictureFormat.SVG
    ending = destination.suffix.lower().removeprefix(".")
    known = {"gv": PictureFormat.DOT} | {one.value: one for one in PictureFormat}
    if ending not in known:
        raise ProverError(
            f"The ending of {destination} does not say which format is meant.",
            hint="Name a file that ends in .svg, .png, .dot or .json, or give --format.",
        )
    return known[ending]


def _refuse_early(format: PictureFormat, destination: Path | None, force: bool) -> None:
    """What can be said before anything is drawn."""
    if format is PictureFormat.PNG:
        if importlib.util.find_spec("resvg_py") is None:
            raise ProverError(
                "A PNG needs the Python package resvg-py, which is not installed.",
                hint="Run `pip install resvg-py`, or take --format svg, which needs nothing.",
            )
        if destination is None and sys.stdout.isatty():
            raise ProverError("A PNG is not for a terminal.", hint="Name a file, such as -o skills.png.")
    if destination is not None:
        require_new(destination, force=force)


def _skills(database: Database, names: tuple[str, ...], environment: str | None) -> tuple[Skill, ...]:
    among = named_environments(database, environment) if environment is not None else ()
    if not names:
        everything = listed(database, SkillFilter(among), SkillOrder.OLDEST, limit=None)
        if not everything:
            talk().print(EMPTY if not count(database, SkillFilter()) else "There are no such skills.")
        return tuple(one.skill for one in everything)
    found: dict[int, Skill] = {}
    for name in names:
        skill = look_up(database, name, among)
        library = Library(database, skill.environment)
        connected = (*library.closure([skill.id]), *library.dependents(skill.id))
        found |= {one.sequence: one for one in connected}
    return tuple(found[sequence] for sequence in sorted(found))


def _answer(skills: tuple[Skill, ...], graph: Graph, uses: dict[str, UseCounts]) -> GraphAnswer:
    depth = depths(graph)
    nodes = [
        NodeModel(
            id=skill.id,
            name=skill.name,
            environment=skill.environment,
            origin=skill.origin.value,
            state=skill.state.value,
            depth=depth[skill.id],
            used=uses.get(skill.id, UseCounts()).used,
        )
        for skill in skills
    ]
    return GraphAnswer(nodes=nodes, edges=[EdgeModel(used=start, user=end) for start, end in graph.edges])


def _png(picture: str) -> bytes:
    import resvg_py  # noqa: PLC0415 - optional

    return bytes(resvg_py.svg_to_bytes(svg_string=picture, zoom=2))
