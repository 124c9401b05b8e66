"""What can go wrong with a model call, each as one sentence. None of these carries a key."""

import re

from prover.errors import ProverError


class ModelError(ProverError):
    """Base of every failed model call. `kind` is what the ledger notes. `tries`: how often it was tried."""

    kind = "failed"
    tries = 1


class EndpointDown(ModelError):
    """Nobody answers at the address, or the connection broke, and trying again did not help."""

    kind = "endpoint_down"


class NoSuchInterface(ModelError):
    """Something answers, but it does not speak the protocol at that address."""

    kind = "no_such_interface"


class CallTimedOut(ModelError):
    """No complete answer within the time for one call."""

    kind = "timed_out"


class ServerBusy(ModelError):
    """The server refused for load (429, 503) until the tries or the time were used up."""

    kind = "busy"


class ServerFailed(ModelError):
    """The server answered with an error of its own (5xx) until the tries or the time were used up."""

    kind = "server_failed"


class KeyRefused(ModelError):
    """The server wants a key, or another one."""

    kind = "key_refused"


class UnknownModel(ModelError):
    """The server does not serve a model of that name; the sentence says which it does."""

    kind = "unknown_model"


class ContextOverflow(ModelError):
    """Prompt and answer do not fit in the model's context."""

    kind = "context_overflow"

    @property
    def limit(self) -> int | None:
        """The model's context in tokens, where the server's words say it."""
        found = re.search(r"(?:context (?:length|size|window)\D{0,20}?|max_model_len=)(\d{3,})", self.message, re.I)
        return int(found[1]) if found else None


class RequestRefused(ModelError):
    """The server refused the request for another reason (4xx); trying again would not help."""

    kind = "refused"


class UnreadableAnswer(ModelError):
    """The answer is cut off in the middle of its JSON, or is no answer of this protocol, at every try."""

    kind = "unreadable"


class EmptyAnswer(ModelError):
    """The model stopped of itself without having written anything."""

    kind = "empty"


class NotText(ModelError):
    """The answer consists of something else than text: a tool call, an image, sound."""

    kind = "not_text"


class NotRecorded(ModelError):
    """A replayed run asks what the recording has no answer to."""

    kind = "not_recorded"


class BudgetSpent(ModelError):
    """The run has used up its time, tokens, calls or money. Not a fault: the run ends with what it has."""

    kind = "budget_spent"
