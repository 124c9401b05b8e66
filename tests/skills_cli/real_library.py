"""Skills that real Lean has verified, in the database of a folder."""

import asyncio
import shutil
import sqlite3
from pathlib import Path

from prover.engine.lean import choose_environment, open_lean
from skills_db.admission import Admission, AdmissionRules, Admitted
from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill import Origin, Provenance
from skills_db.skill_file import admit_all, candidates_in

ZIGZAG = """
/-- Two steps at a time. -/
theorem zigzag (P : Nat → Prop) (h0 : P 0) (hs : ∀ n, P n → P (n + 2)) (n : Nat) : P (2 * n) := by
  induction n with
  | zero => exact h0
  | succ n ih => exact hs _ ih
"""
AND_ZIGZAG = """
theorem and_zigzag (P Q : Nat → Prop) (h0 : P 0 ∧ Q 0) (hs : ∀ n, P n ∧ Q n → P (n + 2) ∧ Q (n + 2)) (n : Nat) :
    Q (2 * n) ∧ P (2 * n) :=
  (zigzag (fun n => P n ∧ Q n) h0 hs n).symm
"""


def turns(first: int, last: int) -> str:
    """Theorems of which each needs the one before: an involution applied again and again."""
    text = ""
    for number in range(first, last + 1):
        proof = f"by rw [turn{number - 1} f h, h]" if number > first else "by " + f"rw [{', '.join(['h'] * number)}]"
        applied = "f (f (" * number + "a" + "))" * number
        text += f"theorem turn{number} (f : Nat → Nat) (h : ∀ x, f (f x) = x) (a : Nat) : {applied} = a := {proof}\n"
    return text


def make_real_library(folder: Path) -> None:
    """Twelve skills: `zigzag`, `and_zigzag`, which needs it, and `turn1` to `turn10`."""
    asyncio.run(_fill(folder))


async def _fill(folder: Path) -> None:
    environment, paths = await choose_environment(folder / "a.lean", Path("embedded"))
    database = Database(f"sqlite:///{folder / 'prover.db'}")
    async with open_lean(environment, paths, 1) as lean:
        # Nothing is refused for being easy or alike: the tests need many, quickly.
        admission = Admission(Library(database, environment), lean, AdmissionRules(similar=None))
        candidates = await candidates_in(lean.pool, ZIGZAG + AND_ZIGZAG + turns(1, 10))
        answers = [one async for one in admit_all(admission, candidates, Provenance(Origin.ADDED, file="a.lean"))]
    database.close()
    assert all(isinstance(answer, Admitted) for answer in answers), answers


def copy_library(source: Path, destination: Path) -> Path:
    """The same library in another folder."""
    shutil.copy(source / "prover.db", destination / "prover.db")
    return destination


def change(folder: Path, statement: str, *values: object) -> None:
    """Somebody or something has changed the database."""
    connection = sqlite3.connect(folder / "prover.db")
    with connection:
        assert connection.execute(statement, values).rowcount > 0
    connection.close()
