prelude
import Init.List.Parts
import Init.Mathlib.Definitions

/-!
Multisets: lists up to permutation, as in Mathlib. Finite sets are built on them.
-/
set_option linter.all false
universe u v w

/-! ## Lists up to permutation -/

namespace List
variable {α : Type u} {β : Type v}

theorem Perm.map (f : α → β) {l₁ l₂ : List α} (h : Perm l₁ l₂) : Perm (l₁.map f) (l₂.map f) := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => exact .cons _ ih
  | swap x y l => exact .swap _ _ _
  | trans _ _ ih₁ ih₂ => exact .trans ih₁ ih₂
theorem Perm.filter (p : α → Bool) {l₁ l₂ : List α} (h : Perm l₁ l₂) : Perm (l₁.filter p) (l₂.filter p) := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => rw [filter_cons, filter_cons]; split; exact .cons _ ih; exact ih
  | swap x y l =>
    simp only [filter_cons]
    split <;> split <;> first | exact .swap _ _ _ | exact Perm.refl _
  | trans _ _ ih₁ ih₂ => exact .trans ih₁ ih₂
theorem Perm.append_right (l : List α) {l₁ l₂ : List α} (h : Perm l₁ l₂) : Perm (l₁ ++ l) (l₂ ++ l) := by
  induction h with
  | nil => exact Perm.refl l
  | cons x _ ih => exact .cons x ih
  | swap x y r => exact .swap x y _
  | trans _ _ ih₁ ih₂ => exact .trans ih₁ ih₂
theorem Perm.append_left (l : List α) {l₁ l₂ : List α} (h : Perm l₁ l₂) : Perm (l ++ l₁) (l ++ l₂) := by
  induction l with
  | nil => exact h
  | cons a l ih => exact .cons a ih
theorem Perm.append {l₁ l₂ k₁ k₂ : List α} (h : Perm l₁ l₂) (k : Perm k₁ k₂) : Perm (l₁ ++ k₁) (l₂ ++ k₂) :=
  .trans (h.append_right k₁) (k.append_left l₂)
theorem perm_middle {a : α} {l₁ l₂ : List α} : Perm (l₁ ++ a :: l₂) (a :: (l₁ ++ l₂)) := by
  induction l₁ with
  | nil => exact Perm.refl _
  | cons b l ih => exact .trans (.cons b ih) (.swap a b _)
theorem perm_append_comm {l₁ l₂ : List α} : Perm (l₁ ++ l₂) (l₂ ++ l₁) := by
  induction l₁ with
  | nil => rw [nil_append, append_nil]; exact Perm.refl _
  | cons a l ih => exact .trans (.cons a ih) perm_middle.symm
theorem Perm.nodup {l₁ l₂ : List α} (h : Perm l₁ l₂) (hn : l₁.Nodup) : l₂.Nodup := by
  induction h with
  | nil => exact hn
  | cons x p ih => rw [nodup_cons] at *; exact ⟨fun m => hn.1 (p.mem_iff.mpr m), ih hn.2⟩
  | swap x y l =>
    simp only [nodup_cons, mem_cons] at *
    exact ⟨fun m => m.elim (fun e => hn.1 (.inl e.symm)) hn.2.1, fun m => hn.1 (.inr m), hn.2.2⟩
  | trans _ _ ih₁ ih₂ => exact ih₂ (ih₁ hn)
