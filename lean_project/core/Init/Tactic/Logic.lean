prelude
import Init.Mathlib.Definitions
import Init.Tactic.Linarith

/-!
Tactics of Mathlib that are short scripts: for negations, witnesses, signs, casts, and those that try a simplifier
with different closers.
-/
set_option linter.all false

open Lean.Parser.Tactic (location simpStar simpErase simpLemma)

/-! ## Negations -/

/-- For types only: a negated implication becomes a conjunction. -/
theorem not_forall_of_type.{u} {α : Type u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x := Classical.not_forall
theorem not_iff_cases {p q : Prop} : ¬(p ↔ q) ↔ p ∧ ¬q ∨ ¬p ∧ q :=
  ⟨fun h => (Classical.em p).elim (fun hp => .inl ⟨hp, fun hq => h ⟨fun _ => hq, fun _ => hp⟩⟩) fun hp =>
    .inr ⟨hp, (Classical.em q).elim id fun hq => absurd ⟨fun k => absurd k hp, fun k => absurd k hq⟩ h⟩,
    fun h k => h.elim (fun h => h.2 (k.mp h.1)) fun h => h.1 (k.mpr h.2)⟩

/-- Push negations inwards. -/
syntax "push_neg" (location)? : tactic
macro_rules
  | `(tactic| push_neg $[$l:location]?) => `(tactic| (
      try simp only [-iff_self, -eq_self, not_and, not_or, not_forall_of_type, not_exists, Classical.not_not,
        Classical.not_imp, not_le, not_lt, ge_iff_le, gt_iff_lt, ne_eq, not_iff_cases, not_true_eq_false,
        not_false_eq_true] $[$l]?
      try simp only [-iff_self, -eq_self, ← ne_eq] $[$l]?))

/-- Assume the negation of the goal. -/
syntax "by_contra" (ppSpace colGt ident)? (" : " term)? : tactic
/-- `by_contra` with the negation pushed inwards. -/
syntax "by_contra!" (ppSpace colGt ident)? (" : " term)? : tactic
macro_rules
  | `(tactic| by_contra) =>
    `(tactic| first | (guard_target = ¬_; intro) | refine Classical.byContradiction fun _ => ?_)
  | `(tactic| by_contra $h:ident) =>
    `(tactic| first | (guard_target = ¬_; intro $h:ident) | refine Classical.byContradiction fun $h:ident => ?_)
  | `(tactic| by_contra $h:ident : $t) =>
    `(tactic| (by_contra negation
               have $h:ident : $t := by first | exact negation | (push_neg at negation; exact negation)))
  | `(tactic| by_contra! $h:ident) => `(tactic| (by_contra $h:ident; push_neg at $h:ident))
  | `(tactic| by_contra! $h:ident : $t) => `(tactic| by_contra $h:ident : $t)

set_option hygiene false in
macro_rules
  | `(tactic| by_contra!) => `(tactic| (by_contra this; push_neg at this))

/-- Turn `p → q` into `¬q → ¬p`, or do so with a hypothesis and the goal. -/
syntax "contrapose" (ppSpace colGt ident)? : tactic
/-- `contrapose` with negations pushed inwards. -/
syntax "contrapose!" (ppSpace colGt ident)? : tactic
theorem contrapose_of_not_imp_not {p q : Prop} (h : ¬q → ¬p) : p → q := fun hp =>
  Classical.byContradiction fun hq => h hq hp
macro_rules
  | `(tactic| contrapose) => `(tactic| refine contrapose_of_not_imp_not ?_)
  | `(tactic| contrapose $h) => `(tactic| (revert $h:ident; refine contrapose_of_not_imp_not ?_; intro $h:ident))
  | `(tactic| contrapose!) => `(tactic| (refine contrapose_of_not_imp_not ?_; try push_neg))
  | `(tactic| contrapose! $h) =>
    `(tactic| (revert $h:ident; refine contrapose_of_not_imp_not ?_; try push_neg; intro $h:ident))

/-! ## Witnesses and cases -/

/-- Close what remains of a goal after its witnesses, if that is easy. -/
syntax "witness_discharger" : tactic
macro_rules
  | `(tactic| witness_discharger) => `(tactic| first
  | with_reducible rfl
  | assumption
  | exact True.intro
  | (guard_target = _ = _; decide)
  | (with_reducible refine And.intro ?_ ?_ <;> witness_discharger))
/-- Give witnesses for the goal. -/
syntax "use " term,+ : tactic
macro_rules
  | `(tactic| use $ts,*) => `(tactic| first
    | exact ⟨$ts,*⟩
    | (refine ⟨$ts,*, ?_⟩; try witness_discharger)
    | (refine ⟨$ts,*, ?_, ?_⟩ <;> try witness_discharger))

/-- Close goals in order. -/
syntax "exacts " "[" term,* "]" : tactic
macro_rules
  | `(tactic| exacts []) => `(tactic| done)
  | `(tactic| exacts [$t]) => `(tactic| exact $t)
  | `(tactic| exacts [$t, $ts,*]) => `(tactic| (exact $t; exacts [$ts,*]))

/-! ## Signs and monotone operations -/

/-- Prove `0 ≤ e`, `0 < e` or `e ≠ 0` from the form of `e`. -/
syntax "positivity" : tactic
macro_rules
  | `(tactic| positivity) => `(tactic| first
    | assumption
    | with_reducible exact Nat.zero_le _
    | with_reducible exact Int.natCast_nonneg _
    | (with_reducible apply Int.natCast_pos.mpr; positivity)
    | with_reducible exact sq_nonneg _
    | with_reducible exact mul_self_nonneg _
    | with_reducible exact abs_nonneg _
    | with_reducible exact Nat.factorial_pos _
    | (with_reducible apply mul_pos <;> positivity)
    | (with_reducible apply pow_pos; positivity)
    | (with_reducible apply add_pos <;> positivity)
    | (with_reducible apply add_pos_of_pos_of_nonneg <;> positivity)
    | (with_reducible apply add_pos_of_nonneg_of_pos <;> positivity)
    | (with_reducible apply mul_nonneg <;> positivity)
    | (with_reducible apply pow_nonneg; positivity)
    | (with_reducible apply add_nonneg <;> positivity)
    | (with_reducible apply abs_pos.mpr; positivity)
    | (with_reducible apply ne_of_gt; show _ < _; positivity)
    | (with_reducible apply pow_ne_zero; positivity)
    | (with_reducible apply mul_ne_zero <;> positivity)
    | omega
    | fail "positivity failed")

syntax "gcongr_step" : tactic
macro_rules
  | `(tactic| gcongr_step) => `(tactic| first
    | assumption
    | with_reducible exact le_rfl
    | (with_reducible apply add_le_add <;> gcongr_step)
    | (with_reducible apply sub_le_sub <;> gcongr_step)
    | (with_reducible apply mul_le_mul_of_nonneg_left <;> (first | positivity | gcongr_step))
    | (with_reducible apply mul_le_mul_of_nonneg_right <;> (first | positivity | gcongr_step))
    | (with_reducible apply mul_le_mul <;> (first | positivity | gcongr_step))
    | (with_reducible apply pow_le_pow_left₀ <;> (first | positivity | gcongr_step))
    | (with_reducible apply pow_le_pow_right₀ <;> (first | positivity | gcongr_step))
    | (with_reducible apply mul_lt_mul_of_pos_left <;> (first | positivity | gcongr_step))
    | (with_reducible apply mul_lt_mul_of_pos_right <;> (first | positivity | gcongr_step))
    | (with_reducible apply add_lt_add_of_le_of_lt <;> gcongr_step)
    | (with_reducible apply add_lt_add_of_lt_of_le <;> gcongr_step)
    | skip)

/-- Prove an inequality between terms of the same form from inequalities between their parts. -/
syntax "gcongr" : tactic
macro_rules
  | `(tactic| gcongr) => `(tactic| (gcongr_step <;> try (first | assumption | positivity | omega)))

/-! ## Simplification with closers -/

/-- Simplify and compute with numbers. -/
syntax "norm_num" (" [" (simpStar <|> simpErase <|> simpLemma),* "]")? (location)? : tactic
syntax "norm_num1" (location)? : tactic
macro_rules
  | `(tactic| norm_num $[$l:location]?) =>
    `(tactic| first
              | done
              | (simp $[$l:location]? <;> try decide +kernel)
              | decide +kernel
              | (simp +arith $[$l:location]?)
              | fail "norm_num failed")
  | `(tactic| norm_num [$ts,*] $[$l:location]?) =>
    `(tactic| first
              | done
              | (simp [$ts,*] $[$l]? <;> try decide +kernel)
              | decide +kernel
              | (simp +arith [$ts,*] $[$l:location]?)
              | fail "norm_num failed")
  | `(tactic| norm_num1 $[$l:location]?) => `(tactic| norm_num $[$l]?)

/-- Turn statements about natural numbers into statements about integers. -/
syntax "zify" (" [" (simpStar <|> simpErase <|> simpLemma),* "]")? (location)? : tactic
macro_rules
  | `(tactic| zify $[$l:location]?) =>
    `(tactic| (simp only [← Int.natCast_inj, ← Int.ofNat_le, ← Int.ofNat_lt, ne_eq, gt_iff_lt] $[$l:location]?
               try push_cast $[$l:location]?))
  | `(tactic| zify [$ts,*] $[$l:location]?) =>
    `(tactic| (try simp only [← Int.natCast_inj, ← Int.ofNat_le, ← Int.ofNat_lt, ne_eq, gt_iff_lt] $[$l:location]?
               try push_cast [$ts,*] $[$l:location]?))
/-- There are no rational and no real numbers here. -/
syntax "qify" (" [" (simpStar <|> simpErase <|> simpLemma),* "]")? (location)? : tactic
syntax "rify" (" [" (simpStar <|> simpErase <|> simpLemma),* "]")? (location)? : tactic
macro_rules
  | `(tactic| qify $[[$ts,*]]? $[$l:location]?) => `(tactic| fail "qify failed: there are no rational numbers here")
  | `(tactic| rify $[[$ts,*]]? $[$l:location]?) => `(tactic| fail "rify failed: there are no real numbers here")

/-- There are no fields here, so there is nothing to do with denominators. -/
syntax "field_simp" (location)? : tactic
macro_rules
  | `(tactic| field_simp $[$l:location]?) =>
    `(tactic| fail "field_simp failed: natural numbers and integers are no field")

/-- `simp only` with one rewriting rule after the other. -/
syntax "simp_rw" " [" Lean.Parser.Tactic.simpLemma,* "]" (location)? : tactic
macro_rules
  | `(tactic| simp_rw [] $[$l:location]?) => `(tactic| skip)
  | `(tactic| simp_rw [$t] $[$l:location]?) => `(tactic| simp only [$t:simpLemma] $[$l]?)
  | `(tactic| simp_rw [$t, $ts,*] $[$l:location]?) =>
    `(tactic| ((simp only [$t:simpLemma] $[$l]?); simp_rw [$ts,*] $[$l]?))
