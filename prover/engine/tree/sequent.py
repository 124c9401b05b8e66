"""A goal as Lean prints it, whatever it is about: hypotheses, conclusion; and when two are the same."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

WORD = re.compile(r"[^\W\d][\w'₀-₉ₐ-ₜ!?]*✝?[¹²³⁴⁵⁶⁷⁸⁹⁰]*")
"""One component of a name; `x.1` and `xs.length` begin with a local name."""
_LOCAL = re.compile(r"(?<![\w.'])" + WORD.pattern)
_ENTRY = re.compile(r"^(?P<names>[^\s:⊢][^:⊢]*?) : (?P<type>.*)$", re.DOTALL)
_DATA = frozenset({"Nat", "Int", "ℕ", "ℤ", "Bool", "String", "Char", "List", "Option", "Prop", "Unit", "Fin", "Prod"})
_RELATIONS = re.compile(r"[=≠<≤>≥∣∈∉∧∨¬↔∃∀⊆≡]")


@dataclass(frozen=True)
class Hypothesis:
    """A local name with its type, and its value if it has one (`let`)."""

    name: str
    type: str
    value: str | None = None

    @property
    def accessible(self) -> bool:
        """It can be written in a tactic."""
        return "✝" not in self.name


@dataclass(frozen=True)
class Sequent:
    """A goal: `tag` is its case name (empty if it has none); types and conclusion are on one line."""

    hypotheses: tuple[Hypothesis, ...]
    conclusion: str
    tag: str = ""

    @cached_property
    def types(self) -> Mapping[str, str]:
        """Type of each local by name (of the last one, where names repeat)."""
        return {h.name: h.type for h in self.hypotheses}

    @cached_property
    def sorts(self) -> frozenset[str]:
        """Locals that are types: what has one of them for its type is data."""
        return frozenset(h.name for h in self.hypotheses if h.type.startswith(("Type", "Sort")))

    @cached_property
    def propositions(self) -> frozenset[str]:
        """Locals of type `Prop`, and predicates."""
        return frozenset(h.name for h in self.hypotheses if h.type == "Prop" or h.type.endswith("→ Prop"))

    @cached_property
    def variables(self) -> tuple[Hypothesis, ...]:
        """Accessible locals that are data: no types, no functions, and nothing that reads like a proposition."""
        return tuple(h for h in self.hypotheses if h.accessible and self._is_data(h))

    @cached_property
    def functions(self) -> tuple[Hypothesis, ...]:
        """Accessible locals that are functions to data."""
        return tuple(
            h
            for h in self.hypotheses
            if h.accessible and "→" in h.type and not _RELATIONS.search(h.type) and h.name not in self.propositions
            and not self._reads_like_proposition(h.type)
        )  # fmt: skip

    @cached_property
    def facts(self) -> tuple[Hypothesis, ...]:
        """Accessible locals that are neither data, functions nor types."""
        others = {h.name for h in (*self.variables, *self.functions)} | self.sorts | self.propositions
        return tuple(h for h in self.hypotheses if h.accessible and h.name not in others)

    @cached_property
    def hidden(self) -> tuple[str, ...]:
        """Locals without a name that can be written, in order."""
        return tuple(h.name for h in self.hypotheses if not h.accessible)

    @property
    def size(self) -> int:
        """Code points of all facts and the conclusion."""
        return len(self.conclusion) + sum(len(h.type) for h in self.facts)

    def mentions(self, name: str) -> bool:
        """The name occurs in a fact or the conclusion."""
        return any(name in names_in(text) for text in (self.conclusion, *(h.type for h in self.facts)))

    def fresh(self, wanted: str, taken: Iterable[str] = ()) -> str:
        """A name that nothing here carries: `wanted`, or `wanted` with a number."""
        used = {*self.types, *taken, *names_in(self.conclusion)}
        if wanted not in used:
            return wanted
        return next(f"{wanted}{i}" for i in range(1, 10_000) if f"{wanted}{i}" not in used)

    def is_fact(self, hypothesis: Hypothesis) -> bool:
        """It reads like a proof of something, whether it has a name or not."""
        if "→" in hypothesis.type:
            return bool(_RELATIONS.search(hypothesis.type)) or self._reads_like_proposition(hypothesis.type)
        return not self._is_data(hypothesis) and not hypothesis.type.startswith(("Type", "Sort", "Prop"))

    def _is_data(self, hypothesis: Hypothesis) -> bool:
        text = hypothesis.type
        if _RELATIONS.search(text) or text.startswith(("Type", "Sort", "Prop")) or "→" in text:
            return False
        head = names_in(text)[:1]
        return bool(head) and (head[0] in self.sorts or head[0] in _DATA or self._reads_like_type(text, head[0]))

    def _reads_like_type(self, text: str, head: str) -> bool:
        """An own type such as `Tree α`: applied to types only. (A predicate such as `IsEven n` is about data.)"""
        if head in self.propositions or head in self.types:
            return False
        data = {h.name for h in self.hypotheses if h.type.split()[0] in _DATA or h.type in self.sorts}
        return not any(name in data for name in names_in(text)[1:]) and not re.search(r"\d", text)

    def _reads_like_proposition(self, text: str) -> bool:
        last = text.rpartition("→")[2].strip()
        head = names_in(last)[:1]
        return not head or head[0] in self.propositions

    @cached_property
    def renaming(self) -> tuple[str, tuple[str, ...]]:
        """The goal with its locals numbered, and the names in that order.

        Two goals with the same text are the same up to names and the order of hypotheses.
        """
        order: list[str] = []
        known = set(self.types)

        def note(text: str) -> None:
            order.extend(n for n in dict.fromkeys(names_in(text)) if n in known and n not in order)

        def masked(text: str) -> str:
            return _LOCAL.sub(
                lambda m: (f"#{order.index(m[0])}" if m[0] in order else "#") if m[0] in known else m[0], text
            )

        note(self.conclusion)
        left = list(self.hypotheses)
        lines = []
        while left:
            # What speaks of numbered locals comes first, so that the order of the hypotheses does not matter.
            left.sort(key=lambda h: (h.name not in order, masked(f"{h.name} : {h.type}")))
            hypothesis = left.pop(0)
            if hypothesis.name not in order:
                order.append(hypothesis.name)
            note(hypothesis.type)
            lines.append(f"{hypothesis.name} : {hypothesis.type} := {hypothesis.value}")
        return "\n".join([*sorted(masked(line) for line in lines), "⊢ " + masked(self.conclusion)]), tuple(order)


def names_in(text: str) -> list[str]:
    """Names that can be local ones, in order of occurrence, each as often as it occurs."""
    return [m[0] for m in _LOCAL.finditer(text)]


def renamed(text: str, names: Mapping[str, str]) -> str:
    """`text` with local names replaced, all at once."""
    return _LOCAL.sub(lambda m: names.get(m[0], m[0]), text)


def read_sequent(text: str) -> Sequent:
    """Read a goal as Lean pretty-prints it: hypotheses one per line (long ones continue indented), then `⊢`."""
    before, _, conclusion = text.partition("⊢")
    entries: list[str] = []
    tag = ""
    for line in before.splitlines():
        if line.startswith("case "):
            tag = line.removeprefix("case ").strip()
        elif line.startswith(" ") and entries:
            entries[-1] += " " + line.strip()
        elif line.strip():
            entries.append(line.rstrip())
    hypotheses = []
    for entry in entries:
        match = _ENTRY.match(entry)
        if match is None:
            continue
        kind, _, value = match["type"].partition(" := ")
        hypotheses += [
            Hypothesis(name, " ".join(kind.split()), " ".join(value.split()) or None)
            for name in match["names"].split()
        ]
    return Sequent(tuple(hypotheses), " ".join(conclusion.split()), tag)
