"""Sources of skills with parts exchanged: names, proofs, a lemma taken into the proof that needs it."""

from collections.abc import Mapping

from prover.lean.tokens import tokens
from skills_db.skill import Skill
from skills_db.skill_source import Candidate, compared_text, skill_source

_OPENING, _CLOSING = ("(", "{", "[", "⦃", "⟨"), (")", "}", "]", "⦄", "⟩")


def renamed_source(skill: Skill, names: Mapping[str, str]) -> str:
    """The source with other names for skills (full names, its own among them)."""
    return skill_source(Candidate.of_skill(skill), names.get(skill.name, skill.name), names)


def body_start(source: str) -> int | None:
    """Where the body begins with `:=`; `None` where it begins otherwise (`|`, `where`)."""
    depth = 0
    for token in tokens(source):
        if token.is_symbol(*_OPENING):
            depth += 1
        elif token.is_symbol(*_CLOSING):
            depth -= 1
        elif depth == 0 and token.is_symbol("|"):
            return None
        elif depth == 0 and token.is_symbol(":="):
            return token.start
    return None


def with_proof(source: str, tactics: str) -> str | None:
    """The source with these tactic lines as its whole proof; `None` where it has no `:=`."""
    start = body_start(source)
    if start is None:
        return None
    lines = tactics.split("\n")
    if len(lines) == 1:
        return f"{source[:start].rstrip()} := by {tactics}\n"
    return f"{source[:start].rstrip()} := by\n" + "".join(f"  {line}\n" for line in lines)


def as_proposition(statement: str) -> str:
    """A statement (`theorem NAME binders : conclusion`) as `∀ binders, conclusion`."""
    said = compared_text(statement)
    depth = 0
    for token in tokens(said):
        if token.is_symbol(*_OPENING):
            depth += 1
        elif token.is_symbol(*_CLOSING):
            depth -= 1
        elif depth == 0 and token.is_symbol(":"):
            binders, conclusion = said[: token.start].strip(), said[token.end :].strip()
            return f"∀ {binders}, {conclusion}" if binders else conclusion
    return said


def with_lemma_inside(skill: Skill, lemma: Skill, proof: str) -> str | None:
    """The source of `skill` with `lemma`, proved by tactic lines, as a step of its own proof; `None` where that
    cannot be: a body without `:=`, or a lemma for several universes."""
    local = lemma.short_name.replace(".", "_")
    taken = {token.text for token in tokens(skill.source)}
    while local in taken:
        local += "'"
    source = renamed_source(skill, {lemma.name: local})
    start = body_start(source)
    if start is None or ".{" in lemma.statement:
        return None
    body = source[start + len(":=") :].strip("\n ")
    lines = "".join(f"    {line}\n" for line in ("intros", *proof.split("\n")))
    proposition = as_proposition(lemma.statement)
    return f"{source[:start].rstrip()} :=\n  have {local} : {proposition} := by\n{lines}  {body}\n"
