"""Guides a user with a network to a Lean toolchain with Mathlib: `prover lean setup`.

Nothing is downloaded without saying what, from where and how much, and without consent. The toolchain manager elan is
the user's own to install; its one command is named. Everything else elan and lake do, in the Lake project
`lean_project`, whose toolchain and Mathlib revision are pinned there.
"""

import os
import shutil
import socket
import subprocess
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import lean_project
from prover.errors import ProverError

INSTALL_ELAN = "curl https://elan.lean-lang.org/elan-init.sh -sSf | sh -s -- -y --default-toolchain none"
"""elan's own installation command (Linux and macOS)."""

HOST = "github.com"
"""Where toolchains and Mathlib are downloaded from."""

PROJECT_FILES = ("lakefile.toml", "lean-toolchain")

_PROBE = """import Mathlib
example (x : ℝ) : 0 ≤ x ^ 2 := by positivity
"""

_OFFLINE = (
    "Until then `prover prove FILE` works offline with the embedded environment; or run `prover lean setup` on a "
    "machine with a network and copy its ~/.elan and the project's .lake folder here."
)


@dataclass(frozen=True, slots=True)
class Step:
    """One command of the set-up. `download`: what it fetches and about how much; empty if nothing."""

    title: str
    command: tuple[str, ...]
    download: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class Guide:
    """How the set-up talks to its user and to the world.

    `say` gets each sentence for the user. `agree` is asked before every download and answers whether to go on.
    `reachable` tells whether a host can be reached.
    """

    say: Callable[[str], None]
    agree: Callable[[str], bool]
    reachable: Callable[[str], bool]


