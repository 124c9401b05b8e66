"""The configuration: what can be set, where it comes from, and what is in force."""

from prover.inference.settings.effective import Effective, load_settings
from prover.inference.settings.schema import (
    DEFAULT,
    DEFAULT_URL,
    Endpoint,
    Limits,
    Price,
    Retry,
    Role,
    Sampling,
    Settings,
    is_local,
)
from prover.inference.settings.sources import Origin

__all__ = [
    "DEFAULT",
    "DEFAULT_URL",
    "Effective",
    "Endpoint",
    "Limits",
    "Origin",
    "Price",
    "Retry",
    "Role",
    "Sampling",
    "Settings",
    "is_local",
    "load_settings",
]
