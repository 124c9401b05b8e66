"""The skill library with many skills: how long it takes to store, list and find them, and how large it is.

`python -m evals.bench_library [--skills 100000]`. The skills are made up by a documented generator (`made_up`), in a
database of its own that is removed afterwards; Lean has no part in it. Goals for 100,000: list and search below
200 ms, 200 insertions a second. Other programs on the machine count in times, not in processor seconds.
"""

import argparse
import hashlib
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from skills_db.database import Database
from skills_db.embedding import open_embedder
from skills_db.graph import lemma_graph, places
from skills_db.library import Library
from skills_db.retrieval import VectorRetriever
from skills_db.similarity import StoredTexts
from skills_db.skill import Origin, Provenance, Skill
from skills_db.skill_source import compared_text
from skills_db.skill_text import FullTextIndex

_ENVIRONMENT = "made up"
_ONE_BY_ONE = 1000
_TYPES = ("Nat", "Int", "Rat", "Real", "List Nat", "Finset Nat", "Set α", "Bool")
_OPERATORS = ("+", "*", "-", "^", "/", "%", "∪", "∩", "++")
_RELATIONS = ("=", "≤", "<", "∣", "∈", "⊆", "≠", "≡")
_FUNCTIONS = tuple(
    f"{room}.{what}"
    for room in ("Nat", "Int", "List", "Finset", "Set", "Real", "Function", "Order")
    for what in (
        "card",
        "sum",
        "prod",
        "gcd",
        "lcm",
        "sqrt",
        "log",
        "image",
        "filter",
        "range",
        "map",
        "reverse",
        "abs",
    )
)
_WORDS = (
    "add",
    "mul",
    "sub",
    "le",
    "lt",
    "dvd",
    "comm",
    "assoc",
    "cancel",
    "mono",
    "pos",
    "succ",
    "zero",
    "one",
    "inj",
)
_NEEDS_MOST = 3


def made_up(count: int, seed: int = 1) -> Iterator[Skill]:
    """Skills with one to five variables, up to four hypotheses, terms of a few operators and functions, and at most
    three earlier skills that they need. Nothing in them is proved."""
    chance = random.Random(seed)
    ids: list[str] = []
    for number in range(count):
        variables = chance.sample("abcdefmnpqrstxyz", chance.randint(1, 5))
        hypotheses = "".join(
            f" (h{place} : {_formula(chance, variables)})" for place in range(chance.choice((0, 0, 1, 1, 2, 3, 4)))
        )
        binders = f"({' '.join(variables)} : {chance.choice(_TYPES)}){hypotheses}"
        formula = _formula(chance, variables)
        name = f"Skill.{'_'.join(chance.sample(_WORDS, 3))}_{number}"
        id = hashlib.sha256(name.encode()).hexdigest()
        needs = chance.sample(ids[-5000:], min(len(ids), chance.choice((0, 0, 0, 1, 1, 2, _NEEDS_MOST))))
        ids.append(id)
        yield Skill(
            id=id,
            environment=_ENVIRONMENT,
            name=name,
            kind="theorem",
            statement=f"theorem {name} {binders} : {formula}",
            source=f"theorem _root_.{name} {binders} : {formula} := by\n  induction a <;> simp_all\n  omega\n",
            pretty=f"{' '.join(variables)} : {chance.choice(_TYPES)}\n⊢ {formula}",
            provenance=Provenance(Origin.HARVESTED, problem=f"problem {number % 500}"),
            order_key=f"order {id}",
            depends_on=tuple(needs),
        )


def _formula(chance: random.Random, variables: Sequence[str]) -> str:
    return f"{_term(chance, variables, 2)} {chance.choice(_RELATIONS)} {_term(chance, variables, 2)}"


def _term(chance: random.Random, variables: Sequence[str], depth: int) -> str:
    kind = chance.random()
    if depth == 0 or kind < 0.25:
        return chance.choice((*variables, *variables, str(chance.randint(0, 99))))
    if kind < 0.45:
        return f"{chance.choice(_FUNCTIONS)} ({_term(chance, variables, depth - 1)})"
    left, right = (_term(chance, variables, depth - 1) for _ in range(2))
    return f"({left} {chance.choice(_OPERATORS)} {right})"


