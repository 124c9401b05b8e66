"""`prover skills compress`: a library of the same lemmas in fewer words."""

from collections.abc import AsyncIterator
from pathlib import Path

from prover.cli.skills.hygiene import Opened, keep_house
from prover.engine.hygiene.compress import Compression
from prover.engine.hygiene.events import Step
from skills_db.database import Database


async def compress_skills(
    database: Database, seconds: float, environment: str | None, lean: Path | None, *, dry: bool, as_json: bool
) -> int:
    """Compress for about so many seconds; returns the exit code. Raises `ProverError`."""

    def work(opened: Opened) -> AsyncIterator[Step]:
        compression = Compression(opened.shop, opened.at_hand, seconds, dry, opened.told)
        return compression.steps()

    return await keep_house(database, "skills compress", work, environment, lean, dry=dry, as_json=as_json)
