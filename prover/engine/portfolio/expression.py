"""Lean expressions as the pretty-printer shows them, read back just far enough to generate tactics from a goal.

Only what the portfolio reasons about is understood: arithmetic, comparisons, logic, quantifiers, applications.
Whatever else stands in a goal makes `parse` answer `None`, and the generators leave that hypothesis alone: nothing
here is trusted, because Lean elaborates every tactic that is made from it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import gcd, lcm

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+)|(?P<word>↑?[^\W\d][\w'₀-₉ₐ-ₜ✝!?]*(?:\.[^\W\d][\w'₀-₉]*)*)"
    r"|(?P<symbol>:=|[()⟨⟩,:+\-*/%^∣=≠<≤>≥∧∨→↔¬∀∃.↑]))"
)
# Lean's own binding powers, higher binds tighter; the flag says whether the operator is right-associative.
_INFIX: dict[str, tuple[int, bool]] = {
    "↔": (20, False), "→": (25, True), "∨": (30, True), "∧": (35, True),
    "=": (50, False), "≠": (50, False), "<": (50, False), "≤": (50, False), ">": (50, False), "≥": (50, False),
    "∣": (50, False), "+": (65, False), "-": (65, False), "*": (70, False), "/": (70, False), "%": (70, False),
    "^": (75, True),
}  # fmt: skip
_PREFIX_NEGATION, _PREFIX_NOT, _APPLICATION = 75, 40, 90
COMPARISONS = frozenset({"=", "≠", "<", "≤", ">", "≥", "∣"})


@dataclass(frozen=True)
class Expression:
    """A node: `operator` is an infix symbol, `¬`, `neg`, `cast`, `number`, `name`, `apply`, `∀`, `∃` or `tuple`.

    `text` holds the digits, the name or (for a quantifier) the bound name; `kind` the bound name's type if printed.
    """

    operator: str
    arguments: tuple["Expression", ...] = ()
    text: str = ""
    kind: str = ""

    @cached_property
    def names(self) -> frozenset[str]:
        """Names that occur free."""
        if self.operator == "name":
            return frozenset({self.text})
        inner = frozenset().union(*(a.names for a in self.arguments)) if self.arguments else frozenset[str]()
        return inner - {self.text} if self.operator in "∀∃" else inner

    def walk(self) -> Iterator["Expression"]:
        """This expression and everything in it."""
        yield self
        for argument in self.arguments:
            yield from argument.walk()

    def replace(self, values: Mapping[str, "Expression"]) -> "Expression":
        """Free names replaced by expressions."""
        if self.operator == "name":
            return values.get(self.text, self)
        if self.operator in "∀∃":
            values = {k: v for k, v in values.items() if k != self.text}
        return Expression(self.operator, tuple(a.replace(values) for a in self.arguments), self.text, self.kind)

    def __str__(self) -> str:
        return _show(self, 0)


def number(value: int) -> Expression:
    """A numeral."""
    return Expression("number", text=str(value)) if value >= 0 else Expression("neg", (number(-value),))


def name(text: str) -> Expression:
    """A free name."""
    return Expression("name", text=text)


def conjuncts(expression: Expression) -> list[Expression]:
    """`a ∧ b ∧ c` as `[a, b, c]`."""
    if expression.operator != "∧":
        return [expression]
    return [expression.arguments[0], *conjuncts(expression.arguments[1])]


def evaluate(expression: Expression, values: Mapping[str, int], integers: bool) -> int | bool | None:
    """Value of a closed arithmetic or logical expression; `integers`: subtraction does not stop at zero.

    `None` where the value is unknown or too big to be worth having.
    """
    if expression.operator == "number":
        return int(expression.text)
    if expression.operator == "name":
        return values.get(expression.text)
    if expression.operator in {"apply", "∀", "∃", "tuple"}:
        return _evaluate_apply(expression, values, integers)
    parts = [evaluate(a, values, integers) for a in expression.arguments]
    if any(p is None for p in parts):
        return None
    left = int(parts[0])  # type: ignore[arg-type]
    right = int(parts[1]) if len(parts) > 1 else 0  # type: ignore[arg-type]
    match expression.operator:
        case "neg":
            return -left
        case "cast":
            return left
        case "¬":
            return not left
        case "+":
            return left + right
        case "-":
            return left - right if integers else max(0, left - right)
        case "*":
            return left * right
        case "/":
            return left // right if right > 0 else (0 if right == 0 else None)
        case "%":
            return left % right if right > 0 else (left if right == 0 else None)
        case "^":
            return left**right if right >= 0 and right * max(1, left.bit_length()) < 40_000 else None
        case "∣":
            return right % left == 0 if left else right == 0
        case "=" | "↔":
            return left == right
        case "≠":
            return left != right
        case "<":
            return left < right
        case "≤":
            return left <= right
        case ">":
            return left > right
        case "≥":
            return left >= right
        case "∧":
            return bool(left and right)
        case "∨":
            return bool(left or right)
        case "→":
            return bool(not left or right)
    return None


def closed_number(text: str) -> int | None:
    """The value of a closed arithmetic term without subtraction and division; `None` for any other text."""
    read = parse(text)
    if read is None or any(e.operator not in {"number", "+", "*", "^"} for e in read.walk()):
        return None
    value = evaluate(read, {}, integers=False)
    return value if isinstance(value, int) else None


def _evaluate_apply(expression: Expression, values: Mapping[str, int], integers: bool) -> int | None:
    if expression.operator == "apply" and expression.text in {"Nat.gcd", "Nat.lcm"}:
        parts = [evaluate(a, values, integers) for a in expression.arguments]
        if len(parts) == 2 and parts[0] is not None and parts[1] is not None:
            return (gcd if expression.text == "Nat.gcd" else lcm)(int(parts[0]), int(parts[1]))
    return None


def _show(expression: Expression, level: int) -> str:
    operator, arguments = expression.operator, expression.arguments
    if operator in {"number", "name"}:
        return expression.text
    if operator == "tuple":
        return "(" + ", ".join(_show(a, 0) for a in arguments) + ")"
    if operator == "cast":
        return "↑" + _show(arguments[0], _APPLICATION + 10)
    if operator == "apply":
        text = " ".join([expression.text, *(_show(a, _APPLICATION + 10) for a in arguments)])
        return f"({text})" if level > _APPLICATION else text
    if operator in "∀∃":
        binder = f"({expression.text} : {expression.kind})" if expression.kind else expression.text
        text = f"{operator} {binder}, {_show(arguments[0], 0)}"
        return f"({text})" if level > 0 else text
    if operator == "¬":
        text = "¬" + _show(arguments[0], _PREFIX_NOT)
        return f"({text})" if level > _PREFIX_NOT else text
    if operator == "neg":
        text = "-" + _show(arguments[0], _PREFIX_NEGATION)
        return f"({text})" if level > _PREFIX_NEGATION else text
    power, right = _INFIX[operator]
    left_level, right_level = (power + 1, power) if right else (power, power + 1)
    text = f"{_show(arguments[0], left_level)} {operator} {_show(arguments[1], right_level)}"
    return f"({text})" if level > power else text


_KEYWORDS = frozenset({"if", "then", "else", "fun", "match", "with", "let", "have", "show", "from", "do", "in"})


class _Unreadable(Exception):
    """Something that this reader does not know."""


def parse(text: str) -> Expression | None:
    """Read a pretty-printed proposition or term; `None` if it contains anything unknown."""
    tokens: list[str] = []
    at = 0
    text = text.strip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.end() == at:
            return None
        token = match.group("number") or match.group("word") or match.group("symbol")
        if token.startswith("↑") and len(token) > 1:
            tokens += ["↑", token[1:]]
        else:
            tokens.append(token)
        # `(a).gcd b`: the dot after a closing parenthesis belongs to the name that follows
        at = match.end()
    try:
        reader = _Reader(tokens)
        result = reader.expression(0)
        return result if reader.done else None
    except (_Unreadable, RecursionError):
        return None


class _Reader:
    def __init__(self, tokens: list[str]) -> None:
        self.tokens, self.at = tokens, 0

    @property
    def done(self) -> bool:
        return self.at == len(self.tokens)

    def peek(self) -> str:
        return self.tokens[self.at] if not self.done else ""

    def take(self, expected: str | None = None) -> str:
        if self.done or (expected is not None and self.tokens[self.at] != expected):
            raise _Unreadable
        self.at += 1
        return self.tokens[self.at - 1]

    def expression(self, level: int) -> Expression:
        left = self.prefix()
        while self.peek() in _INFIX:
            power, right = _INFIX[self.peek()]
            if power < level:
                break
            operator = self.take()
            left = Expression(operator, (left, self.expression(power if right else power + 1)))
        return left

    def prefix(self) -> Expression:
        token = self.peek()
        if token == "¬":
            self.take()
            return Expression("¬", (self.expression(_PREFIX_NOT),))
        if token == "-":
            self.take()
            return Expression("neg", (self.expression(_PREFIX_NEGATION),))
        if token in {"∀", "∃"}:
            return self.quantifier()
        return self.application()

    def quantifier(self) -> Expression:
        symbol = self.take()
        bound: list[tuple[str, str, Expression | None]] = []
        while self.peek() != ",":
            if self.peek() == "(":
                self.take()
                names = []
                while self.peek() != ":":
                    names.append(self.take())
                self.take(":")
                kind = []
                while self.peek() != ")":
                    kind.append(self.take())
                self.take(")")
                bound += [(n, " ".join(kind), None) for n in names]
            else:
                bound_name = self.take()
                if not (bound_name[0].isalpha() or bound_name[0] == "_"):
                    raise _Unreadable
                guard = None
                if self.peek() in {">", "≥", "<", "≤", "≠"}:
                    comparison = self.take()
                    guard = Expression(comparison, (name(bound_name), self.expression(51)))
                bound.append((bound_name, "", guard))
                if self.peek() == ":":
                    self.take()
                    kind = []
                    while self.peek() != ",":
                        kind.append(self.take())
                    bound = [(n, " ".join(kind), g) for n, _, g in bound]
        self.take(",")
        body = self.expression(0)
        for bound_name, kind_text, guard in reversed(bound):
            if guard is not None:
                body = Expression("→" if symbol == "∀" else "∧", (guard, body))
            body = Expression(symbol, (body,), bound_name, kind_text)
        return body

    def application(self) -> Expression:
        head = self.atom()
        arguments: list[Expression] = []
        function = ""
        while True:
            token = self.peek()
            if token == "." and not arguments:  # (a + b).gcd c
                self.take()
                function = _method(self.take())
                arguments = [head]
            elif token and (token[0].isalnum() or token[0] == "_" or token in {"(", "↑"}) and token != ".":
                arguments.append(self.atom())
            else:
                break
        if function:
            return Expression("apply", tuple(arguments), function)
        if not arguments:
            return head
        if head.operator == "name":
            owner, dot, method = head.text.rpartition(".")
            if dot and owner not in {"Nat", "Int"}:
                return Expression("apply", (name(owner), *arguments), _method(method))
            return Expression("apply", tuple(arguments), head.text)
        raise _Unreadable

    def atom(self) -> Expression:
        token = self.take()
        if token in _KEYWORDS:
            raise _Unreadable
        if token == "(":
            parts = [self.expression(0)]
            while self.peek() == ",":
                self.take()
                parts.append(self.expression(0))
            if self.peek() == ":":  # (e : type): the type is dropped, the number kept
                while self.peek() != ")":
                    self.take()
            self.take(")")
            return parts[0] if len(parts) == 1 else Expression("tuple", tuple(parts))
        if token == "↑":
            return Expression("cast", (self.atom(),))
        if token.isdigit():
            return Expression("number", text=token)
        if token[0].isalpha() or token[0] == "_":
            return name(token)
        raise _Unreadable


def _method(text: str) -> str:
    return f"Nat.{text}" if text in {"gcd", "lcm"} else text
