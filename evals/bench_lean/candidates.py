"""The candidates: true and false ones, of kinds that fill real proof searches, never the same twice."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement (`theorem NAME ... : ...`), an attempted proof (from `:=` on), and whether it proves it."""

    name: str
    statement: str
    proof: str
    valid: bool

    @property
    def text(self) -> str:
        """Statement and proof, as Lean commands."""
        return f"{self.statement}{self.proof}\n"

    @property
    def trusted(self) -> str:
        """The statement with `sorry` for the proof."""
        return f"{self.statement} := by\n  sorry\n"


_Maker = Callable[[str, int], Candidate]


def _maker(statement: str, proof: str, valid: bool) -> _Maker:
    """`NAME` and `K` (a number) are replaced; each maker gives candidates of one kind."""

    def make(name: str, number: int) -> Candidate:
        def fill(text: str) -> str:
            return text.replace("NAME", name).replace("K", str(number))

        return Candidate(name, fill(statement), fill(proof), valid)

    return make


# Ten kinds, each ten times in a hundred: six that hold, four that do not.
_KINDS: tuple[_Maker, ...] = (
    _maker("theorem NAME (a b c : Nat) (h : a < b + K) (h2 : b + K < c) : a < c", " := by omega", True),
    _maker("theorem NAME (x y : Int) (h : 2 * x + 3 * y = K) (h2 : x = y) : 5 * y = K", " := by omega", True),
    _maker("theorem NAME (xs ys : List Nat) : (xs ++ [K] ++ ys).length = ys.length + xs.length + 1",
           " := by\n  simp\n  omega", True),
    _maker("theorem NAME (n : Nat) : (List.replicate n K).length + K = K + n",
           " := by\n  induction n with\n  | zero => simp\n  | succ n ih => simp [Nat.add_comm]", True),
    _maker("theorem NAME (p q r : Prop) (h : p → q) (h2 : q → r) (n : Nat) (hn : n = K) : p → r ∧ n + 1 = K + 1",
           " := by\n  intro hp\n  exact ⟨h2 (h hp), by rw [hn]⟩", True),
    _maker("theorem NAME (f : Nat → Nat) (h : f 0 = K) (hs : ∀ n, f (n + 1) = f n + 2) (n : Nat) : f n = 2 * n + K",
           " := by\n  induction n with\n  | zero => simpa using h\n  | succ n ih => rw [hs, ih]; omega", True),
    _maker("theorem NAME (a b c : Nat) (h : a < b + K) (h2 : b < c) : a < c + 1 - K", " := by omega", False),
    _maker("theorem NAME (xs : List Nat) : (xs ++ [K]).length = xs.length", " := by simp", False),
    _maker("theorem NAME (a b : Nat) (h : a = b + K) : b + K = a", " := by\n  rw [h]\n  exact h", False),
    _maker("theorem NAME (n : Nat) : n + K < n * K + 2",
           " := by\n  induction n with\n  | zero => omega\n  | succ n ih => simp; omega", False),
)  # fmt: skip


def candidates(count: int, *, first: int = 0) -> list[Candidate]:
    """`count` candidates of mixed kinds; `first` continues an earlier list so that none comes twice."""
    return [
        _KINDS[number % len(_KINDS)](f"t{number}", 3 + number // len(_KINDS))
        for number in range(first, first + count)
    ]
