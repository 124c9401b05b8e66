"""`kill -9` of any process of a session, at rest or at work, and of the program that owns it."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from bad_day import DRIVERS, HANGS, Processes, works

from prover.lean.check import CheckRequest, CheckStatus, Limits
from prover.lean.pool import Pool
from prover.lean.session import SessionLost

LONG = Limits(seconds=60.0)

# How many processes a session has: worker, judge and the host that forks them; server and one worker.
KILLS = [("native", 0), ("native", 1), ("server", 0), ("server", 1)]


@pytest.mark.parametrize(("driver", "victim"), KILLS)
async def test_a_process_killed_at_rest_is_made_up_for(driver: str, victim: int, processes: Processes) -> None:
    async with Pool(DRIVERS[driver], 1) as pool:
        assert await works(pool)
        os.kill((await processes.wait_for(victim + 1))[victim], signal.SIGKILL)
        await asyncio.sleep(0.1)
        assert await works(pool)
        assert await works(pool)


@pytest.mark.parametrize(("driver", "victim"), KILLS)
async def test_a_process_killed_at_work_costs_one_retry(driver: str, victim: int, processes: Processes) -> None:
    async with Pool(DRIVERS[driver], 1) as pool:
        assert await works(pool)
        before = processes.running()
        check = asyncio.create_task(pool.check(CheckRequest(HANGS, limits=Limits(seconds=2.0))))
        await asyncio.sleep(0.5)
        os.kill(before[victim], signal.SIGKILL)
        assert (await check).status is CheckStatus.TIMED_OUT, "asked again, and it hangs again"
        assert await works(pool)


@pytest.mark.parametrize("driver", DRIVERS)
async def test_a_check_whose_processes_are_killed_again_and_again_is_lost(driver: str, processes: Processes) -> None:
    async with Pool(DRIVERS[driver], 1) as pool:
        assert await works(pool)
        check = asyncio.create_task(pool.check(CheckRequest(HANGS, limits=LONG)))
        while not check.done():
            await asyncio.sleep(0.3)
            for pid in processes.running():
                os.kill(pid, signal.SIGKILL)
        with pytest.raises(SessionLost, match="lost twice"):
            await check
        assert await works(pool)


@pytest.mark.parametrize("driver", DRIVERS)
async def test_cancelling_a_hanging_check_leaves_the_pool_healthy(driver: str, processes: Processes) -> None:
    async with Pool(DRIVERS[driver], 1) as pool:
        assert await works(pool)
        check = asyncio.create_task(pool.check(CheckRequest(HANGS, limits=LONG)))
        await asyncio.sleep(0.5)
        check.cancel()
        with pytest.raises(asyncio.CancelledError):
            await check
        assert await works(pool)
        assert pool.statistics.cancelled == 1


SCRIPT = f"""
import asyncio, sys
from bad_day import DRIVERS, works
from prover.lean.check import CheckRequest, Limits
from prover.lean.pool import Pool

async def main():
    async with Pool(DRIVERS[sys.argv[1]], 2) as pool:
        assert await works(pool)
        hanging = [CheckRequest({HANGS!r}, limits=Limits(seconds=600.0))] * 2
        checks = asyncio.gather(*map(pool.check, hanging))
        await asyncio.sleep(1.0)
        print("working", flush=True)
        await checks

asyncio.run(main())
"""


@pytest.mark.parametrize("driver", DRIVERS)
@pytest.mark.parametrize(
    "how",
    [
        signal.SIGKILL,
        pytest.param(signal.SIGINT, marks=pytest.mark.slow),
        pytest.param(signal.SIGTERM, marks=pytest.mark.slow),
    ],
)
def test_when_the_program_dies_its_lean_dies_too(driver: str, how: signal.Signals, processes: Processes) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, driver],
        cwd=Path(__file__).parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert program.stdout is not None and program.stdout.readline() == "working\n"
        assert len(processes.running()) >= 3
        program.send_signal(how)
        assert program.wait(timeout=30) != 0
        program.stdout.close()
    finally:
        program.kill()
        program.wait()
    assert processes.wait_until_gone() == []
