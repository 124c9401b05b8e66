"""What is verified for the pages: one job after the other, in a Lean that stays open while there is work.

A job offers theorems to `Admission`, in the sandboxed sessions in which `prover skills add` does; the pages have no
other way to Lean.
"""

import asyncio
import logging
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, aclosing, contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from prover.engine.counterpart import counterpart
from prover.engine.lean import Lean, choose_environment, open_lean
from prover.engine.opening import located, open_file
from prover.engine.portfolio.catalogue import CLOSERS
from prover.engine.set_aside import SetAside
from prover.errors import ProverError
from prover.lean.embedded import EmbeddedPaths
from prover.lean.environment import Environment, EnvironmentKind
from prover.lean.session import SessionLost
from prover.lean.source_file import SourceFile
from skills_db.admission import Admission, AdmissionRules, Admitted, Refused
from skills_db.database import Database
from skills_db.exchange import claimed_environment, import_jsonl
from skills_db.library import Library
from skills_db.skill import Origin, Provenance
from skills_db.skill_file import admit_all, candidates_in

IDLE_SECONDS = 120.0
"""After so long without work, Lean's processes end."""
_KEPT_JOBS = 100
_LOG = logging.getLogger("uvicorn.error")
_EMBEDDED = Path(EnvironmentKind.EMBEDDED.value)


class JobKind(StrEnum):
    """What a job does."""

    ADD = "add"
    """Every theorem of a Lean text is offered."""
    IMPORT = "import"
    """Every line of an exported library is offered."""
    UNDO = "undo"
    """What was removed comes back: verified, but not refused for being easy or alike."""


class JobState(StrEnum):
    """How a job stands."""

    WAITING = "waiting"
    OPENING = "opening"
    VERIFYING = "verifying"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


_OVER = frozenset((JobState.DONE, JobState.STOPPED, JobState.FAILED))


@dataclass
class Job:
    """One text that is offered, and what became of it so far. `version` rises with every change."""

    number: int
    kind: JobKind
    name: str
    content: str
    state: JobState = JobState.WAITING
    note: str = ""
    environment: str = ""
    total: int = 0
    answers: list[Admitted | Refused] = field(default_factory=list)
    aside: tuple[SetAside, ...] = ()
    problem: str | None = None
    messages: tuple[str, ...] = ()
    version: int = 0
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def is_over(self) -> bool:
        """Nothing more will come."""
        return self.state in _OVER

    def note_change(self) -> None:
        """Whoever waits hears of it."""
        self.version += 1
        self._changed.set()
        self._changed = asyncio.Event()

    async def newer_than(self, version: int) -> int:
        """Wait until the job has changed since; its version."""
        while self.version <= version and not self.is_over:
            await self._changed.wait()
        return self.version


