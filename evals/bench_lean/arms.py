"""The arms: our sessions, and the peers they are measured against. Each checks a block of candidates its own way."""

import asyncio
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from leanclient.aio import AsyncLeanLSPClient, ScratchPool

from evals.bench_lean.candidates import Candidate
from prover.lean.check import CheckRequest, CheckResult, Context
from prover.lean.environment import Environment
from prover.lean.pool import Pool
from prover.lean.strict import StrictRequest
from prover.lean.verdict import decide


@dataclass(frozen=True, slots=True)
class Answer:
    """What an arm said about a candidate; `seconds` from the question to the answer, as the caller sees it.

    `session_seconds` is the time the session says it took, `lean_seconds` the part of it spent inside Lean itself.
    """

    candidate: Candidate
    accepted: bool
    seconds: float
    session_seconds: float | None = None
    lean_seconds: float | None = None


class Arm(Protocol):
    """One way of checking. `check_all` may use as many processes as the arm's name says."""

    name: str

    async def check_all(self, candidates: Sequence[Candidate]) -> list[Answer]:
        """The answers, in order."""


class NewProcess:
    """Peer: a new `lean` for every candidate, as a script would do it."""

    name = "new `lean` process per check"

    def __init__(self, environment: Environment, folder: Path) -> None:
        self._environment = environment
        self._file = folder / "Candidate.lean"

    async def check_all(self, candidates: Sequence[Candidate]) -> list[Answer]:
        """One after the other; the exit status says whether Lean reported an error."""
        answers = []
        for candidate in candidates:
            begin = time.perf_counter()
            self._file.write_text(self._environment.preamble + candidate.text, encoding="utf-8")
            process = await asyncio.create_subprocess_exec(
                *self._environment.command,
                *("--json", str(self._file)),
                env={**os.environ, **self._environment.variables},
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
            )
            await process.communicate()
            answers.append(Answer(candidate, process.returncode == 0, time.perf_counter() - begin))
        return answers


class Warm:
    """Ours: the check alone, in a pool of so many sessions that are kept."""

    def __init__(self, pool: Pool) -> None:
        self.name = f"check, {_sessions(pool)}"
        self._pool = pool

    async def check_all(self, candidates: Sequence[Candidate]) -> list[Answer]:
        """As many at once as there are sessions."""
        return await _spread(self._pool.size, candidates, self._check)

    async def _check(self, candidate: Candidate) -> tuple[bool, CheckResult | None]:
        result = await self._pool.check(CheckRequest(candidate.text))
        return result.without_error, result


class Strict:
    """Ours: the whole verdict (syntax, statement, axioms, kernel replay in another process)."""

    def __init__(self, pool: Pool) -> None:
        self.name = f"strict verdict, {_sessions(pool)}"
        self._pool = pool

    async def check_all(self, candidates: Sequence[Candidate]) -> list[Answer]:
        """As many at once as there are sessions."""
        return await _spread(self._pool.size, candidates, self._check)

    async def _check(self, candidate: Candidate) -> tuple[bool, CheckResult | None]:
        request = StrictRequest(Context(), candidate.trusted, candidate.text, candidate.name)
        evidence = await self._pool.evidence(request)
        return decide(evidence, "bench").proved, evidence.result


class LeanClient:
    """Peer: `leanclient`'s scratch pool, its own tool for trying many snippets under one header.

    It reports Lean's messages only: no statement, no axioms, no replay. Its server is started as `lake serve` would
    start it (`lean --server` in the project's folder), because the embedded environment has no `lake`.
    """

    def __init__(self, environment: Environment, lean: Path, folder: Path, slots: int) -> None:
        self.name = f"leanclient, {slots} slots"
        self._slots = slots
        (folder / "lean-toolchain").write_text(f"leanprover/lean4:v{environment.lean_version}\n")
        (folder / "lakefile.toml").write_text('name = "bench"\n')
        self._client = AsyncLeanLSPClient(
            str(folder), server_command=[str(lean), "--server", "-Dserver.reportDelayMs=0"]
        )
        self._scratch = ScratchPool(self._client, environment.preamble or "-- no header\n", size=slots)

    async def start(self) -> None:
        """Start the server and elaborate the header in every slot."""
        await self._client.start()
        await self._scratch.warm()

    async def close(self) -> None:
        """End the server and its workers."""
        await self._client.close()

    async def check_all(self, candidates: Sequence[Candidate]) -> list[Answer]:
        """As many at once as there are slots."""
        return await _spread(self._slots, candidates, self._check)

    async def _check(self, candidate: Candidate) -> tuple[bool, CheckResult | None]:
        trial = await self._scratch.run(candidate.text)
        return not trial.diagnostics.has_errors, None


class _Check(Protocol):
    async def __call__(self, candidate: Candidate) -> tuple[bool, CheckResult | None]: ...


async def _spread(width: int, candidates: Sequence[Candidate], check: _Check) -> list[Answer]:
    """Check all, `width` at a time, each as soon as one is done."""
    waiting = iter(enumerate(candidates))
    answers: dict[int, Answer] = {}

    async def work() -> None:
        for index, candidate in waiting:
            begin = time.perf_counter()
            accepted, result = await check(candidate)
            seconds = time.perf_counter() - begin
            answers[index] = Answer(
                candidate,
                accepted,
                seconds,
                result.elapsed if result is not None else None,
                result.lean_seconds if result is not None else None,
            )

    await asyncio.gather(*(work() for _ in range(width)))
    return [answers[index] for index in range(len(candidates))]


def _sessions(pool: Pool) -> str:
    return "1 session" if pool.size == 1 else f"{pool.size} sessions"
