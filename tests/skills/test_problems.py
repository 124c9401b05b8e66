"""Problems that are kept: what becomes of them, whose turn it is, what was wished for in their proofs."""

import pytest

from skills_db.database import Database
from skills_db.library import Library
from skills_db.problems import Problems, ProblemState
from skills_db.requests import Requests
from skills_db.skill import Origin, Provenance


@pytest.fixture
def problems(library: Library) -> Problems:
    return Problems(library)


def test_what_was_proved_once_stays_proved(problems: Problems) -> None:
    first = problems.note("t", "theorem t : P", context="def P := True", goal="⊢ P", file="a.lean")
    assert problems.note("t", "theorem  t : P", context="def P := True\n") == first
    proved = problems.note("t", "theorem t : P", state=ProblemState.PROVED, context="def P := True")
    assert (proved.id, proved.file, proved.created_at) == (first.id, "a.lean", first.created_at)
    assert proved.state is ProblemState.PROVED and proved.settled_at is not None
    assert problems.note("t", "theorem t : P", context="def P := True") == proved
    other = problems.note("t", "theorem t : P", context="def P := 1 = 1")
    assert other.id != first.id, "another definition before it makes another problem"
    assert problems.counts() == {ProblemState.OPEN: 1, ProblemState.PROVED: 1}
    assert [one.id for one in problems.problems()] == [other.id]
    assert [one.id for one in problems.problems((ProblemState.PROVED,))] == [first.id]


def test_open_problems_have_their_turns(problems: Problems) -> None:
    for name, state in zip("abc", (ProblemState.OPEN, ProblemState.REFUTED, ProblemState.OPEN), strict=True):
        problems.note(name, f"theorem {name} : P", state=state)
    taken = [one for one in (problems.take_up() for _ in range(3)) if one]
    assert [(one.name, one.tries) for one in taken] == [("a", 1), ("c", 1), ("a", 2)]
    assert [one.name for one in problems.problems()] == ["c", "a"]
    for problem in taken:
        problems.note(problem.name, problem.statement, state=ProblemState.PROVED)
    assert problems.take_up() is None


def test_requests_are_found_by_the_problem_that_they_came_from(problems: Problems, library: Library) -> None:
    problem = problems.note("t", "theorem t : P", file="a.lean")
    requests = Requests(library)
    here = requests.add("x", "theorem x : 1 = 1", Provenance(Origin.HARVESTED, problem="t", file="a.lean"))
    requests.drop(here.id)
    requests.add("y", "theorem y : 1 = 2", Provenance(Origin.HARVESTED, problem="t", file="b.lean"))
    requests.add("z", "theorem z : 1 = 3", Provenance(Origin.HARVESTED, problem="u", file="a.lean"))
    assert [one.name for one in problems.requests_of(problem)] == ["x"]


def test_problems_of_another_environment_are_not_seen(problems: Problems, database: Database) -> None:
    problem = problems.note("t", "theorem t : P")
    other = Problems(Library(database, "other"))
    assert (other.get(problem.id), other.take_up(), other.counts()) == (None, None, {})
