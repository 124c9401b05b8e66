"""Calls every hooked macro and unexpander once: a wrong arity would crash Lean when a user first writes the syntax.

`python -m prover.lean.embedded.hooks.arity LIBRARY` does the calls for the mangled names on its standard input;
`wrong_macros` runs it as a child, because what is looked for is a crash.
"""

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from prover.lean.embedded.hooks.emit import is_unexpander
from prover.lean.embedded.hooks.memory import Memory, is_boxed
from prover.lean.embedded.hooks.name import Name, demangle, mangle

_MISSING = 1
"""`Syntax.missing`, a boxed 0: no macro has a rule for it."""
_STATE = 3
"""A boxed 1, which a macro of the right arity hands back."""


def wrong_macros(library: Path, names: Sequence[Name]) -> list[str]:
    """One sentence for each function that does not behave as a macro of three parameters; none if all do."""
    done = subprocess.run(
        [sys.executable, "-m", __spec__.name, str(library)],
        input="".join(f"{mangle(name)}\n" for name in names),
        stdout=subprocess.PIPE,
        check=False,
        text=True,
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    complaints = [f"{name}: {complaint}" for name, complaint in rows if complaint]
    if len(rows) < len(names):
        complaints.append(f"{names[len(rows)]}: ends the process with status {done.returncode}")
    return complaints


class _Context(ctypes.Structure):
    """An object with the fields of `Macro.Context`: scalars where none is looked at, 512 as recursion limit."""

    _fields_ = (
        ("count", ctypes.c_int32),
        ("size", ctypes.c_uint16),
        ("fields", ctypes.c_uint8),
        ("tag", ctypes.c_uint8),
        ("values", ctypes.c_uint64 * 8),
    )

    def __init__(self) -> None:
        super().__init__(0, 72, 8, 0, (ctypes.c_uint64 * 8)(1, 1, 1, 1, 1025, 1, 1, 1))


def _complaint(lean: ctypes.CDLL, memory: Memory, symbol: str, context: int) -> str | None:
    try:
        # The interpreter looks for them in this order too.
        function = getattr(lean, f"{symbol}___boxed", None) or getattr(lean, symbol)
    except AttributeError:
        return "the library does not export it"
    function.restype = ctypes.c_uint64
    function.argtypes = [ctypes.c_void_p] * 3
    result = function(_MISSING, context, _STATE)
    header = memory.header(result)
    if header is None or header.fields != 2 or header.tag not in (0, 1):
        return "does not return a result of `EStateM`"
    if memory.field(result, 1) != _STATE:
        return "does not hand back the state"
    if header.tag == 1 and not is_boxed(memory.field(result, 0)):
        return "fails with something else than `unsupportedSyntax`"
    return None


def _run(library: Path) -> None:
    lean = ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL)
    lean.lean_initialize_runtime_module()
    lean.initialize_Init.restype = ctypes.c_void_p
    lean.initialize_Init(ctypes.c_uint8(1))
    context = _Context()
    with Memory() as memory:
        for line in sys.stdin.read().splitlines():
            name = demangle(line)
            handed = _MISSING if name and is_unexpander(name) else ctypes.addressof(context)
            complaint = _complaint(lean, memory, f"l_{line}", handed)
            sys.stdout.write(json.dumps([str(name), complaint]) + "\n")
            sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    _run(Path(sys.argv[1]))
