"""Each rule rejects by itself, and evidence that could not be had is never good enough."""

from dataclasses import replace

import pytest

from prover.lean.check import CheckResult, CheckStatus
from prover.lean.message import Message, Position, Severity
from prover.lean.verdict import ALL_RULES, Evidence, Outcome, Rule, decide

GOOD = Evidence(
    result=CheckResult(CheckStatus.ELABORATED),
    refused=(),
    constant_kind="theorem",
    same_statement=True,
    axioms=("propext", "Quot.sound"),
    replayed=3,
)
ERROR = CheckResult(CheckStatus.ELABORATED, (Message(Severity.ERROR, "unsolved goals\n⊢ False", Position(2, 0)),))

SPOILED = {
    Rule.SYNTAX: replace(GOOD, refused=("`axiom`",)),
    Rule.ELABORATES: replace(GOOD, result=ERROR),
    Rule.CONSTANT: replace(GOOD, constant_kind="axiom"),
    Rule.STATEMENT: replace(GOOD, same_statement=False),
    Rule.AXIOMS: replace(GOOD, axioms=("sorryAx",)),
    Rule.REPLAY: replace(GOOD, replay_error="application type mismatch"),
}
UNKNOWN = {
    Rule.SYNTAX: replace(GOOD, refused=None),
    Rule.ELABORATES: replace(GOOD, result=None),
    Rule.CONSTANT: replace(GOOD, constant_kind=None),
    Rule.STATEMENT: replace(GOOD, same_statement=None),
    Rule.AXIOMS: replace(GOOD, axioms=None),
    Rule.REPLAY: replace(GOOD, replayed=None),
}


def test_good_evidence_is_proved_by_all_rules() -> None:
    verdict = decide(GOOD, "here")
    assert verdict.outcome is Outcome.PROVED
    assert verdict.rules == tuple(Rule)
    assert verdict.environment == "here"


@pytest.mark.parametrize("rule", list(Rule))
def test_each_rule_alone_rejects_what_it_is_for(rule: Rule) -> None:
    verdict = decide(SPOILED[rule], "here")
    assert (verdict.outcome, verdict.rule) == (Outcome.NOT_PROVED, rule)
    assert decide(SPOILED[rule], "here", ALL_RULES - {rule}).outcome is Outcome.PROVED


@pytest.mark.parametrize("rule", list(Rule))
def test_missing_evidence_is_could_not_check(rule: Rule) -> None:
    verdict = decide(UNKNOWN[rule], "here")
    assert (verdict.outcome, verdict.rule) == (Outcome.COULD_NOT_CHECK, rule)
    assert decide(UNKNOWN[rule], "here", ALL_RULES - {rule}).outcome is Outcome.PROVED


def test_a_check_that_did_not_happen_is_neither_proved_nor_not_proved() -> None:
    verdict = decide(replace(GOOD, error="Lean died twice."), "here")
    assert (verdict.outcome, verdict.reason) == (Outcome.COULD_NOT_CHECK, "Lean died twice.")


@pytest.mark.parametrize("status", [CheckStatus.TIMED_OUT, CheckStatus.OUT_OF_MEMORY])
def test_exceeding_a_limit_is_rejected_with_its_name(status: CheckStatus) -> None:
    verdict = decide(replace(GOOD, result=CheckResult(status)), "here")
    assert verdict.rule is Rule.ELABORATES
    assert status.value in verdict.reason


def test_one_axiom_whose_name_reads_like_two_allowed_ones_is_rejected() -> None:
    verdict = decide(replace(GOOD, axioms=("propext, Quot.sound",)), "here")
    assert verdict.rule is Rule.AXIOMS


def test_an_unknown_constant_is_named_in_the_reason() -> None:
    assert "own name" in decide(replace(GOOD, constant_kind="missing"), "here").reason
