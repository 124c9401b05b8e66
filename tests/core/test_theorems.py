"""What ordinary Lean files prove is proved here too, and what is wrong is refused for the right reason."""

import re
from pathlib import Path

import pytest
from cases import read_cases
from lean_file import errors, run_lean

from prover.lean.embedded import EmbeddedPaths

HERE = Path(__file__).parent
THEOREMS = sorted((HERE / "theorems").glob("*.lean"))

KNOWN_GAPS = {
    "print inst": "`#print instances` has no parser in the binary that could be hooked",
}
"""Cases of `one_tactic.lean` that stock Lean accepts and this library does not."""


FOR_MATHLIB = [path for path in THEOREMS if path.stem.startswith("mathlib_")]
"""They begin with `import Mathlib`."""


@pytest.mark.parametrize("path", sorted({*THEOREMS} - {*FOR_MATHLIB}), ids=lambda path: path.stem)
def test_theorems_of_one_topic_are_proved(lean: EmbeddedPaths, path: Path) -> None:
    _assert_proved(lean, path)


@pytest.mark.parametrize("path", FOR_MATHLIB, ids=lambda path: path.stem)
def test_theorems_in_mathlibs_style_are_proved(lean_for_mathlib: EmbeddedPaths, path: Path) -> None:
    _assert_proved(lean_for_mathlib, path)


def _assert_proved(lean: EmbeddedPaths, path: Path) -> None:
    said = run_lean(lean, path)
    assert errors(said) == []
    assert not [one for one in said if "sorry" in one.text]


OWN_NAMES = """inductive Even : Nat → Prop where
  | zero : Even 0
  | next : Even n → Even (n + 2)
theorem mul_comm (a b : Nat) : a * b = b * a := Nat.mul_comm a b
macro "ring" : tactic => `(tactic| exact mul_comm _ _)
theorem four : Even 4 := .next (.next .zero)
theorem swap (a b : Nat) : a * b = b * a := by ring
"""


def test_a_plain_file_may_use_mathlibs_names_for_its_own(
    lean: EmbeddedPaths, lean_for_mathlib: EmbeddedPaths, tmp_path: Path
) -> None:
    path = tmp_path / "Own.lean"
    path.write_text(OWN_NAMES, encoding="utf-8")
    assert errors(run_lean(lean, path)) == []
    path.write_text(f"import Mathlib\n{OWN_NAMES}", encoding="utf-8")
    assert "`Even` has already been declared" in errors(run_lean(lean_for_mathlib, path))


def test_there_are_as_many_theorems_as_the_prototype_proved() -> None:
    declared = sum(len(re.findall(r"(?m)^\s*(?:theorem|example)\b", path.read_text("utf-8"))) for path in THEOREMS)
    assert declared >= 154


def test_every_tactic_and_command_works_in_a_small_case(lean: EmbeddedPaths, tmp_path: Path) -> None:
    said = read_cases(HERE / "one_tactic.lean").run(lean, tmp_path)
    failed = {name: errors(messages) for name, messages in said.items() if errors(messages)}
    assert failed.keys() == KNOWN_GAPS.keys(), failed
    assert len(said) >= 150


def test_wrong_theorems_are_refused_and_never_for_want_of_a_constant(lean: EmbeddedPaths, tmp_path: Path) -> None:
    said = read_cases(HERE / "wrong_theorems.lean").run(lean, tmp_path)
    assert len(said) >= 30
    for name, messages in said.items():
        texts = errors(messages)
        assert texts, f"{name} was accepted"
        assert not [text for text in texts if "unknown constant" in text.lower()], name