class Workbench:
    """Runs jobs; used as an async context manager."""

    def __init__(self, database: Database, *, idle_seconds: float = IDLE_SECONDS) -> None:
        self._database = database
        self._idle_seconds = idle_seconds
        self._jobs: dict[int, Job] = {}
        self._numbers = 0
        self._waiting: asyncio.Queue[Job] = asyncio.Queue()
        self._work: asyncio.Task[None] | None = None
        self._current: asyncio.Task[None] | None = None

    async def __aenter__(self) -> "Workbench":
        self._work = asyncio.create_task(self._run())
        return self

    async def __aexit__(self, *ended: object) -> None:
        if self._work is not None:
            self._work.cancel()
            with suppress(asyncio.CancelledError):
                await self._work

    @property
    def jobs(self) -> tuple[Job, ...]:
        """The newest first."""
        return tuple(reversed(self._jobs.values()))

    def find(self, number: int) -> Job | None:
        """A job by its number."""
        return self._jobs.get(number)

    def submit(self, kind: JobKind, name: str, content: str) -> Job:
        """Have something verified. `name`: what its file is called."""
        self._numbers += 1
        job = Job(self._numbers, kind, name, content)
        self._jobs[job.number] = job
        over = [number for number, one in self._jobs.items() if one.is_over]
        for number in over[: max(0, len(self._jobs) - _KEPT_JOBS)]:
            del self._jobs[number]
        self._waiting.put_nowait(job)
        return job

    def stop(self, job: Job) -> None:
        """End a job; what was admitted stays."""
        if job.state is JobState.VERIFYING and self._current is not None:
            self._current.cancel()
        elif not job.is_over:
            job.state = JobState.STOPPED
            job.note_change()

    # --- inside -----------------------------------------------------------------------------------------------------

    async def _run(self) -> None:
        """Lean is opened and closed in this task only, as its processes belong to whoever opened them."""
        async with AsyncExitStack() as stack:
            opened: Lean | None = None
            while True:
                try:
                    job = await asyncio.wait_for(self._waiting.get(), self._idle_seconds if opened else None)
                except TimeoutError:
                    await stack.aclose()
                    opened = None
                    continue
                if job.is_over:
                    continue
                try:
                    environment, paths = await self._environment(job)
                    if opened is None or opened.environment != environment:
                        await stack.aclose()
                        opened = None
                        if not job.is_over:
                            opened = await stack.enter_async_context(open_lean(environment, paths, 1))
                    if opened is not None and not job.is_over and not await self._verified(job, opened):
                        await stack.aclose()
                        opened = None
                except (ProverError, SessionLost, OSError) as error:
                    job.state, job.problem = JobState.FAILED, str(error)
                finally:
                    job.note_change()

    async def _verified(self, job: Job, lean: Lean) -> bool:
        """Verify in a task that can be stopped; whether Lean can be used again."""
        task = self._current = asyncio.create_task(self._verify(job, lean))
        try:
            await asyncio.wait((task,))
        finally:
            self._current = None
            task.cancel()
            await asyncio.wait((task,))
        if task.cancelled():
            job.state = JobState.STOPPED
            return True
        error = task.exception()
        if error is None:
            job.state = JobState.DONE
            return True
        job.state, job.problem = JobState.FAILED, str(error)
        if not isinstance(error, (ProverError, SessionLost)):
            # A fault of ours ends this job, not those after it; the terminal shows where it was.
            job.problem = f"prover has a fault ({type(error).__name__}); the terminal says more."
            _LOG.error("A job of the page failed", exc_info=error)
        return isinstance(error, ProverError)

    async def _environment(self, job: Job) -> tuple[Environment, EmbeddedPaths | None]:
        job.state = JobState.OPENING
        job.note_change()
        progress = _Building(job, asyncio.get_running_loop())
        if job.kind is JobKind.ADD:
            with _as_file(job) as path:
                return await choose_environment(path, _EMBEDDED, progress)
        return await counterpart(claimed_environment(job.content.partition("\n")[0]), None, progress)

    async def _verify(self, job: Job, lean: Lean) -> None:
        library = Library(self._database, lean.environment)
        job.environment, job.state, job.note = lean.environment.id, JobState.VERIFYING, ""
        job.note_change()
        rules = AdmissionRules(similar=None) if job.kind is JobKind.UNDO else AdmissionRules(closers=CLOSERS)
        admission = Admission(library, lean, rules)
        with _as_file(job) as path:
            answers = (
                await self._theorems(job, lean, admission, path)
                if job.kind is JobKind.ADD
                else self._lines(job, admission, path)
            )
            async with aclosing(answers) as coming:  # type: ignore[type-var]
                async for answer in coming:
                    job.answers.append(answer)
                    job.note_change()

    async def _theorems(
        self, job: Job, lean: Lean, admission: Admission, path: Path
    ) -> AsyncIterator[Admitted | Refused]:
        file = await open_file(lean, SourceFile.read(path), in_part=True)
        if file.outline is None:
            job.messages = tuple(located(Path(job.name), message) for message in file.messages)
            raise ProverError(f"{job.name} cannot be read as a whole: {file.problem}.")
        candidates = await candidates_in(lean.pool, file.source.text)
        job.total, job.aside = len(candidates), file.aside
        job.note_change()
        return admit_all(admission, candidates, Provenance(Origin.ADDED, file=job.name))

    @staticmethod
    def _lines(job: Job, admission: Admission, path: Path) -> AsyncIterator[Admitted | Refused]:
        job.total = sum(bool(line.strip()) for line in job.content.splitlines()) - 1
        return import_jsonl(path, admission, called=job.name)


class _Building:
    """Tells of the build of the core library, which happens in another thread."""

    def __init__(self, job: Job, loop: asyncio.AbstractEventLoop) -> None:
        self._job, self._loop = job, loop

    def waiting(self, reason: str) -> None:
        """Another process builds it."""
        self._loop.call_soon_threadsafe(self._tell, reason)

    def module(self, name: str, done: int, total: int) -> None:
        """One module more."""
        self._loop.call_soon_threadsafe(self._tell, f"Building the Lean core library: {done} of {total}.")

    def _tell(self, note: str) -> None:
        self._job.note = note
        self._job.note_change()


@contextmanager
def _as_file(job: Job) -> Iterator[Path]:
    """What the job offers, in a file for as long as it is read."""
    with tempfile.TemporaryDirectory(prefix="prover-browse-") as folder:
        path = Path(folder) / ("offered.lean" if job.kind is JobKind.ADD else "offered.jsonl")
        path.write_text(job.content, encoding="utf-8", newline="")
        yield path
