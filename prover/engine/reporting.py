"""Making reports: from what was found for a hole, a declaration, a file."""

from time import monotonic

from prover.engine.lean import Lean
from prover.engine.opening import Opened
from prover.engine.reports import DeclarationReport, FileReport, HoleReport
from prover.engine.search import Found
from prover.lean.message import Message
from prover.lean.problem import Problem
from prover.lean.source import Hole
from prover.lean.source_file import SourceFile
from prover.lean.tokens import TokenKind, tokens
from prover.lean.verdict import Verdict


def hole_report(source: SourceFile, problem: Problem, hole: Hole, found: Found, seconds: float) -> HoleReport:
    """What was found for a hole; its place is that in the file as read."""
    line, column = _place(source.text, problem.span.start + hole.span.start)
    goal = hole.goals[0] if hole.goals else ""
    return HoleReport(line, column, goal, found.proof, found.tried, seconds)


def declaration_report(
    source: SourceFile, problem: Problem, holes: tuple[HoleReport, ...], verdict: Verdict, *, seconds: float
) -> DeclarationReport:
    """A declaration with its verdict."""
    line, _ = _place(source.text, problem.span.start + problem.declaration.span.start)
    name, keyword = problem.name, problem.keyword
    return DeclarationReport(name, keyword, line, problem.statement, holes, verdict, seconds)


def file_report(
    lean: Lean, opened: Opened, began: float, problem: str | None = None, messages: tuple[Message, ...] = ()
) -> FileReport:
    """A file, without its declarations. `began`: when the work on it began (`time.monotonic`)."""
    environment = lean.environment
    return FileReport(
        path=opened.source.path,
        environment=environment.id,
        lean_version=environment.lean_version,
        notes=opened.notes,
        seconds=monotonic() - began,
        problem=problem,
        messages=opened.messages or messages,
        aside=opened.aside,
    )


def resting_on(text: str, unproved: list[str]) -> tuple[str, ...]:
    """Names of unproved declarations that occur in the text, as written or by their last part."""
    words = {token.text for token in tokens(text) if token.kind is TokenKind.WORD}
    return tuple(n for n in unproved if n in words or n.split(".")[-1] in words) or tuple(unproved[-1:])


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
