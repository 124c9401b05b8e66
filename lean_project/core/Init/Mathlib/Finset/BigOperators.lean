prelude
import Init.Mathlib.Finset.Card

/-!
Sums and products over finite sets, first for any commutative operation with a neutral element. Mathlib asks for a
commutative monoid; here the operation comes from unification, and a class says that it obeys the laws.
-/
set_option linter.all false
universe u v w

/-! ## Laws -/

/-- The operation is commutative and associative, and `e` is neutral. -/
class CommutativeMonoidLaws {β : Type v} (op : β → β → β) (e : β) : Prop where
  comm : ∀ a b, op a b = op b a
  assoc : ∀ a b c, op (op a b) c = op a (op b c)
  unit : ∀ a, op e a = a
/-- The laws of a commutative semiring. -/
class CommutativeSemiringLaws (β : Type v) [Add β] [Mul β] [OfNat β 0] [OfNat β 1] : Prop where
  add_comm : ∀ a b : β, a + b = b + a
  add_assoc : ∀ a b c : β, a + b + c = a + (b + c)
  zero_add : ∀ a : β, 0 + a = a
  mul_comm : ∀ a b : β, a * b = b * a
  mul_assoc : ∀ a b c : β, a * b * c = a * (b * c)
  one_mul : ∀ a : β, 1 * a = a
  mul_add : ∀ a b c : β, a * (b + c) = a * b + a * c
  zero_mul : ∀ a : β, 0 * a = 0
instance NaturalOrInteger.laws {β : Type} [Add β] [Mul β] [OfNat β 0] [OfNat β 1] [OfNat β 2] [Pow β Nat] [LE β]
    [LT β] [Dvd β] [NaturalOrInteger β] : CommutativeSemiringLaws β :=
  ⟨add_comm, add_assoc, zero_add, mul_comm, mul_assoc, one_mul, mul_add, zero_mul⟩
instance Nat.laws : CommutativeSemiringLaws Nat := inferInstance
instance Int.laws : CommutativeSemiringLaws Int := inferInstance
/-- `+` and `0` obey the laws of a commutative monoid. -/
class AddCommutes (β : Type v) [Add β] [OfNat β 0] : Prop extends CommutativeMonoidLaws (HAdd.hAdd : β → β → β) 0
/-- `*` and `1` obey the laws of a commutative monoid. -/
class MulCommutes (β : Type v) [Mul β] [OfNat β 1] : Prop extends CommutativeMonoidLaws (HMul.hMul : β → β → β) 1
section
variable {β : Type v} [Add β] [Mul β] [OfNat β 0] [OfNat β 1]
open CommutativeSemiringLaws
instance CommutativeSemiringLaws.toAddCommutes [CommutativeSemiringLaws β] : AddCommutes β :=
  { comm := CommutativeSemiringLaws.add_comm, assoc := CommutativeSemiringLaws.add_assoc,
    unit := CommutativeSemiringLaws.zero_add }
instance CommutativeSemiringLaws.toMulCommutes [CommutativeSemiringLaws β] : MulCommutes β :=
  { comm := CommutativeSemiringLaws.mul_comm, assoc := CommutativeSemiringLaws.mul_assoc,
    unit := CommutativeSemiringLaws.one_mul }
end

/-! ## Combining all elements -/

/-- The values of `f` on the members of a list, combined from the right. -/
protected def List.combine {α : Type u} {β : Type v} (op : β → β → β) (e : β) (f : α → β) : List α → β
  | [] => e
  | a :: l => op (f a) (List.combine op e f l)

namespace Finset
variable {α : Type u} {β : Type v} {γ : Type w}

section
variable {op : β → β → β} {e : β} [laws : CommutativeMonoidLaws op e]
local infixl:65 " ⋆ " => op

theorem combine_perm (f : α → β) {l k : List α} (h : List.Perm l k) : l.combine op e f = k.combine op e f := by
  induction h with
  | nil => rfl
  | cons x _ ih => exact congrArg (op (f x)) ih
  | swap x y l =>
    show op (f y) (op (f x) _) = op (f x) (op (f y) _)
    rw [← laws.assoc, laws.comm (f y), laws.assoc]
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂

