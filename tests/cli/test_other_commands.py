"""`prover check`, `doctor`, `lean`, and the help of all commands."""

from pathlib import Path

from command import EASY, FALSE, prover

from prover.cli.schema import ResultModel

GOOD = EASY.replace("sorry", "omega")


def test_check_exits_0_when_all_is_proved(tmp_path: Path) -> None:
    (tmp_path / "a.lean").write_text(GOOD, encoding="utf-8")
    done = prover("check", "a.lean", cwd=tmp_path)
    assert done.code == 0, done.err
    assert "easy : ∀ (n : ℕ), n ≤ n + 1" in done.out
    assert "not compared" in done.out
    assert "rules applied: syntax, elaborates, constant, axioms, replay" in done.out


def test_check_against_an_original(tmp_path: Path) -> None:
    (tmp_path / "a.lean").write_text(GOOD, encoding="utf-8")
    (tmp_path / "original.lean").write_text(EASY + FALSE, encoding="utf-8")
    done = prover("check", "a.lean", "--against", "original.lean", "--json", cwd=tmp_path)
    result = ResultModel.model_validate_json(done.out)
    assert done.code == result.exit_code == 1
    assert [t.verdict.outcome for t in result.files[0].theorems] == ["proved", "not_proved"]
    assert "statement" in result.files[0].theorems[0].verdict.rules


def test_check_of_a_file_with_sorry(tmp_path: Path) -> None:
    (tmp_path / "a.lean").write_text(EASY, encoding="utf-8")
    done = prover("check", "a.lean", cwd=tmp_path)
    assert done.code == 1
    assert "0 of 1 proved" in done.out


def test_check_of_a_file_that_does_not_elaborate(tmp_path: Path) -> None:
    (tmp_path / "a.lean").write_text("theorem t : 1 = 2 := rfl\n", encoding="utf-8")
    done = prover("check", "a.lean", cwd=tmp_path)
    assert done.code == 2
    assert "a.lean:1:" in done.err


def test_doctor_says_what_is_there(tmp_path: Path) -> None:
    done = prover("doctor", "--build", cwd=tmp_path)
    assert done.code == 0, done.out
    assert "core library" in done.out
    assert "embedded" in done.out


def test_doctor_with_a_cache_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = prover("doctor", cwd=tmp_path, PROVER_CACHE=str(tmp_path / "file" / "cache"))
    assert done.code == 1
    assert "cannot be written" in done.out


def test_lean_build_says_which_environment_is_ready(tmp_path: Path) -> None:
    done = prover("lean", "build", cwd=tmp_path)
    assert done.code == 0
    assert "embedded-lean" in done.out


def test_version_and_bare_command(tmp_path: Path) -> None:
    assert prover("--version", cwd=tmp_path).out.startswith("prover ")
    assert "prove" in prover("--help", cwd=tmp_path).out
