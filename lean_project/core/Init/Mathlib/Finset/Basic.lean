prelude
import Init.Mathlib.Multiset
import Init.Mathlib.Set

/-!
Finite sets as in Mathlib: multisets without repetitions. Their elements, equality, and the operations on them.
-/
set_option linter.all false
universe u v w

/-- A multiset in which nothing occurs twice. -/
structure Finset (α : Type u) where
  val : Multiset α
  nodup : val.Nodup

namespace Finset
variable {α : Type u} {β : Type v} {γ : Type w} {s t r : Finset α} {a b : α}

/-! ## Elements and equality -/

instance : Membership α (Finset α) := ⟨fun s a => a ∈ s.val⟩
theorem mem_def {a : α} {s : Finset α} : a ∈ s ↔ a ∈ s.1 := Iff.rfl
@[simp] theorem mem_val {a : α} {s : Finset α} : a ∈ s.1 ↔ a ∈ s := Iff.rfl
@[simp] theorem mem_mk {a : α} {s nd} : a ∈ @Finset.mk α s nd ↔ a ∈ s := Iff.rfl
instance decidableMem [DecidableEq α] (a : α) (s : Finset α) : Decidable (a ∈ s) :=
  inferInstanceAs (Decidable (a ∈ s.val))
theorem val_inj {s t : Finset α} : s.1 = t.1 ↔ s = t :=
  ⟨fun h => by cases s; cases t; cases h; rfl, fun h => by rw [h]⟩
@[ext] theorem ext {s₁ s₂ : Finset α} (h : ∀ a, a ∈ s₁ ↔ a ∈ s₂) : s₁ = s₂ :=
  val_inj.mp (s₁.nodup.eq_of_forall_mem s₂.nodup h)
