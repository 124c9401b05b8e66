"""Reads the data of the library in a process of its own: `python -m prover.lean.embedded.hooks.scan LIBRARY WHAT`.

Prints one JSON object. Loading a library and running its initializers is nothing for the process of a test or a
command, so `library_descriptors` and `library_names` start a child and read what it prints.
"""

import ctypes
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from prover.lean.embedded.hooks.descriptor import Descriptor, Shape, read_descriptor
from prover.lean.embedded.hooks.memory import Memory
from prover.lean.embedded.hooks.name import Name, demangle
from prover.lean.embedded.hooks.symbols import Symbol, all_symbols, exported_symbols

_PREFIX = "l_"


def library_descriptors(library: Path) -> list[Descriptor]:
    """All parser descriptors among the library's exported data, sorted by name."""
    rows = _child(library, "descriptors", "")
    return sorted(
        (
            Descriptor(Name(tuple(name)), Shape(shape), Name(tuple(kind)) if kind else None)
            for name, shape, kind in rows
        ),
        key=lambda descriptor: descriptor.name.dotted,
    )


def library_names(library: Path, pattern: str) -> list[str]:
    """Dotted names that the static data of symbols matching the regular expression mentions, sorted."""
    return sorted(set(_child(library, "names", pattern)))


def _child(library: Path, what: str, pattern: str) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", __spec__.name, str(library), what, pattern], stdout=subprocess.PIPE, check=True
    )
    return json.loads(done.stdout)


def _descriptors(library: Path, lean: ctypes.CDLL) -> list[tuple[Any, ...]]:
    # Runs the initializers of `Init` and what it imports, which make the objects that are not static data.
    lean.lean_initialize_runtime_module()
    lean.initialize_Init.restype = ctypes.c_void_p
    lean.initialize_Init(ctypes.c_uint8(1))
    rows: list[tuple[Any, ...]] = []
    with Memory() as memory:
        for symbol in exported_symbols(library):
            if not symbol.is_data or not symbol.name.startswith(_PREFIX):
                continue
            name = demangle(symbol.name.removeprefix(_PREFIX))
            # Parts of a declaration that the compiler took out of it have names like `_closed_1`.
            if name is None or any(str(part).startswith("_") for part in name.parts):
                continue
            address = memory.word(_load_address(lean, symbol)) or 0
            found = read_descriptor(memory, name, address)
            if found is not None:
                rows.append((name.parts, found.shape, found.kind.parts if found.kind else None))
    return rows


def _names(library: Path, lean: ctypes.CDLL, pattern: str) -> list[str]:
    wanted = re.compile(pattern)
    symbols = [symbol for symbol in all_symbols(library) if symbol.is_data and wanted.search(symbol.name)]
    anchor = next(symbol for symbol in exported_symbols(library) if symbol.name == "lean_main")
    base = _load_address(lean, anchor) - anchor.address
    with Memory() as memory:
        found = (memory.name(base + symbol.address) for symbol in symbols)
        return [name.dotted for name in found if name is not None]


def _load_address(lean: ctypes.CDLL, symbol: Symbol) -> int:
    return ctypes.addressof(ctypes.c_char.in_dll(lean, symbol.name))


def _run(library: Path, what: str, pattern: str) -> None:
    lean = ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL)
    rows = _descriptors(library, lean) if what == "descriptors" else _names(library, lean, pattern)
    sys.stdout.write(json.dumps(rows))
    sys.stdout.flush()
    # The library's threads must not see Python's shutdown.
    os._exit(0)


if __name__ == "__main__":
    _run(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
