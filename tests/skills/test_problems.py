"""Problems that are kept: what becomes of them, whose turn it is, what was wished for in their proofs."""

import pytest

from skills_db.database import Database
from skills_db.library import Library
from skills_db.problems import ProblemCounts, Problems
from skills_db.requests import Requests
from skills_db.skill import Origin, Provenance


@pytest.fixture
def problems(library: Library) -> Problems:
    return Problems(library)


def test_what_was_solved_once_stays_solved(problems: Problems) -> None:
    first = problems.note("t", "theorem t : P", solved=False, context="def P := True", goal="⊢ P", file="a.lean")
    assert problems.note("t", "theorem  t : P", solved=False, context="def P := True\n") == first
    solved = problems.note("t", "theorem t : P", solved=True, context="def P := True")
    assert (solved.id, solved.solved, solved.file, solved.created_at) == (first.id, True, "a.lean", first.created_at)
    assert solved.solved_at is not None
    assert problems.note("t", "theorem t : P", solved=False, context="def P := True") == solved
    other = problems.note("t", "theorem t : P", solved=False, context="def P := 1 = 1")
    assert other.id != first.id, "another definition before it makes another problem"
    assert problems.counts() == ProblemCounts(open=1, solved=1)
    assert [one.id for one in problems.problems()] == [other.id]
    assert [one.id for one in problems.problems(solved=True)] == [first.id]


def test_open_problems_have_their_turns(problems: Problems) -> None:
    ids = [problems.note(name, f"theorem {name} : P", solved=name == "b").id for name in "abc"]
    taken = [problems.take_up() for _ in range(3)]
    assert [one.name for one in taken if one] == ["a", "c", "a"]
    assert [one.tries for one in taken if one] == [1, 1, 2]
    assert [one.name for one in problems.problems()] == ["c", "a"]
    for id in ids:
        problem = problems.get(id)
        assert problem is not None
        problems.note(problem.name, problem.statement, solved=True)
    assert problems.take_up() is None


def test_requests_are_found_by_the_problem_that_they_came_from(problems: Problems, library: Library) -> None:
    problem = problems.note("t", "theorem t : P", solved=False, file="a.lean")
    requests = Requests(library)
    here = requests.add("x", "theorem x : 1 = 1", Provenance(Origin.HARVESTED, problem="t", file="a.lean"))
    requests.drop(here.id)
    requests.add("y", "theorem y : 1 = 2", Provenance(Origin.HARVESTED, problem="t", file="b.lean"))
    requests.add("z", "theorem z : 1 = 3", Provenance(Origin.HARVESTED, problem="u", file="a.lean"))
    assert [one.name for one in problems.requests_of(problem)] == ["x"]


def test_problems_of_another_environment_are_not_seen(problems: Problems, database: Database) -> None:
    problem = problems.note("t", "theorem t : P", solved=False)
    other = Problems(Library(database, "other"))
    assert (other.get(problem.id), other.take_up(), other.counts()) == (None, None, ProblemCounts())
