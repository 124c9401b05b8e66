"""A theorem's text made into that of a skill: its own name inside `Skill`, and nothing that lasts beyond it."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from prover.errors import ProverError
from prover.lean.problem import Problem
from prover.lean.tokens import Token, TokenKind, tokens
from skills_db.skill import NAMESPACE, Skill

_KEYWORDS = ("theorem", "lemma")
_OPENING, _CLOSING = ("(", "{", "[", "⦃"), (")", "}", "]", "⦄")
_NUMBERED = re.compile(r"_\d+\Z")


class NoTheorem(ProverError):
    """The text is not one that a skill can be made of."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that may become a skill. `name`: full name of its theorem, as the text around it would have it.
    `opening`: what stands before the declaration and belongs to it (`open … in`), one a line. `binders`: those of the
    `variable`s around it that it has. `defined`: names that its file defines, by which it may call them."""

    name: str
    declaration: str
    opening: str = ""
    binders: str = ""
    defined: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, problem: Problem, opens: str = "", variables: Sequence[str] = (), defined: frozenset[str] = frozenset()
    ) -> "Candidate":
        """The candidate in a declaration of a file, with what is around it: `open … in` lines, in `variables`
        `variable` commands, in `defined` what `defined_names` says."""
        span = problem.declaration.span
        inside = problem.command[: span.start].strip()
        opening = "\n".join(part for part in (opens, inside) if part)
        groups = [group for command in variables for group in binder_groups(command)]
        chosen = " ".join(mentioned_binders(groups, problem.statement))
        return cls(problem.name, span.of(problem.command), opening, chosen, defined)

    @classmethod
    def of_skill(cls, skill: Skill) -> "Candidate":
        """A skill's source as a candidate again."""
        return cls.of_source(skill.name, skill.source)

    @classmethod
    def of_source(cls, name: str, source: str) -> "Candidate":
        """The text of one theorem, with or without `open … in` before it."""
        keyword = next((token.start for token in tokens(source) if token.is_word(*_KEYWORDS)), 0)
        comment = source.rfind("/--", 0, keyword)
        start = keyword if comment < 0 else comment
        return cls(name, source[start:], source[:start].strip())


def defined_names(declared: Iterable[Problem]) -> frozenset[str]:
    """What a file declares besides theorems, by all names that its text may have for it."""
    full = (one.name.split(".") for one in declared if one.name and not one.provable)
    return frozenset(".".join(parts[start:]) for parts in full for start in range(len(parts)))


def skill_name(name: str, taken: Collection[str] = ()) -> str:
    """The name of the skill of a theorem: inside `Skill`, with a number if it is taken."""
    bare = name.removeprefix("_root_.").removeprefix(f"{NAMESPACE}.")
    first = f"{NAMESPACE}.{bare}"
    if first not in taken:
        return first
    stem = _NUMBERED.sub("", first)
    number = 2
    while f"{stem}_{number}" in taken:
        number += 1
    return f"{stem}_{number}"


def skill_source(candidate: Candidate, name: str, renamed: Mapping[str, str]) -> str:
    """The source of a skill called `name`: `theorem _root_.NAME …`, without attributes and modifiers.

    `_root_.` keeps the namespace `Skill` closed: another skill, called like a lemma of the library, would otherwise
    be meant where the proof names that one. `renamed`: new names of theorems that the text may mention, by the names
    it has for them. Raises `NoTheorem`.
    """
    text = candidate.declaration
    found = list(tokens(text))
    keyword = next((place for place, token in enumerate(found) if token.is_word(*_KEYWORDS)), None)
    if keyword is None or keyword + 1 >= len(found) or found[keyword + 1].kind is not TokenKind.WORD:
        raise NoTheorem("Only a theorem or lemma with a name can become a skill.")
    named = found[keyword + 1]
    comment = next((token.text for token in found[:keyword] if token.kind is TokenKind.DOC_COMMENT), "")
    own = {candidate.name: name, named.text: name, named.text.removeprefix("_root_."): name}
    after = named.end
    if text.startswith(".{", after):
        after = text.find("}", after) + 1
    binders = f" {candidate.binders}" if candidate.binders else ""
    rest = text[named.end : after] + _with_names(binders + text[after:], {**renamed, **own})
    lines = [line for line in (candidate.opening, comment, f"theorem _root_.{name}{rest}".rstrip()) if line]
    return "\n".join(lines) + "\n"


