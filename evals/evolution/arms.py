"""Problems in both arms: without the library and with what evolution put into it, for the same time."""

import json
from collections.abc import AsyncGenerator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from evals.automation.sets import Item, core_statements
from prover.engine.check import check_file
from prover.engine.lean import Lean
from prover.engine.options import Options
from prover.engine.prove import prove_file
from prover.engine.skills.shelf import Shelf
from prover.lean.embedded import EmbeddedPaths
from prover.lean.source_file import SourceFile

PROBLEMS = Path(__file__).with_name("problems")
OPEN_CORE = frozenset(
    (
        *("mathd_numbertheory_126", "aime_1984_p7", "aime_1987_p5", "imo_1977_p6", "imo_1981_p6", "imo_1982_p1"),
        *("imo_1987_p4", "imo_1990_p3", "imo_1992_p1", "imo_1993_p5", "imo_1997_p5", "imo_2019_p1", "aimeII_2001_p3"),
        "numbertheory_3pow2pownm1mod2pownp3eq2pownp2",
        "numbertheory_exk2powkeqapb2mulbpa2_aeq1",
        "numbertheory_fxeq4powxp6powxp9powx_f2powmdvdf2pown",
    )
)
"""The core statements of miniF2F that the search leaves open (docs/automation.md). Used to choose what is measured
here; evolution itself never sees a name or a statement."""


@dataclass(frozen=True, slots=True)
class Arm:
    """One problem in one arm. `seconds`: of search and verdict. `alone`: what was proved passes the strict check as a
    file, without the library. `skills`: those that the compiled proof uses."""

    name: str
    library: bool
    proved: bool
    outcome: str
    seconds: float
    tried: int
    alone: bool
    skills: tuple[str, ...] = ()


def own_problems() -> tuple[Item, ...]:
    """Ours, written before evolution had run once."""
    return tuple(Item(file.stem, file.read_text(encoding="utf-8")) for file in sorted(PROBLEMS.glob("*.lean")))


def open_statements() -> tuple[Item, ...]:
    """The core statements that the search leaves open."""
    return tuple(item for item in core_statements().items if item.name in OPEN_CORE)


@dataclass(frozen=True, slots=True)
class Bench:
    """What both arms share. `stamp`: what the library is like, for results that are kept in `folder`."""

    lean: Lean
    paths: EmbeddedPaths | None
    shelf: Shelf
    folder: Path
    stamp: str


async def both_arms(bench: Bench, items: Sequence[Item], budget: float) -> AsyncGenerator[tuple[Arm, Arm], None]:
    """Each item without and with the library, `budget` seconds for each; kept results are used again."""
    for item in items:
        without = await _arm(bench, item, budget, library=False)
        yield without, await _arm(bench, item, budget, library=True)


async def _arm(bench: Bench, item: Item, budget: float, *, library: bool) -> Arm:
    lean = bench.lean
    file = bench.folder / f"{item.name}.{'with' if library else 'without'}.json"
    setting = f"{bench.stamp if library else ''} {lean.environment.id} {budget:g} {lean.pool.size} {item.digest}"
    kept = _kept(file, setting)
    if kept is not None:
        return kept
    at_hand = await bench.shelf.at_hand(lean.environment, bench.paths) if library else None
    solved = await prove_file(lean, item.source, Options(budget=budget), at_hand=at_hand)
    declared = solved.report.declarations
    proved = solved.report.problem is None and bool(declared) and solved.report.all_proved
    alone = False
    if proved:
        text = SourceFile(item.source.path, item.source.edited(solved.edits))
        alone = (await check_file(lean, text, original=item.source)).all_proved
    arm = Arm(
        item.name,
        library,
        proved,
        ", ".join(dict.fromkeys(one.verdict.outcome.value for one in declared)) or "not read",
        sum(one.seconds for one in declared),
        sum(hole.tried for one in declared for hole in one.holes),
        alone,
        tuple(dict.fromkeys(name for one in declared for name in one.skills)),
    )
    file.write_text(json.dumps({"setting": setting, "arm": asdict(arm)}, indent=1) + "\n", encoding="utf-8")
    return arm


def _kept(file: Path, setting: str) -> Arm | None:
    try:
        row = json.loads(file.read_text(encoding="utf-8"))
        arm = Arm(**{**row["arm"], "skills": tuple(row["arm"]["skills"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return arm if row.get("setting") == setting else None
