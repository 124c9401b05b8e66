"""Where settings are written down: `prover.toml`, environment, flags. Each gives values with their origin."""

import json
import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from prover.errors import ProverError

FILE_NAME = "prover.toml"
PREFIX = "PROVER_"
Key = tuple[str, ...]
"""A setting's name, for example `("roles", "prover", "model")`."""

SHORT_VARIABLES: Mapping[str, Key] = {
    "PROVER_MODEL": ("roles", "default", "model"),
    "PROVER_BASE_URL": ("endpoints", "default", "base_url"),
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from, in words. `trusted`: the user said it, not a file found where a project is."""

    text: str
    trusted: bool = True

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Value:
    """A value and where it comes from."""

    value: object
    origin: Origin


Layer = Mapping[Key, Value]


def dotted(key: Key) -> str:
    """As it is written in TOML."""
    return ".".join(part if part.replace("_", "").replace("-", "").isalnum() else f'"{part}"' for part in key)


def from_file(path: Path, *, trusted: bool) -> Layer:
    """The settings of a file. Raises `ProverError` if it cannot be read or is not TOML."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ProverError(f"{path} cannot be read: {error}.") from error
    except tomllib.TOMLDecodeError as error:
        raise ProverError(f"{path} is not TOML: {error}.") from error
    return {key: Value(value, Origin(str(path), trusted)) for key, value in _leaves(tables, ())}


def _leaves(tables: Mapping[str, object], above: Key) -> Iterator[tuple[Key, object]]:
    for name, value in tables.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*above, name))
        else:
            yield (*above, name), value


def project_file(folder: Path) -> Path | None:
    """The nearest `prover.toml` of this folder or one above it."""
    return next((path for above in (folder, *folder.parents) if (path := above / FILE_NAME).is_file()), None)


def user_file(environment: Mapping[str, str]) -> Path:
    """The user's own `prover.toml`, whether it is there or not."""
    base = environment.get("XDG_CONFIG_HOME", "")
    home = environment.get("HOME") or os.path.expanduser("~")  # noqa: PTH111 - Path.home() looks past `environment`
    return (Path(base) if base.startswith("/") else Path(home) / ".config") / "prover" / FILE_NAME


def from_environment(environment: Mapping[str, str], sections: frozenset[str]) -> Layer:
    """`PROVER_MODEL`, `PROVER_BASE_URL`, and `PROVER_ROLES__PROVER__MODEL` for `roles.prover.model`."""
    layer: dict[Key, Value] = {}
    for name, text in environment.items():
        key = SHORT_VARIABLES.get(name)
        if key is None and name.startswith(PREFIX) and "__" in name:
            key = tuple(part.lower() for part in name.removeprefix(PREFIX).split("__"))
            # Not ours to judge: other programs may use the prefix too.
            key = key if key[0] in sections else None
        if key is not None and text:
            layer[key] = Value(_parsed(key, text), Origin(f"environment variable {name}"))
    return layer


def from_flags(flags: Mapping[str, tuple[Key, object]]) -> Layer:
    """Flags that were given, by how they are written: `{"--model": (("roles", "default", "model"), "m")}`."""
    return {key: Value(value, Origin(f"flag {flag}")) for flag, (key, value) in flags.items() if value is not None}


def from_assignments(assignments: tuple[str, ...]) -> Layer:
    """`KEY=VALUE` as given to `--set`. Raises `ProverError`."""
    layer: dict[Key, Value] = {}
    for assignment in assignments:
        name, equals, text = assignment.partition("=")
        if not equals or not name.strip():
            raise ProverError(
                f"{name!r} is no setting with a value.", hint="Write --set roles.default.temperature=0.8."
            )
        key = tuple(name.strip().split("."))
        layer[key] = Value(_parsed(key, text.strip()), Origin("flag --set"))
    return layer


def _parsed(key: Key, text: str) -> object:
    """Lists and objects are written as JSON; everything else stays text, which the schema converts.

    The schema knows nothing of the fields in `extra`, so whatever is JSON there is taken as that.
    """
    if text[:1] in {"[", "{"} or "extra" in key:
        try:
            return json.loads(text)
        except json.JSONDecodeError:
            return text
    return text


def merged(layers: tuple[Layer, ...]) -> dict[Key, Value]:
    """Later layers win, value by value."""
    values: dict[Key, Value] = {}
    for layer in layers:
        values |= layer
    return values


def nested(values: Mapping[Key, Value]) -> dict[str, object]:
    """As nested tables. Raises `ProverError` where one source has a table and another a value."""
    tables: dict[str, object] = {}
    for key, value in sorted(values.items()):
        node = tables
        for depth, part in enumerate(key[:-1], 1):
            below = node.setdefault(part, {})
            if not isinstance(below, dict):
                raise ProverError(f"{dotted(key[:depth])} must be a table ({value.origin} sets {dotted(key)}).")
            node = below
        node[key[-1]] = value.value
    return tables
