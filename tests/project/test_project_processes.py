"""Looking at processes, through `/proc` and through `ps`: both must say the same."""

import os
import shutil
import signal
import subprocess
import sys
import uuid
from collections.abc import Iterator

import pytest

from prover.lean import processes

BUSY = "import sys\nhold = bytearray(64 << 20)\nprint(len(hold), flush=True)\nwhile True: pass\n"


@pytest.fixture(params=["proc", "ps"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "ps":
        if shutil.which("ps") is None:
            pytest.skip("this system has no ps")
        monkeypatch.setattr(processes, "_HAS_PROC", False)
    elif not processes._HAS_PROC:
        pytest.skip("this system has no /proc")
    return str(request.param)


@pytest.fixture
def busy() -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A process in a group of its own that holds 64 MiB and works, and a word of its command line."""
    marker = f"marker-{uuid.uuid4().hex}"
    process = subprocess.Popen([sys.executable, "-c", BUSY, marker], stdout=subprocess.PIPE, start_new_session=True)
    assert process.stdout is not None and process.stdout.readline()
    yield process, marker
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.mark.usefixtures("way")
def test_a_process_is_found_by_its_argument_and_by_its_group(busy: tuple[subprocess.Popen[bytes], str]) -> None:
    process, marker = busy
    assert processes.with_argument(marker) == [process.pid]
    assert processes.in_group(process.pid) == [process.pid]
    assert 64 << 20 < processes.resident([process.pid]) < 1 << 30


@pytest.mark.usefixtures("way")
def test_a_process_that_works_uses_the_processor(busy: tuple[subprocess.Popen[bytes], str]) -> None:
    process, _ = busy
    for _ in range(200):
        if processes.cpu_seconds([process.pid]) >= 1.0:
            break
        subprocess.run([sys.executable, "-c", "import time; time.sleep(0.05)"], check=True)
    assert processes.cpu_seconds([process.pid]) >= 1.0
    assert processes.cpu_seconds([]) == 0


@pytest.mark.usefixtures("way")
def test_what_is_gone_counts_as_nothing(busy: tuple[subprocess.Popen[bytes], str]) -> None:
    process, marker = busy
    processes.kill(process.pid)
    assert process.wait() == -signal.SIGKILL
    processes.kill(process.pid)
    processes.kill_group(process.pid)
    assert processes.with_argument(marker) == processes.in_group(process.pid) == []
    assert processes.resident([process.pid]) == 0 and processes.cpu_seconds([process.pid]) == 0


def test_killing_one_that_leads_no_group_leaves_its_group_alone() -> None:
    child = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    processes.kill(child.pid)
    assert child.wait() == -signal.SIGKILL
    assert os.getpid() in processes.in_group(os.getpgrp())
