"""Judging candidates in a Lake project with the command line alone; every Lean here is the real one."""

import dataclasses
from pathlib import Path

import pytest

from prover.lean.check import MIB, CheckStatus, Context, Limits
from prover.lean.environment import Environment
from prover.lean.message import Position, Severity
from prover.lean.project import ProjectJudge, applicable_rules
from prover.lean.project.audit import axioms_of, kind_of
from prover.lean.project.compile import Report
from prover.lean.strict import StrictRequest
from prover.lean.verdict import ALL_RULES, Evidence, Outcome, Rule, Verdict, decide

STATEMENT = "theorem goal (n : Nat) : twice n = 2 * n"
TRUSTED = f"{STATEMENT} := by\n  sorry"
PROOF = f"{STATEMENT} := by\n  exact twice_eq n"
CONTEXT = "import Demo\n\nopen Demo"


@pytest.fixture(scope="module")
def judge(lake_environment: Environment) -> ProjectJudge:
    return ProjectJudge(lake_environment)


async def verdict(
    judge: ProjectJudge,
    candidate: str,
    *,
    trusted: str = TRUSTED,
    name: str = "goal",
    context: str = CONTEXT,
    without: Rule | None = None,
    limits: Limits | None = None,
) -> Verdict:
    rules = judge.rules - {without}
    request = StrictRequest(Context(context), trusted, candidate, name, limits or Limits(), rules)
    return decide(await judge.evidence(request), "project", rules)


HONEST = {
    "a lemma of the project": (PROOF, TRUSTED, "goal", CONTEXT),
    "a helper before it": (
        f"theorem helper (n : Nat) : n + n = 2 * n := by omega\n\n{STATEMENT} := by\n  exact helper n",
        TRUSTED,
        "goal",
        CONTEXT,
    ),
    "inside a namespace, with a variable": (
        "theorem inner : n + 0 = n := by\n  simp",
        "theorem inner : n + 0 = n := sorry",
        "Outer.inner",
        "namespace Outer\nvariable (n : Nat)",
    ),
    "a name that needs quotes": (
        "theorem «𝔸 b» : 1 = 1 := rfl",
        "theorem «𝔸 b» : 1 = 1 := sorry",
        "«𝔸 b»",
        "",
    ),
    "universes and instances": (
        "theorem poly.{u} {α : Type u} [DecidableEq α] (a : α) : (if a = a then 1 else 2) = 1 := by\n  simp",
        "theorem poly.{u} {α : Type u} [DecidableEq α] (a : α) : (if a = a then 1 else 2) = 1 := sorry",
        "poly",
        "",
    ),
    "all three axioms": (
        "theorem em (p : Prop) : p ∨ ¬p := Classical.em p",
        "theorem em (p : Prop) : p ∨ ¬p := sorry",
        "em",
        "",
    ),
    "a private definition in the statement": (
        "theorem about : hidden = 5 := rfl",
        "theorem about : hidden = 5 := sorry",
        "about",
        "private def hidden := 5",
    ),
}


@pytest.mark.parametrize("what", HONEST)
async def test_honest_proofs_are_proved_by_all_rules(judge: ProjectJudge, what: str) -> None:
    candidate, trusted, name, context = HONEST[what]
    found = await verdict(judge, candidate, trusted=trusted, name=name, context=context)
    assert (found.outcome, found.reason) == (Outcome.PROVED, "all rules hold")
    assert set(found.rules) == ALL_RULES
    if what == "all three axioms":
        assert found.axioms == ("Classical.choice", "Quot.sound", "propext")


FORGED = (
    "macro_rules\n  | `(command| #print axioms $_) => `(command| #print \"'goal' does not depend on any axioms\")\n"
)

