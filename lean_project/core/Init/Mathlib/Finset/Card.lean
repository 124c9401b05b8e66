prelude
import Init.Mathlib.Finset.Basic

/-!
How many elements a finite set has; ranges and intervals of numbers; types with finitely many elements.
-/
set_option linter.all false
universe u v w

namespace Finset
variable {α : Type u} {β : Type v} {s t : Finset α} {a b : α}

/-- How many elements the set has. -/
def card (s : Finset α) : Nat := Multiset.card s.1
scoped prefix:max "#" => Finset.card

@[simp] theorem card_empty : card (∅ : Finset α) = 0 := rfl
@[simp] theorem card_singleton (a : α) : card ({a} : Finset α) = 1 := rfl
@[simp] theorem card_cons (h : a ∉ s) : (s.cons a h).card = s.card + 1 := by
  obtain ⟨s, hs⟩ := s
  induction s using Multiset.inductionOnList with
  | h l => rfl
@[simp] theorem card_insert_of_notMem [DecidableEq α] (h : a ∉ s) : (insert a s).card = s.card + 1 := by
  rw [← cons_eq_insert a s h, card_cons]
theorem card_insert_of_not_mem [DecidableEq α] (h : a ∉ s) : (insert a s).card = s.card + 1 := card_insert_of_notMem h
theorem card_insert_of_mem [DecidableEq α] (h : a ∈ s) : (insert a s).card = s.card := by rw [insert_eq_of_mem h]
theorem card_insert_le [DecidableEq α] (a : α) (s : Finset α) : (insert a s).card ≤ s.card + 1 := by
  by_cases h : a ∈ s
  · rw [card_insert_of_mem h]; exact Nat.le_succ _
  · rw [card_insert_of_notMem h]
theorem card_pair [DecidableEq α] (h : a ≠ b) : ({a, b} : Finset α).card = 2 := by
  rw [card_insert_of_notMem (by simpa using h), card_singleton]
@[simp] theorem card_eq_zero : s.card = 0 ↔ s = ∅ := by
  refine ⟨fun h => ?_, fun h => h ▸ rfl⟩
  induction s using Finset.cons_induction with
  | empty => rfl
  | cons a s ha _ => rw [card_cons] at h; omega
theorem card_pos : 0 < s.card ↔ s.Nonempty := by
  rw [Nat.pos_iff_ne_zero, ne_eq, card_eq_zero, nonempty_iff_ne_empty]
theorem card_ne_zero_of_mem (h : a ∈ s) : s.card ≠ 0 := Nat.ne_of_gt (card_pos.mpr ⟨a, h⟩)
theorem card_filter_le (s : Finset α) (p : α → Prop) [DecidablePred p] : (s.filter p).card ≤ s.card := by
  obtain ⟨s, hs⟩ := s
  induction s using Multiset.inductionOnList with
  | h l => exact List.length_filter_le (fun a => decide (p a)) l
theorem card_le_card (h : s ⊆ t) : s.card ≤ t.card := by
  classical
  have e : t.filter (· ∈ s) = s := ext fun a => mem_filter.trans ⟨And.right, fun m => ⟨h m, m⟩⟩
  have := card_filter_le t (· ∈ s)
  rwa [e] at this
theorem card_mono : ∀ {s t : Finset α}, s ≤ t → s.card ≤ t.card := fun h => card_le_card h
theorem card_erase_of_mem [DecidableEq α] (h : a ∈ s) : (s.erase a).card = s.card - 1 := by
  have := card_insert_of_notMem (notMem_erase a s)
  rw [insert_erase h] at this; omega
theorem eq_of_subset_of_card_le (h : s ⊆ t) (h₂ : t.card ≤ s.card) : s = t := by
  classical
  refine Subset.antisymm h fun a ha => Classical.byContradiction fun hn => ?_
  have := card_le_card (s := insert a s) (t := t) (insert_subset_iff.mpr ⟨ha, h⟩)
  rw [card_insert_of_notMem hn] at this
  omega
theorem card_lt_card (h : s ⊂ t) : s.card < t.card := by
  apply Nat.lt_of_le_of_ne (card_le_card h.1)
  intro e
  exact h.2 (eq_of_subset_of_card_le h.1 (Nat.le_of_eq e.symm) ▸ Subset.rfl)
