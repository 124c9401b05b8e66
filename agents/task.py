"""What an agent is told about a problem."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Premise:
    """A lemma that is at hand in the proof (from the skill library, say): its name and its statement. `source`: the
    whole declaration with its proof, where the proof is to be shown too."""

    name: str
    statement: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A theorem to prove, as the agents see it.

    `name`: the theorem's name as written. `statement`: its exact text from the keyword up to where the body begins,
    without `:=`. `header`: imports and `open`s that stand before it; `context`: the user's declarations in between.
    `goal`: the goal as Lean prints it, empty where there are several. `informal`: what the documentation comment
    says. `offers`: one sentence about the environment. `mathlib`: Mathlib's names and tactics can be used.
    """

    name: str
    statement: str
    header: str = ""
    context: str = ""
    goal: str = ""
    informal: str = ""
    offers: str = ""
    mathlib: bool = False
    premises: tuple[Premise, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """What Lean said against a draft.

    `line` counts from 1 in the draft as it was shown to the model (helpers, statement, body); 0 where Lean gives no
    place. `goal` is the goal at that place as Lean prints it, empty where it is not known.
    """

    line: int
    message: str
    goal: str = ""
