"""The pool for plain scripts: from threads, under Ctrl-C, and in scripts that forget to close it."""

import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from fake_session import FakeSession, Record, pid_of, process_exists

from prover.errors import ProverError
from prover.lean.blocking_pool import BlockingPool
from prover.lean.check import CheckRequest, Context
from prover.lean.session import SessionLost, Unsupported
from prover.lean.strict import StrictRequest

SCRIPT = """
import sys
from functools import partial
from fake_session import FakeSession, Record, pid_of
from prover.lean.blocking_pool import BlockingPool
from prover.lean.check import CheckRequest

pool = BlockingPool(partial(FakeSession, Record()), 1)
pool.start()
def say():
    print(pid_of(pool.check(CheckRequest("echo"))), flush=True)
"""


def run_script(body: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT + body],
        cwd=Path(__file__).parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_the_same_questions_without_async() -> None:
    record = Record()
    with BlockingPool(partial(FakeSession, record), 1) as pool:
        assert pool.check(CheckRequest("echo")).without_error
        assert pool.evidence(StrictRequest(Context(), "", "echo", "t")).error is None
        with pytest.raises(Unsupported):
            pool.outline("")
        with pytest.raises(SessionLost):
            pool.check(CheckRequest("crash"))
        assert pool.statistics.requests == 2
    assert record.left_over() == []
    with pytest.raises(RuntimeError, match="not open"):
        pool.check(CheckRequest("echo"))


def test_several_threads_use_several_sessions() -> None:
    with BlockingPool(partial(FakeSession, Record()), 2) as pool, ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(pool.check, [CheckRequest("sleep 0.3")] * 2))
    assert len({pid_of(answer) for answer in answers}) == 2


def test_lean_that_cannot_be_started_is_one_error_and_leaves_no_thread() -> None:
    pool = BlockingPool(partial(FakeSession, Record(), start_error=ProverError("Lean is missing.")), 2)
    with pytest.raises(ProverError, match="Lean is missing"):
        pool.start()
    pool.close()
    with pytest.raises(RuntimeError, match="not open"):
        pool.check(CheckRequest("echo"))


def test_ctrl_c_interrupts_the_check_and_leaves_the_pool_healthy() -> None:
    script = run_script(
        """
try:
    say()
    pool.check(CheckRequest("sleep 600"))
except KeyboardInterrupt:
    say()
pool.close()
"""
    )
    assert script.stdout is not None
    before = int(script.stdout.readline())
    time.sleep(0.5)  # into the long check
    script.send_signal(signal.SIGINT)
    after, errors = script.communicate(timeout=30)
    assert (script.returncode, int(after)) == (0, before), errors
    assert not process_exists(before)


def test_a_script_that_forgets_to_close_leaves_no_process() -> None:
    script = run_script("say()")
    out, errors = script.communicate(timeout=30)
    assert (script.returncode, errors) == (0, "")
    assert not process_exists(int(out))
