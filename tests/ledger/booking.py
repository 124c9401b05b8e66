"""A run in a process of its own: `python booking.py COUNT` asks so many times in parallel, then ends.

Settings come from the environment. It says `asked` on stdout when the first call is done.
"""

import asyncio
import sys

from prover.inference.errors import BudgetSpent
from prover.inference.ledger import Booking
from prover.inference.message import user
from prover.inference.settings import load_settings
from skills_db.runs import running


async def main(count: int, prefix: str) -> None:
    """One run."""
    async with running(load_settings(), "test", {"count": count}) as run:
        await run.client.chat("prover", [user(f"{prefix} first")])
        print("asked", flush=True)
        calls = [
            run.client.chat(
                "corrector", [user(f"{prefix} number {number}")], booking=Booking(f"t{number % 3}", number)
            )
            for number in range(count)
        ]
        await asyncio.gather(*calls)


if __name__ == "__main__":
    try:
        asyncio.run(main(int(sys.argv[1]), sys.argv[2]))
    except (BudgetSpent, KeyboardInterrupt) as end:
        print(type(end).__name__)
