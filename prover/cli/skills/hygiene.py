"""What `prover skills tidy` and `compress` have in common: the libraries one after the other, and the report."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from rich.console import Console

from prover.cli.console import BuildProgress, output, talk
from prover.cli.skills.growing import CANNOT, DONE, INTERRUPTED, NOT_ALL
from prover.cli.skills.hygiene_schema import HygieneAnswer, KeptModel, SizeModel, StepModel
from prover.cli.skills.looking import EMPTY
from prover.cli.skills.printing import plural, print_json
from prover.cli.skills.progress import DoingProgress
from prover.engine.counterpart import counterpart
from prover.engine.hygiene.events import Done, Step
from prover.engine.hygiene.rewriting import Workshop
from prover.engine.hygiene.size import library_size
from prover.engine.lean import open_lean
from prover.engine.skills.at_hand import AtHand, skills_at_hand
from prover.errors import ProverError
from skills_db.database import Database
from skills_db.library import Library
from skills_db.removal import keep_aside
from skills_db.retriever import FullTextRetriever
from skills_db.skill import SkillState
from skills_db.skill_listing import named_environments

_STYLES = {Done.LEFT: "yellow", Done.DROPPED: "red"}
_ACTIVE = (SkillState.ACTIVE,)


@dataclass
class Opened:
    """One library with its Lean. `told`: of what is being done."""

    shop: Workshop
    at_hand: AtHand
    told: Callable[[str, int, int], None]


Work = Callable[[Opened], AsyncIterator[Step]]


@dataclass
class _Report:
    """What came of it so far."""

    command: Literal["skills tidy", "skills compress"]
    console: Console
    quiet: bool
    dry: bool
    libraries: list[KeptModel] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    interrupted: bool = False

    @property
    def code(self) -> int:
        """The command's exit code."""
        if self.interrupted:
            return INTERRUPTED
        if self.absent:
            return NOT_ALL if self.libraries else CANNOT
        return DONE

    def say(self, sentence: str) -> None:
        """Tell the user something."""
        if not self.quiet:
            self.console.print(sentence)

    def add(self, step: Step) -> None:
        """Show a step."""
        if not self.quiet:
            style = _STYLES.get(step.done, "green") if self.console.is_terminal else None
            self.console.print(f"{step.done.value:<10} {_line(step)}", style=style)


async def keep_house(
    database: Database,
    command: Literal["skills tidy", "skills compress"],
    work: Work,
    environment: str | None,
    lean: Path | None,
    *,
    dry: bool,
    as_json: bool,
) -> int:
    """Do the work in every library whose Lean is here; returns the exit code. Raises `ProverError`."""
    report = _Report(command, output(), as_json, dry)
    try:
        for id in named_environments(database, environment):
            await _one(Library(database, id), work, lean, report)
    except asyncio.CancelledError:
        report.interrupted = True
    if as_json:
        answer = HygieneAnswer(
            command=command,
            dry_run=dry,
            libraries=report.libraries,
            absent=report.absent,
            interrupted=report.interrupted,
            exit_code=report.code,
        )
        print_json(answer)
    elif not report.libraries and not report.absent and not report.interrupted:
        report.say(EMPTY)
    if report.interrupted and not as_json:
        talk().print("Interrupted. What was done is done; the same command goes on with the rest.")
    return report.code


async def _one(library: Library, work: Work, lean: Path | None, report: _Report) -> None:
    id = library.environment
    try:
        environment, paths = await counterpart(id, lean, BuildProgress())
    except ProverError as error:
        report.absent.append(id)
        report.say(f"{id}: {error}")
        return
    if environment.id != id:
        report.absent.append(id)
        report.say(f"{id}: this Lean is not here any more (here is {environment.id}).")
        return
    library = Library(library.database, environment)
    began, before = time.monotonic(), _size(library)
    steps: list[Step] = []
    kept: list[Path] = []

    def prepare() -> None:
        if not kept:
            everything = [skill.id for skill in library.skills(states=_ACTIVE, limit=None)]
            kept.append(keep_aside(library, everything))

    def finish() -> None:
        after = _size(library) if not report.dry else _promised(before, steps)
        seconds = round(time.monotonic() - began, 1)
        model = KeptModel(
            environment=id,
            before=before,
            after=after,
            steps=[StepModel.of(step) for step in steps],
            kept=str(kept[0]) if kept else None,
            seconds=seconds,
        )
        report.libraries.append(model)
        _summary(report, model)

    try:
        with DoingProgress() as progress:
            async with open_lean(environment, paths, 1) as opened:
                retriever = FullTextRetriever(library)
                async with skills_at_hand(
                    library,
                    environment,
                    paths,
                    1,
                    retriever=retriever,
                    told=lambda done, total: progress.tell("compiling", done, total),
                ) as at_hand:
                    if at_hand is not None:
                        ready = Opened(Workshop(library, opened, at_hand.pool, prepare), at_hand, progress.tell)
                        async with aclosing(work(ready)) as coming:  # type: ignore[type-var]
                            async for step in coming:
                                steps.append(step)
                                report.add(step)
    finally:
        finish()


def _size(library: Library) -> SizeModel:
    skills = library.skills(states=_ACTIVE, limit=None)
    return SizeModel(skills=len(skills), tokens=library_size(skills))


def _promised(before: SizeModel, steps: list[Step]) -> SizeModel:
    """What it would be after steps that were not made."""
    fewer = sum(step.done in (Done.MERGED, Done.DROPPED) for step in steps)
    more = sum(step.done is Done.ADMITTED for step in steps)
    return SizeModel(skills=before.skills - fewer + more, tokens=before.tokens - sum(step.tokens for step in steps))


def _line(step: Step) -> str:
    name, other = step.skill.short_name, step.other.removeprefix("Skill.")
    also = f"; rewritten: {', '.join(one.removeprefix('Skill.') for one in step.rewritten)}" if step.rewritten else ""
    fewer = f", {step.tokens} tokens fewer" if step.tokens > 0 else ""
    match step.done:
        case Done.MERGED:
            return f"{name} → {other}{also}"
        case Done.RENAMED:
            return f"{name} → {other}{also}"
        case Done.DROPPED:
            return f"{name}  (`{step.by}` proves it, and nothing uses it.)"
        case Done.SHORTENED:
            return f"{name}  (by {other}{fewer})"
        case Done.ADMITTED:
            return f"{name}  (general for {other}{fewer})"
        case _:
            return f"{name}" + (f" → {other}" if other else "") + f"  ({step.sentence})"


def _summary(report: _Report, model: KeptModel) -> None:
    counts = Counter(step.done for step in model.steps)
    words = [f"{number} {done}" for done, number in counts.items()]
    would = " (dry run: nothing was changed)" if report.dry else ""
    report.say(
        f"{', '.join(words) or 'nothing to do'} in {model.seconds:.1f} s{would}; environment {model.environment}"
    )
    report.say(
        f"{plural(model.before.skills, 'skill')} of {model.before.tokens:,} tokens before, "
        f"{model.after.skills:,} of {model.after.tokens:,} {'then' if report.dry else 'now'}"
    )
    if model.kept is not None:
        report.say(f"kept: {model.kept} (the library before; `prover skills import` brings back what has gone)")
