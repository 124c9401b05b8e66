"""Finding skills by meaning and by words: vectors and full text, merged by reciprocal rank.

Vectors are kept in the database (`kept_vectors.py`), and once more in one mapped file of the cache folder. A search
compares all of them; above `EXACT_UP_TO` it goes through a LeanVec index there. Both follow the library and are made
again when they are deleted, stale or damaged.
"""

import hashlib
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select

from prover.lean.embedded.cache import cache_folder
from skills_db.embedding import Embedder, goal_text, open_embedder
from skills_db.kept_vectors import KeptVectors
from skills_db.library import Library
from skills_db.retriever import Match
from skills_db.skill import Skill, SkillState, Stamp
from skills_db.skill_tables import ProblemRow, RequestRow
from skills_db.vector_file import VectorFile, nearest, read, write

if TYPE_CHECKING:
    from skills_db.leanvec.index import LeanVecIndex
    from skills_db.leanvec.settings import IndexSettings

BY_STATEMENT, BY_REQUEST = 6, 2
"""Skills shown for a statement, and for each request, as in LEGO-Prover."""
EXACT_UP_TO = 200_000
"""Up to so many vectors a search is a product with all of them, some hundredths of a second; for an index a process
would wait a second at its first search (docs/leanvec.md)."""
REFIT_FROM = 1.5
"""Drift from which the index is fitted anew; see `LeanVecIndex.drift`."""
_RANK_OFFSET = 60
_RECENT = 1_000
_ENOUGH_RECENT = 100
_REST, _SHARE = 500, 8
"""The file is written anew when more than 500 skills and an eighth of it have been added."""
Vectors = NDArray[np.float32]


