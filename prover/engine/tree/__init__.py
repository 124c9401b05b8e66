"""Best-first search over goals: a move turns a goal into smaller ones, each of which is given to the closers first.

`sequent` reads a goal, `shape` its outermost connective, `moves/` say what can be done with it, `search` does it, and
`script` writes down what was found.
"""
