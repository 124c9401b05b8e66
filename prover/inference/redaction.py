"""Keys do not leave this process but to the server they are for: everything else is passed through here."""

from collections.abc import Iterable
from dataclasses import dataclass

from prover.inference.settings import Effective

BLANK = "[key]"
SHORTEST = 6
"""Characters; anything shorter would blank out ordinary words, and is no key."""


@dataclass(frozen=True)
class Redactor:
    """Blanks out secrets, longest first."""

    secrets: tuple[str, ...] = ()

    @classmethod
    def of(cls, secrets: Iterable[str | None]) -> "Redactor":
        """For these keys; short ones and missing ones are left out."""
        kept = {secret for secret in secrets if secret is not None and len(secret) >= SHORTEST}
        return cls(tuple(sorted(kept, key=len, reverse=True)))

    @classmethod
    def for_settings(cls, effective: Effective) -> "Redactor":
        """For the keys of all endpoints."""
        variables = {endpoint.api_key_variable for endpoint in effective.settings.endpoints.values()}
        return cls.of(effective.environment.get(variable) for variable in variables)

    def text(self, text: str) -> str:
        """The text without secrets."""
        for secret in self.secrets:
            text = text.replace(secret, BLANK)
        return text

    def content(self, content: bytes) -> bytes:
        """The bytes without secrets."""
        for secret in self.secrets:
            content = content.replace(secret.encode(), BLANK.encode())
        return content

    def __repr__(self) -> str:
        return f"Redactor({len(self.secrets)} secrets)"
