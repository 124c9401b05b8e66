"""How much of a lemma is in a proof: by name, and in its words (soft reuse, after arXiv 2504.03048)."""

from collections.abc import Iterable, Sequence

from evals.library_ablation.arms import Reuse
from prover.lean.tokens import TokenKind, tokens
from skills_db.skill import NAMESPACE, Skill

_MOST_OTHERS = 50
"""Skills that were not shown, for comparison; the oldest ones."""


def soft_reuse(lemma: Sequence[str], proof: Sequence[str]) -> float:
    """Length of the longest common subsequence of tokens by the length of the lemma; 0 to 1."""
    if not lemma:
        return 0.0
    lengths = [0] * (len(proof) + 1)
    for word in lemma:
        before = 0
        for at, other in enumerate(proof, 1):
            above = lengths[at]
            lengths[at] = before + 1 if word == other else max(above, lengths[at - 1])
            before = above
    return lengths[-1] / len(lemma)


def words(text: str) -> list[str]:
    """The tokens of a Lean text, comments aside."""
    return [token.text for token in tokens(text)]


def reuse(
    proof: str | None, offered: Iterable[str], quoted: Iterable[str], used: Iterable[str], skills: Sequence[Skill]
) -> Reuse:
    """What the skills did for one problem. `proof`: what was added to its file, the skills' own texts aside; `None`
    if there is none. `offered`, `quoted`, `used`: names. `skills`: all of the library before it."""
    shown = set(offered) | set(quoted)
    counts = Reuse(len(set(offered)), len(set(quoted)), len(set(used)))
    if proof is None:
        return counts
    written = words(proof)
    named = shown & {token.text for token in tokens(proof) if token.kind is TokenKind.WORD}
    scores = {skill.name: soft_reuse(_lemma(skill), written) for skill in _some(skills, shown)}
    of_shown = [score for name, score in scores.items() if name in shown]
    of_others = [score for name, score in scores.items() if name not in shown]
    return Reuse(
        counts.offered,
        counts.quoted,
        counts.used,
        len(named),
        _mean(of_shown),
        max(of_shown, default=None),
        _mean(of_others),
    )


def _some(skills: Sequence[Skill], shown: set[str]) -> list[Skill]:
    others = [skill for skill in skills if skill.name not in shown]
    return [skill for skill in skills if skill.name in shown] + others[:_MOST_OTHERS]


def _lemma(skill: Skill) -> list[str]:
    """Its words without the one under which only we know it."""
    return [word for word in words(skill.source) if not word.startswith(f"{NAMESPACE}.") and word != "_root_"]


def _mean(values: Sequence[float]) -> float | None:
    return round(sum(values) / len(values), 4) if values else None
