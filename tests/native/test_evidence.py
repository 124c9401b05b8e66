"""What the judge finds out about candidates. The attacks that it must withstand stand in `tests/attacks`."""

from dataclasses import replace

import pytest

from prover.lean.check import CheckRequest, CheckStatus, Context, Limits
from prover.lean.native import NativeSession
from prover.lean.strict import StrictRequest
from prover.lean.verdict import ALL_RULES, Evidence, Outcome, Rule, Verdict, decide

TRUSTED = "theorem t (a b : Nat) (h : a < b) : a < b + 1 := by sorry"
PROOF = "theorem t (a b : Nat) (h : a < b) : a < b + 1 := by omega"
MATCH = "theorem t (n : Nat) : (match n with | 0 => 0 | k + 1 => k + 1) = n := "
WITHOUT_SYNTAX = ALL_RULES - {Rule.SYNTAX}


def asked(trusted: str, candidate: str, context: str = "", name: str = "t") -> StrictRequest:
    return StrictRequest(Context(context), trusted, candidate, name, Limits(20.0))


async def judged(session: NativeSession, request: StrictRequest) -> tuple[Evidence, Verdict]:
    evidence = await session.evidence(request)
    return evidence, decide(evidence, "test", request.rules)


async def test_a_proof_passes_all_rules(session: NativeSession) -> None:
    evidence, verdict = await judged(session, asked(TRUSTED, PROOF))
    assert verdict.outcome is Outcome.PROVED
    assert evidence.constant_kind == "theorem"
    assert evidence.axioms == ("propext",)
    assert evidence.replayed is not None
    assert evidence.replayed >= 1


@pytest.mark.parametrize(
    ("context", "trusted", "candidate", "name"),
    [
        ("", TRUSTED, f"theorem helper (a : Nat) : a = a := rfl\n{PROOF}", "t"),
        ("namespace A", "theorem t : True := sorry", "theorem t : True := trivial", "A.t"),
        ("namespace A", "private theorem t : True := sorry", "private theorem t : True := trivial", "A.t"),
        ("variable (n : Nat)", "theorem t : n + 0 = n := sorry", "theorem t : n + 0 = n := by simp", "t"),
        ("", MATCH + "sorry", MATCH + "by cases n <;> rfl", "t"),
        ("", MATCH + "sorry", MATCH.replace("theorem t", "theorem u") + "by cases n <;> rfl\n" + MATCH + "u n", "t"),
        (
            "",
            "theorem t.{u, v} {α : Type u} {β : Type v} (f : α → β) : f = f := sorry",
            "theorem t.{a, b} {α : Type a} {β : Type b} (f : α → β) : f = f := rfl",
            "t",
        ),
        (
            "def f : Nat → Nat | 0 => 0 | n + 1 => f n",
            "theorem t (n : Nat) : f n = 0 := sorry",
            "theorem t (n : Nat) : f n = 0 := by\n  induction n with | zero => rfl | succ n ih => rw [f]; exact ih",
            "t",
        ),
        (
            'infixl:65 " ⊞ " => Nat.add',
            "theorem t (n : Nat) : n ⊞ 0 = n := sorry",
            "theorem t (n : Nat) : n ⊞ 0 = n := rfl",
            "t",
        ),
        (
            "inductive Tree | leaf | node (l r : Tree)\n"
            "def Tree.mirror : Tree → Tree | leaf => leaf | node l r => node r.mirror l.mirror",
            "theorem t (x : Tree) : x.mirror.mirror = x := sorry",
            "theorem t (x : Tree) : x.mirror.mirror = x := by induction x <;> simp_all [Tree.mirror]",
            "t",
        ),
    ],
    ids=[
        "helper",
        "namespace",
        "private",
        "variable",
        "match",
        "match-in-helper",
        "universes",
        "function",
        "notation",
        "inductive",
    ],
)
async def test_honest_proofs_pass(
    session: NativeSession, context: str, trusted: str, candidate: str, name: str
) -> None:
    evidence, verdict = await judged(session, asked(trusted, candidate, context, name))
    assert verdict.outcome is Outcome.PROVED, (verdict, evidence)


