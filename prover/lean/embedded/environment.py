"""Makes the embedded environment ready: wheel checked, core library built, sysroot in place."""

from pathlib import Path

from lean_project import CORE_LIBRARY
from prover.lean.embedded.build import ensure_build, launcher_command
from prover.lean.embedded.cache import cache_folder
from prover.lean.embedded.library import read_sources
from prover.lean.embedded.paths import EmbeddedPaths
from prover.lean.embedded.progress import Progress, Silent
from prover.lean.embedded.storage import storage_errors
from prover.lean.embedded.sysroot import ensure_sysroot
from prover.lean.embedded.wheel import find_wheel
from prover.lean.environment import Environment, EnvironmentKind

OFFERS = (
    "Statements and proofs over propositions, Nat, Int, lists, options, Fin, Char, strings, own inductive types and "
    "structures, with core Lean's tactics (omega, simp, decide, induction, rcases, calc, conv, exact? and others)."
)


def builds_folder() -> Path:
    """Where the compiled core libraries lie in the cache."""
    return cache_folder() / "embedded"


def build_key(wheel_sha256: str, library_sha256: str) -> str:
    """`<wheel>-<library>`, 8 hexadecimal digits each: oleans fit exactly one wheel and one source text."""
    return f"{wheel_sha256[:8]}-{library_sha256[:8]}"


def embedded_paths(progress: Progress | None = None, *, sources: Path = CORE_LIBRARY) -> EmbeddedPaths:
    """The ready embedded environment; builds the core library (about 10 s) at first use.

    `progress` is told of every module. `sources` is the folder of the core library. Blocks: call it in a thread from
    asynchronous code. Raises `ProverError` for a wheel that is absent, wrong or for another platform, and for a cache
    folder that cannot be written.
    """
    wheel = find_wheel()
    library = read_sources(sources)
    key = build_key(wheel.sha256, library.sha256)
    build = ensure_build(builds_folder(), key, wheel, library, progress or Silent())
    with storage_errors(build.folder):
        sysroot = ensure_sysroot(build, wheel.library)
    return EmbeddedPaths(wheel.library, build.oleans, sysroot, key, build.manifest.lean_version)


def embedded_environment(progress: Progress | None = None) -> Environment:
    """The embedded environment as every driver takes it. Blocks and raises as `embedded_paths` does."""
    paths = embedded_paths(progress)
    return Environment(
        kind=EnvironmentKind.EMBEDDED,
        id=paths.id,
        lean_version=paths.lean_version,
        command=launcher_command(),
        variables=paths.variables,
        root=paths.sysroot,
        offers=OFFERS,
    )
