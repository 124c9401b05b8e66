"""The command line and the variables that vLLM is started with."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from prover.inference.serve.devices import Machine
from prover.inference.serve.environment import ServingEnvironment
from prover.inference.serve.folders import serve_folder
from prover.inference.serve.health import Address
from prover.inference.serve.model import ChosenModel

_CACHE_GIB = 2
"""Key-value cache without a GPU."""
_FEW = 4
"""Processors up to which vLLM's own choice, which leaves one to the front end, leaves too few to the model."""
KEY_VARIABLE = "VLLM_API_KEY"


@dataclass(frozen=True, slots=True)
class Launch:
    """All that a server is started with. `key`: the API key that clients need, if any; it is never written down."""

    command: tuple[str, ...]
    variables: Mapping[str, str]
    address: Address
    model: str
    source: str
    device: str
    key: str | None = None


def launch(
    model: ChosenModel,
    environment: ServingEnvironment,
    machine: Machine,
    address: Address,
    flags: Sequence[str] = (),
    *,
    download: bool = False,
) -> Launch:
    """How vLLM is started. `flags` come last, so that they override ours. `download`: the model hub may be used."""
    source = model.hub if download and model.folder is None and model.hub else model.source
    command = [
        str(environment.program("vllm")),
        "serve",
        source,
        "--host",
        address.host,
        "--port",
        str(address.port),
        "--served-model-name",
        model.name,
        "--disable-uvicorn-access-log",
    ]
    if environment.device == "cpu":
        # Compiling takes a minute and a half at every first start, for a third more speed. A prompt that is read in
        # pieces, as happens when several come at once, ends the whole server if its request has a seed: vLLM 0.32
        # then sets back a random generator, which those of a processor do not allow.
        command += ["--enforce-eager", "--no-enable-chunked-prefill"]
    return Launch(
        command=(*command, *flags),
        variables=_variables(environment, machine, download=download),
        address=address,
        model=model.name,
        source=source,
        device=environment.device,
        key=_key(flags),
    )


def _variables(environment: ServingEnvironment, machine: Machine, *, download: bool) -> dict[str, str]:
    """This process's variables over our defaults; what concerns the network is not the user's to be surprised by."""
    defaults = {"VLLM_HOST_IP": "127.0.0.1", "VLLM_CACHE_ROOT": str(serve_folder() / "vllm")}
    if environment.device == "cpu":
        defaults["VLLM_CPU_KVCACHE_SPACE"] = str(_CACHE_GIB)
        if len(machine.processors) <= _FEW:
            defaults["VLLM_CPU_OMP_THREADS_BIND"] = ",".join(map(str, machine.processors))
    fixed = {"VLLM_NO_USAGE_STATS": "1", "DO_NOT_TRACK": "1", "PYTHONUNBUFFERED": "1"}
    if not download:
        fixed["HF_HUB_OFFLINE"] = "1"
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    # The environment's own programs come first: vLLM looks for compilers and helpers by name.
    kept["PATH"] = os.pathsep.join([str(environment.folder / "bin"), kept.get("PATH", os.defpath)])
    return defaults | kept | fixed


def _key(flags: Sequence[str]) -> str | None:
    for position, flag in enumerate(flags):
        name, equals, value = flag.partition("=")
        if name == "--api-key":
            return value if equals else next(iter(flags[position + 1 : position + 2]), None)
    return os.environ.get(KEY_VARIABLE) or None


def log_name(moment: str, address: Address, model: str) -> str:
    """The name of a server's log: when, where, what."""
    return f"{moment}-{address.port}-{Path(model).name}.log"