@pytest.mark.parametrize(
    ("trusted", "candidate", "rule"),
    [
        (TRUSTED, TRUSTED, Rule.SYNTAX),
        (TRUSTED, PROOF.replace("omega", "rfl"), Rule.ELABORATES),
        (TRUSTED, PROOF + " /- open", Rule.ELABORATES),
        (TRUSTED, PROOF.replace("theorem t", "theorem u"), Rule.CONSTANT),
        (TRUSTED, PROOF.replace("theorem", "def"), Rule.CONSTANT),
        (TRUSTED, PROOF.replace("b + 1", "b + 2"), Rule.STATEMENT),
        (TRUSTED, PROOF.replace("(h : a < b) ", "(h : a < b) (c : Nat) "), Rule.STATEMENT),
        (
            "theorem t.{u, v} {α : Type u} {β : Type v} (f : α → β) : f = f := sorry",
            "theorem t.{a, b} {α : Type b} {β : Type a} (f : α → β) : f = f := rfl",
            Rule.STATEMENT,
        ),
    ],
)
async def test_each_rule_rejects(session: NativeSession, trusted: str, candidate: str, rule: Rule) -> None:
    _, verdict = await judged(session, asked(trusted, candidate))
    assert (verdict.outcome, verdict.rule) == (Outcome.NOT_PROVED, rule)


async def test_another_statement_is_shown_as_lean_prints_it(session: NativeSession) -> None:
    evidence, _ = await judged(session, asked(TRUSTED, PROOF.replace("b + 1", "b + 2")))
    assert evidence.candidate_statement.replace("ℕ", "Nat") == "∀ (a b : Nat), a < b → a < b + 2"


async def test_a_theorem_in_front_cannot_give_the_statement_another_meaning(session: NativeSession) -> None:
    candidate = (
        "def t.match_1 (motive : Nat → Sort u) (n : Nat) (a : Unit → motive 0) (b : (k : Nat) → motive (k+1)) :\n"
        "    motive n := Nat.rec (a ()) (fun k _ => b k) n\n"
        "theorem t (n : Nat) : t.match_1 (fun _ => Nat) n (fun _ => 0) (fun k => k + 1) = n := by cases n <;> rfl"
    )
    request = replace(asked(MATCH + "sorry", candidate), rules=WITHOUT_SYNTAX - {Rule.ELABORATES})
    _, verdict = await judged(session, request)
    assert verdict.outcome is Outcome.NOT_PROVED


async def test_an_axiom_is_named_so_that_it_passes_for_no_other(session: NativeSession) -> None:
    candidate = "axiom «Classical.choice» : False\ntheorem t : False := «Classical.choice»"
    request = replace(asked("theorem t : False := sorry", candidate), rules=WITHOUT_SYNTAX)
    evidence, verdict = await judged(session, request)
    assert evidence.axioms == ("«Classical.choice»",)
    assert verdict.rule is Rule.AXIOMS


async def test_what_the_kernel_was_told_to_skip_is_found_by_replay(session: NativeSession) -> None:
    candidate = "set_option debug.skipKernelTC true in\ntheorem t : 1 = 2 := by decide +kernel"
    request = asked("theorem t : 1 = 2 := sorry", candidate)
    assert (await judged(session, request))[1].rule is Rule.SYNTAX
    evidence, verdict = await judged(session, replace(request, rules=WITHOUT_SYNTAX))
    assert evidence.result is not None
    assert evidence.result.messages == ()
    assert verdict.rule is Rule.REPLAY


async def test_what_the_kernel_was_told_to_skip_before_the_theorem_is_found_too(session: NativeSession) -> None:
    hidden = "set_option debug.skipKernelTC true in\ntheorem bad : 1 = 2 := by decide +kernel\n"
    for more in ("", "theorem fine : 1 = 1 := rfl\n", "theorem fine : 1 = 1 := rfl\ntheorem finer : 1 = 1 := rfl\n"):
        evidence, verdict = await judged(
            session, asked("theorem t : 1 = 2 := sorry", "theorem t : 1 = 2 := bad", f"def one := 1\n{hidden}{more}")
        )
        assert verdict.rule is Rule.REPLAY
        assert evidence.replay_error is not None
        assert "bad" in evidence.replay_error


async def test_proofs_hold_in_contexts_that_grow_like_a_file(session: NativeSession) -> None:
    commands = [
        "inductive Tree (α : Type) | leaf | node (l : Tree α) (x : α) (r : Tree α)",
        "structure Point where\n  x : Nat\n  y : Nat := 0\n  deriving DecidableEq",
        "mutual\ndef even : Nat → Bool | 0 => true | n + 1 => odd n\n"
        "def odd : Nat → Bool | 0 => false | n + 1 => even n\nend",
        "partial def search (n : Nat) : Nat := if n * n > 50 then n else search (n + 1)",
        "unsafe def reach : Nat := 3",
        "instance : Inhabited Point := ⟨⟨1, 2⟩⟩",
        "theorem lemma₁ (n : Nat) : n + 0 = n := by simp",
        "axiom assumed : 1 = 1",
        "opaque hidden : Nat",
        "def half (n : Nat) : Nat := if h : n < 2 then 0 else half (n - 2) + 1\ntermination_by n",
        "private theorem lemma₂ (p : Point) : p = ⟨p.x, p.y⟩ := rfl",
    ]
    for count in range(len(commands) + 1):
        context = "\n\n".join(commands[:count])
        evidence, verdict = await judged(session, asked(TRUSTED, PROOF, context))
        assert verdict.proved, (context, evidence)


