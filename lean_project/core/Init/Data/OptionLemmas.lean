prelude
import Init.List.Parts

/-!
Options and bounded numbers.
-/
set_option linter.all false
set_option autoImplicit true
universe u v w

namespace Option
protected theorem «forall» {p : Option α → Prop} : (∀ x, p x) ↔ p none ∧ ∀ x, p (some x) :=
  ⟨fun h => ⟨h _, fun _ => h _⟩, fun h x => match x with | none => h.1 | some x => h.2 x⟩
protected theorem «exists» {p : Option α → Prop} : (∃ x, p x) ↔ p none ∨ ∃ x, p (some x) :=
  ⟨fun ⟨x, h⟩ => match x, h with | none, h => .inl h | some x, h => .inr ⟨x, h⟩,
    fun h => h.elim (fun h => ⟨_, h⟩) (fun ⟨_, h⟩ => ⟨_, h⟩)⟩
theorem getD_eq_iff {o : Option α} {a b} : o.getD a = b ↔ (o = some b ∨ o = none ∧ a = b) := by cases o <;> simp_all
theorem getD_of_ne_none {x : Option α} (hx : x ≠ none) (y : α) : some (x.getD y) = x := by cases x <;> simp_all
theorem eq_some_unique {o : Option α} {a b : α} (ha : o = some a) (hb : o = some b) : a = b := by intros; simp_all
theorem ext : ∀ {o₁ o₂ : Option α}, (∀ a, o₁ = some a ↔ o₂ = some a) → o₁ = o₂ :=
  fun {o₁ o₂} h => match o₁, o₂, h with
  | none, none, _ => rfl
  | some a, _, h => ((h a).mp rfl).symm
  | none, some b, h => (h b).mpr rfl
theorem eq_none_iff_forall_ne_some : o = none ↔ ∀ a, o ≠ some a := by cases o <;> simp_all
theorem eq_none_iff_forall_some_ne : o = none ↔ ∀ a, some a ≠ o := by cases o <;> simp_all
theorem isSome_of_eq_some {x : Option α} {y : α} (h : x = some y) : x.isSome := by intros; simp_all
theorem isSome_iff_ne_none : o.isSome ↔ o ≠ none := by cases o <;> simp_all
theorem not_isSome_iff_eq_none : ¬o.isSome ↔ o = none := by cases o <;> simp_all
theorem ne_none_iff_isSome : o ≠ none ↔ o.isSome := by cases o <;> simp_all
theorem ne_none_iff_exists : o ≠ none ↔ ∃ x, some x = o := by cases o <;> simp_all
theorem ne_none_iff_exists' : o ≠ none ↔ ∃ x, o = some x := by cases o <;> simp_all
theorem exists_ne_none {p : Option α → Prop} : (∃ x, x ≠ none ∧ p x) ↔ ∃ x, p (some x) :=
  ⟨fun ⟨x, hx, hp⟩ => match x, hx, hp with | some a, _, hp => ⟨a, hp⟩ | none, hx, _ => absurd rfl hx,
    fun ⟨x, h⟩ => ⟨some x, some_ne_none x, h⟩⟩
@[simp] theorem bind_fun_some (x : Option α) : x.bind some = x := by cases x <;> simp_all
@[simp] theorem bind_fun_none (x : Option α) : x.bind (fun _ => none (α := β)) = none := by cases x <;> simp_all
theorem bind_eq_some_iff : x.bind f = some b ↔ ∃ a, x = some a ∧ f a = some b := by cases x <;> simp_all
@[simp] theorem bind_eq_none_iff {o : Option α} {f : α → Option β} : o.bind f = none ↔ ∀ a, o = some a → f a = none :=
  by cases o <;> simp_all
theorem bind_assoc (x : Option α) (f : α → Option β) (g : β → Option γ) :
    (x.bind f).bind g = x.bind fun y => (f y).bind g := by cases x <;> simp_all
theorem bind_congr {α β} {o : Option α} {f g : α → Option β} :
    (h : ∀ a, o = some a → f a = g a) → o.bind f = o.bind g := by cases o <;> simp_all
@[simp] theorem map_eq_none_iff : x.map f = none ↔ x = none := by cases x <;> simp_all
@[simp] theorem isSome_map {x : Option α} : (x.map f).isSome = x.isSome := by cases x <;> simp_all
theorem map_eq_bind {x : Option α} : x.map f = x.bind (some ∘ f) := by cases x <;> simp_all
theorem map_congr {x : Option α} (h : ∀ a, x = some a → f a = g a) : x.map f = x.map g := by cases x <;> simp_all
@[simp] theorem map_id_fun {α : Type u} : Option.map (id : α → α) = id := funext fun x => by cases x <;> rfl
theorem map_id' {x : Option α} : (x.map fun a => a) = x := by cases x <;> simp_all
@[simp] theorem map_map (h : β → γ) (g : α → β) (x : Option α) : (x.map g).map h = x.map (h ∘ g) := by
  cases x <;> simp_all
