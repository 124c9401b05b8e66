"""Lemmas that proofs cite by name are there under the names of stock Lean."""

from pathlib import Path

from lean_file import errors, run_lean

from prover.lean.embedded import EmbeddedPaths

NAMES = Path(__file__).with_name("lemma_names.txt")

ELSEWHERE = {
    *("Nat.lt_of_lt_pred", "Nat.sqrt", "Nat.factorial", "not_not", "not_forall", "not_imp"),
    *("List.join", "List.exists_of_mem"),
}
"""Names of Mathlib, or gone from stock Lean by 4.35."""


def test_names_of_core_lemmas_are_known(lean: EmbeddedPaths, tmp_path: Path) -> None:
    names = NAMES.read_text(encoding="utf-8").split()
    path = tmp_path / "Names.lean"
    path.write_text("".join(f"#check @{name}\n" for name in names), encoding="utf-8")
    missing = {names[one.line - 1] for one in run_lean(lean, path) if errors([one])}
    assert missing <= ELSEWHERE, sorted(missing - ELSEWHERE)
    assert len(names) >= 700
