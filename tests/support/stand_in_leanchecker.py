"""Stands in for the toolchain's `leanchecker`: the real kernel goes again through the constants of a compiled module.

Used as `python stand_in_leanchecker.py MODULE` with `LEAN_PATH` set. Ends with 0, or with 1 and the kernel's words.
"""

import os
import sys
from pathlib import Path

from prover.lean.embedded import embedded_paths
from prover.lean.native.objects import LeanFailure, array_items, box, error_text, field, name_of, tag
from prover.lean.native.runtime import Runtime

_IMPORTS, _CONSTANT_NAMES, _CONSTANTS = 0, 1, 2
"""Fields of `Lean.ModuleData`."""


def olean(module: tuple[str | int, ...]) -> Path | None:
    """The compiled module on the search path."""
    relative = Path(*map(str, module)).with_suffix(".olean")
    folders = [Path(folder) for folder in os.environ["LEAN_PATH"].split(os.pathsep) if folder]
    return next((folder / relative for folder in folders if (folder / relative).is_file()), None)


def main(module: str) -> int:
    """Replay the module and those of its imports that are no core library."""
    paths = embedded_paths()
    runtime = Runtime(paths.library, paths.sysroot)
    objects, symbols = runtime.objects, runtime.symbols
    keep = objects.keep
    table = symbols.hash_map_empty(box(8))
    wanted, done = [tuple(module.split("."))], set()
    while wanted:
        name = wanted.pop()
        path = olean(name)
        if name in done or name[0] == "Init":
            continue
        done.add(name)
        if path is None:
            print(f"no compiled module {name}", file=sys.stderr)
            return 1
        data = objects.io(symbols.read_module_data(objects.string(str(path))))
        root = field(data, 0)
        wanted += [name_of(field(one, 0)) for one in array_items(field(root, _IMPORTS))]
        pairs = zip(array_items(field(root, _CONSTANT_NAMES)), array_items(field(root, _CONSTANTS)), strict=True)
        for key, info in pairs:
            table = symbols.hash_map_insert(
                keep(runtime.name_equality), keep(runtime.name_hash), table, keep(key), keep(info)
            )
    result = symbols.replay(table, symbols.kernel_environment(keep(runtime.environment)))
    if tag(result) != 0:
        print(f"leanchecker found a problem in {module}: {error_text(field(result, 0))}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    try:
        status = main(sys.argv[1])
    except LeanFailure as failure:
        print(failure, file=sys.stderr)
        status = 1
    sys.stderr.flush()
    # Lean's threads do not survive Python's own shutdown.
    os._exit(status)
