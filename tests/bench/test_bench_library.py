"""The benchmark of the library runs and says what it stored; how fast is not asked here."""

import io
import random
from pathlib import Path

from rich.console import Console

from evals.bench_library import made_up, measure


def test_it_measures_everything_with_few_skills(tmp_path: Path) -> None:
    output = io.StringIO()
    console = Console(file=output, width=200)
    console.print(measure(200, tmp_path, console))
    printed = output.getvalue()
    assert "200 skills" in printed
    searches = ("search: a goal", "search: merged with meaning, a goal")
    for what in ("stored one by one (the last 100)", "list the newest 100", *searches, "size of the database"):
        assert what in printed, what


def test_made_up_skills_are_the_same_every_time_and_all_different() -> None:
    random.seed()
    one, other = list(made_up(300)), list(made_up(300))
    assert one == other
    assert len({skill.statement for skill in one}) == 300
    assert any(skill.depends_on for skill in one)
