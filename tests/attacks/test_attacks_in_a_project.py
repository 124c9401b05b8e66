"""The same attacks against the judge for Lake projects: its gate goes by words, its evidence comes from processes.

The toolchain is a stand-in that delegates to the embedded Lean, so that the code for projects runs as it is.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from _pytest.mark import ParameterSet
from attack import Attack, attacks, honest_candidates

from prover.lean.embedded import embedded_paths
from prover.lean.project import ProjectJudge, project_environment
from prover.lean.verdict import ALL_RULES, Outcome, Rule, decide
from tests.support.toolchain import make_project, make_toolchain

WITHOUT_GATE = ALL_RULES - {Rule.SYNTAX}

# True theorems with something beside them that the gate for projects, which knows words and not syntax, lets pass.
TRUE_ALL_THE_SAME = {"deriving_handler", "evaluation_by_configuration", "huge_output", "unused_lemma_left_open"}
# A private name cannot be looked up in a compiled module.
NOT_CHECKABLE = {"private_theorem"}
# The printed statement names the function behind a `match`, and a helper with the same `match` made it first.
REFUSED_THOUGH_HONEST = {"the_same_match_in_a_helper"}
# They once came through: a printed statement names a definition and does not say what it is.
ALWAYS_RUN = {"definition_of_the_statement_changed", "constructor_added_to_a_type_of_the_statement"}


def quick_first(chosen: Iterable[Attack]) -> list[ParameterSet]:
    """The first attack of each kind (what rejects it) is always run; the others, a second each, are slow tests."""
    seen: set[frozenset[Rule]] = set()
    cases = []
    for attack in chosen:
        marks = [pytest.mark.slow] if attack.rejected_by in seen and attack.title not in ALWAYS_RUN else []
        seen.add(attack.rejected_by)
        cases.append(pytest.param(attack, id=attack.title, marks=marks))
    return cases


@pytest.fixture(scope="session")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectJudge]:
    folder = tmp_path_factory.mktemp("attacked")
    toolchain = make_toolchain(folder / "toolchain", embedded_paths())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{toolchain.bin}{os.pathsep}{os.environ['PATH']}")
        yield ProjectJudge(project_environment(make_project(folder / "project", toolchain, {"Demo": ""})))


@pytest.mark.parametrize("attack", quick_first(a for a in attacks() if a.title not in TRUE_ALL_THE_SAME))
async def test_an_attack_is_not_proved(judge: ProjectJudge, attack: Attack) -> None:
    verdict = decide(await judge.evidence(attack.request), "project")
    assert verdict.outcome is not Outcome.PROVED


@pytest.mark.slow
@pytest.mark.parametrize("attack", [a for a in attacks() if a.title in TRUE_ALL_THE_SAME], ids=str)
async def test_what_the_gate_for_projects_does_not_see_is_at_least_true(judge: ProjectJudge, attack: Attack) -> None:
    assert attack.rejected_by == {Rule.SYNTAX}
    assert decide(await judge.evidence(attack.request), "project").proved


@pytest.mark.parametrize("attack", quick_first(a for a in attacks() if a.rejected_by - {Rule.SYNTAX}))
async def test_an_attack_on_the_proof_is_rejected_without_any_gate(judge: ProjectJudge, attack: Attack) -> None:
    found = await judge.evidence(replace(attack.request, rules=WITHOUT_GATE))
    assert decide(found, "project", WITHOUT_GATE).outcome is not Outcome.PROVED


ACCEPTED = [a for a in honest_candidates() if a.title not in NOT_CHECKABLE | REFUSED_THOUGH_HONEST]


@pytest.mark.parametrize("candidate", quick_first(ACCEPTED))
async def test_an_honest_candidate_passes(judge: ProjectJudge, candidate: Attack) -> None:
    verdict = decide(await judge.evidence(candidate.request), "project")
    assert verdict.proved, verdict.reason


@pytest.mark.parametrize("candidate", [a for a in honest_candidates() if a.title in NOT_CHECKABLE], ids=str)
async def test_what_cannot_be_checked_is_said_to_be_so(judge: ProjectJudge, candidate: Attack) -> None:
    verdict = decide(await judge.evidence(candidate.request), "project")
    assert verdict.outcome is Outcome.COULD_NOT_CHECK


@pytest.mark.parametrize("candidate", [a for a in honest_candidates() if a.title in REFUSED_THOUGH_HONEST], ids=str)
async def test_a_limit_of_comparing_printed_statements_refuses_and_never_accepts(
    judge: ProjectJudge, candidate: Attack
) -> None:
    verdict = decide(await judge.evidence(candidate.request), "project")
    assert (verdict.outcome, verdict.rule) == (Outcome.NOT_PROVED, Rule.STATEMENT)
