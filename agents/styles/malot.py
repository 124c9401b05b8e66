"""MA-LoT: long thoughts in three forced parts, and a corrector whose thought begins with the failed draft.

Source: arXiv 2503.03205, sections on inference; the words are ours.
"""

from agents.advice import advice
from agents.prompts import examples, template
from agents.style import Failure, Turn, file_of
from agents.task import Task, Trouble
from prover.inference.message import ChatMessage, system, user

_NO_OFFER = "Use what the file's imports provide."


class MaLoT:
    """For any chat model. With continuation the thought is begun for it; otherwise the same is asked in words."""

    name = "malot"

    def first(self, task: Task) -> Turn:
        """Analyse, plan, write."""
        asked = template("prover").substitute(_common(task))
        return Turn((_system(task), user(asked)), template("thought").template)

    def correction(self, task: Task, failure: Failure) -> Turn:
        """The failed draft, each error with its place and goal, then the three parts again."""
        tools = template("tools_mathlib" if task.mathlib else "tools_embedded").template
        parts = {"draft": failure.text, "troubles": explained(failure), "tools": tools}
        asked = template("corrector").substitute(_common(task), **parts)
        thought = template("correction_thought").substitute(parts)
        # Draft and errors stand in the thought. What is before it is the question of the first draft, word for word:
        # a server that keeps prefixes has read it already.
        return Turn((_system(task), user(asked)), thought, self.first(task).messages)


def shown(troubles: tuple[Trouble, ...]) -> str:
    """The errors as a model reads them: place, message, and the goal there."""
    parts: list[str] = []
    for trouble in troubles:
        place = f"Line {trouble.line}" if trouble.line else "The whole proof"
        parts.append(f"{place}:\n```\n{trouble.message.strip()}\n```")
        if trouble.goal and trouble.goal not in trouble.message:
            parts.append(f"The goal there:\n```\n{trouble.goal.strip()}\n```")
    return "\n".join(parts)


def explained(failure: Failure) -> str:
    """The same with the line itself and, where the message is a common one, what it means."""
    lines, parts = failure.text.split("\n"), list[str]()
    for trouble in failure.troubles:
        line = lines[trouble.line - 1].strip() if 0 < trouble.line <= len(lines) else ""
        place = f"Line {trouble.line}, `{line}`" if line else "The whole proof"
        parts.append(f"{place}:\n```\n{trouble.message.strip()}\n```")
        if trouble.goal and trouble.goal not in trouble.message:
            parts.append(f"The goal there:\n```\n{trouble.goal.strip()}\n```")
        meaning = advice(trouble, line)
        if meaning:
            parts.append(meaning)
    return "\n".join(parts)


def _system(task: Task) -> ChatMessage:
    return system(template("system").substitute(offers=task.offers or _NO_OFFER))


def _common(task: Task) -> dict[str, str]:
    worked = examples("mathlib" if task.mathlib else "embedded")
    premises = "\n".join(f"{premise.name} : {premise.statement}" for premise in task.premises)
    return {
        "examples": f"## Worked examples\n\n```lean4\n{worked}\n```\n\n",
        "informal": f"{task.informal.strip()}\n\n" if task.informal.strip() else "",
        "file": file_of(task),
        "goal": f"\nThe goal as Lean shows it:\n```\n{task.goal}\n```\n" if task.goal else "",
        "premises": f"\nThese lemmas are proved and can be used by name:\n```lean4\n{premises}\n```\n"
        if premises
        else "",
    }
