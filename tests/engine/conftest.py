"""One open Lean for all tests of the engine, and a short way to prove a text."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from proving import Prove

from prover.engine.lean import Lean, choose_environment, open_lean
from prover.engine.options import Options
from prover.engine.prove import Solved, prove_file
from prover.lean.source_file import SourceFile


@pytest_asyncio.fixture(scope="session")
async def lean() -> AsyncIterator[Lean]:
    """The embedded Lean with two sessions."""
    environment, paths = await choose_environment(Path(__file__), Path("embedded"))
    async with open_lean(environment, paths, 2) as opened:
        yield opened


@pytest_asyncio.fixture(scope="session")
async def lean_for_mathlib(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Lean]:
    """What a file gets that imports a part of Mathlib."""
    file = tmp_path_factory.mktemp("mathlib") / "a.lean"
    file.write_text("import Mathlib.Tactic.Ring\n", encoding="utf-8")
    environment, paths = await choose_environment(file)
    async with open_lean(environment, paths, 1) as opened:
        yield opened


@pytest.fixture
def prove(lean: Lean) -> Prove:
    """`await prove(text)`: the file proved, nothing written."""

    async def run(text: str, **options: object) -> Solved:
        source = SourceFile(Path("test.lean"), text.encode())
        given = {"budget": 60.0, **{k: v for k, v in options.items() if k in {"budget", "theorem"}}}
        others = {k: v for k, v in options.items() if k in {"previous", "listener"}}
        return await prove_file(lean, source, Options(**given), **others)  # type: ignore[arg-type]

    return run
