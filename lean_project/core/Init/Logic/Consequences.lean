prelude
import Init.Grind
import Init.Logic.Rearranging

/-!
Propositions, quantifiers and decisions: the lemmas of stock Lean that follow from the laws before.
-/
set_option linter.all false
set_option autoImplicit true
universe u v w

@[simp] theorem and_self_right : (a ∧ b) ∧ b ↔ a ∧ b := by intros; simp_all
theorem and_iff_left_of_imp (h : a → b) : (a ∧ b) ↔ a := by intros; simp_all
theorem and_iff_right_of_imp (h : b → a) : (a ∧ b) ↔ b := by intros; simp_all
@[simp] theorem iff_self_and : (p ↔ p ∧ q) ↔ (p → q) := by grind
@[simp] theorem iff_and_self : (p ↔ q ∧ p) ↔ (p → q) := by grind
@[simp] theorem or_self_left : a ∨ (a ∨ b) ↔ a ∨ b := by grind
@[simp] theorem or_self_right : (a ∨ b) ∨ b ↔ a ∨ b := by grind
theorem or_iff_right_of_imp (ha : a → b) : (a ∨ b) ↔ b := by grind
theorem or_iff_left_of_imp (hb : b → a) : (a ∨ b) ↔ a := by grind
@[simp] theorem or_iff_left_iff_imp : (a ∨ b ↔ a) ↔ (b → a) := by grind
@[simp] theorem or_iff_right_iff_imp : (a ∨ b ↔ b) ↔ (a → b) := by grind
@[simp] theorem iff_self_or {a b : Prop} : (a ↔ a ∨ b) ↔ (b → a) := by grind
@[simp] theorem iff_or_self {a b : Prop} : (b ↔ a ∨ b) ↔ (a → b) := by grind

/-! ## Negation, implication and equivalence -/

theorem not_not_not : ¬¬¬a ↔ ¬a := by intros; simp_all
theorem iff_true_left (ha : a) : (a ↔ b) ↔ b := by intros; simp_all
theorem iff_true_right (ha : a) : (b ↔ a) ↔ b := by intros; simp_all
theorem iff_false_left (ha : ¬a) : (a ↔ b) ↔ ¬b := by intros; simp_all
theorem iff_false_right (ha : ¬a) : (b ↔ a) ↔ ¬b := by intros; simp_all
theorem of_iff_true (h : a ↔ True) : a := by intros; simp_all
theorem iff_true_intro (h : a) : a ↔ True := by intros; simp_all
theorem eq_iff_true_of_subsingleton [Subsingleton α] (x y : α) : x = y ↔ True :=
  ⟨fun _ => trivial, fun _ => Subsingleton.elim x y⟩
theorem not_of_iff_false : (p ↔ False) → ¬p := by intros; simp_all
theorem iff_false_intro (h : ¬a) : a ↔ False := by intros; simp_all
theorem not_iff_false_intro (h : a) : ¬a ↔ False := by intros; simp_all
theorem not_true : (¬True) ↔ False := by intros; simp_all
theorem Eq.to_iff : a = b → (a ↔ b) := by intros; simp_all
theorem neq_of_not_iff : ¬(a ↔ b) → a ≠ b := by grind
theorem iff_iff_eq : (a ↔ b) ↔ a = b := by grind
theorem eq_self_iff_true (a : α) : a = a ↔ True := by intros; simp_all
theorem ne_self_iff_false (a : α) : a ≠ a ↔ False := by intros; simp_all
theorem iff_def' : (a ↔ b) ↔ (b → a) ∧ (a → b) := by grind
theorem true_iff_false : (True ↔ False) ↔ False := by intros; simp_all
theorem false_iff_true : (False ↔ True) ↔ False := by intros; simp_all
@[simp] theorem iff_not_self : ¬(a ↔ ¬a) := by grind
theorem not_not_of_not_imp : ¬(a → b) → ¬¬a := by grind
theorem not_of_not_imp {a : Prop} : ¬(a → b) → ¬b := by simp
@[simp] theorem imp_not_self : (a → ¬a) ↔ ¬a := by grind
theorem imp_imp_imp {a b c d : Prop} (h₀ : c → a) (h₁ : b → d) : (a → b) → (c → d) := by intros; simp_all
theorem imp_iff_right {a : Prop} (ha : a) : (a → b) ↔ b := by intros; simp_all
theorem imp_true_iff (α : Sort u) : (α → True) ↔ True := by intros; simp_all
theorem false_imp_iff (a : Prop) : (False → a) ↔ True := by intros; simp_all
theorem true_imp_iff {α : Prop} : (True → α) ↔ α := by intros; simp_all
@[simp] theorem imp_self : (a → a) ↔ True := by intros; simp_all
theorem imp.swap : (a → b → c) ↔ (b → a → c) := by grind
theorem imp_congr_ctx (h₁ : a ↔ c) (h₂ : c → (b ↔ d)) : (a → b) ↔ (c → d) := by intros; simp_all
theorem imp_iff_not (hb : ¬b) : a → b ↔ ¬a := by grind
theorem Iff.subst {a b : Prop} {p : Prop → Prop} (h₁ : a ↔ b) (h₂ : p a) : p b := by intros; simp_all
theorem iff_comm : (a ↔ b) ↔ (b ↔ a) := by grind
theorem true_ne_false : ¬True = False := by grind
theorem false_ne_true : False ≠ True := by grind

