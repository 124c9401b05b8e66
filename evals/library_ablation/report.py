"""The comparison as figures (JSON) and as a page of Markdown."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pydantic import TypeAdapter

from evals.library_ablation.arms import Arm, Row
from evals.library_ablation.statistics import Estimate, difference, mean, share

V = TypeVar("V", bool, float)


@dataclass(frozen=True, slots=True)
class LibraryFigures:
    """Sums over all rows of an arm, but for `soft…`: means over its proofs with such skills. `size`: of the largest
    library; `using`: proofs that use a skill; `not_alone`: proofs that do not pass without the library."""

    size: int
    harvested: int
    requests: int
    offered: int
    quoted: int
    used: int
    named: int
    using: int
    not_alone: int
    soft: float | None
    soft_best: float | None
    soft_other: float | None


@dataclass(frozen=True, slots=True)
class ArmFigures:
    """One arm with one thing equal. `solved_rows` of `rows`; the other figures are of one problem, on average."""

    equal: str
    arm: str
    problems: int
    seeds: int
    rows: int
    solved_rows: int
    solved: Estimate
    seconds: Estimate
    tokens: Estimate
    upkeep: Estimate
    library: LibraryFigures


@dataclass(frozen=True, slots=True)
class Difference:
    """Solved share of `arm` minus that of `against`, on the rows that both have. `only`: problems that some seed of
    the one solves and none of the other; `less` the other way round."""

    equal: str
    arm: str
    against: str
    solved: Estimate
    only: tuple[str, ...]
    less: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the rows of one setting say. `expected`: rows that the whole comparison has."""

    setting: str
    rows: int
    expected: int
    arms: tuple[ArmFigures, ...]
    differences: tuple[Difference, ...]

    def json(self) -> bytes:
        """As JSON."""
        return TypeAdapter(Report).dump_json(self, indent=1)


def report(setting: str, rows: Sequence[Row], expected: int) -> Report:
    """The figures. Arms are compared on the seeds, laps and problems that both have."""
    arms: list[ArmFigures] = []
    differences: list[Difference] = []
    for equal in dict.fromkeys(row.key.equal for row in rows):
        by_arm = {arm: [r for r in rows if r.key.equal == equal and r.key.arm == arm] for arm in Arm}
        arms += [_figures(equal, arm, own) for arm, own in by_arm.items() if own]
        for arm, against in ((Arm.SHARED, Arm.WITHOUT), (Arm.SHARED, Arm.UNSHARED), (Arm.UNSHARED, Arm.WITHOUT)):
            if by_arm[arm] and by_arm[against]:
                differences.append(_difference(equal, arm, against, by_arm[arm], by_arm[against]))
    return Report(setting, len(rows), expected, tuple(arms), tuple(differences))


def _tries(rows: Sequence[Row]) -> dict[tuple[str, int], list[Row]]:
    """The laps of each problem and seed: solved is what some lap solved."""
    found: dict[tuple[str, int], list[Row]] = {}
    for row in rows:
        found.setdefault((row.key.problem, row.key.seed), []).append(row)
    return found


def _by_problem(rows: Sequence[Row], value: Callable[[Sequence[Row]], V]) -> dict[str, list[V]]:
    found: dict[str, list[V]] = {}
    for (problem, _), laps in _tries(rows).items():
        found.setdefault(problem, []).append(value(laps))
    return found


def _solved(laps: Sequence[Row]) -> bool:
    return any(row.proved for row in laps)


def _figures(equal: str, arm: Arm, rows: Sequence[Row]) -> ArmFigures:
    tries = _tries(rows)
    return ArmFigures(
        equal,
        arm,
        len({row.key.problem for row in rows}),
        len({row.key.seed for row in rows}),
        len(tries),
        sum(map(_solved, tries.values())),
        share(_by_problem(rows, _solved)),
        mean(_by_problem(rows, lambda laps: float(sum(row.seconds for row in laps)))),
        mean(_by_problem(rows, lambda laps: float(sum(row.tokens for row in laps)))),
        mean(_by_problem(rows, lambda laps: float(sum(row.upkeep for row in laps)))),
        _library(rows),
    )


