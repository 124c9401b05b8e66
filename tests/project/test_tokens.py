import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.source import Span
from prover.lean.tokens import TokenKind, header_of, tokens, without_header


def words(text: str) -> list[str]:
    return [token.text for token in tokens(text) if token.kind is TokenKind.WORD]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("theorem t : macro", ["theorem", "t", "macro"]),
        ("a -- macro\nb", ["a", "b"]),
        ("a /- x /- macro -/ macro -/ b", ["a", "b"]),
        ("a /-- macro -/ b", ["a", "b"]),
        ("a /-! macro -/ b", ["a", "b"]),
        ('f "macro" b', ["f", "b"]),
        (r'f "\" macro" b', ["f", "b"]),
        ('f r"\\" b', ["f", "b"]),
        ('f r#"macro " macro"# b', ["f", "b"]),
        ('far"macro" b', ["far", "b"]),
        ("f '\"' macro '\"' b", ["f", "macro", "b"]),
        (r"f '\'' macro", ["f", "macro"]),
        ("f '' '\"' macro", ["f", "macro"]),
        ("f ⁻¹' '\"' macro", ["f", "macro"]),
        ("h' macro x'", ["h'", "macro", "x'"]),
        ("«a macro b».c d", ["«a macro b».c", "d"]),
        ("Nat.succ.macro", ["Nat.succ.macro"]),
        ("1macro 0xfmacro 1.5macro 1e5macro", ["macro"] * 4),
        ("{x //- macro -/}", ["x", "macro"]),
        ("p \\/-macro", ["p", "macro"]),
        ("α𝔸β₁ λx ∀y", ["α𝔸β₁", "x", "y"]),
    ],
)
def test_words_are_found_where_lean_reads_code(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize("text", ["a /- b /- c -/", 'a "b', r'a "b\"', "a «b", 'a r#"b"', "/-- b"])
def test_what_never_ends_is_the_last_token(text: str) -> None:
    *_, last = tokens(text)
    assert last.kind is TokenKind.UNTERMINATED and last.end == len(text)


@given(st.text(alphabet="ab1 \n.'\"«»/-\\#r:=@[]{}𝔸`", max_size=40))
def test_tokens_cover_a_text_in_order(text: str) -> None:
    place = 0
    for token in tokens(text, comments=True):
        assert token.text == text[token.start : token.end] and token.text
        assert text[place : token.start].strip() == ""
        place = token.end
    assert text[place:].strip() == ""


@pytest.mark.parametrize(
    ("text", "header", "imports"),
    [
        ("theorem x : True := trivial", "", ()),
        ("", "", ()),
        ("-- only a comment", "", ()),
        ("/- c -/\nimport A.B\nimport C -- d\n\nopen A", "import A.B\nimport C", ("A.B", "C")),
        ("module\npublic import A\npublic meta import all B\ndef x := 1", None, ("A", "B")),
        ("prelude\nimport Init.Core\n", None, ("Init.Core",)),
        ("import «A b».C\r\n/-! import D -/", "import «A b».C", ("«A b».C",)),
        ("private theorem x : True := trivial", "", ()),
    ],
)
def test_the_header_is_found(text: str, header: str | None, imports: tuple[str, ...]) -> None:
    span, found = header_of(text)
    assert found == imports
    assert header is None or span.of(text) == header
    blanked = without_header(text)
    assert len(blanked) == len(text) and header_of(blanked) == (Span(0, 0), ())
    assert blanked.count("\n") == text.count("\n")
