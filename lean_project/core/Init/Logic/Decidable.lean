prelude
import Init.Logic.Congruence

/-!
Reasoning with decidable propositions; `if … then … else`.
-/
set_option linter.all false
set_option autoImplicit false
universe u v w
variable {α : Sort u} {β : Sort v}

/-! ## Classical reasoning for decidable propositions -/

namespace Decidable

variable {p q : Prop}
theorem em (p : Prop) [Decidable p] : p ∨ ¬p :=
  match (inferInstance : Decidable p) with | isTrue h => .inl h | isFalse h => .inr h
@[macro_inline] def byCases {q : Sort u} [dec : Decidable p] (h1 : p → q) (h2 : ¬p → q) : q :=
  match dec with | isTrue h => h1 h | isFalse h => h2 h
theorem byContradiction [dec : Decidable p] (h : ¬p → False) : p := byCases id (fun np => (h np).elim)
theorem of_not_not [dec : Decidable p] : ¬¬p → p := fun h => byContradiction h
theorem not_not [Decidable p] : ¬¬p ↔ p := ⟨of_not_not, not_not_intro⟩
theorem not_and_iff_or_not [Decidable p] [Decidable q] : ¬(p ∧ q) ↔ ¬p ∨ ¬q :=
  ⟨fun h => byCases (p := p) (fun hp => .inr (fun hq => h ⟨hp, hq⟩)) .inl, fun h ⟨hp, hq⟩ =>
    h.elim (fun n => n hp) (fun n => n hq)⟩
theorem not_or_of_imp [Decidable p] (h : p → q) : ¬p ∨ q := byCases (p := p) (fun hp => .inr (h hp)) .inl
theorem not_imp_iff_and_not [Decidable p] : ¬(p → q) ↔ p ∧ ¬q :=
  ⟨fun h => ⟨byContradiction (fun np => h (fun hp => absurd hp np)), fun hq => h (fun _ => hq)⟩,
    fun ⟨hp, nq⟩ h => nq (h hp)⟩
end Decidable

/-! ## Transport and instances -/

@[inline] def decidable_of_iff {b : Prop} (a : Prop) (h : a ↔ b) [Decidable a] : Decidable b :=
  match (inferInstance : Decidable a) with
  | isTrue ha => isTrue (h.mp ha)
  | isFalse ha => isFalse (fun hb => ha (h.mpr hb))

@[inline] def decidable_of_decidable_of_iff {p q : Prop} [Decidable p] (h : p ↔ q) : Decidable q :=
  decidable_of_iff p h
@[inline] def decidable_of_decidable_of_eq {p q : Prop} [Decidable p] (h : p = q) : Decidable q :=
  decidable_of_iff p (Iff.of_eq h)
instance {p q : Prop} [Decidable p] [Decidable q] : Decidable (p → q) :=
  if hp : p then if hq : q then isTrue (fun _ => hq) else isFalse (fun h => hq (h hp)) else isTrue
    (fun h => absurd h hp)

instance instDecidableIff {p q : Prop} [Decidable p] [Decidable q] : Decidable (p ↔ q) :=
  if hp : p then if hq : q then isTrue ⟨fun _ => hq, fun _ => hp⟩ else isFalse (fun h => hq (h.mp hp))
  else if hq : q then isFalse (fun h => hp (h.mpr hq)) else isTrue ⟨fun h => absurd h hp, fun h =>
    absurd h hq⟩

instance instDecidableNe {α : Sort u} [DecidableEq α] (a b : α) : Decidable (a ≠ b) := instDecidableNot

/-! ## `if` -/

theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : (ite c t e) = t :=
  match h with | isTrue _ => rfl | isFalse h => absurd hc h
theorem if_neg {c : Prop} {h : Decidable c} (hc : ¬c) {α : Sort u} {t e : α} : (ite c t e) = e :=
  match h with | isTrue h => absurd h hc | isFalse _ => rfl
theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    (dite c t e) = t hc :=
  match h with | isTrue _ => rfl | isFalse h => absurd hc h
