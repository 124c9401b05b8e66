"""`python -m evals.library_problems [--budget SECONDS] [--jobs N] [--only PART]`: what the library is worth.

Each problem is tried for as long with as without the library, on the same processors, one right after the other. The
library begins empty: all its lemmas come from problems before. Uses are counted from compiled proofs.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

from rich.console import Console

from evals.library_problems.measure import PROBLEMS, Compared, compare

_say = Console(markup=False, highlight=False, soft_wrap=True).print


async def run(budget: float, jobs: int, only: str) -> int:
    """Print a line for each problem and the sums. Exit code 1 if a proof does not stand alone."""
    files = tuple(file for file in sorted(PROBLEMS.glob("*.lean")) if only in file.name)
    if not files:
        _say(f"There is no problem with {only} in its name.")
        return 2
    _say(f"{len(files)} problems, {budget:g} s each, {jobs} checks at once, {os.cpu_count()} processors")
    _say(f"{'problem':26} {'without':>16} {'with':>16}  used and harvested")
    done: list[Compared] = []
    with tempfile.TemporaryDirectory() as folder:
        async for one in compare(budget, jobs, Path(folder) / "library.db", files):
            done.append(one)
            _say(_line(one))
    return _summary(done)


def _line(one: Compared) -> str:
    shown = [
        f"{'proved' if tried.proved else 'open'} {tried.seconds:6.2f} s" for tried in (one.without, one.with_library)
    ]
    notes = [f"uses {', '.join(one.with_library.skills)}"] if one.with_library.skills else []
    notes += [f"new: {h.skill}" if h.skill else f"not taken: {h.reason}" for h in one.harvested]
    return f"{one.name:26} {shown[0]:>16} {shown[1]:>16}  {'; '.join(notes)}".rstrip()


def _summary(done: list[Compared]) -> int:
    arms = {"without": [one.without for one in done], "with": [one.with_library for one in done]}
    for name, tried in arms.items():
        seconds, proved = sum(t.seconds for t in tried), sum(t.proved for t in tried)
        _say(f"{name}: {proved} of {len(tried)} proved in {seconds:.1f} s, {sum(t.attempts for t in tried)} attempts")
    gained = [one.name for one in done if one.with_library.proved and not one.without.proved]
    lost = [one.name for one in done if one.without.proved and not one.with_library.proved]
    both = [one for one in done if one.without.proved and one.with_library.proved and one.with_library.skills]
    _say(f"only with the library: {len(gained)} ({', '.join(gained) or 'none'})")
    _say(f"only without it: {len(lost)} ({', '.join(lost) or 'none'})")
    quicker = sum(one.with_library.seconds < one.without.seconds for one in both)
    _say(f"proved in both, with a lemma of the library: {len(both)}, of them quicker with it: {quicker}")
    uses = Counter(name for one in done for name in one.with_library.skills)
    _say(f"uses in compiled proofs: {', '.join(f'{name} {count}' for name, count in uses.most_common()) or 'none'}")
    _say(f"preparing and harvesting, not counted above: {sum(one.preparing for one in done):.1f} s")
    bad = [one.name for one in done for tried in (one.without, one.with_library) if tried.proved and not tried.alone]
    _say(f"proofs that do not stand alone: {len(bad)} {' '.join(bad)}".rstrip())
    return 1 if bad else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--budget", type=float, default=10.0, help="seconds for each problem in each arm")
    parser.add_argument("--jobs", type=int, default=2, help="checks at the same time")
    parser.add_argument("--only", default="", help="problems with this in their name")
    given = parser.parse_args()
    sys.exit(asyncio.run(run(given.budget, given.jobs, given.only)))
