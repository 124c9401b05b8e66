"""A driver of the session protocol, as the conformance suite takes it."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from prover.lean.environment import Environment
from prover.lean.session import Session


class DriverSession(Session, Protocol):
    """What all our drivers offer beyond the protocol."""

    @property
    def pids(self) -> tuple[int, ...]: ...


@dataclass(frozen=True)
class Driver:
    """A way to talk to Lean. `preamble` gives a session with that preamble; all have the core library."""

    name: str
    environment: Environment
    make: Callable[[Environment], DriverSession]

    def session(self, preamble: str | None = None) -> DriverSession:
        if preamble is None:
            return self.make(self.environment)
        return self.make(dataclasses.replace(self.environment, preamble=preamble))

    @property
    def outlines(self) -> bool:
        return self.name != "repl"
