prelude
import Init.Data.Quotient
import Init.Quotations
import Init.Data.DecidableQuantifiers

/-!
Indexing with `xs[i]`, and lemmas on folds, membership and splitting.
-/
set_option linter.all false
universe u v w
variable {α : Type u} {β : Type v}

/-! ## Classes -/

class GetElem (coll : Type u) (idx : Type v) (elem : outParam (Type w))
    (valid : outParam (coll → idx → Prop)) where
  getElem (xs : coll) (i : idx) (h : valid xs i) : elem
export GetElem (getElem)

class GetElem? (coll : Type u) (idx : Type v) (elem : outParam (Type w))
    (valid : outParam (coll → idx → Prop)) extends GetElem coll idx elem valid where
  getElem? : coll → idx → Option elem
  getElem! [Inhabited elem] (xs : coll) (i : idx) : elem :=
    match getElem? xs i with | some e => e | none => default

export GetElem? (getElem? getElem!)

/-! ## Lists -/

namespace List

def get : (as : List α) → Fin as.length → α
  | a :: _, ⟨0, _⟩ => a
  | _ :: as, ⟨i + 1, h⟩ => get as ⟨i, Nat.le_of_succ_le_succ h⟩

def get? : List α → Nat → Option α
  | [], _ => none
  | a :: _, 0 => some a
  | _ :: as, i + 1 => get? as i

instance instGetElemNatLtLength : GetElem (List α) Nat α (fun as i => i < as.length) :=
  ⟨fun as i h => get as ⟨i, h⟩⟩
instance instGetElem_x3fNatLtLength : GetElem? (List α) Nat α (fun as i => i < as.length) :=
  { getElem? := get? }

@[app_unexpander GetElem.getElem] def unexpandGetElem : Lean.PrettyPrinter.Unexpander
  | `($_ $list $index $_) => `($list[$index])
  | stx => pure stx

/-! ## Lemmas -/

theorem map_congr_left {α : Type u} {l : List α} {β : Type v} {f g : α → β} (h : ∀ a ∈ l, f a = g a) :
    map f l = map g l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, map_cons, h a (List.Mem.head _), ih (fun b hb => h b (List.Mem.tail _ hb))]

@[simp] theorem foldl_append {f : β → α → β} {b : β} {l l' : List α} :
    (l ++ l').foldl f b = l'.foldl f (l.foldl f b) := by
  induction l generalizing b with | nil => rfl | cons a l ih => simp [ih]
@[simp] theorem foldr_append {f : α → β → β} {b : β} {l l' : List α} :
    (l ++ l').foldr f b = l.foldr f (l'.foldr f b) := by
  induction l with | nil => rfl | cons a l ih => simp [ih]
theorem append_cancel_left' {as bs cs : List α} (h : as ++ bs = as ++ cs) : bs = cs := by
  induction as with | nil => exact h | cons a as ih => injection h with _ h; exact ih h
@[simp] theorem mem_reverse {x : α} {as : List α} : x ∈ as.reverse ↔ x ∈ as := by
  induction as with | nil => simp | cons a as ih => simp [ih, or_comm]

theorem mem_filter {p : α → Bool} {as : List α} {x : α} : x ∈ as.filter p ↔ x ∈ as ∧ p x = true := by
  induction as with
  | nil => simp
  | cons a as ih =>
    rw [filter_cons]; split <;> simp [ih] <;> constructor <;> intro h
    · cases h with
      | inl h => subst h; exact ⟨Or.inl rfl, by assumption⟩
      | inr h => exact ⟨Or.inr h.1, h.2⟩
    · cases h.1 with
      | inl e => exact Or.inl e
      | inr e => exact Or.inr ⟨e, h.2⟩
    · exact ⟨Or.inr h.1, h.2⟩
    · cases h.1 with
      | inl e => subst e; exact absurd h.2 (by assumption)
      | inr e => exact ⟨e, h.2⟩

@[simp] theorem take_append_drop (n : Nat) (l : List α) : take n l ++ drop n l = l := by
  induction n generalizing l with
  | zero => rfl
  | succ n ih => cases l with
    | nil => rfl
    | cons a l => simp [take, drop, ih]

theorem exists_of_length_succ {n : Nat} : (l : List α) → l.length = n + 1 → ∃ h t, l = h :: t
  | h :: t, _ => ⟨h, t, rfl⟩
end List
