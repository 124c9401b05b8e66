"""`prover skills tidy`: duplicates up to specialisation, what nobody needs, and names."""

from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from pathlib import Path

from prover.cli.skills.hygiene import Opened, keep_house
from prover.engine.hygiene.events import Step
from prover.engine.hygiene.tidy import Rules, Tidying
from skills_db.database import Database


async def tidy_skills(
    database: Database,
    chosen: tuple[Sequence[str], timedelta],
    environment: str | None,
    lean: Path | None,
    *,
    dry: bool,
    as_json: bool,
) -> int:
    """Tidy up; returns the exit code. `chosen`: of merge, drop and rename, and the grace for what nothing uses.
    Raises `ProverError`."""
    what, grace = chosen
    rules = Rules("merge" in what, "drop" in what, "rename" in what, grace)

    def work(opened: Opened) -> AsyncIterator[Step]:
        tidying = Tidying(opened.shop, opened.at_hand.modules.names, rules, dry, opened.told)
        return tidying.steps()

    return await keep_house(database, "skills tidy", work, environment, lean, dry=dry, as_json=as_json)