/-! ## The file of lemmas about propositions -/

@[simp] theorem cast_cast : ∀ (ha : α = β) (hb : β = γ) (a : α), cast hb (cast ha a) = cast (ha.trans hb) a := by
  grind
theorem and_self_iff : a ∧ a ↔ a := by intros; simp_all
theorem and_not_self_iff (a : Prop) : a ∧ ¬a ↔ False := by intros; simp_all
theorem not_and_self_iff (a : Prop) : ¬a ∧ a ↔ False := by intros; simp_all
theorem And.imp (f : a → c) (g : b → d) (h : a ∧ b) : c ∧ d := by intros; simp_all
theorem And.imp_left (h : a → b) : a ∧ c → b ∧ c := by intros; simp_all
theorem And.imp_right (h : a → b) : c ∧ a → c ∧ b := by intros; simp_all
theorem and_congr_right_eq (h : a → b = c) : (a ∧ b) = (a ∧ c) := by grind
theorem and_congr_left_eq (h : c → a = b) : (a ∧ c) = (b ∧ c) := by grind
theorem and_rotate : a ∧ b ∧ c ↔ b ∧ c ∧ a := by grind
theorem and_and_left : a ∧ (b ∧ c) ↔ (a ∧ b) ∧ a ∧ c := by grind
theorem and_and_right : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b ∧ c := by grind
theorem or_self_iff : a ∨ a ↔ a := by intros; simp_all
theorem or_right_comm : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b := by grind
theorem or_or_or_comm : (a ∨ b) ∨ c ∨ d ↔ (a ∨ c) ∨ b ∨ d := by grind
theorem or_or_distrib_left : a ∨ b ∨ c ↔ (a ∨ b) ∨ a ∨ c := by grind
theorem or_or_distrib_right : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b ∨ c := by grind
theorem or_rotate : a ∨ b ∨ c ↔ b ∨ c ∨ a := by grind
theorem not_imp_of_and_not : a ∧ ¬b → ¬(a → b) := by intros; simp_all
theorem not_and' : ¬(a ∧ b) ↔ b → ¬a := by grind
theorem not_and_of_not_or_not (h : ¬a ∨ ¬b) : ¬(a ∧ b) := by grind
@[simp] theorem if_false_left [h : Decidable p] : ite p False q ↔ ¬p ∧ q := by grind
@[simp] theorem if_false_right [h : Decidable p] : ite p q False ↔ p ∧ q := by grind
@[simp low] theorem if_true_left [h : Decidable p] : ite p True q ↔ ¬p → q := by grind
@[simp low] theorem if_true_right [h : Decidable p] : ite p q True ↔ p → q := by grind
@[simp] theorem ite_then_self {p q : Prop} [h : Decidable p] : (if p then p else q) ↔ (¬p → q) := by grind
@[simp] theorem ite_else_self {p q : Prop} [h : Decidable p] : (if p then q else p) ↔ (p ∧ q) := by grind
@[simp] theorem dite_eq_left_iff {p : Prop} [Decidable p] {x : α} {y : ¬p → α} :
    (if h : p then x else y h) = x ↔ ∀ h : ¬p, y h = x := by grind
@[simp] theorem dite_eq_right_iff {p : Prop} [Decidable p] {x : p → α} {y : α} :
    (if h : p then x h else y) = y ↔ ∀ h : p, x h = y := by grind
@[simp] theorem left_eq_ite_iff {p : Prop} [Decidable p] {x y : α} : x = (if p then x else y) ↔ ¬p → x = y := by grind
@[simp] theorem right_eq_ite_iff {p : Prop} [Decidable p] {x y : α} : y = (if p then x else y) ↔ p → y = x := by grind
section
variable {p q : α → Prop} {b : Prop}

/-! ## Quantifiers -/