/-- The values of `f` on the set, combined with `op`. -/
def combine (op : β → β → β) (e : β) [CommutativeMonoidLaws op e] (s : Finset α) (f : α → β) : β :=
  Quotient.lift (List.combine op e f) (fun _ _ h => combine_perm f h) s.val

include laws
theorem op_unit (a : β) : op a e = a := by rw [laws.comm, laws.unit]
theorem op_left_comm (a b c : β) : op a (op b c) = op b (op a c) := by rw [← laws.assoc, laws.comm a, laws.assoc]
theorem op_op_op_comm (a b c d : β) : op (op a b) (op c d) = op (op a c) (op b d) := by
  rw [laws.assoc, op_left_comm (op := op) (e := e) b, ← laws.assoc]
omit laws in
theorem combine_empty [CommutativeMonoidLaws op e] (f : α → β) : combine op e ∅ f = e := rfl
theorem combine_singleton (f : α → β) (a : α) : combine op e {a} f = f a := op_unit (op := op) (e := e) (f a)
theorem combine_cons {s : Finset α} {a : α} (h : a ∉ s) (f : α → β) :
    combine op e (cons a s h) f = op (f a) (combine op e s f) := by
  obtain ⟨s, hs⟩ := s
  induction s using Multiset.inductionOnList with
  | h l => rfl
theorem combine_insert [DecidableEq α] {s : Finset α} {a : α} (h : a ∉ s) (f : α → β) :
    combine op e (insert a s) f = op (f a) (combine op e s f) := by
  rw [← cons_eq_insert a s h, combine_cons]
theorem combine_congr {s t : Finset α} {f g : α → β} (h : s = t) (hf : ∀ x, x ∈ t → f x = g x) :
    combine op e s f = combine op e t g := by
  subst h
  induction s using Finset.cons_induction with
  | empty => rfl
  | cons a s ha ih =>
    rw [combine_cons, combine_cons, hf a (mem_cons.mpr (.inl rfl)), ih fun x hx => hf x (mem_cons.mpr (.inr hx))]
theorem combine_unit (s : Finset α) : combine op e s (fun _ => e) = e := by
  induction s using Finset.cons_induction with
  | empty => rfl
  | cons a s ha ih => rw [combine_cons, ih, laws.unit]
theorem combine_eq_unit {s : Finset α} {f : α → β} (h : ∀ x, x ∈ s → f x = e) : combine op e s f = e :=
  (combine_congr rfl h).trans (combine_unit s)
theorem combine_distrib (s : Finset α) (f g : α → β) :
    combine op e s (fun x => op (f x) (g x)) = op (combine op e s f) (combine op e s g) := by
  induction s using Finset.cons_induction with
  | empty => exact (laws.unit e).symm
  | cons a s ha ih => rw [combine_cons, combine_cons, combine_cons, ih, op_op_op_comm (op := op) (e := e)]
theorem combine_comm (s : Finset α) (t : Finset γ) (f : α → γ → β) :
    combine op e s (fun x => combine op e t (f x)) = combine op e t fun y => combine op e s fun x => f x y := by
  induction s using Finset.cons_induction with
  | empty => exact (combine_unit (op := op) (e := e) t).symm
  | cons a s ha ih =>
    rw [combine_cons, ih, ← combine_distrib (op := op) (e := e)]
    exact combine_congr rfl fun y _ => (combine_cons ha _).symm
theorem combine_filter (s : Finset α) (p : α → Prop) [DecidablePred p] (f : α → β) :
    combine op e (s.filter p) f = combine op e s fun a => if p a then f a else e := by
  obtain ⟨s, hs⟩ := s
  induction s using Multiset.inductionOnList with
  | h l =>
    show (l.filter fun a => decide (p a)).combine op e f = l.combine op e _
    clear hs
    induction l with
    | nil => rfl
    | cons a l ih =>
      rw [List.filter_cons, List.combine]
      by_cases h : p a
      · simp only [h, decide_true, if_true]; exact congrArg (op (f a)) ih
      · rw [decide_eq_false h, if_neg Bool.noConfusion, if_neg h]; rw [laws.unit]; exact ih
