"""Prints, as JSON, the types of constants in compiled modules: exactly, with the kinds of binders.

    python statement_types.py LIBRARY SYSROOT OLEANS STATED

OLEANS is a folder of compiled modules. STATED is one more module; each constant `NAME.stock` in it states the type
that NAME should have. The answer maps NAME to `[stated, there]`, two texts that are equal if and only if the types
are the same expression up to the names of bound variables and of universes, the order in which universes were
declared, and the order within a maximum of universes; `there` is null if no module declares NAME.

Run in a process of its own, because Lean is loaded into it. What is read are the compiled modules, not their sources.
"""

import json
import sys
from pathlib import Path

from prover.lean.native.constants import type_of_constant
from prover.lean.native.names import LeanName, show_name
from prover.lean.native.objects import array_items, field, list_items, name_of, tag, text_of, unbox, word
from prover.lean.native.runtime import Runtime

_NAMES, _CONSTANTS = 1, 2  # fields of Lean.ModuleData
_BINDERS = ("(%s)", "{%s}", "⦃%s⦄", "[%s]")  # Lean.BinderInfo, in order


def main(library: Path, sysroot: Path, oleans: Path, stated: Path) -> None:
    runtime = Runtime(library, sysroot)
    there: dict[LeanName, int] = {}
    for path in sorted(oleans.rglob("*.olean")):
        there |= read_constants(runtime, path)
    report = {
        show_name(name[:-1]): [_show(info), _show(there[name[:-1]]) if name[:-1] in there else None]
        for name, info in read_constants(runtime, stated).items()
        if name[-1] == "stock"
    }
    print(json.dumps(report))


def read_constants(runtime: Runtime, path: Path) -> dict[LeanName, int]:
    """Constants of one compiled module, which stays mapped."""
    module = field(runtime.objects.io(runtime.symbols.read_module_data(runtime.objects.string(str(path)))), 0)
    return dict(
        zip(map(name_of, array_items(field(module, _NAMES))), array_items(field(module, _CONSTANTS)), strict=True)
    )


def _show(info: int) -> str:
    return _Shower().expression(type_of_constant(info), 0)


class _Shower:
    """Writes an expression. Bound variables are numbered from the outside (`x0`, …), universes as they occur."""

    def __init__(self) -> None:
        self._universes: dict[LeanName, str] = {}

    def expression(self, value: int, depth: int) -> str:
        # Constructors of Lean.Expr, in order.
        match tag(value):
            case 0:
                return f"x{depth - 1 - unbox(field(value, 0))}"
            case 3:
                return f"Sort {self._level(field(value, 0))}"
            case 4:
                levels = ",".join(map(self._level, list_items(field(value, 1))))
                return show_name(name_of(field(value, 0))) + (f".[{levels}]" if levels else "")
            case 5:
                function, arguments = value, list[str]()
                while tag(function) == 5:
                    arguments.append(self._part(field(function, 1), depth))
                    function = field(function, 0)
                return " ".join([self._part(function, depth), *reversed(arguments)])
            case 6:
                return f"fun {self._binder(value, depth)} => {self.expression(field(value, 2), depth + 1)}"
            case 7:
                return f"∀ {self._binder(value, depth)}, {self.expression(field(value, 2), depth + 1)}"
            case 8:
                parts = (self.expression(field(value, 1), depth), self.expression(field(value, 2), depth))
                return f"let x{depth} : {parts[0]} := {parts[1]}; {self.expression(field(value, 3), depth + 1)}"
            case 9:
                return self._literal(field(value, 0))
            case 10:
                return self.expression(field(value, 1), depth)  # an annotation
            case 11:
                return f"{self._part(field(value, 2), depth)}.{unbox(field(value, 1))}"
            case other:
                raise ValueError(f"constructor {other} of Lean.Expr in the type of a constant")

    def _part(self, value: int, depth: int) -> str:
        text = self.expression(value, depth)
        return f"({text})" if " " in text else text

    def _binder(self, value: int, depth: int) -> str:
        # Objects: name, type, body. Plain numbers: cached data (a word), then the kind of the binder (a byte).
        kind = word(value, 4) & 0xFF
        return _BINDERS[kind] % f"x{depth} : {self.expression(field(value, 1), depth)}"

    def _level(self, value: int) -> str:
        # Constructors of Lean.Level, in order.
        match tag(value):
            case 0:
                return "0"
            case 1:
                return f"({self._level(field(value, 0))}+1)"
            case 2:
                # Lean orders the sides by the names of universes.
                return f"(max {' '.join(sorted(self._level(side) for side in self._maximum(value)))})"
            case 3:
                return f"(imax {self._level(field(value, 0))} {self._level(field(value, 1))})"
            case 4:
                return self._universes.setdefault(name_of(field(value, 0)), f"u{len(self._universes)}")
            case other:
                raise ValueError(f"constructor {other} of Lean.Level in the type of a constant")

    def _maximum(self, value: int) -> list[int]:
        if tag(value) != 2:
            return [value]
        return [*self._maximum(field(value, 0)), *self._maximum(field(value, 1))]

    @staticmethod
    def _literal(value: int) -> str:
        content = field(value, 0)
        return json.dumps(text_of(content)) if tag(value) == 1 else str(unbox(content))


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
