"""The search for one hole: the portfolio first, then the tree search beside it; the first proof wins."""

import asyncio
from collections.abc import Callable, Iterable
from time import monotonic

from prover.engine.layout import proof_text
from prover.engine.portfolio import Alternatives, Attempt
from prover.engine.search import Check, Found, Search, succeeded
from prover.engine.tree.minimise import minimised
from prover.engine.tree.script import Script
from prover.engine.tree.search import TreeSearch
from prover.engine.tree.surroundings import Surroundings
from prover.lean.pool import Pool
from prover.lean.session import SessionLost
from prover.lean.tactic_replay import ReplayedStates
from prover.lean.tactic_state import Opening

HEAD_START = 0.5
"""Seconds after which the tree search begins even if the first attempt of the portfolio is not done."""
_LEAST_LEFT = 0.2


class HoleSearch:
    """One search for one hole; `tried` and `lost` can be read while it runs.

    `check` is that of `Search`; `opening` is the hole for `states`, or `None` where it stands for several goals.
    """

    def __init__(
        self,
        check: Check,
        width: int,
        holes_left: int,
        *,
        states: Pool,
        opening: Opening | None,
        around: Surroundings,
    ) -> None:
        self._check = check
        self._width = width
        self._holes_left = holes_left
        self._states = states
        self._opening = opening
        self._around = around
        self._portfolio = Search(check, width, holes_left)
        self._trees: list[TreeSearch] = []

    @property
    def tried(self) -> int:
        """Attempts of the portfolio and tactics of the tree search."""
        return self._portfolio.tried + sum(tree.tried for tree in self._trees)

    @property
    def lost(self) -> str | None:
        """What a lost Lean process said."""
        return self._portfolio.lost or next((tree.lost for tree in self._trees if tree.lost), None)

    async def run(
        self, attempts: Iterable[Attempt | Alternatives], seconds: float, told: Callable[[], None] = lambda: None
    ) -> Found:
        """Search for at most `seconds`. `told` is called after every attempt. Cancelling it interrupts the checks."""
        deadline, begun = monotonic() + seconds, asyncio.Event()

        def tell() -> None:
            begun.set()
            told()

        async def beside() -> str | None:
            # Not `wait_for`: cancelled in the moment in which the event is set, it would go on (Python 3.11).
            first = asyncio.ensure_future(begun.wait())
            try:
                await asyncio.wait({first}, timeout=HEAD_START)
            finally:
                first.cancel()
            return await self._tree(deadline, told)

        portfolio = asyncio.ensure_future(self._portfolio.run(attempts, seconds, tell))
        tree = asyncio.ensure_future(beside())
        try:
            await asyncio.wait({portfolio, tree}, return_when=asyncio.FIRST_COMPLETED)
            if portfolio.done() and portfolio.result().proof is not None:
                return Found(portfolio.result().proof, self.tried)
            if self._portfolio.passed and (await portfolio).proof is not None:
                # It had a proof first, and was only making it simpler.
                return Found(portfolio.result().proof, self.tried)
            if tree.done() and tree.result() is not None:
                return Found(tree.result(), self.tried)
            proof = (await portfolio).proof if tree.done() else await tree
            return Found(proof, self.tried, None if proof else self.lost)
        finally:
            for task in (portfolio, tree):
                task.cancel()
            await asyncio.gather(portfolio, tree, return_exceptions=True)

    async def _tree(self, deadline: float, told: Callable[[], None]) -> str | None:
        """What the tree search finds, once it is checked as it will be written."""
        if self._opening is None:
            return None
        # Goals that are the same up to names share their proof; where that fails, each gets one of its own.
        for sharing in (True, False):
            left = deadline - monotonic()
            if left < _LEAST_LEFT:
                return None
            lookups = ReplayedStates(self._states)
            tree = TreeSearch(self._states, self._around, self._width, lookups=lookups, sharing=sharing)
            self._trees.append(tree)
            script = await tree.run(self._opening, left, told)
            if script is None:
                return None
            began = monotonic()
            if await self._passes(script, max(2.0, deadline - monotonic())):
                script = await minimised(script, self._passes, monotonic() - began)
                return proof_text(script.lines())
        return None

    async def _passes(self, script: Script, seconds: float) -> bool:
        try:
            result = await self._check(proof_text(script.lines()), seconds)
        except SessionLost:
            return False
        return succeeded(result, self._holes_left)
