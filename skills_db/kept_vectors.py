"""Vectors of skills in the database, so that an index can be built again without embedding anything again."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, delete, insert, select

from skills_db.database import Database
from skills_db.embedding import Embedder, skill_text
from skills_db.skill import Skill
from skills_db.skill_rows import skills_with_sequences
from skills_db.skill_tables import EmbeddingRow, SkillRow

Vectors = NDArray[np.float32]
_KIND = "skill"
_FORMAT = "float32"
_AT_ONCE = 500


class KeptVectors:
    """The vectors of one embedder in one database; missing ones are made and stored. Raises `ProverError`."""

    def __init__(self, database: Database, embedder: Embedder) -> None:
        self.database = database
        self.embedder = embedder

    def of(self, skills: Sequence[Skill]) -> Vectors:
        """Vectors [n, dimensions] of skills, in their order."""
        vectors = np.zeros((len(skills), self.embedder.dimensions), np.float32)
        for start in range(0, len(skills), _AT_ONCE):
            part = skills[start : start + _AT_ONCE]
            stored = self._stored([skill.id for skill in part])
            missing = [skill for skill in part if skill.id not in stored]
            if missing:
                texts = [
                    skill_text(skill.pretty or skill.statement, skill.description, skill.name) for skill in missing
                ]
                made = dict(zip([skill.id for skill in missing], self.embedder.passages(texts), strict=True))
                self._store(made)
                stored |= made
            vectors[start : start + len(part)] = [stored[skill.id] for skill in part]
        return vectors

    def of_sequences(self, environment: str, sequences: Sequence[int]) -> Vectors:
        """Vectors [n, dimensions] of the skills with these rising sequence numbers, all of one environment."""
        vectors = np.zeros((len(sequences), self.embedder.dimensions), np.float32)
        if not len(sequences):
            return vectors
        place = {sequence: row for row, sequence in enumerate(sequences)}
        asked = (
            select(SkillRow.sequence, EmbeddingRow.vector)
            .join(EmbeddingRow, EmbeddingRow.item == SkillRow.id)
            .where(
                SkillRow.environment_id == environment,
                SkillRow.sequence >= sequences[0],
                SkillRow.sequence <= sequences[-1],
                *self._here,
            )
        )
        size = 4 * self.embedder.dimensions
        with self.database.read() as connection:
            for sequence, vector in connection.execute(asked):
                if sequence in place and len(vector) == size:
                    vectors[place.pop(sequence)] = np.frombuffer(vector, "<f4")
            missing = skills_with_sequences(connection, place)
        rows = [place[skill.sequence] for skill in missing]
        vectors[rows] = self.of(missing)
        return vectors

    @property
    def _here(self) -> tuple[ColumnElement[bool], ...]:
        return (
            EmbeddingRow.embedder == self.embedder.name,
            EmbeddingRow.kind == _KIND,
            EmbeddingRow.format == _FORMAT,
        )

    def _stored(self, ids: Sequence[str]) -> dict[str, Vectors]:
        asked = select(EmbeddingRow.item, EmbeddingRow.vector).where(*self._here, EmbeddingRow.item.in_(ids))
        with self.database.read() as connection:
            rows = connection.execute(asked).all()
        size = 4 * self.embedder.dimensions
        return {row.item: np.frombuffer(row.vector, "<f4") for row in rows if len(row.vector) == size}

    def _store(self, vectors: dict[str, Vectors]) -> None:
        """Another process may have stored the same ones meanwhile; the last one stays."""
        rows = [
            {
                "embedder": self.embedder.name,
                "kind": _KIND,
                "item": item,
                "dimension": len(vector),
                "format": _FORMAT,
                "vector": vector.astype("<f4").tobytes(),
            }
            for item, vector in vectors.items()
        ]
        here = (EmbeddingRow.embedder == self.embedder.name, EmbeddingRow.kind == _KIND)
        with self.database.write() as connection:
            connection.execute(delete(EmbeddingRow).where(*here, EmbeddingRow.item.in_(list(vectors))))
            connection.execute(insert(EmbeddingRow), rows)
