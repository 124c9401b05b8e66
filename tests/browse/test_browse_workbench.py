"""Jobs that do not come as far as Lean; those that do are in the browser's tests."""

import asyncio
from pathlib import Path

import pytest

from prover.browse.workbench import Job, JobKind, JobState, Workbench
from skills_db.database import Database

FOREIGN = '{"format": "prover skills", "version": 1, "environment": "project-lean4-nowhere"}\n'


async def _over(job: Job) -> None:
    async with asyncio.timeout(60):
        version = -1
        while not job.is_over:
            version = await job.newer_than(version)


async def test_a_job_that_cannot_be_done_says_why_and_the_next_one_has_its_turn(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with Workbench(database) as workbench:
        first, second = (workbench.submit(JobKind.IMPORT, name, FOREIGN) for name in ("a.jsonl", "b.jsonl"))
        await _over(second)
    assert [job.state for job in (first, second)] == [JobState.FAILED, JobState.FAILED]
    assert "Lake project" in (first.problem or "")
    assert workbench.jobs == (second, first)


async def test_a_job_that_waits_is_stopped_at_once_and_stays_so(database: Database, tmp_path: Path) -> None:
    workbench = Workbench(database)
    stopped, other = (workbench.submit(JobKind.IMPORT, name, FOREIGN) for name in ("a.jsonl", "b.jsonl"))
    workbench.stop(stopped)
    async with workbench:
        await _over(other)
    assert stopped.state is JobState.STOPPED and stopped.problem is None


async def test_whoever_waits_for_a_job_hears_of_its_end(database: Database) -> None:
    workbench = Workbench(database)
    job = workbench.submit(JobKind.ADD, "a.lean", "theorem a : True := trivial")
    waiting = asyncio.create_task(job.newer_than(job.version))
    await asyncio.sleep(0)
    workbench.stop(job)
    assert await asyncio.wait_for(waiting, 60) == job.version
