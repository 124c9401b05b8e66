"""Where the parts of the ready embedded environment lie."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class EmbeddedPaths:
    """A complete embedded Lean: built, verified, ready to start.

    `library`: the shared library of the wheel that holds Lean. `oleans`: folder to put on `LEAN_PATH`.
    `sysroot`: a folder shaped like a Lean toolchain (`bin/lean`, `lib/lean`), for tools that want one.
    `key`: `<wheel hash>-<core library hash>`, 8 hexadecimal digits each, then `-mathlib` if that is what was built.
    `lean_version`: as Lean prints it. `modules`: further folders with compiled modules (skills).
    """

    library: Path
    oleans: Path
    sysroot: Path
    key: str
    lean_version: str
    modules: tuple[Path, ...] = ()

    @property
    def id(self) -> str:
        """Environment id, for example `embedded-lean4.35.0-efef27df-0123abcd`."""
        return f"embedded-lean{self.lean_version}-{self.key}"

    @property
    def lean(self) -> Path:
        """An executable that behaves as `lean`, usable without any variable set."""
        return self.sysroot / "bin" / "lean"

    @property
    def variables(self) -> Mapping[str, str]:
        """What the launcher (and any process that loads the library itself) needs in its environment."""
        return {
            "PROVER_LEAN_LIBRARY": str(self.library),
            "LEAN_PATH": os.pathsep.join(map(str, (self.oleans, *self.modules))),
            "LEAN_SYSROOT": str(self.sysroot),
            "LEAN_WORKER_PATH": str(self.lean),
        }
