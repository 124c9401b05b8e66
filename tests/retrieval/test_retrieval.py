from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from skills_db.database import Database
from skills_db.embedding import Embedder, open_embedder
from skills_db.library import Library
from skills_db.retrieval import VectorRetriever
from skills_db.skill import SkillState
from tests.skills.made_up_skills import made_up

STATEMENTS = {
    "swap_sum": "(a b : Nat) : a + b = b + a",
    "map_length": "(f : α → β) (xs : List α) : (xs.map f).length = xs.length",
    "even_square": "(n : Nat) : n % 2 = 0 → n * n % 2 = 0",
    "dvd_step": "(a b c : Nat) : a ∣ b → a ∣ b * c",
    "reverse_twice": "(xs : List α) : xs.reverse.reverse = xs",
}
GOAL = "x y : Nat\n⊢ x + y = y + x"


class Counting:
    """The default embedder, counting what it is asked to embed."""

    def __init__(self) -> None:
        self._inner = open_embedder()
        self.name, self.dimensions = self._inner.name, self._inner.dimensions
        self.embedded = 0

    def passages(self, texts: Sequence[str]) -> np.ndarray:
        self.embedded += len(texts)
        return self._inner.passages(texts)

    def queries(self, texts: Sequence[str]) -> np.ndarray:
        return self._inner.queries(texts)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    database = Database(f"sqlite:///{tmp_path / 'prover.db'}")
    library = Library(database, "environment")
    library.insert_many([made_up(name, statement) for name, statement in STATEMENTS.items()])
    yield library
    database.close()


def many(library: Library, count: int) -> None:
    """More skills, each with a number of its own."""
    library.insert_many(
        [made_up(f"number_{i}", f"(n : Nat) : n + {i} * {i + 3} = {i} * {i + 3} + n") for i in range(count)]
    )


def retriever(
    library: Library, tmp_path: Path, exact_up_to: int = 5000, by: Embedder | None = None
) -> VectorRetriever:
    return VectorRetriever(library, by, folder=tmp_path / "index", exact_up_to=exact_up_to)


def names(found: VectorRetriever, goal: str, k: int) -> list[str]:
    return [match.skill.short_name for match in found.search(goal, k)]


@pytest.mark.parametrize("exact_up_to", [5000, 0])
def test_the_lemma_that_states_the_goal_comes_first(library: Library, tmp_path: Path, exact_up_to: int) -> None:
    searched = retriever(library, tmp_path, exact_up_to)
    assert names(searched, GOAL, 3)[0] == "swap_sum"
    assert names(searched, "α : Type\nys : List α\n⊢ ys.reverse.reverse = ys", 3)[0] == "reverse_twice"
    scores = [match.score for match in searched.search(GOAL, 5)]
    assert scores == sorted(scores, reverse=True)


def test_only_active_skills_of_the_environment_are_found(library: Library, tmp_path: Path) -> None:
    Library(library.database, "other").insert(made_up("foreign", STATEMENTS["swap_sum"], environment="other"))
    searched = retriever(library, tmp_path)
    assert "swap_sum" in names(searched, GOAL, 10)
    swap = library.by_name("Skill.swap_sum")
    assert swap is not None
    library.set_state(swap.id, SkillState.FAILING)
    assert not {"foreign", "swap_sum"} & set(names(searched, GOAL, 10))


@pytest.mark.parametrize("exact_up_to", [5000, 0])
def test_a_search_sees_what_was_added_and_removed_meanwhile(
    library: Library, tmp_path: Path, exact_up_to: int
) -> None:
    searched = retriever(library, tmp_path, exact_up_to)
    names(searched, GOAL, 3)
    library.insert(made_up("gcd_swap", "(m n : Nat) : Nat.gcd m n = Nat.gcd n m"))
    assert "gcd_swap" in names(searched, "m n : Nat\n⊢ Nat.gcd m n = Nat.gcd n m", 2)
    removed = library.by_name("Skill.swap_sum")
    assert removed is not None
    library.remove(removed.id)
    assert "swap_sum" not in names(searched, GOAL, 10)
    assert len(names(searched, GOAL, 10)) == 5


