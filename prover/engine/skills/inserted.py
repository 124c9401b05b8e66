"""Skills in the text of a file: what is put before its first command, and what a search leaves out of it again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from prover.lean.problem import Problem
from prover.lean.source import Span
from prover.lean.splice import Edit
from prover.lean.tokens import TokenKind, header_of, tokens
from skills_db.skill import NAMESPACE

_PREFIX = f"{NAMESPACE}."


@dataclass
class Inserted:
    """The skills that a file gets, each once, in front of its first command (at offset `place`): there no namespace,
    variable or option of the file has a say in what they mean. `texts`: by name, in an order in which they compile.
    """

    place: int
    texts: dict[str, str] = field(default_factory=dict)

    def edits(self, others: Iterable[Edit]) -> list[Edit]:
        """The edits of the file with the insertion among them."""
        if not self.texts:
            return list(others)
        here, found = Span(self.place, self.place), list[Edit]()
        text = "\n\n".join(source.strip() for source in self.texts.values()) + "\n\n"
        for edit in others:
            if edit.span == here:
                text += edit.text  # helper lemmas of the file's first theorem, which may name the skills
            else:
                found.append(edit)
        return [Edit(here, text), *found]

    def with_more(self, texts: Mapping[str, str]) -> "Inserted":
        """These, and behind them what is new of `texts`."""
        return Inserted(self.place, {**self.texts, **{n: t for n, t in texts.items() if n not in self.texts}})


def first_command(text: str) -> int:
    """Where skills go: before the first command, a text about the file aside, and before a comment right above it."""
    header, _ = header_of(text)
    commands = (token for token in tokens(text[header.end :]) if not token.text.startswith("/-!"))
    first = header.end + next((token.start for token in commands), 0)
    gap = text.rfind("\n\n", header.end, first)
    if gap >= 0:
        return gap + 2
    return first if text[header.end : first].count("\n") and header.end else header.end


def skill_commands(declared: Sequence[Problem]) -> dict[str, Problem]:
    """The skills that a file declares itself, because it was solved with them earlier."""
    return {p.name: p for p in declared if p.name.startswith(_PREFIX)}


def speaks_of_skills(text: str) -> bool:
    """The text uses the namespace of the skills as its own (`namespace Skill`, `open Skill`)."""
    return any(token.kind is TokenKind.WORD and token.text == NAMESPACE for token in tokens(text))


def named_in(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """The names of `known` that occur in a text, in the order of `known`."""
    words = {token.text for token in tokens(text) if token.kind is TokenKind.WORD}
    return tuple(name for name in known if name in words)
