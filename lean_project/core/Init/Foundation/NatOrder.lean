prelude
import Init.Foundation.Operators

/-!
The order of the natural numbers and its decision procedures, as far as `decide` and the patterns of later modules
need them; decidability of the logical connectives.
-/
set_option linter.all false
set_option bootstrap.inductiveCheckResultingUniverse false
set_option autoImplicit false
set_option bootstrap.genMatcherCode false
universe u v w

/-! ## Instances and order -/

instance instAddNat : Add Nat := ⟨Nat.add⟩
instance instMulNat : Mul Nat := ⟨Nat.mul⟩
instance instSubNat : Sub Nat := ⟨Nat.sub⟩
instance instNatPowNat : NatPow Nat := ⟨Nat.pow⟩
inductive Nat.le (n : Nat) : Nat → Prop
  | refl : Nat.le n n
  | step {m : Nat} : Nat.le n m → Nat.le n (Nat.succ m)
@[reducible] def Nat.lt (n m : Nat) : Prop := Nat.le (Nat.succ n) m
instance instLENat : LE Nat := ⟨Nat.le⟩
def Nat.blt (n m : Nat) : Bool := Nat.ble (Nat.succ n) m
instance instLTNat : LT Nat := ⟨Nat.lt⟩
theorem Nat.zero_le : (n : Nat) → LE.le 0 n
  | .zero => Nat.le.refl
  | .succ n => Nat.le.step (Nat.zero_le n)
theorem Nat.succ_le_succ {n m : Nat} (h : LE.le n m) : LE.le (Nat.succ n) (Nat.succ m) :=
  Nat.le.rec (motive := fun m _ => Nat.le (Nat.succ n) (Nat.succ m)) Nat.le.refl
    (fun _ ih => Nat.le.step ih) h
protected theorem Nat.le_trans {n m k : Nat} (h₁ : LE.le n m) (h₂ : LE.le m k) : LE.le n k :=
  Nat.le.rec (motive := fun k _ => Nat.le n k) h₁ (fun _ ih => Nat.le.step ih) h₂

theorem Nat.pred_le_pred {n m : Nat} (h : LE.le n m) : LE.le (Nat.pred n) (Nat.pred m) :=
  Nat.le.rec (motive := fun m _ => Nat.le (Nat.pred n) (Nat.pred m)) Nat.le.refl
    (fun {m} _ ih => m.casesOn (motive := fun m => Nat.le (Nat.pred n) (Nat.pred m) →
      Nat.le (Nat.pred n) m) (fun h => h) (fun _ h => Nat.le.step h) ih) h

theorem Nat.le_of_succ_le_succ {n m : Nat} (h : LE.le (Nat.succ n) (Nat.succ m)) : LE.le n m :=
  Nat.pred_le_pred h
theorem Nat.not_succ_le_zero (n : Nat) (h : LE.le (Nat.succ n) 0) : False :=
  let P : Nat → Prop := fun m => Nat.rec (motive := fun _ => Prop) False (fun _ _ => True) m
  @Nat.le.rec (Nat.succ n) (fun m _ => P m) True.intro (fun _ _ => True.intro) 0 h

/-! ## Deciding equality and order -/

theorem Nat.ble_of_le {n m : Nat} (h : LE.le n m) : Eq (Nat.ble n m) true :=
  let rec f : (n m : Nat) → LE.le n m → Eq (Nat.ble n m) true
    | .zero, _, _ => rfl
    | .succ n, .zero, h => (Nat.not_succ_le_zero n h).elim
    | .succ n, .succ m, h => f n m (Nat.le_of_succ_le_succ h)
  f n m h

theorem Nat.le_of_ble_eq_true {n m : Nat} (h : Eq (Nat.ble n m) true) : LE.le n m :=
  let rec f : (n m : Nat) → Eq (Nat.ble n m) true → LE.le n m
    | .zero, m, _ => Nat.zero_le m
    | .succ _, .zero, h => nomatch h
    | .succ n, .succ m, h => Nat.succ_le_succ (f n m h)
  f n m h

theorem Nat.eq_of_beq_eq_true {n m : Nat} (h : Eq (Nat.beq n m) true) : Eq n m :=
  let rec f : (n m : Nat) → Eq (Nat.beq n m) true → Eq n m
    | .zero, .zero, _ => rfl
    | .zero, .succ _, h => nomatch h
    | .succ _, .zero, h => nomatch h
    | .succ n, .succ m, h => congrArg Nat.succ (f n m h)
  f n m h

theorem Nat.ne_of_beq_eq_false {n m : Nat} (h : Eq (Nat.beq n m) false) : Not (Eq n m) := fun e =>
  Bool.noConfusion (Eq.trans (Eq.symm (Nat.beq_refl n)) (Eq.trans (congrArg (Nat.beq n) e) h))

def Nat.decEq (n m : @& Nat) : Decidable (Eq n m) :=
  match h : Nat.beq n m with
  | true => isTrue (Nat.eq_of_beq_eq_true h)
  | false => isFalse (Nat.ne_of_beq_eq_false h)

attribute [extern "lean_nat_dec_eq"] Nat.decEq
instance instDecidableEqNat : DecidableEq Nat := Nat.decEq
@[reducible] def decEq {α : Sort u} [inst : DecidableEq α] (a b : α) : Decidable (Eq a b) := inst a b
theorem Bool.of_false {b : Bool} (h : Eq b true) (h' : Eq b false) : False :=
  Bool.noConfusion (Eq.trans (Eq.symm h) h')

@[extern "lean_nat_dec_le"] instance Nat.decLe (n m : @& Nat) : Decidable (LE.le n m) :=
  match h : Nat.ble n m with
  | true => isTrue (Nat.le_of_ble_eq_true h)
  | false => isFalse (fun h' => Bool.of_false (Nat.ble_of_le h') h)

@[extern "lean_nat_dec_lt"] instance Nat.decLt (n m : @& Nat) : Decidable (LT.lt n m) :=
  Nat.decLe (Nat.succ n) m

/-! ## Deciding connectives -/

instance instDecidableTrue : Decidable True := isTrue True.intro
instance instDecidableFalse : Decidable False := isFalse (fun h => h)

instance instDecidableAnd {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (And p q) :=
  match dp with
  | isTrue hp => match dq with
    | isTrue hq => isTrue ⟨hp, hq⟩
    | isFalse hq => isFalse (fun h => hq h.right)
  | isFalse hp => isFalse (fun h => hp h.left)

instance instDecidableOr {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (Or p q) :=
  match dp with
  | isTrue hp => isTrue (Or.inl hp)
  | isFalse hp => match dq with
    | isTrue hq => isTrue (Or.inr hq)
    | isFalse hq => isFalse (fun h => h.rec hp hq)

instance instDecidableNot {p : Prop} [dp : Decidable p] : Decidable (Not p) :=
  match dp with
  | isTrue hp => isFalse (absurd hp)
  | isFalse hp => isTrue hp

instance instDecidableEqBool : DecidableEq Bool
  | true, true => isTrue rfl
  | false, false => isTrue rfl
  | true, false => isFalse (fun h => Bool.noConfusion h)
  | false, true => isFalse (fun h => Bool.noConfusion h)

instance instBEqOfDecidableEq {α : Type u} [DecidableEq α] : BEq α := ⟨fun a b => decide (Eq a b)⟩
@[reducible] def Ne {α : Sort u} (a b : α) : Prop := Not (Eq a b)
def bne {α : Type u} [BEq α] (a b : α) : Bool := Bool.not (BEq.beq a b)
