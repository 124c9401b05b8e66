"""Statements written down as Lean reads them, with names as a person would give them."""

from collections.abc import Iterable, Mapping

from prover.engine.evolution.statement import Binder, Role, Statement, is_proposition
from prover.engine.evolution.term import (
    PROP,
    Apply,
    Binding,
    Constant,
    Local,
    Numeral,
    Sort,
    Term,
    locals_of,
    sign_of,
)

_INFIX = {
    # sign: binding power of the whole, of the left and of the right operand
    "↔": (20, 21, 21), "∨": (30, 31, 30), "∧": (35, 36, 35),
    **dict.fromkeys(("=", "≠", "<", "≤", ">", "≥", "∣"), (50, 51, 51)),
    "+": (65, 65, 66), "-": (65, 65, 66), "++": (65, 65, 66), "::": (67, 68, 67),
    **dict.fromkeys(("*", "/", "%"), (70, 70, 71)), "^": (75, 76, 75),
}  # fmt: skip
_CONNECTIVES = frozenset({"↔", "∨", "∧"})
_ARROW, _APPLICATION, _ATOM = 25, 1024, 2000
EXPLICIT: Mapping[str, tuple[int, ...]] = {
    # functions whose first arguments are found by Lean: which are written
    **{f"List.{name}": (1,) for name in ("length", "reverse", "isEmpty")},
    **{f"List.{name}": (1, 2) for name in ("take", "drop", "replicate", "filter", "all", "any")},
    **{f"List.{name}": (2, 3) for name in ("map", "flatMap")},
    "List.foldr": (2, 3, 4),
    "List.foldl": (2, 3, 4),
    "id": (1,),
    "Function.comp": (3, 4),
    **{f"Nat.{name}": (0, 1) for name in ("gcd", "lcm")},
    **{f"Nat.{name}": (0,) for name in ("succ", "pred")},
    **{f"Int.{name}": (0,) for name in ("natAbs", "toNat")},
    **{f"Bool.{name}": (0, 1) for name in ("and", "or", "xor")},
    "Bool.not": (0,),
}
_NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("type", ("α", "β", "γ", "δ")),
    ("number", ("a", "b", "c", "d", "m", "n", "k", "i", "j")),
    ("inner number", ("n", "m", "k", "i", "j", "l", "p", "q", "r")),
    ("list", ("xs", "ys", "zs", "us", "vs")),
    ("truth", ("p", "q", "r", "s")),
    ("function", ("f", "g", "φ", "ψ", "u", "v")),
    ("operation", ("op", "mul", "add", "join", "meet")),
    ("predicate", ("P", "Q", "S", "T")),
    ("relation", ("R", "S", "T", "U")),
    ("value", ("x", "y", "z", "u", "v", "w")),
    ("fact", ("h", "h₁", "h₂", "h₃", "h₄", "h₅", "h₆", "h₇", "h₈", "h₉")),
)
_CHOICES = dict(_NAMES)


def head_text(statement: Statement, name: str) -> str:
    """The head of a declaration: `theorem name (f : Nat → Nat) (h : …) : …`."""
    return f"theorem {name}{body_text(statement)}"


def proposition_text(statement: Statement) -> str:
    """The statement as one proposition."""
    term = statement.conclusion
    for binder in reversed(statement.binders):
        term = Binding("∀", binder.name, binder.type, term)
    names = _named(statement.binders)
    return _Printer(names, statement.types).text(term, 0)


def body_text(statement: Statement) -> str:
    """What stands behind the name: ` (f : Nat → Nat) (h : …) : …`."""
    names = _named(statement.binders)
    printer = _Printer(names, statement.types)
    groups: list[tuple[str, str, list[str]]] = []
    for binder in statement.binders:
        text = printer.text(binder.type, 0)
        bracket = "{" if binder.role is Role.TYPE else "("
        same = groups and groups[-1][:2] == (bracket, text) and binder.role is not Role.FACT
        if same:
            groups[-1][2].append(names[binder.name])
        else:
            groups.append((bracket, text, [names[binder.name]]))
    shown = [f"{o}{' '.join(given)} : {text}{'}' if o == '{' else ')'}" for o, text, given in groups]
    return "".join(f" {one}" for one in (*shown, ":")) + f" {printer.text(statement.conclusion, 0)}"


def _named(binders: Iterable[Binder]) -> dict[str, str]:
    names: dict[str, str] = {}
    for binder in binders:
        kind = "fact" if binder.role is Role.FACT else _kind(binder.type, inner=False)
        names[binder.name] = _free(kind, names.values())
    return names


def _kind(type: Term, *, inner: bool) -> str:
    if isinstance(type, Sort):
        return "truth" if type == PROP else "type"
    if isinstance(type, Constant):
        return (
            "inner number" if inner and type.name == "Nat" else "number" if type.name in {"Nat", "Int"} else "truth"
        )
    if isinstance(type, Binding):
        arguments, result = [type.type], type.body
        while isinstance(result, Binding):
            arguments.append(result.type)
            result = result.body
        if result == PROP:
            return "predicate" if len(arguments) == 1 else "relation"
        return "operation" if len(arguments) == 2 and all(a == result for a in arguments) else "function"
    return "list" if sign_of(type) == "List" else "value"