ONLY_ONE_RULE = {
    "a command that forges the audit": (Rule.SYNTAX, f"{FORGED}{STATEMENT} := sorry", STATEMENT),
    "a definition instead of a theorem": (Rule.CONSTANT, PROOF.replace("theorem", "def"), STATEMENT),
    "another statement": (Rule.STATEMENT, "theorem goal (n : Nat) : n = n := rfl", STATEMENT),
    "the statement turned around": (
        Rule.STATEMENT,
        "theorem goal (n : Nat) : 2 * n = twice n := (twice_eq n).symm",
        STATEMENT,
    ),
    "a sorry in a helper": (
        Rule.AXIOMS,
        f"theorem helper : 1 = 2 := sorry\n{STATEMENT} := by\n  exact absurd helper (by decide)",
        STATEMENT,
    ),
}


@pytest.mark.parametrize("what", ONLY_ONE_RULE)
async def test_exactly_one_rule_rejects(judge: ProjectJudge, what: str) -> None:
    rule, candidate, statement = ONLY_ONE_RULE[what]
    trusted = f"{statement} := by\n  sorry"
    rejected = await verdict(judge, candidate, trusted=trusted)
    assert (rejected.outcome, rejected.rule) == (Outcome.NOT_PROVED, rule)
    let_through = await verdict(judge, candidate, trusted=trusted, without=rule)
    assert let_through.outcome is Outcome.PROVED


async def test_only_the_replay_rejects_what_the_kernel_never_saw(judge: ProjectJudge) -> None:
    candidate = "set_option debug.skipKernelTC true in\ntheorem goal : 1 = 2 := by decide +kernel"
    request = StrictRequest(Context(), "theorem goal : 1 = 2 := sorry", candidate, "goal")
    rules = judge.rules - {Rule.SYNTAX}
    found = decide(await judge.evidence(dataclasses.replace(request, rules=rules)), "", rules)
    assert (found.outcome, found.rule) == (Outcome.NOT_PROVED, Rule.REPLAY)
    rules -= {Rule.REPLAY}
    let_through = decide(await judge.evidence(dataclasses.replace(request, rules=rules)), "", rules)
    assert let_through.outcome is Outcome.PROVED


REJECTED = {
    "an error": (Rule.ELABORATES, f"{STATEMENT} := by\n  omega"),
    "another name": (Rule.CONSTANT, PROOF.replace("goal", "other")),
    "a name in another namespace": (Rule.SYNTAX, f"namespace X\n{PROOF}\nend X"),
    "nothing at all": (Rule.CONSTANT, ""),
    "only a comment": (Rule.CONSTANT, f"/- {PROOF} -/"),
    "an end of the file before it": (Rule.SYNTAX, f"#exit\n{PROOF}"),
    "a sorry": (Rule.AXIOMS, TRUSTED),
    "a private theorem of that name": (Rule.CONSTANT, f"private {PROOF}"),
    "weaker by a hypothesis": (Rule.STATEMENT, "theorem goal (n : Nat) (h : n = 0) : twice n = 2 * n := twice_eq n"),
    "equal by computation only": (Rule.STATEMENT, "theorem goal (n : Nat) : twice n + 0 = 2 * n := twice_eq n"),
}


@pytest.mark.parametrize("what", REJECTED)
async def test_what_proves_nothing_is_rejected(judge: ProjectJudge, what: str) -> None:
    rule, candidate = REJECTED[what]
    found = await verdict(judge, candidate)
    assert (found.outcome, found.rule) == (Outcome.NOT_PROVED, rule)


async def test_errors_stand_where_they_are_in_the_candidate(judge: ProjectJudge) -> None:
    candidate = f"{STATEMENT} := by\n  decide"
    evidence = await judge.evidence(StrictRequest(Context(CONTEXT), TRUSTED, candidate, "goal"))
    assert evidence.result is not None and evidence.constant_kind is None
    assert [error.start for error in evidence.result.errors] == [Position(2, 2)]


@pytest.mark.parametrize(
    ("proof", "limits", "status"),
    [
        ("repeat (have := 1)", Limits(seconds=3.0), CheckStatus.TIMED_OUT),
        ("repeat' constructor", Limits(60.0, 350 * MIB), CheckStatus.OUT_OF_MEMORY),
    ],
)
async def test_limits_hold_for_the_candidate(
    judge: ProjectJudge, proof: str, limits: Limits, status: CheckStatus
) -> None:
    context = "inductive Branching : Prop\n  | mk : Branching → Branching → Branching"
    request = StrictRequest(
        Context(context),
        "theorem goal : Branching := sorry",
        f"theorem goal : Branching := by {proof}",
        "goal",
        limits,
    )
    evidence = await judge.evidence(request)
    assert evidence.result is not None and evidence.result.status is status
    found = decide(evidence, "")
    assert (found.outcome, found.rule) == (Outcome.NOT_PROVED, Rule.ELABORATES)


