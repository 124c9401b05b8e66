"""Which models a server serves."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from prover.inference.errors import UnknownModel
from prover.inference.transport import decoded

_CONTINUING = frozenset({"vllm", "sglang"})
"""Servers, by the owner they give for their models, that understand `continue_final_message`."""
_MOST_LISTED = 12


@dataclass(frozen=True, slots=True)
class ServedModel:
    """`origin`: folder or hub name of the weights, where the server says it. `context`: tokens, likewise."""

    name: str
    owner: str = ""
    origin: str = ""
    context: int | None = None

    @property
    def continues(self) -> bool:
        """The server is known to continue a started assistant message."""
        return self.owner in _CONTINUING


@dataclass(frozen=True, slots=True)
class ServedModels:
    """The list of one endpoint; empty if the server has no such list."""

    models: tuple[ServedModel, ...] = ()

    @classmethod
    def read(cls, content: bytes) -> "ServedModels":
        """From the reply's bytes. Raises `ValueError`."""
        reply = decoded(content)
        listed = reply.get("data") if isinstance(reply, Mapping) else None
        if not isinstance(listed, list):
            raise ValueError("it has no list of models")
        return cls(tuple(_model(model) for model in listed if isinstance(model, Mapping) and model.get("id")))

    def find(self, name: str) -> ServedModel | None:
        """By name."""
        return next((model for model in self.models if model.name == name), None)

    def choose(self, name: str | None, where: str) -> ServedModel:
        """The model of that name, or the only one. Raises `UnknownModel`.

        A server without a list, or a name with a variant (`name:variant`) that lists do not have, is taken at the
        user's word.
        """
        if name is None:
            if len(self.models) == 1:
                return self.models[0]
            which = self.listed if self.models else "its list of models is empty"
            raise UnknownModel(f"No model is named, and {where} does not serve just one ({which}).", hint=_NAME_IT)
        found = self.find(name)
        if found is None and self.models and self.find(name.partition(":")[0]) is None:
            raise self.unknown(name, where)
        return found or ServedModel(name)

    def unknown(self, name: str, where: str) -> UnknownModel:
        """The error that says which there are."""
        near = get_close_matches(name, [model.name for model in self.models], 1)
        meant = f"Did you mean {near[0]!r}?" if near else None
        there = f"it serves {self.listed}" if self.models else "it does not say which it serves"
        return UnknownModel(f"{where} serves no model {name!r}; {there}.", hint=meant)

    @property
    def listed(self) -> str:
        """The names, the first dozen."""
        names = [model.name for model in self.models]
        more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
        return ", ".join(names[:_MOST_LISTED]) + more


_NAME_IT = "Name it with --model, PROVER_MODEL or roles.default.model in prover.toml."


def _model(model: Mapping[str, object]) -> ServedModel:
    context = model.get("max_model_len")
    return ServedModel(
        name=str(model["id"]),
        owner=str(model.get("owned_by") or ""),
        origin=str(model.get("root") or ""),
        context=context if isinstance(context, int) else None,
    )
