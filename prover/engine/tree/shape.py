"""The outermost connective of a proposition as Lean prints it, whatever stands inside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prover.engine.tree.sequent import WORD

_POWERS = {
    "↔": 20, "→": 25, "∨": 30, "∧": 35, "=": 50, "≠": 50, "<": 50, "≤": 50, ">": 50, "≥": 50, "∣": 50, "∈": 50,
    "∉": 50,
}  # fmt: skip
_OPEN, _CLOSE = "([{⟨", ")]}⟩"
_TOKEN = re.compile(
    r"\s+|:=|=>|<\|>|<=|>=|==|!=|&&|\|\||<\||\|>|<>|>>=|\+\+|<\$>|(?P<word>↑?" + WORD.pattern + r")|."
)
_REACH_RIGHT = frozenset({"∀", "∃", "∃!", "fun", "λ", "let", "have", "if", "match", "show"})
_GUARDS = (" ∈ ", " < ", " ≤ ", " > ", " ≥ ", " ≠ ", " ∣ ")


@dataclass(frozen=True)
class Binder:
    """A bound name; `guard`: the proposition of `∀ x ∈ xs` or `∃ n > 0`, `type` if it is printed."""

    name: str
    type: str = ""
    guard: str = ""


@dataclass(frozen=True)
class Shape:
    """`operator`: `∀`, `∃`, `→`, `∧`, `∨`, `↔`, `¬`, a relation, or empty for anything else; `parts`: operands."""

    operator: str
    parts: tuple[str, ...] = ()
    binders: tuple[Binder, ...] = ()


def shape(text: str) -> Shape:
    """Read one layer of a proposition."""
    text = without_parentheses(text.strip())
    if text[:1] in {"∀", "∃"} and not text.startswith("∃!"):
        head, body = _before_comma(text[1:])
        return Shape(text[0], (body,), tuple(_binders(head)))
    best: tuple[int, int, str] | None = None
    for start, token in _top_level(text):
        if token in _REACH_RIGHT:
            break
        power = _POWERS.get(token)
        if power is not None and (best is None or power < best[0]):
            best = power, start, token
    if text.startswith("¬") and (best is None or best[0] > 40):
        return Shape("¬", (without_parentheses(text[1:].strip()),))
    if best is None:
        return Shape("", (text,))
    left, right = text[: best[1]].strip(), text[best[1] + len(best[2]) :].strip()
    return Shape(best[2], (without_parentheses(left), without_parentheses(right)))


def without_parentheses(text: str) -> str:
    """The text without parentheses around the whole of it."""
    while text.startswith("(") and text.endswith(")"):
        depth = 0
        for index, character in enumerate(text):
            depth += (character == "(") - (character == ")")
            if depth == 0 and index < len(text) - 1:
                return text
        text = text[1:-1].strip()
    return text


def closed_parts(text: str, bound: frozenset[str] = frozenset()) -> Iterator[str]:
    """Propositions inside (not the whole) that mention no name bound on the way to them; quantified and negated
    ones, and the operands of connectives."""
    read = shape(text)
    if read.operator in {"∀", "∃"}:
        bound = bound | {b.name for b in read.binders}
    elif read.operator not in {"→", "∧", "∨", "↔", "¬"}:
        return
    for part in read.parts:
        if not bound & set(_words(part)):
            yield part
        yield from closed_parts(part, bound)


def conditions(text: str) -> list[str]:
    """What stands between `if` and `then`, with `h :` taken off; outermost and leftmost first."""
    found = []
    for match in re.finditer(r"\bif ", text):
        rest, depth = text[match.end() :], 0
        for word in re.finditer(r"\bif\b|\bthen\b", rest):
            depth += 1 if word[0] == "if" else -1
            if depth < 0:
                found.append(re.sub(r"^\w+✝? : ", "", rest[: word.start()].strip()))
                break
    return list(dict.fromkeys(found))


def _words(text: str) -> list[str]:
    return [m["word"].removeprefix("↑") for m in _TOKEN.finditer(text) if m["word"]]


def _top_level(text: str) -> Iterator[tuple[int, str]]:
    depth = 0
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token in _OPEN:
            depth += 1
        elif token in _CLOSE:
            depth -= 1
        elif depth == 0 and not token.isspace():
            yield match.start(), token


def _before_comma(text: str) -> tuple[str, str]:
    for start, token in _top_level(text):
        if token == ",":
            return text[:start].strip(), text[start + 1 :].strip()
    return text.strip(), ""


def _binders(head: str) -> Iterator[Binder]:
    """`x y`, `x : T`, `(x : T) {y z : U} [C x]`, `x ∈ xs`, `n > 0`."""
    if head[:1] in {"(", "{", "[", "⦃"}:
        for group in re.finditer(
            r"[({\[⦃](?P<inside>(?:[^(){}\[\]⦃⦄]|[({\[][^(){}\[\]]*[)}\]])*)[)}\]⦄]|(?P<word>\S+)", head
        ):
            names, colon, kind = (group["inside"] or group["word"] or "").partition(" : ")
            if not colon and group["inside"]:
                yield Binder("_", kind)
                continue
            yield from (Binder(name, kind.strip()) for name in names.split())
        return
    for guard in _GUARDS:
        name, found, rest = head.partition(guard)
        if found and " " not in name.strip():
            yield Binder(name.strip(), "", f"{name.strip()}{guard}{rest.strip()}")
            return
    names, _, kind = head.partition(" : ")
    yield from (Binder(name, kind.strip()) for name in names.split())