theorem combine_filter_op_filter_not (s : Finset α) (p : α → Prop) [DecidablePred p] [∀ x, Decidable (¬p x)]
    (f : α → β) :
    op (combine op e (s.filter p) f) (combine op e (s.filter fun x => ¬p x) f) = combine op e s f := by
  rw [combine_filter, combine_filter, ← combine_distrib (op := op) (e := e)]
  refine combine_congr rfl fun x _ => ?_
  by_cases h : p x
  · rw [if_pos h, if_neg (fun k => k h), op_unit (op := op) (e := e)]
  · rw [if_neg h, if_pos h, laws.unit]
theorem combine_image [DecidableEq γ] {s : Finset α} {g : α → γ} (hg : Set.InjOn g (s : Set α)) (f : γ → β) :
    combine op e (s.image g) f = combine op e s fun x => f (g x) := by
  obtain ⟨s, hs⟩ := s
  show Quotient.lift (List.combine op e f) _ (s.map g).dedup = _
  rw [Multiset.dedup_eq_self.mpr (Multiset.Nodup.map_on (fun x hx y hy => @hg x hx y hy) hs)]
  clear hg
  induction s using Multiset.inductionOnList with
  | h l =>
    show (l.map g).combine op e f = l.combine op e _
    clear hs
    induction l with
    | nil => rfl
    | cons a l ih => exact congrArg (op (f (g a))) ih
theorem combine_erase [DecidableEq α] {s : Finset α} {a : α} (h : a ∈ s) (f : α → β) :
    op (f a) (combine op e (s.erase a) f) = combine op e s f := by
  rw [← combine_insert (op := op) (e := e) (notMem_erase a s) f, insert_erase h]
theorem combine_subset {s t : Finset α} (h : s ⊆ t) {f : α → β} (hf : ∀ x, x ∈ t → x ∉ s → f x = e) :
    combine op e s f = combine op e t f := by
  classical
  have k := combine_filter_op_filter_not (op := op) (e := e) t (· ∈ s) f
  rw [combine_eq_unit (s := t.filter fun x => ¬x ∈ s) fun x hx => hf x (mem_filter.mp hx).1 (mem_filter.mp hx).2,
    op_unit (op := op) (e := e)] at k
  rw [← k]
  exact combine_congr (ext fun a => by rw [mem_filter]; exact ⟨fun m => ⟨h m, m⟩, And.right⟩) fun _ _ => rfl
theorem combine_eq_single {s : Finset α} {f : α → β} (a : α) (h₀ : ∀ b, b ∈ s → b ≠ a → f b = e)
    (h₁ : a ∉ s → f a = e) : combine op e s f = f a := by
  classical
  by_cases ha : a ∈ s
  · rw [← combine_erase (op := op) (e := e) ha f,
      combine_eq_unit fun b hb => h₀ b (mem_erase.mp hb).2 (mem_erase.mp hb).1,
      op_unit (op := op) (e := e)]
  · rw [h₁ ha]
    exact combine_eq_unit fun b hb => h₀ b hb fun k => ha (k ▸ hb)
theorem combine_union [DecidableEq α] {s t : Finset α} (h : ∀ a, a ∈ s → a ∉ t) (f : α → β) :
    combine op e (s ∪ t) f = op (combine op e s f) (combine op e t f) := by
  induction s using Finset.cons_induction with
  | empty => rw [empty_union, combine_empty, laws.unit]
  | cons a s ha ih =>
    have k : cons a s ha ∪ t = insert a (s ∪ t) :=
      ext fun b => by simp only [mem_union, mem_cons, mem_insert, or_assoc]
    rw [k, combine_insert, ih fun b hb => h b (mem_cons.mpr (.inr hb)), combine_cons, laws.assoc]
    intro m
    exact (mem_union.mp m).elim ha (h a (mem_cons.mpr (.inl rfl)))
