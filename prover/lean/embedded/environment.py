"""Makes the embedded environment ready: wheel checked, core library built, sysroot in place."""

from pathlib import Path

from lean_project import CORE_LIBRARY
from prover.lean.embedded.build import ensure_build, launcher_command
from prover.lean.embedded.cache import cache_folder
from prover.lean.embedded.library import MATHLIB_ROOT, ROOT, read_sources
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


PREAMBLES = {ROOT: "", MATHLIB_ROOT: f"import {MATHLIB_ROOT}\nset_option autoImplicit false\n"}
"""By root. Where Mathlib is imported, `ℝ` is meant as the real numbers; without the option, an unknown name is taken
for an arbitrary type, and a file about real numbers would be read as one about nothing in particular."""

OFFERS_FOR_MATHLIB = (
    f"{OFFERS[:-1]}; and, over Nat and Int only, Mathlib's names and tactics (ring, linarith, nlinarith, norm_num, "
    "positivity, interval_cases, push_neg and others), Set, Finset, sums and products, ZMod. It is not Mathlib."
)


def build_key(wheel_sha256: str, library_sha256: str, root: str = ROOT) -> str:
    """`<wheel>-<library>`, 8 hexadecimal digits each: oleans fit exactly one wheel and one source text.

    A root other than `Init` is appended in lower case.
    """
    return f"{wheel_sha256[:8]}-{library_sha256[:8]}" + (f"-{root.lower()}" if root != ROOT else "")


def embedded_paths(
    progress: Progress | None = None, *, sources: Path = CORE_LIBRARY, root: str = ROOT
) -> EmbeddedPaths:
    """The ready embedded environment; builds the core library (about 10 s) at first use.

    `progress` is told of every module. `sources` is the folder of the core library, `root` the module that reaches
    all that is wanted of it: `Init`, or `Mathlib`, which is a build of its own. Blocks: call it in a thread from
    asynchronous code. Raises `ProverError` for a wheel that is absent, wrong or for another platform, and for a cache
    folder that cannot be written.
    """
    wheel = find_wheel()
    library = read_sources(sources, root)
    key = build_key(wheel.sha256, library.sha256, root)
    build = ensure_build(builds_folder(), key, wheel, library, progress or Silent())
    with storage_errors(build.folder):
        sysroot = ensure_sysroot(build, wheel.library)
    return EmbeddedPaths(wheel.library, build.oleans, sysroot, key, build.manifest.lean_version)


def embedded_environment(progress: Progress | None = None, *, root: str = ROOT) -> Environment:
    """The embedded environment as every driver takes it. Blocks and raises as `embedded_paths` does.

    With the root `Mathlib` its id ends in `-mathlib`, and its preamble imports that root.
    """
    paths = embedded_paths(progress, root=root)
    return Environment(
        kind=EnvironmentKind.EMBEDDED,
        id=paths.id,
        lean_version=paths.lean_version,
        command=launcher_command(),
        variables=paths.variables,
        preamble=PREAMBLES[root],
        root=paths.sysroot,
        offers=OFFERS_FOR_MATHLIB if root == MATHLIB_ROOT else OFFERS,
    )