class VectorRetriever:
    """A `Retriever` that knows which statements mean alike. For one library, from one thread.

    The first search of a process loads the embedder and the vectors or the index (a second, more where it must be
    built); later ones follow the library. Raises `ProverError` when the embedder or the database cannot be used.
    """

    def __init__(
        self,
        library: Library,
        embedder: Embedder | None = None,
        *,
        folder: Path | None = None,
        exact_up_to: int = EXACT_UP_TO,
        threads: int = 1,
    ) -> None:
        """`folder`: for the index, by default in the cache folder."""
        self.library = library
        self.embedder = embedder or open_embedder()
        self._kept = KeptVectors(library.database, self.embedder)
        key = hashlib.sha256(f"{library.database.name}\n{library.environment}\n{self.embedder.name}".encode())
        self.path = (folder or cache_folder() / "skill-index") / f"{key.hexdigest()[:32]}.leanvec"
        self._exact_up_to = exact_up_to
        self._threads = threads
        self._stamp: Stamp | None = None
        self._sequences: tuple[int, ...] = ()
        self._base: VectorFile | LeanVecIndex | None = None
        # Vectors of the skills after those in the base: compared one by one, until they are worth a new file.
        self._rest: Vectors = np.zeros((0, self.embedder.dimensions), np.float32)
        self._recent: deque[Vectors] = deque(maxlen=_RECENT)

    def search(self, goal: str, k: int) -> tuple[Match, ...]:
        """The `k` skills that fit best to a goal as Lean prints it, best first; only active ones of the library's
        environment. Each source gives four times as many; scores are sums of 1 / (60 + rank)."""
        if k <= 0 or not goal.strip():
            return ()
        self.follow()
        by_words = [found.skill.sequence for found in self.library.full_text(goal, 4 * k)]
        scores: dict[int, float] = {}
        for source in (self._nearest(goal_text(goal), 4 * k), by_words):
            for rank, sequence in enumerate(source, 1):
                scores[sequence] = scores.get(sequence, 0.0) + 1 / (_RANK_OFFSET + rank)
        best = sorted(scores, key=lambda sequence: (-scores[sequence], sequence))[: 2 * k]
        skills = {skill.sequence: skill for skill in self.library.by_sequence(best)}
        active = [one for one in best if one in skills and skills[one].state is SkillState.ACTIVE]
        return tuple(Match(skills[sequence], scores[sequence]) for sequence in active[:k])

    def by_meaning(self, goal: str, k: int) -> tuple[Match, ...]:
        """The same by vectors alone; scores are 1 / (60 + rank)."""
        if k <= 0 or not goal.strip():
            return ()
        self.follow()
        nearest = self._nearest(goal_text(goal), k)
        skills = {skill.sequence: skill for skill in self.library.by_sequence(nearest)}
        ranked = ((skills[one], 1 / (_RANK_OFFSET + rank)) for rank, one in enumerate(nearest, 1) if one in skills)
        return tuple(Match(skill, score) for skill, score in ranked if skill.state is SkillState.ACTIVE)

    def for_prompt(self, statement: str, requests: Iterable[str] = ()) -> tuple[Skill, ...]:
        """Skills to show to a model: six for the statement, then two for each request, none twice."""
        found = list(self.search(statement, BY_STATEMENT))
        for request in requests:
            found += self.search(request, BY_REQUEST)
        return tuple({match.skill.id: match.skill for match in found}.values())

    def follow(self) -> None:
        """Take over what has changed in the library since the last search."""
        stamp = self.library.stamp()
        if stamp == self._stamp:
            return
        while True:
            sequences = self.library.sequences()
            again = self.library.stamp()
            if again == stamp:
                break
            stamp = again
        # Without removals and changes of state, the library has only grown at its end.
        grown = self._stamp is not None and self._stamp.changes == stamp.changes
        if not grown:
            self._base, self._rest = None, self._rest[:0]
        made_for = f"{self.library.environment}\n{self.embedder.name}\n{stamp.changes}"
        linked = len(sequences) > self._exact_up_to
        if self._base is None or linked is isinstance(self._base, VectorFile):
            opened = self._opened(sequences, made_for, linked)
            if opened is not self._base:
                self._base, self._rest = opened, self._rest[:0]
        covered = len(self._base) if self._base is not None else 0
        new = self._kept.of_sequences(self.library.environment, sequences[covered + len(self._rest) :])
        self._rest = np.concatenate([self._rest, new])
        if (linked and self._base is None) or len(self._rest) > max(_REST, covered // _SHARE):
            self._take_over(sequences, made_for, linked)
        self._sequences, self._stamp = sequences, stamp

    def _opened(self, sequences: tuple[int, ...], made_for: str, linked: bool) -> "VectorFile | LeanVecIndex | None":
        """What an earlier process left in the cache for the beginning of the library."""
        if not linked:
            file = read(self.path.with_suffix(".vectors"), made_for)
            fits = file is not None and np.array_equal(file.sequences, sequences[: len(file)])
            return file if fits and file is not None and file.vectors.shape[1] == self.embedder.dimensions else None
        from skills_db.leanvec.storage import IndexUnusable, load  # noqa: PLC0415 - compiled code

        try:
            index = load(self.path, made_for)
        except IndexUnusable:
            return None
        # Fewer skills than vectors without a change: the file is of another database in the same place.
        return index if len(index) <= len(sequences) else None

    def _take_over(self, sequences: tuple[int, ...], made_for: str, linked: bool) -> None:
        """Put everything into the base, and into its file."""
        if not linked:
            before = self._base.vectors if isinstance(self._base, VectorFile) else self._rest[:0]
            path = self.path.with_suffix(".vectors")
            write(path, made_for, sequences, np.concatenate([before, self._rest]))
            if (base := read(path, made_for)) is not None:
                self._base, self._rest = base, self._rest[:0]
            return
        from skills_db.leanvec.index import LeanVecIndex  # noqa: PLC0415 - compiled code, for large libraries only
        from skills_db.leanvec.storage import save  # noqa: PLC0415

        index = self._base if isinstance(self._base, LeanVecIndex) else None
        if index is not None and not self._drifted(index, self._rest):
            index.add(self._rest, self._threads)
        else:
            vectors = self._kept.of_sequences(self.library.environment, sequences)
            goals = self._training_goals()
            index = LeanVecIndex.fit(vectors, goals, _settings(len(goals), vectors.shape[1]), self._threads)
        save(index, self.path, made_for)
        self._base, self._rest = index, self._rest[:0]

    def _drifted(self, index: "LeanVecIndex", fresh: Vectors) -> bool:
        if len(self._recent) < _ENOUGH_RECENT:
            return False
        return index.drift(fresh, np.stack(list(self._recent))) > REFIT_FROM

    def _nearest(self, goal: str, k: int) -> list[int]:
        """Sequence numbers of the nearest skills, nearest first."""
        if not self._sequences:
            return []
        query = self.embedder.queries([goal])
        self._recent.append(query[0])
        rows, scores = nearest(self._rest, query[0], k)
        if isinstance(self._base, VectorFile):
            first, first_scores = self._base.nearest(query[0], k)
        elif self._base is not None:
            found, products = self._base.search(query, k, window=max(64, 2 * k))
            first, first_scores = found[0][found[0] >= 0].astype(np.int64), products[0][found[0] >= 0]
        else:
            first, first_scores = rows[:0], scores[:0]
        rows = np.concatenate([first, rows + (len(self._base) if self._base is not None else 0)])
        best = np.argsort(-np.concatenate([first_scores, scores]), kind="stable")[:k]
        return [self._sequences[row] for row in rows[best].tolist()]

    def _training_goals(self) -> Vectors:
        """What was asked for before: the statements of problems and requests, and this process's last goals."""
        texts: list[str] = []
        with self.library.database.read() as connection:
            for table in (ProblemRow, RequestRow):
                asked = select(table.statement).where(table.environment_id == self.library.environment)
                texts += connection.execute(asked.limit(2_000)).scalars()
        embedded = self.embedder.queries(texts) if texts else np.zeros((0, self.embedder.dimensions), np.float32)
        return np.concatenate([embedded, *(recent[None] for recent in self._recent)])


def _settings(goals: int, dimensions: int) -> "IndexSettings":
    """Out-of-distribution reduction needs goals to learn from; without enough of them nothing is reduced."""
    from skills_db.leanvec.projection import ProjectionKind  # noqa: PLC0415
    from skills_db.leanvec.settings import IndexSettings  # noqa: PLC0415

    kind = ProjectionKind.SPHERING if goals >= 2 * dimensions else ProjectionKind.IDENTITY
    return IndexSettings(projection=kind)
