"""The strict verdict on proofs that already stand in a file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

from prover.engine.choosing import no_such_theorem
from prover.engine.lean import Lean, has_our_mathlib, imports_mathlib
from prover.engine.opening import Opened, open_file
from prover.errors import ProverError
from prover.lean.check import CheckRequest, Context, Limits
from prover.lean.environment import EnvironmentKind
from prover.lean.judgement import applicable_rules, strict_request
from prover.lean.message import Message, Severity
from prover.lean.problem import Problem, declarations
from prover.lean.source_file import SourceFile
from prover.lean.splice import Edit, apply
from prover.lean.strict import StrictRequest
from prover.lean.tokens import header_of, without_header
from prover.lean.verdict import Outcome, Rule, Verdict, decide

CHECK_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Checked:
    """One theorem, its statement (as Lean shows it, or as written where Lean has nothing to show), the verdict."""

    name: str
    keyword: str
    line: int
    statement: str
    verdict: Verdict
    seconds: float


@dataclass(frozen=True, slots=True)
class CheckReport:
    """A file after checking. `against`: the original that its statements were compared with.

    `problem` is set when the file does not elaborate; `messages` are Lean's.
    """

    path: Path
    environment: str
    lean_version: str
    against: Path | None = None
    theorems: tuple[Checked, ...] = ()
    notes: tuple[str, ...] = ()
    seconds: float = 0.0
    problem: str | None = None
    messages: tuple[Message, ...] = ()

    @property
    def all_proved(self) -> bool:
        """Every theorem is proved."""
        return self.problem is None and all(t.verdict.proved for t in self.theorems)


async def check_file(
    lean: Lean, source: SourceFile, *, original: SourceFile | None = None, theorem: str | None = None
) -> CheckReport:
    """The strict verdict on every theorem, lemma and example of a file.

    With `original`, whose statements are trusted: on every named theorem of the original, proved by whatever the
    file holds; the file's text is then a candidate as a whole. Without: each declaration in turn, what stands before
    it being taken as the user's own; there is nothing to compare statements with then. Raises `ProverError`.
    """
    began = monotonic()
    environment = lean.environment
    opened = await open_file(lean, source)
    if opened.outline is None:
        return CheckReport(
            source.path,
            environment.id,
            environment.lean_version,
            original.path if original else None,
            notes=opened.notes,
            problem=_problem(lean, source, original, opened),
            messages=opened.messages,
            seconds=monotonic() - began,
        )
    everything = declarations(opened.outline, source.text)
    notes = opened.notes
    if original is None:
        chosen = _named([p for p in everything if p.provable], theorem, source.path)
        theorems = tuple([await _alone(lean, source, problem) for problem in chosen])
        notes = (*notes, "statements are shown, not compared: there is no original (see --against)")
    else:
        theorems = await _against(lean, source, original, theorem, everything)
    return CheckReport(
        source.path,
        environment.id,
        environment.lean_version,
        original.path if original else None,
        theorems,
        notes,
        monotonic() - began,
    )


def _problem(lean: Lean, source: SourceFile, original: SourceFile | None, opened: Opened) -> str | None:
    """Why a file cannot be worked on; the imports of its original, which decide, may be the reason."""
    wants, has = (
        any(imports_mathlib(name) for name in header_of(file.text)[1]) if file else True
        for file in (source, original)
    )
    if not wants or has or lean.environment.kind is not EnvironmentKind.EMBEDDED or has_our_mathlib(lean.environment):
        return opened.problem
    return "it does not elaborate without `import Mathlib`, and the original does not import Mathlib"


async def _alone(lean: Lean, source: SourceFile, problem: Problem) -> Checked:
    began = monotonic()
    rules = applicable_rules(lean.environment) - {Rule.STATEMENT}
    evidence = await lean.judge.evidence(strict_request(problem, limits=Limits(CHECK_SECONDS), rules=rules))
    verdict = decide(evidence, lean.environment.id, rules)
    shown = await _shown_statement(lean, problem)
    return Checked(problem.name, problem.keyword, _line(source, problem), shown, verdict, monotonic() - began)


async def _against(
    lean: Lean, source: SourceFile, original: SourceFile, theorem: str | None, own: Sequence[Problem]
) -> tuple[Checked, ...]:
    opened = await open_file(lean, original)
    if opened.outline is None:
        raise ProverError(f"The original {original.path} cannot be used: {opened.problem}.")
    wanted = [p for p in declarations(opened.outline, original.text) if p.provable]
    return tuple([await _compared(lean, source, original, p, own) for p in _named(wanted, theorem, original.path)])


async def _compared(
    lean: Lean, source: SourceFile, original: SourceFile, problem: Problem, own: Sequence[Problem]
) -> Checked:
    """The verdict on one theorem of the original, for which the whole file is the candidate.

    Declarations of the file that are still open are taken out of the candidate, so that one of them does not speak
    against a proof that does not use it.
    """
    began = monotonic()
    rules = applicable_rules(lean.environment)
    stands = next((p for p in own if problem.name and p.name == problem.name), None)
    line, statement = (_line(source, stands) if stands else 0), problem.statement
    verdict = Verdict(Outcome.NOT_PROVED, "", environment=lean.environment.id)
    if not problem.name:
        reason = "an example has no name under which its proof could be found"
        verdict = replace(verdict, outcome=Outcome.ABSTAINED, reason=reason)
    elif stands is not None and stands.holes:
        verdict = replace(verdict, reason="its proof still has a hole")
    else:
        still_open = [p for p in own if p.holes]
        kept = apply(without_header(source.text), [Edit(p.span, "") for p in still_open])
        request = StrictRequest(
            context=Context(),
            trusted=without_header(original.text),
            candidate=kept,
            name=problem.judged_name,
            limits=Limits(CHECK_SECONDS),
            rules=rules,
        )
        evidence = await lean.judge.evidence(request)
        verdict = decide(evidence, lean.environment.id, rules)
        statement = evidence.candidate_statement or statement
        if verdict.rule is Rule.ELABORATES and still_open:
            names = ", ".join(p.name or p.keyword for p in still_open)
            verdict = replace(verdict, reason=f"without what is still sorry in the file ({names}): {verdict.reason}")
    return Checked(problem.name, problem.keyword, line, statement, verdict, monotonic() - began)


def _line(source: SourceFile, problem: Problem) -> int:
    return source.text.count("\n", 0, problem.span.start + problem.declaration.span.start) + 1


async def _shown_statement(lean: Lean, problem: Problem) -> str:
    """The statement as Lean elaborated it, or as it is written."""
    asked = f"{problem.candidate()}\n#check @_root_.{problem.judged_name}"
    last = asked.count("\n") + 1
    result = await lean.pool.check(CheckRequest(asked, problem.context, Limits(CHECK_SECONDS)))
    for message in result.messages:
        if message.severity is Severity.INFORMATION and message.start.line == last:
            return " ".join(message.text.split())
    return problem.statement


def _named(candidates: list[Problem], wanted: str | None, path: Path) -> list[Problem]:
    if wanted is None:
        return candidates
    chosen = [p for p in candidates if p.name == wanted] or [p for p in candidates if p.name.split(".")[-1] == wanted]
    if not chosen:
        raise no_such_theorem(path, wanted, [], [p.name for p in candidates if p.name])
    return chosen
