"""Whether a model has room on this machine, before anything is loaded."""

from prover.errors import ProverError
from prover.inference.serve.devices import Machine
from prover.inference.serve.model import ChosenModel
from prover.inference.serve.recipe import Device


def memory_warning(model: ChosenModel, machine: Machine, device: Device, gpus: int = 1) -> str | None:
    """What to tell the user about memory, or `None`. `gpus`: how many share the model.

    Raises `ProverError` if the weights alone are more than all the memory there is.
    """
    weights = model.known.weights if model.known is not None else _weights(model)
    if device == "cuda":
        total, free, place = sum(machine.gpus[:gpus]), sum(machine.gpus[:gpus]), "GPU memory"
        needed = model.known.gpu_memory if model.known is not None else weights + 1.5
    else:
        total, free, place = machine.memory, machine.free, "memory"
        needed = model.known.memory if model.known is not None else 1.3 * weights + 4.0
    if not total or not weights:
        return None
    if weights > total:
        raise ProverError(
            f"{model.name} cannot be served here: its weights are {weights:.1f} GB, and there are "
            f"{total:.1f} GB of {place}.",
            hint="Use several GPUs (--tensor-parallel-size), or a smaller model." if device == "cuda" else None,
        )
    if needed > free:
        return (
            f"{model.name} needs about {needed:.1f} GB of {place} with its full length, and {free:.1f} GB are free; "
            "if it fails, give --max-model-len a smaller number."
        )
    return None


def _weights(model: ChosenModel) -> float:
    """Size of the weights in GB, 0 if they are not here."""
    if model.folder is None:
        return 0.0
    return sum(path.stat().st_size for path in model.folder.glob("*.safetensors")) / 1e9
