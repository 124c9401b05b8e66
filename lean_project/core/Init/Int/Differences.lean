prelude
import Init.Int.Basic

/-!
Integers as differences of natural numbers: `sn a b` stands for `a - b`. The laws of ring and order in the next
modules follow from those of `Nat` through this representation, without a case distinction on signs.
-/
set_option linter.all false
universe u v w

/-! ## Every integer is a difference -/

namespace Int

abbrev sn := subNatNat
theorem sn_le {b k : Nat} : sn (b + k) b = ofNat k := by
  show (match b - (b + k) with | 0 => ofNat (b + k - b) | .succ k => negSucc k) = ofNat k
  rw [Nat.sub_eq_zero_of_le (Nat.le_add_right b k), Nat.add_sub_cancel_left]
theorem sn_lt {a k : Nat} : sn a (a + (k + 1)) = negSucc k := by
  show (match a + (k + 1) - a with | 0 => ofNat (a - (a + (k + 1))) | .succ k => negSucc k) = negSucc k
  rw [Nat.add_sub_cancel_left]
theorem ofNat_sn (n : Nat) : ofNat n = sn n 0 := by
  have h := @sn_le 0 n; rw [Nat.zero_add] at h; exact h.symm
theorem negSucc_sn (n : Nat) : negSucc n = sn 0 (n + 1) := rfl
theorem cast_sn (n : Nat) : (n : Int) = sn n 0 := ofNat_sn n
theorem zero_sn : (0 : Int) = sn 0 0 := rfl
theorem one_sn : (1 : Int) = sn 1 0 := rfl
theorem negOfNat_sn (n : Nat) : negOfNat n = sn 0 n := by cases n <;> rfl
theorem rep (x : Int) : ∃ a b, x = sn a b :=
  match x with | ofNat n => ⟨n, 0, ofNat_sn n⟩ | negSucc n => ⟨0, n + 1, rfl⟩
theorem sn_cases (a b : Nat) : (∃ k, a = b + k) ∨ (∃ k, b = a + (k + 1)) := (Nat.lt_or_ge a b).elim
  (fun h => .inr (let ⟨k, e⟩ := Nat.exists_eq_add_of_lt h; ⟨k, e⟩))
    (fun h => .inl (Nat.exists_eq_add_of_le h))

theorem sn_add_right (a b k : Nat) : sn (a + k) (b + k) = sn a b := by
  cases sn_cases a b with
  | inl h => obtain ⟨c, rfl⟩ := h; rw [sn_le, Nat.add_right_comm, sn_le]
  | inr h => obtain ⟨c, rfl⟩ := h; rw [sn_lt, Nat.add_right_comm, sn_lt]

theorem sn_eq_of {a b c d : Nat} (h : a + d = c + b) : sn a b = sn c d := by
  rw [← sn_add_right a b d, h, Nat.add_comm b d, sn_add_right]

theorem eq_of_sn {a b c d : Nat} (h : sn a b = sn c d) : a + d = c + b := by
  cases sn_cases a b with
  | inl h1 => obtain ⟨k, rfl⟩ := h1; cases sn_cases c d with
    | inl h2 =>
      obtain ⟨l, rfl⟩ := h2
      rw [sn_le, sn_le] at h
      injection h with h
      subst h; simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
    | inr h2 => obtain ⟨l, rfl⟩ := h2; rw [sn_le, sn_lt] at h; exact Int.noConfusion h
  | inr h1 => obtain ⟨k, rfl⟩ := h1; cases sn_cases c d with
    | inl h2 => obtain ⟨l, rfl⟩ := h2; rw [sn_le, sn_lt] at h; exact Int.noConfusion h
    | inr h2 =>
      obtain ⟨l, rfl⟩ := h2
      rw [sn_lt, sn_lt] at h
      injection h with h
      subst h; simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]

theorem sn_eq {a b c d : Nat} : sn a b = sn c d ↔ a + d = c + b := ⟨eq_of_sn, sn_eq_of⟩

/-! ## Operations on differences -/

theorem sn_neg (a b : Nat) : -sn a b = sn b a := by
  cases sn_cases a b with
  | inl h => obtain ⟨k, rfl⟩ := h; rw [sn_le]; exact (negOfNat_sn k).trans (sn_eq_of (Nat.zero_add _))
  | inr h => obtain ⟨k, rfl⟩ := h; rw [sn_lt, sn_le]; rfl