theorem Perm.nodup_iff {l₁ l₂ : List α} (h : Perm l₁ l₂) : l₁.Nodup ↔ l₂.Nodup := ⟨h.nodup, h.symm.nodup⟩
/-- Lists without repetitions and with the same members are permutations of each other. -/
theorem perm_of_nodup {l₁ l₂ : List α} (h₁ : l₁.Nodup) (h₂ : l₂.Nodup) (h : ∀ a, a ∈ l₁ ↔ a ∈ l₂) : Perm l₁ l₂ := by
  induction l₁ generalizing l₂ with
  | nil => cases l₂ with
    | nil => exact .nil
    | cons b l => exact absurd ((h b).mpr (mem_cons.mpr (.inl rfl))) not_mem_nil
  | cons a l ih =>
    obtain ⟨s, t, rfl⟩ := append_of_mem ((h a).mp (mem_cons.mpr (.inl rfl)))
    have hp := (perm_middle (a := a) (l₁ := s) (l₂ := t))
    have hn := hp.nodup h₂
    rw [nodup_cons] at h₁ hn
    refine .trans (.cons a (ih h₁.2 hn.2 fun b => ?_)) hp.symm
    have hb := (h b).trans hp.mem_iff
    rw [mem_cons, mem_cons] at hb
    exact ⟨fun m => (hb.mp (.inr m)).resolve_left fun e => h₁.1 (e ▸ m),
      fun m => (hb.mpr (.inr m)).resolve_left fun e => hn.1 (e ▸ m)⟩

theorem Nodup.filter (p : α → Bool) {l : List α} (h : l.Nodup) : (l.filter p).Nodup := by
  induction l with
  | nil => exact h
  | cons a l ih =>
    rw [nodup_cons] at h
    rw [filter_cons]; split
    · exact nodup_cons.mpr ⟨fun m => h.1 (mem_filter.mp m).1, ih h.2⟩
    · exact ih h.2
theorem Nodup.map_on {f : α → β} {l : List α} (hf : ∀ x, x ∈ l → ∀ y, y ∈ l → f x = f y → x = y) (h : l.Nodup) :
    (l.map f).Nodup := by
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    rw [nodup_cons] at h
    rw [map_cons, nodup_cons]
    refine ⟨fun m => ?_, ih (fun x hx y hy => hf x (mem_cons.mpr (.inr hx)) y (mem_cons.mpr (.inr hy))) h.2⟩
    obtain ⟨b, hb, e⟩ := mem_map.mp m
    exact h.1 (hf b (mem_cons.mpr (.inr hb)) a (mem_cons.mpr (.inl rfl)) e ▸ hb)

/-- The members of a list without repetitions; the last one of equals stays. -/
def dedup [DecidableEq α] : List α → List α
  | [] => []
  | a :: l => if a ∈ l then dedup l else a :: dedup l
theorem mem_dedup [DecidableEq α] {a : α} {l : List α} : a ∈ l.dedup ↔ a ∈ l := by
  induction l with
  | nil => exact Iff.rfl
  | cons b l ih =>
    rw [dedup]; split
    · rename_i h; rw [ih, mem_cons]; exact ⟨.inr, fun m => m.elim (fun e => e ▸ h) id⟩
    · rw [mem_cons, mem_cons, ih]
theorem nodup_dedup [DecidableEq α] (l : List α) : l.dedup.Nodup := by
  induction l with
  | nil => exact .nil
  | cons b l ih =>
    rw [dedup]; split
    · exact ih
    · rename_i h; exact nodup_cons.mpr ⟨fun m => h (mem_dedup.mp m), ih⟩
theorem Nodup.dedup [DecidableEq α] {l : List α} (h : l.Nodup) : l.dedup = l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [nodup_cons] at h; rw [List.dedup, if_neg h.1, ih h.2]
theorem Perm.dedup [DecidableEq α] {l₁ l₂ : List α} (h : Perm l₁ l₂) : Perm l₁.dedup l₂.dedup :=
  perm_of_nodup (nodup_dedup _) (nodup_dedup _) fun a => by rw [mem_dedup, mem_dedup, h.mem_iff]

theorem nodup_range'_one (s n : Nat) : (range' s n).Nodup := by
  induction n generalizing s with
  | zero => exact .nil
  | succ n ih => exact nodup_cons.mpr ⟨fun m => by have := mem_range'.mp m; omega, ih (s + 1)⟩
theorem nodup_range {n : Nat} : (range n).Nodup := nodup_range'_one 0 n

