"""The JSON that `prover skills … --json` prints: stable shapes (docs/skills.md)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from skills_db.skill import Provenance, Skill, Use, Verification
from skills_db.skill_listing import Listed, UseCounts

VERSION: Literal[1] = 1


class Model(BaseModel):
    """What all of them are."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Answer(Model):
    """What a command prints: one object. `exit_code` is the command's own."""

    schema_version: Literal[1] = VERSION
    exit_code: int = 0


class UseCountsModel(Model):
    """How often a skill was offered for a goal, quoted in a prompt or a tactic, used by a verified proof."""

    offered: int
    quoted: int
    used: int

    @classmethod
    def of(cls, counts: UseCounts) -> "UseCountsModel":
        """From the counts."""
        return cls(offered=counts.offered, quoted=counts.quoted, used=counts.used)


class ProvenanceModel(Model):
    """How something came into the library."""

    origin: str
    problem: str | None = Field(description="the proof it was harvested or requested in")
    run: int | None
    parent: str | None = Field(description="id of the skill it was evolved from")
    direction: str | None = Field(description="how it was evolved")
    file: str | None = Field(description="whence it was added or imported")

    @classmethod
    def of(cls, provenance: Provenance) -> "ProvenanceModel":
        """From the provenance."""
        return cls(
            origin=provenance.origin.value,
            problem=provenance.problem,
            run=provenance.run,
            parent=provenance.parent,
            direction=provenance.direction,
            file=provenance.file,
        )


class SkillModel(Model):
    """One skill."""

    id: str
    name: str = Field(description="full name, beginning with `Skill.`")
    kind: str
    environment: str
    state: Literal["active", "failing"]
    statement: str = Field(description="head of the declaration")
    pretty: str = Field(description="the statement as Lean prints it")
    source: str = Field(description="the whole declaration")
    description: str
    provenance: ProvenanceModel
    depends_on: list[str] = Field(description="ids of the skills that its statement or proof mentions")
    created_at: datetime | None
    uses: UseCountsModel

    @classmethod
    def of(cls, skill: Skill, uses: UseCounts | None = None) -> "SkillModel":
        """From the skill."""
        return cls(
            id=skill.id,
            name=skill.name,
            kind=skill.kind,
            environment=skill.environment,
            state=skill.state.value,
            statement=skill.statement,
            pretty=skill.pretty,
            source=skill.source,
            description=skill.description,
            provenance=ProvenanceModel.of(skill.provenance),
            depends_on=list(skill.depends_on),
            created_at=skill.created_at,
            uses=UseCountsModel.of(uses or UseCounts()),
        )


def skill_models(items: Iterable[Listed]) -> list[SkillModel]:
    """The skills of a list."""
    return [SkillModel.of(one.skill, one.uses) for one in items]


class ListAnswer(Answer):
    """`list`. `total`: how many there are on all pages."""

    command: Literal["skills list"] = "skills list"
    total: int
    offset: int
    skills: list[SkillModel]


class MatchModel(Model):
    """A skill that was found, and how well it fits: the higher the better, comparable within one search only."""

    score: float
    skill: SkillModel


class SearchAnswer(Answer):
    """`search`, the best first."""

    command: Literal["skills search"] = "skills search"
    query: str
    by: Literal["text", "meaning", "both"]
    found: list[MatchModel]


class VerificationModel(Model):
    """One verification."""

    environment: str
    outcome: str
    reason: str
    axioms: list[str]
    seconds: float
    at: datetime | None

    @classmethod
    def of(cls, verification: Verification) -> "VerificationModel":
        """From the record."""
        return cls(
            environment=verification.environment,
            outcome=verification.outcome,
            reason=verification.reason,
            axioms=list(verification.axioms),
            seconds=round(verification.seconds, 4),
            at=verification.created_at,
        )


class UseModel(Model):
    """One use."""

    kind: Literal["offered", "quoted", "used"]
    problem: str
    run: int | None
    at: datetime | None

    @classmethod
    def of(cls, use: Use) -> "UseModel":
        """From the record."""
        return cls(kind=use.kind.value, problem=use.problem, run=use.run, at=use.created_at)


class ShowAnswer(Answer):
    """`show`. `needs`, `needed_by`: names of the skills next to it in the graph."""

    command: Literal["skills show"] = "skills show"
    skill: SkillModel
    axioms: list[str] | None = Field(description="of the last verification that passed; null if there is none")
    needs: list[str]
    needed_by: list[str]
    verifications: list[VerificationModel]
    uses: list[UseModel]


class GraphAnswer(Answer):
    """`graph --json`: nodes by id; an edge leads from a skill to one whose proof mentions it."""

    command: Literal["skills graph"] = "skills graph"
    nodes: list["NodeModel"]
    edges: list["EdgeModel"]


class NodeModel(Model):
    """One skill in the graph. `depth`: the longest way down to a skill that needs no other."""

    id: str
    name: str
    environment: str
    origin: str
    state: str
    depth: int
    used: int


class EdgeModel(Model):
    """`user`'s proof or statement mentions `used`; both are ids."""

    used: str
    user: str
