"""A folder shaped like a Lean toolchain, for tools (and Lean's own language server) that start `bin/lean`."""

import hashlib
import os
import shlex
import shutil
import tempfile
from pathlib import Path

from prover.lean.embedded.build import Build, launcher_command

_SCRIPT = """#!/bin/sh
# `lean` of the embedded environment; made by prover, belongs to one Python interpreter.
PROVER_LEAN_LIBRARY={library} LEAN_PATH={oleans} LEAN_SYSROOT={sysroot} LEAN_WORKER_PATH={lean}
export PROVER_LEAN_LIBRARY LEAN_PATH LEAN_SYSROOT LEAN_WORKER_PATH
exec {command} "$@"
"""


def ensure_sysroot(build: Build, library: Path) -> Path:
    """The sysroot for this build, this library and this interpreter; made if it is missing. Raises `OSError`.

    Its name is a hash over all paths in it, so a moved virtual environment gets one of its own and two environments
    that share the cache do not fight over one script.
    """
    command = shlex.join(launcher_command())
    parts = (command, str(library), str(build.oleans))
    name = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:8]
    sysroot = build.folder / "sysroots" / name
    script = _SCRIPT.format(
        library=shlex.quote(str(library)),
        oleans=shlex.quote(str(build.oleans)),
        sysroot=shlex.quote(str(sysroot)),
        lean=shlex.quote(str(sysroot / "bin" / "lean")),
        command=command,
    )
    if _is_complete(sysroot, script):
        return sysroot
    sysroot.parent.mkdir(exist_ok=True)
    temporary = Path(tempfile.mkdtemp(prefix=f".{name}-", dir=sysroot.parent))
    try:
        (temporary / "bin").mkdir()
        lean = temporary / "bin" / "lean"
        lean.write_text(script, encoding="utf-8")
        lean.chmod(0o755)
        for part in ("lib", "src"):
            (temporary / part).symlink_to(os.path.relpath(build.folder / part, sysroot))
        temporary.chmod(0o755)
        if sysroot.exists():
            sysroot.rename(temporary / "damaged")
        try:
            temporary.rename(sysroot)
        except OSError:
            # Another process was faster; what it made is the same.
            if not _is_complete(sysroot, script):
                raise
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
        shutil.rmtree(sysroot / "damaged", ignore_errors=True)
    return sysroot


def _is_complete(sysroot: Path, script: str) -> bool:
    try:
        lean = sysroot / "bin" / "lean"
        return (
            lean.read_text(encoding="utf-8") == script
            and os.access(lean, os.X_OK)
            and (sysroot / "lib" / "lean").is_dir()
        )
    except OSError:
        return False
