/-
story: The trusted text brings a structure, an inductive type and a definition along, and an open lemma.
-/

--- trusted
structure Box where
  value : Nat
inductive Tree where
  | leaf
  | node (left right : Tree) (box : Box)
def Tree.size : Tree → Nat
  | leaf => 0
  | node l r _ => l.size + r.size + 1
theorem Tree.positive (l r : Tree) (b : Box) : 0 < (node l r b).size := by sorry
theorem target (l r : Tree) (b : Box) : (Tree.node l r b).size ≠ 0 := by sorry

--- candidate
structure Box where
  value : Nat
inductive Tree where
  | leaf
  | node (left right : Tree) (box : Box)
def Tree.size : Tree → Nat
  | leaf => 0
  | node l r _ => l.size + r.size + 1
theorem Tree.positive (l r : Tree) (b : Box) : 0 < (node l r b).size := by
  simp [size]
theorem target (l r : Tree) (b : Box) : (Tree.node l r b).size ≠ 0 := by
  have := Tree.positive l r b
  omega
