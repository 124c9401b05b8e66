"""A file is split into problems by Lean's own positions, whatever stands in it; filled holes elaborate."""

from pathlib import Path

import pytest

from prover.lean.check import CheckRequest, Context
from prover.lean.environment import Environment, EnvironmentKind
from prover.lean.judgement import judge
from prover.lean.native import NativeSession
from prover.lean.problem import Problem, declarations, problems
from prover.lean.source import HoleKind
from prover.lean.source_file import SourceFile
from prover.lean.splice import Edit, apply, moved
from prover.lean.verdict import Outcome

EMBEDDED = Environment(EnvironmentKind.EMBEDDED, "embedded", "4", ())


async def split(session: NativeSession, text: str) -> list[Problem]:
    return problems(await session.outline(text), text)


async def one(session: NativeSession, text: str) -> Problem:
    found = await split(session, text)
    assert len(found) == 1
    return found[0]


async def test_several_theorems_in_order(session: NativeSession) -> None:
    text = "theorem a : 1 = 1 := by sorry\n\ntheorem b : 2 = 2 := rfl\n\ntheorem c : 3 = 3 := sorry\n"
    found = await split(session, text)
    assert [problem.name for problem in found] == ["a", "c"]
    assert [problem.statement for problem in found] == ["theorem a : 1 = 1", "theorem c : 3 = 3"]
    assert found[1].context == Context("theorem a : 1 = 1 := by sorry\n\ntheorem b : 2 = 2 := rfl\n\n")
    assert [hole.kind for problem in found for hole in problem.holes] == [HoleKind.TACTIC, HoleKind.TERM]


async def test_holes_anywhere_in_a_proof(session: NativeSession) -> None:
    text = """theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q ∧ (q ∨ p) := by
  have h : p := by sorry
  have k : q := sorry
  refine ⟨h, ?_, ?_⟩
  · sorry
  · cases (show p ∨ p from sorry) with
    | inl x => exact Or.inr sorry
    | inr x =>
      first
      | exact False.elim sorry
      | skip <;> sorry
"""
    problem = await one(session, text)
    assert [(hole.kind.value, hole.span.of(problem.command)) for hole in problem.holes] == [
        ("tactic", "sorry"),
        ("term", "sorry"),
        ("tactic", "sorry"),
        ("term", "sorry"),
        ("term", "sorry"),
        ("term", "sorry"),
        ("tactic", "sorry"),
    ]
    assert [text[: hole.span.start].count("\n") for hole in problem.holes] == [1, 2, 4, 5, 6, 9, 10]


async def test_two_holes_in_one_theorem_are_filled_one_by_one_or_together(session: NativeSession) -> None:
    text = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨sorry, by sorry⟩"
    problem = await one(session, text)
    first, second = problem.holes
    edits = (problem.filled(first, "hp", HoleKind.TERM), problem.filled(second, "exact hq"))
    assert problem.candidate(edits) == "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨hp, by exact hq⟩"
    step = apply(problem.command, edits[:1])
    assert moved(second.span, edits[:1]).of(step) == "sorry"
    assert (await judge(session, EMBEDDED, problem, edits=edits)).outcome is Outcome.PROVED
    assert (await judge(session, EMBEDDED, problem, edits=edits[:1])).outcome is Outcome.NOT_PROVED


async def test_words_that_are_no_holes(session: NativeSession) -> None:
    text = """-- sorry
/- sorry /- sorry -/ -/
/-- sorry, this is hard -/
theorem sorry' : "sorry".length = 5 ∧ 'x' = 'x' := by
  -- sorry
  exact ⟨/- sorry -/ by sorry, rfl⟩
"""
    problem = await one(session, text)
    assert problem.name == "sorry'"
    assert len(problem.holes) == 1
    assert problem.docstring == "sorry, this is hard"


