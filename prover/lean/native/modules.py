"""A compiled module in the making: declarations added one after the other behind the syntax gate, then written."""

from pathlib import Path

from prover.lean.message import Severity
from prover.lean.native.constants import Constants
from prover.lean.native.elaborator import ENVIRONMENT
from prover.lean.native.names import read_name, show_name
from prover.lean.native.objects import field, name_of
from prover.lean.native.runtime import Runtime
from prover.lean.native.submission import Gate, Submission

_WITH_COMPILED_PARTS = 1


class ModuleInMaking:
    """A module named `name` that imports what `first` (a `Command.State`, borrowed) imports."""

    def __init__(self, runtime: Runtime, constants: Constants, first: int, name: str) -> None:
        self._runtime, self._constants = runtime, constants
        objects = runtime.objects
        environment = runtime.symbols.set_main_module(
            objects.keep(field(first, ENVIRONMENT)), objects.name(read_name(name))
        )
        self._state = objects.with_field(first, ENVIRONMENT, environment)

    def add(self, name: str, text: str, gate: Gate, cancel: int) -> str | None:
        """Add the declaration `name`; what is wrong with it (the module is then as it was), or `None`."""
        submission = Submission(self._runtime, self._state, text, goals=False, cancel=cancel)
        refused = submission.run(gate)
        error = next((m for m in submission.elaboration.messages if m.severity is Severity.ERROR), None)
        state = submission.elaboration.state()
        interrupted = submission.elaboration.interrupted
        submission.close()
        if refused:
            reason: str | None = f"it contains {refused[0]}"
        elif error is not None:
            reason = error.text.partition("\n")[0]
        elif interrupted:
            reason = "it ran out of time"
        else:
            reason = None if self._declares(state, name) else f"it does not declare {name}"
        objects = self._runtime.objects
        if reason is None:
            state, self._state = self._state, state
        objects.drop(state)
        return reason

    def write(self, path: Path) -> None:
        """Write the module. Raises `LeanFailure`."""
        objects = self._runtime.objects
        environment = objects.keep(field(self._state, ENVIRONMENT))
        result = self._runtime.symbols.write_module(environment, objects.string(str(path)), _WITH_COMPILED_PARTS)
        objects.drop(objects.io(result))

    def close(self) -> None:
        """Give everything back."""
        self._runtime.objects.drop(self._state)

    def _declares(self, state: int, name: str) -> bool:
        kernel = self._constants.kernel_environment(field(state, ENVIRONMENT))
        declares = self._constants.contains(kernel, read_name(name))
        self._runtime.objects.drop(kernel)
        return declares


def mentioned(runtime: Runtime, constants: Constants, before: int, after: int) -> list[str]:
    """Names of the constants that those new in the state `after` mention and that the state `before` has."""
    old, new = (constants.kernel_environment(field(state, ENVIRONMENT)) for state in (before, after))
    added = list(constants.added(new, old))
    used = {name for _, info in added for name in constants.used_by(info)}
    names = used - {name_of(name) for name, _ in added}
    for value in (old, new):
        runtime.objects.drop(value)
    return sorted(map(show_name, names))
