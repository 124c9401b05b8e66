import pytest

from prover.lean.project.gate import gate

HONEST = [
    "theorem t (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega",
    "@[simp] private lemma helper : 1 = 1 := rfl\n\ntheorem t : 1 = 1 := helper",
    "open Nat in\ntheorem t : succ 0 = 1 := by\n  open Nat in rfl",
    "set_option maxHeartbeats 400000 in\nset_option maxRecDepth 2000 in\ntheorem t : True := by simp",
    "-- a macro for an instance, with sorry\n/- import open #eval -/\ntheorem t : True := trivial",
    "/-- the instance -/ theorem t : True := by\n  simp (config := { decide := true }) only [*]",
    "theorem t : P 1 := by\n  · exact ⟨#[1].size, h.1⟩",
    "def f : Nat → Nat\n  | 0 => 1\n  | n + 1 => f n\ntermination_by n => n\ntheorem t : f 0 = 1 := rfl",
    'theorem t : "a" = "a" := rfl',
    "theorem t (macro' instance_ : Nat) : macro' = macro' := rfl",
    "theorem t : «macro» = «macro» := rfl",
    "theorem t (x : {n : Nat // n > 0}) : x.1 > 0 := x.property",
]

REFUSED = {
    "macro": 'macro "x" : tactic => `(tactic| trivial)\ntheorem t : True := by x',
    "macro_rules": "macro_rules | `(x) => `(y)",
    "syntax": 'syntax "x" : term',
    "notation": 'local notation "x" => 1',
    "infixl": 'infixl:65 " + " => Nat.mul',
    "elab": 'elab "x" : tactic => pure ()',
    "declare_syntax_cat": "declare_syntax_cat x",
    "attribute": "attribute [instance] foo",
    "the attribute `csimp`": "@[csimp] theorem t : True := trivial",
    "the attribute `extern`": '@[extern "x"] def f := 1',
    "the attribute `implemented_by`": "@[simp, implemented_by g] def f := 1",
    "the attribute `app_unexpander`": "@[app_unexpander Foo] def f := 1",
    "instance": "instance : Add Nat := ⟨Nat.mul⟩",
    "axiom": "axiom x : False",
    "opaque": "opaque x : Nat",
    "unsafe": "unsafe def x := 1",
    "partial": "partial def x := 1",
    "initialize": "initialize pure ()",
    "import": "import Evil\ntheorem t : True := trivial",
    "prelude": "prelude",
    "run_cmd": "run_cmd pure ()",
    "run_tac": "theorem t : True := by run_tac pure ()",
    "by_elab": "theorem t : True := by_elab pure ()",
    "`#eval`": "theorem t : True := trivial\n#eval 1",
    "`#exit`": "theorem t : True := trivial\n  #exit",
    "native_decide": "theorem t : 1 = 1 := by native_decide",
    "`native`": "theorem t : 1 = 1 := by decide +native",
    "native := true": "theorem t : 1 = 1 := by decide (config := { native := true })",
    "config := evil": "theorem t : 1 = 1 := by simp (config := evil)",
    "bv_decide": "theorem t : 1 = 1 := by bv_decide",
    "set_option debug.skipKernelTC": "theorem t : 1 = 1 := by set_option debug.skipKernelTC true in rfl",
    "set_option maxHeartbeats 0": "set_option maxHeartbeats 0 in theorem t : 1 = 1 := rfl",
    "`set_option` without": "set_option maxHeartbeats 400\ntheorem t : 1 = 1 := rfl",
    "`open` without": "open Nat\ntheorem t : 1 = 1 := rfl",
    "open private": "open private x in theorem t : 1 = 1 := rfl",
    "namespace": "namespace A\ntheorem t : True := trivial\nend A",
    "section": "section\nend",
    "variable": "variable (n : Nat)",
    "universe": "universe u",
    "export": "export Nat (succ)",
    "extern": "extern",
    "simproc": "simproc x (y) := z",
    "register_": "register_option x : Nat := 1",
    "quotation": "theorem t : x = `foo := rfl",
    "string with `{`": 'theorem t : s!"{x}" = "" := rfl',
    "`macro` in a string": 'theorem t : " macro " = "" := rfl',
    "`macro` in a comment": "theorem t : '\"' = '\"' := rfl -- macro",
    "never ends": "theorem t : True := trivial /- and",
    "control characters": "theorem t : True := trivial\u202e",
}


@pytest.mark.parametrize("text", HONEST)
def test_honest_proofs_pass(text: str) -> None:
    assert gate(text) == ()


@pytest.mark.parametrize("what", REFUSED)
def test_what_reaches_outside_a_proof_is_refused_by_name(what: str) -> None:
    assert any(what in phrase for phrase in gate(REFUSED[what]))


def test_what_the_user_wrote_may_stand_in_the_candidate() -> None:
    trusted = "@[app_unexpander Foo] private instance named : Add Nat := by\n  sorry"
    candidate = trusted.replace("sorry", "exact ⟨Nat.mul⟩")
    assert gate(candidate) != ()
    assert gate(candidate, trusted) == ()
    assert any("axiom" in phrase for phrase in gate(f"axiom x : False\n{candidate}", trusted))