async def test_namespaces_sections_variables_and_open(session: NativeSession) -> None:
    text = """namespace Outer
namespace Inner
section
variable {α : Type} (op : α → α → α)
def Commutes : Prop := ∀ a b, op a b = op b a
open Nat in
theorem t (h : Commutes op) (a b : α) : op a b = op b a := by sorry
end
end Inner
open Inner
theorem u : Commutes Nat.add := sorry
end Outer
theorem _root_.v : 1 = 1 := sorry
"""
    found = await split(session, text)
    assert [problem.name for problem in found] == ["Outer.Inner.t", "Outer.u", "v"]
    t, u, v = found
    assert t.command.startswith("open Nat in\ntheorem t")
    assert t.statement == "theorem t (h : Commutes op) (a b : α) : op a b = op b a"
    assert (await judge(session, EMBEDDED, t, edits=(t.filled(t.holes[0], "exact h a b"),))).proved
    assert (await judge(session, EMBEDDED, u, edits=(u.filled(u.holes[0], "exact Nat.add_comm"),))).proved
    assert (await judge(session, EMBEDDED, v, edits=(v.filled(v.holes[0], "rfl"),))).proved


async def test_docstrings_attributes_and_modifiers_are_no_part_of_the_statement(session: NativeSession) -> None:
    text = """/-- The `theorem` keyword, @[simp] and := stand here. -/
@[simp, local simp] private theorem t (n : Nat) : n + 0 = n := by
  sorry
"""
    problem = await one(session, text)
    assert problem.statement == "theorem t (n : Nat) : n + 0 = n"
    assert problem.docstring == "The `theorem` keyword, @[simp] and := stand here."
    assert problem.declaration.private
    assert problem.name == "t"
    assert (await judge(session, EMBEDDED, problem, edits=(problem.filled(problem.holes[0], "rfl"),))).proved


async def test_theorems_of_a_mutual_block_share_their_command(session: NativeSession) -> None:
    text = """mutual
theorem even (n : Nat) : n = n := by sorry
theorem odd (n : Nat) : n + 1 = n + 1 := by sorry
end
"""
    even, odd = await split(session, text)
    assert [even.name, odd.name] == ["even", "odd"]
    assert even.command == odd.command == text.strip()
    assert odd.holes[0].span.of(odd.command) == "sorry"
    candidate = odd.candidate((odd.filled(odd.holes[0], "rfl"),))
    assert candidate == text.strip().replace("n + 1 := by sorry", "n + 1 := by rfl")


async def test_examples_get_a_name_to_be_judged_by(session: NativeSession) -> None:
    text = "namespace N\n/-- An example. -/\nexample : 1 + 1 = 2 := by sorry\nend N\n"
    problem = await one(session, text)
    assert problem.name == ""
    assert problem.statement == "example : 1 + 1 = 2"
    assert (await judge(session, EMBEDDED, problem, edits=(problem.filled(problem.holes[0], "rfl"),))).proved
    wrong = problem.filled(problem.holes[0], "simp")
    assert apply(text, problem.in_file((wrong,))) == text.replace("sorry", "simp")


async def test_definitions_and_instances_with_holes_are_reported_but_not_judged(session: NativeSession) -> None:
    text = """def f (n : Nat) : Nat := sorry
instance : Inhabited Nat := ⟨sorry⟩
def g (n : Nat) : { m : Nat // m = n } := ⟨n, by sorry⟩
"""
    found = await split(session, text)
    assert [(problem.keyword, problem.provable) for problem in found] == [
        ("def", False),
        ("instance", False),
        ("def", False),
    ]
    verdict = await judge(session, EMBEDDED, found[0], edits=(found[0].filled(found[0].holes[0], "exact n"),))
    assert verdict.outcome is Outcome.ABSTAINED


