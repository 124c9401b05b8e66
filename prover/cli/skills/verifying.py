"""`prover skills verify`: real Lean looks at stored skills again."""

import asyncio
import contextlib
import hashlib
import json
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from rich.console import Console

from prover.cli.console import BuildProgress, output, talk
from prover.cli.skills.growing import CANNOT, DONE, INTERRUPTED, NOT_ALL
from prover.cli.skills.looking import EMPTY
from prover.cli.skills.printing import plural, print_json
from prover.cli.skills.progress import CountedProgress
from prover.cli.skills.schema import CheckedModel, VerifyAnswer
from prover.engine.counterpart import counterpart
from prover.engine.lean import Lean, open_lean
from prover.errors import ProverError
from prover.lean.embedded import EmbeddedPaths
from prover.lean.embedded.cache import cache_folder
from prover.lean.environment import Environment
from prover.lean.source_file import write_atomically
from prover.lean.verdict import Outcome
from skills_db.admission import Admission, Admitted, Refused
from skills_db.base import now
from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill import Skill, SkillState
from skills_db.skill_listing import look_up, named_environments, verified_since
from skills_db.verification import Verified, carry_over, verify_again


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be verified: the skills with these names, or all, or (`stale`) all of Leans that are no longer here.
    `afresh`: also what an interrupted run has done."""

    names: tuple[str, ...] = ()
    environment: str | None = None
    stale: bool = False
    afresh: bool = False


@dataclass
class _Progress:
    """What came of it so far. `done_before`, `failing_before`: in the interrupted run that this one goes on with."""

    console: Console
    quiet: bool
    verified: list[CheckedModel] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    done_before: int = 0
    failing_before: int = 0
    interrupted: bool = False

    @property
    def code(self) -> int:
        """The command's exit code."""
        if self.interrupted:
            return INTERRUPTED
        if self.absent and not self.verified and not self.done_before:
            return CANNOT
        good = all(one.outcome == Outcome.PROVED for one in self.verified)
        return DONE if good and not self.absent and not self.failing_before else NOT_ALL

    def add(self, one: CheckedModel) -> None:
        """Note a result, and show it."""
        self.verified.append(one)
        if self.quiet:
            return
        passed = one.outcome == Outcome.PROVED
        about = f"  ({one.reason})" if one.reason and not (passed and one.carried_to is None) else ""
        style = None if not self.console.is_terminal else "green" if passed else "red"
        self.console.print(f"{one.outcome:<15} {one.name}{about}", style=style)

    def say(self, sentence: str) -> None:
        """Tell the user something beside the results."""
        if not self.quiet:
            self.console.print(sentence)


async def verify_skills(database: Database, wanted: Wanted, lean: Path | None, *, as_json: bool) -> int:
    """Verify and mark; returns the exit code. Raises `ProverError`."""
    progress = _Progress(output(), quiet=as_json)
    chosen = _chosen(database, wanted)
    try:
        for environment, ids in chosen.items():
            await _one(database, environment, ids, wanted, lean=lean, progress=progress)
    except asyncio.CancelledError:
        progress.interrupted = True
    if as_json:
        answer = VerifyAnswer(
            verified=progress.verified,
            absent=progress.absent,
            interrupted=progress.interrupted,
            exit_code=progress.code,
        )
        print_json(answer)
    else:
        _summary(progress, wanted)
    return progress.code


def _chosen(database: Database, wanted: Wanted) -> dict[str, tuple[str, ...] | None]:
    """Environments, and the ids of the skills in them; `None` for all."""
    among = named_environments(database, wanted.environment)
    if not wanted.names:
        return dict.fromkeys(among)
    skills = [look_up(database, name, among if wanted.environment is not None else ()) for name in wanted.names]
    environments = dict.fromkeys(skill.environment for skill in skills)
    return {place: tuple(one.id for one in skills if one.environment == place) for place in environments}


async def _one(
    database: Database,
    id: str,
    ids: Sequence[str] | None,
    wanted: Wanted,
    *,
    lean: Path | None,
    progress: _Progress,
) -> None:
    """Verify in one environment."""
    try:
        environment, paths = await counterpart(id, lean, BuildProgress())
    except ProverError as error:
        progress.absent.append(id)
        progress.say(f"{id}: {error}")
        return
    if wanted.stale:
        if environment.id != id:
            async with open_lean(environment, paths, 1) as opened:
                await _carry_over(Library(database, id), opened, progress, afresh=wanted.afresh)
        return
    if environment.id != id:
        progress.absent.append(id)
        progress.say(
            f"{id}: this Lean is not here any more (here is {environment.id}); "
            "`prover skills verify --stale` carries its skills over."
        )
        return
    await _again(Library(database, environment), (environment, paths), ids, wanted, progress)


