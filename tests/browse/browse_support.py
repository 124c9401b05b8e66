"""A site over a made-up library, and a client that talks to it without a network."""

import hashlib
import re
from pathlib import Path

import httpx

from prover.browse.app import make_app
from prover.browse.meaning import MeaningSearch
from prover.browse.server import access_for
from prover.browse.site import Access, Site
from prover.browse.workbench import Workbench
from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill import Origin, Provenance, Skill, SkillState, UseKind, Verification
from skills_db.verifications import record_verification

ENVIRONMENT = "embedded-lean4.35.0-made-up"
BASE = "http://127.0.0.1:8420"
NASTY = '<script>alert("x")</script><img src=x onerror=alert(1)>'


def made(name: str, statement: str, *needs: Skill, origin: Origin = Origin.ADDED, description: str = "") -> Skill:
    """A skill `Skill.NAME` that nobody verified; its keys come from its name."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    return Skill(
        id=digest,
        environment=ENVIRONMENT,
        name=f"Skill.{name}",
        kind="theorem",
        statement=f"theorem Skill.{name} {statement}",
        source=f"theorem _root_.Skill.{name} {statement} := by\n  omega -- {description}\n",
        pretty=f"⊢ ∀ {statement}",
        provenance=Provenance(origin, problem=f"{description}.lean:t", file="a.lean"),
        order_key=f"order {digest}",
        description=description,
        depends_on=tuple(skill.id for skill in needs),
    )


def fill(database: Database) -> dict[str, Skill]:
    """`top` needs `left` and `right`, both `base`; `lonely` is failing; `nasty` says everything in HTML."""
    library = Library(database, ENVIRONMENT)
    skills: dict[str, Skill] = {}
    needs = {"base": (), "left": ("base",), "right": ("base",), "top": ("left", "right"), "lonely": ()}
    origins = (Origin.ADDED, Origin.HARVESTED, Origin.EVOLVED, Origin.REQUESTED, Origin.IMPORTED)
    for (name, names), origin in zip(needs.items(), origins, strict=True):
        statement = f"({name} b : Nat) (h : {name} ≤ b) : {name} < b + 1"
        skills[name] = library.insert(made(name, statement, *(skills[one] for one in names), origin=origin))
    nasty = made(f"nasty«{NASTY}»", f'(a : "{NASTY}") : a = {NASTY}', skills["base"], description=NASTY)
    skills["nasty"] = library.insert(nasty)
    library.set_state(skills["lonely"].id, SkillState.FAILING)
    library.record_use(UseKind.USED, [skills["base"].id, skills["left"].id], f"b.lean:{NASTY}")
    history = Verification(skills["nasty"].id, ENVIRONMENT, "not_proved", f"because {NASTY}", ("propext",), 0.5)
    record_verification(database, history)
    return skills


def site_for(database: Database, access: Access | None = None) -> Site:
    """A site whose workbench is not started."""
    return Site(database, access or access_for("127.0.0.1", 8420), Workbench(database), MeaningSearch(database))


def client_for(site: Site, base: str = BASE) -> httpx.AsyncClient:
    """A client of the real application."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(make_app(site)), base_url=base)


def open_database(folder: Path) -> Database:
    """The database of a folder."""
    return Database(f"sqlite:///{folder / 'prover.db'}")


async def token_of(client: httpx.AsyncClient) -> str:
    """The token of the forms that this visitor is shown."""
    page = (await client.get("/")).text
    found = re.search(r'name="csrf" value="([0-9a-f]{64})"', page)
    assert found, page
    return found[1]
