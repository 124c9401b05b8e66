"""The syntax gate for a Lake project: by words, because its libraries bring syntax of their own.

A project's grammar is not known here, so this gate is a deny list over tokens, where the embedded environment has an
allow list over syntax trees (`allowlist.py`); options, attributes and configurations are judged by the same tables.
What it lets through still has to pass the other rules, whose evidence comes from processes that never see the text.
"""

import re
from collections.abc import Iterator, Sequence

from prover.lean.allowlist import SyntaxSummary, refusals, text_refusals
from prover.lean.tokens import Token, TokenKind, tokens

_GROUPS = {
    "it changes the language": (
        "macro macro_rules syntax declare_syntax_cat elab elab_rules notation notation3 infix infixl infixr prefix "
        "postfix binder_predicate unif_hint recommended_spelling"
    ),
    "it changes what instances, attributes or simplification do": (
        "attribute instance class simproc dsimproc simproc_decl dsimproc_decl builtin_simproc builtin_dsimproc "
        "add_aesop_rules erase_aesop_rules grind_pattern unseal seal export scoped local norm_cast_add_elim"
    ),
    "it declares something without a proof, or outside the kernel's reach": (
        "axiom opaque unsafe partial implemented_by extern csimp init_quot add_decl_doc "
        "suppress_compilation compile_inductive compile_def"
    ),
    "it runs code": (
        "initialize builtin_initialize run_cmd run_elab run_meta run_tac by_elab eval% elab_stx include_str "
        "dbg_trace native native_decide bv_decide bv_check reduceBool ofReduceBool trustCompiler declare_config_elab "
        "declare_simp_like_tactic"
    ),
    "standing alone, it would last beyond the candidate": "namespace section end universe variable",
    "a candidate has no header": "import prelude module public meta",
}
_REASONS = {word: reason for reason, words in _GROUPS.items() for word in words.split()}
_PREFIXES = {
    "register_": "it changes the language",
    "declare_": "it changes the language",
    "builtin_": "it changes the language",
    "run_": "it runs code",
}
_ONLY_WITH_IN = ("open", "set_option", "omit", "include")
_WORDS = re.compile(r"[^\s().,;:«»\"`]+")


def gate(candidate: str, trusted: str = "") -> tuple[str, ...]:
    """What is refused in `candidate`, one phrase each, in order; empty: it may be elaborated.

    What the user wrote in `trusted` (the declaration with its holes) may stand in the candidate too.
    A `sorry` is not refused here: what rests on one is found by its axioms.
    """
    found = list(text_refusals(candidate))
    parts = list(tokens(candidate, comments=True))
    vouched = {token.text for token in tokens(trusted) if token.kind is TokenKind.WORD}
    for index, token in enumerate(parts):
        found.extend(_refusals_at(parts, index, token, vouched))
    if any(token.kind in {TokenKind.STRING, TokenKind.CHARACTER} for token in parts):
        # Where a literal begins depends on the tokens of the project's own notations. A word that is refused as
        # code is therefore refused in literals too, and beside literals in comments.
        for token in parts:
            if token.kind not in {TokenKind.WORD, TokenKind.SYMBOL, TokenKind.NUMBER}:
                found.extend(
                    f"`{word}` in a {token.kind.value}"
                    for word in _WORDS.findall(token.text)
                    if (_reason(word) or word.startswith("#")) and word not in vouched
                )
    found.extend(refusals(_summary(candidate), trusted=(_summary(trusted),)))
    return tuple(dict.fromkeys(found))


def _refusals_at(parts: Sequence[Token], index: int, token: Token, vouched: set[str]) -> Iterator[str]:
    following = parts[index + 1] if index + 1 < len(parts) else None
    if token.kind is TokenKind.UNTERMINATED:
        yield "a comment, string or name that never ends"
    elif token.kind is TokenKind.STRING and "{" in token.text:
        yield "a string with `{`, which may contain code"
    elif token.is_symbol("`"):
        yield "a quotation (code about code)"
    elif token.is_symbol("#", "#[") and following is not None and following.kind is TokenKind.WORD:
        if token.is_symbol("#") and following.start == token.end:
            yield f"`#{following.text}` (no `#` commands in a candidate)"
    elif token.kind is TokenKind.WORD and token.text not in vouched:
        if reason := _reason(token.text):
            yield f"`{token.text}` ({reason})"
        elif token.is_word(*_ONLY_WITH_IN) and not _followed_by_in(parts, index):
            yield f"`{token.text}` without `in` (standing alone, it would last beyond the candidate)"
        elif token.is_word("open") and following is not None and following.is_word("private"):
            yield "`open private`"


def _reason(word: str) -> str | None:
    if word in _REASONS:
        return _REASONS[word]
    return next((reason for prefix, reason in _PREFIXES.items() if word.startswith(prefix)), None)


def _followed_by_in(parts: Sequence[Token], index: int) -> bool:
    """An `in` follows before anything that could begin a command or end the list of names."""
    for token in parts[index + 1 :]:
        if token.is_word("in"):
            return True
        name_like = token.kind in {TokenKind.WORD, TokenKind.NUMBER, TokenKind.STRING, TokenKind.COMMENT}
        if not name_like and not token.is_symbol("(", ")", "->", "→", ","):
            return False
    return False


def _summary(text: str) -> SyntaxSummary:
    """Options, attributes and configurations of `text`, as the common tables want them."""
    parts = list(tokens(text))
    options: list[tuple[str, str]] = []
    attributes: list[str] = []
    configuration: list[tuple[str, str]] = []
    for index, token in enumerate(parts):
        if token.is_word("set_option") and index + 2 < len(parts):
            options.append((parts[index + 1].text, parts[index + 2].text))
        elif token.is_symbol("@["):
            attributes.extend(_attributes(parts[index + 1 :]))
        elif token.is_word("config") and index + 1 < len(parts) and parts[index + 1].is_symbol(":="):
            configuration.append(("config", _until_closing(parts[index + 2 :])))
    return SyntaxSummary(
        "Lean.Parser.Command.declaration",
        (),
        options=tuple(options),
        configuration=tuple(configuration),
        attributes=tuple(attributes),
    )


def _attributes(parts: Sequence[Token]) -> Iterator[str]:
    depth, expecting = 1, True
    for token in parts:
        depth += token.is_symbol("(", "[", "{", "@[", "#[") - token.is_symbol(")", "]", "}")
        if depth == 0:
            return
        if token.is_symbol(",") and depth == 1:
            expecting = True
        elif expecting and not token.is_word("local", "scoped"):
            if not token.is_word("simp"):
                yield token.text
            expecting = False


def _until_closing(parts: Sequence[Token]) -> str:
    depth, taken = 1, []
    for token in parts:
        depth += token.is_symbol("(") - token.is_symbol(")")
        if depth == 0:
            break
        taken.append(token.text)
    return " ".join(taken)
