"""The figures of evolution: tables say what the database holds, problems are those that are there."""

import csv
from pathlib import Path

from evals.evolution.arms import OPEN_CORE, open_statements, own_problems
from evals.evolution.picture import draw, write_tables
from prover.engine.evolution.summary import at_moments, summarised
from skills_db.database import Database
from skills_db.evolution import Evolution, Outcome
from skills_db.library import Library


def test_tables_say_what_the_database_holds(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'library.db'}")
    evolution = Evolution(Library(database, "environment"))
    run = evolution.begin()
    evolution.had_turn("induct", "parent", falsified=5, lawless=1, exhausted=None)
    outcomes = (Outcome.TRIVIAL, Outcome.ADMITTED, Outcome.NOT_PROVED, Outcome.PROVED, Outcome.ADMITTED)
    for number, outcome in enumerate(outcomes):
        id = evolution.claim(run, "induct", ("parent",), f"statement {number}")
        assert id is not None
        evolution.decide(id, outcome, elapsed=10.0 * (number + 1), seconds=1.0)
    evolution.alive(run, 60.0, ended=True)
    summary = summarised(evolution, "environment")
    database.close()
    funnel, growth = write_tables(summary, tmp_path)
    (row, whole) = list(csv.DictReader(funnel.open(encoding="utf-8")))
    assert (row["direction"], whole["direction"]) == ("induct", "all")
    assert [row[key] for key in ("proposed", "false", "trivial", "not proved", "proved", "admitted")] == [
        *("11", "5", "2", "1", "3", "2")
    ]
    assert [one["admitted"] for one in csv.DictReader(growth.open(encoding="utf-8"))] == ["1", "2", "2"]
    assert [moment.admitted for moment in at_moments(summary.growth, 3)] == [1, 1, 2]
    picture = draw(summary.growth, tmp_path / "growth.svg")
    assert picture is None or picture.read_text(encoding="utf-8").startswith("<?xml")


def test_the_problems_are_theorems_with_one_hole_each() -> None:
    own = own_problems()
    assert len(own) >= 20 and all(item.text.count("sorry") == 1 for item in own)
    assert {item.name for item in open_statements()} == OPEN_CORE
