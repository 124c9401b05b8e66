"""A file that was solved before the library was tidied up has its lemmas with the proofs that they had."""

import pytest

from prover.engine.lean import Lean
from prover.engine.skills.at_hand import AtHand
from prover.engine.skills.in_file import SkillsInFile
from prover.lean.problem import declarations

OTHER_PROOF = """
theorem _root_.Skill.zigzag (P : Nat → Prop) (h0 : P 0) (hs : ∀ n, P n → P (n + 2)) (n : Nat) : P (2 * n) :=
  Nat.rec h0 (fun n ih => hs (2 * n) ih) n
"""


@pytest.mark.parametrize(("text", "usable"), [(OTHER_PROOF, True), (OTHER_PROOF.replace("P 0)", "P 1)"), False)])
async def test_the_library_is_used_with_a_file_whose_lemma_has_another_proof(
    lean: Lean, at_hand: AtHand, text: str, usable: bool
) -> None:
    declared = declarations(await lean.pool.outline(text), text)
    skills = SkillsInFile(lean, text, declared, at_hand)
    assert (skills.unusable == "") == usable
    assert (skills.at_hand is not None) == usable
