prelude
import Init.WellFoundedMeasures

/-!
Characters and strings.
-/
set_option linter.all false
universe u v w

/-! ## Markers -/

opaque Lean.opaqueId {α : Sort u} (x : α) : α := x
attribute [ext] propext

/-! ## Characters and strings -/

theorem UInt32.eq_of_toNat : {a b : UInt32} → a.toNat = b.toNat → a = b
  | ⟨⟨⟨_, _⟩⟩⟩, ⟨⟨⟨_, _⟩⟩⟩, h => by cases h; rfl
def Char.toNat (c : Char) : Nat := c.val.toNat
theorem Char.eq_of_toNat : {a b : Char} → a.toNat = b.toNat → a = b
  | ⟨_, _⟩, ⟨_, _⟩, h => by cases UInt32.eq_of_toNat h; rfl
instance instDecidableEqChar : DecidableEq Char :=
  fun a b => if h : a.toNat = b.toNat then isTrue (Char.eq_of_toNat h) else isFalse (fun e => h (e ▸ rfl))
theorem String.ext_toList : {a b : String} → a.toList = b.toList → a = b
  | ⟨_⟩, ⟨_⟩, h => by cases h; rfl
@[extern "lean_string_dec_eq"] def String.decEq (a b : @& String) : Decidable (a = b) :=
  if h : a.toList = b.toList then isTrue (String.ext_toList h) else isFalse (fun e => h (e ▸ rfl))
instance instDecidableEqString : DecidableEq String := String.decEq
@[extern "lean_string_length"] def String.length (s : @& String) : Nat := s.toList.length
@[extern "lean_string_push"] def String.push (s : String) (c : Char) : String := ⟨s.toList ++ [c]⟩
def String.singleton (c : Char) : String := String.push "" c

/-! ## Tactic configuration -/

namespace Lean.Meta

inductive TransparencyMode
  | all | default | reducible | instances | none
end Lean.Meta
