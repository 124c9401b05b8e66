"""The verdict on a candidate proof: evidence in, one of five outcomes out (docs/trust.md).

`decide` is a pure function of the evidence, so that each rule can be tested to reject by itself.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from prover.lean.check import CheckResult, CheckStatus

ALLOWED_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})


class Outcome(StrEnum):
    """What is known about a problem. Never a bool: a check that could not run is not a failed proof."""

    PROVED = "proved"
    REFUTED = "refuted"
    NOT_PROVED = "not_proved"
    ABSTAINED = "abstained"
    COULD_NOT_CHECK = "could_not_check"


class Rule(StrEnum):
    """The rules a proof must pass, in the order in which they are applied."""

    SYNTAX = "syntax"
    """Only syntax on the allow-list: nothing that reaches outside, changes the language or relaxes checking."""
    ELABORATES = "elaborates"
    """The whole text elaborates, within its limits and with no error."""
    CONSTANT = "constant"
    """The named constant exists and is a theorem (not an axiom, definition or opaque constant)."""
    STATEMENT = "statement"
    """Its elaborated type equals that of the trusted statement, elaborated without the candidate."""
    AXIOMS = "axioms"
    """Its axioms, collected transitively, lie within `ALLOWED_AXIOMS`."""
    REPLAY = "replay"
    """The kernel accepts all its constants again, in a process that runs nothing of the candidate."""


ALL_RULES = frozenset(Rule)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was established about a candidate. `None` means: not established (and so never good enough).

    `refused`: what the syntax gate refuses, as (what, why) in words. `error`: why evidence could not be had.
    """

    result: CheckResult | None = None
    refused: tuple[str, ...] | None = None
    constant_kind: str | None = None
    """`theorem`, `axiom`, `def`, `opaque`, ... or `missing`."""
    same_statement: bool | None = None
    candidate_statement: str = ""
    axioms: tuple[str, ...] | None = None
    replay_error: str | None = None
    replayed: int | None = None
    """Number of constants that went through the kernel again; `None` when no replay took place."""
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Outcome, the reason in one sentence, the rule that rejected (if one did), and what the outcome rests on."""

    outcome: Outcome
    reason: str
    rule: Rule | None = None
    axioms: tuple[str, ...] = ()
    environment: str = ""
    rules: tuple[Rule, ...] = ()
    """The rules that were applied, in order."""

    @property
    def proved(self) -> bool:
        """Shorthand for `outcome is Outcome.PROVED`."""
        return self.outcome is Outcome.PROVED


def decide(evidence: Evidence, environment: str, rules: AbstractSet[Rule] = ALL_RULES) -> Verdict:
    """Judge the evidence by `rules` (normally all; an environment without replay leaves out `REPLAY` and says so)."""
    applied = tuple(rule for rule in Rule if rule in rules)
    if evidence.error is not None:
        return Verdict(Outcome.COULD_NOT_CHECK, evidence.error, environment=environment, rules=applied)
    for rule in applied:
        complaint = _complaint(rule, evidence)
        if complaint is not None:
            outcome, reason = complaint
            return Verdict(outcome, reason, rule, evidence.axioms or (), environment, applied)
    return Verdict(Outcome.PROVED, "all rules hold", None, evidence.axioms or (), environment, applied)


def _complaint(rule: Rule, evidence: Evidence) -> tuple[Outcome, str] | None:
    unknown = (Outcome.COULD_NOT_CHECK, f"the rule “{rule.value}” could not be applied")
    match rule:
        case Rule.SYNTAX:
            if evidence.refused is None:
                return unknown
            return (Outcome.NOT_PROVED, f"not allowed: {evidence.refused[0]}") if evidence.refused else None
        case Rule.ELABORATES:
            return _elaboration(evidence.result) if evidence.result is not None else unknown
        case Rule.CONSTANT:
            if evidence.constant_kind is None:
                return unknown
            if evidence.constant_kind == "missing":
                return Outcome.NOT_PROVED, "the text does not declare the theorem under its own name"
            if evidence.constant_kind != "theorem":
                return Outcome.NOT_PROVED, f"the name is declared as {evidence.constant_kind}, not as a theorem"
            return None
        case Rule.STATEMENT:
            if evidence.same_statement is None:
                return unknown
            return None if evidence.same_statement else (Outcome.NOT_PROVED, "it proves another statement")
        case Rule.AXIOMS:
            if evidence.axioms is None:
                return unknown
            foreign = sorted(set(evidence.axioms) - ALLOWED_AXIOMS)
            if not foreign:
                return None
            if foreign == ["sorryAx"]:
                return Outcome.NOT_PROVED, "the proof rests on sorry"
            names = ", ".join(map(repr, foreign))
            return Outcome.NOT_PROVED, f"the proof rests on axioms outside the allow-list: {names}"
        case Rule.REPLAY:
            if evidence.replayed is None:
                return unknown
            if evidence.replay_error is not None:
                return Outcome.NOT_PROVED, f"the kernel refuses it on replay: {evidence.replay_error}"
            return None


def _elaboration(result: CheckResult) -> tuple[Outcome, str] | None:
    if result.status is not CheckStatus.ELABORATED:
        ran = "ran " if result.status is CheckStatus.OUT_OF_MEMORY else ""
        return Outcome.NOT_PROVED, f"the check {ran}{result.status.value}"
    if result.errors:
        first = result.errors[0]
        return Outcome.NOT_PROVED, f"Lean reports an error at line {first.start.line}: {first.text.splitlines()[0]}"
    return None
