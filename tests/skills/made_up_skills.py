"""Skills that nobody verified, for tests of what the database does with them."""

import hashlib

from skills_db.skill import Origin, Provenance, Skill


def made_up(name: str, statement: str = "", *needs: Skill, environment: str = "environment", **fields: str) -> Skill:
    """A skill `Skill.NAME`; its keys come from its name."""
    digest = hashlib.sha256(f"{environment} {name}".encode()).hexdigest()
    statement = statement or f": {name} = {name}"
    return Skill(
        id=digest,
        environment=environment,
        name=f"Skill.{name}",
        kind="theorem",
        statement=f"theorem Skill.{name} {statement}",
        source=f"theorem Skill.{name} {statement} := by simp",
        pretty=statement.removeprefix(": "),
        provenance=Provenance(Origin.ADDED, file="made_up.lean"),
        order_key=f"order {digest}",
        depends_on=tuple(skill.id for skill in needs),
        **fields,
    )
