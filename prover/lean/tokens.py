"""Lean text cut into tokens, without Lean: words, symbols, strings, characters, numbers, comments.

Used where no Lean is at hand that would give its syntax tree: the gate for candidates in a Lake project, and the
outline of the server driver (which lets Lean confirm what was found). Extensions of the grammar by the text itself
are not followed: a symbol is one character unless it is listed in `LONG_SYMBOLS`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from prover.lean.source import Span


class TokenKind(StrEnum):
    """What a token is. `WORD` covers keywords and identifiers, dotted ones included (`Nat.succ`, `«a b».c`)."""

    WORD = "word"
    SYMBOL = "symbol"
    STRING = "string"
    CHARACTER = "character"
    NUMBER = "number"
    DOC_COMMENT = "doc comment"
    """`/-- … -/` and `/-! … -/`: part of the syntax."""
    COMMENT = "comment"
    UNTERMINATED = "unterminated"
    """A comment, string or `«` name that never ends; always the last token."""


# Those with `/`, `-` or `'` matter most: read as single characters they could be taken for the start of a comment or
# of a character literal.
LONG_SYMBOLS = ("<;>", "⁻¹'", ":=", "=>", "@[", "..", "#[", "::", "->", "<-", "|>", "//", "/\\", "\\/", "''")

_NUMBER = re.compile(r"0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|[0-9][0-9_]*(\.[0-9][0-9_]*)?([eE][+-]?[0-9]+)?")

_SUBSCRIPTS = ((0x2080, 0x2089), (0x2090, 0x209C), (0x1D62, 0x1D6A))
_LETTERS = (
    (0xC0, 0x17F),
    (0x391, 0x3A9),
    (0x3B1, 0x3FB),
    (0x1F00, 0x1FFE),
    (0x2100, 0x214F),
    (0x1D49C, 0x1D59F),
)
_NOT_LETTERS = frozenset("λΠΣ×÷")


@dataclass(frozen=True, slots=True)
class Token:
    """A token and where it stands (offsets in code points)."""

    kind: TokenKind
    text: str
    start: int

    @property
    def end(self) -> int:
        """Offset just after the token."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """The range of the token."""
        return Span(self.start, self.end)

    def is_word(self, *words: str) -> bool:
        """It is one of these words, written plainly (never a string, a comment or a `«` name)."""
        return self.kind is TokenKind.WORD and self.text in words

    def is_symbol(self, *symbols: str) -> bool:
        """It is one of these symbols."""
        return self.kind is TokenKind.SYMBOL and self.text in symbols


def tokens(text: str, *, comments: bool = False) -> Iterator[Token]:
    """The tokens of `text` in order. Comments that are no documentation are left out unless asked for."""
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        token = _token(text, at)
        if comments or token.kind is not TokenKind.COMMENT:
            yield token
        at = token.end


def name_parts(text: str) -> frozenset[str]:
    """The words of a Lean text, and the parts of dotted ones."""
    return frozenset(part for token in tokens(text) if token.kind is TokenKind.WORD for part in token.text.split("."))


def header_of(text: str) -> tuple[Span, tuple[str, ...]]:
    """Range of the header (`module`, `prelude`, `import`s), empty if there is none, and the modules it names."""
    start, end, imports, expecting = None, 0, [], False
    for token in tokens(text):
        if expecting and token.is_word("all"):
            continue
        if expecting and token.kind is TokenKind.WORD:
            imports.append(token.text)
            end, expecting = token.end, False
        elif token.is_word("import"):
            expecting = True
        elif token.is_word("module", "prelude") and not imports:
            end = token.end
        elif not token.is_word("public", "private", "meta"):
            break
        start = token.start if start is None else start
    return Span(start if start is not None and end else 0, end), tuple(imports)


def without_header(text: str) -> str:
    """`text` with its header blanked, every other character at its place."""
    header, _ = header_of(text)
    blank = "".join("\n" if character == "\n" else " " for character in header.of(text))
    return text[: header.start] + blank + text[header.end :]


def starts_identifier(character: str) -> bool:
    """An identifier may begin with this character (a `«` name aside)."""
    return (character.isascii() and (character.isalpha() or character == "_")) or _letter_like(character)


def continues_identifier(character: str) -> bool:
    """An identifier may go on with this character."""
    if character.isascii():
        return character.isalnum() or character in "_'!?"
    return _letter_like(character) or _within(character, _SUBSCRIPTS)


def _within(character: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    code = ord(character)
    return any(first <= code <= last for first, last in ranges)


def _letter_like(character: str) -> bool:
    return character not in _NOT_LETTERS and _within(character, _LETTERS)


def _token(text: str, at: int) -> Token:
    character, following = text[at], text[at + 1 : at + 2]
    if character == "-" and following == "-":
        end = text.find("\n", at)
        return Token(TokenKind.COMMENT, text[at : end if end >= 0 else len(text)], at)
    if character == "/" and following == "-":
        return _block_comment(text, at)
    if character == '"':
        return _string(text, at)
    if character == "r" and (raw_end := _raw_string_end(text, at)) is not None:
        kind = TokenKind.STRING if raw_end else TokenKind.UNTERMINATED
        return Token(kind, text[at : raw_end or len(text)], at)
    if character == "'" and (character_end := _character_end(text, at)):
        return Token(TokenKind.CHARACTER, text[at:character_end], at)
    if character == "«" or starts_identifier(character):
        return _word(text, at)
    if number := _NUMBER.match(text, at):
        return Token(TokenKind.NUMBER, number.group(), at)
    for symbol in LONG_SYMBOLS:
        if text.startswith(symbol, at):
            return Token(TokenKind.SYMBOL, symbol, at)
    return Token(TokenKind.SYMBOL, character, at)


def _block_comment(text: str, at: int) -> Token:
    # `/--/` is a comment of two dashes' length in Lean, not the opening of a documentation comment.
    documentation = text.startswith(("/--", "/-!"), at) and not text.startswith("/--/", at)
    depth, place = 1, at + (3 if documentation else 2)
    while depth:
        closing = text.find("-/", place)
        if closing < 0:
            return Token(TokenKind.UNTERMINATED, text[at:], at)
        opening = text.find("/-", place, closing)
        if opening >= 0:
            depth, place = depth + 1, opening + 2
        else:
            depth, place = depth - 1, closing + 2
    kind = TokenKind.DOC_COMMENT if documentation else TokenKind.COMMENT
    return Token(kind, text[at:place], at)


def _string(text: str, at: int) -> Token:
    place = at + 1
    while place < len(text):
        if text[place] == "\\":
            place += 2
        elif text[place] == '"':
            return Token(TokenKind.STRING, text[at : place + 1], at)
        else:
            place += 1
    return Token(TokenKind.UNTERMINATED, text[at:], at)


def _raw_string_end(text: str, at: int) -> int | None:
    """Where the raw string at `at` ends; 0: it never does; `None`: it is no raw string."""
    quote = at + 1
    while text.startswith("#", quote):
        quote += 1
    if not text.startswith('"', quote):
        return None
    closing = '"' + "#" * (quote - at - 1)
    found = text.find(closing, quote + 1)
    return found + len(closing) if found >= 0 else 0


def _character_end(text: str, at: int) -> int | None:
    place = at + 1
    if text.startswith("\\", place):
        closing = text.find("'", place + 2, place + 12)
        return closing + 1 if closing >= 0 else None
    if text.startswith("'", place) or not text.startswith("'", place + 1):
        return None
    return place + 2


def _word(text: str, at: int) -> Token:
    place = at
    while True:
        if text.startswith("«", place):
            closing = text.find("»", place)
            if closing < 0:
                return Token(TokenKind.UNTERMINATED, text[at:], at)
            place = closing + 1
        else:
            while place < len(text) and continues_identifier(text[place]):
                place += 1
        following = text[place + 1 : place + 2]
        if text.startswith(".", place) and following and (following == "«" or starts_identifier(following)):
            place += 1
            continue
        return Token(TokenKind.WORD, text[at:place], at)
