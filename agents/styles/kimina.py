"""Kimina-Prover's format: the problem in words, then the statement; the model thinks between `<think>` tags."""

from agents.style import Failure, Turn, file_of, in_file
from agents.styles.malot import shown
from agents.task import Task
from prover.inference.message import ChatMessage, assistant, system, user


class KiminaProver:
    """See the model cards of Kimina-Prover and its distilled versions."""

    name = "kimina"

    def first(self, task: Task) -> Turn:
        """The published prompt."""
        return Turn(_asked(task))

    def correction(self, task: Task, failure: Failure) -> Turn:
        """The failed code, then Lean's messages, as its error-fixing version was trained."""
        answered = assistant(f"```lean4\n{in_file(task, failure.text)}\n```")
        again = f"# Lean's messages\n{shown(failure.troubles)}\n\nThink about the errors and solve the problem again."
        return Turn((*_asked(task), answered, user(again)))


def _asked(task: Task) -> tuple[ChatMessage, ...]:
    problem = task.informal.strip() or "Prove the formal statement."
    return (
        system("You are an expert in mathematics and Lean 4."),
        user(
            "Think about and solve the following problem step by step in Lean 4.\n"
            f"# Problem: {problem}\n# Formal statement:\n```lean4\n{file_of(task)} := by\n```\n"
        ),
    )
