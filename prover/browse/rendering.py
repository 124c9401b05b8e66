"""Pages from templates. All text is escaped; what is HTML already comes from `highlighting` and the drawings."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from prover.browse.highlighting import lean_html, lean_lines
from prover.browse.site import site_of
from skills_db.skill import Skill
from skills_db.skill_source import compared_text

STATIC = Path(__file__).parent / "static"
THEMES = ("light", "dark")


def page(request: Request, template: str, status: int = 200, **values: object) -> HTMLResponse:
    """A template as an answer, with what all templates need."""
    return filled(request, template, values, status)


def filled(request: Request, template: str, values: Mapping[str, object], status: int = 200) -> HTMLResponse:
    """`page` for values that are made elsewhere."""
    theme = request.cookies.get("prover_theme", "")
    everywhere: dict[str, object] = {
        "csrf": request.state.csrf,
        "read_only": site_of(request).read_only,
        "theme": theme if theme in THEMES else "auto",
        "path": request.url.path,
    }
    return HTMLResponse(_templates().get_template(template).render({**values, **everywhere}), status)


def says(skill: Skill) -> str:
    """What a skill says: its binders and its conclusion, on one line."""
    return compared_text(skill.statement)


def moment(at: datetime | None) -> str:
    """Local time; a dash where it is not known."""
    return "–" if at is None else f"{at.astimezone():%Y-%m-%d %H:%M}"


def duration(seconds: float | None) -> str:
    """A length of time for people: `0.42 s`, `12.3 s`, `4 min 5 s`, `2 h 3 min`."""
    if seconds is None:
        return "–"
    if seconds < 10:
        return f"{seconds:.2f} s"
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {rest} s"
    return f"{minutes // 60} h {minutes % 60} min"


def plural(number: int, noun: str, nouns: str | None = None) -> str:
    """`1 skill`, `2 skills`."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


@cache
def _version(name: str) -> str:
    """Changes with a file's content, so that a browser may keep the file for ever."""
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("prover.browse", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "lean": lean_html,
        "lean_lines": lean_lines,
        "moment": moment,
        "duration": duration,
        "says": says,
        "plural": plural,
    }
    environment.globals |= {"asset": lambda name: f"/static/{name}?v={_version(name)}"}
    return environment
