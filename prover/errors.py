"""Errors a user can cause: one clear sentence, and a hint where there is one."""


class ProverError(Exception):
    """Base of every error that the command line prints as one sentence (exit code 2, no traceback)."""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}" if self.hint else self.message
