"""What `--model` means: a name of the catalogue, a folder, or a name on the model hub."""

import difflib
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

from prover.errors import ProverError
from prover.inference.catalogue import CATALOGUE, CatalogueModel, named

_HUB_ID = re.compile(r"[\w.-]+/[\w.-]+")


@dataclass(frozen=True, slots=True)
class ChosenModel:
    """`name`: what clients call it. Exactly one of `folder` and `hub` is set once it can be served.

    `known`: its row in the catalogue. A packaged model has neither folder nor hub before it was made.
    """

    name: str
    folder: Path | None = None
    hub: str | None = None
    known: CatalogueModel | None = None

    @property
    def source(self) -> str:
        """What vLLM is given."""
        return str(self.folder) if self.folder is not None else self.hub or self.name


def choose_model(text: str) -> ChosenModel:
    """Read what the user wrote; a folder is looked into. Raises `ProverError` if it cannot be meant."""
    path = Path(text).expanduser()
    known = named(text)
    if known is not None and not path.is_dir():
        if known.hub is None:
            return ChosenModel(known.name, known=known)
        return ChosenModel(known.name, folder=hub_folder(known.hub), hub=known.hub, known=known)
    if path.is_dir():
        _require_model(path)
        return ChosenModel(path.resolve().name, folder=path.resolve())
    if path.suffix == ".gguf" and path.exists():
        raise ProverError(
            f"{text} is a GGUF file, which vLLM does not serve.",
            hint="Give a folder with config.json, safetensors and a tokenizer.",
        )
    if _HUB_ID.fullmatch(text) and not text.startswith((".", "/")):
        return ChosenModel(text, folder=hub_folder(text), hub=text)
    near = difflib.get_close_matches(text.casefold(), [model.name for model in CATALOGUE], 1)
    meant = f"Did you mean {near[0]}? " if near else ""
    raise ProverError(
        f"{text!r} is neither a folder nor a model of the catalogue.",
        hint=f"{meant}`prover serve --list` shows the catalogue; a name on the model hub looks like OWNER/NAME.",
    )


def hub_folder(hub: str) -> Path | None:
    """Where the model hub's own cache on this machine holds a model, or `None`."""
    home = Path(os.environ.get("HF_HOME") or Path.home() / ".cache" / "huggingface")
    cache = Path(os.environ.get("HF_HUB_CACHE") or home / "hub")
    place = cache / f"models--{hub.replace('/', '--')}"
    try:
        revision = (place / "refs" / "main").read_text(encoding="utf-8").strip()
    except OSError:
        return None
    snapshot = place / "snapshots" / revision
    return snapshot if _fault(snapshot) is None else None


def _require_model(folder: Path) -> None:
    fault = _fault(folder)
    if fault is not None:
        raise ProverError(
            f"{folder} is no folder that vLLM can serve: {fault}.",
            hint="It needs config.json, the weights as safetensors, and a tokenizer.",
        )


def _fault(folder: Path) -> str | None:
    """What is wrong with a model's folder, as far as can be told without loading it."""
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        if not isinstance(config, dict):
            return "its config.json is not an object"
        names = {path.name for path in folder.iterdir()}
        shards = _shards(folder)
    except FileNotFoundError:
        return "it has no config.json"
    except (OSError, ValueError) as error:
        return f"its files cannot be read ({error})"
    lacking = sorted(shards - names)
    if lacking:
        return f"{lacking[0]} is missing" + (f", and {len(lacking) - 1} files more" if len(lacking) > 1 else "")
    if not any(name.endswith((".safetensors", ".bin", ".pt")) for name in names):
        return "it has no weights"
    if not any(name.startswith("tokenizer") or name.endswith((".model", ".tiktoken")) for name in names):
        return "it has no tokenizer"
    return None


def _shards(folder: Path) -> set[str]:
    """Files that the index of the weights names: an interrupted copy lacks some. Raises `OSError`, `ValueError`."""
    index = folder / "model.safetensors.index.json"
    if not index.exists():
        return set()
    return set(json.loads(index.read_text(encoding="utf-8")).get("weight_map", {}).values())
