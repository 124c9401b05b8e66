import shutil
from pathlib import Path

import pytest

from lean_project import CORE_LIBRARY
from prover.lean.embedded.hooks import __main__ as command


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the hook modules that the command takes for the real ones."""
    shutil.copytree(CORE_LIBRARY / "Init" / "Hooks", tmp_path / "Init" / "Hooks")
    monkeypatch.setattr(command, "CORE_LIBRARY", tmp_path)
    return tmp_path / "Init" / "Hooks"


@pytest.mark.slow
def test_check_shows_what_differs_and_write_repairs_it(sources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--check"]) == 0
    module = sources / "Unexpanders.lean"
    good = module.read_text(encoding="utf-8")
    module.write_text(good.replace("@[app_unexpander ite]", "@[app_unexpander dite]"), encoding="utf-8")
    capsys.readouterr()
    assert command.main(["--check"]) == 1
    assert "+@[app_unexpander ite] def unexpandIte" in capsys.readouterr().out
    assert command.main(["--write"]) == 0
    assert module.read_text(encoding="utf-8") == good
