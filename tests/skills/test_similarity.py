"""Likeness of texts: nothing that is too like gets through, and nothing else is held back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skills_db.similarity import StoredTexts, likeness, subsequence_bound

texts = st.text(alphabet="ab ∀≤x", max_size=24)


def stored(*some: str) -> StoredTexts:
    made = StoredTexts()
    made.add((number, text, "") for number, text in enumerate(some, start=10))
    return made


@settings(max_examples=300, deadline=None)
@given(st.lists(texts, max_size=12), texts, st.sampled_from([0.5, 0.75, 0.85, 1.0]))
def test_the_bounds_never_let_a_likeness_escape(some: list[str], candidate: str, threshold: float) -> None:
    ratios = [likeness(text, candidate) for text in some]
    found = stored(*some).too_like(candidate, threshold)
    highest = max(ratios, default=0.0)
    if highest >= threshold:
        assert found is not None and found.ratio == highest and ratios[found.number - 10] == highest
    else:
        assert found is None


@settings(max_examples=300, deadline=None)
@given(texts, texts)
def test_both_bounds_are_bounds(one: str, other: str) -> None:
    ratio = likeness(one, other)
    assert subsequence_bound(one, other) >= ratio
    assert [bound >= ratio for _, bound in stored(one).survivors(other, ratio)] == [True]


def test_the_bound_by_subsequences_is_exact_where_blocks_are() -> None:
    assert subsequence_bound("abcd", "abxcd") == likeness("abcd", "abxcd") == pytest.approx(8 / 9)
    assert subsequence_bound("", "") == likeness("", "") == 1.0
    assert subsequence_bound("", "a") == 0.0


def test_many_texts_keep_their_numbers() -> None:
    made = StoredTexts()
    made.add((number, f"theorem number {number} says {number * 7919}", "") for number in range(3000))
    found = made.too_like("theorem number 2718 says 21523842", 0.9)
    assert found is not None and (found.number, found.ratio) == (2718, 1.0)


def test_long_texts_are_compared_character_by_character() -> None:
    """Symptom: difflib calls characters that are frequent in a long text junk, and finds equal texts unlike."""
    one = "a b " * 100
    found = stored(one).too_like(one, 0.85)
    assert found is not None and found.ratio == 1.0


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(texts, st.sampled_from(["", "1", "fff0123456789ab"])), max_size=12), texts)
def test_only_texts_that_may_speak_of_the_same_are_compared(some: list[tuple[str, str]], candidate: str) -> None:
    made = StoredTexts()
    made.add((number, text, vocabulary) for number, (text, vocabulary) in enumerate(some))
    found = made.too_like(candidate, 0.5, "1")
    ratios = [likeness(text, candidate) for text, vocabulary in some if vocabulary in ("", "1")]
    highest = max(ratios, default=0.0)
    assert (found.ratio if found else 0.0) == (highest if highest >= 0.5 else 0.0)