def is_reachable(host: str, seconds: float = 5.0) -> bool:
    """Whether a connection to the host's HTTPS port can be opened within some seconds; true behind a proxy."""
    if any(os.environ.get(name) for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")):
        # The commands use the proxy themselves, and only they can tell whether it lets them through.
        return True
    try:
        socket.create_connection((host, 443), timeout=seconds).close()
    except OSError:
        return False
    return True


def default_project() -> Path:
    """The pinned Lake project: the checkout's own folder, or for an installed package one in the user's data folder.

    Mathlib takes several gigabytes, which have no place among installed packages.
    """
    source = Path(lean_project.__file__).parent
    if (source.parent / "pyproject.toml").is_file():
        return source
    base = os.environ.get("XDG_DATA_HOME", "")
    data = Path(base) if base.startswith("/") else Path.home() / ".local" / "share"
    return data / "prover" / "lean_project"


def pinned_toolchain(project: Path) -> str:
    """The toolchain's name, for example `leanprover/lean4:v4.34.0`."""
    return (project / "lean-toolchain").read_text(encoding="utf-8").strip()


def pinned_mathlib(project: Path) -> str:
    """Mathlib's revision as the project requires it."""
    data = tomllib.loads((project / "lakefile.toml").read_text(encoding="utf-8"))
    return next(str(package["rev"]) for package in data["require"] if package["name"] == "mathlib")


def steps(project: Path, elan: Path) -> list[Step]:
    """What has to be run in the project, in order; those whose result is already there are marked done."""
    toolchain = pinned_toolchain(project)
    tools = elan.parent
    packages = project / ".lake" / "packages"
    mathlib = packages / "mathlib"
    return [
        Step(
            "Lean toolchain",
            (str(elan), "toolchain", "install", toolchain),
            f"{toolchain}, about 0.5 GB, from {HOST}",
            done=toolchain in _installed_toolchains(elan),
        ),
        Step(
            "Mathlib sources",
            (str(tools / "lake"), "update"),
            f"Mathlib {pinned_mathlib(project)[:12]} and what it requires, about 1 GB, from {HOST}",
            done=(project / "lake-manifest.json").is_file() and mathlib.is_dir(),
        ),
        Step(
            "Mathlib compiled",
            (str(tools / "lake"), "exe", "cache", "get"),
            "Mathlib's compiled files, about 0.5 GB (6 GB unpacked), from Mathlib's cache",
            done=(mathlib / ".lake" / "build" / "lib" / "lean" / "Mathlib.olean").is_file(),
        ),
    ]


def setup(guide: Guide, project: Path | None = None) -> Path:
    """Bring the pinned toolchain and Mathlib to this machine and try them; returns the Lake project's folder.

    What is already there is not fetched again, so an interrupted set-up goes on when it is run once more. Raises
    `ProverError` without elan, without a network, without consent, and when a command fails.
    """
    project = project or default_project()
    elan = find_elan()
    if elan is None:
        raise ProverError(
            "elan, which installs Lean toolchains, is not on this machine."
            + ("" if guide.reachable(HOST) else f" There is no network either: {HOST} cannot be reached."),
            hint=f"Install it with: {INSTALL_ELAN} (then run prover lean setup again). {_OFFLINE}",
        )
    _place_project(project)
    guide.say(f"Lake project: {project}")
    variables = _variables(elan)
    for step in steps(project, elan):
        if step.done:
            guide.say(f"{step.title}: already there.")
            continue
        guide.say(f"{step.title}: downloads {step.download}.")
        if not guide.reachable(HOST):
            raise ProverError(
                f"There is no network: {HOST} cannot be reached, so {step.title} cannot be fetched.", hint=_OFFLINE
            )
        if not guide.agree(f"Run `{' '.join(step.command)}` in {project}?"):
            raise ProverError(f"Nothing was downloaded for: {step.title}.", hint="Run prover lean setup to go on.")
        _run(step.title, step.command, project, variables)
    _try_mathlib(project, elan, variables)
    guide.say(f"Lean and Mathlib are ready. Use them with: prover prove FILE --lean {project}")
    return project


def find_elan() -> Path | None:
    """elan on PATH, or where its installer puts it."""
    found = shutil.which("elan")
    if found:
        return Path(found)
    home = Path(os.environ.get("ELAN_HOME", "") or Path.home() / ".elan")
    usual = home / "bin" / "elan"
    return usual if os.access(usual, os.X_OK) else None


def _installed_toolchains(elan: Path) -> list[str]:
    """Names as `elan toolchain list` prints them, one to a line with a mark behind the default."""
    try:
        done = subprocess.run(
            [str(elan), "toolchain", "list"], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
        )
    except OSError:
        return []
    return [line.split()[0] for line in done.stdout.splitlines() if line.split()]


def _place_project(project: Path) -> None:
    """Copy the pinned files to where they are not yet."""
    source = Path(lean_project.__file__).parent
    try:
        project.mkdir(parents=True, exist_ok=True)
        for name in PROJECT_FILES:
            if not (project / name).is_file():
                shutil.copyfile(source / name, project / name)
    except OSError as error:
        raise ProverError(
            f"The Lake project cannot be made in {project} ({error.strerror}).",
            hint="Name another folder: prover lean setup --project FOLDER",
        ) from error


def _variables(elan: Path) -> Mapping[str, str]:
    # elan and lake start each other by name. The cache is fetched by a step of its own, which says so first.
    path = f"{elan.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return os.environ | {"PATH": path, "MATHLIB_NO_CACHE_ON_UPDATE": "1"}


def _run(title: str, command: tuple[str, ...], project: Path, variables: Mapping[str, str]) -> None:
    """Run a command with its own progress on the user's terminal."""
    try:
        done = subprocess.run(command, cwd=project, env=variables, check=False)
    except OSError as error:
        raise ProverError(f"{title}: {command[0]} cannot be started ({error.strerror}).") from error
    if done.returncode != 0:
        raise ProverError(
            f"{title}: `{' '.join(command)}` failed with status {done.returncode}; its own message stands above.",
            hint="Run prover lean setup again to go on where it stopped.",
        )


def _try_mathlib(project: Path, elan: Path, variables: Mapping[str, str]) -> None:
    """Elaborate two lines with Mathlib, so that `ready` means ready."""
    try:
        done = subprocess.run(
            [str(elan.parent / "lake"), "env", "lean", "--stdin"],
            cwd=project,
            env=variables,
            input=_PROBE,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as error:
        raise ProverError(f"lake, which comes with elan, cannot be started ({error.strerror}).") from error
    if done.returncode != 0:
        said = (done.stdout + done.stderr).strip()[:300]
        raise ProverError(
            f"Lean and Mathlib were fetched but do not work together: {said}",
            hint=f"Remove {project / '.lake'} and run prover lean setup again.",
        )
