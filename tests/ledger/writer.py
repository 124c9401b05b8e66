"""A run in a process of its own that books calls without making them: `python writer.py COUNT`."""

import asyncio
import sys

from prover.inference.ledger import CallEnd, CallStart, CallState
from prover.inference.settings import load_settings
from skills_db.ledger import DatabaseLedger
from skills_db.runs import running


async def main(count: int) -> None:
    """One run with so many calls, the n-th of n tokens, all at once."""
    async with running(load_settings(), "test") as run:
        ledger = DatabaseLedger(run.database, run.id)

        async def book(tokens: int) -> None:
            begun = await ledger.begin(CallStart("prover", "default", "tiny", "chat", "prompt", f"key {tokens}"))
            end = CallEnd(CallState.ANSWERED, 0.1, 1, tokens_written=tokens)
            await ledger.finish(begun.call, end)

        await asyncio.gather(*(book(number) for number in range(1, count + 1)))
        ledger.close()


asyncio.run(main(int(sys.argv[1])))