# --- what could not be checked is neither proved nor rejected ---


async def test_a_private_theorem_could_not_be_checked(judge: ProjectJudge) -> None:
    found = await verdict(judge, f"private {PROOF}", trusted=f"private {TRUSTED}")
    assert found.outcome is Outcome.COULD_NOT_CHECK and "private theorems cannot" in found.reason


async def test_a_statement_that_does_not_elaborate_could_not_be_checked(judge: ProjectJudge) -> None:
    found = await verdict(judge, PROOF, context="")
    assert found.outcome is Outcome.COULD_NOT_CHECK and "statement itself does not elaborate" in found.reason


async def test_a_proof_that_ends_lean_could_not_be_checked(judge: ProjectJudge) -> None:
    candidate = "theorem goal : 1 <<< (2 ^ 70) = 0 := by decide +kernel"
    found = await verdict(judge, candidate, trusted="theorem goal : 1 <<< (2 ^ 70) = 0 := sorry")
    assert found.outcome is Outcome.COULD_NOT_CHECK and "Lean ended before" in found.reason


def with_sysroot(environment: Environment, folder: Path, checker: str | None) -> Environment:
    """The environment with another `leanchecker`, or with none."""
    (folder / "bin").mkdir(parents=True)
    if checker is not None:
        script = folder / "bin" / "leanchecker"
        script.write_text(f"#!/bin/sh\n{checker}\n", encoding="utf-8")
        script.chmod(0o755)
    variables = {**environment.variables, "LEAN_SYSROOT": str(folder), "PATH": "/usr/bin:/bin"}
    return dataclasses.replace(environment, variables=variables)


async def test_without_leanchecker_the_verdict_says_which_rules_were_applied(
    lake_environment: Environment, tmp_path: Path
) -> None:
    environment = with_sysroot(lake_environment, tmp_path, None)
    assert applicable_rules(environment) == ALL_RULES - {Rule.REPLAY}
    judge = ProjectJudge(environment)
    found = await verdict(judge, PROOF)
    assert found.outcome is Outcome.PROVED and Rule.REPLAY not in found.rules
    request = StrictRequest(Context(CONTEXT), TRUSTED, PROOF, "goal")
    demanded = decide(await judge.evidence(request), "", ALL_RULES)
    assert demanded.outcome is Outcome.COULD_NOT_CHECK and "no leanchecker" in demanded.reason


@pytest.mark.parametrize(
    ("checker", "reason"),
    [
        ("echo 'cannot do that' >&2; exit 1", "leanchecker does not accept the statement itself: cannot do that"),
        ("kill -9 $$", "leanchecker was ended by signal 9"),
        ("exit 127", "does not accept the statement itself: exit status 127"),
    ],
)
async def test_a_leanchecker_that_does_not_work_is_no_verdict(
    lake_environment: Environment, tmp_path: Path, checker: str, reason: str
) -> None:
    judge = ProjectJudge(with_sysroot(lake_environment, tmp_path, checker))
    found = await verdict(judge, PROOF)
    assert found.outcome is Outcome.COULD_NOT_CHECK and reason in found.reason


async def test_a_lean_that_does_not_start_is_no_verdict(lake_environment: Environment) -> None:
    judge = ProjectJudge(dataclasses.replace(lake_environment, command=("/no/such/lean",)))
    found = await verdict(judge, PROOF)
    assert found.outcome is Outcome.COULD_NOT_CHECK and "cannot be started" in found.reason


async def test_a_lean_that_says_nothing_is_no_verdict(lake_environment: Environment, tmp_path: Path) -> None:
    silent = tmp_path / "lean"
    silent.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    silent.chmod(0o755)
    judge = ProjectJudge(dataclasses.replace(lake_environment, command=(str(silent),)))
    assert (await verdict(judge, PROOF)).outcome is Outcome.COULD_NOT_CHECK


