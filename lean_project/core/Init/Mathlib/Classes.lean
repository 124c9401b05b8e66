prelude
import Init.NumberNotation

/-!
One class for the two types of numbers. Mathlib states `mul_comm` for any commutative magma; here such a lemma is
stated for a type with the usual operations, together with evidence that type and operations are those of `ℕ` or of
`ℤ`. Unification finds the operations, instance search the evidence, so a proof does not notice the difference.
-/

/-- `α`, with these operations and this order, is `ℕ` or `ℤ`. -/
class inductive NaturalOrInteger : (α : Type) → [Add α] → [Mul α] → [OfNat α 0] → [OfNat α 1] → [OfNat α 2] →
    [Pow α Nat] → [LE α] → [LT α] → [Dvd α] → Prop
  | nat : NaturalOrInteger Nat
  | int : NaturalOrInteger Int

attribute [instance] NaturalOrInteger.nat NaturalOrInteger.int

set_option hygiene false in
/-- `both% p, q` proves a statement about a `NaturalOrInteger` called `number`: for `ℕ` by `p`, for `ℤ` by `q`. -/
macro "both% " p:term ", " q:term : term => `(by cases number; exact $p; exact $q)

set_option hygiene false in
/-- `both_linear%` has `omega` prove a statement about a `NaturalOrInteger` called `number`. -/
macro "both_linear%" : term => `(by cases number <;> omega)