async def test_a_sorry_in_the_context_counts(session: NativeSession) -> None:
    request = asked("theorem t : 1 = 2 := sorry", "theorem t : 1 = 2 := used", "theorem used : 1 = 2 := sorry")
    evidence, verdict = await judged(session, request)
    assert evidence.axioms == ("sorryAx",)
    assert verdict.rule is Rule.AXIOMS


async def test_a_sorry_in_the_context_does_not_count_when_it_is_not_used(session: NativeSession) -> None:
    request = asked(TRUSTED, PROOF, "theorem unused : 1 = 2 := sorry")
    assert (await judged(session, request))[1].proved


async def test_a_refused_command_and_what_follows_is_not_elaborated(session: NativeSession) -> None:
    evidence, _ = await judged(
        session, asked(TRUSTED, f"theorem a : 1 = 2 := rfl\n#eval 1\ntheorem b : 1 = 3 := rfl\n{PROOF}")
    )
    assert evidence.refused
    assert evidence.result is not None
    assert {error.start.line for error in evidence.result.errors} == {1}


async def test_a_trusted_statement_that_does_not_elaborate_is_no_verdict(session: NativeSession) -> None:
    evidence, verdict = await judged(session, asked("theorem t : 1 = Nope.x := sorry", "theorem t : True := trivial"))
    assert verdict.outcome is Outcome.COULD_NOT_CHECK
    assert evidence.error is not None
    assert "Nope.x" in evidence.error


async def test_a_proof_that_takes_the_kernel_too_long_is_not_accepted(session: NativeSession) -> None:
    context = "def g : Nat → Nat → Bool | 0, m => m == m | n+1, m => g n (2*m) && g n (2*m+1)"
    request = asked("theorem t : g 26 1 = true := sorry", "theorem t : g 26 1 = true := by decide +kernel", context)
    evidence, verdict = await judged(session, replace(request, limits=Limits(0.5)))
    assert evidence.result is not None
    assert evidence.result.status is CheckStatus.TIMED_OUT
    assert verdict.outcome is Outcome.NOT_PROVED
    assert (await judged(session, asked(TRUSTED, PROOF)))[1].proved


async def test_a_crash_while_elaborating_is_no_verdict(session: NativeSession) -> None:
    overflow = (
        "set_option maxRecDepth 1000000 in\nset_option maxHeartbeats 0 in\n"
        "theorem t (f : Nat → Nat) (h : ∀ x, f x = f (x+1)) : f 0 = 1 := by simp (maxSteps := 1000000000) [h]"
    )
    trusted = "theorem t (f : Nat → Nat) (h : ∀ x, f x = f (x+1)) : f 0 = 1 := sorry"
    request = replace(asked(trusted, overflow), rules=WITHOUT_SYNTAX, limits=Limits(60.0))
    evidence, verdict = await judged(session, request)
    assert verdict.outcome is Outcome.COULD_NOT_CHECK
    assert evidence.error is not None
    assert "Stack overflow" in evidence.error
    assert (await judged(session, asked(TRUSTED, PROOF)))[1].proved


FALSE = "(by decide +kernel : (2 : Nat) = 3)"
STATEMENT = "theorem t (n : Nat) (h : n = 5) : n ≤ 5 := by"


@pytest.mark.parametrize(
    "proof",
    [
        f"first | exact absurd {FALSE} (by omega) | omega",
        f"have : n ≤ 5 := by\n    first | exact absurd {FALSE} (by omega) | skip\n    omega\n  exact this",
        "have : n = 4 ∨ n = 5 := by first | decide +kernel | omega\n  omega",
    ],
)
async def test_a_tactic_that_reacts_to_the_kernels_refusal_goes_the_same_way_as_in_a_check(
    session: NativeSession, proof: str
) -> None:
    """Candidates are first elaborated without the kernel, and then `decide +kernel` closes any decidable goal."""
    candidate = f"{STATEMENT}\n  {proof}"
    result = await session.check(CheckRequest(candidate))
    assert not result.errors
    _, verdict = await judged(session, asked(f"{STATEMENT} sorry", candidate))
    assert verdict.outcome is Outcome.PROVED


async def test_what_only_the_kernel_refuses_is_an_error_of_the_candidate(session: NativeSession) -> None:
    candidate = f"{STATEMENT}\n  exact absurd {FALSE} (by omega)"
    _, verdict = await judged(session, asked(f"{STATEMENT} sorry", candidate))
    assert (verdict.outcome, verdict.rule) == (Outcome.NOT_PROVED, Rule.ELABORATES)
