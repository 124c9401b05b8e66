"""The prompts say what they must, in every style, and their worked examples are proofs that Lean accepts."""

from pathlib import Path

import pytest

from agents.prompts import examples, template
from agents.style import Failure
from agents.styles import STYLES, style_for, style_named
from agents.task import Premise, Task, Trouble
from prover.engine.check import check_file
from prover.engine.lean import choose_environment, open_lean
from prover.errors import ProverError
from prover.lean.source_file import SourceFile

TASK = Task(
    name="swap",
    statement="theorem swap (a b : Nat) (h : a = b) : b = a",
    header="import Mathlib",
    context="def twice (n : Nat) : Nat := n + n",
    goal="a b : Nat\nh : a = b\n⊢ b = a",
    informal="Equality is symmetric.",
    premises=(Premise("eq_symm'", "∀ {α : Type} {a b : α}, a = b → b = a"),),
)
FAILURE = Failure(
    "theorem swap (a b : Nat) (h : a = b) : b = a := by\n  exact h", (Trouble(2, "Type mismatch", "⊢ b = a"),)
)


@pytest.mark.parametrize("environment", ["embedded", "mathlib"])
async def test_the_worked_examples_are_proved(environment: str, tmp_path: Path) -> None:
    header = "import Mathlib\n\n" if environment == "mathlib" else ""
    path = tmp_path / "examples.lean"
    path.write_text(f"{header}{examples(environment)}\n", encoding="utf-8")
    lean_of, paths = await choose_environment(path, Path("embedded"))
    async with open_lean(lean_of, paths, 1) as lean:
        report = await check_file(lean, SourceFile.read(path))
    assert report.all_proved and len(report.theorems) == (2 if environment == "mathlib" else 4)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
def test_every_style_shows_the_whole_file_and_in_a_correction_what_lean_said(style) -> None:  # type: ignore[no-untyped-def]
    first = "\n".join(message.text for message in style.first(TASK).messages)
    for part in ("import Mathlib", "def twice", TASK.statement, "Equality is symmetric."):
        assert part in first
    turn = style.correction(TASK, FAILURE)
    again = "\n".join(message.text for message in turn.messages)
    assert "exact h" in again and "Type mismatch" in again and TASK.statement in again
    assert turn.messages[-1].speaker == "user"


def test_the_thought_of_a_correction_holds_draft_error_place_and_goal() -> None:
    thought = STYLES["malot"].correction(TASK, FAILURE).thought
    assert "exact h" in thought and "Line 2" in thought and "Type mismatch" in thought and "⊢ b = a" in thought


def test_the_plain_prompt_names_goal_and_premises() -> None:
    asked = STYLES["malot"].first(TASK).messages[-1].text
    assert "⊢ b = a" in asked and "eq_symm' : ∀" in asked


def test_the_marked_line_is_the_one_that_lean_names() -> None:
    assert "<error>  exact h</error>" in STYLES["goedel"].correction(TASK, FAILURE).messages[-1].text


def test_no_template_has_a_gap_left() -> None:
    for style in STYLES.values():
        for turn in (style.first(TASK), style.correction(TASK, FAILURE)):
            assert "$" not in "".join(message.text for message in turn.messages) + turn.thought
    assert template("thought").template


@pytest.mark.parametrize(
    ("model", "style"),
    [
        ("Goedel-LM/Goedel-Prover-V2-8B", "goedel"),
        ("deepseek-ai/DeepSeek-Prover-V2-7B", "deepseek"),
        ("AI-MO/Kimina-Prover-Distill-8B", "kimina"),
        ("qwen2.5-coder-1.5b", "malot"),
    ],
)
def test_a_model_is_asked_in_the_form_it_was_trained_on(model: str, style: str) -> None:
    assert style_for(model).name == style


def test_an_unknown_style_is_one_sentence_with_the_known_ones() -> None:
    with pytest.raises(ProverError, match="no prompt style tree") as error:
        style_named("tree")
    assert "malot" in str(error.value.hint)
