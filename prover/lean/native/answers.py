"""What the processes of a session answered, turned into the nouns of `prover.lean`."""

from typing import Any

from prover.lean.check import CheckResult, CheckStatus
from prover.lean.elaborated import Constant, Elaborated, Expression, ExpressionKind, Level, LevelKind
from prover.lean.message import Message, Position, Severity
from prover.lean.native.child import Ending
from prover.lean.native.protocol import Frame, messages_from_json, sorries_from_json
from prover.lean.tactic_state import Opening, Step, StepStatus, TacticState
from prover.lean.verdict import Evidence

_STATUSES = {
    Ending.ANSWERED.value: CheckStatus.ELABORATED,
    Ending.TIMED_OUT.value: CheckStatus.TIMED_OUT,
    Ending.OUT_OF_MEMORY.value: CheckStatus.OUT_OF_MEMORY,
}


def status_of(answer: Frame) -> CheckStatus:
    """How the elaboration ended."""
    return _STATUSES.get(answer["ending"], CheckStatus.TIMED_OUT)


def result_of(answer: Frame, elapsed: float) -> CheckResult:
    """What the worker said; `elapsed` in seconds."""
    return CheckResult(
        status=status_of(answer),
        messages=messages_from_json(answer.get("messages", ())),
        goals=tuple(answer.get("goals", ())),
        sorries=sorries_from_json(answer.get("sorries", ())),
        elapsed=elapsed,
        lean_seconds=answer.get("seconds"),
        peak_rss=answer["peak"] or None,
    )


def step_of(answer: Frame, opening: Opening, lines: tuple[str, ...], before: float, elapsed: float) -> Step:
    """A step from what the worker said: `lines` with the new one; `before` and `elapsed` in seconds."""
    messages = messages_from_json(answer.get("messages", ()))
    if answer["ending"] == Ending.OUT_OF_MEMORY.value:
        return Step(None, StepStatus.OUT_OF_MEMORY, messages, elapsed)
    if answer["ending"] != Ending.ANSWERED.value:
        return Step(None, StepStatus.TIMED_OUT, messages, elapsed)
    status = StepStatus(answer["status"])
    if answer.get("before"):
        told = Message(Severity.ERROR, "the lines before this step could not be run again", Position(1, 0))
        return Step(None, status, (told, *messages), elapsed)
    if status is not StepStatus.APPLIED:
        return Step(None, status, messages, elapsed)
    state = TacticState(opening, tuple(answer["goals"]), lines, before + elapsed)
    return Step(state, status, messages, elapsed, reused=bool(answer.get("reused")))


def elaborated_of(answer: Frame, elapsed: float) -> Elaborated:
    """What a text declares, from what the worker said; `elapsed` in seconds."""
    expressions = (
        Expression(ExpressionKind(kind), text, number, tuple(parts), tuple(levels))
        for kind, text, number, parts, levels in answer.get("expressions", ())
    )
    levels = (Level(LevelKind(kind), text, tuple(parts)) for kind, text, parts in answer.get("levels", ()))
    return Elaborated(
        result=result_of(answer, elapsed),
        refused=tuple(answer.get("refused", ())),
        declared=tuple(map(_constant, answer.get("declared", ()))),
        definitions=tuple(map(_constant, answer.get("definitions", ()))),
        expressions=tuple(expressions),
        levels=tuple(levels),
    )


def _constant(frame: Frame) -> Constant:
    return Constant(
        name=frame["name"],
        kind=frame["kind"],
        type=frame["type"],
        value=frame["value"],
        parameters=tuple(frame["parameters"]),
        uses=tuple(frame["uses"]),
    )


def evidence_of(answer: Frame, elapsed: float) -> Evidence:
    """Evidence from what worker and judge said."""
    if "failure" in answer:
        return Evidence(error=f"the session failed: {answer['failure']}")
    if "untrusted" in answer:
        return Evidence(error=answer["untrusted"])
    if answer.get("in_context"):
        return Evidence(error=f"the context could not be elaborated: {answer['ending']} {answer['noise']}".strip())
    if answer["ending"] in (Ending.CRASHED.value, Ending.CANCELLED.value):
        return Evidence(error=f"Lean {answer['ending']} on the candidate: {answer['noise'] or 'no reason given'}")
    result = result_of(answer, elapsed)
    refused = tuple(answer["refused"]) if "refused" in answer else ()
    judged: dict[str, Any] | None = answer.get("judged")
    if judged is None:
        return Evidence(result=result, refused=refused)
    if judged["ending"] in (Ending.TIMED_OUT.value, Ending.OUT_OF_MEMORY.value):
        status = _STATUSES[judged["ending"]]
        return Evidence(result=CheckResult(status, result.messages, elapsed=elapsed), refused=refused)
    problem = judged.get("error") or judged.get("failure")
    if judged["ending"] != Ending.ANSWERED.value:
        problem = f"the judge {judged['ending']} on the constants of the candidate: {judged['noise']}".strip()
    if problem:
        return Evidence(error=problem)
    return Evidence(
        result=result,
        refused=refused,
        constant_kind=judged["kind"],
        same_statement=judged["same"],
        candidate_statement=judged["statement"],
        axioms=None if judged["axioms"] is None else tuple(judged["axioms"]),
        replay_error=judged.get("replay_error"),
        replayed=judged.get("replayed"),
    )
