"""Full-text search over statements, pretty-printed statements, descriptions and names.

Texts are cut into words by us, not by the database: Lean's symbols count as words, and nothing in a query has a
meaning to the database. SQLite searches with an FTS5 table; another database with a plain comparison of words.
"""

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

from skills_db.skill_tables import FULL_TEXT

_WORD = re.compile(r"[^\W_]+|[^\w\s(){}\[\],:;.«»\"'`⟨⟩]+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_LONGEST = 64
"""Characters of a word that count."""
_MOST_WORDS = 48
_MOST_ROWS = 20_000
"""Words are looked up from the rarest on, until they stand in more rows than this together: what is everywhere says
nothing, and ranking all of it takes long."""
_COLUMNS = ("statement", "pretty", "description", "names")
_WEIGHTS = (1.0, 1.0, 2.0, 3.0)
_CREATE = f'CREATE VIRTUAL TABLE {FULL_TEXT} USING fts5({", ".join(_COLUMNS)}, tokenize = "unicode61")'
_CREATE_WORDS = f"CREATE VIRTUAL TABLE temp.{FULL_TEXT}_words USING fts5vocab(main, {FULL_TEXT}, row)"
_INSERT = text(
    f"INSERT INTO {FULL_TEXT} (rowid, {', '.join(_COLUMNS)}) VALUES (:row, :statement, :pretty, :description, :names)"
)


def words(some_text: str) -> list[str]:
    """The words of a text, in order: parts of identifiers in lower case, and symbols, which are spelt as numbers."""
    found: list[str] = []
    for word in _WORD.findall(some_text):
        if word[0].isalnum():
            parts = _HUMP.split(word)
            found += [part.lower()[:_LONGEST] for part in parts]
            if len(parts) > 1:
                found.append(word.lower()[:_LONGEST])
        else:
            found.append(("s" + "x".join(f"{ord(character):x}" for character in word))[:_LONGEST])
    return found


class FullTextIndex:
    """The index of one SQLite database, through a connection that may write."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def exists(self) -> bool:
        """The table is there."""
        asked = text("SELECT 1 FROM sqlite_master WHERE name = :name")
        return self._connection.execute(asked, {"name": FULL_TEXT}).first() is not None

    def is_complete(self) -> bool:
        """The table is there and has one row for each skill."""
        if not self.exists():
            return False
        count = f"SELECT (SELECT count(*) FROM {FULL_TEXT}_docsize), (SELECT count(*) FROM skills)"
        indexed, stored = self._connection.execute(text(count)).one()
        return bool(indexed == stored)

    def rebuild(self) -> None:
        """Make it anew from the stored skills."""
        connection = self._connection
        connection.execute(text(f"DROP TABLE IF EXISTS {FULL_TEXT}"))
        connection.execute(text(_CREATE))
        rows = connection.execute(text("SELECT sequence, statement, pretty, description, name FROM skills"))
        for part in rows.partitions(10_000):
            self.add(
                (row, (statement, pretty, description, name)) for row, statement, pretty, description, name in part
            )

    def add(self, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Add skills: their sequence numbers, and the texts of the columns in order."""
        values = [
            {"row": row} | {column: " ".join(words(part)) for column, part in zip(_COLUMNS, texts, strict=True)}
            for row, texts in rows
        ]
        if values:
            self._connection.execute(_INSERT, values)

    def remove(self, row: int) -> None:
        """Take a skill out."""
        self._connection.execute(text(f"DELETE FROM {FULL_TEXT} WHERE rowid = :row"), {"row": row})

    def search(self, query: str, environment: str, states: Sequence[str], limit: int) -> list[tuple[int, float]]:
        """Sequence numbers and scores, best first. Any text is a query."""
        chosen = self._telling(list(dict.fromkeys(words(query)))[:_MOST_WORDS])
        if not chosen:
            return []
        weights = ", ".join(map(str, _WEIGHTS))
        names = [f":state{number}" for number in range(len(states))]
        asked = text(
            f"SELECT s.sequence, -bm25({FULL_TEXT}, {weights}) AS score FROM {FULL_TEXT} "
            f"JOIN skills AS s ON s.sequence = {FULL_TEXT}.rowid "
            f"WHERE {FULL_TEXT} MATCH :query AND s.environment_id = :environment AND s.state IN ({', '.join(names)}) "
            "ORDER BY score DESC, s.sequence LIMIT :limit"
        )
        values = {"query": " OR ".join(f'"{word}"' for word in chosen), "environment": environment, "limit": limit}
        values |= {f"state{number}": state for number, state in enumerate(states)}
        return [(row, score) for row, score in self._connection.execute(asked, values)]

    def _telling(self, asked: list[str]) -> list[str]:
        """Those of the words that are in the index, the rarest first, while they do not stand in too many rows."""
        if not asked:
            return []
        connection = self._connection
        known = text("SELECT 1 FROM sqlite_temp_master WHERE name = :name")
        if connection.execute(known, {"name": f"{FULL_TEXT}_words"}).first() is None:
            connection.execute(text(_CREATE_WORDS))
        names = [f":word{number}" for number in range(len(asked))]
        counted = text(f"SELECT term, doc FROM temp.{FULL_TEXT}_words WHERE term IN ({', '.join(names)})")
        rows = connection.execute(counted, {f"word{number}": word for number, word in enumerate(asked)})
        chosen: list[str] = []
        total = 0
        for count, word in sorted((count, word) for word, count in rows):
            total += count
            if chosen and total > _MOST_ROWS:
                break
            chosen.append(word)
        return chosen


def plain_scores(query: str, texts: Iterable[tuple[int, str]], limit: int) -> list[tuple[int, float]]:
    """The same without an index: rows by how many words of the query they have."""
    asked = set(words(query))
    scored = ((row, float(len(asked.intersection(words(some_text))))) for row, some_text in texts)
    found = [(row, score) for row, score in scored if score > 0]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:limit]
