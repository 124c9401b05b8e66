"""The texts that are embedded: of a lemma its statement, its description and its name in words; of a goal itself."""

import re

_BORDERS = re.compile(r"[._']+|(?<=[a-z])(?=[A-Z])")


def skill_text(pretty: str, description: str = "", name: str = "") -> str:
    """Statement as Lean prints it, description in words, and the name split into words; empty parts are left out."""
    return "\n".join(part for part in (pretty.strip(), description.strip(), name_in_words(name)) if part)


def goal_text(goal: str) -> str:
    """A goal as Lean prints it, without the case label and the daggers of inaccessible names."""
    lines = [line for line in goal.splitlines() if not line.startswith("case ")]
    return "\n".join(lines).replace("✝", "").strip()


def name_in_words(name: str) -> str:
    """`Nat.add_le_add_left'` as `nat add le add left`."""
    return " ".join(word.lower() for word in _BORDERS.split(name) if word)
