prelude
import Init.Logic.Lemmas

/-!
Lists: permutations, sublists, ranges, and further lemmas.
-/
set_option linter.all false
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

/-! ## Lemmas and definitions -/

namespace List

@[simp] theorem filter_append {p : α → Bool} (l₁ l₂ : List α) :
    filter p (l₁ ++ l₂) = filter p l₁ ++ filter p l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a l ih => rw [cons_append, filter_cons, filter_cons]; split <;> simp [ih]

theorem length_take {n : Nat} {l : List α} : (take n l).length = min n l.length := by
  induction n generalizing l with
  | zero => show 0 = _; omega
  | succ n ih => cases l with
    | nil => show 0 = min _ 0; omega
    | cons a l => simp only [take, length_cons, ih]; omega

theorem length_drop {n : Nat} {l : List α} : (drop n l).length = l.length - n := by
  induction n generalizing l with
  | zero => rfl
  | succ n ih => cases l with
    | nil => show 0 = 0 - _; omega
    | cons a l => simp only [drop, length_cons, ih]; omega

theorem append_cancel_left {as bs cs : List α} (h : as ++ bs = as ++ cs) : bs = cs := append_cancel_left' h
def zipWith (f : α → β → γ) : List α → List β → List γ
  | a :: as, b :: bs => f a b :: zipWith f as bs
  | _, _ => []
def flatMap (l : List α) (f : α → List β) : List β := flatten (map f l)

theorem sum_append_nat (l₁ l₂ : List Nat) : (l₁ ++ l₂).sum = l₁.sum + l₂.sum := by
  induction l₁ with
  | nil => exact (Nat.zero_add _).symm
  | cons a l ih => rw [cons_append, sum_cons, sum_cons, ih, Nat.add_assoc]

theorem mem_range' {s n m : Nat} : m ∈ range' s n ↔ s ≤ m ∧ m < s + n := by
  induction n generalizing s with
  | zero => simp [range']
  | succ n ih => simp only [range', mem_cons, ih]; omega

@[simp] theorem mem_range {m n : Nat} : m ∈ range n ↔ m < n := by
  show m ∈ range' 0 n ↔ _; rw [mem_range']; omega

@[simp] theorem length_range {n : Nat} : (range n).length = n := by
  have h : ∀ n s, (range' s n).length = n := fun n => by
    induction n with
    | zero => intro s; rfl
    | succ n ih => intro s; simp [range', ih]
  exact h n 0

def head : (as : List α) → as ≠ [] → α
  | a :: _, _ => a

inductive Perm : List α → List α → Prop
  | nil : Perm [] []
  | cons (x : α) {l₁ l₂ : List α} : Perm l₁ l₂ → Perm (x :: l₁) (x :: l₂)
  | swap (x y : α) (l : List α) : Perm (y :: x :: l) (x :: y :: l)
  | trans {l₁ l₂ l₃ : List α} : Perm l₁ l₂ → Perm l₂ l₃ → Perm l₁ l₃

inductive Pairwise (R : α → α → Prop) : List α → Prop
  | nil : Pairwise R []
  | cons : ∀ {a : α} {l : List α}, (∀ a', a' ∈ l → R a a') → Pairwise R l → Pairwise R (a :: l)
def Nodup (l : List α) : Prop := Pairwise (· ≠ ·) l

inductive Sublist : List α → List α → Prop
  | slnil : Sublist [] []
  | cons {l₁ l₂ : List α} (a : α) : Sublist l₁ l₂ → Sublist l₁ (a :: l₂)
  | cons₂ {l₁ l₂ : List α} (a : α) : Sublist l₁ l₂ → Sublist (a :: l₁) (a :: l₂)

protected def Subset (l₁ l₂ : List α) : Prop := ∀ ⦃a : α⦄, a ∈ l₁ → a ∈ l₂
instance instHasSubset : HasSubset (List α) := ⟨List.Subset⟩
@[simp] theorem getElem_cons_zero (a : α) (as : List α) (h : 0 < (a :: as).length) : (a :: as)[0] = a := rfl
@[simp] theorem getElem_cons_succ (a : α) (as : List α) (i : Nat) (h : i + 1 < (a :: as).length) :
    (a :: as)[i + 1] = as[i]'(Nat.le_of_succ_le_succ h) :=
  rfl

theorem all_eq_true {p : α → Bool} {l : List α} : l.all p = true ↔ ∀ x, x ∈ l → p x = true := by
  induction l with
  | nil => simp [all]
  | cons a l ih =>
    simp only [all, Bool.and_eq_true, ih, mem_cons]
    exact ⟨fun h x hx => hx.elim (fun e => e ▸ h.1) (h.2 x), fun h =>
        ⟨h a (.inl rfl), fun x hx => h x (.inr hx)⟩⟩

end List
