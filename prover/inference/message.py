"""One turn of a chat."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """`text` is sent as it is. The last message may be an `assistant` one that the model is to continue."""

    speaker: Literal["system", "user", "assistant"]
    text: str


def system(text: str) -> ChatMessage:
    """Instructions for the whole chat."""
    return ChatMessage("system", text)


def user(text: str) -> ChatMessage:
    """What is asked."""
    return ChatMessage("user", text)


def assistant(text: str) -> ChatMessage:
    """What the model said, or is made to have begun to say."""
    return ChatMessage("assistant", text)