def _library(rows: Sequence[Row]) -> LibraryFigures:
    soft = [row.reuse for row in rows]
    return LibraryFigures(
        max((row.skills + row.harvested for row in rows), default=0),
        sum(row.harvested for row in rows),
        max((row.requests for row in rows), default=0),
        sum(row.reuse.offered for row in rows),
        sum(row.reuse.quoted for row in rows),
        sum(row.reuse.used for row in rows),
        sum(row.reuse.named for row in rows),
        sum(row.reuse.used > 0 and row.proved for row in rows),
        sum(row.proved and not row.alone for row in rows),
        _mean([one.soft for one in soft]),
        _mean([one.soft_best for one in soft]),
        _mean([one.soft_other for one in soft]),
    )


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _difference(equal: str, arm: Arm, against: Arm, ours: Sequence[Row], theirs: Sequence[Row]) -> Difference:
    places = {(r.key.problem, r.key.seed, r.key.lap) for r in ours}
    places &= {(r.key.problem, r.key.seed, r.key.lap) for r in theirs}
    one, other = (
        _by_problem([r for r in rows if (r.key.problem, r.key.seed, r.key.lap) in places], _solved)
        for rows in (ours, theirs)
    )
    only = tuple(name for name in one if any(one[name]) and not any(other[name]))
    less = tuple(name for name in one if any(other[name]) and not any(one[name]))
    return Difference(equal, arm, against, difference(one, other), only, less)


def markdown(found: Report) -> str:
    """The report as a page."""
    lines = ["# What the library is worth", "", f"{found.setting}; {os.cpu_count()} processors.", ""]
    if found.rows < found.expected:
        lines += [f"**Not complete**: {found.rows} of {found.expected} rows.", ""]
    for equal in dict.fromkeys(arm.equal for arm in found.arms):
        arms = [arm for arm in found.arms if arm.equal == equal]
        lines += [f"## Equal {equal}", ""]
        lines += _table(
            ("arm", "solved", "95 %", "seconds a problem", "tokens a problem", "upkeep, s a problem"),
            [
                (
                    arm.arm,
                    f"{arm.solved_rows} of {arm.rows} ({arm.solved.mean:.1%})",
                    f"{arm.solved.low:.1%} to {arm.solved.high:.1%}",
                    _interval(arm.seconds, 1),
                    _interval(arm.tokens, 0),
                    _interval(arm.upkeep, 1),
                )
                for arm in arms
            ],
        )
        rows = [
            (
                f"{one.arm} − {one.against}",
                f"{one.solved.mean:+.1%}",
                f"{one.solved.low:+.1%} to {one.solved.high:+.1%}",
                ", ".join(one.only) or "none",
                ", ".join(one.less) or "none",
            )
            for one in found.differences
            if one.equal == equal
        ]
        lines += _table(("solved share", "difference", "95 %", "only the first solves", "only the second"), rows)
        lines += _table(
            (
                "arm",
                "library",
                "offered",
                "quoted",
                "used",
                "named",
                "proofs using one",
                "soft reuse",
                "best",
                "chance",
            ),
            [_library_row(arm) for arm in arms if arm.arm != Arm.WITHOUT],
        )
        bad = sum(arm.library.not_alone for arm in arms)
        lines += [f"Proofs that do not pass the strict check alone, without the library: {bad}.", ""]
    lines += _LEGEND
    return "\n".join(lines)


def _library_row(arm: ArmFigures) -> tuple[str, ...]:
    own = arm.library
    soft = (own.soft, own.soft_best, own.soft_other)
    counts = (own.size, own.offered, own.quoted, own.used, own.named, own.using)
    return (arm.arm, *map(str, counts), *("–" if value is None else f"{value:.2f}" for value in soft))


def _interval(estimate: Estimate, digits: int) -> str:
    return f"{estimate.mean:.{digits}f} ({estimate.low:.{digits}f} to {estimate.high:.{digits}f})"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    if not rows:
        return []
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    return [*lines, *(f"| {' | '.join(row)} |" for row in rows), ""]


_LEGEND = [
    "Solved: some lap of a problem and seed is proved. Intervals take problems as what varies: Wilson's with as many",
    "tries as problems, Bonett and Price's for differences, a bootstrap over problems for means. Seconds are",
    "wall-clock time of proving; where time is equal a problem is stopped when it is over. Upkeep is compiling",
    "skills, opening sessions with them, and harvesting, and comes on top.",
    "Offered, quoted, used: pairs of a skill and a problem; named: it stands in the proof's text by its name.",
    "Soft reuse: longest common subsequence of tokens by the lemma's length, of skills shown for a problem, in its",
    "proof: mean and best; chance: the same for skills that were not shown.",
    "",
]
