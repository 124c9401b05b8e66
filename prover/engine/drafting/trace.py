"""The story of one theorem: every draft with what Lean said to it, as frozen values that become JSON or a page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from agents.plan import Planned
from prover.engine.drafting.candidate import Candidate
from prover.lean.message import Message
from prover.lean.verdict import Outcome


@dataclass(frozen=True, slots=True)
class Said:
    """One message of Lean at a line of the candidate (from 1), with the goal there where it is known."""

    line: int
    severity: str
    text: str
    goal: str = ""


@dataclass(frozen=True, slots=True)
class WishSaid:
    """A lemma that a plan wishes for; `trouble`: why its statement makes no sense to Lean, empty where it does."""

    statement: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Planning:
    """The plan that a candidate follows. `offered`: names of lemmas of the library that were shown with it. Its
    tokens and seconds are among those of the first step that follows it."""

    steps: tuple[str, ...] = ()
    wishes: tuple[WishSaid, ...] = ()
    offered: tuple[str, ...] = ()
    prompt: tuple[tuple[str, str], ...] = ()
    answer: str = ""
    tokens_read: int = 0
    tokens_written: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One candidate. `thought` and `answer` are empty where no model was asked. `tokens_*` as the server counted."""

    number: int
    branch: int
    round: int
    origin: str
    parent: int | None
    same_as: int | None
    text: str
    said: tuple[Said, ...]
    notes: tuple[str, ...]
    outcome: str
    reason: str
    thought: str = ""
    answer: str = ""
    prompt: tuple[tuple[str, str], ...] = ()
    tokens_read: int = 0
    tokens_written: int = 0
    model_seconds: float = 0.0
    lean_seconds: float = 0.0
    calls: tuple[int, ...] = ()
    planning: Planning | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """Everything about one theorem of one run. `budget` is written `x+k*y`; `seconds` is wall-clock."""

    theorem: str
    statement: str
    file: str
    environment: str
    model: str
    style: str
    budget: str
    outcome: str
    reason: str
    seconds: float
    steps: tuple[Step, ...]
    ended: str | None = None

    @property
    def tokens_read(self) -> int:
        """Of all steps."""
        return sum(step.tokens_read for step in self.steps)

    @property
    def tokens_written(self) -> int:
        """Of all steps."""
        return sum(step.tokens_written for step in self.steps)

    def json(self) -> bytes:
        """As JSON; `Trace.read` reads it."""
        return TypeAdapter(Trace).dump_json(self, indent=1)

    @staticmethod
    def read(content: bytes) -> "Trace":
        """From JSON. Raises `ValueError`."""
        return TypeAdapter(Trace).validate_json(content)

    def file_name(self, suffix: str) -> str:
        """A name for the file of this trace: the theorem's, as far as file systems take it."""
        plain = re.sub(r"[^\w.'-]", "_", self.theorem or "example").strip(".") or "theorem"
        return f"{plain}{suffix}"

    def write(self, folder: Path, page: str) -> tuple[Path, Path]:
        """Both files in `folder`, which is made if need be. Raises `OSError`."""
        folder.mkdir(parents=True, exist_ok=True)
        data, shown = folder / self.file_name(".json"), folder / self.file_name(".html")
        data.write_bytes(self.json())
        shown.write_text(page, encoding="utf-8")
        return data, shown


def steps(candidates: Iterable[Candidate]) -> tuple[Step, ...]:
    """The candidates as steps, in the order of their numbers."""
    return tuple(step_of(candidate) for candidate in sorted(candidates, key=lambda c: c.number))


def step_of(candidate: Candidate) -> Step:
    """One candidate as a step."""
    reply, verdict = candidate.reply, candidate.verdict
    outcome = verdict.outcome.value if verdict else Outcome.NOT_PROVED.value
    return Step(
        number=candidate.number,
        branch=candidate.branch,
        round=candidate.round,
        origin=candidate.origin.value,
        parent=candidate.parent,
        same_as=candidate.same_as,
        text=candidate.text,
        said=_said(candidate),
        notes=candidate.draft.notes if candidate.draft else (),
        outcome=outcome,
        reason=verdict.reason if verdict else _reason(candidate),
        thought=reply.answer.thought if reply else "",
        answer=reply.text if reply else "",
        prompt=tuple((message.speaker, message.text) for message in reply.messages) if reply else (),
        tokens_read=reply.tokens_read if reply else 0,
        tokens_written=reply.tokens_written if reply else 0,
        model_seconds=round(reply.seconds, 3) if reply else 0.0,
        lean_seconds=round(candidate.seconds, 3),
        calls=reply.calls if reply else (),
        planning=_planning(reply.planned) if reply and reply.planned else None,
    )


def _planning(planned: Planned) -> Planning:
    return Planning(
        steps=planned.plan.steps,
        wishes=tuple(WishSaid(one.wish.statement, one.trouble) for one in planned.wished),
        offered=planned.offered,
        prompt=tuple((message.speaker, message.text) for message in planned.messages),
        answer=planned.text,
        tokens_read=planned.tokens_read,
        tokens_written=planned.tokens_written,
    )


def _said(candidate: Candidate) -> tuple[Said, ...]:
    """Lean's messages, each with the goal that a trouble at its line has; troubles without a message come first."""
    goals = {trouble.line: trouble.goal for trouble in candidate.troubles if trouble.goal}
    from_lean = tuple(_message(message, goals) for message in candidate.messages)
    lines = {said.line for said in from_lean}
    others = tuple(
        Said(trouble.line, "error", trouble.message, trouble.goal)
        for trouble in candidate.troubles
        if trouble.line not in lines
    )
    return (*others, *from_lean)


def _message(message: Message, goals: dict[int, str]) -> Said:
    line = message.start.line
    return Said(line, message.severity.value, message.text, goals.get(line, "") if "⊢" not in message.text else "")


def _reason(candidate: Candidate) -> str:
    first = candidate.troubles[0].message.split("\n")[0] if candidate.troubles else "nothing to check"
    more = len(candidate.troubles) - 1
    return f"{first}{f' (and {more} more)' if more > 0 else ''}"
