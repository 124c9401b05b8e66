"""The commands in a Lake project, through the stand-in for Lake (the embedded Lean behind it)."""

import os
import subprocess
from pathlib import Path

import pytest
from command import EASY, prover

from prover.cli.schema import ResultModel
from prover.lean.embedded import embedded_paths
from tests.support.toolchain import Toolchain, make_project, make_toolchain

USES_THE_LIBRARY = (
    "import Demo\n\nopen Demo\n\ntheorem twice_even (n : Nat) : twice n % 2 = 0 := by\n  rw [twice_eq]\n  sorry\n"
)


@pytest.fixture(scope="module")
def toolchain(tmp_path_factory: pytest.TempPathFactory) -> Toolchain:
    """Stand-ins for the programs of a toolchain."""
    return make_toolchain(tmp_path_factory.mktemp("toolchain") / "lean", embedded_paths())


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, toolchain: Toolchain) -> Path:
    """A Lake project, built."""
    root = make_project(tmp_path_factory.mktemp("project") / "demo", toolchain)
    subprocess.run([toolchain.lake, "build"], cwd=root, check=True, timeout=120)
    return root


@pytest.fixture
def path(toolchain: Toolchain) -> str:
    """`PATH` with Lake on it."""
    return f"{toolchain.bin}{os.pathsep}{os.environ['PATH']}"


def test_a_file_inside_a_project_is_proved_with_that_project(project: Path, path: str) -> None:
    (project / "Inside.lean").write_text(USES_THE_LIBRARY, encoding="utf-8")
    done = prover("prove", "Inside.lean", "--json", cwd=project, PATH=path)
    assert done.code == 0, done.err
    (file,) = ResultModel.model_validate_json(done.out).files
    assert file.environment.startswith("project-lean")
    assert file.theorems[0].verdict.outcome == "proved"
    assert file.notes == []
    assert "sorry" not in (project / "Inside.solved.lean").read_text(encoding="utf-8")
    checked = prover("check", "Inside.solved.lean", "--against", "Inside.lean", cwd=project, PATH=path)
    assert checked.code == 0, checked.out + checked.err


def test_a_file_elsewhere_is_proved_with_the_named_project(project: Path, path: str, tmp_path: Path) -> None:
    (tmp_path / "a.lean").write_text(EASY.replace("ℕ", "Nat"), encoding="utf-8")
    done = prover("prove", "a.lean", "--lean", project, "--json", cwd=tmp_path, PATH=path)
    assert done.code == 0, done.err
    (file,) = ResultModel.model_validate_json(done.out).files
    assert file.environment.startswith("project-lean")


def test_the_embedded_environment_in_spite_of_a_project(project: Path, path: str) -> None:
    (project / "Plain.lean").write_text(EASY, encoding="utf-8")
    done = prover("prove", "Plain.lean", "--lean", "embedded", "--json", cwd=project, PATH=path)
    assert done.code == 0, done.err
    (file,) = ResultModel.model_validate_json(done.out).files
    assert file.environment.startswith("embedded-lean")


def test_a_project_without_lake_on_the_path(project: Path) -> None:
    (project / "Plain.lean").write_text(EASY, encoding="utf-8")
    done = prover("prove", "Plain.lean", cwd=project, PATH="/usr/bin:/bin")
    assert done.code == 2
    assert "`lake` is not on the PATH" in done.sentence


def test_a_file_elsewhere_that_imports_the_named_project(project: Path, path: str, tmp_path: Path) -> None:
    (tmp_path / "a.lean").write_text(USES_THE_LIBRARY, encoding="utf-8")
    done = prover("prove", "a.lean", "--lean", project, cwd=tmp_path, PATH=path)
    assert done.code == 0, done.err


def test_an_import_that_the_named_project_does_not_have(project: Path, path: str, tmp_path: Path) -> None:
    (tmp_path / "a.lean").write_text("import Nowhere.Else\n" + EASY, encoding="utf-8")
    done = prover("prove", "a.lean", "--lean", project, cwd=tmp_path, PATH=path)
    assert done.code == 2
    assert "imports Nowhere.Else" in done.sentence
