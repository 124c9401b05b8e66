"""DeepSeek-Prover-V2's format: complete the code, with a plan before it (its model card, "quick start")."""

from agents.style import Failure, Turn, file_of, in_file
from agents.styles.malot import shown
from agents.task import Task
from prover.inference.message import assistant, user

COMPLETE = (
    "Complete the following Lean 4 code:\n\n```lean4\n{file} := by\n  sorry\n```\n\n"
    "Before producing the Lean 4 code to formally prove the given theorem, provide a detailed proof plan outlining "
    "the main proof steps and strategies.\nThe plan should highlight key ideas, intermediate lemmas, and proof "
    "structures that will guide the construction of the final formal proof."
)
"""The words that the model was trained on; only the file is ours."""


class DeepSeekProver:
    """It was trained to answer once; its correction is the same question with the failed answer in between."""

    name = "deepseek"

    def first(self, task: Task) -> Turn:
        """The published prompt."""
        return Turn((user(COMPLETE.format(file=described(task))),))

    def correction(self, task: Task, failure: Failure) -> Turn:
        """The failed code as its answer, then Lean's messages."""
        again = f"Lean does not accept this proof:\n\n{shown(failure.troubles)}\n\nCorrect it. {_END}"
        answered = assistant(f"```lean4\n{in_file(task, failure.text)}\n```")
        return Turn((*self.first(task).messages, answered, user(again)))


_END = "Answer with the complete Lean 4 code in one block."


def described(task: Task) -> str:
    """The file with the informal statement as a documentation comment, as in the model's training data."""
    if not task.informal.strip():
        return file_of(task)
    before = "\n\n".join(part for part in (task.header.strip(), task.context.strip()) if part)
    return f"{before}\n\n/-- {task.informal.strip()} -/\n{task.statement}".lstrip()
