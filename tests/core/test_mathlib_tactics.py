"""Each tactic that `import Mathlib` brings does what it is for, and proves nothing that is wrong."""

from pathlib import Path

from cases import read_cases
from lean_file import errors

from prover.lean.embedded import EmbeddedPaths

HERE = Path(__file__).parent
HEADER = "import Mathlib"


def test_every_tactic_of_mathlib_works_in_a_small_case(lean_for_mathlib: EmbeddedPaths, tmp_path: Path) -> None:
    said = read_cases(HERE / "mathlib_tactics.lean", HEADER).run(lean_for_mathlib, tmp_path)
    assert {name: errors(messages) for name, messages in said.items() if errors(messages)} == {}
    assert len(said) >= 60


def test_what_is_wrong_is_refused_with_one_clear_sentence(lean_for_mathlib: EmbeddedPaths, tmp_path: Path) -> None:
    said = read_cases(HERE / "mathlib_wrong_tactics.lean", HEADER).run(lean_for_mathlib, tmp_path)
    assert len(said) >= 30
    for name, messages in said.items():
        texts = errors(messages)
        assert texts, f"{name} was accepted"
        sentence = name.partition(": ")[2]
        assert any(sentence in text for text in texts), (name, texts)
        assert not [text for text in texts if "unknown constant" in text.lower()], name
