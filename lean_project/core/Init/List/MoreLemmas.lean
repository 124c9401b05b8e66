prelude
import Init.List.Search

/-!
Lists and bounded numbers: the remaining everyday lemmas of stock Lean.
-/
set_option linter.all false
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-! ## Emptiness and members -/

def isEmpty : List α → Bool
  | [] => true
  | _ :: _ => false
abbrev contains [BEq α] (as : List α) (a : α) : Bool := elem a as

theorem eq_nil_of_length_eq_zero {l : List α} (h : l.length = 0) : l = [] := length_eq_zero_iff.mp h
theorem length_pos_iff {l : List α} : 0 < l.length ↔ l ≠ [] := by cases l <;> simp
theorem ne_nil_of_length_pos {l : List α} (h : 0 < l.length) : l ≠ [] := length_pos_iff.mp h
theorem exists_cons_of_ne_nil {l : List α} (h : l ≠ []) : ∃ b L, l = b :: L := by
  cases l with
  | nil => exact absurd rfl h
  | cons b L => exact ⟨b, L, rfl⟩
theorem exists_mem_of_ne_nil (l : List α) (h : l ≠ []) : ∃ x, x ∈ l := by
  cases l with
  | nil => exact absurd rfl h
  | cons b L => exact ⟨b, Mem.head L⟩
theorem mem_cons_self {a : α} {l : List α} : a ∈ a :: l := Mem.head l
theorem mem_cons_of_mem (y : α) {a : α} {l : List α} (h : a ∈ l) : a ∈ y :: l := Mem.tail y h
theorem mem_singleton {a b : α} : a ∈ [b] ↔ a = b := by simp
theorem ne_nil_of_mem {a : α} {l : List α} (h : a ∈ l) : l ≠ [] := by rintro rfl; exact not_mem_nil h
theorem eq_nil_iff_forall_not_mem {l : List α} : l = [] ↔ ∀ a, ¬a ∈ l := by
  cases l with
  | nil => simp
  | cons b l => exact ⟨fun h => absurd h (cons_ne_nil b l), fun h => absurd (Mem.head l) (h b)⟩
theorem mem_of_mem_filter {a : α} {p : α → Bool} {l : List α} (h : a ∈ filter p l) : a ∈ l := (mem_filter.mp h).1
theorem length_filter_le (p : α → Bool) (l : List α) : (l.filter p).length ≤ l.length := by
  induction l with
  | nil => exact Nat.le_refl 0
  | cons a l ih =>
    rw [filter_cons]
    split <;> simp only [length_cons] <;> omega
theorem filter_eq_nil_iff {p : α → Bool} {l : List α} : filter p l = [] ↔ ∀ a, a ∈ l → ¬p a = true := by
  induction l with
  | nil => simp
  | cons b l ih =>
    rw [filter_cons]
    by_cases h : p b = true
    · rw [if_pos h]
      exact ⟨fun k => absurd k (cons_ne_nil _ _), fun k => absurd h (k b (Mem.head l))⟩
    · rw [if_neg h, ih]
      exact ⟨fun k a ha => (mem_cons.mp ha).elim (fun e => e ▸ h) (k a), fun k a ha => k a (Mem.tail b ha)⟩

/-! ## Parts of lists -/

@[simp] theorem take_zero {l : List α} : take 0 l = [] := by cases l <;> rfl
@[simp] theorem take_nil {n : Nat} : take n ([] : List α) = [] := by cases n <;> rfl
@[simp] theorem drop_zero {l : List α} : drop 0 l = l := by cases l <;> rfl
@[simp] theorem drop_nil {n : Nat} : drop n ([] : List α) = [] := by cases n <;> rfl
@[simp] theorem take_succ_cons {n : Nat} {a : α} {l : List α} : take (n + 1) (a :: l) = a :: take n l := rfl
@[simp] theorem drop_succ_cons {a : α} {l : List α} {n : Nat} : drop (n + 1) (a :: l) = drop n l := rfl
theorem drop_drop {n m : Nat} {l : List α} : drop n (drop m l) = drop (m + n) l := by
  induction m generalizing l with
  | zero => rw [drop_zero, Nat.zero_add]
  | succ m ih => cases l with
    | nil => simp
    | cons a l => rw [drop_succ_cons, ih, show m + 1 + n = m + n + 1 by omega, drop_succ_cons]
