"""The syntax gate: what a candidate may be made of, command by command, before Lean elaborates it (docs/trust.md).

The gate is a pure function of a summary of the parsed command, so that it needs no Lean to be tested.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SyntaxSummary:
    """What the gate looks at in one parsed command of a candidate.

    `kind` is the command's own node kind, `kinds` every node kind in its tree (own kind first, each once; the kinds
    of a `choice` node's alternatives too). `options`: (name, value as written) of each `set_option` in it, wherever
    it stands (command, tactic or term). `attributes`: the names of attributes given as plain identifiers
    (`Lean.Parser.Attr.simple`), such as `reducible` or `implemented_by`.
    """

    kind: str
    kinds: tuple[str, ...]
    options: tuple[tuple[str, str], ...] = ()
    attributes: tuple[str, ...] = ()


def refusals(command: SyntaxSummary, context_kinds: AbstractSet[str] = frozenset()) -> tuple[str, ...]:
    """What the gate refuses in `command`, one phrase each, most telling first; empty: it may be elaborated.

    `context_kinds` are the node kinds that the trusted context itself introduced (its notations and macros).
    """
    return ()
