"""Putting proofs into Lean text: pure functions from text to text, which change a hole (or a body) and nothing else.

A replacement is an `Edit`. Lean is sensitive to columns, so a proof is moved to where it goes: its lines keep their
indentation relative to each other. (Lines inside a string literal or a block comment of the proof move with them.)
"""

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from prover.lean.source import Hole, HoleKind, Span

_STEP = 2
"""Columns that a tactic block stands further in than the line with its `by`."""
_BEFORE_BLOCK = frozenset({"by", "=>", "·", ".", "{", "(", "from", "then", "else"})
"""After these a tactic hole takes a block of several tactics as it is."""
_BEFORE_TERM = frozenset(
    {":=", "=>", "⟨", "(", "[", ",", "<|", "$", "from", "exact", "refine", "show", "return", "then", "else", "in"}
)
"""After these a term needs no parentheses, if nothing comes behind it that could be taken for its argument."""
_CLOSING = (")", "⟩", "]", "}", ",", "--")
"""What may follow on the line without becoming part of what was put in."""
_LAST_TOKEN = re.compile(r"(?:[\w.!?']+|:=|=>|<\||\S)\Z")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace what stands in `span` by `text`; an empty span inserts."""

    span: Span
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """`text` with all edits done, in whatever order they are given. Raises `ValueError` when two overlap."""
    parts, end = [], 0
    for edit in sorted(edits):
        if edit.span.start < end:
            raise ValueError(f"two edits at offset {edit.span.start}")
        parts += [text[end : edit.span.start], edit.text]
        end = edit.span.end
    return "".join([*parts, text[end:]])


def moved(span: Span, edits: Iterable[Edit]) -> Span:
    """Where `span` is found after the edits, which must not touch it (an insertion at its start pushes it away)."""
    shift = sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in edits if edit.span.end <= span.start)
    return Span(span.start + shift, span.end + shift)


def shifted(edit: Edit, offset: int) -> Edit:
    """The same edit in a text that has `offset` code points more in front."""
    return Edit(Span(edit.span.start + offset, edit.span.end + offset), edit.text)


def fill(text: str, hole: Hole, proof: str, kind: HoleKind = HoleKind.TACTIC) -> Edit:
    """The edit that puts `proof` (tactics, or a term) where `hole` stands in `text`."""
    if hole.kind is HoleKind.TACTIC:
        tactics = proof if kind is HoleKind.TACTIC else f"exact {_as_argument(proof)}"
        return Edit(hole.span, _tactics_at(text, hole.span, _dedented(tactics)))
    if kind is HoleKind.TACTIC:
        return Edit(hole.span, _by_block_at(text, hole.span, _dedented(proof)))
    term = _dedented(proof)
    column = _column(text, hole.span.start)
    if _stands_free(text, hole.span) or _is_one_word(term):
        return Edit(hole.span, _hanging(term, column))
    return Edit(hole.span, f"({_hanging(term, column + 1)})")


def replace_body(text: str, body: Span, proof: str, kind: HoleKind = HoleKind.TACTIC) -> Edit:
    """The edit that replaces a whole body (from its `:=`, `|` or `where` on) by `:= by` tactics, or `:=` a term."""
    base = _indentation(text, body.start)
    lines = _dedented(proof)
    lead = ":= by" if kind is HoleKind.TACTIC else ":="
    if body.start == body.end:
        lead = f" {lead}"
    if "\n" not in lines and len(lines) + _column(text, body.start) < 96:
        return Edit(body, f"{lead} {lines}")
    return Edit(body, f"{lead}\n{textwrap.indent(lines, ' ' * (base + _STEP), _not_blank)}")


def open_body(body: Span) -> Edit:
    """The edit that takes a body away and leaves `sorry`: what is left is the bare statement."""
    return Edit(body, ":= by sorry")


def insert_before(offset: int, commands: str) -> Edit:
    """The edit that puts commands of their own (helper lemmas) before the command that begins at `offset`."""
    return Edit(Span(offset, offset), f"{commands.strip()}\n\n" if commands.strip() else "")


def _tactics_at(text: str, span: Span, tactics: str) -> str:
    column = _column(text, span.start)
    if not any(mark in tactics for mark in ("\n", ";")):
        return tactics
    alone = (
        not text[_line_start(text, span.start) : span.start].strip() or _last_token(text, span.start) in _BEFORE_BLOCK
    )
    rest = _rest_of_line(text, span.end)
    # `sorry <;> simp` and `sorry; simp`: what follows would bind to the last tactic of several only.
    bound = (bool(rest) and not rest.startswith(_CLOSING)) or text[span.end :].lstrip().startswith("<;>")
    if alone and not bound:
        return _hanging(tactics, column)
    return f"({_hanging(tactics, column + 1)})"


def _by_block_at(text: str, span: Span, tactics: str) -> str:
    column = _column(text, span.start)
    free = _stands_free(text, span)
    lead = "by " if free else "(by "
    end = "" if free else ")"
    if "\n" not in tactics:
        return f"{lead}{tactics}{end}"
    base = _indentation(text, span.start)
    if free and not _rest_of_line(text, span.end) and _next_indentation(text, span.end) <= base:
        return "by\n" + textwrap.indent(tactics, " " * (base + _STEP), _not_blank)
    # The next line stands further in: only a block at the column of its first tactic is sure to end before it.
    return f"{lead}{_hanging(tactics, column + len(lead))}{end}"


def _stands_free(text: str, span: Span) -> bool:
    rest = _rest_of_line(text, span.end)
    return _last_token(text, span.start) in _BEFORE_TERM and (not rest or rest.startswith(_CLOSING))


def _last_token(text: str, offset: int) -> str:
    found = _LAST_TOKEN.search(text[max(0, offset - 200) : offset].rstrip())
    return found.group() if found else ""


def _rest_of_line(text: str, offset: int) -> str:
    end = text.find("\n", offset)
    return text[offset : end if end >= 0 else len(text)].strip()


def _next_indentation(text: str, offset: int) -> int:
    """Column of the next line that is not blank; 0 at the end of the text."""
    end = text.find("\n", offset)
    following = text[end + 1 :].splitlines() if end >= 0 else []
    return next((len(line) - len(line.lstrip()) for line in following if line.strip()), 0)


def _dedented(proof: str) -> str:
    lines = proof.replace("\r\n", "\n").expandtabs(_STEP).split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    return "\n".join(line.rstrip() for line in textwrap.dedent("\n".join(lines)).rstrip().split("\n"))


def _hanging(block: str, column: int) -> str:
    """`block` with all lines but the first set in at `column`."""
    first, *others = block.split("\n")
    return "\n".join([first, *(" " * column + line if line else line for line in others)])


def _as_argument(term: str) -> str:
    term = _dedented(term)
    return term if _is_one_word(term) else f"({_hanging(term, 1)})"


def _is_one_word(term: str) -> bool:
    return bool(term) and not any(character.isspace() for character in term) and term[0] not in "λ-¬"


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _column(text: str, offset: int) -> int:
    return offset - _line_start(text, offset)


def _indentation(text: str, offset: int) -> int:
    line = text[_line_start(text, offset) :]
    return len(line) - len(line.lstrip(" "))


def _not_blank(line: str) -> bool:
    return bool(line.strip())
