"""The serving environment: a virtual environment with vLLM in the cache, made once and only ever used whole."""

import json
import os
import shutil
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from prover.errors import ProverError
from prover.inference.serve.folders import environments_folder, setup_log, wheels_folder
from prover.inference.serve.pip import NotOnTheIndex, Pip, find_wheel, wheel_name
from prover.inference.serve.programs import run_watched
from prover.inference.serve.progress import Progress
from prover.inference.serve.pythons import Python, find_python
from prover.inference.serve.recipe import EmptyPackage, Pin, Recipe
from prover.lean.embedded.cache import exclusive, write_atomically
from prover.lean.embedded.storage import storage_errors

READY = "ready.json"
"""Written last: an environment without it is half made, and is never used."""

_WHAT = "the serving environment"
_BATCH = 40_000_000
"""Bytes of wheels that one run of pip brings: what an interruption can lose, apart from single larger wheels."""


@dataclass(frozen=True, slots=True)
class ServingEnvironment:
    """A virtual environment that is ready; `python_version` like 3.11."""

    folder: Path
    device: str
    python_version: str

    def program(self, name: str) -> Path:
        """A program of the environment."""
        return self.folder / "bin" / name


def ready_environment(recipe: Recipe, root: Path | None = None) -> ServingEnvironment | None:
    """The environment made by this recipe, if there is one. `root`: the folder of environments."""
    for marker in (root or environments_folder()).glob(f"{recipe.device}-*/{READY}"):
        folder = marker.parent
        try:
            said = json.loads(marker.read_text(encoding="utf-8"))
            # Programs have their interpreter's path in them, so a folder that was moved does not work.
            fits = said["key"] == recipe.key(said["python"]) and said["folder"] == str(folder)
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if fits and (folder / "bin" / "python").exists():
            return ServingEnvironment(folder, recipe.device, said["python"])
    return None


def make_environment(
    recipe: Recipe, progress: Progress, *, python: str | None = None, root: Path | None = None
) -> ServingEnvironment:
    """The environment of this recipe, made now if there is none or if its check fails.

    An interrupted call loses at most what it was downloading: the next one goes on from there. Raises `ProverError`.
    """
    folder = root or environments_folder()
    with storage_errors(folder, _WHAT, _amount(recipe.disk)):
        lock = folder.parent / f"{folder.name}.lock"
        with exclusive(lock, lambda: progress.say("Another process makes a serving environment; waiting for it.")):
            return _checked(recipe, progress, folder) or _made(recipe, progress, folder, find_python(recipe, python))


def _checked(recipe: Recipe, progress: Progress, root: Path) -> ServingEnvironment | None:
    """The environment that is there, if its check passes; else it is no longer taken for ready."""
    environment = ready_environment(recipe, root)
    if environment is None:
        return None
    try:
        _check(recipe, environment)
    except ProverError as error:
        progress.say(f"The serving environment does not work any more and is made anew. {error.message}")
        (environment.folder / READY).unlink(missing_ok=True)
        return None
    return environment


def _made(recipe: Recipe, progress: Progress, root: Path, python: Python) -> ServingEnvironment:
    _require_room(recipe, root)
    wheels = wheels_folder() / f"{recipe.device}-{recipe.key(python.text)}"
    wheels.mkdir(parents=True, exist_ok=True)
    root.mkdir(parents=True, exist_ok=True)
    _remove_unfinished(root, wheels)
    # A name that was never used: what is left of a killed set-up may still be written to.
    folder = Path(tempfile.mkdtemp(prefix=f"{recipe.device}-", dir=root))
    environment = ServingEnvironment(folder, recipe.device, python.text)
    try:
        done = run_watched([python.path, "-m", "venv", folder], setup_log(), os.environ)
        if done.status != 0:
            raise ProverError(f"{python.path} cannot make a virtual environment: {done.last_line}")
        pip = Pip(environment.program("python"), setup_log())
        _download(recipe, pip, wheels, progress, python)
        progress.say("Installing.")
        _install(recipe, pip, wheels)
        progress.say("Checking that vLLM starts in it.")
        _check(recipe, environment)
        ready = {"key": recipe.key(python.text), "python": python.text, "folder": str(folder), "made": time.time()}
        write_atomically(folder / READY, json.dumps(ready))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    shutil.rmtree(wheels, ignore_errors=True)
    _remove_others(root, environment)
    return environment


def _require_room(recipe: Recipe, root: Path) -> None:
    existing = next(path for path in (root, *root.parents) if path.exists())
    needed = recipe.disk + recipe.download
    free = shutil.disk_usage(existing).free
    if free < needed:
        raise ProverError(
            f"The serving environment needs {_amount(needed)}, and {_amount(free)} are free at {existing}.",
            hint="Free some space, or set PROVER_CACHE to a folder on another disk.",
        )


