"""Lean text as HTML with its parts marked.

The text is cut by `prover.lean.tokens`, which knows Lean's comments, names and literals exactly; which words are
keywords says the Lean 4 grammar of Pygments. Everything is escaped; a name that is a known skill becomes a link.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from markupsafe import Markup, escape
from pygments.lexers.lean import Lean4Lexer  # type: ignore[attr-defined]  # not in the stubs yet

from prover.lean.tokens import Token, TokenKind, tokens

_COMMANDS = frozenset(Lean4Lexer.keywords1) | {"lemma", "set_option"}
_KEYWORDS = frozenset(Lean4Lexer.keywords2) | {"using", "generalizing", "only"}
_SORTS = frozenset(Lean4Lexer.keywords3) | {"Prop", "Type", "Sort", "ℕ", "ℤ", "ℚ", "ℝ", "ℂ"}
_HOLES = frozenset(("sorry", "admit", "sorryAx"))
_TACTIC_WORDS = """
    intro intros rintro exact apply refine rfl rw rwa simp simpa simp_all dsimp norm_num norm_cast push_cast push_neg
    ring ring_nf field_simp linarith nlinarith positivity omega decide grind aesop tauto constructor left right cases
    rcases obtain induction exists use exfalso contradiction assumption ext funext congr gcongr unfold change
    specialize generalize revert clear subst symm trans conv nth_rewrite split split_ifs by_cases by_contra
    interval_cases native_decide bound all_goals any_goals first try repeat skip next case rename_i injection set
    exact_mod_cast
"""
_TACTICS = frozenset(_TACTIC_WORDS.split())
_CLASSES = {
    TokenKind.STRING: "s",
    TokenKind.CHARACTER: "s",
    TokenKind.NUMBER: "m",
    TokenKind.COMMENT: "c",
    TokenKind.DOC_COMMENT: "d",
    TokenKind.UNTERMINATED: "c",
}
_ARROWS = frozenset("→←↔⊢∀∃λ∧∨¬↦⟨⟩∣") | {":=", "=>", "<;>"}
_LONGEST = 60_000
"""Characters; a longer text is shown plainly."""


def lean_html(text: str, links: Mapping[str, str] | None = None) -> Markup:
    """The text with its parts in `<span>`s. `links`: addresses by full name of a skill."""
    if links:
        return Markup("".join(_html(piece) for piece in _pieces(text, links)))
    return _remembered(text)


def lean_lines(text: str) -> tuple[Markup, ...]:
    """The same, line by line; what goes over several lines is marked in each."""
    lines: list[list[str]] = [[]]
    for piece in _pieces(text, {}):
        first, *others = piece.text.split("\n")
        lines[-1].append(_html(replace(piece, text=first)))
        lines += ([_html(replace(piece, text=other))] for other in others)
    return tuple(Markup("".join(line)) for line in lines)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of text with its class (empty for none) or its address."""

    text: str
    css: str = ""
    address: str = ""


@lru_cache(maxsize=4096)
def _remembered(text: str) -> Markup:
    return Markup("".join(_html(piece) for piece in _pieces(text, {})))


def _html(piece: _Piece) -> str:
    shown = str(escape(piece.text))
    if piece.address:
        return f'<a class="k-link" href="{escape(piece.address)}">{shown}</a>'
    return f'<span class="k-{piece.css}">{shown}</span>' if piece.css and shown else shown


def _pieces(text: str, links: Mapping[str, str]) -> Iterator[_Piece]:
    if len(text) > _LONGEST:
        yield _Piece(text)
        return
    place = 0
    # A hypothesis may be called `left`: words are tactics only where tactics have begun.
    tactics = False
    for token in tokens(text, comments=True):
        yield _Piece(text[place : token.start])
        yield _piece(token, links, tactics)
        tactics = tactics or token.is_word("by")
        place = token.end
    yield _Piece(text[place:])


def _piece(token: Token, links: Mapping[str, str], tactics: bool) -> _Piece:
    if token.kind is TokenKind.WORD:
        address = links.get(token.text.removeprefix("_root_."), "")
        return _Piece(token.text, _word(token.text, tactics), address)
    if token.kind is TokenKind.SYMBOL:
        return _Piece(token.text, "o" if token.text in _ARROWS else "")
    return _Piece(token.text, _CLASSES[token.kind])


def _word(word: str, tactics: bool) -> str:
    if word in _HOLES:
        return "hole"
    if word in _COMMANDS:
        return "cmd"
    if word in _KEYWORDS:
        return "kw"
    if tactics and word in _TACTICS:
        return "tac"
    if word in _SORTS:
        return "sort"
    return ""
