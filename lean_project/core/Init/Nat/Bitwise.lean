prelude
import Init.Data.CharString

/-!
Binary logarithm, shifts and bitwise operations. The kernel computes these functions with its own arithmetic, so each
must mean what the kernel computes: see `Init.Nat.KernelAcceleration`.
-/
set_option linter.all false
universe u v w

/-! ## Functions -/

namespace Nat

def log2Aux : (fuel n : Nat) → Nat
  | 0, _ => 0
  | f + 1, n => if 2 ≤ n then log2Aux f (n / 2) + 1 else 0
@[extern "lean_nat_log2"] def log2 (n : @& Nat) : Nat := log2Aux n n
@[extern "lean_nat_shiftl"] def shiftLeft (n m : @& Nat) : Nat := n * 2 ^ m
@[extern "lean_nat_shiftr"] def shiftRight (n m : @& Nat) : Nat := n / 2 ^ m

def bitwiseAux (f : Bool → Bool → Bool) : (fuel n m : Nat) → Nat
  | 0, _, _ => 0
  | k + 1, n, m =>
    2 * bitwiseAux f k (n / 2) (m / 2) + (f (decide (n % 2 = 1)) (decide (m % 2 = 1))).toNat

@[extern "lean_nat_land"] def land (n m : @& Nat) : Nat := bitwiseAux Bool.and (n + m) n m
@[extern "lean_nat_lor"] def lor (n m : @& Nat) : Nat := bitwiseAux Bool.or (n + m) n m
@[extern "lean_nat_lxor"] def xor (n m : @& Nat) : Nat := bitwiseAux bne (n + m) n m
instance instAndOp : AndOp Nat := ⟨land⟩
instance instOrOp : OrOp Nat := ⟨lor⟩
instance instXorOp : XorOp Nat := ⟨xor⟩
instance instShiftLeft : ShiftLeft Nat := ⟨shiftLeft⟩
instance instShiftRight : ShiftRight Nat := ⟨shiftRight⟩
end Nat
