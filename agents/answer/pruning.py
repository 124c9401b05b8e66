"""A draft without the helper lemmas that its proof does not name."""

from dataclasses import replace

from agents.answer.commands import parts
from agents.draft import Draft
from agents.task import Task
from prover.lean.tokens import TokenKind, tokens


def with_needed_helpers(draft: Draft, task: Task) -> Draft:
    """The draft with the helpers that its body names, and that these name; as it is where all are needed."""
    _, helpers = parts(draft.helpers)
    named = {part.name: part for part in helpers if part.name}
    if len(named) < len(helpers):
        return draft  # something in it is no declaration, and may be needed without a name
    wanted, texts = set[str](), [task.statement, draft.body]
    while texts:
        words = {token.text for token in tokens(texts.pop()) if token.kind is TokenKind.WORD}
        new = {name for name in named if _mentioned(name, words)} - wanted
        wanted |= new
        texts += [named[name].text for name in new]
    if len(wanted) == len(named):
        return draft
    text = "\n\n".join(part.text for name, part in named.items() if name in wanted)
    return replace(draft, helpers=text, notes=(*draft.notes, "helper lemmas that it does not name are left out"))


def _mentioned(name: str, words: set[str]) -> bool:
    """Also with a projection behind it (`helper.mp`)."""
    return name in words or any(word.startswith(f"{name}.") for word in words)
