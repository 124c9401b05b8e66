"""What the fixtures here make."""

import subprocess
from collections.abc import Callable

StartRun = Callable[..., "subprocess.Popen[str]"]
"""Starts `booking.py` with so many calls and a prefix of their prompts; more variables by name."""