theorem card_eq_one : s.card = 1 ↔ ∃ a, s = {a} := by
  refine ⟨fun h => ?_, fun ⟨a, h⟩ => h ▸ rfl⟩
  obtain ⟨a, ha⟩ := card_pos.mp (show 0 < s.card by omega)
  refine ⟨a, (eq_of_subset_of_card_le (singleton_subset_iff.mpr ha) ?_).symm⟩
  rw [card_singleton]; omega
theorem card_image_of_injOn [DecidableEq β] {f : α → β} (H : Set.InjOn f (s : Set α)) :
    (s.image f).card = s.card := by
  show Multiset.card (s.val.map f).dedup = _
  rw [Multiset.dedup_eq_self.mpr (Multiset.Nodup.map_on (fun x hx y hy => @H x hx y hy) s.nodup), Multiset.card_map]
  rfl
theorem card_image_of_injective [DecidableEq β] {f : α → β} (s : Finset α) (H : Function.Injective f) :
    (s.image f).card = s.card := card_image_of_injOn fun _ _ _ _ h => H h
theorem card_union_of_forall_notMem [DecidableEq α] (h : ∀ a, a ∈ s → a ∉ t) : (s ∪ t).card = s.card + t.card := by
  induction s using Finset.cons_induction with
  | empty => rw [empty_union, card_empty, Nat.zero_add]
  | cons a s ha ih =>
    have hs := ih fun b hb => h b (mem_cons.mpr (.inr hb))
    have e : cons a s ha ∪ t = insert a (s ∪ t) :=
      ext fun b => by simp only [mem_union, mem_cons, mem_insert, or_assoc]
    rw [e, card_insert_of_notMem, hs, card_cons]
    · omega
    · intro m
      exact (mem_union.mp m).elim ha (h a (mem_cons.mpr (.inl rfl)))

/-! ## Ranges -/

/-- The natural numbers below `n`. -/
def range (n : Nat) : Finset Nat := ⟨Multiset.ofList (List.range n), List.nodup_range⟩
@[simp] theorem mem_range {n m : Nat} : m ∈ range n ↔ m < n := List.mem_range
@[simp] theorem card_range (n : Nat) : (range n).card = n := List.length_range
@[simp] theorem range_zero : range 0 = ∅ := rfl
@[simp] theorem range_one : range 1 = {0} := rfl
theorem range_add_one {n : Nat} : range (n + 1) = insert n (range n) := ext fun a => by
  rw [mem_insert, mem_range, mem_range]; omega
theorem range_succ {n : Nat} : range (n + 1) = insert n (range n) := range_add_one
theorem notMem_range_self {n : Nat} : n ∉ range n := by rw [mem_range]; omega
theorem not_mem_range_self {n : Nat} : n ∉ range n := notMem_range_self
theorem self_mem_range_succ (n : Nat) : n ∈ range (n + 1) := by rw [mem_range]; omega
@[simp] theorem range_subset_range {n m : Nat} : range n ⊆ range m ↔ n ≤ m := by
  refine ⟨fun h => Nat.le_of_not_lt fun k => ?_, fun h a => ?_⟩
  · have := mem_range.mp (h (mem_range.mpr k)); omega
  · rw [mem_range, mem_range]; omega
theorem range_subset {n m : Nat} : range n ⊆ range m ↔ n ≤ m := range_subset_range
@[simp] theorem range_eq_empty_iff {n : Nat} : range n = ∅ ↔ n = 0 := by
  rw [← card_eq_zero, card_range]
@[simp] theorem nonempty_range_iff {n : Nat} : (range n).Nonempty ↔ n ≠ 0 := by
  rw [nonempty_iff_ne_empty, ne_eq, range_eq_empty_iff]

end Finset

/-! ## Intervals -/

