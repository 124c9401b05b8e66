"""The one protocol that every way of talking to Lean follows (native, server, repl)."""

from typing import Protocol

from prover.errors import ProverError
from prover.lean.check import CheckRequest, CheckResult, Limits
from prover.lean.source import Outline


class SessionLost(Exception):
    """The process behind a session died or stopped answering; nothing is known about the candidate."""


class Unsupported(ProverError):
    """The driver cannot do what was asked (the repl driver has no outline, for example)."""


class Session(Protocol):
    """One Lean, one check at a time.

    Timeouts and memory limits are enforced by the session itself: it interrupts (or kills and restarts) its own
    process and answers with the matching `CheckStatus`. It raises `SessionLost` when Lean died for another reason.
    Cancelling the awaiting task interrupts the check and leaves the session usable or closed, never hanging.
    """

    async def start(self) -> None:
        """Start the process and elaborate the header; raises `ProverError` when Lean cannot be started."""

    async def check(self, request: CheckRequest) -> CheckResult:
        """Elaborate `request.text` after the preamble and `request.context`."""

    async def outline(self, text: str, *, goals: bool = False, limits: Limits | None = None) -> Outline:
        """Elaborate a whole file and say what stands where; header `import`s are reported, not followed."""

    async def close(self) -> None:
        """End the process group. Idempotent."""

    @property
    def alive(self) -> bool:
        """The process runs."""

    @property
    def rss(self) -> int:
        """Resident memory of all processes of this session, in bytes."""
