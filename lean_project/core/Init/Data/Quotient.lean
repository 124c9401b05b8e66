prelude
import Init.Reflection.AssociativeCommutative

/-!
Equivalence relations and quotients; injective and surjective functions.
-/
set_option linter.all false
universe u v w

/-! ## Equivalence relations -/

structure Equivalence {α : Sort u} (r : α → α → Prop) : Prop where
  refl : ∀ x, r x x
  symm : ∀ {x y}, r x y → r y x
  trans : ∀ {x y z}, r x y → r y z → r x z

class Setoid (α : Sort u) where
  r : α → α → Prop
  iseqv : Equivalence r
instance instHasEquivOfSetoid {α : Sort u} [Setoid α] : HasEquiv α := ⟨Setoid.r⟩
namespace Setoid

variable {α : Sort u} [Setoid α]
theorem refl (a : α) : a ≈ a := iseqv.refl a
theorem symm {a b : α} (h : a ≈ b) : b ≈ a := iseqv.symm h
theorem trans {a b c : α} (h₁ : a ≈ b) (h₂ : b ≈ c) : a ≈ c := iseqv.trans h₁ h₂
end Setoid

/-! ## Quotients -/

def Quotient {α : Sort u} (s : Setoid α) : Sort u := Quot (@Setoid.r α s)
namespace Quotient

protected def mk {α : Sort u} (s : Setoid α) (a : α) : Quotient s := Quot.mk Setoid.r a
protected def mk' {α : Sort u} [s : Setoid α] (a : α) : Quotient s := Quotient.mk s a
theorem sound {α : Sort u} {s : Setoid α} {a b : α} (h : a ≈ b) : Quotient.mk s a = Quotient.mk s b :=
  Quot.sound h
protected def lift {α : Sort u} {β : Sort v} {s : Setoid α} (f : α → β) (h : ∀ a b : α, a ≈ b → f a = f b) :
    Quotient s → β :=
  Quot.lift f h

protected theorem ind {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop}
    (h : ∀ a, motive (Quotient.mk s a)) (q : Quotient s) :
    motive q :=
  Quot.ind h q

protected theorem inductionOn {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop} (q : Quotient s)
    (h : ∀ a, motive (Quotient.mk s a)) :
    motive q :=
  Quot.ind h q

theorem exact {α : Sort u} {s : Setoid α} {a b : α} (h : Quotient.mk s a = Quotient.mk s b) : a ≈ b := by
  let p : Quotient s → Prop := Quotient.lift (fun x => a ≈ x) (fun x y hxy =>
    propext ⟨fun h => Setoid.trans h hxy, fun h => Setoid.trans h (Setoid.symm hxy)⟩)
  have h1 : p (Quotient.mk s a) := Setoid.refl a
  rw [h] at h1; exact h1

end Quotient

/-! ## Functions -/

def Function.Injective {α : Sort u} {β : Sort v} (f : α → β) : Prop := ∀ ⦃a b⦄, f a = f b → a = b
def Function.Surjective {α : Sort u} {β : Sort v} (f : α → β) : Prop := ∀ b, ∃ a, f a = b
