"""Runs the real `prover` command in a process of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

COMMAND = (sys.executable, "-c", "from prover.cli.main import run; run()")
EASY = "theorem easy (n : ℕ) : n ≤ n + 1 := by\n  sorry\n"
FALSE = "theorem wrong : (1 : ℕ) = 2 := by\n  sorry\n"
HARD = "theorem hard (n : ℕ) : ∃ p, n < p ∧ ∀ d, 1 < d → d < p → ¬d ∣ p := by\n  sorry\n"


@dataclass(frozen=True)
class Done:
    """What a finished command left."""

    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one sentence of an error; fails if there is a traceback or nothing."""
        assert "Traceback" not in self.err, self.err
        lines = [line for line in self.err.splitlines() if line and not line.startswith("Building")]
        assert lines, "no sentence on stderr"
        return lines[-1]


def prover(*arguments: str | Path, cwd: Path, **variables: str) -> Done:
    """Run a command to its end."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        env=os.environ | {"COLUMNS": "120", "PROVER_DATA": str(cwd.parent / f"{cwd.name}-data"), **variables},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def start(*arguments: str | Path, cwd: Path) -> subprocess.Popen[str]:
    """Start a command in a process group of its own."""
    return subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        env=os.environ | {"PROVER_DATA": str(cwd.parent / f"{cwd.name}-data")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
