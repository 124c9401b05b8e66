"""Reading a file with Lean before anything is done to it: does it elaborate, what stands in it?"""

from dataclasses import dataclass, replace
from pathlib import Path

from prover.engine.lean import Lean, has_our_mathlib, imports_mathlib
from prover.engine.set_aside import Remainder, SetAside, set_aside
from prover.lean.check import CheckRequest, CheckStatus, Context, Limits
from prover.lean.environment import Environment, EnvironmentKind
from prover.lean.message import Message
from prover.lean.source import Outline
from prover.lean.source_file import SourceFile
from prover.lean.tokens import header_of, without_header

FILE_SECONDS = 600.0
"""Wall-clock limit for elaborating a whole file."""

NOT_MATHLIB = "`import Mathlib` is answered by this library's own names and tactics for ℕ and ℤ; it is not Mathlib."


@dataclass(frozen=True, slots=True)
class Opened:
    """A file and what Lean says about it. `problem`: one sentence when it cannot be worked on as a whole.

    `aside`: declarations that do not elaborate; in `source` they are blank then, everything else is where it was.
    """

    source: SourceFile
    outline: Outline | None
    notes: tuple[str, ...] = ()
    problem: str | None = None
    messages: tuple[Message, ...] = ()
    aside: tuple[SetAside, ...] = ()


async def open_file(lean: Lean, source: SourceFile, *, in_part: bool = False) -> Opened:
    """Elaborate the whole file and outline it. Raises `ProverError` and `SessionLost`.

    With `in_part`, a file whose errors are all in single declarations is opened without these.
    """
    _, imports = header_of(source.text)
    notes = _notes(lean.environment, imports)
    trouble, messages = await elaborate(lean, source.text)
    if trouble is not None:
        hint = _missing_library(lean.environment, imports)
        opened = Opened(source, None, notes, f"{trouble}{hint}", messages)
        return await _in_part(lean, opened) if in_part and messages else opened
    outline = await lean.pool.outline(source.text, goals=True, limits=Limits(FILE_SECONDS))
    return Opened(source, outline, notes)


async def _in_part(lean: Lean, opened: Opened) -> Opened:
    remainder = await remainder_of(lean, opened.source.text, opened.messages)
    if remainder is None:
        return opened
    outline = await lean.pool.outline(remainder.text, goals=True, limits=Limits(FILE_SECONDS))
    part = SourceFile(opened.source.path, remainder.text.encode())
    return replace(opened, source=part, outline=outline, aside=remainder.aside)


async def remainder_of(lean: Lean, text: str, errors: tuple[Message, ...]) -> Remainder | None:
    """What is left of a text with these errors when the declarations that have them are blank."""

    async def outline(part: str) -> Outline:
        return await lean.pool.outline(part, limits=Limits(FILE_SECONDS))

    async def errors_of(part: str) -> tuple[Message, ...] | None:
        trouble, messages = await elaborate(lean, part)
        return None if trouble is not None and not messages else messages

    return await set_aside(text, errors, outline, errors_of)


async def elaborate(lean: Lean, text: str) -> tuple[str | None, tuple[Message, ...]]:
    """What is wrong with a whole file (one phrase, and Lean's errors), or `None`. Positions are those of the file."""
    result = await lean.pool.check(CheckRequest(without_header(text), Context(), Limits(FILE_SECONDS)))
    if result.status is not CheckStatus.ELABORATED:
        return f"Lean {_ran(result.status)} on it", ()
    if result.errors:
        return "it does not elaborate", result.errors
    return None, ()


def located(path: Path, message: Message) -> str:
    """`FILE:LINE:COLUMN: text`, columns from 1 as editors count them."""
    return f"{path}:{message.start.line}:{message.start.column + 1}: {message.text}"


def _notes(environment: Environment, imports: tuple[str, ...]) -> tuple[str, ...]:
    if environment.kind is not EnvironmentKind.EMBEDDED:
        return ()
    answered = [name for name in imports if has_our_mathlib(environment) and imports_mathlib(name)]
    others = ", ".join(f"`import {name}`" for name in imports if name not in answered)
    notes = (NOT_MATHLIB,) if answered else ()
    return (*notes, f"{others} not followed: the embedded environment stands in for it.") if others else notes


def _missing_library(environment: Environment, imports: tuple[str, ...]) -> str:
    foreign = [name for name in imports if name.split(".")[0] not in {"Init", "Lean", "Std"}]
    if environment.kind is not EnvironmentKind.EMBEDDED or not foreign:
        return ""
    library = foreign[0].split(".")[0]
    if has_our_mathlib(environment) and imports_mathlib(library):
        return (
            " (`import Mathlib` gives a file names and tactics for ℕ and ℤ only: for Mathlib itself put the file "
            "into a Lake project that has it, or name one with --lean PATH; `prover lean setup` makes one)"
        )
    return (
        f" (it imports {library}, which the embedded environment does not have: put the file into a Lake project "
        f"that has {library}, or name one with --lean PATH; `prover lean setup` makes one with Mathlib)"
    )


def _ran(status: CheckStatus) -> str:
    return "ran out of memory" if status is CheckStatus.OUT_OF_MEMORY else "ran out of time"
