"""The definitions that a text brings along, by words: a statement means what they say.

A printed statement names a constant and not what it is. Where the trusted text declares more than theorems, the
candidate has to bring along exactly the same definitions, word for word.
"""

from prover.lean.tokens import Token, TokenKind, tokens

_PROOFS = frozenset({"theorem", "lemma", "example"})
_SCOPES = frozenset({"namespace", "section", "end", "open", "variable", "universe"})
_OTHERS = frozenset(
    (
        *("def", "abbrev", "inductive", "coinductive", "structure", "class", "instance", "opaque", "axiom", "mutual"),
        *("notation", "infix", "infixl", "infixr", "prefix", "postfix", "macro", "macro_rules", "syntax"),
        *("declare_syntax_cat", "elab", "elab_rules", "attribute", "export", "set_option", "deriving"),
    )
)
_KEYWORDS = _PROOFS | _SCOPES | _OTHERS

Words = tuple[str, ...]


def same_definitions(trusted: str, candidate: str) -> bool:
    """The candidate brings along the definitions of the trusted text, if it has any, and then no others.

    One more could give a name in them another meaning.
    """
    ours = definitions(trusted)
    return not ours or ours == definitions(candidate)


def definitions(text: str) -> tuple[Words, ...]:
    """The commands that are neither theorems nor mere scope, each as its words and symbols, in order.

    A command begins with a word or an attribute in the first column; comments do not count.
    """
    commands: list[list[Token]] = []
    for token in tokens(text):
        if token.kind in (TokenKind.COMMENT, TokenKind.DOC_COMMENT):
            continue
        at_margin = token.start == 0 or text[token.start - 1] == "\n"
        follows_attribute = bool(commands) and all(not one.is_word(*_KEYWORDS) for one in commands[-1])
        begins = at_margin and (token.kind is TokenKind.WORD or token.is_symbol("@["))
        if not commands or (begins and not (follows_attribute and commands[-1][0].is_symbol("@["))):
            commands.append([])
        commands[-1].append(token)
    return tuple(tuple(token.text for token in command) for command in commands if not _states_or_scopes(command))


def _states_or_scopes(command: list[Token]) -> bool:
    """The first keyword of the command is that of a theorem or of a scope; an attribute may stand before it."""
    first = next((token.text for token in command if token.is_word(*_KEYWORDS)), "")
    return first in _PROOFS or first in _SCOPES