/-- The elements of a finite set as a set. -/
def toSet (s : Finset α) : Set α := {a | a ∈ s}
instance : CoeTC (Finset α) (Set α) := ⟨toSet⟩
attribute [coe] toSet
instance : CoeSort (Finset α) (Type u) := ⟨fun s => {x // x ∈ s}⟩
@[simp] theorem mem_coe {a : α} {s : Finset α} : a ∈ (s : Set α) ↔ a ∈ s := Iff.rfl

/-! ## Subsets -/

instance : HasSubset (Finset α) := ⟨fun s t => ∀ ⦃a⦄, a ∈ s → a ∈ t⟩
instance : HasSSubset (Finset α) := ⟨fun s t => s ⊆ t ∧ ¬t ⊆ s⟩
instance : LE (Finset α) := ⟨fun s t => s ⊆ t⟩
theorem subset_iff {s₁ s₂ : Finset α} : s₁ ⊆ s₂ ↔ ∀ ⦃x⦄, x ∈ s₁ → x ∈ s₂ := Iff.rfl
theorem ssubset_def : s ⊂ t ↔ s ⊆ t ∧ ¬t ⊆ s := Iff.rfl
@[simp] theorem Subset.refl (s : Finset α) : s ⊆ s := fun _ h => h
theorem Subset.rfl {s : Finset α} : s ⊆ s := fun _ h => h
theorem Subset.trans {s₁ s₂ s₃ : Finset α} (h : s₁ ⊆ s₂) (k : s₂ ⊆ s₃) : s₁ ⊆ s₃ := fun _ m => k (h m)
theorem Subset.antisymm {s₁ s₂ : Finset α} (H₁ : s₁ ⊆ s₂) (H₂ : s₂ ⊆ s₁) : s₁ = s₂ := ext fun _ => ⟨@H₁ _, @H₂ _⟩
theorem mem_of_subset {s₁ s₂ : Finset α} {a : α} (h : s₁ ⊆ s₂) : a ∈ s₁ → a ∈ s₂ := @h a
theorem ssubset_iff_subset_ne {s t : Finset α} : s ⊂ t ↔ s ⊆ t ∧ s ≠ t :=
  ⟨fun h => ⟨h.1, fun e => h.2 (e ▸ Subset.rfl)⟩, fun h => ⟨h.1, fun k => h.2 (Subset.antisymm h.1 k)⟩⟩

/-! ## Small sets -/

instance : EmptyCollection (Finset α) := ⟨⟨∅, List.Pairwise.nil⟩⟩
instance : Inhabited (Finset α) := ⟨∅⟩
instance : Singleton α (Finset α) := ⟨fun a => ⟨Multiset.ofList [a], List.nodup_cons.mpr ⟨List.not_mem_nil, .nil⟩⟩⟩
@[simp] theorem notMem_empty (a : α) : a ∉ (∅ : Finset α) := List.not_mem_nil
theorem not_mem_empty (a : α) : a ∉ (∅ : Finset α) := List.not_mem_nil
@[simp] theorem mem_singleton {a b : α} : b ∈ ({a} : Finset α) ↔ b = a :=
  List.mem_cons.trans ⟨fun h => h.resolve_right List.not_mem_nil, .inl⟩
theorem mem_singleton_self (a : α) : a ∈ ({a} : Finset α) := mem_singleton.mpr rfl
theorem eq_empty_of_forall_notMem {s : Finset α} (h : ∀ x, x ∉ s) : s = ∅ :=
  ext fun x => ⟨fun m => absurd m (h x), fun m => absurd m (notMem_empty x)⟩
theorem eq_empty_iff_forall_notMem {s : Finset α} : s = ∅ ↔ ∀ x, x ∉ s :=
  ⟨fun h => by rw [h]; exact notMem_empty, eq_empty_of_forall_notMem⟩
@[simp] theorem empty_subset (s : Finset α) : ∅ ⊆ s := fun a h => absurd h (notMem_empty a)
@[simp] theorem subset_empty {s : Finset α} : s ⊆ ∅ ↔ s = ∅ :=
  ⟨fun h => Subset.antisymm h (empty_subset s), fun h => h ▸ Subset.rfl⟩
@[simp] theorem singleton_subset_iff {s : Finset α} {a : α} : {a} ⊆ s ↔ a ∈ s :=
  ⟨fun h => h (mem_singleton_self a), fun h b hb => by rw [mem_singleton.mp hb]; exact h⟩
/-- The set has an element. -/
protected def Nonempty (s : Finset α) : Prop := ∃ x, x ∈ s
theorem nonempty_iff_ne_empty {s : Finset α} : s.Nonempty ↔ s ≠ ∅ := by
  constructor
  · rintro ⟨x, hx⟩ e; rw [e] at hx; exact notMem_empty x hx
  · intro h; apply Classical.byContradiction; intro k
    exact h (eq_empty_of_forall_notMem fun x hx => k ⟨x, hx⟩)
theorem nonempty_of_ne_empty {s : Finset α} (h : s ≠ ∅) : s.Nonempty := nonempty_iff_ne_empty.mpr h
theorem Nonempty.ne_empty {s : Finset α} (h : s.Nonempty) : s ≠ ∅ := nonempty_iff_ne_empty.mp h
@[simp] theorem not_nonempty_iff_eq_empty {s : Finset α} : ¬s.Nonempty ↔ s = ∅ := by
  rw [nonempty_iff_ne_empty, Classical.not_not]
theorem eq_empty_or_nonempty (s : Finset α) : s = ∅ ∨ s.Nonempty := by
  rw [nonempty_iff_ne_empty]; exact Classical.em _

section
variable [DecidableEq α]
instance : Insert α (Finset α) :=
  ⟨fun a s => ⟨if a ∈ s.val then s.val else a ::ₘ s.val, by
    split
    · exact s.nodup
    · rename_i h; exact Multiset.nodup_cons.mpr ⟨h, s.nodup⟩⟩⟩
@[simp] theorem mem_insert {s : Finset α} {a b : α} : a ∈ insert b s ↔ a = b ∨ a ∈ s := by
  show a ∈ (if b ∈ s.val then s.val else b ::ₘ s.val) ↔ _
  split
  · rename_i h; exact ⟨.inr, fun m => m.elim (fun e => e ▸ h) id⟩
  · exact Multiset.mem_cons
theorem mem_insert_self (a : α) (s : Finset α) : a ∈ insert a s := mem_insert.mpr (.inl rfl)
theorem mem_insert_of_mem {s : Finset α} {a b : α} (h : a ∈ s) : a ∈ insert b s := mem_insert.mpr (.inr h)
@[simp] theorem insert_eq_of_mem {s : Finset α} {a : α} (h : a ∈ s) : insert a s = s :=
  ext fun b => mem_insert.trans ⟨fun m => m.elim (fun e => e ▸ h) id, .inr⟩
theorem insert_val_of_notMem {a : α} {s : Finset α} (h : a ∉ s) : (insert a s).val = a ::ₘ s.val := if_neg h
theorem insert_subset_iff {s t : Finset α} {a : α} : insert a s ⊆ t ↔ a ∈ t ∧ s ⊆ t :=
  ⟨fun h => ⟨h (mem_insert_self a s), fun b hb => h (mem_insert_of_mem hb)⟩,
    fun h b hb => (mem_insert.mp hb).elim (fun e => e ▸ h.1) (@h.2 b)⟩
@[simp] theorem subset_insert (a : α) (s : Finset α) : s ⊆ insert a s := fun _ => mem_insert_of_mem
theorem insert_comm (a b : α) (s : Finset α) : insert a (insert b s) = insert b (insert a s) :=
  ext fun c => by simp only [mem_insert, or_left_comm]
@[simp] theorem insert_nonempty (a : α) (s : Finset α) : (insert a s).Nonempty := ⟨a, mem_insert_self a s⟩
@[simp] theorem insert_ne_empty (a : α) (s : Finset α) : insert a s ≠ ∅ := (insert_nonempty a s).ne_empty
theorem pair_comm (a b : α) : ({a, b} : Finset α) = {b, a} := insert_comm a b ∅
@[simp] theorem insert_empty_eq (a : α) : insert a (∅ : Finset α) = {a} := ext fun b => by simp
end
@[simp] theorem singleton_nonempty (a : α) : ({a} : Finset α).Nonempty := ⟨a, mem_singleton_self a⟩
@[simp] theorem singleton_ne_empty (a : α) : ({a} : Finset α) ≠ ∅ := (singleton_nonempty a).ne_empty
theorem singleton_inj {a b : α} : ({a} : Finset α) = {b} ↔ a = b :=
  ⟨fun h => mem_singleton.mp (h ▸ mem_singleton_self a), fun h => by rw [h]⟩

/-! ## Induction -/

/-- One element more, which was not there before. -/
def cons (a : α) (s : Finset α) (h : a ∉ s) : Finset α := ⟨a ::ₘ s.1, Multiset.nodup_cons.mpr ⟨h, s.2⟩⟩
@[simp] theorem mem_cons {s : Finset α} {a b : α} {h : a ∉ s} : b ∈ s.cons a h ↔ b = a ∨ b ∈ s := Multiset.mem_cons
@[simp] theorem cons_eq_insert [DecidableEq α] (a : α) (s : Finset α) (h : a ∉ s) : cons a s h = insert a s :=
  ext fun b => by rw [mem_cons, mem_insert]
protected theorem cons_induction {p : Finset α → Prop} (empty : p ∅) (cons : ∀ a s (h : a ∉ s), p s → p (cons a s h))
    (s : Finset α) : p s := by
  obtain ⟨s, hs⟩ := s
  induction s using Multiset.induction_on with
  | empty => exact empty
  | cons a s ih => exact cons a ⟨s, (Multiset.nodup_cons.mp hs).2⟩ (Multiset.nodup_cons.mp hs).1 (ih _)
protected theorem cons_induction_on {p : Finset α → Prop} (s : Finset α) (empty : p ∅)
    (cons : ∀ a s (h : a ∉ s), p s → p (cons a s h)) : p s := Finset.cons_induction empty cons s
protected theorem induction_on {p : Finset α → Prop} [DecidableEq α] (s : Finset α) (empty : p ∅)
    (insert : ∀ a s, a ∉ s → p s → p (insert a s)) : p s :=
  Finset.cons_induction empty (fun a s h hs => by rw [cons_eq_insert]; exact insert a s h hs) s
protected theorem induction {p : Finset α → Prop} [DecidableEq α] (empty : p ∅)
    (insert : ∀ a s, a ∉ s → p s → p (insert a s)) : ∀ s, p s := fun s => Finset.induction_on s empty insert

/-! ## Operations -/

/-- The elements with the property `p`; also written `{x ∈ s | p x}` where a finite set is expected. -/
def filter (p : α → Prop) [DecidablePred p] (s : Finset α) : Finset α := ⟨s.val.filter p, s.nodup.filter⟩
syntax (name := finsetBuilderNotation) (priority := low) "{" ident " ∈ " term " | " term "}" : term
macro_rules (kind := finsetBuilderNotation)
  | `({$x:ident ∈ $s | $p}) => `(Finset.filter (fun $x:ident => $p) $s)
@[simp] theorem mem_filter {p : α → Prop} [DecidablePred p] {s : Finset α} {a : α} : a ∈ filter p s ↔ a ∈ s ∧ p a :=
  Multiset.mem_filter
@[simp] theorem filter_subset (p : α → Prop) [DecidablePred p] (s : Finset α) : filter p s ⊆ s :=
  fun _ h => (mem_filter.mp h).1
@[simp] theorem filter_true_of_mem {p : α → Prop} [DecidablePred p] {s : Finset α} (h : ∀ x, x ∈ s → p x) :
    filter p s = s :=
  ext fun a => mem_filter.trans ⟨And.left, fun m => ⟨m, h a m⟩⟩
theorem filter_false_of_mem {p : α → Prop} [DecidablePred p] {s : Finset α} (h : ∀ x, x ∈ s → ¬p x) :
    filter p s = ∅ :=
  eq_empty_of_forall_notMem fun a m => h a (mem_filter.mp m).1 (mem_filter.mp m).2
@[simp] theorem filter_empty (p : α → Prop) [DecidablePred p] : filter p ∅ = ∅ := rfl
theorem filter_filter (p q : α → Prop) [DecidablePred p] [DecidablePred q] (s : Finset α) :
    (s.filter p).filter q = s.filter fun a => p a ∧ q a :=
  ext fun a => by simp only [mem_filter, and_assoc]
theorem filter_congr {p q : α → Prop} [DecidablePred p] [DecidablePred q] {s : Finset α}
    (H : ∀ x, x ∈ s → (p x ↔ q x)) : filter p s = filter q s :=
  ext fun a => by simp only [mem_filter]; exact and_congr_right fun m => H a m

section
variable [DecidableEq α] [DecidableEq β]
instance : Union (Finset α) := ⟨fun s t => ⟨(s.val + t.val).dedup, Multiset.nodup_dedup _⟩⟩
instance : Inter (Finset α) := ⟨fun s t => s.filter (· ∈ t)⟩
instance : SDiff (Finset α) := ⟨fun s t => s.filter (· ∉ t)⟩
/-- The set without `a`. -/
def erase (s : Finset α) (a : α) : Finset α := s.filter (· ≠ a)
omit [DecidableEq α] in
/-- The values of `f` on the set. -/
def image (f : α → β) (s : Finset α) : Finset β := ⟨(s.val.map f).dedup, Multiset.nodup_dedup _⟩
@[simp] theorem mem_union {s t : Finset α} {a : α} : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t :=
  Multiset.mem_dedup.trans Multiset.mem_add
@[simp] theorem mem_inter {a : α} {s₁ s₂ : Finset α} : a ∈ s₁ ∩ s₂ ↔ a ∈ s₁ ∧ a ∈ s₂ := mem_filter
@[simp] theorem mem_sdiff {s t : Finset α} {a : α} : a ∈ s \ t ↔ a ∈ s ∧ a ∉ t := mem_filter
@[simp] theorem mem_erase {a b : α} {s : Finset α} : a ∈ erase s b ↔ a ≠ b ∧ a ∈ s := mem_filter.trans and_comm
omit [DecidableEq α] in
@[simp] theorem mem_image {f : α → β} {s : Finset α} {b : β} : b ∈ s.image f ↔ ∃ a, a ∈ s ∧ f a = b :=
  Multiset.mem_dedup.trans Multiset.mem_map
omit [DecidableEq α] in
theorem mem_image_of_mem (f : α → β) {a : α} {s : Finset α} (h : a ∈ s) : f a ∈ s.image f := mem_image.mpr ⟨a, h, rfl⟩
omit [DecidableEq α] in
@[simp] theorem image_empty (f : α → β) : (∅ : Finset α).image f = ∅ := rfl
@[simp] theorem notMem_erase (a : α) (s : Finset α) : a ∉ erase s a := by simp
theorem erase_subset (a : α) (s : Finset α) : erase s a ⊆ s := fun _ h => (mem_erase.mp h).2
theorem insert_erase {a : α} {s : Finset α} (h : a ∈ s) : insert a (erase s a) = s := by
  ext b
  by_cases e : b = a
  · subst e; simp [h]
  · simp [e]
theorem erase_insert {a : α} {s : Finset α} (h : a ∉ s) : erase (insert a s) a = s := by
  ext b
  by_cases e : b = a
  · subst e; simp [h]
  · simp [e]
@[simp] theorem union_empty (s : Finset α) : s ∪ ∅ = s := ext fun a => by simp
@[simp] theorem empty_union (s : Finset α) : ∅ ∪ s = s := ext fun a => by simp
@[simp] theorem inter_empty (s : Finset α) : s ∩ ∅ = ∅ := ext fun a => by simp
@[simp] theorem empty_inter (s : Finset α) : ∅ ∩ s = ∅ := ext fun a => by simp
theorem union_comm (s₁ s₂ : Finset α) : s₁ ∪ s₂ = s₂ ∪ s₁ := ext fun a => by simp only [mem_union, or_comm]
theorem inter_comm (s₁ s₂ : Finset α) : s₁ ∩ s₂ = s₂ ∩ s₁ := ext fun a => by simp only [mem_inter, and_comm]
theorem subset_union_left {s₁ s₂ : Finset α} : s₁ ⊆ s₁ ∪ s₂ := fun _ h => mem_union.mpr (.inl h)
theorem subset_union_right {s₁ s₂ : Finset α} : s₂ ⊆ s₁ ∪ s₂ := fun _ h => mem_union.mpr (.inr h)
theorem inter_subset_left {s₁ s₂ : Finset α} : s₁ ∩ s₂ ⊆ s₁ := fun _ h => (mem_inter.mp h).1
theorem inter_subset_right {s₁ s₂ : Finset α} : s₁ ∩ s₂ ⊆ s₂ := fun _ h => (mem_inter.mp h).2
theorem sdiff_subset {s t : Finset α} : s \ t ⊆ s := fun _ h => (mem_sdiff.mp h).1
theorem insert_eq (a : α) (s : Finset α) : insert a s = {a} ∪ s := ext fun b => by simp
theorem filter_insert (p : α → Prop) [DecidablePred p] (a : α) (s : Finset α) :
    filter p (insert a s) = if p a then insert a (filter p s) else filter p s := by
  ext b
  split
  · rename_i h
    simp only [mem_filter, mem_insert]
    exact ⟨fun ⟨k, hp⟩ => k.imp_right fun m => ⟨m, hp⟩,
      fun k => k.elim (fun e => ⟨.inl e, e ▸ h⟩) fun m => ⟨.inr m.1, m.2⟩⟩
  · rename_i h
    simp only [mem_filter, mem_insert]
    exact ⟨fun ⟨k, hp⟩ => ⟨k.resolve_left fun e => h (e ▸ hp), hp⟩, fun m => ⟨.inr m.1, m.2⟩⟩
theorem filter_union_filter_not_eq (p : α → Prop) [DecidablePred p] [∀ x, Decidable (¬p x)] (s : Finset α) :
    s.filter p ∪ s.filter (fun a => ¬p a) = s := by
  ext a; simp only [mem_union, mem_filter, ← and_or_left, Classical.em, and_true]

/-! ## Decisions -/

/-- All elements have the property `p`, a Boolean. -/
def all (s : Finset α) (p : α → Bool) : Bool :=
  Quotient.lift (fun l : List α => l.all p)
    (fun l k h => by
      have e : l.all p = true ↔ k.all p = true := by simp only [List.all_eq_true, List.Perm.mem_iff h]
      cases hl : l.all p <;> cases hk : k.all p <;> simp_all) s.val
omit [DecidableEq α] [DecidableEq β] in
theorem all_iff {p : α → Bool} : s.all p = true ↔ ∀ a, a ∈ s → p a = true := by
  obtain ⟨s, hs⟩ := s
  induction s using Multiset.inductionOnList with
  | h l => exact List.all_eq_true
end
instance decidableDforallFinset {p : α → Prop} [DecidablePred p] : Decidable (∀ a, a ∈ s → p a) :=
  decidable_of_iff (s.all (fun a => decide (p a)) = true) (by simp only [all_iff, decide_eq_true_eq])
instance decidableExistsAndFinset {p : α → Prop} [DecidablePred p] : Decidable (∃ a, a ∈ s ∧ p a) :=
  decidable_of_iff (¬∀ a, a ∈ s → ¬p a)
    ⟨fun h => Classical.byContradiction fun k => h fun a m hp => k ⟨a, m, hp⟩, fun ⟨a, m, hp⟩ h => h a m hp⟩
instance decidableSubset [DecidableEq α] (s t : Finset α) : Decidable (s ⊆ t) :=
  inferInstanceAs (Decidable (∀ a, a ∈ s → a ∈ t))
instance decidableSSubset [DecidableEq α] (s t : Finset α) : Decidable (s ⊂ t) :=
  inferInstanceAs (Decidable (s ⊆ t ∧ ¬t ⊆ s))
instance instDecidableEq [DecidableEq α] : DecidableEq (Finset α) := fun s t =>
  decidable_of_iff (s ⊆ t ∧ t ⊆ s) ⟨fun h => Subset.antisymm h.1 h.2, fun h => by
    rw [h]; exact ⟨Subset.rfl, Subset.rfl⟩⟩
instance decidableNonempty (s : Finset α) : Decidable s.Nonempty :=
  decidable_of_iff (∃ a, a ∈ s ∧ True) ⟨fun ⟨a, m, _⟩ => ⟨a, m⟩, fun ⟨a, m⟩ => ⟨a, m, trivial⟩⟩

end Finset

/-- The finite set of the members of a list. -/
def List.toFinset {α : Type u} [DecidableEq α] (l : List α) : Finset α := ⟨Multiset.ofList l.dedup, l.nodup_dedup⟩
@[simp] theorem List.mem_toFinset {α : Type u} [DecidableEq α] {l : List α} {a : α} : a ∈ l.toFinset ↔ a ∈ l :=
  List.mem_dedup
/-- The finite set of the members of a multiset. -/
def Multiset.toFinset {α : Type u} [DecidableEq α] (s : Multiset α) : Finset α := ⟨s.dedup, s.nodup_dedup⟩
@[simp] theorem Multiset.mem_toFinset {α : Type u} [DecidableEq α] {a : α} {s : Multiset α} :
    a ∈ s.toFinset ↔ a ∈ s :=
  Multiset.mem_dedup
