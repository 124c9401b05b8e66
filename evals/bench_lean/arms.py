"""The arms: our sessions, and the peers they are measured against. Each checks a block of candidates its own way."""

import asyncio
import os
import shlex
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from leanclient import LeanLSPClient
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


class Documents:
    """Peer: `leanclient`'s main interface (`LeanLSPClient`), so many clients, each editing one document.

    It reports Lean's messages only: no statement, no axioms, no replay. It starts `lake serve` in a Lake project; a
    stand-in for `lake` starts the embedded Lean's server, as the real one would.
    """

    def __init__(self, environment: Environment, lean: Path, folder: Path, clients: int) -> None:
        self.name = f"leanclient, {clients} documents"
        self._header = environment.preamble or "-- no header\n"
        self._folder = folder / "documents"
        self._lake = _stand_in_project(self._folder, environment, lean)
        self._count = clients
        self._clients: list[tuple[LeanLSPClient, str]] = []

    async def start(self) -> None:
        """Start the servers and open the documents."""
        path = os.environ["PATH"]
        os.environ["PATH"] = f"{self._lake.parent}{os.pathsep}{path}"
        try:
            for number in range(self._count):
                document = f"Candidate{number}.lean"
                (self._folder / document).write_text(self._header, encoding="utf-8")
                client = await asyncio.to_thread(LeanLSPClient, str(self._folder), prevent_cache_get=True)
                self._clients.append((client, document))
                await asyncio.to_thread(client.open_file, document)
        finally:
            os.environ["PATH"] = path

    async def close(self) -> None:
        """End the servers."""
        for client, _ in self._clients:
            await asyncio.to_thread(client.close)

    async def check_all(self, candidates: Sequence[Candidate]) -> list[Answer]:
        """As many at once as there are clients."""
        free = list(self._clients)

        async def check(candidate: Candidate) -> tuple[bool, CheckResult | None]:
            client, document = free.pop()
            try:
                return await asyncio.to_thread(self._check, client, document, candidate), None
            finally:
                free.append((client, document))

        return await _spread(self._count, candidates, check)

    def _check(self, client: LeanLSPClient, document: str, candidate: Candidate) -> bool:
        client.update_file_content(document, self._header + candidate.text)
        return bool(client.get_diagnostics(document).success)


class Scratch:
    """Peer: `leanclient`'s scratch pool, its newest and quickest tool for many snippets under one header."""

    def __init__(self, environment: Environment, lean: Path, folder: Path, slots: int) -> None:
        self.name = f"leanclient, scratch pool of {slots}"
        self._slots = slots
        lake = _stand_in_project(folder / "scratch", environment, lean)
        self._client = AsyncLeanLSPClient(
            str(folder / "scratch"), server_command=[str(lake), "serve", "--", "-Dserver.reportDelayMs=0"]
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


def _stand_in_project(folder: Path, environment: Environment, lean: Path) -> Path:
    """A Lake project without modules, and a `lake` that knows `serve` (it does nothing for other commands)."""
    folder.mkdir()
    (folder / "lean-toolchain").write_text(f"leanprover/lean4:v{environment.lean_version}\n")
    (folder / "lakefile.toml").write_text('name = "bench"\n')
    lake = folder / "bin" / "lake"
    lake.parent.mkdir()
    lake.write_text(f'#!/bin/sh\n[ "$1" = serve ] || exit 0\nshift 2\nexec {shlex.quote(str(lean))} --server "$@"\n')
    lake.chmod(0o755)
    return lake


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
