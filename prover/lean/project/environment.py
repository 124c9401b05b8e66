"""A Lake project as an environment: `lake env` is asked once, then `lean` is started directly with its answer."""

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from prover.errors import ProverError
from prover.lean.environment import Environment, EnvironmentKind
from prover.lean.project.discovery import LakeProject, find_project
from prover.lean.tokens import header_of

LAKE_SECONDS = 600.0
"""At its first run in a project, Lake may load the toolchain and the packages."""

KEPT_VARIABLES = (
    *("LEAN_PATH", "LEAN_SRC_PATH", "LEAN_SYSROOT", "LEAN_GITHASH", "LAKE", "LAKE_HOME", "LAKE_CACHE_DIR"),
    *("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "ELAN_TOOLCHAIN", "PATH"),
)
_VERSION = re.compile(r"version (\d+\.\d+\.\d+[^,\s]*)")
_OWN_MODULES = frozenset({"Init", "Std", "Lean", "Lake"})
"""Roots of the modules that come with the toolchain."""


def project_environment(path: Path, *, file: Path | None = None) -> Environment:
    """The environment of the Lake project that `path` (a file or a folder) is or lies in.

    The preamble is the header of `file`, which need not lie in the project, or else of `path`; for a folder it is
    empty. The package's `leanOptions` (of a `lakefile.toml`) are given to every `lean`.

    Blocks, for minutes if Lake has to load a toolchain. Raises `ProverError`: no project, no Lake, Lake fails (with
    its own first message), a library that was not built.
    """
    project = find_project(path)
    lake = shutil.which("lake")
    if lake is None:
        raise ProverError(
            f"{project.root} is a Lake project, but `lake` is not on the PATH.",
            hint="Install Lean's toolchain manager elan, or leave out --lean to use the embedded Lean.",
        )
    variables = _lake_variables(lake, project)
    command = (*_lean_command(lake, variables), *(f"-D{name}={value}" for name, value in project.options))
    preamble, imports = _header(file or path)
    _refuse_missing(project, variables, imports)
    version = _lean_version(command, project.root, variables)
    libraries = ", ".join(project.packages) or "no further packages"
    return Environment(
        kind=EnvironmentKind.PROJECT,
        id=f"project-lean{version}-{project.revision}",
        lean_version=version,
        command=command,
        variables=variables,
        preamble=preamble,
        root=project.root,
        offers=f"The Lake project {project.root.name}: its own modules, core Lean, {libraries}.",
    )


def missing_modules(environment: Environment, imports: Iterable[str]) -> tuple[str, ...]:
    """Those modules of `imports` that were not built: no `.olean` on the search path."""
    return _missing(environment.variables, imports)


def _lake_variables(lake: str, project: LakeProject) -> dict[str, str]:
    # With no command `lake env` prints the variables it would set, one to a line.
    printed = _run((lake, "env"), project.root, {}, f"`lake env` failed in {project.root}")
    pairs = (line.partition("=") for line in printed.splitlines())
    variables = {name: value for name, separator, value in pairs if value and separator and name in KEPT_VARIABLES}
    if "LEAN_PATH" not in variables:
        raise ProverError(f"`lake env` in {project.root} says nothing of LEAN_PATH.", hint="Is this Lake for Lean 4?")
    return variables


def _lean_command(lake: str, variables: Mapping[str, str]) -> tuple[str, ...]:
    """The toolchain's own `lean`, where Lake says where that is: neither Lake nor elan then runs at each start."""
    sysroot = variables.get("LEAN_SYSROOT")
    if sysroot and os.access(Path(sysroot) / "bin" / "lean", os.X_OK):
        return (str(Path(sysroot) / "bin" / "lean"),)
    return (lake, "env", "lean")


def _header(path: Path) -> tuple[str, tuple[str, ...]]:
    if not path.is_file() or path.suffix != ".lean":
        return "", ()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ProverError(f"{path} cannot be read: {reason}.") from error
    header, imports = header_of(text)
    return header.of(text), imports


def _refuse_missing(project: LakeProject, variables: Mapping[str, str], imports: Sequence[str]) -> None:
    missing = _missing(variables, imports)
    if not missing:
        return
    more = f" (and {len(missing) - 1} more)" if len(missing) > 1 else ""
    cached = "mathlib" in project.packages and any(name.partition(".")[0] == "Mathlib" for name in missing)
    command = "lake exe cache get" if cached else "lake build"
    raise ProverError(
        f"The module {missing[0]}{more} of {project.root} has not been built.", hint=f"Run `{command}` there."
    )


def _missing(variables: Mapping[str, str], imports: Iterable[str]) -> tuple[str, ...]:
    folders = [Path(folder) for folder in variables.get("LEAN_PATH", "").split(os.pathsep) if folder]
    missing = []
    for name in imports:
        parts = [part.strip("«»") for part in name.split(".")]
        relative = Path(*parts[:-1], f"{parts[-1]}.olean")
        if parts[0] not in _OWN_MODULES and not any((folder / relative).is_file() for folder in folders):
            missing.append(name)
    return tuple(missing)


def _lean_version(command: Sequence[str], root: Path, variables: Mapping[str, str]) -> str:
    printed = _run((*command, "--version"), root, variables, f"Lean does not start in {root}")
    found = _VERSION.search(printed)
    if found is None:
        raise ProverError(f"`lean --version` in {root} says nothing of a version: {printed.strip()[:100]!r}.")
    return found.group(1)


def _run(command: Sequence[str], root: Path, variables: Mapping[str, str], complaint: str) -> str:
    """Standard output of a command; a failure is a `ProverError` with the command's own first message."""
    try:
        process = subprocess.Popen(
            command,
            cwd=root,
            env={**os.environ, **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise ProverError(f"{complaint}: {error.strerror}.") from error
    try:
        output, complaints = process.communicate(timeout=LAKE_SECONDS)
    except BaseException as error:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if isinstance(error, subprocess.TimeoutExpired):
            raise ProverError(f"{complaint}: no answer in {LAKE_SECONDS:.0f} s.") from error
        raise
    if process.returncode != 0:
        lines = (complaints + b"\n" + output).decode(errors="replace").splitlines()
        first = next((line.strip() for line in lines if line.strip()), f"exit status {process.returncode}")
        raise ProverError(f"{complaint}: {first}")
    return output.decode(errors="replace")
