"""The proving loop for one file: what is open, search it, splice it in, judge what now stands there."""

import asyncio
from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING

from prover.engine.choosing import chosen_problems
from prover.engine.file_run import FileRun
from prover.engine.lean import Lean
from prover.engine.listener import Listener, Quiet
from prover.engine.opening import FILE_SECONDS, Opened, elaborate, open_file, remainder_of
from prover.engine.options import Options
from prover.engine.reporting import declaration_report, file_report
from prover.engine.reports import FileReport
from prover.engine.resume import Previous
from prover.engine.skills.in_file import MadeLemmas, SkillsInFile, WishedFor
from prover.lean.check import Limits
from prover.lean.faithful import difference
from prover.lean.problem import Problem, declarations, problems
from prover.lean.source import Outline
from prover.lean.source_file import SourceFile
from prover.lean.splice import Edit, apply
from prover.lean.verdict import Outcome, Verdict

if TYPE_CHECKING:
    # Loading it takes half a second, and most runs ask no model.
    from prover.engine.drafting.drafting import Drafting
    from prover.engine.skills.at_hand import AtHand

_INTERRUPTED = "interrupted before it was tried"


@dataclass(frozen=True, slots=True)
class Solved:
    """A file after proving: the report (nothing is written yet) and the edits that make the solved text."""

    report: FileReport
    source: SourceFile
    edits: tuple[Edit, ...] = ()
    reused_everything: bool = True
    """Nothing is lost when the solved file of an earlier run is replaced: all of it is part of this one."""
    made: tuple[MadeLemmas, ...] = ()
    """Helper lemmas that models wrote, in failed drafts too."""
    declared: tuple[Problem, ...] = ()
    """All declarations of the file."""
    chosen: tuple[Problem, ...] = ()
    """Those that were worked on, in the order of the report's."""
    wished: tuple[WishedFor, ...] = ()
    """Statements that plans wish for."""


async def prove_file(
    lean: Lean,
    source: SourceFile,
    options: Options | None = None,
    *,
    previous: Previous | None = None,
    listener: Listener | None = None,
    drafting: "Drafting | None" = None,
    at_hand: "AtHand | None" = None,
) -> Solved:
    """Search and judge every hole of a file; writes nothing. `drafting`: models for what the search leaves open.
    `at_hand`: lemmas of the library; those that a proof uses are put into the file.

    Cancelling it ends the search and still returns what was proved (`report.interrupted`). Raises `ProverError` for
    a theorem that is not there or a model that does not answer, `SessionLost` when Lean cannot even read the file.
    """
    began = monotonic()
    opened = await open_file(lean, source, in_part=True)
    whole, source = source, opened.source
    every = problems(opened.outline, source.text) if opened.outline is not None else []
    if opened.outline is None or (opened.aside and not every):
        return Solved(file_report(lean, replace(opened, aside=()), began, problem=opened.problem), whole)
    declared = tuple(declarations(opened.outline, source.text))
    skills = SkillsInFile(lean, source.text, declared, at_hand)
    run = FileRun(
        lean, source, whole.text, options or Options(), previous, listener or Quiet(), declared, skills, drafting
    )
    chosen = chosen_problems(every, opened, run.options.theorem)
    run.listener.file_opened(source.path, tuple(chosen))
    interrupted = False
    try:
        for problem in every:
            if problem in chosen:
                await run.prove(problem)
            else:
                await run.keep(problem)
    except asyncio.CancelledError:
        # What is proved stays proved: the task goes on just long enough to hand it over.
        interrupted = True
        task = asyncio.current_task()
        if task is not None:
            task.uncancel()
    for problem in chosen[len(run.reports) :]:
        verdict = Verdict(Outcome.ABSTAINED, _INTERRUPTED, environment=lean.environment.id)
        run.reports.append(declaration_report(source, problem, (), verdict, seconds=0.0))
    edits = tuple(skills.inserted.edits(run.edits))
    trouble, messages = (None, ()) if not edits else await elaborate(lean, apply(source.text, edits))
    if edits and trouble is None:
        trouble = await _unfaithful(lean, opened.outline, source.text, apply(source.text, edits))
    if edits and trouble is None and opened.aside:
        trouble = await _spread(lean, opened, apply(whole.text, edits))
    if trouble is not None:
        # Each part passed alone, so this is a fault of ours; the file is better left as it was.
        reason = f"the solved file as a whole was refused ({trouble}); nothing is written"
        return Solved(file_report(lean, opened, began, problem=reason, messages=messages), whole)
    report = replace(file_report(lean, opened, began), declarations=tuple(run.reports), interrupted=interrupted)
    report = replace(report, notes=(*report.notes, *filter(None, (skills.unusable, skills.trouble))))
    made, wished = tuple(skills.made), tuple(skills.wished)
    return Solved(report, whole, edits, run.reused_everything, made, declared, tuple(chosen), wished)


async def _spread(lean: Lean, opened: Opened, solved: str) -> str | None:
    """Whether a proof, found in a text without the declarations set aside, fails in their presence."""
    trouble, messages = await elaborate(lean, solved)
    remainder = await remainder_of(lean, solved, messages) if messages else None
    if remainder is None:
        return trouble
    failing = sorted({one.name for one in remainder.aside} - {one.name for one in opened.aside})
    if not failing:
        return None
    return f"{failing[0]} does not elaborate beside the declarations that do not"


async def _unfaithful(lean: Lean, original: Outline, text: str, solved: str) -> str | None:
    """What the solved file says otherwise than the original, proofs aside (see `prover.lean.faithful`)."""
    outline = await lean.pool.outline(solved, limits=Limits(FILE_SECONDS))
    return difference(original, text, outline, solved)
