"""What a refusal of a server means, as an error in one sentence."""

import re
from collections.abc import Mapping

from prover.inference.errors import (
    ContextOverflow,
    KeyRefused,
    ModelError,
    NoSuchInterface,
    RequestRefused,
    ServerBusy,
    ServerFailed,
)
from prover.inference.settings import Endpoint
from prover.inference.transport import Reply, decoded

BUSY = frozenset({408, 425, 429, 503, 529})
"""Statuses that ask to come back later."""

_OVERFLOW = re.compile(
    r"context_length_exceeded|context_window_exceeded|exceed_context_size|max_model_len|prompt is too long"
    r"|(maximum|available) context (length|size|window)|context length is only|exceeds the (model's )?context",
    re.IGNORECASE,
)
_MODEL = re.compile(
    r"model[^.]{0,200}(does not exist|not found|not exist|unknown|invalid|no such)|model_not_found", re.I
)
_LONGEST = 300


def is_temporary(status: int) -> bool:
    """Trying again may help."""
    return status in BUSY or status >= 500


def is_about_the_model(reply: Reply) -> bool:
    """The refusal says that there is no such model."""
    return reply.status in {400, 404} and _MODEL.search(said(reply)) is not None


def said(reply: Reply) -> str:
    """The server's own words, in one line, shortened; empty if it says nothing that can be read."""
    try:
        body = decoded(reply.content)
    except ValueError:
        text = reply.content.decode("utf-8", "replace")
        return "" if "<" in text else _line(text)
    error = body.get("error", body) if isinstance(body, Mapping) else body
    if isinstance(error, Mapping):
        code = error.get("code")
        message = error.get("message") or error.get("detail") or error.get("error") or ""
        return _line(f"{message} ({code})" if isinstance(code, str) and code not in str(message) else str(message))
    return _line(str(error))


def refusal(reply: Reply, endpoint: Endpoint) -> ModelError:
    """The error for a reply with a status of 400 or more."""
    where, words = endpoint.base_url, said(reply)
    quoted = f": {words}" if words else ""
    if reply.status in {401, 403}:
        variable = endpoint.api_key_variable
        return KeyRefused(
            f"{where} refuses the key ({reply.status}){quoted}.",
            hint=f"The key is read from the variable {variable}.",
        )
    if reply.status in BUSY:
        asked = f", and asks to wait {reply.retry_after:.0f} s" if reply.retry_after else ""
        return ServerBusy(f"{where} is too busy ({reply.status}){asked}{quoted}.")
    if reply.status >= 500:
        return ServerFailed(f"{where} failed ({reply.status}){quoted}.", hint="Its own log says more.")
    if _OVERFLOW.search(words):
        return ContextOverflow(f"The prompt and the answer asked for do not fit in the model's context{quoted}.")
    if reply.status in {404, 405}:
        return NoSuchInterface(
            f"{where} does not have the interface that is needed ({reply.status}){quoted}.",
            hint="The address usually ends in /v1.",
        )
    return RequestRefused(f"{where} refuses the request ({reply.status}){quoted}.")


def _line(text: str) -> str:
    line = " ".join(text.split()).rstrip(".")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
