"""What a text declared: types of constants, and which other constants stand behind them."""

from collections.abc import Mapping, Sequence

from prover.lean.native.constants import Constants, kind_of_constant, level_parameters, type_of_constant
from prover.lean.native.expressions import ExpressionTable
from prover.lean.native.names import LeanName, read_name, show_name
from prover.lean.native.objects import field, name_of
from prover.lean.native.protocol import Frame
from prover.lean.native.runtime import Runtime

_DEFINITIONS = frozenset(("def", "opaque"))


class DeclaredConstants:
    """Tells about constants; see `prover.lean.elaborated.Elaborated`."""

    def __init__(self, runtime: Runtime, constants: Constants) -> None:
        self._runtime, self._constants = runtime, constants

    def tell(self, environments: Sequence[int], names: Sequence[str]) -> Frame:
        """About those of `names` that the text added. `environments`: those of the library, of the context on top of
        it, and of the text on top of that."""
        library, context, after = (self._constants.kernel_environment(one) for one in environments)
        own = {name_of(name): info for name, info in self._constants.added(after, context)}
        beyond = {name_of(name): info for name, info in self._constants.added(after, library)}
        table = ExpressionTable()
        declared = []
        asked = []
        for text in names:
            try:
                name = read_name(text)
            except ValueError:
                continue
            if name in own:
                declared.append(_entry(own[name], name, table, uses=self._uses(name, own)))
                asked.append(own[name])
        definitions = [
            _entry(beyond[name], name, table, value=True)
            for name in self._definitions(asked, beyond)
            if name in beyond
        ]
        answer = {
            "declared": declared,
            "definitions": definitions,
            "expressions": table.expressions,
            "levels": table.levels,
        }
        for value in (library, context, after):
            self._runtime.objects.drop(value)
        return answer

    def _uses(self, name: LeanName, own: Mapping[LeanName, int]) -> list[str]:
        """Constants outside the text that one of the text stands on."""
        seen, todo, outside = {name}, [name], set[str]()
        while todo:
            for used in self._constants.used_by(own[todo.pop()]):
                if used not in own:
                    outside.add(show_name(used))
                elif used not in seen:
                    seen.add(used)
                    todo.append(used)
        return sorted(outside)

    def _definitions(self, infos: Sequence[int], beyond: Mapping[LeanName, int]) -> list[LeanName]:
        """Constants beyond the library that types mention, and what the definitions among those mention in turn."""
        found: dict[LeanName, None] = {}
        todo = [used for info in infos for used in self._constants.used_in(type_of_constant(info))]
        while todo:
            name = todo.pop()
            if name in beyond and name not in found:
                found[name] = None
                todo += self._constants.used_by(beyond[name])
        return sorted(found, key=show_name)


def _entry(
    info: int, name: LeanName, table: ExpressionTable, *, uses: Sequence[str] = (), value: bool = False
) -> Frame:
    kind = kind_of_constant(info)
    return {
        "name": show_name(name),
        "kind": kind,
        "type": table.place(type_of_constant(info)),
        "value": table.place(field(field(info, 0), 1)) if value and kind in _DEFINITIONS else None,
        "parameters": [show_name(name_of(parameter)) for parameter in level_parameters(info)],
        "uses": list(uses),
    }
