"""What a model answered, read from the bytes of a reply."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from prover.inference.errors import EmptyAnswer, NotText
from prover.inference.transport import decoded


class Source(StrEnum):
    """Where an answer comes from. Only `live` ones cost anything."""

    LIVE = "live"
    CACHE = "cache"
    REPLAY = "replay"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to a prompt.

    `reasoning`: what a reasoning model thought before, where the server keeps it apart. `instead`: what came in place
    of text (a tool call, sound); the text is then empty.
    """

    text: str
    reasoning: str | None
    finish_reason: str
    instead: str | None = None

    @property
    def truncated(self) -> bool:
        """It ended at the token limit, not of itself."""
        return self.finish_reason == "length"


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the server counted them; `None` where it says nothing. `reasoning` is part of `written`."""

    read: int | None = None
    written: int | None = None
    reasoning: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer. `content`: the reply's bytes. `seconds`: of all tries, waits included.

    `call`: its number in the ledger. `key`: of the request. `cost`: `None` if the model has no price.
    """

    choices: tuple[Choice, ...]
    usage: Usage
    model: str
    content: bytes
    source: Source
    seconds: float
    tries: int
    call: int
    key: str
    cost: float | None

    @property
    def text(self) -> str:
        """Of the first choice."""
        return self.choices[0].text

    @property
    def truncated(self) -> bool:
        """The first choice ended at the token limit."""
        return self.choices[0].truncated


@dataclass(frozen=True, slots=True)
class Parsed:
    """A reply that was understood."""

    choices: tuple[Choice, ...]
    usage: Usage
    model: str


def parse(content: bytes) -> Parsed:
    """Read a reply of either kind. Raises `ValueError` if it is none of this protocol (cut off, an error page)."""
    reply = decoded(content)
    if not isinstance(reply, Mapping):
        raise ValueError("it is not an object")
    choices = reply.get("choices")
    if not isinstance(choices, list) or not choices:
        raise ValueError("it has no choices")
    in_order = sorted(choices, key=_index)
    return Parsed(tuple(map(_choice, in_order)), _usage(reply.get("usage")), str(reply.get("model") or ""))


def require_text(choices: Sequence[Choice], who: str) -> None:
    """Raises `NotText` or `EmptyAnswer` if no choice has any text, unless it was cut off before it came to that."""
    if any(choice.text.strip() or choice.truncated for choice in choices):
        return
    instead = next((choice.instead for choice in choices if choice.instead), None)
    if instead is not None:
        raise NotText(f"{who} answered with {instead} instead of text.")
    thought = " (it only thought)" if any(choice.reasoning for choice in choices) else ""
    raise EmptyAnswer(f"{who} answered with no text{thought}.")


def _index(choice: object) -> int:
    index = choice.get("index") if isinstance(choice, Mapping) else None
    return index if isinstance(index, int) else 0


def _choice(choice: object) -> Choice:
    if not isinstance(choice, Mapping):
        raise ValueError("a choice is not an object")
    reason = str(choice.get("finish_reason") or "unknown")
    if "text" in choice:
        return _of_text(choice["text"], None, reason, {})
    message = choice.get("message")
    if not isinstance(message, Mapping):
        raise ValueError("a choice has neither text nor message")
    # Servers name it one way or the other; some send both.
    thought = message.get("reasoning_content") or message.get("reasoning")
    reasoning = _clean(thought) if isinstance(thought, str) else None
    return _of_text(message.get("content"), reasoning, reason, message)


def _of_text(value: object, reasoning: str | None, reason: str, message: Mapping[str, object]) -> Choice:
    if isinstance(value, list) and all(isinstance(part, Mapping) for part in value):
        texts = [part.get("text") for part in value]
        kinds = sorted({str(part.get("type")) for part in value if not isinstance(part.get("text"), str)})
        text = _clean("".join(text for text in texts if isinstance(text, str)))
        return Choice(text, reasoning, reason, None if text or not kinds else ", ".join(kinds))
    if isinstance(value, str) or value is None:
        instead = next((name for name in _OTHERS if message.get(name)), None) if not value else None
        return Choice(_clean(value or ""), reasoning, reason, instead.replace("_", " ") if instead else None)
    raise ValueError("the content of a choice is no text")


def _clean(text: str) -> str:
    """Halves of characters, which a limit on tokens can leave, cannot be written to any file or database."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


_OTHERS = ("tool_calls", "function_call", "audio", "refusal")


def _usage(usage: object) -> Usage:
    if not isinstance(usage, Mapping):
        return Usage()
    details = usage.get("completion_tokens_details")
    reasoning = details.get("reasoning_tokens") if isinstance(details, Mapping) else None
    return Usage(_count(usage.get("prompt_tokens")), _count(usage.get("completion_tokens")), _count(reasoning))


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
