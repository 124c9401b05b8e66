"""Moves by the outermost connective: introduce, take apart, split; and the choices of classical logic."""

import re
from collections.abc import Iterator

from prover.engine.tree.move import Alternatives, Move, Place
from prover.engine.tree.moves.equations import is_large
from prover.engine.tree.sequent import Hypothesis, Sequent, names_in
from prover.engine.tree.shape import Binder, closed_parts, conditions, shape

_PAIRS = ("×", "×'")
_MOST_PARTS = 6


def normal_moves(place: Place) -> Iterator[Move]:
    """Moves after which nothing is lost, so that no other is tried where one of them succeeds."""
    sequent = place.sequent
    names = introductions(sequent)
    if names:
        yield Move(f"intro {' '.join(names)}", 0.0)
    for fact in sequent.facts:
        if shape(fact.type).operator == "=" and _names_a_variable(sequent, fact.type):
            yield Move(f"subst {fact.name}", 0.0)
    for fact in sequent.facts:
        if shape(fact.type).operator in {"∧", "∃"}:
            yield Move(f"obtain {_Pattern(sequent, fact).text} := {fact.name}", 0.0)
    if shape(sequent.conclusion).operator in {"∧", "↔"}:
        yield Move("constructor", 0.1)


def introductions(sequent: Sequent) -> list[str]:
    """Names for the leading `∀`, `→`, `¬` and `≠` of the conclusion."""
    text, names = sequent.conclusion, list[str]()
    taken = set(sequent.types)

    def take(wanted: str) -> None:
        name = wanted if wanted not in taken else next(n for i in range(1, 999) if (n := f"{wanted}{i}") not in taken)
        taken.add(name)
        names.append(name)

    while True:
        read = shape(text)
        if read.operator == "∀":
            for binder in read.binders:
                take("x" if binder.name.startswith("_") else binder.name.replace("✝", ""))
                if binder.guard:
                    take("h")
            text = read.parts[0]
        elif read.operator == "→":
            take("h")
            text = read.parts[1]
        elif read.operator in {"¬", "≠"}:
            take("h")
            return names
        else:
            return names


def logic_moves(place: Place) -> Iterator[Move]:
    """Both sides of `∨`, cases of a disjunction among the facts, contradiction, excluded middle, extensionality."""
    sequent = place.sequent
    read = shape(sequent.conclusion)
    if read.operator == "∨":
        yield Move("left", 0.8)
        yield Move("right", 0.8)
    for fact in sequent.facts:
        operator = shape(fact.type).operator
        if operator == "∨":
            yield Move(f"cases {fact.name}", 0.4, Alternatives.WITH)
        elif operator == "∣":
            factor = sequent.fresh("k")
            cost = 0.7 if read.operator in {"∣", "∃"} else 1.4
            yield Move(f"obtain ⟨{factor}, {fact.name}⟩ := {fact.name}", cost)
        elif operator == "¬" and sequent.conclusion == "False":
            yield Move(f"apply {fact.name}", 0.8)
        elif operator == "" and _head(sequent, fact.type):
            # Behind a definition there may be an existential statement or a conjunction.
            witness = sequent.fresh("k")
            yield Move(f"obtain ⟨{witness}, {fact.name}⟩ := {fact.name}", 1.0)
            yield Move(f"unfold {_head(sequent, fact.type)} at {fact.name}", 1.2)
        elif operator == "↔":
            forward, back = sequent.fresh(fact.name), sequent.fresh(f"{fact.name}'")
            yield Move(f"obtain ⟨{forward}, {back}⟩ := {fact.name}", 1.5)
    for variable in sequent.variables:
        if any(pair in variable.type for pair in _PAIRS):
            first, second = sequent.fresh(f"{variable.name}₁"), sequent.fresh(f"{variable.name}₂")
            yield Move(f"obtain ⟨{first}, {second}⟩ := {variable.name}", 0.6)
    if sequent.conclusion != "False" and read.operator not in {"∀", "→", "¬", "≠", "∧", "↔"}:
        yield Move(f"apply Classical.byContradiction\nintro {sequent.fresh('hc')}", 2.2)
    if any(h.type.startswith("¬") or "≠" in h.type for h in sequent.facts) and sequent.conclusion != "False":
        yield Move("exfalso", 2.0)
    yield from _excluded_middle(sequent)
    if read.operator == "=":
        yield Move(f"funext {sequent.fresh('x')}", 1.2)
        yield Move(f"ext {sequent.fresh('x')}", 1.6)
        yield Move("congr 1", 1.8)
    if read.operator == "" and sequent.conclusion != "False":
        yield Move("constructor", 1.4)
        head = _head(sequent, sequent.conclusion)
        if head:
            yield Move(f"unfold {head}", 0.9)
        # `Function.Injective f` and own predicates: what is behind them may be a ∀.
        yield Move(f"intro {sequent.fresh('x')}", 1.6)


