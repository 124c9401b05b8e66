"""The JSON that `prover prove --json` and `prover check --json` print: one stable shape (docs/prove.md)."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from prover.engine.check import Checked, CheckReport
from prover.engine.reports import DeclarationReport, FileReport, HoleReport
from prover.engine.set_aside import SetAside
from prover.lean.message import Message
from prover.lean.verdict import Verdict

VERSION: Literal[1] = 1


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class MessageModel(_Model):
    """A message of Lean about the file."""

    severity: Literal["error", "warning", "information"]
    line: int = Field(description="from 1")
    column: int = Field(description="from 1, in code points")
    text: str

    @classmethod
    def of(cls, message: Message) -> "MessageModel":
        """From the message as the session gave it."""
        return cls(
            severity=message.severity.value,
            line=message.start.line,
            column=message.start.column + 1,
            text=message.text,
        )


class VerdictModel(_Model):
    """What is known about one declaration, and what that rests on."""

    outcome: Literal["proved", "refuted", "not_proved", "abstained", "could_not_check"]
    reason: str
    rejected_by: str | None = Field(description="the rule that rejected, if one did")
    axioms: list[str]
    environment: str = Field(description="environment id")
    rules: list[str] = Field(description="the rules that were applied, in order")

    @classmethod
    def of(cls, verdict: Verdict) -> "VerdictModel":
        """From the verdict."""
        return cls(
            outcome=verdict.outcome.value,
            reason=verdict.reason,
            rejected_by=verdict.rule.value if verdict.rule else None,
            axioms=list(verdict.axioms),
            environment=verdict.environment,
            rules=[rule.value for rule in verdict.rules],
        )


class HoleModel(_Model):
    """One `sorry` of the file as it was read."""

    line: int
    column: int
    goal: str
    proof: str | None = Field(description="what was put there, or null")
    attempts: int
    seconds: float
    reused: bool = Field(description="the proof comes from the solved file of an earlier run")

    @classmethod
    def of(cls, hole: HoleReport) -> "HoleModel":
        """From the report."""
        return cls(
            line=hole.line,
            column=hole.column,
            goal=hole.goal,
            proof=hole.proof,
            attempts=hole.tried,
            seconds=round(hole.seconds, 4),
            reused=hole.reused,
        )


class TheoremModel(_Model):
    """One declaration. `holes` is empty in the output of `check`."""

    name: str | None = Field(description="full name; null for an example")
    keyword: str
    line: int = Field(description="from 1; 0 if the file does not declare it")
    statement: str
    verdict: VerdictModel
    seconds: float
    contradictory_hypotheses: bool = False
    skills: list[str] = Field(default=[], description="`prove` only: lemmas of the library that the proof uses")
    holes: list[HoleModel] = []

    @classmethod
    def of_declaration(cls, report: DeclarationReport) -> "TheoremModel":
        """From the report of `prove`."""
        return cls(
            name=report.name or None,
            keyword=report.keyword,
            line=report.line,
            statement=report.statement,
            verdict=VerdictModel.of(report.verdict),
            seconds=round(report.seconds, 4),
            contradictory_hypotheses=report.contradictory,
            skills=list(report.skills),
            holes=[HoleModel.of(hole) for hole in report.holes],
        )

    @classmethod
    def of_checked(cls, checked: Checked) -> "TheoremModel":
        """From the report of `check`."""
        return cls(
            name=checked.name or None,
            keyword=checked.keyword,
            line=checked.line,
            statement=checked.statement,
            verdict=VerdictModel.of(checked.verdict),
            seconds=round(checked.seconds, 4),
        )


class AsideModel(_Model):
    """A declaration that does not elaborate; it was left as it is, and the rest was worked on."""

    name: str | None = Field(description="full name; null for an example")
    keyword: str
    line: int
    reason: str

    @classmethod
    def of(cls, aside: SetAside) -> "AsideModel":
        """From the report."""
        return cls(name=aside.name or None, keyword=aside.keyword, line=aside.line, reason=aside.reason)


class FileModel(_Model):
    """One file. `error` is set when nothing could be done with it; `messages` are then Lean's own."""

    path: str
    environment: str
    lean_version: str
    theorems: list[TheoremModel]
    notes: list[str]
    error: str | None = None
    messages: list[MessageModel] = []
    against: str | None = Field(default=None, description="`check` only: the original")
    written: str | None = Field(default=None, description="`prove` only: where the solved text is")
    backup: str | None = Field(default=None, description="`prove` only: the copy of what stood there before")
    harvested: list[str] = Field(default=[], description="`prove` only: lemmas that are new in the library")
    interrupted: bool = False
    set_aside: list[AsideModel] = []
    seconds: float

    @classmethod
    def of_proved(cls, report: FileReport) -> "FileModel":
        """From the report of `prove`."""
        return cls(
            path=str(report.path),
            environment=report.environment,
            lean_version=report.lean_version,
            theorems=[TheoremModel.of_declaration(d) for d in report.declarations],
            notes=list(report.notes),
            error=report.problem,
            messages=[MessageModel.of(m) for m in report.messages],
            written=str(report.written) if report.written else None,
            backup=str(report.backup) if report.backup else None,
            harvested=list(report.harvested),
            interrupted=report.interrupted,
            set_aside=[AsideModel.of(one) for one in report.aside],
            seconds=round(report.seconds, 4),
        )

    @classmethod
    def of_checked(cls, report: CheckReport) -> "FileModel":
        """From the report of `check`."""
        return cls(
            path=str(report.path),
            environment=report.environment,
            lean_version=report.lean_version,
            theorems=[TheoremModel.of_checked(t) for t in report.theorems],
            notes=list(report.notes),
            error=report.problem,
            messages=[MessageModel.of(m) for m in report.messages],
            against=str(report.against) if report.against else None,
            seconds=round(report.seconds, 4),
        )


class ResultModel(_Model):
    """What a command prints with --json: one object. `exit_code` is the command's own."""

    schema_version: Literal[1] = VERSION
    command: Literal["prove", "check"]
    files: list[FileModel]
    exit_code: int
