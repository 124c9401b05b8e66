"""The options of `prover prove` that put models to work, and what they come to."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from prover.cli.settings import settings_from
from prover.errors import ProverError

if TYPE_CHECKING:
    from prover.engine.drafting.drafting import Drafting

PORTFOLIO, LEGO, MALOT = "portfolio", "lego", "malot"
_KNOWN = (PORTFOLIO, LEGO, MALOT)


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """As given on the command line; `None` and empty where nothing was. `samples`, `rounds`, `width`: `x + k*y`."""

    agents: str | None = None
    model: str | None = None
    base_url: str | None = None
    style: str | None = None
    samples: int = 4
    rounds: int = 2
    width: int = 2
    every: bool = False
    max_tokens: int | None = None
    max_cost: float | None = None
    max_seconds: float | None = None
    trace: Path | None = None
    record: Path | None = None
    replay: Path | None = None
    cache: bool = True
    config: Path | None = None
    assignments: tuple[str, ...] = ()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The agents by name: what was asked for, else models only if one was named. Raises `ProverError`."""
        if self.agents is None:
            return (PORTFOLIO, MALOT) if self.model or self.base_url else (PORTFOLIO,)
        names = tuple(name.strip() for name in self.agents.split(",") if name.strip())
        unknown = [name for name in names if name not in _KNOWN]
        if unknown or not names:
            what = f"There is no agent {unknown[0]}" if unknown else "No agent is named"
            raise ProverError(f"{what}.", hint=f"There are: {', '.join(_KNOWN)}.")
        return tuple(dict.fromkeys(names))

    @property
    def asking(self) -> tuple[str, ...]:
        """Those of the agents that ask models, in the order in which they take their turns."""
        return tuple(name for name in self.chosen if name != PORTFOLIO)


@asynccontextmanager
async def drafting_for(options: ModelOptions, files: tuple[Path, ...]) -> "AsyncIterator[Drafting | None]":
    """Models at work for the length of the block, or `None` if no agent needs one.

    The endpoint is asked for its models before anything is spent. Raises `ProverError`.
    """
    if not options.asking:
        _refuse_useless(options)
        yield None
        return
    # The database and the client take half a second to load; without models nobody waits for them.
    from agents.corrector import ROLE as CORRECTOR  # noqa: PLC0415
    from agents.styles import style_for, style_named  # noqa: PLC0415
    from prover.engine.drafting.drafting import REPAIR_SECONDS, Drafting  # noqa: PLC0415
    from prover.engine.drafting.rounds import Rounds  # noqa: PLC0415
    from prover.engine.drafting.store import DatabaseStore  # noqa: PLC0415
    from prover.engine.lego.turns import agents_named, first_roles  # noqa: PLC0415
    from skills_db.runs import running  # noqa: PLC0415

    rounds = Rounds(options.samples, options.rounds, options.width, options.every)
    style = style_named(options.style) if options.style else None
    flags: dict[str, tuple[tuple[str, ...], object]] = {
        "--model": (("roles", "default", "model"), options.model),
        "--base-url": (("endpoints", "default", "base_url"), options.base_url),
        "--max-tokens": (("limits", "tokens"), options.max_tokens),
        "--max-cost": (("limits", "cost"), options.max_cost),
        "--max-time": (("limits", "seconds"), options.max_seconds),
        "--record": (("recording", "record"), options.record and str(options.record)),
        "--replay": (("recording", "replay"), options.replay and str(options.replay)),
        "--no-cache": (("cache", "enabled"), None if options.cache else False),
    }
    effective = settings_from(options.config, list(options.assignments), flags)
    arguments = {"files": [str(file) for file in files], "agents": ",".join(options.chosen), "budget": str(rounds)}
    async with running(effective, "prove", arguments) as run:
        roles = first_roles(options.asking)
        await run.client.preflight(*roles, CORRECTOR)
        model = await run.client.model(roles[0])
        store = DatabaseStore(run.database, run.id)
        try:
            chosen = style or style_for(f"{model.origin} {model.name}")
            # Repair is the search at work on drafts: who leaves the search out gets the models alone.
            repair = REPAIR_SECONDS if PORTFOLIO in options.chosen else 0.0
            in_turn = agents_named(options.asking, run.client, chosen)
            yield Drafting(run.client, model.name, chosen, rounds, store, options.trace, repair, run.id, in_turn)
        finally:
            store.end()


def _refuse_useless(options: ModelOptions) -> None:
    """Options about models, and no agent that asks one."""
    given = {
        "--model": options.model,
        "--base-url": options.base_url,
        "--style": options.style,
        "--trace": options.trace,
        "--max-tokens": options.max_tokens,
        "--max-cost": options.max_cost,
        "--max-time": options.max_seconds,
        "--all": options.every or None,
        "--record": options.record,
        "--replay": options.replay,
        "--no-cache": None if options.cache else True,
    }
    for name, value in given.items():
        if value is not None:
            raise ProverError(
                f"{name} is about models, and no model is asked.",
                hint="Add --agents portfolio,malot, or --model NAME.",
            )