async def _again(
    library: Library,
    here: tuple[Environment, EmbeddedPaths | None],
    ids: Sequence[str] | None,
    wanted: Wanted,
    progress: _Progress,
) -> None:
    unfinished = _Unfinished(library) if ids is None else None
    if unfinished is not None:
        skills = library.skills(limit=None)
        done = frozenset[str]() if wanted.afresh else unfinished.done()
        before = [skill for skill in skills if skill.id in done]
        rest = [skill.id for skill in skills if skill.id not in done]
        progress.done_before += len(before)
        progress.failing_before += sum(skill.state is SkillState.FAILING for skill in before)
        if before:
            progress.say(f"Going on with an interrupted run, which verified {plural(len(before), 'skill')}.")
        else:
            unfinished.begin()
        found, total = rest, len(rest)
    else:
        found, total = list(ids or ()), len(library.closure(ids or ()))
    async with open_lean(*here, 1) as opened:
        with CountedProgress("verifying", total) as bar:
            verifying = verify_again(library, opened, found, only_these=unfinished is not None)
            async with aclosing(verifying) as coming:  # type: ignore[type-var]
                async for one in coming:
                    progress.add(_checked(one))
                    bar.step()
    if unfinished is not None:
        unfinished.end()


async def _carry_over(old: Library, lean: Lean, progress: _Progress, *, afresh: bool) -> None:
    library = Library(old.database, lean.environment)
    total = old.count((SkillState.ACTIVE,))
    progress.say(f"Carrying {plural(total, 'skill')} over from {old.environment} to {library.environment}:")
    with CountedProgress("carrying over", total) as bar:
        async with aclosing(carry_over(old, Admission(library, lean), afresh=afresh)) as coming:  # type: ignore[type-var]
            async for skill, answer in coming:
                progress.add(_carried(skill, answer))
                bar.step()


def _checked(one: Verified) -> CheckedModel:
    return CheckedModel(
        id=one.skill.id,
        name=one.skill.name,
        environment=one.skill.environment,
        outcome=one.verification.outcome,
        reason=one.verification.reason,
        state=one.state.value,
    )


def _carried(skill: Skill, answer: Admitted | Refused) -> CheckedModel:
    there = answer.skill if isinstance(answer, Admitted) else answer.similar
    outcome, reason = Outcome.NOT_PROVED, ""
    if isinstance(answer, Refused):
        reason = answer.refusal.sentence
    if there is not None:
        outcome = Outcome.PROVED
        reason = reason or f"now {there.name}"
    return CheckedModel(
        id=skill.id,
        name=skill.name,
        environment=skill.environment,
        outcome=outcome.value,
        reason=reason,
        state=skill.state.value,
        carried_to=there.id if there is not None else None,
    )


class _Unfinished:
    """A note in the cache of when the verification of a whole library began, while it is not at its end."""

    def __init__(self, library: Library) -> None:
        digest = hashlib.sha256(f"{library.database.name}\n{library.environment}".encode()).hexdigest()
        self._library = library
        self._file = cache_folder() / "verifications" / f"{digest[:32]}.json"

    def done(self) -> frozenset[str]:
        """The ids of what was verified since then; none if nothing was interrupted."""
        try:
            began = datetime.fromisoformat(json.loads(self._file.read_text(encoding="utf-8"))["began"])
        except (OSError, ValueError, KeyError, TypeError):
            return frozenset()
        return verified_since(self._library.database, self._library.environment, began)

    def begin(self) -> None:
        """From now on."""
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, json.dumps({"began": now().isoformat()}).encode())

    def end(self) -> None:
        """There is nothing left to go on with."""
        with contextlib.suppress(OSError):
            self._file.unlink()


def _summary(progress: _Progress, wanted: Wanted) -> None:
    console = progress.console
    passed = sum(one.outcome == Outcome.PROVED for one in progress.verified)
    if progress.verified:
        what = "carried over or there" if wanted.stale else "pass"
        console.print(f"{passed} of {plural(len(progress.verified), 'skill')} {what}")
    elif not progress.done_before and not progress.absent:
        console.print("Every skill is of a Lean that is here: nothing is stale." if wanted.stale else EMPTY)
    if progress.failing_before:
        console.print(f"{plural(progress.failing_before, 'skill')} failed before the interruption.")
    if progress.interrupted:
        talk().print("Interrupted. What was verified is noted; the same command goes on with the rest.")
