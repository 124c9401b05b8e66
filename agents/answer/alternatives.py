"""The alternatives of `induction` and `cases`, written as patterns where Lean wants the constructor's name."""

import re

_SPLITTING = re.compile(r"\b(?:induction|cases)\b[^\n]*\bwith\b")
_NAME = r"(?:[A-Za-z_α-ωΑ-Ω][\w'₀-₉]*)"
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^0$"), "zero"),
    (re.compile(rf"^\(?(?P<n>{_NAME})\s*\+\s*1\)?(?P<rest>(?:\s+{_NAME})*)$"), r"succ \g<n>\g<rest>"),
    (re.compile(r"^\[\]$"), "nil"),
    (
        re.compile(rf"^\(?(?P<head>{_NAME})\s*::\s*(?P<tail>{_NAME})\)?(?P<rest>(?:\s+{_NAME})*)$"),
        r"cons \g<head> \g<tail>\g<rest>",
    ),
    (re.compile(rf"^(?:Nat|List|Or|And|Exists|Int|Option)\.(?P<rest>{_NAME}(?:\s+{_NAME})*)$"), r"\g<rest>"),
)


def named_alternatives(body: str) -> str:
    """Tactic text with `| 0 =>` as `| zero =>`, `| n + 1 ih =>` as `| succ n ih =>`, `| x :: xs ih =>` as
    `| cons x xs ih =>`. A `match`, which wants patterns, leaves the text as it is."""
    if not _SPLITTING.search(body) or re.search(r"\bmatch\b", body):
        return body
    return re.sub(r"(?<=\|)(?P<before>[ \t]*)(?P<pattern>[^|\n]*?)(?P<after>[ \t]*=>)", _named, body)


def _named(found: "re.Match[str]") -> str:
    pattern = found["pattern"].strip()
    for shape, name in _PATTERNS:
        if shape.match(pattern):
            return f"{found['before']}{shape.sub(name, pattern)}{found['after']}"
    return found.group()
