"""The syntax gate of `prover.lean.allowlist`, asked with what Lean knows here: parsed commands, trusted constants."""

from collections.abc import Sequence

from prover.lean.allowlist import SyntaxSummary, refusals
from prover.lean.native.constants import Constants
from prover.lean.native.contexts import Contexts, evaluates
from prover.lean.native.elaborator import ENVIRONMENT, Elaboration
from prover.lean.native.objects import field
from prover.lean.native.runtime import Runtime
from prover.lean.native.submission import Gate
from prover.lean.native.syntax import read_kind, summary

_KEPT = 64


class TrustedKinds:
    """The node kinds that a trusted context or the library declares: each is a constant of its own name."""

    def __init__(self, constants: Constants, kernel: int) -> None:
        self._constants, self._kernel = constants, kernel

    def __contains__(self, kind: object) -> bool:
        if not isinstance(kind, str):
            return False
        try:
            return self._constants.contains(self._kernel, read_kind(kind))
        except ValueError:
            return False


class Gates:
    """Makes the gate of a context and a trusted declaration; remembers what the declaration consists of."""

    def __init__(self, runtime: Runtime, contexts: Contexts, constants: Constants) -> None:
        self._runtime, self._contexts, self._constants = runtime, contexts, constants
        self._kernels: dict[str, int] = {}
        self._trusted: dict[tuple[str, str], tuple[SyntaxSummary, ...]] = {}

    def gate(self, context: str, trusted: str) -> Gate:
        """The gate for candidates of one trusted declaration; valid until its context is forgotten."""
        if context not in self._kernels:
            environment = field(self._contexts.state(context), ENVIRONMENT)
            self._kernels[context] = self._constants.kernel_environment(environment)
        kinds = TrustedKinds(self._constants, self._kernels[context])
        summaries = self._summaries(context, trusted)
        return lambda syntax: refusals(summary(syntax), kinds, summaries)

    def forget(self, contexts: Sequence[str]) -> None:
        """Drop what belongs to contexts that are no longer kept."""
        for context in contexts:
            kernel = self._kernels.pop(context, None)
            if kernel is not None:
                self._runtime.objects.drop(kernel)
        self._trusted = {key: value for key, value in self._trusted.items() if key[0] not in contexts}

    def _summaries(self, context: str, trusted: str) -> tuple[SyntaxSummary, ...]:
        known = self._trusted.get((context, trusted))
        if known is not None:
            return known
        elaboration = Elaboration(self._runtime, self._contexts.state(context), trusted)
        found = []
        while (syntax := elaboration.parse()) is not None:
            if not elaboration.at_end:
                found.append(summary(syntax))
            if elaboration.nothing_follows:
                # How the rest parses is all that elaborating it could change.
                elaboration.skip()
                break
            if evaluates(syntax):
                elaboration.skip()
            else:
                elaboration.elaborate()
        elaboration.close()
        if len(self._trusted) >= _KEPT:
            self._trusted.pop(next(iter(self._trusted)))
        self._trusted[context, trusted] = result = tuple(found)
        return result
