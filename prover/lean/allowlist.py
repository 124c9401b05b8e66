"""The syntax gate: what a candidate may be made of, command by command, before Lean elaborates it (docs/trust.md).

A candidate is refused unless everything in it is known to be harmless: the tables stand in `allowed_syntax.py`. The
gate is a pure function of a summary of the parsed command, so that it needs no Lean to be tested. A driver calls
`text_refusals` on the whole candidate once, then `refusals` on each command after parsing and before elaborating it,
and elaborates nothing further once something is refused.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from prover.lean.allowed_syntax import (
    ALLOWED_ATTRIBUTES,
    ALLOWED_COMMANDS,
    ALLOWED_KINDS,
    NUMERIC_OPTIONS,
    REFUSED_KINDS,
    SWITCHES,
)

LONGEST_CANDIDATE = 1 << 20
"""Code points. A proof of this size would not be read by anyone, and takes seconds only to parse."""


@dataclass(frozen=True, slots=True)
class SyntaxSummary:
    """What the gate looks at in one parsed command.

    Names of kinds are the components joined with dots, without `«` and `»`. `kind` is the command's own node kind,
    `kinds` every node kind in its tree (each once; the alternatives of a `choice` node too). `options`: (name, value
    as written) of each `set_option`, wherever it stands (command, tactic or term). `configuration`: (name, value) of
    each configuration item of a tactic: `+native` is `("native", "true")`, `-zeta` is `("zeta", "false")`, and for
    `(maxSteps := 10)` or `(config := {…})` the value is what was written, its tokens joined by single spaces.
    `attributes`: names of the attributes given as plain identifiers (`Lean.Parser.Attr.simple`), such as `csimp`.
    """

    kind: str
    kinds: tuple[str, ...]
    options: tuple[tuple[str, str], ...] = ()
    configuration: tuple[tuple[str, str], ...] = ()
    attributes: tuple[str, ...] = ()


def refusals(
    command: SyntaxSummary, context_kinds: Container[str] = (), trusted: Sequence[SyntaxSummary] = ()
) -> tuple[str, ...]:
    """What the gate refuses in `command`, one phrase each, most telling first; empty: it may be elaborated.

    `context_kinds` answers whether the trusted context (or the environment's library) declares a node kind: its own
    notations and macros may be used. `trusted` are the commands of the trusted declaration, with its holes: what
    the user wrote there, attributes and options included, may stand in the candidate too, except the holes.
    """
    own_kinds = {kind for summary in trusted for kind in summary.kinds} - _HOLES
    found: list[str] = []
    if command.kind not in ALLOWED_COMMANDS and command.kind not in {summary.kind for summary in trusted}:
        found.append(_phrase(command.kind, "standing alone, it would last beyond the candidate"))
    found.extend(
        _phrase(kind)
        for kind in command.kinds
        if kind != command.kind and not _allowed(kind, context_kinds) and kind not in own_kinds
    )
    vouched = {pair for summary in trusted for pair in summary.options}
    found.extend(
        f"`set_option {name} {value}`"
        for name, value in command.options
        if (name, value) not in vouched and not _harmless_option(name, value)
    )
    found.extend(
        f"the configuration `{name} := {value}` (only literals, and nothing that runs compiled code)"
        for name, value in command.configuration
        if not _harmless_configuration(name, value)
    )
    attributes = {name for summary in trusted for name in summary.attributes} | ALLOWED_ATTRIBUTES
    found.extend(f"the attribute `{name}`" for name in command.attributes if name not in attributes)
    return tuple(dict.fromkeys(found))


def text_refusals(text: str) -> tuple[str, ...]:
    """What is refused in the bare text of a candidate, before any parsing."""
    found = []
    if len(text) > LONGEST_CANDIDATE:
        found.append(f"a text of {len(text)} characters (at most {LONGEST_CANDIDATE})")
    strange = sorted(set(_STRANGE.findall(text)))
    if strange:
        found.append("control characters: " + ", ".join(f"U+{ord(character):04X}" for character in strange))
    return tuple(found)


_STRANGE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters other than tab and line ends
    "\u200e\u200f\u202a-\u202e\u2066-\u2069"  # writing direction: the text would read otherwise than Lean reads it
    "\u2028\u2029"  # ends of lines for people, not for Lean
    "\ufeff\ud800-\udfff]"  # byte order mark, and halves of surrogate pairs, which no UTF-8 text contains
    "|\r(?!\n)"  # the end of a line for people, and an error or nothing for Lean
)
_HOLES = frozenset({"Lean.Parser.Term.sorry", "Lean.Parser.Tactic.tacticSorry"})
_NUMBER = re.compile(r"[0-9][0-9_]*")
_LITERAL = r"(?:[0-9]+|true|false|\.(?:all|default|instances|reducible|none))"
_CONFIGURATION = re.compile(rf"{_LITERAL}|\{{(?: [A-Za-z]+ := {_LITERAL}(?: , [A-Za-z]+ := {_LITERAL})*(?: ,)?)? \}}")


def _allowed(kind: str, context_kinds: Container[str]) -> bool:
    return kind in ALLOWED_KINDS or (kind not in REFUSED_KINDS and kind in context_kinds)


def _phrase(kind: str, otherwise: str = "not on the list of syntax a proof may use") -> str:
    reason = REFUSED_KINDS.get(kind, otherwise)
    shown = "sorry" if kind in _HOLES else kind.rpartition(".")[2] if kind.startswith("Lean.Parser.") else kind
    return f"`{shown}` ({reason})"


def _harmless_option(name: str, value: str) -> bool:
    if name in NUMERIC_OPTIONS:
        # 0 stands for "no limit" in most of these options
        return _NUMBER.fullmatch(value) is not None and 0 < int(value.replace("_", "")) <= NUMERIC_OPTIONS[name]
    return value in ("true", "false") and (name in SWITCHES or name.startswith("linter."))


def _harmless_configuration(name: str, value: str) -> bool:
    # a configuration value is evaluated by compiled code while the tactic runs, so it must be a literal
    return name != "native" and "native" not in value and _CONFIGURATION.fullmatch(value) is not None
