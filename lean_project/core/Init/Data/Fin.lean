prelude
import Init.Nat.Bitwise

/-!
Zero, one and bounded natural numbers.
-/
set_option linter.all false
universe u v w

/-! ## Zero and one -/

class NeZero {R : Type u} [Zero R] (n : R) : Prop where
  out : n ≠ Zero.zero
instance instZeroNat : Zero Nat := ⟨0⟩
instance instOneNat : One Nat := ⟨1⟩
instance Nat.instNeZeroSucc {n : Nat} : NeZero (n + 1) := ⟨Nat.succ_ne_zero n⟩

/-! ## Bounded numbers -/

def Fin.ofNat (n : Nat) [NeZero n] (a : Nat) : Fin n :=
  ⟨a % n, Nat.mod_lt _ (Nat.pos_of_ne_zero NeZero.out)⟩
instance Fin.instOfNat {n : Nat} [NeZero n] {i : Nat} : OfNat (Fin n) i := ⟨Fin.ofNat n i⟩
theorem Fin.eq_of_val_eq {n : Nat} : {i j : Fin n} → i.val = j.val → i = j
  | ⟨_, _⟩, ⟨_, _⟩, h => by cases h; rfl
instance Fin.coeToNat {n : Nat} : CoeOut (Fin n) Nat := ⟨fun i => i.val⟩
attribute [coe] Fin.val
theorem Fin.val_congr {n : Nat} {a b : Fin n} (h : a = b) : a.val = b.val := by rw [h]
@[ext] protected theorem Fin.ext {n : Nat} {a b : Fin n} (h : a.val = b.val) : a = b := Fin.eq_of_val_eq h
instance instDecidableEqFin (n : Nat) : DecidableEq (Fin n) :=
  fun i j => if h : i.val = j.val then isTrue (Fin.eq_of_val_eq h) else isFalse (fun e => h (e ▸ rfl))
instance instLTFin {n : Nat} : LT (Fin n) := ⟨fun a b => a.val < b.val⟩
instance instLEFin {n : Nat} : LE (Fin n) := ⟨fun a b => a.val ≤ b.val⟩
namespace Fin

variable {n : Nat}
protected def add : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a + b) % n, Nat.mod_lt _ (Nat.lt_of_le_of_lt (Nat.zero_le a) h)⟩
protected def mul : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a * b) % n, Nat.mod_lt _ (Nat.lt_of_le_of_lt (Nat.zero_le a) h)⟩
protected def sub : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨((n - b) + a) % n, Nat.mod_lt _ (Nat.lt_of_le_of_lt (Nat.zero_le a) h)⟩
instance instAdd : Add (Fin n) := ⟨Fin.add⟩
instance instMul : Mul (Fin n) := ⟨Fin.mul⟩
instance instSub : Sub (Fin n) := ⟨Fin.sub⟩
end Fin

/-! ## Facts by which `omega` reads shifts and bounded numbers -/

theorem Lean.Omega.Int.ofNat_shiftLeft_eq {x y : Nat} :
    ((x <<< y : Nat) : Int) = (x : Int) * ((2 ^ y : Nat) : Int) :=
  rfl
theorem Lean.Omega.Int.ofNat_shiftRight_eq_div_pow {x y : Nat} :
    ((x >>> y : Nat) : Int) = (x : Int) / ((2 ^ y : Nat) : Int) :=
  rfl
theorem Fin.val_add_one_le_of_lt {n : Nat} {a b : Fin n} (h : a < b) : a.val + 1 ≤ b.val := h
theorem Fin.val_add_one_le_of_gt {n : Nat} {a b : Fin n} (h : a > b) : b.val + 1 ≤ a.val := h
theorem Fin.val_le_of_le {n : Nat} {a b : Fin n} (h : a ≤ b) : a.val ≤ b.val := h
theorem Fin.val_le_of_ge {n : Nat} {a b : Fin n} (h : a ≥ b) : b.val ≤ a.val := h
theorem Lean.Omega.Fin.le_of_not_lt {n : Nat} {x y : Fin n} (h : ¬x < y) : y ≤ x := Nat.le_of_not_lt h
theorem Lean.Omega.Fin.lt_of_not_le {n : Nat} {x y : Fin n} (h : ¬x ≤ y) : y < x := Nat.lt_of_not_le h
theorem Lean.Omega.Fin.lt_or_gt_of_ne {n : Nat} {i j : Fin n} (h : i ≠ j) : i < j ∨ i > j :=
  Nat.lt_or_gt_of_ne (fun e => h (Fin.eq_of_val_eq e))
