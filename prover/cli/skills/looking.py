"""`prover skills list`, `search` and `show`."""

from collections.abc import Sequence

from rich.console import Console

from prover.cli.console import output
from prover.cli.skills.commands import By
from prover.cli.skills.printing import moment, one_line, origin_text, plural, print_json, print_rows, said_by
from prover.cli.skills.schema import (
    FormerNameModel,
    ListAnswer,
    MatchModel,
    SearchAnswer,
    ShowAnswer,
    SkillModel,
    UseModel,
    VerificationModel,
    skill_models,
)
from prover.lean.verdict import Outcome
from skills_db.database import Database
from skills_db.former_names import Why, former_names
from skills_db.library import Library
from skills_db.retriever import Match
from skills_db.skill import Found, Skill, UseKind, Verification
from skills_db.skill_listing import (
    Listed,
    SkillFilter,
    SkillOrder,
    UseCounts,
    count,
    environments,
    listed,
    look_up,
    named_environments,
    use_counts,
)
from skills_db.verifications import verifications_of

EMPTY = "The library is empty: `prover skills add FILE` offers it the theorems of a Lean file."
_SHOWN_USES = 10


def list_skills(
    database: Database, chosen: SkillFilter, order: SkillOrder, *, limit: int, offset: int, as_json: bool
) -> None:
    """One page of the library."""
    total = count(database, chosen)
    page = listed(database, chosen, order, limit=limit, offset=offset)
    if as_json:
        print_json(ListAnswer(total=total, offset=offset, skills=skill_models(page)))
        return
    console = output()
    if not page:
        console.print(_nothing(database, chosen, total, offset))
        return
    _table(console, page)
    if total > len(page):
        console.print(f"{offset + 1}–{offset + len(page)} of {plural(total, 'skill')} (--limit, --offset)")


def _nothing(database: Database, chosen: SkillFilter, total: int, offset: int) -> str:
    if total:
        return f"There are only {plural(total, 'skill')}: none behind --offset {offset}."
    return "No skill is like that." if count(database, SkillFilter()) else EMPTY


def _table(console: Console, page: Sequence[Listed]) -> None:
    several = len({one.skill.environment for one in page}) > 1
    header = ("name", "origin", "used", *(("environment",) if several else ()), "statement")
    rows = [
        (
            one.skill.short_name,
            origin_text(one.skill),
            str(one.uses.used),
            *((one.skill.environment,) if several else ()),
            said_by(one.skill),
        )
        for one in page
    ]
    print_rows(console, header, rows)


def search_skills(
    database: Database, query: str, by: By, *, limit: int, environment: str | None, as_json: bool
) -> None:
    """The skills that fit a text or a goal best."""
    found = _found(database, query, by, limit, named_environments(database, environment))
    counts = use_counts(database, [one.skill for one in found])
    if as_json:
        models = [
            MatchModel(score=round(one.score, 6), skill=SkillModel.of(one.skill, counts.get(one.skill.id)))
            for one in found
        ]
        print_json(SearchAnswer(query=query, by=by.value, found=models))
        return
    console = output()
    if not found:
        console.print("No skill fits." if count(database, SkillFilter()) else EMPTY)
        return
    _table(console, [Listed(one.skill, counts.get(one.skill.id, UseCounts())) for one in found])


def _found(database: Database, query: str, by: By, limit: int, among: Sequence[str]) -> list[Found | Match]:
    """By turns from each environment: scores of two searches cannot be compared."""
    libraries = [Library(database, environment) for environment in among]
    searches: list[tuple[Found, ...] | tuple[Match, ...]]
    if by is By.TEXT or not any(library.count() for library in libraries):
        searches = [library.full_text(query, limit) for library in libraries]
    else:
        from skills_db.embedding import open_embedder  # noqa: PLC0415 - loads a model, which text does not need
        from skills_db.retrieval import VectorRetriever  # noqa: PLC0415

        embedder = open_embedder()
        retrievers = [VectorRetriever(library, embedder) for library in libraries]
        searches = [(one.search if by is By.BOTH else one.by_meaning)(query, limit) for one in retrievers]
    found = [search[place] for place in range(limit) for search in searches if place < len(search)]
    return found[:limit]


