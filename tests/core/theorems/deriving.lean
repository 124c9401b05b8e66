/-! Deriving handlers on structures, enumerations, recursive and indexed types; what they print. -/

#eval some 2
#eval some (some (-3 : Int))
#eval (-3 : Int)
#eval [some 1, none]
#eval (1, "a")
structure P where
  x : Nat
  y : Option Int
  deriving Repr, DecidableEq, BEq, Hashable, Inhabited
#eval (⟨1, some (-2)⟩ : P)
inductive T (α : Type) where
  | leaf : T α
  | node (l : T α) (x : α) (r : T α) : T α
  deriving Repr, DecidableEq, Inhabited, BEq, Hashable, Ord
#eval (T.node .leaf 3 .leaf : T Nat)
structure Q (α : Type) extends P where
  z : List α
  deriving Repr, DecidableEq, BEq, Hashable, Inhabited
inductive Color | red | green
  deriving Repr, DecidableEq, BEq, Hashable, Ord, Inhabited
#eval Color.red
structure U where
  deriving Repr, DecidableEq, BEq, Hashable, Inhabited
inductive V : Nat → Type where
  | nil : V 0
  | cons {n : Nat} (x : Nat) (v : V n) : V (n + 1)
  deriving Repr, DecidableEq, BEq, Hashable
abbrev W := Nat
structure X where
  f : Nat → Nat
example (p q : P) (h : p = q) : p.x = q.x := by rw [h]
example : (T.node .leaf 3 .leaf : T Nat) ≠ .leaf := by decide
example : (⟨1, none⟩ : P) ≠ ⟨2, none⟩ := by decide
example : ([1, 2] == [1, 2]) = true := by decide
example (xs ys : List Nat) (h : (xs == ys) = true) : xs = ys := by simpa using h
