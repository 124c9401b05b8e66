"""The library's files are what its page says: small, documented, without a header of stock Lean, all in use."""

import re
from pathlib import Path

import lean_project
from prover.lean.embedded.library import MATHLIB_ROOT, read_sources

CORE = lean_project.CORE_LIBRARY
MODULES = {path.relative_to(CORE).with_suffix("").as_posix().replace("/", "."): path for path in CORE.rglob("*.lean")}
BY_HAND = {name: path for name, path in MODULES.items() if not name.startswith("Init.Hooks.") and name != "Init"}


def test_every_module_is_reached_from_the_larger_root() -> None:
    assert set(read_sources(CORE, MATHLIB_ROOT).imports) == set(MODULES)


def test_the_smaller_root_has_nothing_of_mathlib() -> None:
    more = set(MODULES) - set(read_sources(CORE).imports)
    assert {name.split(".")[1] for name in more - {MATHLIB_ROOT}} == {"Mathlib", "Tactic"}


def test_modules_written_by_hand_say_what_they_are_and_fit_on_a_few_screens() -> None:
    assert len(BY_HAND) > 50
    for name, path in BY_HAND.items():
        text = path.read_text(encoding="utf-8")
        assert re.match(r"prelude\n(import Init(\.\S+)?\n)*\n/-!\n", text), name
        assert text.count("\n") <= 450, name
        assert max(map(len, text.splitlines())) <= 118, name


def test_the_page_names_every_folder() -> None:
    page = (CORE / "README.md").read_text(encoding="utf-8")
    folders = {Path(name.replace(".", "/")).parts[1] for name in BY_HAND if name.count(".") > 1}
    assert not [folder for folder in folders if f"Init/{folder}`" not in page]