theorem take_take {n m : Nat} {l : List α} : take n (take m l) = take (min n m) l := by
  induction n generalizing m l with
  | zero => simp [Nat.min_eq_left]
  | succ n ih => cases m with
    | zero => simp [Nat.min_eq_right]
    | succ m => cases l with
      | nil => simp
      | cons a l =>
        rw [take_succ_cons, take_succ_cons, ih, show min (n + 1) (m + 1) = min n m + 1 by omega, take_succ_cons]
theorem take_of_length_le {n : Nat} {l : List α} (h : l.length ≤ n) : take n l = l := by
  induction n generalizing l with
  | zero => rw [eq_nil_of_length_eq_zero (l := l) (by omega)]; rfl
  | succ n ih => cases l with
    | nil => rfl
    | cons a l => rw [take_succ_cons, ih (by simp only [length_cons] at h; omega)]
@[simp] theorem head_cons {a : α} {l : List α} {h : a :: l ≠ []} : head (a :: l) h = a := rfl
@[simp] theorem head?_nil : head? ([] : List α) = none := rfl
@[simp] theorem head?_cons {a : α} {l : List α} : head? (a :: l) = some a := rfl
@[simp] theorem tail_nil : tail ([] : List α) = [] := rfl
@[simp] theorem tail_cons {a : α} {l : List α} : tail (a :: l) = l := rfl
@[simp] theorem getLast_singleton {a : α} (h : [a] ≠ []) : getLast [a] h = a := rfl
@[simp] theorem replicate_zero {a : α} : replicate 0 a = [] := rfl
theorem replicate_succ {a : α} {n : Nat} : replicate (n + 1) a = a :: replicate n a := rfl
theorem mem_replicate {a b : α} {n : Nat} : b ∈ replicate n a ↔ n ≠ 0 ∧ b = a := by
  induction n with
  | zero => simp
  | succ n ih =>
    rw [replicate_succ, mem_cons, ih]
    exact ⟨fun h => ⟨Nat.succ_ne_zero n, h.elim id (·.2)⟩, fun h => Or.inl h.2⟩

/-! ## Maps, folds, ranges, sums -/

theorem map_eq_nil_iff {f : α → β} {l : List α} : map f l = [] ↔ l = [] := by cases l <;> simp
theorem getElem_map (f : α → β) {l : List α} {i : Nat} {h : i < (map f l).length} :
    (map f l)[i] = f (l[i]'(length_map f ▸ h)) := by
  induction l generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero i)
  | cons a l ih => cases i with
    | zero => rfl
    | succ i => exact ih (h := Nat.le_of_succ_le_succ h)
theorem foldl_map {β₁ : Type u} {β₂ : Type v} {α : Type w} {f : β₁ → β₂} {g : α → β₂ → α} {l : List β₁} {init : α} :
    (l.map f).foldl g init = l.foldl (fun x y => g x (f y)) init := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => rw [map_cons, foldl_cons, foldl_cons, ih]
theorem range'_concat (s n : Nat) : range' s (n + 1) = range' s n ++ [s + n] := by
  induction n generalizing s with
  | zero => rfl
  | succ n ih =>
    show s :: range' (s + 1) (n + 1) = s :: (range' (s + 1) n ++ [s + (n + 1)])
    rw [ih, show s + 1 + n = s + (n + 1) by omega]