def _excluded_middle(sequent: Sequent) -> Iterator[Move]:
    name = sequent.fresh("hp")
    texts = [sequent.conclusion, *(h.type for h in sequent.facts)]
    known = {h.type for h in sequent.facts} | {sequent.conclusion}
    wanted: dict[str, float] = {}
    for text in texts:
        for condition in conditions(text):
            if set(names_in(condition)) & set(sequent.types) or not names_in(condition):
                wanted.setdefault(condition, 1.0)
    for text in texts:
        for part in closed_parts(text):
            if shape(part).operator not in {"∧", "∨", "→", "↔", "¬"}:
                wanted.setdefault(part, 2.0)
    for part, cost in list(wanted.items())[:_MOST_PARTS]:
        if part not in known and f"¬{part}" not in known and "✝" not in part:
            yield Move(f"by_cases {name} : {part}", cost)


def _head(sequent: Sequent, text: str) -> str:
    """The name at the head of an application, if it is no local: a definition, perhaps."""
    name = re.match(r"[^\W\d][\w'.]*(?= )", text)
    return name[0] if name and name[0].split(".")[0] not in sequent.types else ""


class _Pattern:
    """An `obtain` pattern for a conjunction or an existential statement. A single proof in it keeps the name of the
    fact, which is gone afterwards; several get numbers."""

    def __init__(self, sequent: Sequent, fact: Hypothesis) -> None:
        self._taken = set(sequent.types) - {fact.name}
        self._wanted = fact.name
        self._single = _proofs(fact.type) == 1
        self.text = f"⟨{', '.join(self._parts(fact.type))}⟩"

    def _parts(self, text: str) -> list[str]:
        read = shape(text)
        if read.operator == "∧":
            left = self._parts(read.parts[0])
            right = self._parts(read.parts[1])
            return [left[0] if len(left) == 1 else f"⟨{', '.join(left)}⟩", *right]
        if read.operator == "∃":
            parts = []
            for binder in read.binders:
                parts.append(self._fresh(_bound(binder)))
                if binder.guard:
                    parts.append(self._proof())
            return parts + self._parts(read.parts[0])
        return [self._proof()]

    def _proof(self) -> str:
        if self._single:
            return self._fresh(self._wanted)
        return next(self._fresh(n) for i in range(1, 999) if (n := f"{self._wanted}{i}") not in self._taken)

    def _fresh(self, wanted: str) -> str:
        name = (
            wanted
            if wanted not in self._taken
            else next(n for i in range(1, 999) if (n := f"{wanted}{i}") not in self._taken)
        )
        self._taken.add(name)
        return name


def _proofs(text: str) -> int:
    """How many proofs a pattern for this has."""
    read = shape(text)
    if read.operator == "∧":
        return sum(map(_proofs, read.parts))
    if read.operator == "∃":
        return _proofs(read.parts[0]) + sum(bool(b.guard) for b in read.binders)
    return 1


def _bound(binder: Binder) -> str:
    return "x" if binder.name.startswith("_") or "✝" in binder.name else binder.name


def _names_a_variable(sequent: Sequent, equation: str) -> bool:
    """`x = t` or `t = x` for a local `x` that is not in `t`."""
    left, right = shape(equation).parts
    for variable, value in ((left, right), (right, left)):
        local = next((h for h in sequent.hypotheses if h.name == variable), None)
        if local is not None and local.value is None and variable not in names_in(value) and local.accessible:
            return not is_large(value)
    return False
