"""The candidates: several attempts at each statement, true and false ones, as a proof search makes them."""

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
        return f"{self.statement} := {self.proof}\n"

    @property
    def trusted(self) -> str:
        """The statement with `sorry` for the proof."""
        return f"{self.statement} := by\n  sorry\n"


@dataclass(frozen=True, slots=True)
class _Problem:
    """A statement with attempts that prove it and attempts that do not; `K` stands for a number."""

    statement: str
    good: tuple[str, ...]
    bad: tuple[str, ...]


ATTEMPTS = 4
"""Attempts at each statement."""

_PROBLEMS = (
    _Problem(
        "(a b c : Nat) (h : a < b + K) (h2 : b + K < c) : a < c",
        ("by omega", "Nat.lt_trans h h2"),
        ("by simp", "by\n  exact h2"),
    ),
    _Problem(
        "(x y : Int) (h : 2 * x + 3 * y = K) (h2 : x = y) : 5 * y = K",
        ("by omega", "by\n  subst h2\n  omega"),
        ("by\n  rw [h2] at h\n  exact h", "by simp"),
    ),
    _Problem(
        "(xs ys : List Nat) : (xs ++ [K] ++ ys).length = ys.length + xs.length + 1",
        ("by\n  simp\n  omega", "by\n  simp only [List.length_append, List.length_cons, List.length_nil]\n  omega"),
        ("by rfl", "by\n  induction xs with\n  | nil => simp\n  | cons x xs ih => simp [ih]"),
    ),
    _Problem(
        "(n : Nat) : (List.replicate n K).length + K = K + n",
        (
            "by\n  induction n with\n  | zero => simp\n  | succ n ih => simp [Nat.add_comm]",
            "by\n  rw [List.length_replicate]\n  omega",
        ),
        ("by rfl", "by\n  induction n with\n  | zero => simp\n  | succ n ih => exact ih"),
    ),
    _Problem(
        "(p q r : Prop) (h : p → q) (h2 : q → r) (n : Nat) (hn : n = K) : p → r ∧ n + 1 = K + 1",
        ("by\n  intro hp\n  exact ⟨h2 (h hp), by rw [hn]⟩", "fun hp => ⟨h2 (h hp), by omega⟩"),
        ("by\n  intro hp\n  exact h2 (h hp)", "by simp"),
    ),
    _Problem(
        "(f : Nat → Nat) (h : f 0 = K) (hs : ∀ n, f (n + 1) = f n + 2) (n : Nat) : f n = 2 * n + K",
        (
            "by\n  induction n with\n  | zero => simpa using h\n  | succ n ih => rw [hs, ih]; omega",
            "by\n  induction n with\n  | zero => omega\n  | succ n ih =>\n    have := hs n\n    omega",
        ),
        ("by omega", "by\n  induction n with\n  | zero => exact h\n  | succ n ih => simp [ih]"),
    ),
    _Problem(
        "(a b : Nat) (h : a = b + K) : b + K = a",
        ("h.symm", "by omega"),
        ("by\n  rw [h]\n  exact h", "by\n  exact h"),
    ),
    _Problem(
        "(a b c : Nat) (h : a < b + K) (h2 : b < c) : a < c + 1 - K",
        (),
        ("by omega", "by simp", "by exact h", "Nat.lt_trans h h2"),
    ),
    _Problem(
        "(xs : List Nat) : (xs ++ [K]).length = xs.length",
        (),
        (
            "by simp",
            "by rfl",
            "by omega",
            "by\n  induction xs with\n  | nil => rfl\n  | cons x xs ih => simpa using ih",
        ),
    ),
    _Problem(
        "(n : Nat) : n + K < n * K + 2",
        (),
        (
            "by\n  induction n with\n  | zero => omega\n  | succ n ih => simp; omega",
            "by omega",
            "by simp",
            "by decide",
        ),
    ),
)


def candidates(count: int, *, first: int = 0) -> list[Candidate]:
    """`count` candidates of mixed kinds; `first` continues an earlier list so that no statement comes twice.

    Attempts at one statement follow each other; good and bad ones take turns.
    """
    return [_candidate(*divmod(number, ATTEMPTS)) for number in range(first, first + count)]


def _candidate(statement: int, attempt: int) -> Candidate:
    kind, number = statement % len(_PROBLEMS), 3 + statement // len(_PROBLEMS)
    problem = _PROBLEMS[kind]
    attempts = [(proof, True) for proof in problem.good] + [(proof, False) for proof in problem.bad]
    # An odd step through four attempts: good, bad, good, bad.
    proof, valid = attempts[(0, 2, 1, 3)[attempt]]
    name = f"t{statement}"
    return Candidate(
        name, f"theorem {name} {problem.statement.replace('K', str(number))}", proof.replace("K", str(number)), valid
    )
