"""Theorems in an answer whose statements nobody gave: wished-for statements, and lemmas with their proofs."""

import re
from collections.abc import Iterator

from agents.answer.blocks import code_blocks, split_thought
from agents.answer.commands import Part, parts, same_statement
from agents.answer.layout import dedented

_THEOREMS = frozenset({"theorem", "lemma"})
_LEAD = re.compile(
    r"^[ \t]*(?:[-*•·>]|\d+[.):])?[ \t]*(?:\*\*)?(?=(?:theorem|lemma)\s+[^\s:({\[]+\s*[:({\[⦃])", re.MULTILINE
)
_INLINE = re.compile(r"`((?:theorem|lemma)\s[^`\n]+)`")
_NO_BODY = re.compile(r"(?::=\s*)?(?:\bby\b\s*)?(?:\b(?:sorry|admit)\b\s*)?\Z")
_MOST_CHARACTERS = 600
"""Of one statement: what is longer is no lemma that somebody will ever look for."""


def theorems_in(text: str) -> Iterator[Part]:
    """The theorems of an answer in order, each statement once: in fences; where there are none, at the beginnings of
    lines or in backticks."""
    _, rest = split_thought(text)
    blocks = code_blocks(rest)
    codes = [block.text for block in blocks] or [_bare(rest)]
    found: list[Part] = []
    for code in codes:
        for part in parts(dedented(code))[1]:
            known = any(same_statement(part.statement, other.statement) for other in found)
            if part.keyword in _THEOREMS and part.name and not known:
                found.append(part)
                yield part


def head_of(part: Part) -> str:
    """The statement of a theorem as a head: `theorem NAME … : …`, without a body or what stands for one."""
    text = part.statement if part.body is not None else _first_paragraph(part.statement)
    text = _NO_BODY.sub("", text).rstrip().rstrip(".,;").rstrip()
    return re.sub(r"^lemma\b", "theorem", text)


def is_statement(head: str) -> bool:
    """It says something (there is a colon outside all brackets), and is not endless."""
    if len(head) > _MOST_CHARACTERS or re.search(r"\b(?:sorry|admit)\b", head):
        return False
    depth = 0
    for sign in head:
        depth += (sign in "([{⟨⦃") - (sign in ")]}⟩⦄")
        if sign == ":" and depth == 0:
            return True
    return False


def _bare(text: str) -> str:
    """Statements that stand in running text, each at the beginning of a line."""
    inline = _INLINE.findall(text)
    return "\n\n".join(inline) if inline else _LEAD.sub("", text)


def _first_paragraph(text: str) -> str:
    """Without a body nothing says where a statement ends; an empty line does."""
    return re.split(r"\n\s*\n", text, maxsplit=1)[0]
