"""What this machine can serve on: its GPUs, its memory, its processors."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from prover.inference.serve.recipe import Device

_MEMINFO = Path("/proc/meminfo")


@dataclass(frozen=True, slots=True)
class Machine:
    """`gpus`: memory of each, in GB. `memory` and `free`: main memory in GB, 0 where it cannot be told."""

    gpus: tuple[float, ...]
    memory: float
    free: float
    processors: tuple[int, ...]

    @property
    def device(self) -> Device:
        """Where a model is served if the user says nothing."""
        return "cuda" if self.gpus else "cpu"


def this_machine() -> Machine:
    """Looks at the machine that this process runs on."""
    memory, free = _main_memory()
    return Machine(_gpus(), memory, free, _processors())


def _gpus() -> tuple[float, ...]:
    """Asked of the driver's own program, which is there wherever CUDA works."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return ()
    try:
        done = subprocess.run(
            [program, "--query-gpu=memory.total", "--format=csv,noheader,nounits"],
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
            stdin=subprocess.DEVNULL,
        )
        return tuple(int(line) * 1.048576e6 / 1e9 for line in done.stdout.split())
    except (OSError, subprocess.SubprocessError, ValueError):
        return ()


def _main_memory() -> tuple[float, float]:
    try:
        rows = dict(line.split(":", 1) for line in _MEMINFO.read_text(encoding="utf-8").splitlines())
        total, free = (int(rows[name].split()[0]) * 1024 / 1e9 for name in ("MemTotal", "MemAvailable"))
    except (OSError, KeyError, ValueError):
        return 0.0, 0.0
    return total, free


def _processors() -> tuple[int, ...]:
    if hasattr(os, "sched_getaffinity"):
        return tuple(sorted(os.sched_getaffinity(0)))
    return tuple(range(os.cpu_count() or 1))
