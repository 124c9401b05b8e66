"""A model's Lean text cut into commands, without Lean: what looks like a declaration, and where its body begins.

Only the text of answers is read like this. What was cut wrongly does not elaborate; it proves nothing wrong.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from prover.lean.source import Span
from prover.lean.tokens import Token, tokens

_MODIFIER = r"(?:private|protected|noncomputable|nonrec|partial|unsafe|scoped|local|public)\s+"
_DECLARATION = re.compile(
    rf"(?:@\[[^\]]*\]\s*)*(?:{_MODIFIER})*"
    r"(?P<keyword>theorem|lemma|def|definition|abbrev|example|inductive|structure|instance|axiom)\b\s*(?P<name>[^\s:({\[⦃]*)"
)
_START = re.compile(
    rf"^(?:/--|@\[|(?:{_MODIFIER})*(?:theorem|lemma|def|definition|abbrev|example|inductive|structure|instance|axiom"
    r"|import|open|namespace|section|end|variables?|universes?|set_option|attribute|noncomputable\s+section"
    r"|macro|syntax|notation|infix[lr]?|local|#\w+)\b)",
    re.MULTILINE,
)
_SAME = {"lemma": "theorem", "example": "theorem", "Nat": "ℕ", "Int": "ℤ", "->": "→", "λ": "fun"}
_OPENING, _CLOSING = frozenset("([{⟨⦃"), frozenset(")]}⟩⦄")


@dataclass(frozen=True, slots=True)
class Part:
    """One command of an answer. `keyword` is empty for what is no declaration (`import`, `open`, …); `body` is the
    range of what comes after `:=` in `text`, or `None`."""

    text: str
    keyword: str = ""
    name: str = ""
    body: Span | None = None

    @property
    def statement(self) -> str:
        """From the keyword to where the body begins."""
        start = self.text.index(self.keyword) if self.keyword else 0
        return self.text[start : self.body.start if self.body else None].rstrip().removesuffix(":=").rstrip()


def parts(code: str) -> tuple[str, list[Part]]:
    """What stands before the first command (tactics without a statement, or prose), and the commands."""
    starts = [found.start() for found in _START.finditer(code)]
    merged: list[int] = []
    for start in starts:
        # A documentation comment or an attribute belongs to the declaration after it.
        if merged and _only_opening(code[merged[-1] : start]):
            continue
        merged.append(start)
    if not merged:
        return code, []
    ends = [*merged[1:], len(code)]
    return code[: merged[0]], [_part(code[start:end].rstrip()) for start, end in zip(merged, ends, strict=True)]


def body_start(text: str) -> int | None:
    """Offset after the first `:=` outside all brackets; a default value in a binder does not count."""
    depth = 0
    for token in tokens(text):
        depth += _turn(token)
        if depth == 0 and token.is_symbol(":="):
            return token.end
    return None


def same_statement(one: str, other: str) -> bool:
    """The statements are the same but for white space, comments and the word for `theorem`."""
    return one == other or _words(one) == _words(other)


@lru_cache(maxsize=64)
def _words(statement: str) -> tuple[str, ...]:
    """Kept for a while: every answer of a task is compared with the same statement."""
    return tuple(_SAME.get(token.text, token.text) for token in tokens(statement))


def _turn(token: Token) -> int:
    if token.text in _OPENING or token.is_symbol("@[", "#["):
        return 1
    return -1 if token.text in _CLOSING else 0


def _only_opening(text: str) -> bool:
    text = re.sub(r"/--.*?-/", "", text, flags=re.DOTALL)
    return not re.sub(r"@\[[^\]]*\]", "", text).strip()


def _part(text: str) -> Part:
    bare = re.sub(r"^/--.*?-/\s*", "", text, flags=re.DOTALL)
    found = _DECLARATION.match(bare)
    if not found:
        return Part(text)
    start = body_start(text)
    return Part(text, found["keyword"], found["name"], Span(start, len(text)) if start is not None else None)
