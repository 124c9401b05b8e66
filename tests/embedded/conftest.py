"""A library of three lines, because what is tested here is the building and not what is built."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Protocol

import pytest

REPOSITORY = Path(__file__).parents[2]

TINY = {
    "Init.lean": "prelude\nimport Init.Left\nimport Init.Right\n",
    "Init/Base.lean": "prelude\naxiom Tiny.statement : Prop\n",
    "Init/Left.lean": "prelude\nimport Init.Base\naxiom Tiny.left : Tiny.statement\n",
    "Init/Right.lean": "prelude\nimport Init.Base\naxiom Tiny.right : Tiny.statement\n",
}


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Sources of a library of four modules, two of which can be compiled at once."""
    folder = tmp_path / "tiny"
    for name, text in TINY.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder for this test, which still knows the wheel's hash."""
    from prover.lean.embedded.cache import cache_folder
    from prover.lean.embedded.wheel import find_wheel

    find_wheel()
    memory = (cache_folder() / "wheel-hashes.json").read_text(encoding="utf-8")
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / "wheel-hashes.json").write_text(memory, encoding="utf-8")
    monkeypatch.setenv("PROVER_CACHE", str(folder))
    return folder


class StartPython(Protocol):
    def __call__(self, program: str, *arguments: str | Path) -> subprocess.Popen[str]: ...


@pytest.fixture
def start_python() -> StartPython:
    """Start a Python process in the repository; its output is collected by `communicate`."""

    def start(program: str, *arguments: str | Path) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", program, *map(str, arguments)],
            cwd=REPOSITORY,
            env=os.environ.copy(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return start
