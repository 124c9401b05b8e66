"""What Lean's commonest messages mean, in one sentence each, for models that know them badly.

General knowledge about Lean 4 and its messages only; nothing about any problem.
"""

import re

from agents.task import Trouble

_ADVICE: tuple[tuple[str, str, str], ...] = (
    # What the message looks like, what the line looks like, what to say.
    (r"No goals", "", "Everything is proved before this line: remove it and what follows it in its block."),
    (r"expected '\['", r"\b(?:rw|rewrite|rwa)\b", "Equations for `rw` stand in brackets: `rw [h]`, `rw [h₁, ← h₂]`."),
    (
        r"unknown tactic|expected command",
        "",
        "This is no tactic of Lean 4, whatever it was in Lean 3. "
        "Say it with `exact`, `apply`, `intro`, `cases`, `rw [...]`, `simp`, `omega`.",
    ),
    (
        r"nknown (?:identifier|constant) `(?:omega|simp|decide|linarith|norm_num|ring|cases|intro|induction)`",
        "",
        "This is a tactic and no term: it stands on a line of its own, or behind `by`.",
    ),
    (
        r"nknown (?:identifier|constant)",
        "",
        "This name does not exist here. Lemmas have their type in the name (`Nat.add_comm`, `List.length_append`); "
        "do without one that you are not sure of.",
    ),
    (
        r"lternative .* has not been provided|[Mm]issing alternative|nvalid alternative name"
        r"|expected '_' or identifier",
        "",
        "The cases of `induction x with` and `cases x with` are the constructors: `| zero => …` and "
        "`| succ n ih => …`, `| inl h => …` and `| inr h => …`.",
    ),
    (r"no additional binders", "", "Nothing is left to introduce: what the statement names is there already."),
    (r"unsolved goals", "", "This is still open at the end of the block: add tactics that close it."),
    (
        r"omega could not",
        "",
        "`omega` decides linear arithmetic over Nat and Int, from hypotheses in the context; here it does not follow "
        "from them. A product of variables is a letter to it.",
    ),
    (
        r"[Tt]ype mismatch|rfl",
        r"\brfl\b",
        "`rfl` proves only what holds by computation; with variables in it this does not. Use `omega` or a lemma.",
    ),
    (r"[Tt]ype mismatch", "", "The term proves something else than what is wanted here: compare the two types."),
    (
        r"[Dd]id not find an occurrence",
        "",
        "The left side of that equation does not occur in the goal: rewrite in the other direction (`rw [← h]`), or "
        "with other lemmas.",
    ),
    (r"could not unify", "", "The conclusion of what is applied is not the goal: apply what ends in the goal."),
    (r"made no progress", "", "`simp` has nothing to do here: remove the line or use another tactic."),
    (r"Function expected", "", "Something that is no function stands before arguments: look at the parentheses."),
)


def advice(trouble: Trouble, line: str) -> str:
    """What a message means, or nothing. `line`: the text that it is about, empty where it is not known."""
    for message, place, sentence in _ADVICE:
        if re.search(message, trouble.message) and re.search(place, line):
            return sentence
    return ""