instance isSetoid (α : Type u) : Setoid (List α) := ⟨Perm, Perm.refl, Perm.symm, Perm.trans⟩

end List

/-! ## Multisets -/

/-- Lists up to permutation. -/
def Multiset (α : Type u) : Type u := Quotient (List.isSetoid α)

namespace Multiset
variable {α : Type u} {β : Type v}

/-- The multiset of the members of a list. -/
def ofList (l : List α) : Multiset α := Quotient.mk _ l
instance : Coe (List α) (Multiset α) := ⟨ofList⟩
protected theorem inductionOnList {motive : Multiset α → Prop} (s : Multiset α)
    (h : ∀ l : List α, motive (ofList l)) :
    motive s :=
  Quotient.ind h s
theorem coe_eq_coe {l₁ l₂ : List α} : (l₁ : Multiset α) = l₂ ↔ List.Perm l₁ l₂ :=
    ⟨fun h => Quotient.exact h, fun h => Quotient.sound h⟩

/-- `a` occurs in the multiset. -/
def Mem (s : Multiset α) (a : α) : Prop :=
  Quotient.lift (fun l : List α => a ∈ l) (fun _ _ h => propext (List.Perm.mem_iff h)) s
instance : Membership α (Multiset α) := ⟨Mem⟩
theorem mem_coe {a : α} {l : List α} : a ∈ (l : Multiset α) ↔ a ∈ l := Iff.rfl
/-- Whether `a` occurs in the multiset. -/
def contains [DecidableEq α] (s : Multiset α) (a : α) : Bool :=
  Quotient.lift (fun l : List α => decide (a ∈ l)) (fun _ _ h => by simp only [List.Perm.mem_iff h]) s
theorem contains_iff [DecidableEq α] {s : Multiset α} {a : α} : s.contains a = true ↔ a ∈ s := by
  induction s using Multiset.inductionOnList with
  | h l => exact ⟨of_decide_eq_true (p := a ∈ l), decide_eq_true (p := a ∈ l)⟩
instance [DecidableEq α] (a : α) (s : Multiset α) : Decidable (a ∈ s) := decidable_of_iff _ contains_iff

/-- No member occurs twice. -/
def Nodup (s : Multiset α) : Prop := Quotient.lift List.Nodup (fun _ _ h => propext (List.Perm.nodup_iff h)) s
theorem coe_nodup {l : List α} : Nodup (l : Multiset α) ↔ l.Nodup := Iff.rfl
/-- Multisets without repetitions are equal when they have the same members. -/
theorem Nodup.eq_of_forall_mem {s t : Multiset α} (hs : s.Nodup) (ht : t.Nodup) (h : ∀ a, a ∈ s ↔ a ∈ t) : s = t := by
  induction s using Multiset.inductionOnList with
  | h l => induction t using Multiset.inductionOnList with
    | h k => exact Quotient.sound (List.perm_of_nodup hs ht h)

/-- How many members there are, each as often as it occurs. -/
def card (s : Multiset α) : Nat := Quotient.lift List.length (fun _ _ h => List.Perm.length_eq h) s
theorem coe_card (l : List α) : card (l : Multiset α) = l.length := rfl

instance : EmptyCollection (Multiset α) := ⟨ofList []⟩
instance : Zero (Multiset α) := ⟨ofList []⟩
/-- One member more. -/
def cons (a : α) (s : Multiset α) : Multiset α :=
  Quotient.lift (fun l => ofList (a :: l)) (fun _ _ h => Quotient.sound (.cons a h)) s
infixr:67 " ::ₘ " => Multiset.cons
theorem mem_cons {a b : α} {s : Multiset α} : a ∈ b ::ₘ s ↔ a = b ∨ a ∈ s := by
  induction s using Multiset.inductionOnList with
  | h l => exact List.mem_cons
theorem nodup_cons {a : α} {s : Multiset α} : (a ::ₘ s).Nodup ↔ ¬a ∈ s ∧ s.Nodup := by
  induction s using Multiset.inductionOnList with
  | h l => exact List.nodup_cons
