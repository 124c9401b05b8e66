"""What there is to prove in a file: each declaration with its statement, its context and its holes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from prover.lean.check import Context
from prover.lean.source import Command, Declaration, Hole, HoleKind, Outline, Span
from prover.lean.splice import Edit, apply, fill, insert_before, open_body, replace_body, shifted
from prover.lean.tokens import Token, TokenKind, tokens

_PROVABLE = frozenset({"theorem", "lemma", "example"})
_MODIFIERS = frozenset(
    ("private", "protected", "public", "noncomputable", "unsafe", "partial", "nonrec", "local", "scoped", "meta")
)


@dataclass(frozen=True)
class Problem:
    """A declaration to prove, and where it stands.

    `command` is the text of the whole command that holds it, exactly as written: usually the declaration alone, with
    `open … in` before it or a `mutual` block around it where there is one. `declaration` (its spans relative to
    `command`) says where in it the declaration, its body and its holes are. `span` is the place of the command in the
    file, in offsets of the file's text. `header` holds the imports, `context` all that stands between them and the
    command: both are trusted.
    """

    name: str
    keyword: str
    header: str
    context: Context
    command: str
    declaration: Declaration
    span: Span

    @property
    def holes(self) -> tuple[Hole, ...]:
        """The holes of this declaration, relative to `command`."""
        return self.declaration.holes

    @property
    def provable(self) -> bool:
        """A theorem, lemma or example: something a verdict can be about (not a definition with a hole)."""
        return self.keyword in _PROVABLE

    @cached_property
    def statement(self) -> str:
        """The statement exactly as written, from the keyword to where the body begins."""
        end = self.declaration.body.start if self.declaration.body else self.declaration.span.end
        return self.command[self._keyword_offset : end].rstrip()

    @cached_property
    def docstring(self) -> str:
        """Text of the documentation comment, without its delimiters; empty if there is none."""
        comment = next((token.text for token in self._opening if token.kind is TokenKind.DOC_COMMENT), "")
        return comment.removeprefix("/--").removesuffix("-/").strip()

    @property
    def judged_name(self) -> str:
        """Name under which a verdict looks for it: its own, or for an `example` one that is made up."""
        return self.name or f"prover_example_{self.span.start}"

    @cached_property
    def trusted(self) -> str:
        """The command as a strict check trusts it: open where it has holes; without holes, its body taken away."""
        if self.holes or self.declaration.body is None:
            return self._judged(self.command, ())
        return self._judged(self.command, (open_body(self.declaration.body),))

    def filled(self, hole: Hole, proof: str, kind: HoleKind = HoleKind.TACTIC) -> Edit:
        """The edit of `command` that puts `proof` into one hole."""
        return fill(self.command, hole, proof, kind)

    def proved_by(self, proof: str, kind: HoleKind = HoleKind.TACTIC) -> Edit:
        """The edit of `command` that replaces the whole body."""
        end = self.declaration.span.end
        return replace_body(self.command, self.declaration.body or Span(end, end), proof, kind)

    def candidate(self, edits: tuple[Edit, ...] = (), helpers: str = "") -> str:
        """Commands that claim to prove it, for a check or a strict check: helper lemmas, then the edited command."""
        return insert_before(0, helpers).text + self._judged(self.command, edits)

    def in_file(self, edits: tuple[Edit, ...], helpers: str = "") -> tuple[Edit, ...]:
        """The same as edits of the file's text."""
        moved = tuple(shifted(edit, self.span.start) for edit in edits)
        return (insert_before(self.span.start, helpers), *moved) if helpers.strip() else moved

    @cached_property
    def _opening(self) -> tuple[Token, ...]:
        """Tokens of the declaration before its keyword: documentation, attributes, modifiers."""
        return tuple(_opening(self.declaration.span.of(self.command)))

    @cached_property
    def _keyword_offset(self) -> int:
        start = self.declaration.span.start
        opening = self._opening[-1].end if self._opening else 0
        rest = self.declaration.span.of(self.command)
        return start + next((token.start for token in tokens(rest) if token.start >= opening), 0)

    def _judged(self, text: str, edits: tuple[Edit, ...]) -> str:
        """`text` edited; an example becomes a theorem with a name, so that the kernel's verdict can be looked up."""
        if self.name or self.keyword != "example":
            return apply(text, edits)
        keyword = Span(self._keyword_offset, self._keyword_offset + len(self.keyword))
        return apply(text, (*edits, Edit(keyword, f"theorem _root_.{self.judged_name}")))


def problems(outline: Outline, text: str) -> list[Problem]:
    """The declarations of a file that have holes, in order (definitions with holes too: see `Problem.provable`)."""
    return [problem for problem in declarations(outline, text) if problem.holes]


def declarations(outline: Outline, text: str) -> list[Problem]:
    """All declarations of a file as problems, those without holes too (what `prover check` judges)."""
    return [
        _problem(outline, text, command, declaration)
        for command in outline.commands
        for declaration in command.declarations
    ]


def _problem(outline: Outline, text: str, command: Command, declaration: Declaration) -> Problem:
    offset = command.span.start

    def relative(span: Span) -> Span:
        return Span(span.start - offset, span.end - offset)

    return Problem(
        name=declaration.name,
        keyword=declaration.keyword,
        header=outline.header.of(text),
        context=Context(text[outline.header.end : offset]),
        command=command.span.of(text),
        declaration=replace(
            declaration,
            span=relative(declaration.span),
            body=relative(declaration.body) if declaration.body else None,
            holes=tuple(replace(hole, span=relative(hole.span)) for hole in declaration.holes),
        ),
        span=command.span,
    )


def _opening(declaration: str) -> Iterator[Token]:
    depth = 0
    for token in tokens(declaration):
        if token.is_symbol("@[", "[", "("):
            depth += 1
        if depth == 0 and token.kind is not TokenKind.DOC_COMMENT and not token.is_word(*_MODIFIERS):
            return
        if token.is_symbol("]", ")"):
            depth -= 1
        yield token
