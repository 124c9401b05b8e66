"""Shorter proofs with the skills that are there, and a new one of which two are instances, with real Lean."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from conftest import Place, admit_text

from prover.engine.hygiene.compress import DIRECTION, Compression
from prover.engine.hygiene.events import Done, Step
from prover.engine.hygiene.rewriting import Workshop
from prover.engine.hygiene.size import library_size
from prover.engine.lean import Lean
from prover.engine.skills.at_hand import skills_at_hand
from skills_db.database import Database
from skills_db.exchange import export_jsonl
from skills_db.library import Library
from skills_db.retriever import FullTextRetriever
from skills_db.skill import Origin, SkillState
from skills_db.skill_listing import look_up
from skills_db.verification import verify_again

SHORTER = """
theorem power_add (p : Nat → Nat → Nat) (z : ∀ b, p b 0 = 1) (s : ∀ b n, p b (n + 1) = p b n * b) (b m n : Nat) :
    p b (m + n) = p b m * p b n := by
  induction n with
  | zero => simp [z]
  | succ n ih => rw [← Nat.add_assoc, s, s, ih, Nat.mul_assoc]

theorem power_double (p : Nat → Nat → Nat) (z : ∀ b, p b 0 = 1) (s : ∀ b n, p b (n + 1) = p b n * b) (b n : Nat) :
    p b (n + n) = p b n * p b n := by
  have h : ∀ k, p b (n + k) = p b n * p b k := by
    intro k
    induction k with
    | zero => simp [z]
    | succ k ih => rw [← Nat.add_assoc, s, s, ih, Nat.mul_assoc]
  exact h n
"""
"""The second one proves the first again on its way."""
ALIKE = "".join(
    f"""
theorem by_{word} (P : Nat → Prop) (h0 : P 0) (hs : ∀ n, P n → P (n + {number})) (n : Nat) : P ({number} * n) := by
  induction n with
  | zero => exact h0
  | succ n ih => exact hs _ ih
"""
    for word, number in (("twos", 2), ("threes", 3), ("fives", 5))
)
"""Proved once for each number."""
AS_SHORT_AS_CAN_BE = """
theorem involution_injective (f : Nat → Nat) (h : ∀ x, f (f x) = x) (a b : Nat) (e : f a = f b) : a = b := by
  rw [← h a, e, h b]
"""


@asynccontextmanager
async def compressing(
    lean: Lean, place: Place, folder: Path, text: str, *, dry: bool = False
) -> AsyncIterator[tuple[Library, Compression]]:
    """A compression of a library with these lemmas."""
    database = Database(f"sqlite:///{folder / 'prover.db'}")
    library = Library(database, lean.environment)
    await admit_text(library, lean, text)
    found = skills_at_hand(library, place.environment, place.paths, 1, retriever=FullTextRetriever(library))
    async with found as at_hand:
        assert at_hand is not None
        shop = Workshop(library, lean, at_hand.pool)
        yield library, Compression(shop, at_hand, 600.0, dry, lambda doing, done, total: None)
    database.close()


async def test_proofs_use_what_is_there_and_what_is_alike_becomes_one(
    lean: Lean, place: Place, tmp_path: Path
) -> None:
    async with compressing(lean, place, tmp_path, SHORTER + ALIKE) as (library, compression):
        before = library_size(library.skills(limit=None))
        steps: list[Step] = [step async for step in compression.steps()]
        told = {(step.done, step.skill.short_name, step.other) for step in steps}
        assert (Done.SHORTENED, "power_double", "Skill.power_add") in told
        double, add = library.by_name("Skill.power_double"), library.by_name("Skill.power_add")
        assert double is not None
        assert add is not None
        assert double.depends_on == (add.id,)
        (admitted,) = (step.skill for step in steps if step.done is Done.ADMITTED)
        general = library.get(admitted.id)
        assert general is not None
        assert (general.origin, general.provenance.direction) == (Origin.EVOLVED, DIRECTION)
        merged = {step.skill.short_name: step.other for step in steps if step.done is Done.MERGED}
        assert merged == dict.fromkeys(("by_twos", "by_threes", "by_fives"), general.name)
        assert look_up(library.database, "by_fives").id == general.id
        assert library.count() == 3
        # The report is right about what was saved, and every skill passes.
        after = library_size(library.skills(limit=None))
        assert before - after == sum(step.tokens for step in steps) > 0
        async for one in verify_again(library, lean):
            assert one.state is SkillState.ACTIVE


async def test_what_cannot_be_said_shorter_stays_as_it_is(lean: Lean, place: Place, tmp_path: Path) -> None:
    async with compressing(lean, place, tmp_path, AS_SHORT_AS_CAN_BE) as (library, compression):
        export_jsonl(library, tmp_path / "before.jsonl")
        stamp = library.stamp()
        assert [step async for step in compression.steps()] == []
        export_jsonl(library, tmp_path / "after.jsonl")
        assert (tmp_path / "after.jsonl").read_bytes() == (tmp_path / "before.jsonl").read_bytes()
        assert library.stamp() == stamp
