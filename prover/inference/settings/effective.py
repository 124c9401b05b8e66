"""The settings in force: all sources put together, checked, each value with its origin."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from prover.errors import ProverError
from prover.inference.settings.schema import (
    DEFAULT,
    DEFAULT_ROLE,
    Endpoint,
    Limits,
    Price,
    Retry,
    Role,
    Settings,
    is_local,
)
from prover.inference.settings.sources import (
    Key,
    Layer,
    Origin,
    Value,
    dotted,
    from_assignments,
    from_environment,
    from_file,
    from_flags,
    merged,
    nested,
    project_file,
    user_file,
)

BUILT_IN = Origin("default")


@dataclass(frozen=True, slots=True)
class Row:
    """One setting: its name as written in `prover.toml`, its value in words, where that comes from."""

    name: str
    value: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Effective:
    """The settings and, for each value that is not built in, its origin."""

    settings: Settings
    origins: Mapping[Key, Origin]
    environment: Mapping[str, str] = field(repr=False)
    """Has the keys in it, so it is never shown."""

    def key_of(self, endpoint: str) -> str | None:
        """The key for an endpoint, or `None` if its variable is not set. Raises `ProverError`.

        A `prover.toml` that lies with a project, which may be a stranger's, cannot have a key sent to a host of its
        choice: that would give the key away.
        """
        chosen = self.settings.endpoints[endpoint]
        key = self.environment.get(chosen.api_key_variable) or None
        names = ("base_url", "api_key_variable")
        origins = [self.origins.get(("endpoints", endpoint, name), BUILT_IN) for name in names]
        strange = next((origin for origin in origins if not origin.trusted), None)
        if key is None or strange is None or is_local(chosen.base_url):
            return key
        host = urlsplit(chosen.base_url).hostname
        raise ProverError(
            f"{strange} would have the key in {chosen.api_key_variable} sent to {host}.",
            hint="If that is right, name the file with --config, or move the endpoint to your own prover.toml "
            "(docs/models.md).",
        )

    def rows(self) -> Iterator[Row]:
        """Every setting in force, in the order of the schema; what is not set is left out (limits aside)."""
        tables = self.settings.model_dump(mode="json")
        for key, value in _values(tables, ()):
            if value is None and key[0] not in {"limits", "database"}:
                continue
            text = "not set" if value is None else _shown(value)
            if key[-1] == "api_key_variable":
                text += " (set)" if self.environment.get(text) else " (not set)"
            yield Row(dotted(key), text, self.origins.get(key, BUILT_IN))


def load_settings(
    *,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    file: Path | None = None,
    flags: Mapping[str, tuple[Key, object]] | None = None,
    assignments: tuple[str, ...] = (),
) -> Effective:
    """Put all sources together and check them. Raises `ProverError` naming the setting and where it was made.

    Later ones win: built-in values, the user's own file, the nearest `prover.toml` from `folder` (the current one)
    upwards, environment variables, `assignments` (of `--set`), `flags`. `file` replaces both files.
    """
    variables = os.environ if environment is None else environment
    layers: list[Layer] = []
    if file is not None:
        layers.append(from_file(file, trusted=True))
    else:
        own, project = user_file(variables), project_file((folder or Path.cwd()).absolute())
        if own.is_file():
            layers.append(from_file(own, trusted=True))
        if project is not None and project != own:
            layers.append(from_file(project, trusted=False))
    layers.append(from_environment(variables, frozenset(Settings.model_fields)))
    layers.append(from_assignments(assignments))
    layers.append(from_flags(flags or {}))
    values = merged(tuple(layers))
    settings = _checked(values)
    return Effective(settings, {key: value.origin for key, value in values.items()}, variables)


def _checked(values: Mapping[Key, Value]) -> Settings:
    tables = nested(values)
    try:
        settings = Settings.model_validate(tables)
    except ValidationError as error:
        raise ProverError(_sentence(error.errors(include_url=False)[0], values)) from None
    endpoints = {DEFAULT: Endpoint(), **settings.endpoints}
    roles = {**settings.roles, DEFAULT: _under(settings.roles.get(DEFAULT))}
    for name, role in roles.items():
        if role.endpoint is not None and role.endpoint not in endpoints:
            key = ("roles", name, "endpoint")
            raise ProverError(
                f"{dotted(key)} is {role.endpoint!r} ({values[key].origin}), but there is no endpoint of that name.",
                hint=f"There are: {', '.join(sorted(endpoints))}.",
            )
    if settings.limits.cost is not None and not settings.prices:
        raise ProverError(
            f"limits.cost is set ({values['limits', 'cost'].origin}), but no price is known.",
            hint='Add a table [prices."MODEL"] with input and output, the prices of a million tokens.',
        )
    return settings.model_copy(update={"endpoints": endpoints, "roles": dict(sorted(roles.items()))})


def _under(role: Role | None) -> Role:
    """`roles.default` with the built-in values where nothing is set."""
    return DEFAULT_ROLE if role is None else DEFAULT_ROLE.model_copy(update=role.model_dump(exclude_none=True))


def _sentence(error: ErrorDetails, values: Mapping[Key, Value]) -> str:
    """What is wrong, with the setting's name and origin, never its value (it may be a key put in the wrong place)."""
    path = tuple(str(part) for part in error["loc"])
    origin = next((value.origin for key, value in values.items() if key == path[: len(key)]), None)
    origin = origin or next((value.origin for key, value in values.items() if key[: len(path)] == path), BUILT_IN)
    if error["type"] == "extra_forbidden":
        near = get_close_matches(path[-1], _known(path[:-1]), 1)
        meant = f" Did you mean {near[0]!r}?" if near else ""
        secret = " Keys do not belong in settings: api_key_variable names the environment variable that has it."
        return f"There is no setting {dotted(path)} ({origin}).{secret if 'key' in path[-1].lower() else meant}"
    problem = error["msg"].removeprefix("Value error, ")
    return f"{dotted(path)} ({origin}): {problem[:1].lower()}{problem[1:]}."


_SECTIONS: Mapping[str, type[BaseModel]] = {
    "endpoints": Endpoint,
    "roles": Role,
    "prices": Price,
    "limits": Limits,
    "retry": Retry,
}


def _known(path: Key) -> list[str]:
    section: type[BaseModel] = Settings if not path else _SECTIONS.get(path[0], Settings)
    return list(section.model_fields)


def _values(tables: Mapping[str, object], above: Key) -> Iterator[tuple[Key, object]]:
    for name, value in tables.items():
        key = (*above, name)
        if isinstance(value, dict):
            yield from _values(value, key)
        else:
            yield key, value


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(repr(part) for part in value) if isinstance(value, list) else str(value)
