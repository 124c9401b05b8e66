"""Every bad day is checked for processes left behind."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from bad_day import Processes


@pytest.fixture
def processes() -> Iterator[Processes]:
    """Watches what the test starts; afterwards nothing of it may run any more."""
    found = Processes()
    yield found
    left = found.wait_until_gone()
    commands = [Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ")[:200] for pid in left]
    assert not left, f"left behind: {commands}"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte. Where this user may not mount one, the test cannot be made."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("mounting a small file system needs the administrator")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
