"""Proving and refuting side by side: who comes to an end first stops the other."""

import asyncio
from collections.abc import Awaitable

from prover.engine.hole_search import HoleSearch
from prover.engine.search import Found
from prover.lean.verdict import Verdict


async def side_by_side(
    search: HoleSearch, searching: Awaitable[Found], refuting: Awaitable[Verdict | None]
) -> tuple[Found, Verdict | None]:
    """What the search found, and the verdict `refuted` if that came first.

    A proof stops the refutation, and a refutation stops the search; where one of them ends with nothing, the other
    goes on. Cancelling it cancels both. `searching` is a run of `search`.
    """
    proof, refutation = asyncio.ensure_future(searching), asyncio.ensure_future(refuting)
    try:
        await asyncio.wait({proof, refutation}, return_when=asyncio.FIRST_COMPLETED)
        if proof.done() and proof.result().proof is not None:
            return proof.result(), None
        verdict = await refutation
        if verdict is not None:
            return Found(None, search.tried, search.lost), verdict
        return await proof, None
    finally:
        # Both have left when this returns: nothing of theirs runs beside the next hole.
        for task in (proof, refutation):
            task.cancel()
        await asyncio.gather(proof, refutation, return_exceptions=True)
