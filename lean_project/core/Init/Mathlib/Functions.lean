prelude
import Init.Mathlib.Set
import Init.Mathlib.Numbers.Primes

/-!
Injective, involutive and iterated functions; the least number with a property; Fibonacci numbers.
-/
set_option linter.all false
universe u v w

namespace Function
variable {α : Sort u} {β : Sort v} {f : α → β}
protected theorem Bijective.injective (hf : Bijective f) : Injective f := hf.1
protected theorem Bijective.surjective (hf : Bijective f) : Surjective f := hf.2
theorem Surjective.exists (hf : Surjective f) {p : β → Prop} : (∃ y, p y) ↔ ∃ x, p (f x) :=
  ⟨fun ⟨y, hy⟩ => by obtain ⟨x, rfl⟩ := hf y; exact ⟨x, hy⟩, fun ⟨x, hx⟩ => ⟨f x, hx⟩⟩
theorem Surjective.forall (hf : Surjective f) {p : β → Prop} : (∀ y, p y) ↔ ∀ x, p (f x) :=
  ⟨fun h x => h (f x), fun h y => by obtain ⟨x, rfl⟩ := hf y; exact h x⟩
/-- Applied twice, the function gives back its argument. -/
def Involutive (f : α → α) : Prop := ∀ x, f (f x) = x
protected theorem Involutive.injective {f : α → α} (h : Involutive f) : Injective f := fun a b e => by
  rw [← h a, e, h b]
protected theorem Involutive.surjective {f : α → α} (h : Involutive f) : Surjective f := fun x => ⟨f x, h x⟩
protected theorem Involutive.bijective {f : α → α} (h : Involutive f) : Bijective f := ⟨h.injective, h.surjective⟩
end Function

/-- The function applied `n` times; written `f^[n]`. -/
def Nat.iterate {α : Sort u} (f : α → α) : Nat → α → α
  | 0, a => a
  | n + 1, a => iterate f n (f a)
notation:max f "^[" n "]" => Nat.iterate f n
namespace Function
variable {α : Type u} (f : α → α)
theorem iterate_zero_apply (x : α) : f^[0] x = x := rfl
theorem iterate_succ_apply (n : Nat) (x : α) : f^[n + 1] x = f^[n] (f x) := rfl
theorem iterate_succ_apply' (n : Nat) (x : α) : f^[n + 1] x = f (f^[n] x) := by
  induction n generalizing x with
  | zero => rfl
  | succ n ih => exact ih (f x)
theorem iterate_add_apply (m n : Nat) (x : α) : f^[m + n] x = f^[m] (f^[n] x) := by
  induction n generalizing x with
  | zero => rfl
  | succ n ih => exact ih (f x)
end Function

namespace Nat

/-! ## The least number with a property -/

protected theorem exists_least {p : Nat → Prop} (H : ∃ n, p n) : ∃ n, p n ∧ ∀ m, m < n → ¬p m := by
  obtain ⟨n, hn⟩ := H
  induction n using Nat.strongRecOn with
  | ind n ih =>
    by_cases h : ∃ m, m < n ∧ p m
    · obtain ⟨m, hm, hp⟩ := h; exact ih m hm hp
    · exact ⟨n, hn, fun m hm hp => h ⟨m, hm, hp⟩⟩
/-- The least number with the property `p`. -/
protected noncomputable def find {p : Nat → Prop} [DecidablePred p] (H : ∃ n, p n) : Nat :=
  Exists.choose (Nat.exists_least H)
section
variable {p : Nat → Prop} [DecidablePred p] (H : ∃ n, p n)
protected theorem find_spec : p (Nat.find H) := (Exists.choose_spec (Nat.exists_least H)).1
protected theorem find_min {m : Nat} (h : m < Nat.find H) : ¬p m := (Exists.choose_spec (Nat.exists_least H)).2 m h
protected theorem find_min' {m : Nat} (h : p m) : Nat.find H ≤ m := Nat.le_of_not_lt fun k => Nat.find_min H k h
end

/-! ## Fibonacci numbers -/

/-- Two successive Fibonacci numbers, the `n`th and the next one. -/
protected def fibPair : Nat → Nat × Nat
  | 0 => (0, 1)
  | n + 1 => match Nat.fibPair n with | (a, b) => (b, a + b)
/-- The `n`th Fibonacci number, from 0 and 1 on. -/
def fib (n : Nat) : Nat := (Nat.fibPair n).1
@[simp] theorem fib_zero : fib 0 = 0 := rfl
@[simp] theorem fib_one : fib 1 = 1 := rfl
@[simp] theorem fib_two : fib 2 = 1 := rfl
theorem fib_add_two {n : Nat} : fib (n + 2) = fib n + fib (n + 1) := rfl
theorem fib_pos {n : Nat} : 0 < fib n ↔ 0 < n := by
  have h : ∀ n, 0 < fib (n + 1) := fun n => by
    induction n with
    | zero => decide
    | succ n ih => rw [fib_add_two]; omega
  cases n with
  | zero => decide
  | succ n => exact ⟨fun _ => Nat.succ_pos n, fun _ => h n⟩

/-! ## Prime powers -/

theorem prime_def_lt'' {p : Nat} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := Iff.rfl
theorem Prime.one_le {p : Nat} (hp : Nat.Prime p) : 1 ≤ p := Nat.le_of_lt hp.one_lt
theorem dvd_prime_pow {p : Nat} (pp : Nat.Prime p) {m i : Nat} : i ∣ p ^ m ↔ ∃ g, g ≤ m ∧ i = p ^ g := by
  constructor
  · intro h
    induction m generalizing i with
    | zero => exact ⟨0, Nat.le_refl 0, Nat.dvd_one.mp h⟩
    | succ m ih =>
      by_cases hp : p ∣ i
      · obtain ⟨j, rfl⟩ := hp
        rw [Nat.pow_succ, Nat.mul_comm] at h
        obtain ⟨g, hg, e⟩ := ih (Nat.dvd_of_mul_dvd_mul_left pp.pos (Nat.mul_comm (p ^ m) p ▸ Nat.mul_comm p j ▸ h))
        exact ⟨g + 1, Nat.succ_le_succ hg, by rw [e, Nat.pow_succ, Nat.mul_comm]⟩
      · obtain ⟨g, hg, e⟩ := ih (Nat.Coprime.dvd_of_dvd_mul_right
          (Nat.Coprime.symm (pp.coprime_iff_not_dvd.mpr hp)) (Nat.pow_add_one _ _ ▸ h))
        exact ⟨g, Nat.le_succ_of_le hg, e⟩
  · rintro ⟨g, hg, rfl⟩; exact Nat.pow_dvd_pow p hg

end Nat
