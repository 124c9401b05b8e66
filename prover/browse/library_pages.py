"""Pages of the library: the list with its search, one lemma, downloads, growth."""

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from prover.browse.growth_plot import growth_plot
from prover.browse.lemma_drawing import draw, surroundings
from prover.browse.library_query import LibraryQuery, passing, results, searched
from prover.browse.rendering import page
from prover.browse.site import site_of
from prover.errors import ProverError
from prover.lean.verdict import Outcome
from skills_db.growth import growth
from skills_db.library import Library
from skills_db.skill import Origin, Skill, SkillState, UseKind
from skills_db.skill_listing import (
    SkillFilter,
    SkillOrder,
    UseCounts,
    count,
    environments,
    look_up,
    use_counts,
)
from skills_db.statistics import library_statistics
from skills_db.verifications import verifications_of

_NEAR = 20
"""Skills shown for their meaning."""
_SHOWN_USES = 50


def query_of(request: Request) -> LibraryQuery:
    """What the address asks for."""
    return LibraryQuery.of(request.query_params, request.query_params.getlist("origin"))


def library_page(request: Request) -> Response:
    """The list, or what a search finds, with everything around it."""
    database = site_of(request).database
    found = results(database, query_of(request))
    known = environments(database)
    return page(
        request,
        "library.html",
        found=found,
        query=found.query,
        stored=count(database, SkillFilter()),
        environments=[one for one in known if one.skills],
        kinds=site_of(request).kinds.of(database),
        origins=Origin,
        states=SkillState,
        orders=SkillOrder,
    )


def results_part(request: Request) -> Response:
    """Only the list, for a page that is open."""
    found = results(site_of(request).database, query_of(request))
    return page(request, "results.html", found=found, query=found.query)


async def meaning_part(request: Request) -> Response:
    """What else is near in meaning, for a page that is open: the rows that the search by words does not have."""
    site, query = site_of(request), query_of(request)
    if not query.text or query.page > 1:
        return Response(status_code=204)
    try:
        among = await run_in_threadpool(searched, site.database, query)
        skills = await site.meaning.search(query.text, among, 2 * _NEAR)
    except ProverError as error:
        return page(request, "meaning.html", rows=(), sentence=error.message, query=query)
    if skills is None:
        return Response(status_code=204)
    found = await run_in_threadpool(results, site.database, query)
    there = {row.skill.id for row in found.rows}
    near = await run_in_threadpool(passing, site.database, query, skills)
    rows = [row for row in near if row.skill.id not in there][:_NEAR]
    return page(request, "meaning.html", rows=rows, sentence="", query=query)


def skill_page(request: Request) -> Response:
    """All that is known of one skill."""
    database = site_of(request).database
    skill = wanted_skill(request)
    if request.path_params["skill"] != skill.id:
        return RedirectResponse(f"/skills/{skill.id}", 303)
    library = Library(database, skill.environment)
    around = surroundings(library, skill)
    history = verifications_of(database, skill.id)
    passed = [one for one in history if one.outcome == Outcome.PROVED]
    needs = library.many(skill.depends_on)
    everyone = library.dependents(skill.id)
    uses = library.uses(skill.id)
    counts = use_counts(database, around.skills)
    parent = library.get(skill.provenance.parent) if skill.provenance.parent else None
    return page(
        request,
        "skill.html",
        skill=skill,
        parent=parent,
        links=_links(needs),
        drawing=draw(around, counts) if len(around.skills) > 1 else None,
        left_out=around.left_out,
        needs=needs,
        needed_by=[one for one in everyone if skill.id in one.depends_on],
        dependents=everyone,
        axioms=passed[-1].axioms if passed else None,
        history=tuple(reversed(history)),
        counts=counts.get(skill.id, UseCounts()),
        proofs=[use for use in reversed(uses) if use.kind is UseKind.USED][:_SHOWN_USES],
        lean_version=next((one.lean_version for one in environments(database) if one.id == skill.environment), None),
    )


def skill_file(request: Request) -> Response:
    """A skill as a Lean file, with what it needs in front of it."""
    database = site_of(request).database
    skill = wanted_skill(request)
    library = Library(database, skill.environment)
    preamble = next((one.preamble for one in environments(database) if one.id == skill.environment), "")
    parts = [preamble.strip(), *(one.source.strip() for one in library.closure([skill.id]))]
    text = "\n\n".join(part for part in parts if part) + "\n"
    return download(text.encode(), f"{_file_name(skill.short_name)}.lean", "text/plain; charset=utf-8")


def figures_page(request: Request) -> Response:
    """How the library grew, and what came of it."""
    database = site_of(request).database
    days = growth(database)
    totals = {origin: sum(day.added.get(origin, 0) for day in days) for origin in Origin}
    return page(
        request,
        "figures.html",
        plot=growth_plot(days) if days else None,
        totals={origin: total for origin, total in totals.items() if total},
        days=tuple(reversed(days[-30:])),
        environments=environments(database),
    )


def figures_part(request: Request) -> Response:
    """What takes a while to count: uses, refusals, depth."""
    database = site_of(request).database
    figures = [library_statistics(Library(database, one.id)) for one in environments(database)]
    told = [one for one in figures if one.skills or one.refusals or one.requests]
    return page(request, "figures_part.html", figures=told, kinds=UseKind)


def wanted_skill(request: Request) -> Skill:
    """The skill that the path names, by its id or by its name."""
    try:
        return look_up(site_of(request).database, request.path_params["skill"])
    except ProverError as error:
        raise HTTPException(404, error.message) from None


def download(content: bytes, name: str, kind: str) -> Response:
    """An answer that a browser keeps as a file. `name`: plain letters only."""
    return Response(content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _file_name(name: str) -> str:
    return "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "_" for c in name).strip(".") or "skill"


def _links(skills: tuple[Skill, ...]) -> Mapping[str, str]:
    return {skill.name: f"/skills/{skill.id}" for skill in skills}


ROUTES: tuple[BaseRoute, ...] = (
    Route("/", library_page),
    Route("/results", results_part),
    Route("/meaning", meaning_part),
    Route("/figures", figures_page),
    Route("/figures/more", figures_part),
    Route("/skills/{skill}/file.lean", skill_file),
    Route("/skills/{skill}", skill_page),
)
