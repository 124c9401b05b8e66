"""A toolchain folder with stand-ins for `lean`, `lake`, `leanchecker` and `repl`; all run the embedded Lean.

So the code for Lake projects and for the REPL runs as with a stock toolchain, and the judgement is Lean's own.
"""

import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

from prover.lean.embedded import EmbeddedPaths
from prover.lean.embedded import launcher as launcher_module

SUPPORT = Path(__file__).parent

_LEAN = """#!/bin/sh
# Like a stock `lean`, this one adds its own library to what LEAN_PATH says.
PROVER_LEAN_LIBRARY={library}
LEAN_PATH="${{LEAN_PATH:+$LEAN_PATH:}}"{oleans}
LEAN_SYSROOT={sysroot}
LEAN_WORKER_PATH={self}
export PROVER_LEAN_LIBRARY LEAN_PATH LEAN_SYSROOT LEAN_WORKER_PATH
exec {python} -I -S {launcher} "$@"
"""
_SCRIPT = """#!/bin/sh
exec {python} {script} {arguments}"$@"
"""


@dataclass(frozen=True, slots=True)
class Toolchain:
    """`sysroot` is shaped like a Lean toolchain; put `bin` on the PATH to use it."""

    sysroot: Path

    @property
    def bin(self) -> Path:
        return self.sysroot / "bin"

    @property
    def lean(self) -> Path:
        return self.bin / "lean"

    @property
    def lake(self) -> Path:
        return self.bin / "lake"

    @property
    def repl(self) -> Path:
        return self.bin / "repl"

    @property
    def leanchecker(self) -> Path:
        return self.bin / "leanchecker"


def make_toolchain(folder: Path, paths: EmbeddedPaths, *, leanchecker: bool = True) -> Toolchain:
    """Write the stand-ins into `folder`."""
    toolchain = Toolchain(folder)
    toolchain.bin.mkdir(parents=True)
    quote = shlex.quote
    python = quote(sys.executable)
    lean = _LEAN.format(
        library=quote(str(paths.library)),
        oleans=quote(str(paths.oleans)),
        sysroot=quote(str(paths.sysroot)),
        self=quote(str(toolchain.lean)),
        python=python,
        launcher=quote(str(launcher_module.__file__)),
    )
    _write(toolchain.lean, lean)
    scripts = {
        toolchain.lake: ("stand_in_lake.py", str(folder)),
        toolchain.repl: ("stand_in_repl.py", str(toolchain.lean)),
    }
    for script, (name, argument) in scripts.items():
        _write(
            script,
            _SCRIPT.format(python=python, script=quote(str(SUPPORT / name)), arguments=quote(argument) + " "),
        )
    if leanchecker:
        script = _SCRIPT.format(python=python, script=quote(str(SUPPORT / "stand_in_leanchecker.py")), arguments="")
        _write(toolchain.leanchecker, script)
    return toolchain


def make_project(root: Path, toolchain: Toolchain, modules: dict[str, str] | None = None) -> Path:
    """A Lake project in `root` with these modules (name to text), the library `Demo` by default, built."""
    texts = modules if modules is not None else {"Demo.Basic": DEMO, "Demo": "import Demo.Basic\n"}
    root.mkdir(parents=True)
    (root / "lakefile.toml").write_text('name = "demo"\ndefaultTargets = ["Demo"]\n\n[[lean_lib]]\nname = "Demo"\n')
    (root / "lean-toolchain").write_text("leanprover/lean4:v4.35.0\n")
    (root / "lake-manifest.json").write_text('{"version": "1.1.0", "packages": [], "name": "demo"}\n')
    for name, text in texts.items():
        file = root.joinpath(*name.split(".")).with_suffix(".lean")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


DEMO = """\
namespace Demo

/-- Twice a number. -/
def twice (n : Nat) : Nat := n + n

theorem twice_eq (n : Nat) : twice n = 2 * n := by
  unfold twice; omega

end Demo
"""


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
