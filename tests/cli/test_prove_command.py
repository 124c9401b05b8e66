"""`prover prove` as a user runs it: files, exit codes, what is written and what is not touched."""

import json
import re
import shlex
import subprocess
from pathlib import Path

import pytest
from command import COMMAND, EASY, FALSE, HARD, prover

from prover.cli.schema import ResultModel


def write(folder: Path, text: str, name: str = "a.lean") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_everything_proved(tmp_path: Path) -> None:
    path = write(tmp_path, EASY)
    done = prover("prove", path, cwd=tmp_path)
    assert done.code == 0, done.err
    assert re.search(r"^proved +easy", done.out, re.MULTILINE)
    assert "a.lean:2:3: omega" in done.out
    assert "embedded-lean" in done.out
    assert (tmp_path / "a.solved.lean").read_text(encoding="utf-8") == EASY.replace("sorry", "omega")
    assert path.read_text(encoding="utf-8") == EASY


def test_what_stays_open_is_reported_and_exits_1(tmp_path: Path) -> None:
    write(tmp_path, EASY + FALSE + HARD)
    done = prover("prove", "a.lean", "--budget", "5s", cwd=tmp_path)
    assert done.code == 1
    assert re.search(r"^refuted +wrong .*it is false", done.out, re.MULTILINE)
    assert re.search(r"^not_proved +hard .*no proof found", done.out, re.MULTILINE)
    assert "1 proved, 1 refuted, 1 not proved" in done.out
    assert FALSE in (tmp_path / "a.solved.lean").read_text(encoding="utf-8")


def test_nothing_found_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, FALSE)
    assert prover("prove", "a.lean", cwd=tmp_path).code == 1
    assert [p.name for p in tmp_path.iterdir()] == ["a.lean"]


def test_in_place_keeps_a_copy(tmp_path: Path) -> None:
    path = write(tmp_path, EASY)
    done = prover("prove", path, "--in-place", cwd=tmp_path)
    assert done.code == 0
    assert "sorry" not in path.read_text(encoding="utf-8")
    assert (tmp_path / "a.lean.bak").read_text(encoding="utf-8") == EASY
    assert "a.lean.bak" in done.out


def test_output_names_the_file(tmp_path: Path) -> None:
    write(tmp_path, EASY)
    assert prover("prove", "a.lean", "--output", "b.lean", cwd=tmp_path).code == 0
    assert "sorry" not in (tmp_path / "b.lean").read_text(encoding="utf-8")
    assert not (tmp_path / "a.solved.lean").exists()


def test_a_solved_file_that_is_not_ours_is_kept(tmp_path: Path) -> None:
    write(tmp_path, EASY)
    write(tmp_path, "-- my own notes\n", "a.solved.lean")
    done = prover("prove", "a.lean", cwd=tmp_path)
    assert done.code == 0
    assert (tmp_path / "a.solved.lean.bak").read_text(encoding="utf-8") == "-- my own notes\n"
    assert "a.solved.lean.bak" in done.out


def test_the_same_command_again_reuses_the_proofs(tmp_path: Path) -> None:
    write(tmp_path, EASY + FALSE)
    prover("prove", "a.lean", cwd=tmp_path)
    first = (tmp_path / "a.solved.lean").read_bytes()
    again = json.loads(prover("prove", "a.lean", "--json", cwd=tmp_path).out)
    easy, wrong = again["files"][0]["theorems"]
    assert easy["holes"][0]["reused"]
    assert not wrong["holes"][0]["reused"]
    assert (tmp_path / "a.solved.lean").read_bytes() == first
    assert not list(tmp_path.glob("*.bak"))


def test_one_theorem_after_the_other_collects_in_the_solved_file(tmp_path: Path) -> None:
    write(tmp_path, EASY + EASY.replace("easy", "other"))
    prover("prove", "a.lean", "--theorem", "easy", cwd=tmp_path)
    done = prover("prove", "a.lean", "--theorem", "other", cwd=tmp_path)
    assert done.code == 0
    assert "sorry" not in (tmp_path / "a.solved.lean").read_text(encoding="utf-8")


