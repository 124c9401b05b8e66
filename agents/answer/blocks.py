"""The parts of an answer: the thought, and the pieces of code in it."""

import re
from dataclasses import dataclass

_THOUGHT = re.compile(r"<(?:think|thought)>(?P<thought>.*?)(?:</(?:think|thought)>|\Z)", re.DOTALL | re.IGNORECASE)
_END_OF_THOUGHT = re.compile(r"</(?:think|thought)>", re.IGNORECASE)
_TAG_LINE = re.compile(r"^[ \t]*</?(?:think|thought)>[ \t]*\n?", re.MULTILINE | re.IGNORECASE)
_OPEN_COMMENT = re.compile(r"/-(?:(?!-/).)*\Z", re.DOTALL)
_FENCE = re.compile(r"^[ \t]*(?P<mark>```+|~~~+)[ \t]*(?P<language>[\w+#.-]*)[^\n]*\n?", re.MULTILINE)
_LEAN = frozenset({"", "lean", "lean4", "tactics", "tactic", "lean3"})


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of code. `closed` is false if the answer ends before its fence does."""

    text: str
    closed: bool = True


def split_thought(text: str) -> tuple[str, str]:
    """The thought (what stands between `<think>` and `</think>`, or before a lone `</think>`) and the rest."""
    found = _THOUGHT.search(text)
    if found:
        return found["thought"].strip(), (text[: found.start()] + text[found.end() :]).strip("\n")
    end = _END_OF_THOUGHT.search(text)
    if end:
        return text[: end.start()].strip(), text[end.end() :].strip("\n")
    return "", text


def code_blocks(text: str) -> list[Block]:
    """The fenced Lean blocks in order; one that never ends goes to the end of the text."""
    blocks: list[Block] = []
    at = 0
    while opening := _FENCE.search(text, at):
        closing = re.compile(rf"^[ \t]*{re.escape(opening['mark'])}[ \t]*$", re.MULTILINE).search(text, opening.end())
        end = closing.start() if closing else len(text)
        if opening["language"].lower() in _LEAN:
            # A model that was made to think closes its thought once more, wherever it is.
            # A comment that never ends, at the end of the answer, would swallow the proof's own.
            code = _OPEN_COMMENT.sub("", _TAG_LINE.sub("", text[opening.end() : end]))
            blocks.append(Block(code.strip("\n"), closing is not None))
        at = closing.end() if closing else len(text)
    return blocks