theorem Exists.imp' {β} {q : β → Prop} (f : α → β) (hpq : ∀ a, p a → q (f a)) : (∃ a, p a) → ∃ b, q b := by grind
theorem exists₂_imp {P : (x : α) → p x → Prop} : (∃ x h, P x h) → b ↔ ∀ x h, P x h → b := by intros; simp_all
theorem exists_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (Exists fun h' : p => q h') ↔ q h := by grind
@[simp] theorem exists_true_left {p : True → Prop} : Exists p ↔ p True.intro := ⟨fun ⟨_, h⟩ => h, fun h => ⟨_, h⟩⟩
theorem forall₂_congr {β : α → Sort _} {p q : ∀ a, β a → Prop} (h : ∀ a b, p a b ↔ q a b) :
    (∀ a b, p a b) ↔ ∀ a b, q a b := by intros; simp_all
theorem exists₂_congr {β : α → Sort _} {p q : ∀ a, β a → Prop} (h : ∀ a b, p a b ↔ q a b) :
    (∃ a b, p a b) ↔ ∃ a b, q a b := by intros; simp_all
theorem not_exists_of_forall_not (h : ∀ x, ¬p x) : ¬∃ x, p x := by intros; simp_all
theorem Exists.nonempty : (∃ x, p x) → Nonempty α := fun ⟨x, _⟩ => ⟨x⟩
theorem not_forall_of_exists_not {p : α → Prop} : (∃ x, ¬p x) → ¬∀ x, p x := by intros; simp_all
@[simp] theorem forall_eq_or_imp {P Q : α → Prop} : (∀ a, a = a' ∨ Q a → P a) ↔ P a' ∧ ∀ a, Q a → P a := by grind
@[simp] theorem exists_eq_or_imp : (∃ a, (a = a' ∨ q a) ∧ p a) ↔ p a' ∨ ∃ a, q a ∧ p a := by grind
@[simp] theorem exists_eq_right_right : (∃ (a : α), p a ∧ q a ∧ a = a') ↔ p a' ∧ q a' := by grind
@[simp] theorem exists_eq_right_right' : (∃ (a : α), p a ∧ q a ∧ a' = a) ↔ p a' ∧ q a' := by grind
@[simp] theorem exists_or_eq_left' (y : α) (p : α → Prop) : ∃ x : α, y = x ∨ p x := by grind
@[simp] theorem exists_or_eq_right' (y : α) (p : α → Prop) : ∃ x : α, p x ∨ y = x := by grind
theorem exists_prop' {p : Prop} : (∃ _ : α, p) ↔ Nonempty α ∧ p := ⟨fun ⟨a, h⟩ => ⟨⟨a⟩, h⟩, fun ⟨⟨a⟩, h⟩ => ⟨a, h⟩⟩
@[simp] theorem exists_apply_eq_apply (f : α → β) (a' : α) : ∃ a, f a = f a' := by grind
theorem forall_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∀ h' : p, q h') ↔ q h := by intros; simp_all
@[simp] theorem forall_apply_eq_imp_iff {f : α → β} {p : β → Prop} : (∀ b a, f a = b → p b) ↔ ∀ a, p (f a) := by grind
@[simp] theorem forall_eq_apply_imp_iff {f : α → β} {p : β → Prop} : (∀ b a, b = f a → p b) ↔ ∀ a, p (f a) := by grind
@[simp] theorem forall_apply_eq_imp_iff₂ {f : α → β} {p : α → Prop} {q : β → Prop} :
    (∀ b a, p a → f a = b → q b) ↔ ∀ a, p a → q (f a) := by grind
theorem forall_prop_of_false {p : Prop} {q : p → Prop} (hn : ¬p) : (∀ h' : p, q h') ↔ True := by intros; simp_all
@[simp] theorem and_exists_self (P : Prop) (Q : P → Prop) : (P ∧ ∃ p, Q p) ↔ ∃ p, Q p := by intros; simp_all
@[simp] theorem exists_and_self (P : Prop) (Q : P → Prop) : ((∃ p, Q p) ∧ P) ↔ ∃ p, Q p := by intros; simp_all
@[simp] theorem forall_self_imp (P : Prop) (Q : P → Prop) : (∀ p : P, P → Q p) ↔ ∀ p, Q p := by intros; simp_all
@[simp] theorem nonempty_prop {p : Prop} : Nonempty p ↔ p := ⟨fun ⟨h⟩ => h, fun h => ⟨h⟩⟩
end

/-! ## Decidable propositions -/

theorem Decidable.not_or_self (p : Prop) [h : Decidable p] : ¬p ∨ p := by grind
theorem Decidable.by_contra [Decidable p] : (¬p → False) → p := by grind
@[simp] theorem decide_eq_decide {p q : Prop} {_ : Decidable p} {_ : Decidable q} : decide p = decide q ↔ (p ↔ q) :=
  by grind
theorem Decidable.of_not_imp [Decidable a] (h : ¬(a → b)) : a := by grind
theorem Decidable.not_imp_symm [Decidable a] (h : ¬a → b) (hb : ¬b) : a := by grind
theorem Decidable.not_imp_comm [Decidable a] [Decidable b] : (¬a → b) ↔ (¬b → a) := by grind
theorem Decidable.not_imp_self [Decidable a] : (¬a → a) ↔ a := by grind
theorem Decidable.imp_iff_or_not [Decidable b] : b → a ↔ a ∨ ¬b := by grind
theorem Decidable.imp_or [Decidable a] : (a → b ∨ c) ↔ (a → b) ∨ (a → c) := by grind
theorem Decidable.peirce (a b : Prop) [Decidable a] : ((a → b) → a) → a := by grind
theorem Decidable.not_iff_not [Decidable a] [Decidable b] : (¬a ↔ ¬b) ↔ (a ↔ b) := by grind
theorem Decidable.not_iff_comm [Decidable a] [Decidable b] : (¬a ↔ b) ↔ (¬b ↔ a) := by grind
theorem Decidable.not_iff [Decidable b] : ¬(a ↔ b) ↔ (¬a ↔ b) := by grind
theorem Decidable.iff_not_comm [Decidable a] [Decidable b] : (a ↔ ¬b) ↔ (b ↔ ¬a) := by grind
theorem Decidable.iff_iff_and_or_not_and_not {a b : Prop} [Decidable b] : (a ↔ b) ↔ (a ∧ b) ∨ (¬a ∧ ¬b) := by grind
theorem Decidable.not_and_not_right [Decidable b] : ¬(a ∧ ¬b) ↔ (a → b) := by intros; simp_all
theorem Decidable.not_and_iff_not_or_not [Decidable a] : ¬(a ∧ b) ↔ ¬a ∨ ¬b := by grind
theorem Decidable.not_and_iff_not_or_not' [Decidable b] : ¬(a ∧ b) ↔ ¬a ∨ ¬b := by grind
theorem Decidable.or_iff_not_not_and_not [Decidable a] [Decidable b] : a ∨ b ↔ ¬(¬a ∧ ¬b) := by grind
theorem Decidable.and_iff_not_not_or_not [Decidable a] [Decidable b] : a ∧ b ↔ ¬(¬a ∨ ¬b) := by intros; simp_all
protected theorem Decidable.not_forall {p : α → Prop} [Decidable (∃ x, ¬p x)] [∀ x, Decidable (p x)] :
    (¬∀ x, p x) ↔ ∃ x, ¬p x := by intros; simp_all
protected theorem Decidable.not_forall_not {p : α → Prop} [Decidable (∃ x, p x)] : (¬∀ x, ¬p x) ↔ ∃ x, p x := by
  intros; simp_all
protected theorem Decidable.not_exists_not {p : α → Prop} [∀ x, Decidable (p x)] : (¬∃ x, ¬p x) ↔ ∀ x, p x := by
  intros; simp_all

/-! ## Classical logic -/

theorem Classical.propComplete (a : Prop) : a = True ∨ a = False := by grind
theorem Classical.axiomOfChoice {α : Sort u} {β : α → Sort v} {r : ∀ x, β x → Prop} (h : ∀ x, ∃ y, r x y) :
    ∃ (f : ∀ x, β x), ∀ x, r x (f x) :=
  ⟨fun x => Classical.choose (h x), fun x => Classical.choose_spec (h x)⟩
theorem Classical.skolem {α : Sort u} {b : α → Sort v} {p : ∀ x, b x → Prop} :
    (∀ x, ∃ y, p x y) ↔ ∃ (f : ∀ x, b x), ∀ x, p x (f x) :=
  ⟨Classical.axiomOfChoice, fun ⟨f, hw⟩ x => ⟨f x, hw x⟩⟩
theorem Classical.not_forall_not {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x := by intros; simp_all
theorem Classical.not_iff : ¬(a ↔ b) ↔ (¬a ↔ b) := by grind

/-! ## Functions, pairs, subtypes -/

theorem Prod.eta (p : α × β) : (p.1, p.2) = p := rfl

/-! ## Booleans and lawful equality -/

@[simp] theorem beq_true (b : Bool) : (b == true) = b := by cases b <;> rfl
@[simp] theorem beq_false (b : Bool) : (b == false) = !b := by cases b <;> rfl
@[simp] theorem beq_eq_false_iff_ne [BEq α] [LawfulBEq α] {a b : α} : (a == b) = false ↔ a ≠ b := by grind
@[simp] theorem bne_eq_false_iff_eq [BEq α] [LawfulBEq α] {a b : α} : (a != b) = false ↔ a = b := by
  rw [← beq_iff_eq (a := a)]
  show (!(a == b)) = false ↔ _
  cases a == b <;> simp
