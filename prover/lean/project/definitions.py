"""The definitions that a text brings along, by words: a statement means what they say.

A printed statement names a constant and not what it is. Where the trusted text defines something beside its theorems,
the candidate has to bring along exactly the same definitions in the same scopes, word for word.
"""

from prover.lean.tokens import Token, TokenKind, tokens

_PROOFS = frozenset({"theorem", "lemma", "example"})
_SCOPES = frozenset({"namespace", "section", "end", "open", "variable", "universe", "set_option", "include", "omit"})
_DEFINITIONS = frozenset(
    (
        *("def", "abbrev", "inductive", "coinductive", "structure", "class", "instance", "opaque", "axiom", "mutual"),
        *("notation", "infix", "infixl", "infixr", "prefix", "postfix", "macro", "macro_rules", "syntax"),
        *("declare_syntax_cat", "elab", "elab_rules", "attribute", "export"),
    )
)
_KEYWORDS = _PROOFS | _SCOPES | _DEFINITIONS
_MODIFIERS = frozenset({"private", "protected", "public", "noncomputable", "nonrec", "unsafe", "partial", "meta"})

Words = tuple[str, ...]


def same_definitions(trusted: str, candidate: str) -> bool:
    """The candidate brings along the definitions of the trusted text, if it has any, and then no others.

    One more, or another scope around them, could give a name in them another meaning.
    """
    ours = _beside_proofs(trusted)
    defines = any(_first_keyword(command) in _DEFINITIONS for command in ours)
    return not defines or ours == _beside_proofs(candidate)


def _beside_proofs(text: str) -> tuple[Words, ...]:
    """The commands that are not theorems, each as its words and symbols, in order; comments do not count.

    A keyword begins one wherever it stands, so that indentation cannot hide it behind a proof.
    """
    commands: list[list[str]] = [[]]
    before: Token | None = None
    for token in tokens(text):
        if token.kind in (TokenKind.COMMENT, TokenKind.DOC_COMMENT):
            continue
        begins = token.is_word(*_KEYWORDS, *_MODIFIERS) or token.is_symbol("@[")
        if token.is_word("local", "scoped"):  # a modifier, or the middle of `open scoped`
            begins = before is None or not before.is_word("open")
        if begins and _first_keyword(tuple(commands[-1])):
            commands.append([])
        commands[-1].append(token.text)
        before = token
    return tuple(tuple(command) for command in commands if command and _first_keyword(tuple(command)) not in _PROOFS)


def _first_keyword(command: Words) -> str:
    return next((word for word in command if word in _KEYWORDS), "")
