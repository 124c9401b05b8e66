"""Questions to Lean, many at once: which of these tactics proves that statement?"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from prover.engine.portfolio import Alternatives
from prover.lean.check import CheckRequest, CheckStatus, Context, Limits
from prover.lean.message import Severity
from prover.lean.pool import Pool, PoolClosed
from prover.lean.session import SessionLost
from prover.lean.tokens import TokenKind, tokens
from skills_db.skill import Skill
from skills_db.skill_source import Candidate

AT_ONCE = 16
"""Questions in one elaboration."""
_SECONDS = 4.0
"""For each question."""


@dataclass(frozen=True, slots=True)
class Question:
    """A statement (`theorem NAME … : …`, with what must be open before it) and tactics, any one of which may do.
    `before`: tactic lines that come first, as they stand in a proof."""

    head: str
    tactics: tuple[str, ...]
    before: tuple[str, ...] = ()


def head_of(skill: Skill, name: str) -> str:
    """The statement of a skill as that of a theorem `name`."""
    opening = Candidate.of_skill(skill).opening
    words = list(tokens(skill.statement))
    named = next(after for word, after in pairwise(words) if word.is_word("theorem", "lemma"))
    assert named.kind is TokenKind.WORD
    head = f"theorem {name}{skill.statement[named.end :]}"
    return f"{opening}\n{head}" if opening else head


async def answers(
    pool: Pool, questions: Sequence[Question], seconds: float = _SECONDS, context: Context | None = None
) -> list[str | None]:
    """For each question the first of its tactics that proves the statement; `None` if none does, in so many seconds.
    `context`: what stands before all of them.

    A proof found here is a proposal: nothing is believed of it. Raises `ProverError` when Lean cannot be used.
    """
    found: list[str | None] = []
    for start in range(0, len(questions), AT_ONCE):
        found += await _together(pool, questions[start : start + AT_ONCE], seconds, context or Context())
    return found


async def _together(pool: Pool, questions: Sequence[Question], seconds: float, context: Context) -> list[str | None]:
    text, ends = "", list[int]()
    for question in questions:
        body = [*question.before, *Alternatives(question.tactics).lines]
        text += f"{question.head} := by\n" + "".join(f"  {line}\n" for line in body)
        ends.append(text.count("\n"))
    try:
        result = await pool.check(CheckRequest(text, context, limits=Limits(seconds * len(questions))))
    except PoolClosed:
        raise
    except SessionLost:
        result = None
    if result is None or result.status is not CheckStatus.ELABORATED:
        if len(questions) == 1:
            return [None]
        middle = len(questions) // 2
        return [
            *await _together(pool, questions[:middle], seconds, context),
            *await _together(pool, questions[middle:], seconds, context),
        ]
    found: list[str | None] = []
    start = 0
    for question, end in zip(questions, ends, strict=True):
        mine = [message for message in result.messages if start < message.start.line <= end]
        wrong = any(message.severity is Severity.ERROR or message.kind == "hasSorry" for message in mine)
        attempt = None if wrong else Alternatives(question.tactics).found(mine)
        found.append("\n".join(attempt.lines) if attempt is not None else None)
        start = end
    return found
