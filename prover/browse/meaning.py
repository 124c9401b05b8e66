"""Search by meaning, beside the pages: the first one loads a model, and none of it may keep a page waiting."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill import Skill

if TYPE_CHECKING:
    from skills_db.retrieval import VectorRetriever


class MeaningSearch:
    """Finds skills that say something alike. All of it happens in one thread of its own; close it with `close`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._retrievers: dict[str, VectorRetriever] = {}
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="meaning")
        self._newest = 0

    async def search(self, query: str, environments: tuple[str, ...], k: int) -> tuple[Skill, ...] | None:
        """The `k` skills nearest in meaning, by turns from each environment; `None` if a newer search came meanwhile.

        Raises `ProverError` when there is no embedder.
        """
        self._newest += 1
        mine = self._newest
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._search, mine, query, environments, k)

    def close(self) -> None:
        """Do not wait for a search that is under way."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _search(self, mine: int, query: str, environments: tuple[str, ...], k: int) -> tuple[Skill, ...] | None:
        if mine != self._newest:
            return None
        found = [self._retriever(one).by_meaning(query, k) for one in environments]
        turns = (matches[place].skill for place in range(k) for matches in found if place < len(matches))
        return tuple(turns)[:k]

    def _retriever(self, environment: str) -> "VectorRetriever":
        if environment not in self._retrievers:
            from skills_db.retrieval import VectorRetriever  # noqa: PLC0415 - loads a model

            others = next(iter(self._retrievers.values()), None)
            embedder = others.embedder if others is not None else None
            self._retrievers[environment] = VectorRetriever(Library(self._database, environment), embedder)
        return self._retrievers[environment]