/-- Between any two elements there are finitely many. -/
class LocallyFiniteOrder (α : Type u) [LE α] [LT α] where
  finsetIcc : α → α → Finset α
  finsetIco : α → α → Finset α
  finsetIoc : α → α → Finset α
  finsetIoo : α → α → Finset α
  finset_mem_Icc : ∀ a b x, x ∈ finsetIcc a b ↔ a ≤ x ∧ x ≤ b
  finset_mem_Ico : ∀ a b x, x ∈ finsetIco a b ↔ a ≤ x ∧ x < b
  finset_mem_Ioc : ∀ a b x, x ∈ finsetIoc a b ↔ a < x ∧ x ≤ b
  finset_mem_Ioo : ∀ a b x, x ∈ finsetIoo a b ↔ a < x ∧ x < b

/-- Below any element there are finitely many. -/
class LocallyFiniteOrderBot (α : Type u) [LE α] [LT α] where
  finsetIic : α → Finset α
  finsetIio : α → Finset α
  finset_mem_Iic : ∀ a x, x ∈ finsetIic a ↔ x ≤ a
  finset_mem_Iio : ∀ a x, x ∈ finsetIio a ↔ x < a

namespace Finset
variable {α : Type u} [LE α] [LT α] [LocallyFiniteOrder α] {a b x : α}

/-- From `a` to `b`, both included. -/
def Icc (a b : α) : Finset α := LocallyFiniteOrder.finsetIcc a b
/-- From `a` to `b`, without `b`. -/
def Ico (a b : α) : Finset α := LocallyFiniteOrder.finsetIco a b
/-- From `a` to `b`, without `a`. -/
def Ioc (a b : α) : Finset α := LocallyFiniteOrder.finsetIoc a b
/-- Between `a` and `b`. -/
def Ioo (a b : α) : Finset α := LocallyFiniteOrder.finsetIoo a b
/-- Up to `b`. -/
def Iic {α : Type u} [LE α] [LT α] [LocallyFiniteOrderBot α] (b : α) : Finset α := LocallyFiniteOrderBot.finsetIic b
/-- Below `b`. -/
def Iio {α : Type u} [LE α] [LT α] [LocallyFiniteOrderBot α] (b : α) : Finset α := LocallyFiniteOrderBot.finsetIio b
@[simp] theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := LocallyFiniteOrder.finset_mem_Icc a b x
@[simp] theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := LocallyFiniteOrder.finset_mem_Ico a b x
@[simp] theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := LocallyFiniteOrder.finset_mem_Ioc a b x
@[simp] theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := LocallyFiniteOrder.finset_mem_Ioo a b x
@[simp] theorem mem_Iic {α : Type u} [LE α] [LT α] [LocallyFiniteOrderBot α] {b x : α} : x ∈ Iic b ↔ x ≤ b :=
  LocallyFiniteOrderBot.finset_mem_Iic b x
@[simp] theorem mem_Iio {α : Type u} [LE α] [LT α] [LocallyFiniteOrderBot α] {b x : α} : x ∈ Iio b ↔ x < b :=
  LocallyFiniteOrderBot.finset_mem_Iio b x
@[simp] theorem coe_Icc (a b : α) : (Icc a b : Set α) = Set.Icc a b := Set.ext fun _ => mem_Icc
@[simp] theorem coe_Ico (a b : α) : (Ico a b : Set α) = Set.Ico a b := Set.ext fun _ => mem_Ico
@[simp] theorem coe_Ioc (a b : α) : (Ioc a b : Set α) = Set.Ioc a b := Set.ext fun _ => mem_Ioc
@[simp] theorem coe_Ioo (a b : α) : (Ioo a b : Set α) = Set.Ioo a b := Set.ext fun _ => mem_Ioo

section
variable {α : Type} [Add α] [Mul α] [OfNat α 0] [OfNat α 1] [OfNat α 2] [Pow α Nat] [LE α] [LT α] [Dvd α]
  [number : NaturalOrInteger α] [LocallyFiniteOrder α] {a b : α}
@[simp] theorem Icc_self (a : α) : Icc a a = {a} := ext fun x => by
  rw [mem_Icc, mem_singleton]
  exact ⟨fun h => le_antisymm h.2 h.1, fun h => h ▸ ⟨le_refl x, le_refl x⟩⟩
@[simp] theorem Icc_eq_empty_of_lt (h : b < a) : Icc a b = ∅ :=
  eq_empty_of_forall_notMem fun x m => absurd (le_trans (mem_Icc.mp m).1 (mem_Icc.mp m).2) (not_le_of_gt h)
