"""What can be set, with its bounds. docs/models.md explains every name."""

import re
from ipaddress import ip_address
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, JsonValue, field_validator

DEFAULT = "default"
"""Name of the endpoint and of the role that stand for all others."""
DEFAULT_URL = "http://127.0.0.1:8101/v1"
"""Where `prover serve` listens unless told otherwise."""
DEFAULT_KEY_VARIABLE = "PROVER_API_KEY"

Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=1)]

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")

_OWN_FIELDS = frozenset({"model", "messages", "prompt", "stream", "stream_options", "continue_final_message"})
"""What the client itself decides."""


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Endpoint(_Section):
    """A server with an interface like OpenAI's."""

    base_url: str = Field(default=DEFAULT_URL, description="address up to and including /v1")
    api_key_variable: str = Field(
        default=DEFAULT_KEY_VARIABLE, description="name of the environment variable with the key"
    )
    parallel: Count = Field(default=64, description="calls under way at the same time; the others wait")
    connect_seconds: Positive = Field(default=5.0, description="for the connection alone")
    continuation: Literal["auto", "yes", "no"] = Field(
        default="auto", description="can continue a started assistant message; auto: known servers only"
    )
    token_limit_field: Literal["max_tokens", "max_completion_tokens"] = Field(
        default="max_tokens", description="what this server calls the limit on an answer"
    )

    @field_validator("base_url")
    @classmethod
    def _address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("must be an address like http://127.0.0.1:8101/v1")
        if parts.username or parts.password:
            raise ValueError("must not contain a user or a password; name a variable with the key instead")
        if parts.query or parts.fragment:
            raise ValueError("must end with its path")
        return value.rstrip("/")

    @field_validator("api_key_variable")
    @classmethod
    def _variable(cls, value: str) -> str:
        if not _VARIABLE.fullmatch(value):
            # A key that was put here by mistake must not be repeated in the sentence.
            raise ValueError("must be the name of an environment variable, not the key itself")
        return value


class Sampling(_Section):
    """How an answer is drawn. What is not set is not sent: the server's own default holds."""

    temperature: Annotated[float, Field(ge=0, le=5)] | None = None
    top_p: Annotated[float, Field(gt=0, le=1)] | None = None
    max_tokens: Count | None = Field(default=None, description="of the answer, its reasoning included")
    n: Count | None = Field(default=None, description="answers to one prompt")
    seed: int | None = Field(default=None, description="sample i of a prompt is drawn with seed + i")
    stop: tuple[str, ...] | None = Field(default=None, description="the answer ends before any of these")
    extra: dict[str, JsonValue] | None = Field(
        default=None, description="other fields of the request, sent as they are"
    )

    @field_validator("extra")
    @classmethod
    def _not_ours(cls, value: dict[str, JsonValue] | None) -> dict[str, JsonValue] | None:
        ours = sorted(_OWN_FIELDS & set(value or {}))
        if ours:
            raise ValueError(f"must not set {ours[0]!r}")
        return value

    def over(self, base: "Sampling") -> "Sampling":
        """This, with what is not set taken from `base`; `extra` is merged field by field."""
        mine = {name: getattr(self, name) for name in Sampling.model_fields}
        theirs = {name: getattr(base, name) for name in Sampling.model_fields}
        merged = {name: theirs[name] if value is None else value for name, value in mine.items()}
        if self.extra and base.extra:
            merged["extra"] = {**base.extra, **self.extra}
        return Sampling.model_construct(**merged)


class Role(Sampling):
    """Which model plays a role, and how it is asked."""

    endpoint: str | None = Field(default=None, description="name of one of the endpoints")
    model: str | None = Field(default=None, description="as the server calls it; needed if it serves several")
    timeout: Positive | None = Field(default=None, description="seconds for one try")
    total_timeout: Positive | None = Field(
        default=None, description="seconds for a call with all its tries and waits"
    )


DEFAULT_ROLE = Role(endpoint=DEFAULT, timeout=1200.0, total_timeout=3600.0)


class Retry(_Section):
    """How a call that could not be answered is tried again."""

    tries: Count = 5
    first_wait: Positive = Field(default=0.5, description="seconds before the second try; doubled each time")
    longest_wait: Positive = Field(
        default=30.0, description="seconds between two tries, unless the server asks for more"
    )


class Limits(_Section):
    """The budget of a run. What is not set is not limited."""

    seconds: Positive | None = None
    tokens: Count | None = Field(default=None, description="read and written, together")
    calls: Count | None = None
    cost: Positive | None = Field(default=None, description="in the currency of the prices")


class Price(_Section):
    """Of a million tokens, in any one currency."""

    input: Annotated[float, Field(ge=0)]
    output: Annotated[float, Field(ge=0)]


class Cache(_Section):
    """Answers are kept, and a request that was answered before is not sent again."""

    enabled: bool = True


class Database(_Section):
    """Where runs, calls and answers are kept."""

    url: str | None = Field(default=None, description="as SQLAlchemy writes it; not set: a file in the data folder")

    @field_validator("url")
    @classmethod
    def _no_password(cls, value: str | None) -> str | None:
        if value is not None and "://" not in value:
            raise ValueError("must be an address like sqlite:///runs.db")
        if value is not None and urlsplit(value).password:
            raise ValueError("must not contain a password; use the database's own password file")
        return value


class Recording(_Section):
    """A run as a file: all answers of the models, to be given again later without them."""

    record: str | None = Field(default=None, description="file to write")
    replay: str | None = Field(default=None, description="file to answer from; no model is asked")


class Settings(_Section):
    """Everything. `endpoints` and `roles` always have their `default`."""

    endpoints: dict[str, Endpoint] = Field(default_factory=lambda: {DEFAULT: Endpoint()})
    roles: dict[str, Role] = Field(default_factory=lambda: {DEFAULT: DEFAULT_ROLE})
    limits: Limits = Limits()
    retry: Retry = Retry()
    cache: Cache = Cache()
    database: Database = Database()
    recording: Recording = Recording()
    prices: dict[str, Price] = Field(default_factory=dict, description="by model name")

    def role(self, name: str) -> "PlayedRole":
        """The role as it is played: its own settings before those of `roles.default`, before the built-in ones."""
        merged: dict[str, object] = {}
        for layer in (DEFAULT_ROLE, self.roles.get(DEFAULT), self.roles.get(name)):
            if layer is not None:
                extra = {**(merged.get("extra") or {}), **(layer.extra or {})}  # type: ignore[dict-item]
                merged |= {
                    field: value for field in Role.model_fields if (value := getattr(layer, field)) is not None
                }
                merged["extra"] = extra or None
        return PlayedRole.model_validate(merged | {"name": name})


class PlayedRole(Role):
    """A role with nothing left open but what is the server's to decide."""

    name: str
    endpoint: str
    timeout: float
    total_timeout: float

    @property
    def sampling(self) -> Sampling:
        """How its answers are drawn."""
        return Sampling.model_construct(**{name: getattr(self, name) for name in Sampling.model_fields})


def is_local(url: str) -> bool:
    """The address is on this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