def _free(kind: str, taken: Iterable[str]) -> str:
    used = set(taken)
    choices = _CHOICES[kind]
    free = (name for name in choices if name not in used)
    numbered = (f"{choices[0]}{number}" for number in range(1, 1000) if f"{choices[0]}{number}" not in used)
    return next(free, "") or next(numbered)


class _Printer:
    """Prints terms; `names` are those of the variables around, `types` the types that are known."""

    def __init__(self, names: dict[str, str], types: Mapping[str, Term]) -> None:
        self._names, self._types = dict(names), dict(types)

    def text(self, term: Term, power: int) -> str:
        """The text of a term where `power` binds around it."""
        text, own = self._plain(term)
        return f"({text})" if own < power else text

    def _plain(self, term: Term) -> tuple[str, int]:
        if isinstance(term, Local):
            return self._names.get(term.name, term.name), _ATOM
        if isinstance(term, Constant):
            return {"[]": "[]"}.get(term.name, term.name), _ATOM
        if isinstance(term, Sort):
            return term.text, _ATOM if " " not in term.text else _APPLICATION - 1
        if isinstance(term, Numeral):
            if term.value < 0 or term.type == Constant("Nat"):
                return str(term.value), _ATOM
            return f"({term.value} : {self.text(term.type, 0)})", _ATOM
        if isinstance(term, Binding):
            return self._binding(term)
        return self._application(term)

    def _binding(self, term: Binding) -> tuple[str, int]:
        if term.sign == "∀" and term.name not in locals_of(term.body):
            return f"{self.text(term.type, _ARROW + 1)} → {self.text(term.body, _ARROW)}", _ARROW
        names, types = dict(self._names), dict(self._types)
        sign, groups = term.sign, list[tuple[list[str], str]]()
        body: Term = term
        while isinstance(body, Binding) and body.sign == sign and (sign == "λ" or body.name in locals_of(body.body)):
            shown = self.text(body.type, 0)
            fact = is_proposition(body.type, self._types)
            name = _free("fact" if fact else _kind(body.type, inner=True), self._names.values())
            self._names[body.name], self._types[body.name] = name, body.type
            if groups and groups[-1][1] == shown:
                groups[-1][0].append(name)
            else:
                groups.append(([name], shown))
            body = body.body
        inside = self.text(body, 0)
        self._names, self._types = names, types
        bound = [f"{' '.join(given)} : {shown}" for given, shown in groups]
        binders = bound[0] if len(bound) == 1 else " ".join(f"({one})" for one in bound)
        return (f"∀ {binders}, {inside}" if sign == "∀" else f"fun {binders} => {inside}"), 0

    def _application(self, term: Apply) -> tuple[str, int]:
        sign, given = sign_of(term), term.arguments
        if sign in _INFIX and len(given) == (2 if sign in _CONNECTIVES else 3):
            power, left, right = _INFIX[sign]
            one, other = given[-2:]
            shown = (self._operand(one, left, other), self._operand(other, right, one))
            return f" {sign} ".join(shown), power
        if sign == "¬" and len(given) == 1:
            return f"¬{self.text(given[0], 40)}", _APPLICATION
        if sign == "neg" and len(given) == 2:
            return f"-{self.text(given[1], 75)}", 75
        if sign == "∃" and len(given) == 2 and isinstance(given[1], Binding):
            text, _ = self._binding(given[1])
            return f"∃{text.removeprefix('fun').replace(' => ', ', ', 1)}", 0
        if sign == "↑":
            return f"({self.text(given[0], 0)} : Int)", _ATOM
        if sign == "[]":
            return f"([] : List {self.text(given[0], _APPLICATION)})" if len(given) == 1 else "[]", _ATOM
        if sign in {"min", "max"} and len(given) == 3:
            return self._spine(sign, given[1:])
        if sign in EXPLICIT and len(given) == EXPLICIT[sign][-1] + 1:
            return self._spine(sign, tuple(given[index] for index in EXPLICIT[sign]))
        if sign in {"List", "Option", "Prod"}:
            return self._spine(sign, given)
        if isinstance(term.head, Constant):
            return self._spine(f"@{sign}", given)
        return self._spine(self.text(term.head, _APPLICATION), given)

    def _operand(self, term: Term, power: int, beside: Term) -> str:
        """An operand; beside another one, Lean knows the type of a number by itself."""
        bare = isinstance(term, Numeral) and term.value >= 0 and not isinstance(beside, Numeral)
        return str(term.value) if bare and isinstance(term, Numeral) else self.text(term, power)

    def _spine(self, head: str, arguments: Iterable[Term]) -> tuple[str, int]:
        return " ".join((head, *(self.text(a, _APPLICATION + 1) for a in arguments))), _APPLICATION