theorem range_succ {n : Nat} : range (n + 1) = range n ++ [n] := by
  show range' 0 (n + 1) = range' 0 n ++ [n]
  rw [range'_concat, Nat.zero_add]
@[simp] theorem range_zero : range 0 = [] := rfl
def prod [Mul α] [One α] (xs : List α) : α := xs.foldr (· * ·) 1
@[simp] theorem prod_nil [Mul α] [One α] : ([] : List α).prod = 1 := rfl
@[simp] theorem prod_cons [Mul α] [One α] {a : α} {l : List α} : (a :: l).prod = a * l.prod := rfl
def count [BEq α] (a : α) : List α → Nat
  | [] => 0
  | b :: l => match b == a with
    | true => count a l + 1
    | false => count a l

/-! ## Permutations and lists without repetitions -/

theorem Perm.refl (l : List α) : Perm l l := by
  induction l with
  | nil => exact .nil
  | cons a l ih => exact .cons a ih
theorem Perm.symm {l₁ l₂ : List α} (h : Perm l₁ l₂) : Perm l₂ l₁ := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => exact .cons x ih
  | swap x y l => exact .swap y x l
  | trans _ _ ih₁ ih₂ => exact .trans ih₂ ih₁
theorem perm_comm {l₁ l₂ : List α} : Perm l₁ l₂ ↔ Perm l₂ l₁ := ⟨Perm.symm, Perm.symm⟩
theorem Perm.length_eq {l₁ l₂ : List α} (h : Perm l₁ l₂) : l₁.length = l₂.length := by
  induction h with
  | nil => rfl
  | cons x _ ih => rw [length_cons, length_cons, ih]
  | swap x y l => rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.mem_iff {a : α} {l₁ l₂ : List α} (h : Perm l₁ l₂) : a ∈ l₁ ↔ a ∈ l₂ := by
  induction h with
  | nil => exact Iff.rfl
  | cons x _ ih => rw [mem_cons, mem_cons, ih]
  | swap x y l => simp only [mem_cons]; exact or_left_comm
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem pairwise_cons {R : α → α → Prop} {a : α} {l : List α} :
    Pairwise R (a :: l) ↔ (∀ a', a' ∈ l → R a a') ∧ Pairwise R l :=
  ⟨fun h => by cases h with | cons h₁ h₂ => exact ⟨h₁, h₂⟩, fun h => .cons h.1 h.2⟩
@[simp] theorem nodup_nil : Nodup ([] : List α) := .nil
@[simp] theorem nodup_cons {a : α} {l : List α} : Nodup (a :: l) ↔ ¬a ∈ l ∧ Nodup l := by
  rw [Nodup, pairwise_cons]
  exact ⟨fun h => ⟨fun m => h.1 a m rfl, h.2⟩, fun h => ⟨fun b hb e => h.1 (e ▸ hb), h.2⟩⟩

end List

/-! ## Bounded numbers -/

namespace Fin
variable {n : Nat}

theorem val_eq_of_eq {i j : Fin n} (h : i = j) : i.val = j.val := h ▸ rfl
theorem is_lt (a : Fin n) : a.val < n := a.isLt
theorem lt_def {a b : Fin n} : a < b ↔ a.val < b.val := Iff.rfl
theorem le_def {a b : Fin n} : a ≤ b ↔ a.val ≤ b.val := Iff.rfl
theorem forall_iff {p : Fin n → Prop} : (∀ i, p i) ↔ ∀ i h, p ⟨i, h⟩ :=
  ⟨fun h i hi => h ⟨i, hi⟩, fun h ⟨i, hi⟩ => h i hi⟩
theorem exists_iff {p : Fin n → Prop} : (∃ i, p i) ↔ ∃ i h, p ⟨i, h⟩ :=
  ⟨fun ⟨⟨i, hi⟩, h⟩ => ⟨i, hi, h⟩, fun ⟨i, hi, h⟩ => ⟨⟨i, hi⟩, h⟩⟩
def last (n : Nat) : Fin (n + 1) := ⟨n, Nat.lt_succ_self n⟩
def succ (i : Fin n) : Fin (n + 1) := ⟨i.val + 1, Nat.succ_lt_succ i.isLt⟩
def castSucc (i : Fin n) : Fin (n + 1) := ⟨i.val, Nat.lt_succ_of_le (Nat.le_of_lt i.isLt)⟩
def elim0 {α : Sort u} (i : Fin 0) : α := absurd i.isLt (Nat.not_lt_zero i.val)
theorem forall_fin_two {p : Fin 2 → Prop} : (∀ i, p i) ↔ p 0 ∧ p 1 := by
  constructor
  · intro h
    exact ⟨h 0, h 1⟩
  · rintro ⟨h₀, h₁⟩ ⟨i, hi⟩
    match i, hi with
    | 0, _ => exact h₀
    | 1, _ => exact h₁

end Fin
