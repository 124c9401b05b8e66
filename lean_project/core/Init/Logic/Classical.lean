prelude
import Init.Logic.Decidable

/-!
Choice, excluded middle (proved from choice, propositional and function extensionality), and their consequences.
-/
set_option linter.all false
set_option autoImplicit false
universe u v w

/-! ## Choice and excluded middle -/

namespace Classical

noncomputable def indefiniteDescription {α : Sort u} (p : α → Prop) (h : ∃ x, p x) : Subtype p :=
  choice (match h with | ⟨x, hx⟩ => ⟨⟨x, hx⟩⟩)
noncomputable def choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α := (indefiniteDescription p h).val
theorem choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (choose h) :=
  (indefiniteDescription p h).property

theorem em (p : Prop) : p ∨ ¬p := by
  let U : Prop → Prop := fun x => x = True ∨ p
  let V : Prop → Prop := fun x => x = False ∨ p
  have eU : ∃ x, U x := ⟨True, Or.inl rfl⟩
  have eV : ∃ x, V x := ⟨False, Or.inl rfl⟩
  have hu : U (choose eU) := choose_spec eU
  have hv : V (choose eV) := choose_spec eV
  cases hu with
  | inr h => exact Or.inl h
  | inl hu =>
    cases hv with
    | inr h => exact Or.inl h
    | inl hv =>
      refine Or.inr (fun hp => ?_)
      have e : U = V := funext (fun x => propext ⟨fun _ => Or.inr hp, fun _ => Or.inr hp⟩)
      have k : ∀ (W : Prop → Prop) (h : ∃ x, W x), U = W → choose eU = choose h := fun W h e =>
          by subst e; rfl
      have e2 := k V eV e
      exact (hu.symm.trans (e2.trans hv)).mp trivial

theorem exists_true_of_nonempty {α : Sort u} : Nonempty α → ∃ _ : α, True | ⟨x⟩ => ⟨x, trivial⟩
noncomputable scoped instance (priority := low) propDecidable (a : Prop) : Decidable a :=
  choice (match em a with | .inl h => ⟨isTrue h⟩ | .inr h => ⟨isFalse h⟩)
theorem byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := (em p).elim hpq hnpq
theorem byContradiction {p : Prop} (h : ¬p → False) : p := (em p).elim id (fun n => (h n).elim)
theorem by_contradiction {p : Prop} (h : ¬p → False) : p := byContradiction h
theorem not_not {a : Prop} : ¬¬a ↔ a := ⟨fun h => byContradiction h, not_not_intro⟩
theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => byContradiction (fun h' => h (fun x => byContradiction (fun hx => h' ⟨x, hx⟩))),
    fun ⟨x, hx⟩ h => hx (h x)⟩
theorem not_imp {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b := @Decidable.not_imp_iff_and_not a b (propDecidable a)
theorem not_and_iff_not_or_not {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  @Decidable.not_and_iff_or_not a b (propDecidable a) (propDecidable b)
theorem or_iff_not_imp_left {a b : Prop} : a ∨ b ↔ (¬a → b) :=
  ⟨fun h na => h.resolve_left na, fun h => (em a).elim .inl (fun n => .inr (h n))⟩
protected noncomputable abbrev ofNonempty {α : Sort u} [h : Nonempty α] : α := choice h
end Classical