def _remove_unfinished(root: Path, wheels: Path) -> None:
    """Remove what killed set-ups left; the caller holds the lock, so none of them goes on."""
    for folder in root.iterdir():
        if folder.is_dir() and not (folder / READY).exists():
            shutil.rmtree(folder, ignore_errors=True)
    for leftover in wheels.glob(".*-*"):
        shutil.rmtree(leftover, ignore_errors=True)


def _remove_others(root: Path, made: ServingEnvironment) -> None:
    """Remove environments of older recipes for the same device. A server that runs in one keeps what it has open."""
    for marker in root.glob(f"{made.device}-*/{READY}"):
        if marker.parent != made.folder:
            shutil.rmtree(marker.parent, ignore_errors=True)


def _download(recipe: Recipe, pip: Pip, wheels: Path, progress: Progress, python: Python) -> None:
    missing = [pin for pin in recipe.pins if not _is_here(pin, wheels)]
    total = recipe.download
    here = sum(pin.size for pin in recipe.pins if pin not in missing)
    if here:
        progress.say(f"{_amount(here)} were downloaded before.")
    for batch in _batches(missing):
        names = ", ".join(pin.name for pin in batch[:3]) + (f" and {len(batch) - 3} more" if len(batch) > 3 else "")
        base = here

        def arrived(size: int, base: int = base, names: str = names) -> None:
            progress.amount(f"Downloading {names}", base + size, total)

        try:
            pip.download([p.requirement for p in batch], wheels, arrived, dependencies=not batch[0].closed)
        except NotOnTheIndex as error:
            raise _unavailable(error, recipe, python) from error
        for pin in batch:
            if not pin.closed:
                (wheels / _done_name(pin)).touch()
        here += sum(pin.size for pin in batch)
    progress.amount("Downloaded", here, total)


def _unavailable(error: NotOnTheIndex, recipe: Recipe, python: Python) -> ProverError:
    hint = "Say with --python which Python to use, or give pip a package index that has it (PIP_EXTRA_INDEX_URL)."
    if error.requirement.startswith("torch==") and recipe.device == "cpu":
        hint = f"It is PyTorch's own build without CUDA, from PyTorch's index for processors. {hint}"
    return ProverError(
        f"The package index has no {error.requirement} for Python {python.text} on this platform.", hint=hint
    )


def _is_here(pin: Pin, wheels: Path) -> bool:
    if not pin.closed:
        return (wheels / _done_name(pin)).exists()
    return find_wheel(wheels, pin.name, pin.version) is not None


def _done_name(pin: Pin) -> str:
    return f"{pin.name}-{pin.version}.complete"


def _batches(pins: Sequence[Pin]) -> Iterator[list[Pin]]:
    """Big wheels alone, small ones together; a package that brings others of its own choice is alone too."""
    small: list[Pin] = []
    for pin in sorted(pins, key=lambda pin: -pin.size if pin.closed else 0):
        if not pin.closed or pin.size >= _BATCH:
            yield [pin]
            continue
        if small and sum(other.size for other in small) + pin.size > _BATCH:
            yield small
            small = []
        small.append(pin)
    if small:
        yield small


def _install(recipe: Recipe, pip: Pip, wheels: Path) -> None:
    for package in recipe.empty:
        _write_empty_wheel(package, wheels)
    closed = [pin.requirement for pin in recipe.pins if pin.closed]
    closed += [f"{package.name}=={package.version}" for package in recipe.empty]
    pip.install(closed, wheels)
    open_ones = [pin.requirement for pin in recipe.pins if not pin.closed]
    if open_ones:
        pip.install(open_ones, wheels, dependencies=True)


def _write_empty_wheel(package: EmptyPackage, wheels: Path) -> None:
    """A wheel with nothing but a name and a version (PEP 427)."""
    stem = f"{wheel_name(package.name)}-{package.version}"
    about = f"{stem}.dist-info"
    contents = {
        "METADATA": f"Metadata-Version: 2.1\nName: {package.name}\nVersion: {package.version}\n",
        "WHEEL": "Wheel-Version: 1.0\nGenerator: prover\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    contents["RECORD"] = "".join(f"{about}/{name},,\n" for name in [*contents, "RECORD"])
    with zipfile.ZipFile(wheels / f"{stem}-py3-none-any.whl", "w") as wheel:
        for name, text in contents.items():
            wheel.writestr(f"{about}/{name}", text)


def _check(recipe: Recipe, environment: ServingEnvironment) -> None:
    program, *arguments = recipe.check
    variables = os.environ | {"VLLM_NO_USAGE_STATS": "1", "HF_HUB_OFFLINE": "1"}
    try:
        done = run_watched([environment.program(program), *arguments], setup_log(), variables)
    except FileNotFoundError as error:
        raise ProverError(f"The serving environment has no program {program}.") from error
    if done.status != 0:
        raise ProverError(f"vLLM does not start in it: {done.last_line}", hint=f"All it said is in {setup_log()}.")


def _amount(size: float) -> str:
    return f"{size / 1e9:.1f} GB"
