"""Stands in for Lake: `lake env` with or without a command, and `lake build` for the modules of one package.

Used as `python stand_in_lake.py TOOLCHAIN …` in the folder of a project. What it prints has the form of Lake's own.
"""

import os
import subprocess
import sys
from pathlib import Path

from prover.lean.tokens import header_of


def variables(toolchain: Path, root: Path) -> dict[str, str]:
    """What Lake would set, in its order."""
    library = root / ".lake" / "build" / "lib" / "lean"
    inherited = os.environ.get("LEAN_PATH", "")
    return {
        "LAKE": str(toolchain / "bin" / "lake"),
        "LAKE_HOME": str(toolchain),
        "LEAN_SYSROOT": str(toolchain),
        "LEAN_AR": "",
        "LEAN_PATH": os.pathsep.join(part for part in (str(library), inherited) if part),
        "LEAN_SRC_PATH": str(root),
        "PATH": f"{toolchain / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}",
    }


def build(lean: Path, root: Path, environment: dict[str, str]) -> int:
    """Compile every module, imports first."""
    library = root / ".lake" / "build" / "lib" / "lean"
    sources = {
        ".".join(file.relative_to(root).with_suffix("").parts): file
        for file in sorted(root.rglob("*.lean"))
        if ".lake" not in file.parts and file.name != "lakefile.lean"
    }
    ready: set[str] = set()

    def compile_module(name: str) -> int:
        if name in ready:
            return 0
        ready.add(name)
        for imported in header_of(sources[name].read_text(encoding="utf-8"))[1]:
            if imported in sources and (status := compile_module(imported)):
                return status
        olean = library.joinpath(*name.split(".")).with_suffix(".olean")
        olean.parent.mkdir(parents=True, exist_ok=True)
        command = [lean, f"--root={root}", "-o", olean, sources[name]]
        return subprocess.run(command, env=environment, check=False).returncode

    return max(map(compile_module, sources), default=0)


def main(toolchain: Path, arguments: list[str]) -> int:
    """Run one Lake command."""
    root = Path.cwd()
    lakefiles = [root / name for name in ("lakefile.toml", "lakefile.lean")]
    if not any(file.exists() for file in lakefiles):
        print("error: no such file or directory (error code: 2)\n  file: lakefile", file=sys.stderr)
        return 1
    if any(file.exists() and "broken" in file.read_text(encoding="utf-8") for file in lakefiles):
        print(f"error: {lakefiles[0]}:1:0: unexpected identifier", file=sys.stderr)
        return 1
    settings = variables(toolchain, root)
    environment = {**os.environ, **settings}
    match arguments:
        case ["env"]:
            for name, value in settings.items():
                print(f"{name}={value}")
            return 0
        case ["env", command, *rest]:
            os.execvpe(command, [command, *rest], environment)
        case ["build", *_]:
            return build(toolchain / "bin" / "lean", root, environment)
    print(f"error: unknown command {arguments}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
