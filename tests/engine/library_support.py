"""A library with given skills, as if they had been admitted."""

from pathlib import Path

from prover.lean.environment import Environment
from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill import Origin, Provenance, Skill

SUMS = """theorem Skill.sum_of_steps (f : Nat → Nat) (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + (n + 1))
    (n : Nat) : 2 * f n = n * (n + 1) := by
  induction n with
  | zero => simp [zero]
  | succ n ih => rw [step, Nat.mul_add, ih]; simp only [Nat.mul_add, Nat.add_mul]; omega"""
SQUARE_STEP = "theorem Skill.square_step (n : Nat) : (n + 1) * (n + 1) = n * n + 2 * n + 1 := by\n  grind"
"""Nothing below needs it."""
FOUR_SUMS = """theorem Skill.four_sums (f : Nat → Nat) (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + (n + 1))
    (n : Nat) : 4 * f (n * n) = 2 * (n * n) * (n * n + 1) := by
  have := Skill.sum_of_steps f zero step (n * n)
  rw [Nat.mul_assoc, ← this]; omega"""


def skill(environment: Environment, source: str, *needs: str) -> Skill:
    """A skill with this source; its id is its name."""
    head, _, _ = source.partition(" := by")
    name = head.split()[1]
    provenance = Provenance(Origin.ADDED)
    return Skill(
        name,
        environment.id,
        name,
        "theorem",
        head,
        source,
        " ".join(head.split()),
        provenance,
        name,
        depends_on=needs,
    )


def library_with(folder: Path, environment: Environment, *skills: Skill) -> Library:
    """A database of its own with these skills."""
    library = Library(Database(f"sqlite:///{folder / 'library.db'}"), environment)
    library.insert_many(skills)
    return library