def measure(count: int, folder: Path, console: Console) -> Table:
    """Fill a library with so many skills and time what is done with it."""
    database = Database(f"sqlite:///{folder / 'library.db'}")
    library = Library(database, _ENVIRONMENT)
    table = Table("what", "time", "goal", title=f"{count:,} skills, {os.cpu_count()} processors")
    skills = list(made_up(count))
    alone = min(_ONE_BY_ONE, count // 2)
    bulk = skills[: count - alone]
    began, spent = time.perf_counter(), time.process_time()
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("storing", total=len(bulk))
        for start in range(0, len(bulk), 1000):
            library.insert_many(bulk[start : start + 1000])
            progress.update(task, completed=start + 1000)
    table.add_row("stored, 1,000 in a transaction", _rate(len(bulk), began, spent), "")
    began, spent = time.perf_counter(), time.process_time()
    for skill in skills[count - alone :]:
        library.insert(skill)
    table.add_row(f"stored one by one (the last {alone:,})", _rate(alone, began, spent), "≥ 200/s")
    embedder = open_embedder()
    retriever = VectorRetriever(library, embedder, folder=folder)
    ready = _seconds(lambda _: retriever.search("a + b", 10))
    table.add_row(f"skills embedded ({embedder.name}), indexed, first search", f"{ready:.1f} s", "")
    chance = random.Random(2)
    chosen = chance.sample(skills, min(40, count))
    calls: list[tuple[str, str, Callable[[Skill], object]]] = [
        ("list the newest 100", "< 200 ms", lambda _: library.skills(limit=100, newest_first=True)),
        ("list 100 from the middle", "< 200 ms", lambda _: library.skills(after=count // 2, limit=100)),
        ("search: a whole statement", "< 200 ms", lambda skill: library.full_text(skill.statement, 10)),
        ("search: a goal", "< 200 ms", lambda skill: library.full_text(skill.pretty, 10)),
        ("search: two words", "< 200 ms", lambda skill: library.full_text(skill.name.replace("_", " ")[:14], 10)),
        ("search: merged with meaning, a goal", "< 200 ms", lambda skill: retriever.search(skill.pretty, 10)),
        ("by name", "", lambda skill: library.by_name(skill.name)),
        ("closure", "", lambda skill: library.closure([skill.id])),
        ("stamp", "", lambda _: library.stamp()),
    ]
    for name, goal, call in calls:
        table.add_row(name, _each(call, chosen), goal)
    texts = StoredTexts()
    everything = ((row, compared_text(text), known) for row, text, known in library.statements())
    loading = _seconds(texts.add, everything)
    table.add_row("statements loaded to compare texts, once", f"{loading:.2f} s", "")
    fresh = [compared_text(skill.statement) for skill in made_up(40, seed=3)]
    table.add_row("likeness to all statements", _each(lambda text: texts.too_like(text, 0.85), fresh), "")
    table.add_row(
        "lemma graph, depth and rank of all",
        f"{_seconds(lambda _: (lemma_graph(library), places(library))):.2f} s",
        "",
    )
    with database.write() as connection:
        table.add_row(
            "full-text index made anew", f"{_seconds(lambda _: FullTextIndex(connection).rebuild()):.2f} s", ""
        )
    with database.read() as connection:
        asked = "SELECT sum(length(block)) FROM skills_text_data"
        index = connection.exec_driver_sql(asked).scalar_one()
        content = connection.exec_driver_sql(
            "SELECT sum(length(statement) + length(source) + length(pretty)) FROM skills"
        )
        plain = content.scalar_one()
        vectors = connection.exec_driver_sql("SELECT sum(length(vector)) FROM embeddings").scalar_one()
    database.close()
    size = sum(file.stat().st_size for file in folder.glob("library.db*"))
    table.add_row("size of the database", f"{size / 1e6:.1f} MB, {size / count:.0f} bytes a skill", "")
    table.add_row("  of that vectors", f"{vectors / 1e6:.1f} MB", "")
    table.add_row("  of that the full-text index proper", f"{index / 1e6:.1f} MB", "")
    table.add_row("  characters of statements, sources, goals", f"{plain / 1e6:.1f} million", "")
    # An index or a file of vectors, whichever so many skills get; none where they are compared in memory.
    size = sum(file.stat().st_size for file in retriever.path.parent.glob(f"{retriever.path.stem}.*"))
    table.add_row("size of what searches by meaning", f"{size / 1e6:.1f} MB, {size / count:.0f} bytes a skill", "")
    return table


def _rate(count: int, began: float, spent: float) -> str:
    seconds, processor = time.perf_counter() - began, time.process_time() - spent
    return f"{count / seconds:,.0f}/s, {count / processor:,.0f} a processor second"


def _each(call: Callable[..., object], items: Sequence[object]) -> str:
    """Wall-clock time of a call, and its processor time, which other programs have less to do with."""
    seconds, spent = [], []
    for item in items:
        before = time.process_time()
        seconds.append(_seconds(call, item))
        spent.append(time.process_time() - before)
    figures = (statistics.median(seconds), max(seconds), statistics.median(spent))
    median, worst, processor = (1e3 * figure for figure in figures)
    return f"{median:.1f} ms, worst {worst:.1f}; of a processor {processor:.1f}"


def _seconds(call: Callable[..., object], *arguments: object) -> float:
    began = time.perf_counter()
    call(*(arguments or (None,)))
    return time.perf_counter() - began


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench_library", description=__doc__)
    parser.add_argument("--skills", type=int, default=100_000)
    asked = parser.parse_args(arguments)
    console = Console(width=120)
    with tempfile.TemporaryDirectory() as folder:
        console.print(measure(asked.skills, Path(folder), console))


if __name__ == "__main__":
    main()
