"""Models in the comparison: a run of the client for each problem, with a seed and a limit of its own."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass

from agents.corrector import ROLE as CORRECTOR
from agents.styles import style_for, style_named
from evals.library_ablation.arms import Budget, Equal, Key
from prover.engine.drafting.drafting import REPAIR_SECONDS, Drafting
from prover.engine.drafting.store import DatabaseStore
from prover.engine.lego.turns import PORTFOLIO, agents_named, first_roles
from prover.errors import ProverError
from prover.inference.settings import Effective
from skills_db.database import Database
from skills_db.location import database_url
from skills_db.runs import find_run, running

Flags = Mapping[str, tuple[tuple[str, ...], object]]
"""Settings by how they would be written (see `prover.inference.settings.load_settings`)."""


@dataclass
class Asking:
    """One problem's run. `tokens`: read and written, once it is over."""

    drafting: Drafting
    tokens: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Models:
    """`settings`: what is in force, with some settings of ours over it. `agents` in their order."""

    settings: Callable[[Flags], Effective]
    agents: tuple[str, ...]
    style: str | None = None

    async def described(self) -> str:
        """Model, style and drawing, for the setting of rows; asks the server. Raises `ProverError`."""
        effective = self.settings({"--no-cache": (("cache", "enabled"), False)})
        async with running(effective, "eval library", {}) as run:
            roles = first_roles(self.agents)
            await run.client.preflight(*roles, CORRECTOR)
            model = await run.client.model(roles[0])
            drawn = effective.settings.role(roles[0]).sampling.model_dump_json(exclude_none=True)
            style = self.style or style_for(f"{model.origin} {model.name}").name
            return f"{model.name}, {style}, {drawn}"

    @asynccontextmanager
    async def asked(self, key: Key, budget: Budget) -> AsyncIterator[Asking]:
        """Models at work on one problem. Answers are drawn with the seed of row and lap, and never come from the
        cache where time is what is equal. Raises `ProverError` if no call was answered."""
        timed = key.equal == Equal.TIME
        effective = self.settings(
            {
                "--seeds": (("roles", "default", "seed"), 10_000 * key.seed + 100 * key.lap),
                "--budget": (("limits", "seconds"), budget.seconds if timed else None),
                "--tokens": (("limits", "tokens"), None if timed else budget.tokens),
                "--no-cache": (("cache", "enabled"), False if timed else None),
            }
        )
        async with running(effective, "eval library", asdict(key)) as run:
            model = await run.client.model(first_roles(self.agents)[0])
            style = style_named(self.style) if self.style else style_for(f"{model.origin} {model.name}")
            store = DatabaseStore(run.database, run.id)
            try:
                repair = REPAIR_SECONDS if PORTFOLIO in self.agents else 0.0
                agents = agents_named(self.agents, run.client, style)
                drafting = Drafting(
                    run.client, model.name, style, budget.rounds, store, repair_seconds=repair, agents=agents
                )
                asking = Asking(drafting)
                yield asking
            finally:
                store.end()
        asking.tokens = await asyncio.to_thread(_tokens, effective, run.id)


def _tokens(effective: Effective, run: int) -> tuple[int, int]:
    database = Database(database_url(effective.settings.database.url, effective.environment))
    try:
        totals = find_run(database, run).totals
    finally:
        database.close()
    if totals.calls and totals.failed == totals.calls:
        raise ProverError(
            "No call of the model was answered, so nothing is measured.", hint="`prover runs` says more."
        )
    return totals.tokens_read, totals.tokens_written