def test_json_is_the_documented_shape(tmp_path: Path) -> None:
    write(tmp_path, EASY + FALSE)
    done = prover("prove", "a.lean", "--json", cwd=tmp_path)
    result = ResultModel.model_validate_json(done.out)
    assert result.exit_code == done.code == 1
    easy, wrong = result.files[0].theorems
    assert easy.verdict.outcome == "proved"
    assert "replay" in easy.verdict.rules
    assert easy.verdict.environment.startswith("embedded-lean")
    assert (easy.holes[0].line, easy.holes[0].column, easy.holes[0].proof) == (2, 3, "omega")
    assert wrong.verdict.outcome == "refuted"
    assert wrong.holes[0].proof is None


def test_json_of_a_file_that_does_not_elaborate(tmp_path: Path) -> None:
    write(tmp_path, "theorem t : Nat.wrong = 1 := by sorry\n")
    done = prover("prove", "a.lean", "--json", cwd=tmp_path)
    result = ResultModel.model_validate_json(done.out)
    assert done.code == result.exit_code == 2
    assert result.files[0].messages[0].line == 1


def test_a_folder_is_proved_file_by_file(tmp_path: Path) -> None:
    write(tmp_path, EASY)
    (tmp_path / "sub").mkdir()
    write(tmp_path / "sub", EASY, "b.lean")
    write(tmp_path, "not lean at all", "c.solved.lean")
    assert prover("prove", tmp_path, cwd=tmp_path).code == 0
    assert (tmp_path / "sub" / "b.solved.lean").exists()


def test_a_broken_file_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path, "theorem t : := by sorry\n")
    write(tmp_path, EASY, "b.lean")
    done = prover("prove", "a.lean", "b.lean", cwd=tmp_path)
    assert done.code == 2
    assert (tmp_path / "b.solved.lean").exists()
    assert "a.lean:1:" in done.err


def test_a_file_without_holes_says_so(tmp_path: Path) -> None:
    write(tmp_path, "theorem t : 1 = 1 := rfl\n")
    done = prover("prove", "a.lean", cwd=tmp_path)
    assert done.code == 0
    assert "has no holes" in done.out


def test_an_empty_file_has_no_holes(tmp_path: Path) -> None:
    write(tmp_path, "")
    done = prover("prove", "a.lean", cwd=tmp_path)
    assert done.code == 0
    assert "has no holes" in done.out


def test_leans_message_names_file_line_and_column(tmp_path: Path) -> None:
    path = write(tmp_path, EASY + "theorem t : 1 + := rfl\n")
    done = prover("prove", "a.lean", cwd=tmp_path)
    assert done.code == 2
    assert re.search(r"^a\.lean:3:\d+: ", done.err, re.MULTILINE)
    assert "left as it is" in done.sentence
    assert path.read_text(encoding="utf-8").startswith(EASY)
    assert [p.name for p in tmp_path.iterdir()] == ["a.lean"]


def test_mathlib_is_not_there_and_the_way_out_is_named(tmp_path: Path) -> None:
    write(tmp_path, "import Mathlib\n\ntheorem t (x : ℝ) : x = x := by sorry\n")
    done = prover("prove", "a.lean", cwd=tmp_path)
    if done.code == 0:  # an unknown `ℝ` is bound by itself: then nothing of Mathlib was needed
        assert "it is not Mathlib" in done.out
    else:
        assert done.code == 2
        assert "--lean" in done.sentence


