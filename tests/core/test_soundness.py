"""What a proof here may rest on: three axioms, and functions whose values the kernel computes rightly."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from lean_file import errors, run_lean

import lean_project
from prover.lean.embedded import EmbeddedPaths

OF_LEAN = {"propext", "Classical.choice", "Quot.sound"}
OF_SORRY = {"sorryAx"}
OF_THE_CODE_GENERATOR = {"lcErased", "lcAny", "lcProof", "lcUnreachable", "lcVoid", "Quot.lcInv"}
"""Declared `unsafe`, so that no theorem and no definition that the kernel accepts can mention them."""

COMPUTED_BY_THE_KERNEL = {
    *("Nat.add", "Nat.sub", "Nat.mul", "Nat.pow", "Nat.div", "Nat.mod", "Nat.gcd", "Nat.beq", "Nat.ble"),
    *("Nat.land", "Nat.lor", "Nat.xor", "Nat.shiftLeft", "Nat.shiftRight", "Nat.log2"),
}

SCRIPT = Path(__file__).with_name("library_axioms.py")


@pytest.fixture(scope="module")
def library(lean_for_mathlib: EmbeddedPaths) -> dict[str, list[str]]:
    lean = lean_for_mathlib  # it holds every module
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(lean.library), str(lean.sysroot), str(lean.oleans)],
        env=dict(os.environ) | dict(lean.variables),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    report: dict[str, list[str]] = json.loads(done.stdout)
    return report


def test_the_library_declares_no_axiom_of_its_own(library: dict[str, list[str]]) -> None:
    assert set(library["declared"]) == OF_LEAN | OF_SORRY | OF_THE_CODE_GENERATOR


def test_every_theorem_of_the_library_rests_on_the_three_axioms_of_lean(library: dict[str, list[str]]) -> None:
    assert set(library["behind_theorems"]) == OF_LEAN
    assert int(str(library["theorems"])) > 2000


def test_every_function_that_the_kernel_computes_is_declared_by_the_library(library: dict[str, list[str]]) -> None:
    assert set(library["definitions"]) >= COMPUTED_BY_THE_KERNEL


def test_a_file_cannot_declare_such_a_function_otherwise(lean: EmbeddedPaths, tmp_path: Path) -> None:
    names = sorted(COMPUTED_BY_THE_KERNEL)
    path = tmp_path / "Redefined.lean"
    path.write_text("".join(f"def {name} (n m : Nat) : Nat := 7\n" for name in names), encoding="utf-8")
    assert errors(run_lean(lean, path)) == [f"`{name}` has already been declared" for name in names]


def test_the_kernel_computes_what_python_computes(lean: EmbeddedPaths, tmp_path: Path) -> None:
    n, m = 202, 47
    values = {
        "n + m": n + m, "m - n": 0, "n - m": n - m, "n * m": n * m, "m ^ 5": m**5, "n / m": n // m, "n % m": n % m,
        "n / 0": 0, "n % 0": n, "Nat.gcd n m": 1, "Nat.gcd 0 n": n, "n &&& m": n & m, "n ||| m": n | m,
        "n ^^^ m": n ^ m, "n <<< 3": n << 3, "n >>> 3": n >> 3, "Nat.log2 n": n.bit_length() - 1, "Nat.log2 0": 0,
    }  # fmt: skip
    lines = [f"example : (fun n m : Nat => {term}) {n} {m} = {value} := by decide" for term, value in values.items()]
    path = tmp_path / "Values.lean"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert errors(run_lean(lean, path)) == []


def test_the_sources_contain_no_sorry() -> None:
    files = sorted(lean_project.CORE_LIBRARY.rglob("*.lean"))
    assert len(files) > 50
    for path in files:
        words = path.read_text(encoding="utf-8").replace("sorryAx", "").split()
        assert "sorry" not in words and "admit" not in words, path


@pytest.mark.parametrize("proof", ["lcProof", "(lcUnreachable : False)", "unsafeCast trivial"])
def test_no_theorem_can_use_what_is_meant_for_the_code_generator(
    lean: EmbeddedPaths, tmp_path: Path, proof: str
) -> None:
    path = tmp_path / "Unsafe.lean"
    path.write_text(f"theorem wrong : False := {proof}\n", encoding="utf-8")
    (text,) = errors(run_lean(lean, path))
    assert "unsafe" in text
