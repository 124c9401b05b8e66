"""The JSON that `prover skills … --json` prints: stable shapes (docs/skills.md)."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from skills_db.former_names import FormerName
from skills_db.skill import Provenance, Refusal, Skill, Use, Verification
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


class FormerNameModel(Model):
    """A name that leads to the skill: one it had, or that of one (`former`: its id) whose place it took."""

    name: str
    why: Literal["renamed", "merged"]
    former: str
    statement: str
    provenance: ProvenanceModel
    at: datetime | None

    @classmethod
    def of(cls, one: FormerName) -> "FormerNameModel":
        """From the record."""
        return cls(
            name=one.name,
            why=one.why.value,
            former=one.former,
            statement=one.statement,
            provenance=ProvenanceModel.of(one.provenance),
            at=one.created_at,
        )


class ShowAnswer(Answer):
    """`show`. `needs`, `needed_by`: names of the skills next to it in the graph."""

    command: Literal["skills show"] = "skills show"
    skill: SkillModel
    axioms: list[str] | None = Field(description="of the last verification that passed; null if there is none")
    needs: list[str]
    needed_by: list[str]
    formerly: list[FormerNameModel] = []
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


class RefusalModel(Model):
    """A candidate that was not admitted. `similar`: id of the stored skill that stood in the way."""

    name: str
    reason: str
    sentence: str
    similar: str | None

    @classmethod
    def of(cls, name: str, refusal: Refusal) -> "RefusalModel":
        """From the refusal."""
        return cls(name=name, reason=refusal.reason.value, sentence=refusal.sentence, similar=refusal.similar)


class LeftOutModel(Model):
    """A declaration that does not elaborate and was not offered."""

    name: str | None
    keyword: str
    line: int
    reason: str


class GrowthAnswer(Answer):
    """`add` and `import`. Everything is in it that was decided before an interruption."""

    command: Literal["skills add", "skills import"]
    file: str
    environment: str
    admitted: list[SkillModel]
    refused: list[RefusalModel]
    left_out: list[LeftOutModel] = []
    interrupted: bool = False


class CheckedModel(Model):
    """A skill that was verified again, and how it is marked since. `carried_to`: its id in the environment here."""

    id: str
    name: str
    environment: str
    outcome: str
    reason: str
    state: Literal["active", "failing"]
    carried_to: str | None = None


class VerifyAnswer(Answer):
    """`verify`. `absent`: environments of skills that could not be verified, since no such Lean is here."""

    command: Literal["skills verify"] = "skills verify"
    verified: list[CheckedModel]
    absent: list[str]
    interrupted: bool = False


class ExportAnswer(Answer):
    """`export`. `kept`: where what stood there before is, if something did."""

    command: Literal["skills export"] = "skills export"
    environment: str
    format: Literal["jsonl", "lean"]
    written: str
    skills: int
    kept: str | None


class RemoveAnswer(Answer):
    """`remove`. `kept`: the files from which `prover skills import` brings them back, one for each environment."""

    command: Literal["skills remove"] = "skills remove"
    removed: list[SkillModel]
    kept: list[str]


class ReachModel(Model):
    """How far skills got, for one kind of use."""

    skills: int
    problems: int
    uses: int


class DayModel(Model):
    """A day (UTC) on which skills were stored."""

    day: date
    added: int
    total: int


class FiguresModel(Model):
    """Figures about the library of one environment."""

    environment: str
    skills: int
    failing: int
    by_origin: dict[str, int]
    refusals: dict[str, int]
    requests: dict[str, int]
    problems: dict[str, int] = Field(description="how many of each state were seen by `prover prove`")
    reach: dict[str, ReachModel]
    dependencies: int
    by_depth: dict[int, int]
    growth: list[DayModel]


class StatsAnswer(Answer):
    """`stats`, one item for each environment."""

    command: Literal["skills stats"] = "skills stats"
    environments: list[FiguresModel]
