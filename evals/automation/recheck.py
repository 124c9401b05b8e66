"""`python -m evals.automation.recheck FOLDER`: the strict verdict on every stored proof of a folder.

Run with `PROVER_CACHE` naming an empty folder it shares nothing with the run that found the proofs: not the compiled
library, not a process, not a cache. Prints one line for each proof that is refused, then a count.
"""

import asyncio
import sys
from pathlib import Path

from evals.automation.measure import recheck
from prover.engine.lean import choose_environment, open_lean
from prover.errors import ProverError


def stored(folder: Path) -> list[str]:
    """Names of the items of which a folder has a proof."""
    return sorted(path.name.removesuffix(".solved.lean") for path in folder.glob("*.solved.lean"))


async def main(folder: Path) -> int:
    """Exit code 0 if every proof passes, 1 if one is refused. Raises `ProverError` for a folder without proofs."""
    names = stored(folder)
    if not names:
        raise ProverError(f"There are no solved files in {folder}.")
    environment, paths = await choose_environment(folder / f"{names[0]}.lean", Path("embedded"))
    refused: list[str] = []
    async with open_lean(environment, paths, 1) as lean:
        for name in names:
            if not await recheck(lean, folder, name):
                refused.append(name)
    for name in refused:
        sys.stdout.write(f"refused: {name}\n")
    sys.stdout.write(f"{len(names) - len(refused)} of {len(names)} proofs accepted by {environment.id}\n")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(Path(sys.argv[1]))))
