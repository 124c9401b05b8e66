"""Prints, as JSON, which axioms the compiled core library declares and which ones its theorems rest on.

    python library_axioms.py LIBRARY SYSROOT OLEANS

Run in a process of its own, because Lean is loaded into it. What is read are the compiled modules, not their sources.
"""

import json
import sys
from pathlib import Path

from prover.lean.native.axioms import Axioms
from prover.lean.native.constants import Constants, kind_of_constant
from prover.lean.native.names import LeanName, show_name
from prover.lean.native.objects import array_items, field, name_of
from prover.lean.native.runtime import Runtime

_NAMES, _CONSTANTS = 1, 2  # fields of Lean.ModuleData


def main(library: Path, sysroot: Path, oleans: Path) -> None:
    runtime = Runtime(library, sysroot)
    constants = Constants(runtime)
    found: dict[LeanName, int] = {}
    for path in sorted(oleans.rglob("*.olean")):
        result = runtime.symbols.read_module_data(runtime.objects.string(str(path)))
        module = field(runtime.objects.io(result), 0)
        names, infos = array_items(field(module, _NAMES)), array_items(field(module, _CONSTANTS))
        found |= {name_of(name): info for name, info in zip(names, infos, strict=True)}
    kinds = {name: kind_of_constant(info) for name, info in found.items()}
    axioms = Axioms(constants, lambda name: runtime.objects.keep(found[name]) if name in found else None)
    theorems = [name for name, kind in kinds.items() if kind == "theorem"]
    behind = {name: axioms.of(name) for name in theorems}
    report = {
        "modules": len(list(oleans.rglob("*.olean"))),
        "theorems": len(theorems),
        "declared": sorted(show_name(name) for name, kind in kinds.items() if kind == "axiom"),
        "behind_theorems": sorted({show_name(axiom) for axioms_of_one in behind.values() for axiom in axioms_of_one}),
        "definitions": sorted(show_name(name) for name, kind in kinds.items() if kind == "def"),
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
