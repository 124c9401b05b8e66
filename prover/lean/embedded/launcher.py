"""The `lean` command line, taken from the library in the wheel: no executable and no C compiler are needed.

    python -I -S launcher.py --json FILE.lean
    python -m prover.lean.embedded.launcher --version

Started as a file it imports nothing of this package, because it is started for every compile and by the language
server for every opened file: most of its 60 ms are the library's own start. It reads these variables:

- `PROVER_LEAN_LIBRARY`: the library that holds Lean (set by `EmbeddedPaths.variables`);
- `LEAN_PATH`: the folder with the core library's oleans (Lean's own variable);
- `LEAN_SYSROOT`: what `--print-prefix` answers, since Lean itself would answer with Python's folder;
- `PROVER_LEAN_DIE_WITH`: a process id; where the kernel can do it, this Lean is killed when that parent ends.

Lean runs in this process, so whatever ends Lean ends the launcher, with the same exit status.
"""

import os
import sys
from ctypes import CDLL, RTLD_GLOBAL, c_char_p, c_int, c_ulong, c_void_p

LIBRARY = "PROVER_LEAN_LIBRARY"
DIE_WITH = "PROVER_LEAN_DIE_WITH"

_PR_SET_PDEATHSIG = 1
_SIGINT = 2
_SIGKILL = 9
_DEFAULT_ACTION = 0
_IGNORED = 1


def die_with_parent(parent: int) -> None:
    """Ask the kernel to kill this process when `parent` ends (Linux; elsewhere nothing happens).

    To the kernel that is the end of the thread which started this process.
    """
    if not sys.platform.startswith("linux"):
        return
    CDLL(None).prctl(c_int(_PR_SET_PDEATHSIG), c_ulong(_SIGKILL), c_ulong(0), c_ulong(0), c_ulong(0))
    # The parent may have ended before the request: then nobody waits for this process any more.
    if os.getppid() != parent:
        os._exit(1)


def die_of_interrupts() -> None:
    """Let Ctrl-C end this process, unless whoever started it had it ignored.

    Python's own handler would only note it, because Python does not run again until Lean has finished.
    """
    change = CDLL(None).signal
    change.restype = c_void_p
    if change(c_int(_SIGINT), c_void_p(_DEFAULT_ACTION)) == _IGNORED:
        change(c_int(_SIGINT), c_void_p(_IGNORED))


def main(library: str, arguments: list[str]) -> int:
    """Run `lean ARGUMENTS` in this process and return its exit status (0 to 255)."""
    die_of_interrupts()
    # RTLD_GLOBAL: Lean's interpreter finds native code with dlsym over the whole process.
    lean = CDLL(library, mode=RTLD_GLOBAL)
    words = [b"lean", *map(os.fsencode, arguments)]
    argv = (c_char_p * (len(words) + 1))(*words, None)
    status = int(lean.lean_main(len(words), argv)) & 255
    # What Lean wrote through C's buffers would be lost, because the process ends without their exit handlers.
    CDLL(None).fflush(None)
    return status


def _run() -> None:
    library = os.environ.get(LIBRARY, "")
    if not library and __package__:
        # Only `python -m` comes here: a person at a terminal, who can wait for the package to load.
        from prover.errors import ProverError  # noqa: PLC0415
        from prover.lean.embedded import embedded_paths  # noqa: PLC0415

        try:
            paths = embedded_paths()
        except ProverError as error:
            sys.stderr.write(f"{error}\n")
            os._exit(2)
        os.environ.update(paths.variables)
        library = str(paths.library)
    if not library:
        sys.stderr.write(f"{LIBRARY} must name the library that holds Lean.\n")
        os._exit(2)
    parent = os.environ.pop(DIE_WITH, "")
    if parent:
        die_with_parent(int(parent))
    arguments = sys.argv[1:]
    sysroot = os.environ.get("LEAN_SYSROOT", "")
    if sysroot and arguments in (["--print-prefix"], ["--print-libdir"]):
        sys.stdout.write(f"{sysroot}\n" if arguments == ["--print-prefix"] else f"{sysroot}/lib/lean\n")
        sys.stdout.flush()
        os._exit(0)
    try:
        status = main(library, arguments)
    except OSError as error:
        sys.stderr.write(f"The Lean library cannot be loaded: {error}\n")
        status = 2
    # Python's own shutdown would run while Lean's threads still live.
    os._exit(status)


if __name__ == "__main__":
    _run()
