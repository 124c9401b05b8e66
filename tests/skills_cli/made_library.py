"""Skills that nobody verified, in a database, for tests of what commands show of them; and the commands."""

import contextlib
import hashlib
import io
from pathlib import Path

import pytest

from prover.cli import main
from prover.lean.verdict import Outcome
from skills_db.base import now
from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill import Origin, Provenance, Skill, SkillState, UseKind
from skills_db.skill_tables import VerificationRow
from tests.cli.command import Done
from tests.cli.command import prover as run

ENVIRONMENT = "embedded-lean4.35.0-made-up"


def made(name: str, statement: str, *needs: Skill, origin: Origin = Origin.ADDED, description: str = "") -> Skill:
    """A skill `Skill.NAME`; its keys come from its name."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    return Skill(
        id=digest,
        environment=ENVIRONMENT,
        name=f"Skill.{name}",
        kind="theorem",
        statement=f"theorem Skill.{name} {statement}",
        source=f"theorem _root_.Skill.{name} {statement} := by omega\n",
        pretty=f"⊢ ∀ {statement}",
        provenance=Provenance(origin, problem="a.lean:t", file="a.lean" if origin is Origin.ADDED else None),
        order_key=f"order {digest}",
        description=description,
        depends_on=tuple(skill.id for skill in needs),
    )


def make_library(folder: Path) -> dict[str, Skill]:
    """Five skills in the database of `folder`: `top` needs `left` and `right`, both `base`; `lonely` is failing."""
    database = Database(f"sqlite:///{folder / 'prover.db'}")
    library = Library(database, ENVIRONMENT)
    skills: dict[str, Skill] = {}
    needs = {"base": (), "left": ("base",), "right": ("base",), "top": ("left", "right"), "lonely": ()}
    origins = (Origin.ADDED, Origin.HARVESTED, Origin.EVOLVED, Origin.REQUESTED, Origin.IMPORTED)
    for (name, names), origin in zip(needs.items(), origins, strict=True):
        statement = f"({name} b : Nat) (h : {name} ≤ b) : {name} < b + 1"
        description = "Strictly below the <next> number." if name == "base" else ""
        skill = made(name, statement, *(skills[one] for one in names), origin=origin, description=description)
        skills[name] = library.insert(skill)
    library.set_state(skills["lonely"].id, SkillState.FAILING)
    library.record_use(UseKind.OFFERED, [skill.id for skill in skills.values()], "b.lean:u")
    library.record_use(UseKind.USED, [skills["base"].id, skills["left"].id], "b.lean:u")
    library.record_use(UseKind.USED, [skills["base"].id], "b.lean:v")
    with database.write() as connection:
        row = {"skill": skills["base"].sequence, "environment_id": ENVIRONMENT, "outcome": Outcome.PROVED}
        row |= {"reason": "", "axioms": "propext\nQuot.sound", "seconds": 0.5, "created_at": now()}
        connection.execute(VerificationRow.__table__.insert().values(row))  # type: ignore[attr-defined]
    database.close()
    return skills


def prover(*arguments: str | Path, folder: Path, **variables: str) -> Done:
    """A command that uses the database of `folder`, in the folder."""
    return run(*arguments, cwd=folder, PROVER_DATA=str(folder), **variables)


def here(*arguments: str | Path, folder: Path) -> str:
    """What a command prints, run in this process: starting one takes a second."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), pytest.raises(SystemExit) as end:
        main.run([*map(str, arguments), "--set", f"database.url=sqlite:///{folder / 'prover.db'}"])
    assert end.value.code == 0
    return printed.getvalue()


def refused(*arguments: str | Path, folder: Path) -> str:
    """The sentence of a command that cannot do what it is asked, run in this process, in the folder."""
    complaint = io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stderr(complaint), pytest.raises(SystemExit) as end:
        main.run([*map(str, arguments), "--set", f"database.url=sqlite:///{folder / 'prover.db'}"])
    assert end.value.code == 2
    return complaint.getvalue().strip()
