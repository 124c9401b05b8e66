"""Goedel-Prover-V2's format: DeepSeek's question, and corrections in which the place of an error is marked."""

from agents.style import Failure, Turn, in_file
from agents.styles.deepseek import COMPLETE, described
from agents.task import Task
from prover.inference.message import assistant, user


class GoedelProver:
    """It was trained on its own failed answers with the compiler's messages (its paper, "verifier-guided
    self-correction"); the marked places are `<error>…</error>` around the line."""

    name = "goedel"

    def first(self, task: Task) -> Turn:
        """The published prompt."""
        return Turn((user(COMPLETE.format(file=described(task))),))

    def correction(self, task: Task, failure: Failure) -> Turn:
        """One round: the failed code as its answer, then each error with the line it is in."""
        code, lines = in_file(task, failure.text), failure.text.split("\n")
        errors: list[str] = []
        for number, trouble in enumerate(failure.troubles, 1):
            line = lines[trouble.line - 1] if 0 < trouble.line <= len(lines) else ""
            marked = f"Corresponding Code:\n```lean4\n<error>{line}</error>\n```\n" if line else ""
            errors.append(f"Error {number}:\n{marked}Error Message: {trouble.message.strip()}")
        asked = (
            "The proof (Round 0) is not correct. Following is the compilation error message, where we use "
            "<error></error> to signal the position of the error.\n\n" + "\n\n".join(errors) + "\n\n"
            "Before producing the Lean 4 code to formally prove the given theorem, provide a detailed analysis "
            "of the error message."
        )
        return Turn((*self.first(task).messages, assistant(f"```lean4\n{code}\n```"), user(asked)))
