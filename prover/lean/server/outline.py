"""Outline of a file through the language server.

From Lean itself: which declarations stand at the top level and how far they reach (`documentSymbol`), which words are
`sorry`s, of which kind and with which goals (`goals.holes`). The protocol says nothing of other commands, of
declarations behind `open … in` or within `mutual`, nor where a statement ends. Those are read from the tokens:

- a command begins at a word that begins commands in core Lean or Mathlib, or where Lean reports a symbol; the word of
  a command that the file itself introduces is taken for part of the command before it (which moves no declaration);
- a body begins at the first `:=`, `|` or `where` of the declaration outside brackets that belongs to no `let`,
  `have` or `match` of the statement;
- a command's kind is Lean's name for that word, or empty for a word that is not in the table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from prover.lean.server import goals
from prover.lean.server.document import Document
from prover.lean.server.framing import Json
from prover.lean.server.positions import Lines, WirePosition
from prover.lean.source import Command, Declaration, Hole, Outline, Span
from prover.lean.tokens import Token, TokenKind, header_of, tokens

DECLARATIONS = (
    *("theorem", "lemma", "def", "abbrev", "example", "instance", "axiom", "opaque"),
    *("inductive", "structure", "class"),
)
MODIFIERS = (
    "private",
    "protected",
    "public",
    "noncomputable",
    "unsafe",
    "partial",
    "nonrec",
    "local",
    "scoped",
    "meta",
)

_OTHERS = {
    "namespace": "namespace",
    "section": "section",
    "end": "end",
    "variable": "variable",
    "universe": "universe",
    "export": "export",
    "attribute": "attribute",
    "mutual": "mutual",
    "include": "include",
    "omit": "omit",
    "macro": "macro",
    "macro_rules": "macro_rules",
    "syntax": "syntax",
    "declare_syntax_cat": "syntaxCat",
    "notation": "notation",
    "infix": "mixfix",
    "infixl": "mixfix",
    "infixr": "mixfix",
    "prefix": "mixfix",
    "postfix": "mixfix",
    "elab": "elab",
    "elab_rules": "elab_rules",
    "initialize": "initialize",
    "builtin_initialize": "initialize",
}
_HASH_COMMANDS = ("check", "check_failure", "eval", "reduce", "synth", "exit", "print", "where", "version")
_WITHOUT_BODY = ("inductive", "structure", "class")
_AMBIGUOUS = {"open": "open", "set_option": "set_option"}
"""These also begin a tactic or a term; they are taken for commands at the start of a line only."""

_KIND_PREFIX = "Lean.Parser.Command."
_OPENING, _CLOSING = "([{⟨⦃⟦", ")]}⟩⦄⟧"
_NAMESPACE_SYMBOL = 3


@dataclass(frozen=True, slots=True)
class _Symbol:
    span: Span
    name: Span


async def outline_of(document: Document, text: str, *, with_goals: bool) -> Outline:
    """Outline of `text`, which stands elaborated in `document` (its header blanked by `without_header`)."""
    lines = Lines(text)
    header, imports = header_of(text)
    symbols = tuple(_symbols(await document.ask("textDocument/documentSymbol", {}), document, lines))
    found = await goals.holes(document, Lines(document.text))
    if not with_goals:
        found = tuple(replace(hole, goals=()) for hole in found)
    rest = [token for token in tokens(text) if token.start >= header.end]
    return Outline(header, imports, tuple(_commands(text, rest, symbols, found)))


def _symbols(answer: Json, document: Document, lines: Lines) -> Iterator[_Symbol]:
    """Declarations that Lean reports, the namespaces and sections they stand in taken away."""

    def span(area: Json) -> Span:
        start, end = WirePosition.of(area["start"]), WirePosition.of(area["end"])
        shift = document.first_line
        return Span(
            lines.offset(WirePosition(max(0, start.line - shift), start.character)),
            lines.offset(WirePosition(max(0, end.line - shift), end.character)),
        )

    for symbol in answer or ():
        yield from _symbols(symbol.get("children"), document, lines)
        if symbol["kind"] != _NAMESPACE_SYMBOL and symbol["range"]["start"]["line"] >= document.first_line:
            yield _Symbol(span(symbol["range"]), span(symbol["selectionRange"]))


def _commands(
    text: str, rest: Sequence[Token], symbols: Sequence[_Symbol], holes: Sequence[Hole]
) -> Iterator[Command]:
    starts = frozenset(symbol.span.start for symbol in symbols)
    ends = {symbol.name.start: symbol.span.end for symbol in symbols}
    scopes: list[str] = []
    for part in _mutual_blocks(_split(text, rest, starts)):
        head = _head(part[0])
        if head is None:
            continue
        word, following = head
        if word.text == "namespace" and following is not None:
            scopes.append(following.text)
        elif word.text == "section":
            scopes.append("")
        elif word.text == "end" and scopes:
            _end_scope(scopes, following)
        namespace = ".".join(scope for scope in scopes if scope)
        declared = [_declaration(chunk, namespace, ends, holes) for chunk in part]
        declarations = tuple(declaration for declaration in declared if declaration is not None)
        span = Span(part[0][0].start, max([part[-1][-1].end, *(one.span.end for one in declarations)]))
        if len(declarations) == 1 and len(part) == 1:
            # Behind `open … in` the command begins earlier than its declaration.
            span = Span(span.start, declarations[0].span.end)
        yield Command(_kind(word, bool(declarations), part), span, declarations)


def _split(text: str, rest: Sequence[Token], starts: frozenset[int]) -> Iterator[list[Token]]:
    """The tokens of one command after the other; those of a `mutual` block come apart."""
    chunk: list[Token] = []
    depth, complete = 0, False
    for token in rest:
        depth += token.is_symbol(*_OPENING, "@[", "#[") - token.is_symbol(*_CLOSING)
        opens = token.is_symbol("@[")
        if _begins(text, token, starts) and complete and depth <= opens:
            yield chunk
            chunk, complete, depth = [], False, int(opens)
        chunk.append(token)
        # Documentation, attributes, modifiers and `… in` belong to the command that follows them.
        if token.is_word("in") and chunk[0].is_word("open", "set_option", "variable", "omit", "include", "attribute"):
            complete = False
        elif token.kind is TokenKind.DOC_COMMENT:
            complete = token.text.startswith("/-!")
        elif depth == 0 and not token.is_symbol("]") and not token.is_word(*MODIFIERS):
            complete = True
    if chunk:
        yield chunk


def _begins(text: str, token: Token, starts: frozenset[int]) -> bool:
    if token.start in starts or token.kind is TokenKind.DOC_COMMENT or token.is_symbol("@["):
        return True
    if token.is_word(*_AMBIGUOUS):
        return token.start == 0 or text[token.start - 1] == "\n"
    if token.is_symbol("#"):
        return text[token.end : token.end + 1].isalpha()
    return token.is_word(*DECLARATIONS, *_OTHERS, *MODIFIERS)


def _mutual_blocks(chunks: Iterator[list[Token]]) -> Iterator[list[list[Token]]]:
    """Each command as the list of its parts: one, or for a `mutual` block all up to its `end`."""
    block: list[list[Token]] = []
    depth = 0
    for chunk in chunks:
        head = _head(chunk)
        word = head[0].text if head else ""
        if word == "mutual" or block:
            block.append(chunk)
            depth += word in {"mutual", "section", "namespace"}
            depth -= word == "end"
            if depth == 0:
                yield block
                block = []
        else:
            yield [chunk]
    if block:
        yield block


def _head(chunk: Sequence[Token]) -> tuple[Token, Token | None] | None:
    """The word that says what a command is, and the token after it."""
    depth = 0
    skipping_scope = chunk[0].is_word("open", "set_option", "variable", "omit", "include", "attribute")
    leads = any(token.is_word("in") for token in chunk) and skipping_scope
    for index, token in enumerate(chunk):
        depth += token.is_symbol(*_OPENING, "@[", "#[") - token.is_symbol(*_CLOSING)
        if depth or token.is_symbol("]") or token.is_word(*MODIFIERS):
            continue
        if leads:
            leads = not token.is_word("in") or any(later.is_word("in") for later in _before_head(chunk, index))
            continue
        if token.kind is TokenKind.DOC_COMMENT and index + 1 < len(chunk):
            continue
        return token, chunk[index + 1] if index + 1 < len(chunk) else None
    return (chunk[0], None) if chunk else None


def _before_head(chunk: Sequence[Token], index: int) -> Sequence[Token]:
    """Tokens after `index` up to the first word that begins a declaration."""
    for place in range(index + 1, len(chunk)):
        if chunk[place].is_word(*DECLARATIONS):
            return chunk[index + 1 : place]
    return ()


def _kind(word: Token, declares: bool, part: Sequence[Sequence[Token]]) -> str:
    if len(part) > 1 or word.is_word("mutual"):
        return f"{_KIND_PREFIX}mutual"
    if word.kind is TokenKind.DOC_COMMENT:
        return f"{_KIND_PREFIX}moduleDoc"
    if part[0][0].is_word(*_AMBIGUOUS, "variable", "omit", "include", "attribute") and part[0][0] != word:
        return f"{_KIND_PREFIX}in"
    if declares:
        return f"{_KIND_PREFIX}declaration"
    name = {**_OTHERS, **_AMBIGUOUS}.get(word.text)
    if word.is_symbol("#") and len(part[0]) > 1 and part[0][1].is_word(*_HASH_COMMANDS):
        axioms = len(part[0]) > 2 and part[0][1].is_word("print") and part[0][2].is_word("axioms")
        name = "printAxioms" if axioms else part[0][1].text
    return f"{_KIND_PREFIX}{name}" if name else ""


def _end_scope(scopes: list[str], name: Token | None) -> None:
    """`end A.B` ends the scopes that were opened by `namespace A` and `namespace B`, or by `namespace A.B`."""
    wanted = name.text if name is not None and name.kind is TokenKind.WORD else ""
    ended = scopes.pop()
    while wanted.endswith(f".{ended}") and ended and scopes:
        wanted = wanted[: -len(ended) - 1]
        ended = scopes.pop()


def _declaration(
    chunk: Sequence[Token], namespace: str, ends: dict[int, int], holes: Sequence[Hole]
) -> Declaration | None:
    head = _head(chunk)
    if head is None:
        return None
    keyword, following = head
    place = chunk.index(keyword)
    named = following is not None and following.kind is TokenKind.WORD and not keyword.is_word("example")
    known_end = ends.get(following.start if named and following is not None else keyword.start)
    if known_end is None and not keyword.is_word(*DECLARATIONS):
        return None
    end = known_end if known_end is not None else chunk[-1].end
    start = _declaration_start(chunk, place)
    body = None if keyword.is_word(*_WITHOUT_BODY) else next(_body_starts(chunk[place + 1 :]), None)
    span = Span(start, end)
    name = following.text if named and following is not None else ""
    if name.startswith("_root_."):
        name = name.removeprefix("_root_.")
    elif name and namespace:
        name = f"{namespace}.{name}"
    return Declaration(
        name=name,
        keyword=keyword.text,
        span=span,
        body=Span(body, end) if body is not None and body < end else None,
        holes=tuple(hole for hole in holes if span.start <= hole.span.start and hole.span.end <= span.end),
        private=any(token.is_word("private") for token in chunk[:place]),
    )


def _declaration_start(chunk: Sequence[Token], keyword: int) -> int:
    """Where documentation, attributes and modifiers of the declaration begin (after the last `in` before it)."""
    depth, start = 0, 0
    for index, token in enumerate(chunk[:keyword]):
        depth += token.is_symbol(*_OPENING, "@[", "#[") - token.is_symbol(*_CLOSING)
        if depth == 0 and token.is_word("in"):
            start = index + 1
    return chunk[start].start


def _body_starts(after_keyword: Sequence[Token]) -> Iterator[int]:
    depth = pending = 0
    in_match = False
    for token in after_keyword:
        depth += token.is_symbol(*_OPENING, "@[", "#[") - token.is_symbol(*_CLOSING)
        if depth:
            continue
        if token.is_word("let", "have", "letI", "haveI"):
            pending += 1
        elif token.is_word("match"):
            in_match = True
        elif token.is_symbol(":=") and pending:
            pending -= 1
        elif token.is_symbol(":=") or token.is_word("where") or (token.is_symbol("|") and not in_match):
            yield token.start
