/-!
# Lists, and a data type of our own
-/

theorem length_append_comm (xs ys : List ℕ) : (xs ++ ys).length = (ys ++ xs).length := by
  sorry

theorem map_twice (f : ℕ → ℕ) (xs : List ℕ) : (xs.map f).map f = xs.map (fun x => f (f x)) := by
  sorry

inductive Tree where
  | leaf
  | node (left : Tree) (value : ℕ) (right : Tree)

namespace Tree

def size : Tree → ℕ
  | leaf => 0
  | node left _ right => left.size + 1 + right.size

def mirror : Tree → Tree
  | leaf => leaf
  | node left value right => node right.mirror value left.mirror

theorem size_mirror (t : Tree) : t.mirror.size = t.size := by
  sorry

theorem mirror_mirror (t : Tree) : t.mirror.mirror = t := by
  sorry

/-- Two holes in one theorem: each is searched by itself. -/
theorem mirror_facts (t : Tree) : t.mirror.mirror = t ∧ (node t 0 leaf).size = t.size + 1 := by
  constructor
  · sorry
  · sorry

end Tree
