"""How long a library is: the tokens of all statements and proofs."""

from collections.abc import Iterable

from prover.lean.tokens import TokenKind, tokens
from skills_db.skill import Skill


def size_of(skill: Skill) -> int:
    """Tokens of a skill's source, as Lean cuts it; comments do not count."""
    return source_size(skill.source)


def source_size(source: str) -> int:
    """Tokens of a text without its comments, documentation among them."""
    return sum(1 for token in tokens(source) if token.kind is not TokenKind.DOC_COMMENT)


def library_size(skills: Iterable[Skill]) -> int:
    """Tokens of all of them."""
    return sum(size_of(skill) for skill in skills)