theorem sn_add_canon (x y : Int) : ∃ a b c d, x = sn a b ∧ y = sn c d ∧ x + y = sn (a + c) (b + d) :=
  match x, y with
  | ofNat m, ofNat n => ⟨m, 0, n, 0, ofNat_sn m, ofNat_sn n, ofNat_sn (m + n)⟩
  | ofNat m, negSucc n => ⟨m, 0, 0, n + 1, ofNat_sn m, rfl, by rw [Nat.zero_add]; rfl⟩
  | negSucc m, ofNat n => ⟨0, m + 1, n, 0, rfl, ofNat_sn n, by rw [Nat.zero_add]; rfl⟩
  | negSucc m, negSucc n => ⟨0, m + 1, 0, n + 1, rfl, rfl, by
      show negSucc (m + n + 1) = _
      rw [negSucc_sn, Nat.add_right_comm m 1 (n + 1), ← Nat.add_assoc]⟩

theorem sn_add (a b c d : Nat) : sn a b + sn c d = sn (a + c) (b + d) := by
  obtain ⟨a', b', c', d', h1, h2, h3⟩ := sn_add_canon (sn a b) (sn c d)
  rw [h3]
  have e1 := eq_of_sn h1
  have e2 := eq_of_sn h2
  apply sn_eq_of
  have e3 : (a + b') + (c + d') = (a' + b) + (c' + d) := by rw [e1, e2]
  simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc] at e3 ⊢
  exact e3.symm

theorem sn_sub (a b c d : Nat) : sn a b - sn c d = sn (a + d) (b + c) := by
  show sn a b + -sn c d = _
  rw [sn_neg, sn_add]

theorem ofNat_mul_sn (m c d : Nat) : ofNat m * sn c d = sn (m * c) (m * d) := by
  cases sn_cases c d with
  | inl h => obtain ⟨k, rfl⟩ := h; rw [sn_le, Nat.mul_add, sn_le]; rfl
  | inr h =>
    obtain ⟨k, rfl⟩ := h
    rw [sn_lt, Nat.mul_add]
    exact (negOfNat_sn _).trans (sn_eq_of (by rw [Nat.zero_add, Nat.add_zero]))

theorem negOfNat_mul_sn (m c d : Nat) : negOfNat m * sn c d = sn (m * d) (m * c) := by
  cases m with
  | zero => show ofNat 0 * sn c d = _; rw [ofNat_mul_sn, Nat.zero_mul, Nat.zero_mul]
  | succ m =>
    show negSucc m * sn c d = _
    cases sn_cases c d with
    | inl h =>
      obtain ⟨k, rfl⟩ := h
      rw [sn_le, Nat.mul_add]
      exact (negOfNat_sn _).trans (sn_eq_of (by rw [Nat.zero_add, Nat.add_zero]))
    | inr h => obtain ⟨k, rfl⟩ := h; rw [sn_lt, Nat.mul_add, sn_le]; rfl

theorem mul_cases (x : Int) : (∃ m, x = ofNat m) ∨ ∃ m, x = negOfNat m :=
  match x with | ofNat m => .inl ⟨m, rfl⟩ | negSucc m => .inr ⟨m + 1, rfl⟩

/-! ## Order of differences -/

theorem ofNat_le_sn {a b c d : Nat} : sn a b ≤ sn c d ↔ a + d ≤ c + b := by
  show NonNeg (sn c d - sn a b) ↔ _
  rw [sn_sub]
  have k : ∀ p q : Nat, NonNeg (sn p q) ↔ q ≤ p := fun p q => by
    cases sn_cases p q with
    | inl h => obtain ⟨k, rfl⟩ := h; rw [sn_le]; exact ⟨fun _ => Nat.le_add_right _ _, fun _ => ⟨k⟩⟩
    | inr h =>
      obtain ⟨k, rfl⟩ := h
      rw [sn_lt]
      exact ⟨fun h => (nomatch h), fun h =>
          absurd h (Nat.not_le_of_lt (Nat.lt_add_of_pos_right (Nat.zero_lt_succ k)))⟩
  rw [k, Nat.add_comm d a]

theorem sn_lt' {a b c d : Nat} : sn a b < sn c d ↔ a + d < c + b := by
  show sn a b + sn 1 0 ≤ sn c d ↔ _
  rw [sn_add, ofNat_le_sn, Nat.add_right_comm]; exact Iff.rfl

end Int
