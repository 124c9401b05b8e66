"""Ctrl-C, and two commands on one file."""

import os
import signal
import subprocess
import time
from pathlib import Path

from command import EASY, FALSE, start

from prover.engine.files import working_on

SLOW = "theorem slow : ∀ n, n < 3000 → n * n < 9000001 → ∃ m, m = n + 1 ∧ m * m ≠ 7 := by\n  sorry\n"
UNENDING = "".join(
    f"theorem unending{i} (n : ℕ) (h : 3 < n) (a b c : ℕ) : a ^ n + b ^ n = c ^ n → a * b * c = 0 := by\n  sorry\n"
    for i in range(40)
)


def _wait_for(process: subprocess.Popen[str], condition: object, seconds: float = 120) -> None:
    until = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < until, "it did not come to that"
        assert process.poll() is None, process.stderr.read() if process.stderr else ""
        time.sleep(0.05)


def _children(process: subprocess.Popen[str]) -> list[int]:
    """All processes below this one, found by their parents."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text()
            except OSError:
                continue
            parents[int(entry.name)] = int(stat.rpartition(")")[2].split()[1])
    found, pending = [], [process.pid]
    while pending:
        parent = pending.pop()
        below = [pid for pid, its_parent in parents.items() if its_parent == parent]
        found += below
        pending += below
    return found


def _worked(process: subprocess.Popen[str]) -> float:
    """Seconds of processor time that the processes below this one have used."""
    ticks = 0
    for pid in _children(process):
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_ctrl_c_writes_what_was_proved_and_leaves_no_process(tmp_path: Path) -> None:
    path = tmp_path / "a.lean"
    path.write_text(EASY + UNENDING, encoding="utf-8")
    process = start("prove", path, "--budget", "600s", "--jobs", "1", cwd=tmp_path)
    _wait_for(process, lambda: len(_children(process)) >= 3)
    # Work and not time: on a busy machine the easy one takes its while too.
    enough = _worked(process) + 2.0
    _wait_for(process, lambda: _worked(process) >= enough)
    children = _children(process)
    os.kill(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert "Traceback" not in err
    solved = (tmp_path / "a.solved.lean").read_text(encoding="utf-8")
    assert solved.startswith(EASY.replace("sorry", "omega"))
    assert "interrupted before it was tried" in out
    until = time.monotonic() + 20
    while not all(map(_gone, children)) and time.monotonic() < until:
        time.sleep(0.05)
    assert [pid for pid in children if not _gone(pid)] == []


def test_ctrl_c_at_the_start_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "a.lean").write_text(FALSE, encoding="utf-8")
    process = start("prove", "a.lean", cwd=tmp_path)
    _wait_for(process, lambda: _children(process) != [])
    os.kill(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode in {1, 130}
    assert "Traceback" not in err


def test_two_commands_on_one_file(tmp_path: Path) -> None:
    path = tmp_path / "a.lean"
    path.write_text(EASY, encoding="utf-8")
    with working_on(path):
        process = start("prove", path, cwd=tmp_path)
        _, err = process.communicate(timeout=120)
    assert process.returncode == 2
    assert f"Another `prover prove` is working on {path}" in err
    assert [p.name for p in tmp_path.iterdir()] == ["a.lean"]
