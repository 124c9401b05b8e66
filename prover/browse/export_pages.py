"""Downloads of chosen skills, with what they need: for another library of ours, or as a Lean library."""

import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from prover.browse.forms import form_route, text_of
from prover.browse.library_pages import download
from prover.browse.site import site_of
from prover.errors import ProverError
from prover.lean.environment import Environment, EnvironmentKind
from skills_db.database import Database
from skills_db.exchange import export_jsonl, export_lean
from skills_db.library import Library
from skills_db.skill import Skill
from skills_db.skill_listing import known_environment, look_up


async def export(request: Request, form: FormData) -> Response:
    """The chosen skills as a file."""
    ids = [one for one in form.getlist("id") if isinstance(one, str)]
    if not ids:
        raise HTTPException(400, "Choose the skills to export first.")
    work = _lean_library if text_of(form, "format") == "lean" else _lines
    return await run_in_threadpool(work, site_of(request).database, ids)


def _chosen(database: Database, ids: list[str]) -> list[Skill]:
    skills = [look_up(database, id) for id in dict.fromkeys(ids)]
    if len({skill.environment for skill in skills}) > 1:
        raise ProverError(
            "The chosen skills are of several Lean environments, and an export is of one.",
            hint="The filter shows one environment at a time.",
        )
    return skills


def _lines(database: Database, ids: list[str]) -> Response:
    skills = _chosen(database, ids)
    library = Library(database, skills[0].environment)
    known = known_environment(database, library.environment)
    with TemporaryDirectory(prefix="prover-browse-") as folder:
        path = Path(folder) / "skills.jsonl"
        export_jsonl(library, path, ids=[skill.id for skill in skills], lean_version=known.lean_version or "")
        return download(path.read_bytes(), "skills.jsonl", "application/x-ndjson")


def _lean_library(database: Database, ids: list[str]) -> Response:
    skills = _chosen(database, ids)
    library = Library(database, skills[0].environment)
    known = known_environment(database, library.environment)
    if known.lean_version is None or known.kind is None:
        raise ProverError(f"Of the environment {known.id} only the name is known, too little for a Lean library.")
    stated = Environment(EnvironmentKind(known.kind), known.id, known.lean_version, (), preamble=known.preamble)
    packed = io.BytesIO()
    with TemporaryDirectory(prefix="prover-browse-") as folder:
        root = Path(folder) / "skills"
        export_lean(library, stated, root, [skill.id for skill in skills])
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(root.rglob("*")):
                if path.is_file():
                    archive.write(path, path.relative_to(folder))
    return download(packed.getvalue(), "skills.zip", "application/zip")


ROUTES: tuple[BaseRoute, ...] = (form_route("/export", export, changes=False),)
