"""Pages that change the library: adding and importing with what becomes of it, removing, and bringing back."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from prover.browse.forms import form_route, text_of
from prover.browse.library_pages import wanted_skill
from prover.browse.live import EventStream
from prover.browse.rendering import page
from prover.browse.site import Site, site_of
from prover.browse.workbench import Job, JobKind
from prover.errors import ProverError
from skills_db.exchange import claimed_environment
from skills_db.removal import ENDING, needing, removals_folder, remove_kept
from skills_db.skill_listing import look_up

PASTED = "pasted in the browser"
_SHOWN_REMOVALS = 100


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of removed skills that can be brought back. `skills`: as many lines as it has."""

    name: str
    at: datetime
    skills: int


# --- adding ---------------------------------------------------------------------------------------------------------


def add_page(request: Request) -> Response:
    """The form, with what was offered before."""
    site = _open_site(request)
    return page(request, "add.html", jobs=site.workbench.jobs[:20], text="", sentence="")


async def add(request: Request, form: FormData) -> Response:
    """Offer a text or a file."""
    site = site_of(request)
    # Browsers send the lines of a form with the ends of another system.
    name, content = PASTED, text_of(form, "text").replace("\r\n", "\n")
    upload = form.get("file")
    if isinstance(upload, UploadFile) and upload.filename:
        name = Path(upload.filename.replace("\\", "/")).name or PASTED
        try:
            content = (await upload.read()).decode()
        except UnicodeDecodeError:
            return _once_more(request, site, "", f"{name} is not a text in UTF-8.")
    if not content.strip():
        return _once_more(request, site, "", "Paste a theorem with its proof, or choose a file.")
    kind = JobKind.ADD
    if name.lower().endswith(ENDING) or content.lstrip().startswith('{"format"'):
        kind = JobKind.IMPORT
        if not claimed_environment(content.partition("\n")[0]):
            return _once_more(
                request, site, "", f"{name} is not an exported library: its first line does not say so."
            )
    job = site.workbench.submit(kind, name, content)
    return RedirectResponse(f"/jobs/{job.number}", 303)


def _once_more(request: Request, site: Site, text: str, sentence: str) -> Response:
    return page(request, "add.html", 400, jobs=site.workbench.jobs[:20], text=text, sentence=sentence)


# --- what becomes of it ---------------------------------------------------------------------------------------------


def job_page(request: Request) -> Response:
    """A job, which goes on while one looks."""
    return page(request, "job.html", job=_job(request))


def job_part(request: Request) -> Response:
    """Only what changes of it."""
    return page(request, "job_part.html", job=_job(request))


async def job_events(request: Request) -> Response:
    """News of a job."""
    return EventStream(_versions(_job(request)), site_of(request).stopping)


async def _versions(job: Job) -> AsyncIterator[int]:
    version = -1
    while not (job.is_over and version == job.version):
        version = await job.newer_than(version)
        yield version


async def stop(request: Request, form: FormData) -> Response:
    """End a job."""
    job = _job(request)
    site_of(request).workbench.stop(job)
    return RedirectResponse(f"/jobs/{job.number}", 303)


def _job(request: Request) -> Job:
    site = _open_site(request)
    job = site.workbench.find(request.path_params["number"])
    if job is None:
        raise HTTPException(404, "There is no such job, or it was before the page was started anew.")
    return job


# --- removing -------------------------------------------------------------------------------------------------------


def remove_page(request: Request) -> Response:
    """What would go, before it does."""
    site = _open_site(request)
    skill = wanted_skill(request)
    return page(request, "remove.html", skill=skill, others=needing(site.database, (skill,)))


async def remove(request: Request, form: FormData) -> Response:
    """Remove a skill, with those that the page showed if they need it."""
    names = await run_in_threadpool(_remove, request, form)
    return RedirectResponse(f"/removed?file={names[0]}", 303)


def _remove(request: Request, form: FormData) -> list[str]:
    site = site_of(request)
    skill = look_up(site.database, text_of(form, "id"))
    others = needing(site.database, (skill,))
    agreed = {one for one in form.getlist("with") if isinstance(one, str)}
    if unseen := [one for one in others if one.id not in agreed]:
        raise ProverError(f"{unseen[0].name} needs {skill.name}, too.", hint="Look at the page once more.")
    return [file.name for file in remove_kept(site.database, (skill, *others)).kept]


def removed_page(request: Request) -> Response:
    """What was removed and can be brought back, the newest first."""
    _open_site(request)
    return page(request, "removed.html", files=_kept_files(), just_now=request.query_params.get("file", ""))


async def undo(request: Request, form: FormData) -> Response:
    """Bring a file of removed skills back, by having each verified."""
    name = text_of(form, "file")
    if name not in {file.name for file in _kept_files()}:
        raise HTTPException(404, "There is no such file of removed skills.")
    content = await run_in_threadpool((removals_folder() / name).read_text, "utf-8")
    job = site_of(request).workbench.submit(JobKind.UNDO, name, content)
    return RedirectResponse(f"/jobs/{job.number}", 303)


def _kept_files() -> tuple[KeptFile, ...]:
    try:
        paths = sorted(removals_folder().glob(f"*{ENDING}"), key=lambda path: path.stat().st_mtime, reverse=True)
        return tuple(
            KeptFile(
                path.name,
                datetime.fromtimestamp(path.stat().st_mtime, UTC),
                max(0, sum(bool(line.strip()) for line in path.read_bytes().splitlines()) - 1),
            )
            for path in paths[:_SHOWN_REMOVALS]
        )
    except OSError:
        return ()


def _open_site(request: Request) -> Site:
    site = site_of(request)
    if site.read_only:
        raise HTTPException(403, "These pages are read-only.")
    return site


ROUTES: tuple[BaseRoute, ...] = (
    Route("/add", add_page),
    form_route("/add", add),
    Route("/jobs/{number:int}", job_page),
    Route("/jobs/{number:int}/part", job_part),
    Route("/jobs/{number:int}/events", job_events),
    form_route("/jobs/{number:int}/stop", stop),
    Route("/remove/{skill}", remove_page),
    form_route("/remove", remove),
    Route("/removed", removed_page),
    form_route("/undo", undo),
)
