"""The evolver: from a lemma of the library to another one, in one of LEGO-Prover's four directions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from agents.answer.commands import Part, same_statement
from agents.answer.lemmas import head_of, is_statement, theorems_in
from agents.answer.reading import read_answer
from agents.draft import Draft
from agents.prompts import template
from agents.speaking import DEFAULT_TOKENS, Asking, Model
from agents.task import Task
from prover.inference.answer import Answer as Completion
from prover.inference.ledger import Booking
from prover.inference.message import ChatMessage, system, user
from prover.inference.settings import Sampling

ROLE = "evolver"
MOST_RELATED = 4
"""Open statements that are shown (LEGO-Prover's figure)."""
MOST_LEMMAS = 3
"""That are read from one answer."""


class Direction(StrEnum):
    """In which way the new lemma goes beyond the old one (LEGO-Prover, arXiv 2310.00656)."""

    EXTEND_DIMENSIONS = "extend dimensions"
    KEY_CONCEPTS = "identify key concepts"
    PARAMETERISE = "parameterise"
    SCALE_COMPLEXITY = "scale complexity"


@dataclass(frozen=True, slots=True)
class NewLemma:
    """A lemma that the model proposes. `statement`: the head of its declaration; `draft`: its proof with slips
    repaired, or `None` where it gives none."""

    name: str
    statement: str
    draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class Evolved:
    """What came of one question. `answer` is the model's, with its cost."""

    lemmas: tuple[NewLemma, ...]
    messages: tuple[ChatMessage, ...]
    answer: Completion


@dataclass(frozen=True)
class Evolver:
    """Proposes lemmas; each `sample` of the same question is another answer."""

    model: Model

    async def evolve(
        self,
        source: str,
        direction: Direction,
        related: Sequence[str],
        *,
        about: Task,
        sample: int,
        booking: Booking,
    ) -> Evolved:
        """`source`: the lemma with its proof. `related`: statements that are still open. `about`: the environment, as
        a task without a theorem. Raises `ModelError`."""
        messages = prompt(source, direction, related, about)
        limit = self.model.role(ROLE).max_tokens or DEFAULT_TOKENS
        answer = await Asking(self.model, ROLE, messages, sample, booking).answer(Sampling(max_tokens=limit))
        shown = _example(direction, about)
        return Evolved(read_lemmas(answer.choices[0].text, source, shown), messages, answer)


def prompt(source: str, direction: Direction, related: Sequence[str], about: Task) -> tuple[ChatMessage, ...]:
    """What the evolver is told."""
    statements = "\n".join(related[:MOST_RELATED])
    kind = "mathlib" if about.mathlib else "embedded"
    asked = template("evolver").substitute(
        direction=template(f"evolve_{direction.name.lower()}").template,
        example=_example(direction, about),
        source=source.strip(),
        related=f"\nOpen problems that the new lemma may help with:\n```lean4\n{statements}\n```\n"
        if statements
        else "",
        tools=template(f"tools_{kind}").template,
    )
    return system(template("evolver_system").substitute(offers=about.offers)), user(asked)


def read_lemmas(text: str, source: str, shown: str = "") -> tuple[NewLemma, ...]:
    """The new lemmas of an answer. The given one again is none, and neither is one of the example `shown`."""
    known = [_unnamed(part) for part in (*theorems_in(f"```lean4\n{source}\n```"), *theorems_in(shown))]
    found: list[NewLemma] = []
    for part in theorems_in(text):
        head = head_of(part)
        if is_statement(head) and not any(same_statement(_unnamed(part), other) for other in known):
            # In whichever namespace the model puts it: where it goes is the library's business.
            name = part.name.rpartition(".")[2]
            found.append(NewLemma(name, head.replace(part.name, name, 1), _draft(part, head)))
    return tuple(found[:MOST_LEMMAS])


def _example(direction: Direction, about: Task) -> str:
    return template(f"evolve_{direction.name.lower()}_{'mathlib' if about.mathlib else 'embedded'}").template


def _draft(part: Part, head: str) -> Draft | None:
    """The last reading: the others are there only where something in the answer looks wrong."""
    if part.body is None:
        return None
    drafts = read_answer(f"```lean4\n{part.text}\n```", Task(part.name, head)).drafts
    whole = [draft for draft in drafts if not re.search(r"\b(?:sorry|admit)\b", draft.body)]
    return whole[-1] if whole else None


def _unnamed(part: Part) -> str:
    return head_of(part).replace(part.name, "_", 1)
