"""Two sources that differ in a few words only, as one with a variable for what differs."""

from prover.lean.tokens import TokenKind, tokens
from skills_db.skill import Skill

_MOST = 3
_NAMES = ("k", "m", "c", "d", "e", "r")


def common_text(left: Skill, right: Skill) -> str | None:
    """The declaration (without keyword and name) that two skills are instances of word by word, proof included: where
    they differ, a variable stands. `None` if they differ in anything but single words and numbers, or nowhere."""
    one, other = _rest(left), _rest(right)
    if one is None or other is None:
        return None
    ours, theirs = list(tokens(one)), list(tokens(other))
    if len(ours) != len(theirs):
        return None
    words = {token.text for token in (*ours, *theirs)}
    free = iter(name for name in _NAMES if name not in words)
    names: dict[tuple[str, str], str] = {}
    pieces, end = [], 0
    for mine, yours in zip(ours, theirs, strict=True):
        if mine.text == yours.text:
            continue
        if mine.kind is not yours.kind or mine.kind not in (TokenKind.WORD, TokenKind.NUMBER):
            return None
        pair = (mine.text, yours.text)
        name = names.get(pair) or next(free, None)
        if name is None or (pair not in names and len(names) == _MOST):
            return None
        names[pair] = name
        pieces += [one[end : mine.start], name]
        end = mine.end
    if not names:
        return None
    binders = " ".join(f"({name})" for name in names.values())
    return f" {binders}{''.join(pieces)}{one[end:]}"


def _rest(skill: Skill) -> str | None:
    """What stands behind the name in the source."""
    named = next((token for token in tokens(skill.source) if token.text == f"_root_.{skill.name}"), None)
    if named is None or skill.source.startswith(".{", named.end) or not skill.source.startswith("theorem"):
        return None
    return skill.source[named.end :]