@[simp] theorem Ico_eq_empty_of_le (h : b ≤ a) : Ico a b = ∅ :=
  eq_empty_of_forall_notMem fun x m => absurd (lt_of_le_of_lt (mem_Ico.mp m).1 (mem_Ico.mp m).2) (not_lt_of_ge h)
@[simp] theorem Ioc_eq_empty_of_le (h : b ≤ a) : Ioc a b = ∅ :=
  eq_empty_of_forall_notMem fun x m => absurd (lt_of_lt_of_le (mem_Ioc.mp m).1 (mem_Ioc.mp m).2) (not_lt_of_ge h)
@[simp] theorem Ico_self (a : α) : Ico a a = ∅ := Ico_eq_empty_of_le (le_refl a)
@[simp] theorem Ioc_self (a : α) : Ioc a a = ∅ := Ioc_eq_empty_of_le (le_refl a)
@[simp] theorem nonempty_Icc : (Icc a b).Nonempty ↔ a ≤ b :=
  ⟨fun ⟨x, m⟩ => le_trans (mem_Icc.mp m).1 (mem_Icc.mp m).2, fun h => ⟨a, mem_Icc.mpr ⟨le_refl a, h⟩⟩⟩
@[simp] theorem left_mem_Icc : a ∈ Icc a b ↔ a ≤ b := mem_Icc.trans ⟨And.right, fun h => ⟨le_refl a, h⟩⟩
@[simp] theorem right_mem_Icc : b ∈ Icc a b ↔ a ≤ b := mem_Icc.trans ⟨And.left, fun h => ⟨h, le_refl b⟩⟩
end

