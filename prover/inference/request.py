"""A request to a model, as it goes over the wire, and the hashes that it is known by."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from prover.inference.message import ChatMessage
from prover.inference.settings import Endpoint, Sampling

Body = Mapping[str, object]


class Path(StrEnum):
    """The parts of the interface that are used, relative to the base address."""

    CHAT = "chat/completions"
    COMPLETION = "completions"
    MODELS = "models"


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """One request. `prompt`: the turns of a chat, or plain text to complete. `continues`: the last turn is begun."""

    path: Path
    model: str
    prompt: tuple[ChatMessage, ...] | str
    sampling: Sampling
    continues: bool = False

    def body(self, endpoint: Endpoint) -> dict[str, object]:
        """The fields that are sent; what is not set is not among them."""
        fields: dict[str, object] = {"model": self.model}
        if isinstance(self.prompt, str):
            fields["prompt"] = self.prompt
        else:
            fields["messages"] = [{"role": turn.speaker, "content": turn.text} for turn in self.prompt]
        sampling = self.sampling
        for name in ("temperature", "top_p", "n", "seed"):
            if (value := getattr(sampling, name)) is not None:
                fields[name] = value
        if sampling.max_tokens is not None:
            # The older part of the interface knows only one name.
            name = "max_tokens" if self.path is Path.COMPLETION else endpoint.token_limit_field
            fields[name] = sampling.max_tokens
        if sampling.stop:
            fields["stop"] = list(sampling.stop)
        if self.continues:
            fields |= {"continue_final_message": True, "add_generation_prompt": False}
        return fields | dict(sampling.extra or {})

    @property
    def prompt_hash(self) -> str:
        """sha256 of the prompt alone."""
        prompt = self.prompt if isinstance(self.prompt, str) else [[turn.speaker, turn.text] for turn in self.prompt]
        return digest(prompt)


def digest(value: object) -> str:
    """sha256 of a JSON value, whatever the order of its fields; 64 hexadecimal digits."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    # Lone surrogates are possible in text that came from a model; they are not valid UTF-8.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
