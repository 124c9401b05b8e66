"""A replacement changes a hole and nothing else, whatever stands around it."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.source import Hole, HoleKind, Span
from prover.lean.splice import Edit, apply, fill, insert_before, moved, open_body, replace_body, shifted

TEXTS = st.text(alphabet="ab ·⟨⟩∀𝔸\n(),:=", max_size=120)


def hole_in(text: str, kind: HoleKind = HoleKind.TACTIC, number: int = 0) -> Hole:
    start = -1
    for _ in range(number + 1):
        start = text.index("sorry", start + 1)
    return Hole(Span(start, start + len("sorry")), kind)


@st.composite
def text_and_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text and edits of it that do not touch each other."""
    text = draw(TEXTS)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=0, max_size=8, unique=True)))
    spans = [Span(cuts[i], cuts[i + 1]) for i in range(0, len(cuts) - 1, 2)]
    return text, [Edit(span, draw(TEXTS)) for span in spans]


@given(text_and_edits(), st.randoms())
def test_edits_commute(case: tuple[str, list[Edit]], random: Random) -> None:
    text, edits = case
    mixed = list(edits)
    random.shuffle(mixed)
    assert apply(text, mixed) == apply(text, edits)


@given(text_and_edits())
def test_edits_done_one_by_one_give_the_same_text(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    step = text
    done: list[Edit] = []
    for edit in edits:
        step = apply(step, [Edit(moved(edit.span, done), edit.text)])
        done.append(edit)
    assert step == apply(text, edits)


@given(text_and_edits())
def test_what_lies_outside_of_the_edits_stays_and_moves_together(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    result = apply(text, edits)
    kept, end = [], 0
    for edit in edits:
        kept.append(Span(end, edit.span.start))
        end = edit.span.end
    kept.append(Span(end, len(text)))
    assert [moved(span, edits).of(result) for span in kept if span.start < span.end] == [
        span.of(text) for span in kept if span.start < span.end
    ]


def test_overlapping_edits_are_an_error() -> None:
    with pytest.raises(ValueError, match="offset 1"):
        apply("abc", [Edit(Span(0, 2), "x"), Edit(Span(1, 3), "y")])


@given(TEXTS, TEXTS, TEXTS, st.sampled_from(list(HoleKind)), st.sampled_from(list(HoleKind)))
def test_filling_a_hole_leaves_the_text_before_and_after_it(
    before: str, after: str, proof: str, hole_kind: HoleKind, proof_kind: HoleKind
) -> None:
    text = f"{before}sorry{after}"
    hole = Hole(Span(len(before), len(before) + 5), hole_kind)
    result = apply(text, [fill(text, hole, proof or "rfl", proof_kind)])
    assert result.startswith(before)
    assert result.endswith(after)


def test_a_shifted_edit_does_the_same_further_on() -> None:
    edit = Edit(Span(1, 2), "x")
    assert apply("--abc", [shifted(edit, 2)]) == "--" + apply("abc", [edit])


@pytest.mark.parametrize(
    ("text", "proof", "expected"),
    [
        pytest.param("by\n  sorry", "simp\nomega", "by\n  simp\n  omega", id="block on its own line"),
        pytest.param("by sorry", "simp\nomega", "by simp\n   omega", id="block behind by"),
        pytest.param("by\n  · sorry", "simp\nomega", "by\n  · simp\n    omega", id="bullet"),
        pytest.param(
            "by\n  sorry", "  simp\n    at h\n  omega", "by\n  simp\n    at h\n  omega", id="indented proof"
        ),
        pytest.param("by\n  sorry", "\n\nsimp\n\nomega\n\n", "by\n  simp\n\n  omega", id="blank lines"),
        pytest.param("by\n  sorry", "simp\r\nomega", "by\n  simp\n  omega", id="CRLF in the proof"),
        pytest.param(
            "by\n  simp <;> sorry", "intro\nomega", "by\n  simp <;> (intro\n            omega)", id="behind <;>"
        ),
        pytest.param("by\n  sorry <;> simp", "intro\nomega", "by\n  (intro\n   omega) <;> simp", id="before <;>"),
        pytest.param("by\n  sorry\n    <;> simp", "a\nb", "by\n  (a\n   b)\n    <;> simp", id="<;> on the next line"),
        pytest.param("by\n  try sorry", "simp; omega", "by\n  try (simp; omega)", id="one line of two tactics"),
        pytest.param("by\n  simp; sorry", "omega", "by\n  simp; omega", id="one tactic needs nothing"),
        pytest.param("⟨by sorry, by sorry⟩", "a\nb", "⟨by a\n    b, by sorry⟩", id="in an anonymous constructor"),
        pytest.param("have h : 𝔸 := by sorry", "a\nb", "have h : 𝔸 := by a\n" + " " * 17 + "b", id="unicode columns"),
        pytest.param(
            "  | zero => sorry\n  | succ n ih => sorry",
            "a\nb",
            "  | zero => a\n            b\n  | succ n ih => sorry",
            id="case of an induction",
        ),
        pytest.param("by { sorry }", "simp", "by { simp }", id="in braces"),
    ],
)
def test_tactics_in_a_tactic_hole(text: str, proof: str, expected: str) -> None:
    assert apply(text, [fill(text, hole_in(text), proof)]) == expected


@pytest.mark.parametrize(
    ("text", "proof", "expected"),
    [
        pytest.param("theorem t : p := sorry\n", "simp", "theorem t : p := by simp\n", id="one tactic"),
        pytest.param("theorem t : p := sorry\n", "a\nb", "theorem t : p := by\n  a\n  b\n", id="block"),
        pytest.param("⟨sorry, sorry⟩", "a", "⟨by a, sorry⟩", id="in an anonymous constructor"),
        pytest.param("f sorry x", "a", "f (by a) x", id="argument"),
        pytest.param("f sorry x", "a\nb", "f (by a\n      b) x", id="argument, block"),
        pytest.param(
            "calc a = b := sorry\n  _ = c := sorry",
            "s\nt",
            "calc a = b := by s\n                 t\n  _ = c := sorry",
            id="calc step with a step further in behind it",
        ),
        pytest.param(
            "calc\n  a = b := sorry\n  _ = c := sorry",
            "s\nt",
            "calc\n  a = b := by\n    s\n    t\n  _ = c := sorry",
            id="calc step",
        ),
        pytest.param("fun x => sorry", "a", "fun x => by a", id="body of a function"),
        pytest.param("(sorry : p)", "a", "((by a) : p)", id="type ascription"),
    ],
)
def test_tactics_in_a_term_hole(text: str, proof: str, expected: str) -> None:
    assert apply(text, [fill(text, hole_in(text, HoleKind.TERM), proof)]) == expected


@pytest.mark.parametrize(
    ("text", "proof", "expected"),
    [
        pytest.param(":= sorry", "fun x => x", ":= fun x => x", id="whole body"),
        pytest.param("f sorry x", "g y", "f (g y) x", id="argument"),
        pytest.param("f sorry x", "rfl", "f rfl x", id="one word"),
        pytest.param("⟨sorry, sorry⟩", "g y", "⟨g y, sorry⟩", id="in an anonymous constructor"),
        pytest.param("min sorry x", "g y", "min (g y) x", id="a word that ends like a keyword"),
        pytest.param(
            "  exact sorry",
            "match n with\n| 0 => a\n| _ => b",
            "  exact match n with\n        | 0 => a\n        | _ => b",
            id="several lines",
        ),
    ],
)
def test_a_term_in_a_term_hole(text: str, proof: str, expected: str) -> None:
    assert apply(text, [fill(text, hole_in(text, HoleKind.TERM), proof, HoleKind.TERM)]) == expected


def test_a_term_in_a_tactic_hole_is_given_with_exact() -> None:
    text = "by\n  sorry"
    assert apply(text, [fill(text, hole_in(text), "g y", HoleKind.TERM)]) == "by\n  exact (g y)"


@pytest.mark.parametrize(
    ("text", "proof", "expected"),
    [
        ("theorem t : p := by sorry", "simp", "theorem t : p := by simp"),
        ("theorem t : p\n  | 0 => sorry\n  | _ => sorry", "a\nb", "theorem t : p\n  := by\n    a\n    b"),
        ("  theorem t : p := by\n    sorry", "a\nb", "  theorem t : p := by\n    a\n    b"),
    ],
)
def test_a_body_is_replaced_as_a_whole(text: str, proof: str, expected: str) -> None:
    start = text.index("\n  | 0") + 3 if "| 0" in text else text.index(":=")
    assert apply(text, [replace_body(text, Span(start, len(text)), proof)]) == expected


def test_an_opened_body_is_a_bare_statement() -> None:
    text = "theorem t : p := by simp"
    assert apply(text, [open_body(Span(text.index(":="), len(text)))]) == "theorem t : p := by sorry"


def test_helper_lemmas_stand_before_the_command() -> None:
    assert apply("theorem t : p := h", [insert_before(0, "theorem h : p := x\n")]) == (
        "theorem h : p := x\n\ntheorem t : p := h"
    )
    assert apply("theorem t : p := h", [insert_before(0, " \n")]) == "theorem t : p := h"