async def test_where_clauses_and_equations(session: NativeSession) -> None:
    text = """theorem t (n : Nat) : n = n := helper n
where
  helper (k : Nat) : k = k := by sorry

theorem u : ∀ n : Nat, 0 ≤ n
  | 0 => sorry
  | n + 1 => by
    sorry
"""
    t, u = await split(session, text)
    assert t.statement == "theorem t (n : Nat) : n = n"
    assert u.statement == "theorem u : ∀ n : Nat, 0 ≤ n"
    assert (await judge(session, EMBEDDED, t, edits=(t.filled(t.holes[0], "rfl"),))).proved
    both = (u.filled(u.holes[0], "exact Nat.zero_le _"), u.filled(u.holes[1], "have := Nat.zero_le n\nomega"))
    assert (await judge(session, EMBEDDED, u, edits=both)).proved


async def test_unicode_before_a_hole_does_not_shift_it(session: NativeSession) -> None:
    text = "-- 𝔸𝔹ℂ ∀ é\ntheorem 𝔱 (ε₁ ε₂ : Nat) (h : ε₁ = ε₂) : ε₂ = ε₁ := by /- 𝒳 -/ sorry -- ∎"
    problem = await one(session, text)
    assert problem.name == "𝔱"
    assert problem.holes[0].span.of(problem.command) == "sorry"
    edit = problem.filled(problem.holes[0], "have k := h\nexact k.symm")
    assert (await judge(session, EMBEDDED, problem, edits=(edit,))).proved


async def test_windows_line_ends_and_no_final_newline(session: NativeSession, tmp_path: Path) -> None:
    path = tmp_path / "a.lean"
    path.write_bytes(b"theorem a : 1 = 1 := by\r\n  sorry\r\n\r\ntheorem b : 2 = 2 := by\r\n  sorry")
    file = SourceFile.read(path)
    found = await split(session, file.text)
    edits: list[Edit] = []
    for problem in found:
        edits.extend(problem.in_file((problem.filled(problem.holes[0], "skip\nrfl"),)))
    assert file.edited(edits) == (
        b"theorem a : 1 = 1 := by\r\n  skip\r\n  rfl\r\n\r\ntheorem b : 2 = 2 := by\r\n  skip\r\n  rfl"
    )


async def test_imports_belong_to_the_header_and_not_to_the_context(session: NativeSession) -> None:
    text = "import Init\n\n/-! About this file. -/\n\ntheorem t : 1 = 1 := by sorry\n"
    problem = await one(session, text)
    assert problem.header.strip() == "import Init"
    assert "import" not in problem.context.text
    assert "About this file" in problem.context.text


async def test_a_solved_file_is_judged_theorem_by_theorem(session: NativeSession) -> None:
    text = """theorem good : 1 + 1 = 2 := rfl

theorem lazy : 2 = 3 := by sorry

axiom a : 1 = 2

theorem bad : 1 = 2 := a
"""
    outline = await session.outline(text)
    verdicts = {
        problem.name: (await judge(session, EMBEDDED, problem)).outcome for problem in declarations(outline, text)
    }
    assert verdicts == {
        "good": Outcome.PROVED,
        "lazy": Outcome.NOT_PROVED,
        "a": Outcome.ABSTAINED,
        "bad": Outcome.NOT_PROVED,
    }


async def test_helper_lemmas_are_put_before_the_theorem(session: NativeSession) -> None:
    text = "namespace N\n\ntheorem t (n : Nat) : n < n + 2 := by\n  sorry\n\nend N\n"
    problem = await one(session, text)
    edit = problem.filled(problem.holes[0], "exact step n")
    helpers = "theorem step (n : Nat) : n < n + 2 := by omega\n"
    assert (await judge(session, EMBEDDED, problem, edits=(edit,), helpers=helpers)).proved
    solved = apply(text, problem.in_file((edit,), helpers))
    assert solved == (
        "namespace N\n\ntheorem step (n : Nat) : n < n + 2 := by omega\n\n"
        "theorem t (n : Nat) : n < n + 2 := by\n  exact step n\n\nend N\n"
    )
    assert (await session.check(CheckRequest(solved))).without_error


BINDERS = "theorem t (p q : Prop) (hp : p) (hq : q) : "

