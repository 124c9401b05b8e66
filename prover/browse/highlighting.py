"""Lean text as HTML with its parts marked.

The text is cut by `prover.lean.tokens`, which knows Lean's comments, names and literals exactly; which words are
keywords says the Lean 4 grammar of Pygments. Everything is escaped; a name that is a known skill becomes a link.
"""

from collections.abc import Mapping
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
        return _marked(text, links)
    return _remembered(text)


@lru_cache(maxsize=4096)
def _remembered(text: str) -> Markup:
    return _marked(text, {})


def _marked(text: str, links: Mapping[str, str]) -> Markup:
    if len(text) > _LONGEST:
        return escape(text)
    parts: list[str] = []
    place = 0
    for token in tokens(text, comments=True):
        parts += (str(escape(text[place : token.start])), _token(token, links))
        place = token.end
    parts.append(str(escape(text[place:])))
    return Markup("".join(parts))


def _token(token: Token, links: Mapping[str, str]) -> str:
    shown = str(escape(token.text))
    if token.kind is TokenKind.WORD:
        address = links.get(token.text.removeprefix("_root_."))
        if address is not None:
            return f'<a class="k-link" href="{escape(address)}">{shown}</a>'
        css = _word(token.text)
    elif token.kind is TokenKind.SYMBOL:
        css = "o" if token.text in _ARROWS else ""
    else:
        css = _CLASSES[token.kind]
    return f'<span class="k-{css}">{shown}</span>' if css else shown


def _word(word: str) -> str:
    if word in _HOLES:
        return "hole"
    if word in _COMMANDS:
        return "cmd"
    if word in _KEYWORDS:
        return "kw"
    if word in _TACTICS:
        return "tac"
    if word in _SORTS:
        return "sort"
    return ""