theorem comp_map (h : β → γ) (g : α → β) (x : Option α) : x.map (h ∘ g) = (x.map g).map h := by cases x <;> simp_all
theorem map_inj_right {f : α → β} {o o' : Option α} (w : ∀ x y, f x = f y → x = y) : o.map f = o'.map f ↔ o = o' := by
  refine ⟨fun h => ?_, fun h => h ▸ rfl⟩
  match o, o', h with
  | none, none, _ => rfl
  | some a, some b, h => injection h with h; rw [w a b h]
end Option
namespace Fin
theorem val_inj {a b : Fin n} : a.1 = b.1 ↔ a = b := by intros; omega
theorem val_ne_iff {a b : Fin n} : a.1 ≠ b.1 ↔ a ≠ b := by intros; omega
@[simp] protected theorem eta (a : Fin n) (h : a < n) : (⟨a, h⟩ : Fin n) = a := rfl
protected theorem mk.inj_iff {n a b : Nat} {ha : a < n} {hb : b < n} : (⟨a, ha⟩ : Fin n) = ⟨b, hb⟩ ↔ a = b := by simp
theorem val_mk {m n : Nat} (h : m < n) : (⟨m, h⟩ : Fin n).val = m := rfl
theorem eq_mk_iff_val_eq {a : Fin n} {k : Nat} {hk : k < n} : a = ⟨k, hk⟩ ↔ (a : Nat) = k := Fin.ext_iff
@[simp] theorem val_eq_zero (a : Fin 1) : a.val = 0 := by intros; omega
@[simp] protected theorem not_le {a b : Fin n} : ¬a ≤ b ↔ b < a := by intros; omega
@[simp] protected theorem not_lt {a b : Fin n} : ¬a < b ↔ b ≤ a := by intros; omega
@[simp] protected theorem le_refl (a : Fin n) : a ≤ a := by intros; omega
@[simp] protected theorem lt_irrefl (a : Fin n) : ¬a < a := by intros; omega
protected theorem le_trans {a b c : Fin n} : a ≤ b → b ≤ c → a ≤ c := by intros; omega
protected theorem lt_trans {a b c : Fin n} : a < b → b < c → a < c := by intros; omega
protected theorem le_total (a b : Fin n) : a ≤ b ∨ b ≤ a := by intros; omega
protected theorem lt_asymm {a b : Fin n} (h : a < b) : ¬b < a := by intros; omega
protected theorem ne_of_lt {a b : Fin n} (h : a < b) : a ≠ b := by intros; omega
protected theorem ne_of_gt {a b : Fin n} (h : a < b) : b ≠ a := by intros; omega
protected theorem le_of_lt {a b : Fin n} (h : a < b) : a ≤ b := by intros; omega
protected theorem lt_of_le_of_lt {a b c : Fin n} : a ≤ b → b < c → a < c := by intros; omega
protected theorem lt_of_lt_of_le {a b c : Fin n} : a < b → b ≤ c → a < c := by intros; omega
protected theorem le_rfl {a : Fin n} : a ≤ a := by intros; omega
protected theorem lt_iff_le_and_ne {a b : Fin n} : a < b ↔ a ≤ b ∧ a ≠ b := by intros; omega
protected theorem lt_or_le (a b : Fin n) : a < b ∨ b ≤ a := by intros; omega
protected theorem le_antisymm_iff {x y : Fin n} : x = y ↔ x ≤ y ∧ y ≤ x := by intros; omega
protected theorem le_antisymm {x y : Fin n} (h1 : x ≤ y) (h2 : y ≤ x) : x = y := by intros; omega
theorem is_le (i : Fin (n + 1)) : i.1 ≤ n := by intros; omega
@[simp] theorem val_last (n : Nat) : (last n).1 = n := rfl
theorem le_last (i : Fin (n + 1)) : i ≤ last n := Nat.le_of_lt_succ i.isLt
theorem eq_last_of_not_lt {i : Fin (n + 1)} (h : ¬(i : Nat) < n) : i = last n :=
  Fin.ext (Nat.le_antisymm (Nat.le_of_lt_succ i.isLt) (Nat.not_lt.mp h))
@[simp] theorem val_succ (j : Fin n) : (j.succ : Nat) = j + 1 := rfl
@[simp] theorem succ_pos (a : Fin n) : (0 : Fin (n + 1)) < a.succ := by
  show 0 % (n + 1) < a.val + 1; rw [Nat.zero_mod]; exact Nat.succ_pos _
@[simp] theorem succ_le_succ_iff {a b : Fin n} : a.succ ≤ b.succ ↔ a ≤ b := Nat.succ_le_succ_iff
@[simp] theorem succ_lt_succ_iff {a b : Fin n} : a.succ < b.succ ↔ a < b := Nat.succ_lt_succ_iff
@[simp] theorem succ_inj {a b : Fin n} : a.succ = b.succ ↔ a = b :=
  ⟨fun h => Fin.ext (Nat.succ.inj (congrArg Fin.val h)), congrArg _⟩
theorem succ_ne_zero {n} : ∀ k : Fin n, Fin.succ k ≠ 0 :=
  fun k h => absurd ((congrArg Fin.val h).trans (Nat.zero_mod _)) (Nat.succ_ne_zero k.val)
theorem eq_zero_or_eq_succ {n : Nat} : ∀ i : Fin (n + 1), i = 0 ∨ ∃ j : Fin n, i = j.succ := fun i => match i with
  | ⟨0, _⟩ => .inl (Fin.ext (Nat.zero_mod _).symm)
  | ⟨j + 1, h⟩ => .inr ⟨⟨j, Nat.lt_of_succ_lt_succ h⟩, rfl⟩
theorem eq_succ_of_ne_zero {n : Nat} {i : Fin (n + 1)} (hi : i ≠ 0) : ∃ j : Fin n, i = j.succ :=
  (eq_zero_or_eq_succ i).resolve_left hi
theorem exists_fin_two {p : Fin 2 → Prop} : (∃ i, p i) ↔ p 0 ∨ p 1 := ⟨fun ⟨i, h⟩ => match i, h with
    | ⟨0, _⟩, h => .inl h
    | ⟨1, _⟩, h => .inr h,
  fun h => h.elim (fun h => ⟨0, h⟩) (fun h => ⟨1, h⟩)⟩
end Fin