/-- `n` natural numbers from `a` on. -/
protected def natInterval (a n : Nat) : Finset Nat := ⟨Multiset.ofList (List.range' a n), List.nodup_range'_one a n⟩
theorem mem_natInterval {a n x : Nat} : x ∈ Finset.natInterval a n ↔ a ≤ x ∧ x < a + n := List.mem_range'
theorem card_natInterval (a n : Nat) : (Finset.natInterval a n).card = n := by
  show (List.range' a n).length = n
  induction n generalizing a with
  | zero => rfl
  | succ n ih => exact congrArg (· + 1) (ih (a + 1))
instance : LocallyFiniteOrder Nat where
  finsetIcc a b := Finset.natInterval a (b + 1 - a)
  finsetIco a b := Finset.natInterval a (b - a)
  finsetIoc a b := Finset.natInterval (a + 1) (b - a)
  finsetIoo a b := Finset.natInterval (a + 1) (b - a - 1)
  finset_mem_Icc _ _ _ := mem_natInterval.trans (by omega)
  finset_mem_Ico _ _ _ := mem_natInterval.trans (by omega)
  finset_mem_Ioc _ _ _ := mem_natInterval.trans (by omega)
  finset_mem_Ioo _ _ _ := mem_natInterval.trans (by omega)
instance : LocallyFiniteOrderBot Nat where
  finsetIic b := range (b + 1)
  finsetIio b := range b
  finset_mem_Iic _ _ := mem_range.trans (by omega)
  finset_mem_Iio _ _ := mem_range

/-- `n` integers from `a` on. -/
protected def intInterval (a : Int) (n : Nat) : Finset Int :=
  ⟨Multiset.ofList ((List.range n).map fun (i : Nat) => a + (i : Int)), List.Nodup.map_on (fun x _ y _ h => by omega)
    (List.nodup_range)⟩
theorem mem_intInterval {a x : Int} {n : Nat} : x ∈ Finset.intInterval a n ↔ a ≤ x ∧ x < a + n := by
  refine List.mem_map.trans ⟨fun ⟨i, h, e⟩ => ?_, fun h => ⟨(x - a).toNat, List.mem_range.mpr (by omega), by omega⟩⟩
  have := List.mem_range.mp h; omega
theorem card_intInterval (a : Int) (n : Nat) : (Finset.intInterval a n).card = n :=
  (List.length_map _).trans List.length_range
instance : LocallyFiniteOrder Int where
  finsetIcc a b := Finset.intInterval a (b + 1 - a).toNat
  finsetIco a b := Finset.intInterval a (b - a).toNat
  finsetIoc a b := Finset.intInterval (a + 1) (b - a).toNat
  finsetIoo a b := Finset.intInterval (a + 1) (b - a - 1).toNat
  finset_mem_Icc _ _ _ := mem_intInterval.trans (by omega)
  finset_mem_Ico _ _ _ := mem_intInterval.trans (by omega)
  finset_mem_Ioc _ _ _ := mem_intInterval.trans (by omega)
  finset_mem_Ioo _ _ _ := mem_intInterval.trans (by omega)

theorem range_eq_Ico : ∀ n, range n = Ico 0 n := fun n => ext fun a => by rw [mem_range, mem_Ico]; omega
end Finset

@[simp] theorem Nat.card_Icc (a b : Nat) : (Finset.Icc a b).card = b + 1 - a := Finset.card_natInterval ..
@[simp] theorem Nat.card_Ico (a b : Nat) : (Finset.Ico a b).card = b - a := Finset.card_natInterval ..
@[simp] theorem Nat.card_Ioc (a b : Nat) : (Finset.Ioc a b).card = b - a := Finset.card_natInterval ..
@[simp] theorem Nat.card_Ioo (a b : Nat) : (Finset.Ioo a b).card = b - a - 1 := Finset.card_natInterval ..
@[simp] theorem Int.card_Icc (a b : Int) : (Finset.Icc a b).card = (b + 1 - a).toNat := Finset.card_intInterval ..
@[simp] theorem Int.card_Ico (a b : Int) : (Finset.Ico a b).card = (b - a).toNat := Finset.card_intInterval ..
@[simp] theorem Int.card_Ioc (a b : Int) : (Finset.Ioc a b).card = (b - a).toNat := Finset.card_intInterval ..
@[simp] theorem Int.card_Ioo (a b : Int) : (Finset.Ioo a b).card = (b - a - 1).toNat := Finset.card_intInterval ..
theorem Nat.Icc_succ_left (a b : Nat) : Finset.Icc a.succ b = Finset.Ioc a b := Finset.ext fun x => by
  rw [Finset.mem_Icc, Finset.mem_Ioc]; omega
theorem Nat.Ico_succ_right {a b : Nat} : Finset.Ico a b.succ = Finset.Icc a b := Finset.ext fun x => by
  rw [Finset.mem_Icc, Finset.mem_Ico]; omega

/-! ## Types with finitely many elements -/

/-- The type has finitely many elements: those of `elems`. -/
class Fintype (α : Type u) where
  elems : Finset α
  complete : ∀ x : α, x ∈ elems

namespace Finset
/-- All elements of a finite type. -/
def univ {α : Type u} [Fintype α] : Finset α := Fintype.elems
@[simp] theorem mem_univ {α : Type u} [Fintype α] (x : α) : x ∈ (univ : Finset α) := Fintype.complete x
end Finset
/-- How many elements the type has. -/
def Fintype.card (α : Type u) [Fintype α] : Nat := (Finset.univ : Finset α).card
@[simp] theorem Finset.card_univ {α : Type u} [Fintype α] : (Finset.univ : Finset α).card = Fintype.card α := rfl

/-- The numbers below `n`, as a list. -/
protected def List.finRangeFrom {n : Nat} : (l : List Nat) → (∀ a, a ∈ l → a < n) → List (Fin n)
  | [], _ => []
  | a :: l, h => ⟨a, h a (List.mem_cons.mpr (.inl rfl))⟩ :: List.finRangeFrom l fun b hb => h b
    (List.mem_cons.mpr (.inr hb))
theorem List.map_val_finRangeFrom {n : Nat} (l : List Nat) (h : ∀ a, a ∈ l → a < n) :
    (List.finRangeFrom l h).map Fin.val = l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (a :: ·) (ih _)
theorem List.Nodup.of_map {α : Type u} {β : Type v} (f : α → β) {l : List α} (h : (l.map f).Nodup) : l.Nodup := by
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    rw [List.map_cons, List.nodup_cons] at h
    exact List.nodup_cons.mpr ⟨fun m => h.1 (List.mem_map.mpr ⟨a, m, rfl⟩), ih h.2⟩
instance Fin.fintype (n : Nat) : Fintype (Fin n) where
  elems := ⟨Multiset.ofList (List.finRangeFrom (List.range n) fun _ => List.mem_range.mp),
    List.Nodup.of_map Fin.val (by
      show ((List.finRangeFrom (List.range n) _).map Fin.val).Nodup
      rw [List.map_val_finRangeFrom]; exact List.nodup_range)⟩
  complete x := by
    have h : x.val ∈ (List.finRangeFrom (List.range n) fun _ => List.mem_range.mp).map Fin.val := by
      rw [List.map_val_finRangeFrom]; exact List.mem_range.mpr x.isLt
    obtain ⟨y, hy, e⟩ := List.mem_map.mp h
    exact Fin.eq_of_val_eq e ▸ hy
@[simp] theorem Fintype.card_fin (n : Nat) : Fintype.card (Fin n) = n := by
  show (List.finRangeFrom (List.range n) _).length = n
  rw [← List.length_map Fin.val, List.map_val_finRangeFrom, List.length_range]
instance Bool.fintype : Fintype Bool := ⟨{true, false}, fun x => by cases x <;> decide⟩
instance Unit.fintype : Fintype Unit := ⟨{()}, fun x => Finset.mem_singleton.mpr rfl⟩

instance Fintype.decidableForallFintype {α : Type u} {p : α → Prop} [DecidablePred p] [Fintype α] :
    Decidable (∀ a, p a) :=
  decidable_of_iff (∀ a, a ∈ (Finset.univ : Finset α) → p a) ⟨fun h a => h a (Finset.mem_univ a), fun h a _ => h a⟩
instance Fintype.decidableExistsFintype {α : Type u} {p : α → Prop} [DecidablePred p] [Fintype α] :
    Decidable (∃ a, p a) :=
  decidable_of_iff (∃ a, a ∈ (Finset.univ : Finset α) ∧ p a)
    ⟨fun ⟨a, _, h⟩ => ⟨a, h⟩, fun ⟨a, h⟩ => ⟨a, Finset.mem_univ a, h⟩⟩

/-- The elements of a set with finitely many elements. -/
def Set.toFinset {α : Type u} (s : Set α) [Fintype s] : Finset α :=
  ⟨(Finset.univ : Finset s).val.map Subtype.val,
    Multiset.Nodup.map_on (fun _ _ _ _ h => Subtype.ext h) (Finset.univ : Finset s).nodup⟩
@[simp] theorem Set.mem_toFinset {α : Type u} {s : Set α} [Fintype s] {a : α} : a ∈ s.toFinset ↔ a ∈ s := by
  refine Multiset.mem_map.trans ⟨fun ⟨x, _, e⟩ => e ▸ x.2, fun h => ⟨⟨a, h⟩, Finset.mem_univ _, rfl⟩⟩
@[simp] theorem Set.coe_toFinset {α : Type u} (s : Set α) [Fintype s] : (s.toFinset : Set α) = s :=
  Set.ext fun _ => Set.mem_toFinset

/-! ## Finite and infinite sets -/

/-- The set has finitely many elements. -/
protected def Set.Finite {α : Type u} (s : Set α) : Prop := ∃ t : Finset α, ∀ a, a ∈ t ↔ a ∈ s
/-- The set has infinitely many elements. -/
protected def Set.Infinite {α : Type u} (s : Set α) : Prop := ¬s.Finite
theorem Finset.finite_toSet {α : Type u} (s : Finset α) : (s : Set α).Finite := ⟨s, fun _ => Iff.rfl⟩
open Classical in
/-- How many elements the set has; 0 for an infinite set. -/
noncomputable def Set.ncard {α : Type u} (s : Set α) : Nat := if h : s.Finite then (Exists.choose h).card else 0
theorem Set.ncard_coe_finset {α : Type u} (s : Finset α) : (s : Set α).ncard = s.card := by
  have h := s.finite_toSet
  rw [Set.ncard, dif_pos h, Finset.ext (Exists.choose_spec h)]
theorem Set.ncard_coe_Finset {α : Type u} (s : Finset α) : (s : Set α).ncard = s.card := Set.ncard_coe_finset s