protected theorem induction_on {p : Multiset α → Prop} (s : Multiset α) (empty : p 0)
    (cons : ∀ a s, p s → p (a ::ₘ s)) : p s := by
  induction s using Multiset.inductionOnList with
  | h l => induction l with
    | nil => exact empty
    | cons a l ih => exact cons a (ofList l) ih

/-- The images of all members. -/
def map (f : α → β) (s : Multiset α) : Multiset β :=
  Quotient.lift (fun l => ofList (l.map f)) (fun _ _ h => Quotient.sound (List.Perm.map f h)) s
theorem mem_map {f : α → β} {s : Multiset α} {b : β} : b ∈ map f s ↔ ∃ a, a ∈ s ∧ f a = b := by
  induction s using Multiset.inductionOnList with
  | h l => exact List.mem_map
theorem card_map (f : α → β) (s : Multiset α) : card (map f s) = card s := by
  induction s using Multiset.inductionOnList with
  | h l => exact List.length_map f
theorem Nodup.map_on {f : α → β} {s : Multiset α} (hf : ∀ x, x ∈ s → ∀ y, y ∈ s → f x = f y → x = y)
    (h : s.Nodup) : (map f s).Nodup := by
  induction s using Multiset.inductionOnList with
  | h l => exact List.Nodup.map_on hf h

/-- The members with the property `p`. -/
def filter (p : α → Prop) [DecidablePred p] (s : Multiset α) : Multiset α :=
  Quotient.lift (fun l => ofList (l.filter fun a => decide (p a))) (
    fun _ _ h => Quotient.sound (List.Perm.filter _ h)) s
theorem mem_filter {p : α → Prop} [DecidablePred p] {s : Multiset α} {a : α} : a ∈ filter p s ↔ a ∈ s ∧ p a := by
  induction s using Multiset.inductionOnList with
  | h l => exact List.mem_filter.trans (and_congr_right fun _ => ⟨of_decide_eq_true, decide_eq_true⟩)
theorem Nodup.filter {p : α → Prop} [DecidablePred p] {s : Multiset α} (h : s.Nodup) : (s.filter p).Nodup := by
  induction s using Multiset.inductionOnList with
  | h l => exact List.Nodup.filter _ h

/-- Both together: the number of occurrences adds up. -/
protected def add (s t : Multiset α) : Multiset α :=
  Quotient.lift (fun l => Quotient.lift (fun k => ofList (l ++ k))
      (fun _ _ h => Quotient.sound (List.Perm.append_left l h)) t)
    (fun a b h => by
      induction t using Multiset.inductionOnList with
      | h k => exact Quotient.sound (List.Perm.append_right k h)) s
instance : Add (Multiset α) := ⟨Multiset.add⟩
theorem mem_add {s t : Multiset α} {a : α} : a ∈ s + t ↔ a ∈ s ∨ a ∈ t := by
  induction s using Multiset.inductionOnList with
  | h l => induction t using Multiset.inductionOnList with
    | h k => exact List.mem_append

/-- Every member once. -/
def dedup [DecidableEq α] (s : Multiset α) : Multiset α :=
  Quotient.lift (fun l => ofList l.dedup) (fun _ _ h => Quotient.sound (List.Perm.dedup h)) s
theorem mem_dedup [DecidableEq α] {s : Multiset α} {a : α} : a ∈ dedup s ↔ a ∈ s := by
  induction s using Multiset.inductionOnList with
  | h l => exact List.mem_dedup
theorem nodup_dedup [DecidableEq α] (s : Multiset α) : (dedup s).Nodup := by
  induction s using Multiset.inductionOnList with
  | h l => exact List.nodup_dedup l
theorem dedup_eq_self [DecidableEq α] {s : Multiset α} : dedup s = s ↔ s.Nodup := by
  refine ⟨fun h => h ▸ nodup_dedup s, fun h => (nodup_dedup s).eq_of_forall_mem h fun a => mem_dedup⟩

end Multiset
