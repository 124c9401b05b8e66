"""One problem after the other, twice: without the library, and with one that began empty and is fed on the way."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from prover.engine.check import check_file
from prover.engine.lean import Lean, choose_environment, open_lean
from prover.engine.options import Options
from prover.engine.prove import Solved, prove_file
from prover.engine.skills.harvest import Harvested
from prover.engine.skills.shelf import Shelf
from prover.lean.source_file import SourceFile

PROBLEMS = Path(__file__).with_name("problems")


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a problem in one arm. `seconds`: wall-clock time of search and verdict. `alone`: what was proved
    passes the strict check as a file, against the original and without the library. `skills`: lemmas of the library
    that the compiled proof uses."""

    proved: bool
    seconds: float
    attempts: int
    alone: bool
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """A problem in both arms. `harvested`: what became of its proof in the library; `preparing`: seconds for making
    the library ready before it (compiling what is new, sessions that import it) and for harvesting afterwards."""

    name: str
    without: Tried
    with_library: Tried
    harvested: tuple[Harvested, ...]
    preparing: float


async def compare(
    budget: float, jobs: int, database: Path, files: tuple[Path, ...]
) -> AsyncGenerator[Compared, None]:
    """The files in order, as many seconds for each in either arm; the library lives in the file `database`."""
    environment, paths = await choose_environment(files[0], Path("embedded"))
    url = f"sqlite:///{database}"
    shelf = Shelf(url, jobs, use=True, harvest=True, required=True, told=lambda done, total: None)
    async with open_lean(environment, paths, jobs) as lean, shelf:
        for file in files:
            source = SourceFile.read(file)
            solved = await prove_file(lean, source, Options(budget=budget))
            without = await _tried(lean, source, solved)
            began = monotonic()
            at_hand = await shelf.at_hand(environment, paths)
            preparing = monotonic() - began
            solved = await prove_file(lean, source, Options(budget=budget), at_hand=at_hand)
            with_library = await _tried(lean, source, solved)
            began = monotonic()
            harvested = await shelf.harvest(lean, solved, Path(file.name))
            yield Compared(file.stem, without, with_library, harvested, preparing + monotonic() - began)


async def _tried(lean: Lean, source: SourceFile, solved: Solved) -> Tried:
    declarations = solved.report.declarations
    proved = solved.report.problem is None and bool(declarations) and solved.report.all_proved
    alone = False
    if proved:
        file = SourceFile(source.path, source.edited(solved.edits))
        alone = (await check_file(lean, file, original=source)).all_proved
    return Tried(
        proved,
        sum(declaration.seconds for declaration in declarations),
        sum(hole.tried for declaration in declarations for hole in declaration.holes),
        alone,
        tuple(dict.fromkeys(name for declaration in declarations for name in declaration.skills)),
    )