def test_the_index_is_rebuilt_when_deleted_or_damaged_and_nothing_is_embedded_again(
    library: Library, tmp_path: Path
) -> None:
    many(library, 60)
    by = Counting()
    first = retriever(library, tmp_path, 0, by)
    expected = names(first, GOAL, 8)
    assert by.embedded == 65 and first.path.exists()
    first.path.unlink()
    assert names(retriever(library, tmp_path, 0, by), GOAL, 8) == expected
    data = bytearray(first.path.read_bytes())
    data[4096:4200] = b"x" * 104
    first.path.write_bytes(data)
    assert names(retriever(library, tmp_path, 0, by), GOAL, 8) == expected
    assert by.embedded == 65


def test_a_stored_index_is_taken_over_and_follows_the_library(library: Library, tmp_path: Path) -> None:
    many(library, 30)
    names(retriever(library, tmp_path, 0), GOAL, 3)
    library.insert(made_up("gcd_swap", "(m n : Nat) : Nat.gcd m n = Nat.gcd n m"))
    by = Counting()
    assert "gcd_swap" in names(retriever(library, tmp_path, 0, by), "⊢ Nat.gcd m n = Nat.gcd n m", 2)
    assert by.embedded == 1


def test_a_new_description_is_embedded(library: Library, tmp_path: Path) -> None:
    by = Counting()
    searched = retriever(library, tmp_path, 5000, by)
    names(searched, GOAL, 3)
    skill = library.by_name("Skill.dvd_step")
    assert skill is not None
    library.describe(skill.id, "the elephant lemma about zoological gardens")
    assert names(searched, "elephants in a zoological garden", 1) == ["dvd_step"]
    assert by.embedded == 6


def test_for_a_prompt_six_by_the_statement_and_two_by_each_request_none_twice(
    library: Library, tmp_path: Path
) -> None:
    many(library, 30)
    searched = retriever(library, tmp_path)
    by_statement = searched.for_prompt(GOAL)
    both = searched.for_prompt(GOAL, ["xs.reverse.reverse = xs", GOAL])
    assert len(by_statement) == 6
    assert both[:6] == by_statement
    assert "reverse_twice" in [skill.short_name for skill in both]
    assert len({skill.id for skill in both}) == len(both) <= 10


@pytest.mark.parametrize("goal", ["", "   ", '"; DROP TABLE skills; --', "∀ ⟨x⟩ * OR NEAR(", "\0"])
def test_any_text_is_a_goal(library: Library, tmp_path: Path, goal: str) -> None:
    assert len(retriever(library, tmp_path).search(goal, 3)) <= 3


def test_an_empty_library_has_nothing(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'empty.db'}")
    assert retriever(Library(database, "environment"), tmp_path, 0).search(GOAL, 3) == ()
    database.close()


def test_a_larger_library_leaves_its_vectors_in_a_file_for_the_next_process(library: Library, tmp_path: Path) -> None:
    many(library, 600)
    by = Counting()
    first = retriever(library, tmp_path, 5000, by)
    names(first, GOAL, 8)
    file = first.path.with_suffix(".vectors")
    library.insert(made_up("gcd_swap", "(m n : Nat) : Nat.gcd m n = Nat.gcd n m"))
    again = retriever(library, tmp_path, 5000, by)
    assert "gcd_swap" in names(again, "⊢ Nat.gcd m n = Nat.gcd n m", 2)
    assert by.embedded == 606
    removed = library.by_name("Skill.swap_sum")
    assert removed is not None
    library.remove(removed.id)
    assert "swap_sum" not in names(again, GOAL, 8) and "swap_sum" not in names(retriever(library, tmp_path), GOAL, 8)
    file.unlink()  # not written over: another process has it mapped
    file.write_bytes(b"nothing")
    assert names(retriever(library, tmp_path, 5000, by), GOAL, 8) == names(again, GOAL, 8)
    assert by.embedded == 606