HOLES = {
    "after by": "p ∧ q := by sorry",
    "own line": "p ∧ q := by\n  skip\n  sorry",
    "whole term": "p ∧ q := sorry",
    "term on its own line": "p ∧ q :=\n  sorry",
    "bullet": "True ∧ p ∧ q := by\n  constructor\n  · trivial\n  · sorry",
    "in a have": "p ∧ q := by\n  have h : p ∧ q := by sorry\n  exact h",
    "in a term have": "p ∧ q :=\n  have h : p ∧ q := sorry\n  h",
    "argument": "(p ∧ q) ∧ True := And.intro sorry trivial",
    "anonymous constructor": "(p ∧ q) ∧ True := ⟨sorry, trivial⟩",
    "tactic in a constructor": "(p ∧ q) ∧ True := ⟨by sorry, trivial⟩",
    "behind <;>": "p ∧ q := by\n  skip <;> sorry",
    "before <;>": "p ∧ q := by\n  sorry <;> skip",
    "before ;": "p ∧ q := by\n  sorry; done",
    "in parentheses": "p ∧ q := by\n  (sorry)",
    "in braces": "p ∧ q := by { sorry }",
    "try": "p ∧ q := by\n  try sorry",
    "first": "p ∧ q := by\n  first | fail | sorry",
    "case": "p ∧ q := by\n  cases 0 with\n  | zero => sorry\n  | succ n => exact ⟨hp, hq⟩",
    "case on its own line": ("p ∧ q := by\n  cases 0 with\n  | zero =>\n    sorry\n  | succ n => exact ⟨hp, hq⟩"),
    "match alternative": "p ∧ q :=\n  match true with\n  | true => sorry\n  | false => ⟨hp, hq⟩",
    "calc step": (
        "True ↔ p ∧ q := by\n  calc True\n    ↔ True := Iff.rfl\n  _ ↔ p ∧ q := ⟨fun _ => sorry, fun _ => trivial⟩"
    ),
    "first calc step": (
        "(p ∧ q) = (p ∧ q) := calc (p ∧ q)\n"
        "  _ = (p ∧ (p ∧ q)) := propext ⟨fun _ => ⟨hp, sorry⟩, fun h => h.2⟩\n"
        "  _ = (p ∧ q) := propext ⟨fun h => h.2, fun h => ⟨hp, h⟩⟩"
    ),
    "show from": "p ∧ q := show p ∧ q from sorry",
    "by inside exact": "p ∧ q := by\n  exact id (by sorry)",
}

PROOFS = {
    "one tactic": "exact ⟨hp, hq⟩",
    "two lines": "have k := hp\nexact ⟨k, hq⟩",
    "two on one line": "have k := hp; exact ⟨k, hq⟩",
    "bullets": "constructor\n· exact hp\n· exact hq",
    "structured": ("constructor\ncase left =>\n  exact hp\ncase right =>\n  -- the other one\n  exact hq"),
    "combined": "constructor <;> assumption",
    "term with lines": "exact\n  ⟨hp,\n    hq⟩",
}


@pytest.mark.parametrize("proof", PROOFS.values(), ids=PROOFS.keys())
@pytest.mark.parametrize("text", HOLES.values(), ids=HOLES.keys())
async def test_a_proof_fits_into_any_hole(session: NativeSession, text: str, proof: str) -> None:
    problem = await one(session, BINDERS + text)
    (hole,) = problem.holes
    solved = problem.candidate((problem.filled(hole, proof),))
    result = await session.check(CheckRequest(solved))
    assert result.without_error, f"{solved}\n{result.errors}"
    assert "sorry" not in solved


@pytest.mark.parametrize("text", HOLES.values(), ids=HOLES.keys())
async def test_a_term_fits_into_any_hole(session: NativeSession, text: str) -> None:
    problem = await one(session, BINDERS + text)
    (hole,) = problem.holes
    solved = problem.candidate((problem.filled(hole, "And.intro\n  hp\n  hq", HoleKind.TERM),))
    result = await session.check(CheckRequest(solved))
    assert result.without_error, f"{solved}\n{result.errors}"
