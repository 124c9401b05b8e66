"""Debian's Chromium for the tests: found, or installed where `make test` allows that and the machine does.

`make test` sets `PROVER_TESTS_INSTALL=1`; without it nothing is installed.
"""

import fcntl
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 180.0
"""Seconds for each step of the installation: a machine without package servers must not cost the tests more."""
ARGUMENTS = (
    # Without background networking, or it looks for hosts that no test machine can reach.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def find_chromium() -> tuple[str | None, str]:
    """Its path, or `None` and why there is none."""
    if found := _found():
        return found, ""
    if not os.environ.get("PROVER_TESTS_INSTALL"):
        return None, "no Chromium is installed (`make test` installs Debian's where it may)"
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return None, "no Chromium is installed, and only root of a Debian may install one here"
    with (Path(tempfile.gettempdir()) / "prover-tests-chromium.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if found := _found():
            return found, ""
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (
            ("update", "-qq"),
            ("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"),
        ):
            try:
                done = subprocess.run(
                    ("apt-get", *command),
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    text=True,
                    timeout=PATIENCE,
                    check=False,
                )
            except subprocess.TimeoutExpired:
                return _found(), f"apt-get {command[0]} took more than {PATIENCE:.0f} s"
        # An index of packages that is out of date in part still installs.
        return _found(), f"apt-get could not install Chromium: {done.stderr.strip()[-200:]}"


def arguments() -> list[str]:
    """How it is started; its own sandbox does not start for root."""
    return [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]


def _found() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)