def binder_groups(command: str) -> list[str]:
    """The groups of a `variable` command, brackets included: `(a b : Nat)`, `{α : Type}`, `[Inhabited α]`."""
    groups: list[str] = []
    depth = start = 0
    for token in tokens(command):
        if token.kind is TokenKind.SYMBOL and token.text in _OPENING:
            start = token.start if depth == 0 else start
            depth += 1
        elif token.kind is TokenKind.SYMBOL and token.text in _CLOSING and depth:
            depth -= 1
            if depth == 0:
                groups.append(command[start : token.end])
    return groups


def mentioned_binders(groups: Sequence[str], statement: str) -> list[str]:
    """The groups that a theorem has, as Lean decides it: those with a variable that its statement mentions, or the
    type of such a one, and instances all of whose variables it has."""
    names = [_bound(group) for group in groups]
    every = {name for bound in names for name in bound}
    wanted, had = _words(statement) & every, set[str]()
    while wanted != had:
        had = set(wanted)
        for group, bound in zip(groups, names, strict=True):
            if bound & wanted:
                wanted |= bound | (_words(group) & every)
    chosen = []
    for group, bound in zip(groups, names, strict=True):
        of = _words(group) & every
        if bound & wanted or (not bound and of and of <= wanted):
            chosen.append(group)
    return chosen


def _bound(group: str) -> set[str]:
    """The names that a group binds; none for an instance without a name."""
    head, colon, _ = group[1:-1].partition(":")
    return set(head.split()) if colon else set()


def _words(text: str) -> set[str]:
    return {token.text.split(".")[0] for token in tokens(text) if token.kind is TokenKind.WORD}


def mentioned_names(text: str) -> Iterator[str]:
    """Every name that a text may mention: its words, and dotted ones without parts at their end (`h.symm` may be
    `symm` of `h`)."""
    for token in tokens(text):
        if token.kind is TokenKind.WORD:
            parts = token.text.removeprefix("_root_.").split(".")
            yield from (".".join(parts[:count]) for count in range(1, len(parts) + 1))


def statement_of(source: str, body: int) -> str:
    """The head of the declaration in a skill's source, from the keyword to offset `body`, `_root_.` left out."""
    keyword = next(token for token in tokens(source) if token.is_word("theorem"))
    return source[keyword.start : body].replace("theorem _root_.", "theorem ", 1).rstrip()


def compared_text(statement: str) -> str:
    """What is compared of a statement with others: neither keyword nor name, blanks as single ones."""
    words = " ".join(statement.split()).split(" ", 2)
    return words[2] if len(words) > 2 else ""


def _with_names(text: str, renamed: Mapping[str, str]) -> str:
    pieces, end = [], 0
    for token in tokens(text):
        new = _renamed(token, renamed) if token.kind is TokenKind.WORD else None
        # `.foo` and `x.foo` with a blank or a bracket before the dot are fields of something.
        if new is not None and text[token.start - 1 : token.start] != ".":
            pieces += [text[end : token.start], new]
            end = token.end
    return "".join((*pieces, text[end:]))


def _renamed(token: Token, renamed: Mapping[str, str]) -> str | None:
    """The word with its longest beginning that has a new name replaced; `None` if there is none."""
    root = token.text.startswith("_root_.")
    parts = token.text.removeprefix("_root_.").split(".")
    for count in range(len(parts), 0, -1):
        new = renamed.get(".".join(parts[:count]))
        if new is not None:
            return ("_root_." if root else "") + ".".join((new, *parts[count:]))
    return None
