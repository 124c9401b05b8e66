"""Every attack is rejected, by exactly the rules that its file names, and comes through when they are switched off.

What a set of rules makes of an attack is a matter of `decide`, a pure function of the evidence; what evidence is
gathered depends on the rules too (with the syntax gate off, a candidate is elaborated whatever it contains).
"""

from collections.abc import Set as AbstractSet
from dataclasses import replace

import pytest
from attack import Attack, attacks, honest_candidates

from prover.lean.native import NativeSession
from prover.lean.verdict import ALL_RULES, Evidence, Outcome, Rule, decide

_gathered: dict[tuple[str, AbstractSet[Rule]], Evidence] = {}


async def evidence(judge: NativeSession, attack: Attack, rules: AbstractSet[Rule]) -> Evidence:
    """What the judge finds out about an attack when it is asked for these rules."""
    if (attack.title, rules) not in _gathered:
        _gathered[attack.title, rules] = await judge.evidence(replace(attack.request, rules=rules))
    return _gathered[attack.title, rules]


@pytest.mark.parametrize("attack", attacks(), ids=str)
async def test_an_attack_is_rejected(judge: NativeSession, attack: Attack) -> None:
    verdict = decide(await evidence(judge, attack, ALL_RULES), "embedded")
    assert verdict.outcome is Outcome.NOT_PROVED, verdict.reason
    assert verdict.rule == next(rule for rule in Rule if rule in attack.rejected_by)


@pytest.mark.parametrize("attack", attacks(), ids=str)
async def test_each_rule_alone_rejects_what_its_attack_says(judge: NativeSession, attack: Attack) -> None:
    gate = await evidence(judge, attack, ALL_RULES)
    # Asked for replay alone, the judge stops at nothing and finds out all there is.
    everything = await evidence(judge, attack, frozenset({Rule.REPLAY}))
    rejecting = {
        rule for rule in Rule if not decide(gate if rule is Rule.SYNTAX else everything, "embedded", {rule}).proved
    }
    assert rejecting == attack.rejected_by


@pytest.mark.parametrize("attack", attacks(), ids=str)
async def test_an_attack_comes_through_without_its_rules(judge: NativeSession, attack: Attack) -> None:
    rules = ALL_RULES - attack.rejected_by
    verdict = decide(await evidence(judge, attack, rules), "embedded", rules)
    assert verdict.proved, verdict.reason


@pytest.mark.parametrize("rule", Rule)
def test_each_rule_has_an_attack_that_only_it_rejects(rule: Rule) -> None:
    assert [attack.title for attack in attacks() if attack.rejected_by == {rule}]


@pytest.mark.parametrize("candidate", honest_candidates(), ids=str)
async def test_an_honest_candidate_passes_all_rules(judge: NativeSession, candidate: Attack) -> None:
    verdict = decide(await evidence(judge, candidate, ALL_RULES), "embedded")
    assert verdict.proved, verdict.reason
    assert not candidate.rejected_by


async def test_a_candidate_that_kills_the_process_that_elaborates_it_is_not_proved(judge: NativeSession) -> None:
    attack = next(attack for attack in attacks() if attack.title == "native_function_by_name")
    crash = f"{attack.request.candidate}\n#eval Lean.Json.compress 3"
    found = await judge.evidence(replace(attack.request, candidate=crash, rules=ALL_RULES - {Rule.SYNTAX}))
    assert decide(found, "embedded", ALL_RULES - {Rule.SYNTAX}).outcome is not Outcome.PROVED
    afterwards = await judge.evidence(honest_candidates()[0].request)
    assert decide(afterwards, "embedded").proved
