"""`prover skills add` and `import`: what files hold is offered to admission, which verifies each theorem."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from rich.console import Console

from prover.cli.console import BuildProgress, output, talk
from prover.cli.skills.printing import plural, print_json
from prover.cli.skills.progress import CountedProgress
from prover.cli.skills.schema import GrowthAnswer, LeftOutModel, RefusalModel, SkillModel
from prover.engine.counterpart import counterpart
from prover.engine.lean import Lean, choose_environment, open_lean
from prover.engine.opening import located, open_file
from prover.engine.portfolio.catalogue import CLOSERS
from prover.engine.set_aside import SetAside
from prover.errors import ProverError
from prover.lean.source_file import SourceFile
from skills_db.admission import Admission, AdmissionRules, Admitted, Refused
from skills_db.database import Database
from skills_db.exchange import claimed_environment, import_jsonl
from skills_db.library import Library
from skills_db.skill import Origin, Provenance, RefusalReason
from skills_db.skill_file import admit_all, candidates_in

DONE, NOT_ALL, CANNOT, INTERRUPTED = 0, 1, 2, 130
_THERE = frozenset((RefusalReason.KNOWN, RefusalReason.REORDERED))
"""Reasons that leave nothing to be wished for: what the theorem says is in the library."""


@dataclass
class _Growth:
    """What became of a file so far."""

    command: Literal["skills add", "skills import"]
    path: Path
    environment: str
    answers: list[Admitted | Refused] = field(default_factory=list)
    aside: tuple[SetAside, ...] = ()
    interrupted: bool = False

    @property
    def code(self) -> int:
        """The command's exit code."""
        if self.interrupted:
            return INTERRUPTED
        refused = (one for one in self.answers if isinstance(one, Refused))
        return NOT_ALL if self.aside or any(one.refusal.reason not in _THERE for one in refused) else DONE


async def add_file(database: Database, path: Path, lean: Path | None, as_json: bool) -> int:
    """Offer every theorem of a Lean file; returns the exit code. Raises `ProverError`."""
    source = SourceFile.read(path)
    environment, paths = await choose_environment(path, lean, BuildProgress())
    async with open_lean(environment, paths, 1) as opened:
        file = await open_file(opened, source, in_part=True)
        if file.outline is None:
            for message in file.messages:
                talk().print(located(path, message))
            raise ProverError(f"{path} cannot be read as a whole: {file.problem}.")
        candidates = await candidates_in(opened.pool, file.source.text)
        growth = _Growth("skills add", path, environment.id, aside=file.aside)
        provenance = Provenance(Origin.ADDED, file=str(path))
        answers = admit_all(_admission(database, opened), candidates, provenance)
        await _follow(growth, answers, len(candidates), as_json)
    return _finish(growth, as_json, nothing=f"{path} has no theorems.")


async def import_file(database: Database, path: Path, lean: Path | None, as_json: bool) -> int:
    """Offer every line of an exported library; returns the exit code. Raises `ProverError`."""
    first, lines = _read(path)
    environment, paths = await counterpart(claimed_environment(first), lean, BuildProgress())
    async with open_lean(environment, paths, 1) as opened:
        growth = _Growth("skills import", path, environment.id)
        await _follow(growth, import_jsonl(path, _admission(database, opened)), lines - 1, as_json)
    return _finish(growth, as_json, nothing=f"{path} has no skills.")


def _admission(database: Database, lean: Lean) -> Admission:
    return Admission(Library(database, lean.environment), lean, AdmissionRules(closers=CLOSERS))


def _read(path: Path) -> tuple[str, int]:
    """The first line of a file, and how many it has."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            first = file.readline()
            return first, 1 + sum(bool(line.strip()) for line in file)
    except OSError as error:
        raise ProverError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}.") from error


async def _follow(growth: _Growth, answers: AsyncIterator[Admitted | Refused], total: int, as_json: bool) -> None:
    """Take the answers as they come, and show them; an interruption ends it with what there is."""
    console = output()
    for one in () if as_json else growth.aside:
        _line(console, "left out", one.shown_name, f"{growth.path}:{one.line}: {one.reason}")
    with CountedProgress("verifying", total) as progress:
        try:
            async with aclosing(answers) as coming:  # type: ignore[type-var]
                async for answer in coming:
                    growth.answers.append(answer)
                    progress.step()
                    if not as_json:
                        _print(console, answer)
        except asyncio.CancelledError:
            growth.interrupted = True


def _print(console: Console, answer: Admitted | Refused) -> None:
    if isinstance(answer, Admitted):
        own = answer.name in (answer.skill.name, answer.skill.short_name)
        known_as = "" if own else f"as {answer.skill.name}"
        _line(console, "admitted", answer.name, known_as)
    else:
        _line(console, answer.refusal.reason.value, answer.name, answer.refusal.sentence)


def _line(console: Console, what: str, name: str, about: str) -> None:
    style = {"admitted": "green", "left out": "red", RefusalReason.KNOWN.value: None}.get(what, "yellow")
    text = f"{what:<16} {name}" + (f"  ({about})" if about else "")
    console.print(text, style=style if console.is_terminal else None)


def _finish(growth: _Growth, as_json: bool, *, nothing: str) -> int:
    if as_json:
        print_json(_answer(growth))
        return growth.code
    console = output()
    admitted = sum(isinstance(one, Admitted) for one in growth.answers)
    reasons = Counter(one.refusal.reason.value for one in growth.answers if isinstance(one, Refused))
    words = [f"{admitted} admitted", *(f"{often} {reason}" for reason, often in reasons.items())]
    if growth.aside:
        words.append(
            f"{plural(len(growth.aside), 'declaration')} that {'do' if len(growth.aside) > 1 else 'does'} "
            "not elaborate left out"
        )
    if growth.answers or growth.aside:
        console.print(f"{', '.join(words)}; environment {growth.environment}")
    elif not growth.interrupted:
        console.print(nothing)
    if growth.interrupted:
        talk().print("Interrupted. What was admitted stays; the same command goes on with the rest.")
    return growth.code


def _answer(growth: _Growth) -> GrowthAnswer:
    return GrowthAnswer(
        command=growth.command,
        file=str(growth.path),
        environment=growth.environment,
        admitted=[SkillModel.of(one.skill) for one in growth.answers if isinstance(one, Admitted)],
        refused=[RefusalModel.of(one.name, one.refusal) for one in growth.answers if isinstance(one, Refused)],
        left_out=[
            LeftOutModel(name=one.name or None, keyword=one.keyword, line=one.line, reason=one.reason)
            for one in growth.aside
        ],
        interrupted=growth.interrupted,
        exit_code=growth.code,
    )