theorem combine_range_succ (f : Nat → β) (n : Nat) :
    combine op e (range (n + 1)) f = op (combine op e (range n) f) (f n) := by
  rw [range_add_one, combine_insert notMem_range_self, laws.comm]
theorem combine_range_succ' (f : Nat → β) (n : Nat) :
    combine op e (range (n + 1)) f = op (combine op e (range n) fun i => f (i + 1)) (f 0) := by
  induction n with
  | zero => exact laws.comm ..
  | succ n ih => rw [combine_range_succ, ih, combine_range_succ, laws.assoc, laws.comm (f 0), ← laws.assoc]
theorem combine_Ico_eq_combine_range (f : Nat → β) (m n : Nat) :
    combine op e (Ico m n) f = combine op e (range (n - m)) fun i => f (m + i) := by
  rw [← combine_image (s := range (n - m)) (g := (m + ·)) (fun _ _ _ _ h => Nat.add_left_cancel h) f]
  refine combine_congr (ext fun a => ?_) fun _ _ => rfl
  rw [mem_Ico, mem_image]
  exact ⟨fun h => ⟨a - m, mem_range.mpr (by omega), by omega⟩, fun ⟨i, hi, e⟩ => by have := mem_range.mp hi; omega⟩
theorem combine_Ico_succ_top {a b : Nat} (hab : a ≤ b) (f : Nat → β) :
    combine op e (Ico a (b + 1)) f = op (combine op e (Ico a b) f) (f b) := by
  rw [combine_Ico_eq_combine_range, combine_Ico_eq_combine_range, show b + 1 - a = b - a + 1 by omega,
    combine_range_succ, show a + (b - a) = b by omega]
theorem combine_Icc_succ_top {a b : Nat} (hab : a ≤ b + 1) (f : Nat → β) :
    combine op e (Icc a (b + 1)) f = op (combine op e (Icc a b) f) (f (b + 1)) := by
  rw [← Nat.Ico_succ_right, ← Nat.Ico_succ_right]; exact combine_Ico_succ_top hab f
theorem combine_Ioc_succ_top {a b : Nat} (hab : a ≤ b) (f : Nat → β) :
    combine op e (Ioc a (b + 1)) f = op (combine op e (Ioc a b) f) (f (b + 1)) := by
  rw [← Nat.Icc_succ_left, ← Nat.Icc_succ_left]; exact combine_Icc_succ_top (by omega) f
theorem combine_Ico_consecutive (f : Nat → β) {m n k : Nat} (hmn : m ≤ n) (hnk : n ≤ k) :
    op (combine op e (Ico m n) f) (combine op e (Ico n k) f) = combine op e (Ico m k) f := by
  rw [← combine_union (op := op) (e := e) (fun a ha hb => by rw [mem_Ico] at ha hb; omega)]
  exact combine_congr (ext fun a => by rw [mem_union, mem_Ico, mem_Ico, mem_Ico]; omega) fun _ _ => rfl
theorem combine_range_reflect (f : Nat → β) (n : Nat) :
    (combine op e (range n) fun j => f (n - 1 - j)) = combine op e (range n) f := by
  induction n generalizing f with
  | zero => rfl
  | succ n ih =>
    rw [combine_range_succ', combine_range_succ, ← ih f]
    exact congrArg (op · _) (combine_congr rfl fun j _ => by rw [show n + 1 - 1 - (j + 1) = n - 1 - j by omega])
theorem combine_ite_eq [DecidableEq α] (s : Finset α) (a : α) (f : α → β) :
    (combine op e s fun j => if a = j then f j else e) = if a ∈ s then f a else e := by
  split
  · rw [combine_eq_single a (fun b _ h => if_neg fun k => h k.symm) (fun h => absurd ‹_› h), if_pos rfl]
  · rename_i h
    exact combine_eq_unit fun b hb => if_neg fun k : a = b => h (k ▸ hb)
end

end Finset
