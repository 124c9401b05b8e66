"""What Lean says against a candidate, in the form a corrector can use."""

from agents.task import Trouble
from prover.lean.check import CheckResult, CheckStatus
from prover.lean.verdict import Verdict

MOST_TROUBLES = 5
MOST_CHARACTERS = 1200
"""Of one message or goal: a prompt has to fit."""


def troubles(result: CheckResult) -> tuple[Trouble, ...]:
    """The errors in order, each with its line; the goal at the first one. A `sorry` counts as trouble too."""
    if result.status is CheckStatus.TIMED_OUT:
        return (Trouble(0, f"Lean did not finish within {result.elapsed:.0f} s: a tactic runs too long."),)
    if result.status is CheckStatus.OUT_OF_MEMORY:
        return (Trouble(0, "Lean ran out of memory on it."),)
    found = [
        Trouble(
            message.start.line,
            _shortened(message.text),
            _shortened("\n\n".join(result.goals)) if index == 0 and "⊢" not in message.text else "",
        )
        for index, message in enumerate(result.errors[:MOST_TROUBLES])
    ]
    found += [
        Trouble(one.start.line, "`sorry` proves nothing; this is still open.", _shortened("\n\n".join(one.goals)))
        for one in result.sorries[: max(0, MOST_TROUBLES - len(found))]
    ]
    return tuple(found)


def refusal(verdict: Verdict) -> tuple[Trouble, ...]:
    """Lean had no error, and the strict check refuses it all the same."""
    return (Trouble(0, f"The strict check refuses it: {verdict.reason}."),)


def no_lean(*, cut_off: bool) -> tuple[Trouble, ...]:
    """The answer has no proof in it."""
    if cut_off:
        return (Trouble(0, "The answer ended before it came to a Lean proof. Think less and write the proof."),)
    return (Trouble(0, "There is no Lean proof in the answer. End with one Lean code block."),)


def _shortened(text: str) -> str:
    return text if len(text) <= MOST_CHARACTERS else f"{text[:MOST_CHARACTERS].rstrip()} …"
