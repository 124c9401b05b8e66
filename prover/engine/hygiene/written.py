"""Generalisations as Lean text with all arguments given, and again as Lean prints it."""

from collections.abc import Mapping, Sequence

from prover.engine.hygiene.generalisation import Generalisation
from prover.engine.hygiene.term import Kind, Term, telescope
from prover.lean.check import CheckRequest, Limits
from prover.lean.pool import Pool

_VALUES = ("k", "m", "c", "d", "e")
_FUNCTIONS = ("F", "G", "H")
_VARIABLES = {"Nat": "nmabcd", "Int": "xyzuvw", "List": ("xs", "ys", "zs", "ws"), "Bool": "pqrs"}
_FUNCTION_VARIABLES = ("f", "g", "u", "v")
_HYPOTHESES = ("h", "h1", "h2", "h3", "h4")
_LIMITS = Limits(seconds=10.0)


class NotWritten(Exception):
    """Something in the term cannot be written in words."""


def binders_and_conclusion(found: Generalisation, hypotheses: Sequence[int]) -> tuple[str, str]:
    """The generalisation as the text of a statement: what is open first, then its own binders. `hypotheses`: places
    of binders that nothing mentions. Raises `NotWritten`."""
    taken: dict[str, None] = {}
    values = iter(_VALUES)
    functions = iter(_FUNCTIONS)
    places: dict[int, str] = {}
    binders: list[str] = []
    for number, place in enumerate(found.places):
        name = next(functions if place.types else values, None)
        if name is None:
            raise NotWritten
        places[number] = name
        taken[name] = None
        arrows = "".join(f"{_text(kind, [], places)} → " for kind in place.types)
        binders.append(f"({name} : {arrows}_)")
    kinds, conclusion = telescope(found.term)
    names: list[str] = []
    for number, kind in enumerate(kinds):
        name = _name(kind, taken, hypothesis=number in hypotheses)
        binders.append(f"({name} : {_text(kind, names, places)})")
        names.append(name)
        taken[name] = None
    return " ".join(binders), _text(conclusion, names, places)


async def printed(pool: Pool, binders: str, conclusion: str) -> tuple[str, str] | None:
    """The statement as Lean prints it, binders and conclusion; `None` if it does not elaborate."""
    result = await pool.check(
        CheckRequest(f"theorem hygiene {binders} : {conclusion} := by sorry", limits=_LIMITS, goals=True)
    )
    if not result.without_error or not result.sorries or not result.sorries[0].goals:
        return None
    hypotheses, sign, said = result.sorries[0].goals[0].partition("⊢")
    groups: list[str] = []
    for line in hypotheses.splitlines():
        if line[:1].isspace() and groups:
            groups[-1] += f" {line.strip()}"
        elif line.strip():
            groups.append(line.strip())
    return (" ".join(f"({group})" for group in groups), " ".join(said.split())) if sign else None


def _name(kind: Term, taken: Mapping[str, None], *, hypothesis: bool) -> str:
    if hypothesis:
        wanted: Sequence[str] = _HYPOTHESES
    elif kind.kind is Kind.FOR_ALL:
        wanted = _FUNCTION_VARIABLES
    else:
        wanted = _VARIABLES.get(kind.head.text, "xyzt")
    return next((name for name in wanted if name not in taken), f"x{len(taken)}")


def _text(term: Term, names: list[str], places: Mapping[int, str]) -> str:
    match term.kind:
        case Kind.BOUND:
            return names[len(names) - 1 - term.number]
        case Kind.PLACE:
            return places[term.number]
        case Kind.SORT:
            return "Prop" if term.text == "Prop" else f"{term.text} _"
        case Kind.CONSTANT if "?" not in term.text and "match_" not in term.text and "_private" not in term.text:
            return f"@{term.text}"
        case Kind.NUMBER:
            return term.text
        case Kind.APPLY if term.head.is_constant("OfNat.ofNat") and term.arguments[1].kind is Kind.NUMBER:
            return f"({term.arguments[1].text} : {_text(term.arguments[0], names, places)})"
        case Kind.APPLY:
            return f"({' '.join(_text(part, names, places) for part in term.parts)})"
        case Kind.LAMBDA | Kind.FOR_ALL:
            kind, body = term.parts
            inner = f"y{len(names)}"
            said = _text(body, [*names, inner], places)
            domain = _text(kind, names, places)
            if term.kind is Kind.LAMBDA:
                return f"(fun ({inner} : {domain}) => {said})"
            return f"(∀ ({inner} : {domain}), {said})"
        case _:
            raise NotWritten
