prelude
import Init.Foundation.NatOrder

/-!
Option, List, machine integers, characters, arrays and strings: types whose values the binary allocates itself,
with the `extern` names of their constructors and projections. A string is a list of characters here.
-/
set_option linter.all false
set_option bootstrap.inductiveCheckResultingUniverse false
set_option autoImplicit false
set_option bootstrap.genMatcherCode false
universe u v w

/-! ## Options, lists, results -/

inductive Option (α : Type u)
  | none : Option α
  | some (val : α) : Option α
export Option (none some)
inductive List (α : Type u)
  | nil : List α
  | cons (head : α) (tail : List α) : List α
instance {α : Type u} : Inhabited (List α) := ⟨List.nil⟩
instance {α : Type u} : Inhabited (Option α) := ⟨none⟩
inductive Except (ε : Type u) (α : Type v)
  | error : ε → Except ε α
  | ok : α → Except ε α

/-! ## Bounded numbers and machine integers -/

structure Fin (n : Nat) where
  mk ::
  val : Nat
  isLt : LT.lt val n

structure BitVec (w : Nat) where
  ofFin ::
  toFin : Fin (HPow.hPow 2 w)
structure UInt8 where
  ofBitVec ::
  toBitVec : BitVec 8
structure UInt16 where
  ofBitVec ::
  toBitVec : BitVec 16
structure UInt32 where
  ofBitVec ::
  toBitVec : BitVec 32
structure UInt64 where
  ofBitVec ::
  toBitVec : BitVec 64
@[extern "lean_system_platform_nbits"]
opaque System.Platform.getNumBits : Unit → Subtype (fun (n : Nat) => Or (Eq n 32) (Eq n 64)) :=
  fun _ => ⟨64, Or.inr rfl⟩
def System.Platform.numBits : Nat := (getNumBits ()).val
structure USize where
  ofBitVec ::
  toBitVec : BitVec System.Platform.numBits
attribute [extern "lean_uint8_of_nat_mk"] UInt8.ofBitVec
attribute [extern "lean_uint8_to_nat"] UInt8.toBitVec
attribute [extern "lean_uint16_of_nat_mk"] UInt16.ofBitVec
attribute [extern "lean_uint16_to_nat"] UInt16.toBitVec
attribute [extern "lean_uint32_of_nat_mk"] UInt32.ofBitVec
attribute [extern "lean_uint32_to_nat"] UInt32.toBitVec
attribute [extern "lean_uint64_of_nat_mk"] UInt64.ofBitVec
attribute [extern "lean_uint64_to_nat"] UInt64.toBitVec
attribute [extern "lean_usize_of_nat_mk"] USize.ofBitVec
attribute [extern "lean_usize_to_nat"] USize.toBitVec

/-! ## Characters -/

@[reducible] def Nat.isValidChar (n : Nat) : Prop :=
  Or (LT.lt n 0xd800) (And (LT.lt 0xdfff n) (LT.lt n 0x110000))
def UInt32.toNat (n : UInt32) : Nat := n.toBitVec.toFin.val
attribute [extern "lean_uint32_to_nat"] UInt32.toNat
structure Char where
  val : UInt32
  valid : Nat.isValidChar val.toNat
theorem of_decide_eq_true {p : Prop} [inst : Decidable p] (h : Eq (decide p) true) : p :=
  (inst.casesOn (motive := fun i => Eq (@decide p i) true → p) (fun _ h => Bool.noConfusion h)
    (fun h₁ _ => h₁)) h
theorem of_decide_eq_false {p : Prop} [inst : Decidable p] (h : Eq (decide p) false) : Not p :=
  (inst.casesOn (motive := fun i => Eq (@decide p i) false → Not p) (fun h₁ _ => h₁)
    (fun _ h => Bool.noConfusion h)) h
theorem decide_eq_true {p : Prop} [inst : Decidable p] (h : p) : Eq (decide p) true :=
  inst.casesOn (motive := fun i => Eq (@decide p i) true) (fun h' => absurd h h') (fun _ => rfl)
theorem decide_eq_false {p : Prop} [inst : Decidable p] (h : Not p) : Eq (decide p) false :=
  inst.casesOn (motive := fun i => Eq (@decide p i) false) (fun _ => rfl) (fun h' => absurd h' h)

theorem Char.ofNat_aux {n : Nat} (h : Nat.isValidChar n) : LT.lt n 4294967296 :=
  match h with
  | .inl h => Nat.le_trans h (of_decide_eq_true rfl)
  | .inr h => Nat.le_trans h.right (of_decide_eq_true rfl)

@[extern "lean_uint32_of_nat"] def Char.ofNatAux (n : @& Nat) (h : Nat.isValidChar n) : Char :=
  ⟨⟨⟨⟨n, Char.ofNat_aux h⟩⟩⟩, h⟩
@[noinline] def Char.ofNat (n : Nat) : Char :=
  dite (Nat.isValidChar n) (fun h => Char.ofNatAux n h)
    (fun _ => Char.ofNatAux 0 (Or.inl (of_decide_eq_true rfl)))

/-! ## Arrays and strings -/

structure Array (α : Type u) where
  mk ::
  toList : List α
structure ByteArray where
  data : Array UInt8
structure String where
  ofList ::
  toList : List Char
attribute [extern "lean_array_mk"] Array.mk
attribute [extern "lean_array_to_list"] Array.toList
attribute [extern "lean_string_mk"] String.ofList
attribute [extern "lean_string_data"] String.toList
structure String.Pos.Raw where
  byteIdx : Nat

structure Substring.Raw where
  str : String
  startPos : String.Pos.Raw
  stopPos : String.Pos.Raw

instance instInhabitedString : Inhabited String := ⟨""⟩
@[extern "lean_mk_empty_array_with_capacity"] def Array.mkEmpty {α : Type u} (c : @& Nat) : Array α :=
  ⟨List.nil⟩
def Array.emptyWithCapacity {α : Type u} (c : @& Nat) : Array α := ⟨List.nil⟩
attribute [extern "lean_mk_empty_array_with_capacity"] Array.emptyWithCapacity
@[inline] def Array.empty {α : Type u} : Array α := Array.emptyWithCapacity 0
instance {α : Type u} : Inhabited (Array α) := ⟨Array.empty⟩
def List.append {α : Type u} : (xs ys : List α) → List α
  | .nil, ys => ys
  | .cons x xs, ys => .cons x (List.append xs ys)
@[extern "lean_array_push"] def Array.push {α : Type u} (a : Array α) (v : α) : Array α :=
  ⟨List.append a.toList (.cons v .nil)⟩
def List.length {α : Type u} : List α → Nat
  | .nil => 0
  | .cons _ as => HAdd.hAdd (List.length as) 1
@[extern "lean_array_get_size"] def Array.size {α : Type u} (a : @& Array α) : Nat := a.toList.length
@[extern "lean_string_append"] def String.append (s : String) (t : @& String) : String :=
  ⟨List.append s.toList t.toList⟩
instance instAppendString : Append String := ⟨String.append⟩