def test_a_file_that_imports_mathlib_is_proved_with_our_names_and_tactics(tmp_path: Path) -> None:
    text = "import Mathlib\n\ntheorem t (x y : ℤ) : (x - y) * (x + y) = x ^ 2 - y ^ 2 := by\n  sorry\n"
    write(tmp_path, text)
    write(tmp_path, EASY, "plain.lean")
    done = prover("prove", "a.lean", "plain.lean", "--json", cwd=tmp_path)
    assert done.code == 0, done.err
    answered, plain = ResultModel.model_validate_json(done.out).files
    assert answered.environment.endswith("-mathlib")
    assert not plain.environment.endswith("-mathlib")
    assert (tmp_path / "a.solved.lean").read_text(encoding="utf-8").startswith("import Mathlib\n")
    checked = prover("check", "a.solved.lean", "--against", "a.lean", cwd=tmp_path)
    assert checked.code == 0, checked.err
    assert "it is not Mathlib" in checked.out


WRONG = {
    "missing file": (["prove", "nowhere.lean"], "does not exist"),
    "folder without Lean files": (["prove", "empty"], "no Lean file in the folder"),
    "folder with the name of a file": (["prove", "folder.lean"], "is a folder"),
    "not UTF-8": (["prove", "latin.lean"], "not UTF-8"),
    "no such theorem": (["prove", "a.lean", "--theorem", "esay"], "Did you mean easy?"),
    "budget nonsense": (["prove", "a.lean", "--budget", "soon"], "not a length of time"),
    "no budget at all": (["prove", "a.lean", "--budget", "0s"], "not a length of time"),
    "two places to write": (["prove", "a.lean", "--in-place", "--output", "b.lean"], "exclude each other"),
    "one output for two files": (["prove", "a.lean", "b.lean", "--output", "c.lean"], "2 to solve"),
    "output is a folder": (["prove", "a.lean", "--output", "empty"], "is a folder"),
    "no Lake project": (["prove", "a.lean", "--lean", "empty"], "not a Lake project"),
    "check: missing file": (["check", "nowhere.lean"], "does not exist"),
    "check: missing original": (["check", "a.lean", "--against", "nowhere.lean"], "does not exist"),
    "check: folder": (["check", "empty"], "is a folder"),
}


@pytest.mark.parametrize(("arguments", "sentence"), WRONG.values(), ids=WRONG.keys())
def test_wrong_input_is_one_sentence(tmp_path: Path, arguments: list[str], sentence: str) -> None:
    write(tmp_path, EASY)
    write(tmp_path, EASY, "b.lean")
    (tmp_path / "empty").mkdir()
    (tmp_path / "folder.lean").mkdir()
    (tmp_path / "latin.lean").write_bytes("theorem é".encode("latin-1"))
    before = sorted(p.name for p in tmp_path.iterdir())
    done = prover(*arguments, cwd=tmp_path)
    assert done.code == 2
    assert sentence in done.sentence
    assert sorted(p.name for p in tmp_path.iterdir()) == before


def test_a_wrong_option_is_explained(tmp_path: Path) -> None:
    done = prover("prove", "--bugdet", "3s", cwd=tmp_path)
    assert done.code == 2
    assert "--bugdet" in done.err
    assert "Traceback" not in done.err


def test_debug_shows_the_traceback(tmp_path: Path) -> None:
    done = prover("prove", "nowhere.lean", "--debug", cwd=tmp_path)
    assert done.code != 0
    assert "Traceback" in done.err


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    write(tmp_path, EASY)
    done = prover("prove", "a.lean", "--output", "/proc/self/solved.lean", cwd=tmp_path)
    assert done.code == 2
    assert "cannot be written" in done.sentence


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    write(tmp_path, EASY)
    done = subprocess.run(
        ["bash", "-c", f"{shlex.join(COMMAND)} prove a.lean | true"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert (tmp_path / "a.solved.lean").exists()


def test_a_file_of_ten_thousand_lines(tmp_path: Path) -> None:
    block = "/-\n" + "Nothing of interest.\n" * 106 + "-/\ntheorem t{0} : {0} + 1 = 1 + {0} := by\n  omega\n\n"
    lines = "".join(block.format(i) for i in range(90))
    assert lines.count("\n") == 9_990
    write(tmp_path, lines + EASY)
    done = prover("prove", "a.lean", cwd=tmp_path)
    assert done.code == 0, done.err
    assert "a.lean:9992:3: omega" in done.out
