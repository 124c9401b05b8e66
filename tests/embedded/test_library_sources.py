from pathlib import Path

import pytest

from lean_project import CORE_LIBRARY
from prover.errors import ProverError
from prover.lean.embedded.library import MATHLIB_ROOT, header_imports, read_sources, source_file


def test_imports_are_read_from_the_head_of_a_file_only() -> None:
    text = """/-
A comment /- in a comment -/ with a line that reads
import Init.Comment
-/
prelude -- not a header line of ours, so the head ends here
import Init.Late
"""
    assert header_imports(text) == ()
    assert header_imports(text.replace(" -- not a header line of ours, so the head ends here", "")) == ("Init.Late",)
    assert header_imports("prelude\n-- why\nimport A\n\nimport B.C\ntheorem x : True := trivial\nimport D\n") == (
        "A",
        "B.C",
    )


def test_every_file_of_the_core_library_is_reached_from_mathlib() -> None:
    sources = read_sources(CORE_LIBRARY, MATHLIB_ROOT)
    files = {path.relative_to(CORE_LIBRARY) for path in CORE_LIBRARY.rglob("*.lean")}
    assert {source_file(Path(), module) for module in sources.imports} == files


def test_the_hash_tells_apart_contents_and_names(tiny: Path) -> None:
    first = read_sources(tiny).sha256
    assert read_sources(tiny).sha256 == first
    base = tiny / "Init" / "Base.lean"
    base.write_text(base.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert read_sources(tiny).sha256 != first


def test_an_unreached_file_does_not_count(tiny: Path) -> None:
    first = read_sources(tiny).sha256
    (tiny / "Init" / "Unused.lean").write_text("prelude\n", encoding="utf-8")
    assert read_sources(tiny).sha256 == first


def test_a_missing_module_is_named(tiny: Path) -> None:
    (tiny / "Init" / "Base.lean").unlink()
    with pytest.raises(ProverError, match=r"Init/Base\.lean cannot be read"):
        read_sources(tiny)


def test_modules_that_import_each_other_are_refused(tiny: Path) -> None:
    (tiny / "Init" / "Base.lean").write_text("prelude\nimport Init.Left\n", encoding="utf-8")
    with pytest.raises(ProverError, match="in a circle"):
        read_sources(tiny)
