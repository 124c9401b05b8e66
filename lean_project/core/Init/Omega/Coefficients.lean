prelude
import Init.Int.Division

/-!
Coefficient vectors of linear combinations. Every function of `Init.Omega` computes the same values as the one of that
name in the binary, because `omega` evaluates there and the kernel compares by reduction here; the theorems are those
that its proofs cite.
-/
set_option linter.all false
universe u v w

/-! ## Substitution of equals -/

theorem le_of_le_of_eq {α : Type u} {a b c : α} [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁
theorem le_of_eq_of_le {α : Type u} {a b c : α} [LE α] (h₁ : a = b) (h₂ : b ≤ c) : a ≤ c := h₁ ▸ h₂
theorem lt_of_lt_of_eq {α : Type u} {a b c : α} [LT α] (h₁ : a < b) (h₂ : b = c) : a < c := h₂ ▸ h₁
noncomputable def Exists.choose {α : Sort u} {p : α → Prop} (P : ∃ a, p a) : α := Classical.choose P
theorem Exists.choose_spec {α : Sort u} {p : α → Prop} (P : ∃ a, p a) : p P.choose :=
  Classical.choose_spec P
theorem Int.add_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a + c = b + d := by rw [h₁, h₂]
theorem Int.sub_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a - c = b - d := by rw [h₁, h₂]
theorem Int.mul_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a * c = b * d := by rw [h₁, h₂]
theorem Int.neg_congr {a b : Int} (h : a = b) : -a = -b := by rw [h]

/-! ## The greatest common divisor divides -/

namespace Nat

theorem gcdAux_dvd : (f m n : Nat) → m ≤ f → gcdAux f m n ∣ m ∧ gcdAux f m n ∣ n := by
  intro f
  induction f with
  | zero => intro m n h; cases eq_zero_of_le_zero h; exact ⟨Nat.dvd_zero _, Nat.dvd_refl _⟩
  | succ f ih =>
    intro m n h
    by_cases hm : m = 0
    · have e : gcdAux (f + 1) m n = n := if_pos hm
      rw [e]; subst hm; exact ⟨Nat.dvd_zero _, Nat.dvd_refl _⟩
    · have e : gcdAux (f + 1) m n = gcdAux f (n % m) m := if_neg hm
      rw [e]
      have hlt := mod_lt n (Nat.pos_of_ne_zero hm)
      have h2 := ih (n % m) m (le_of_lt_succ (Nat.lt_of_lt_of_le hlt h))
      refine ⟨h2.2, ?_⟩
      have h3 := Nat.dvd_add (Nat.dvd_mul_right_of_dvd h2.2 (n / m)) h2.1
      rw [div_add_mod] at h3; exact h3

theorem gcd_dvd_left (m n : Nat) : gcd m n ∣ m := (gcdAux_dvd m m n Nat.le.refl).1
theorem gcd_dvd_right (m n : Nat) : gcd m n ∣ n := (gcdAux_dvd m m n Nat.le.refl).2
end Nat

/-! ## Functions on coefficient vectors -/

namespace Lean.Omega

abbrev Coeffs := List Int
namespace Coeffs

abbrev ofList (xs : List Int) : Coeffs := xs
abbrev toList (xs : Coeffs) : List Int := xs

def get : Coeffs → Nat → Int
  | [], _ => 0
  | x :: _, 0 => x
  | _ :: xs, i + 1 => get xs i

def set : Coeffs → Nat → Int → Coeffs
  | [], 0, y => [y]
  | [], i + 1, y => 0 :: set [] i y
  | _ :: xs, 0, y => y :: xs
  | x :: xs, i + 1, y => x :: set xs i y

def dot : Coeffs → Coeffs → Int
  | x :: xs, y :: ys => x * y + dot xs ys
  | [], _ => 0
  | _ :: _, [] => 0

def add : Coeffs → Coeffs → Coeffs
  | x :: xs, y :: ys => (x + y) :: add xs ys
  | [], ys => ys
  | x :: xs, [] => x :: xs

def smul (xs : Coeffs) (i : Int) : Coeffs := xs.map (i * ·)
def neg (xs : Coeffs) : Coeffs := xs.map (- ·)
def sub (xs ys : Coeffs) : Coeffs := add xs (neg ys)
def combo (a : Int) (xs : Coeffs) (b : Int) (ys : Coeffs) : Coeffs := add (smul xs a) (smul ys b)
abbrev length (xs : Coeffs) : Nat := List.length xs
def isZeroB : Coeffs → Bool
  | [] => true
  | x :: xs => decide (x = 0) && isZeroB xs
def isZero (xs : Coeffs) : Prop := isZeroB xs = true
instance (xs : Coeffs) : Decidable (isZero xs) := inferInstanceAs (Decidable (isZeroB xs = true))
def gcd : Coeffs → Nat
  | [] => 0
  | x :: xs => Nat.gcd x.natAbs (gcd xs)
def sdiv (xs : Coeffs) (g : Int) : Coeffs := xs.map (· / g)
def bmod (xs : Coeffs) (m : Nat) : Coeffs := xs.map (Int.bmod · m)
def leading : Coeffs → Int
  | [] => 0
  | x :: xs => if x = 0 then leading xs else x
def bmod_dot_sub_dot_bmod (m : Nat) (a b : Coeffs) : Int := (Int.bmod (dot a b) m) - dot (bmod a m) b

/-! ## Scalar product -/

@[simp] theorem dot_nil (v : Coeffs) : dot [] v = 0 := by cases v <;> rfl
@[simp] theorem dot_nil_right (x : Coeffs) : dot x [] = 0 := by cases x <;> rfl
@[simp] theorem dot_cons (x y : Int) (xs ys : Coeffs) : dot (x :: xs) (y :: ys) = x * y + dot xs ys := rfl

theorem dot_add (x y v : Coeffs) : dot (add x y) v = dot x v + dot y v := by
  induction x generalizing y v with
  | nil => cases y <;> simp [add]
  | cons a x ih => cases y with
    | nil => simp [add]
    | cons b y => cases v with
      | nil => simp [add]
      | cons c v => simp only [add, dot_cons, ih, Int.add_mul, Int.add_assoc, Int.add_left_comm]

theorem dot_smul (x : Coeffs) (i : Int) (v : Coeffs) : dot (smul x i) v = i * dot x v := by
  induction x generalizing v with
  | nil => simp [smul]
  | cons a x ih => cases v with
    | nil => simp
    | cons c v => show i * a * c + dot (smul x i) v = _; rw [ih, dot_cons, Int.mul_add, Int.mul_assoc]

theorem dot_neg (x v : Coeffs) : dot (neg x) v = -dot x v := by
  induction x generalizing v with
  | nil => simp [neg]
  | cons a x ih => cases v with
    | nil => simp
    | cons c v => show -a * c + dot (neg x) v = _; rw [ih, dot_cons, Int.neg_add, Int.neg_mul]

theorem dot_sub (x y v : Coeffs) : dot (sub x y) v = dot x v - dot y v := by rw [sub, dot_add, dot_neg]; rfl
theorem dot_combo (a : Int) (x : Coeffs) (b : Int) (y v : Coeffs) :
    dot (combo a x b y) v = a * dot x v + b * dot y v := by
  rw [combo, dot_add, dot_smul, dot_smul]

theorem dot_isZero {x : Coeffs} (h : isZero x) (v : Coeffs) : dot x v = 0 := by
  induction x generalizing v with
  | nil => simp
  | cons a x ih =>
    have h : (decide (a = 0) && isZeroB x) = true := h
    simp at h
    cases v with
    | nil => simp
    | cons c v => rw [dot_cons, ih h.2, h.1]; simp

theorem dot_set (x : Coeffs) (i : Nat) (y : Int) (v : Coeffs) (h : x.length ≤ i) :
    dot (set x i y) v = dot x v + y * get v i := by
  induction i generalizing x v with
  | zero => cases x with
    | nil => cases v with
      | nil => simp [get]
      | cons c v => simp [set, get]
    | cons a x => exact absurd h (Nat.not_succ_le_zero _)
  | succ i ih => cases x with
    | nil => cases v with
      | nil => simp [get]
      | cons c v => show 0 * c + dot (set [] i y) v = _; rw [ih [] v (Nat.zero_le _)]; simp [get]
    | cons a x => cases v with
      | nil => simp [get]
      | cons c v =>
        show a * c + dot (set x i y) v = _
        rw [ih x v (Nat.le_of_succ_le_succ h), dot_cons, Int.add_assoc]; rfl

/-! ## Dividing by the greatest common divisor -/

def AllDvd (g : Nat) : Coeffs → Prop
  | [] => True
  | x :: xs => (∃ c : Int, x = (g : Int) * c) ∧ AllDvd g xs

theorem AllDvd.trans {g g' : Nat} (h : g ∣ g') : (xs : Coeffs) → AllDvd g' xs → AllDvd g xs
  | [], _ => trivial
  | x :: xs, ⟨⟨c, e⟩, h2⟩ => by
    obtain ⟨k, rfl⟩ := h
    exact ⟨⟨(k : Int) * c, by rw [e, Int.natCast_mul, Int.mul_assoc]⟩, AllDvd.trans ⟨k, rfl⟩ xs h2⟩

theorem allDvd_gcd : (xs : Coeffs) → AllDvd (gcd xs) xs
  | [] => trivial
  | x :: xs => by
    refine ⟨?_, AllDvd.trans (Nat.gcd_dvd_right _ _) xs (allDvd_gcd xs)⟩
    obtain ⟨k, hk⟩ := Nat.gcd_dvd_left x.natAbs (gcd xs)
    have e : (x.natAbs : Int) = (gcd (x :: xs) : Int) * (k : Int) := congrArg Int.ofNat hk
    cases Int.natAbs_mul_sign x with
    | inl h => exact ⟨(k : Int), h.trans e⟩
    | inr h => exact ⟨-(k : Int), by rw [Int.mul_neg, ← e]; exact h⟩

theorem dot_allDvd {g : Nat} :
    (x v : Coeffs) → AllDvd g x → (hg : (0 : Int) < g) → (g : Int) * dot (sdiv x g) v = dot x v
  | [], v, _, _ => by simp [sdiv]
  | x :: xs, [], _, _ => by simp
  | x :: xs, c :: v, ⟨⟨k, e⟩, h⟩, hg => by
    show (g : Int) * (x / g * c + dot (sdiv xs g) v) = x * c + dot xs v
    rw [Int.mul_add, dot_allDvd xs v h hg, e, Int.mul_ediv_cancel_left' hg, Int.mul_assoc]

theorem dot_allDvd_zero : (x v : Coeffs) → AllDvd 0 x → dot x v = 0
  | [], v, _ => by simp
  | x :: xs, [], _ => by simp
  | x :: xs, c :: v, ⟨⟨k, e⟩, h⟩ => by
    rw [dot_cons, dot_allDvd_zero xs v h, e]; show 0 * k * c + 0 = 0; simp

end Coeffs

end Lean.Omega