def show_skill(database: Database, wanted: str, environment: str | None, as_json: bool) -> None:
    """All that is known of one skill."""
    among = named_environments(database, environment) if environment is not None else ()
    skill = look_up(database, wanted, among)
    library = Library(database, skill.environment)
    needs = [one.name for one in library.many(skill.depends_on)]
    needed_by = [one.name for one in library.dependents(skill.id) if skill.id in one.depends_on]
    formerly = former_names(database, skill)
    history, uses = verifications_of(database, skill.id), library.uses(skill.id)
    counts = use_counts(database, [skill]).get(skill.id, UseCounts())
    passed = [one for one in history if one.outcome == Outcome.PROVED]
    axioms = list(passed[-1].axioms) if passed else None
    if as_json:
        answer = ShowAnswer(
            skill=SkillModel.of(skill, counts),
            axioms=axioms,
            needs=needs,
            needed_by=needed_by,
            formerly=[FormerNameModel.of(one) for one in formerly],
            verifications=[VerificationModel.of(one) for one in history],
            uses=[UseModel.of(use) for use in uses],
        )
        print_json(answer)
        return
    console = output()
    console.print(skill.name, style="bold" if console.is_terminal else None)
    if skill.description:
        console.print(f"  {one_line(skill.description)}")
    console.print()
    _code(console, skill.source)
    console.print()
    if axioms is not None:
        console.print(f"axioms:       {', '.join(axioms) or 'none'}")
    console.print(f"environment:  {skill.environment}{_known_as(database, skill)}")
    console.print(f"from:         {provenance_sentence(database, skill)}")
    console.print(f"stored:       {moment(skill.created_at)}, state {skill.state.value}")
    console.print(f"id:           {skill.id}")
    console.print(f"needs:        {', '.join(needs) or 'no other skill'}")
    console.print(f"needed by:    {', '.join(needed_by) or 'no other skill'}")
    for former in formerly:
        what = "was called" if former.why is Why.RENAMED else "stands for"
        console.print(f"{what + ':':<14}{former.name} (until {moment(former.created_at)})")
    times = (plural(getattr(counts, kind), "time") for kind in UseKind)
    console.print(
        "uses:         " + ", ".join(f"{kind.value} {often}" for kind, often in zip(UseKind, times, strict=True))
    )
    proofs = [use for use in uses if use.kind is UseKind.USED]
    for use in proofs[-_SHOWN_USES:]:
        run = f" (run {use.run})" if use.run is not None else ""
        console.print(f"  {moment(use.created_at)}  used by {use.problem}{run}")
    if history:
        console.print("verified:")
    for one in history:
        console.print(f"  {_verification_line(one, skill)}")


def _code(console: Console, source: str) -> None:
    if console.is_terminal:
        from rich.syntax import Syntax  # noqa: PLC0415 - takes long, and is for terminals only

        # The terminal's own colours: those of other themes are made for one ground.
        code = Syntax(source.rstrip(), "lean", theme="ansi_dark", background_color="default", word_wrap=True)
        console.print(code, soft_wrap=False)
    else:
        console.print(source.rstrip())


def _known_as(database: Database, skill: Skill) -> str:
    version = next((one.lean_version for one in environments(database) if one.id == skill.environment), None)
    return f" (Lean {version})" if version else ""


def provenance_sentence(database: Database, skill: Skill) -> str:
    """Where a skill comes from, in words."""
    about = skill.provenance
    words = [about.origin.value]
    if about.parent is not None:
        parent = Library(database, skill.environment).get(about.parent)
        words.append(f"from {parent.short_name if parent else about.parent[:12]}")
    if about.direction is not None:
        words.append(f"by {about.direction}")
    if about.problem is not None:
        words.append(f"in the proof of {about.problem}")
    if about.file is not None:
        words.append(f"from {about.file}")
    if about.run is not None:
        words.append(f"(run {about.run})")
    return " ".join(words)


def _verification_line(one: Verification, skill: Skill) -> str:
    elsewhere = f" in {one.environment}" if one.environment != skill.environment else ""
    reason = f": {one.reason}" if one.reason and one.outcome != Outcome.PROVED else ""
    return f"{moment(one.created_at)}  {one.outcome}{elsewhere}{reason}"