theorem dif_neg {c : Prop} {h : Decidable c} (hc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    (dite c t e) = e hc :=
  match h with | isTrue h => absurd h hc | isFalse _ => rfl
instance {c t e : Prop} [dC : Decidable c] [dT : Decidable t] [dE : Decidable e] :
    Decidable (if c then t else e) :=
  match dC with | isTrue _ => dT | isFalse _ => dE

@[congr] theorem ite_congr {α : Sort u} {b c : Prop} {x y u v : α} {s : Decidable b} [Decidable c]
    (h₁ : b = c) (h₂ : c → x = u) (h₃ : ¬c → y = v) :
    ite b x y = ite c u v := by
  cases Decidable.em c with
  | inl h => rw [if_pos h]; subst b; rw [if_pos h]; exact h₂ h
  | inr h => rw [if_neg h]; subst b; rw [if_neg h]; exact h₃ h

@[congr] theorem dite_congr {α : Sort u} {b c : Prop} {x : b → α} {u : c → α} {y : ¬b → α} {v : ¬c → α}
    {s : Decidable b} [Decidable c] (h₁ : b = c) (h₂ : (h : c) → x (h₁.mpr h) = u h) (h₃ : (h : ¬c) →
    y (fun hb => h (h₁.mp hb)) = v h) :
    dite b x y = dite c u v := by
  cases Decidable.em c with
  | inl h => rw [dif_pos h]; subst b; rw [dif_pos h]; exact h₂ h
  | inr h => rw [dif_neg h]; subst b; rw [dif_neg h]; exact h₃ h

theorem ite_cond_congr {α : Sort u} {b c : Prop} {x y : α} {s : Decidable b} [Decidable c] (h₁ : b = c) :
    ite b x y = ite c x y :=
  ite_congr h₁ (fun _ => rfl) (fun _ => rfl)
theorem ite_cond_eq_true {α : Sort u} {c : Prop} {x : Decidable c} (a b : α) (h : c = True) :
    (if c then a else b) = a :=
  if_pos (of_eq_true h)
theorem ite_cond_eq_false {α : Sort u} {c : Prop} {x : Decidable c} (a b : α) (h : c = False) :
    (if c then a else b) = b :=
  if_neg (of_eq_false h)

theorem dite_cond_eq_true {α : Sort u} {c : Prop} {x : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True)
    :
    (dite c t e) = t (of_eq_true h) :=
  dif_pos (of_eq_true h)

theorem dite_cond_eq_false {α : Sort u} {c : Prop} {x : Decidable c} {t : c → α} {e : ¬c → α}
    (h : c = False) :
    (dite c t e) = e (of_eq_false h) :=
  dif_neg (of_eq_false h)

theorem ite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : (ite c t e) = t :=
  if_pos hc
theorem ite_eq_right {c : Prop} {h : Decidable c} (hc : ¬c) {α : Sort u} {t e : α} : (ite c t e) = e :=
  if_neg hc
theorem dite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    (dite c t e) = t hc :=
  dif_pos hc
theorem dite_eq_right {c : Prop} {h : Decidable c} (hc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    (dite c t e) = e hc :=
  dif_neg hc
theorem ite_eq_left_of_eq_true {α : Sort u} {c : Prop} {x : Decidable c} (a b : α) (h : c = True) :
    (if c then a else b) = a :=
  if_pos (of_eq_true h)
theorem ite_eq_right_of_eq_false {α : Sort u} {c : Prop} {x : Decidable c} (a b : α) (h : c = False) :
    (if c then a else b) = b :=
  if_neg (of_eq_false h)

theorem dite_eq_left_of_eq_true {α : Sort u} {c : Prop} {x : Decidable c} {t : c → α} {e : ¬c → α}
    (h : c = True) :
    (dite c t e) = t (of_eq_true h) :=
  dif_pos (of_eq_true h)

theorem dite_eq_right_of_eq_false {α : Sort u} {c : Prop} {x : Decidable c} {t : c → α} {e : ¬c → α}
    (h : c = False) :
    (dite c t e) = e (of_eq_false h) :=
  dif_neg (of_eq_false h)

theorem dite_cond_congr {α : Sort u} {b c : Prop} {s : Decidable b} [Decidable c] {x : b → α} {y : ¬b → α}
    (h₁ : b = c) :
    dite b x y = dite c (fun h => x (h₁.mpr h)) (fun h => y (fun hb => h (h₁.mp hb))) :=
  dite_congr h₁ (fun _ => rfl) (fun _ => rfl)

theorem dite_eq_ite {α : Sort u} {P : Prop} {a b : α} [Decidable P] :
    (dite P (fun _ => a) (fun _ => b)) = ite P a b :=
  rfl
theorem dite_true {α : Sort u} {t : True → α} {e : ¬True → α} : (dite True t e) = t trivial := rfl
theorem dite_false {α : Sort u} {t : False → α} {e : ¬False → α} : (dite False t e) = e not_false := rfl

/-! ## Rewriting under `cond` and `if` -/

theorem cond_true {α : Sort u} (a b : α) : cond true a b = a := rfl
theorem cond_false {α : Sort u} (a b : α) : cond false a b = b := rfl

theorem apply_ite {α : Sort u} {β : Sort v} (f : α → β) (P : Prop) [Decidable P] (x y : α) :
    f (ite P x y) = ite P (f x) (f y) := by
  by_cases h : P
  · rw [if_pos h, if_pos h]
  · rw [if_neg h, if_neg h]