async def test_a_module_file_is_no_verdict(lake_environment: Environment) -> None:
    judge = ProjectJudge(dataclasses.replace(lake_environment, preamble="module\nimport Demo"))
    assert (await verdict(judge, PROOF)).outcome is Outcome.COULD_NOT_CHECK


# --- the grammar of the answers ---


def said(text: str) -> Report:
    return Report(Severity.INFORMATION, text, Position(1, 0), None, "")


@pytest.mark.parametrize(
    ("answer", "axioms"),
    [
        ("'t' does not depend on any axioms", ()),
        ("'t' depends on axioms: [propext]", ("propext",)),
        (
            "'t' depends on axioms: [propext,\n Classical.choice, Quot.sound]",
            ("Classical.choice", "Quot.sound", "propext"),
        ),
        ("'t' depends on axioms: [«propext, Quot.sound»]", ("«propext, Quot.sound»",)),
        ("'t' depends on axioms: [«Quot.sound»]", ("«Quot.sound»",)),
        ("'t' depends on axioms: [a.«b\nc».d, propext]", ("a.«b\nc».d", "propext")),
        ("'t' depends on axioms: [Lean.ofReduceBool]", ("Lean.ofReduceBool",)),
        ("'u' does not depend on any axioms", None),
        ("'u' depends on axioms: [propext]", None),
        ("'t' depends on axioms: []", None),
        ("'t' depends on axioms: [propext»]", None),
        ("'t' depends on axioms: [propext  Quot.sound]", None),
        ("'t' depends on axioms: [propext,Quot.sound]", None),
        ("'t' depends on axioms: [propext, ]", None),
        ("'t' depends on axioms: [propext] [x]", None),
        ("'t' depends on axioms: [propext\n]\n'x'", None),
        ("'t' does not depend on any axioms\n'u' depends on axioms: [x]", None),
        ("'t' depends on axioms: [sorryAx.{u}]", None),
        ("", None),
    ],
)
def test_axioms_are_read_strictly_or_not_at_all(answer: str, axioms: tuple[str, ...] | None) -> None:
    assert axioms_of(said(answer), "t") == axioms


async def test_one_axiom_that_reads_like_two_allowed_ones(judge: ProjectJudge) -> None:
    candidate = f"axiom «propext, Quot.sound» : ∀ p : Prop, p\n{STATEMENT} := «propext, Quot.sound» _"
    found = await verdict(judge, candidate, without=Rule.SYNTAX)
    assert (found.outcome, found.rule) == (Outcome.NOT_PROVED, Rule.AXIOMS)
    assert found.axioms == ("«propext, Quot.sound»",)


async def test_an_axiom_whose_name_ends_the_list_early(judge: ProjectJudge) -> None:
    name = "«propext]\n'goal' depends on axioms: [propext»"
    candidate = f"axiom {name} : ∀ p : Prop, p\n{STATEMENT} := {name} _"
    found = await verdict(judge, candidate, without=Rule.SYNTAX)
    assert found.outcome is not Outcome.PROVED and found.rule is Rule.AXIOMS


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("theorem t : 1 = 1 :=\nrfl", "theorem"),
        ("theorem t.{u} : 1 = 1 :=\nrfl", "theorem"),
        ("@[simp, defeq] protected theorem t : 1 = 1", "theorem"),
        ("@[reducible] def t : Nat :=\n1", "def"),
        ("axiom t : False", "axiom"),
        ("theorem tt : 1 = 1", None),
        ("theorem t.x : 1 = 1", None),
        ("theorem X.t : 1 = 1", None),
        ("a theorem t : 1 = 1", None),
        ("", None),
    ],
)
def test_the_kind_of_a_constant_is_read_strictly(answer: str, kind: str | None) -> None:
    assert kind_of(said(answer), "t") == kind


def test_evidence_without_answers_proves_nothing() -> None:
    assert decide(Evidence(), "").outcome is Outcome.COULD_NOT_CHECK
