"""Proposals made, before Lean is asked about any: by conjecture from a theory, by a direction from a parent."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from prover.engine.evolution.conjecture import Conjecture, Exploration
from prover.engine.evolution.direction import Direction, Parent, Proposal, Said
from prover.engine.evolution.directions import DIRECTIONS
from prover.engine.evolution.models import told
from prover.engine.evolution.printing import body_text
from prover.engine.evolution.statement import Statement
from prover.engine.evolution.term import Apply, Binding, Constant, sign_of

MOST_PROPOSALS = 60
"""Of one direction from one parent."""
LARGEST_STATEMENT = 90
"""Symbols; what is larger hardly helps anybody."""
_KINDS = ("order", "implications", "equations")
CONJECTURING = tuple(f"conjecture {kind}" for kind in _KINDS)
"""Directions that begin with a theory."""
TURNING = tuple(direction.name for direction in DIRECTIONS)
"""Directions that begin with a skill."""
FROM_THEORIES = frozenset({"induct"})
"""Those of them to which a theory's laws are enough."""
_SUFFIX = {
    "=": "eq",
    "≤": "le",
    "<": "lt",
    "∣": "dvd",
    "↔": "iff",
    "∧": "and",
    "∨": "or",
    "∃": "exists",
    "≠": "ne",
    "¬": "not",
}
_ADDED = frozenset((*_SUFFIX.values(), "of", "law"))


@dataclass
class Workshop:
    """Makes proposals; keeps what it explored. Not for several threads at once."""

    _explored: dict[str, Exploration] = field(default_factory=dict)
    _found: dict[tuple[str, str], list[Conjecture]] = field(default_factory=dict)

    def said(self, direction: str, parent: Parent, others: Sequence[Parent]) -> Said:
        """All proposals of a direction from a parent, likely ones first."""
        if direction in CONJECTURING:
            return self._conjectured(direction, parent)
        turned = next(one for one in DIRECTIONS if one.name == direction)
        return _turned(turned, parent, others)

    def _conjectured(self, direction: str, theory: Parent) -> Said:
        kind = direction.removeprefix("conjecture ")
        exploration = self._explored.setdefault(theory.id, Exploration(theory.statement))
        key = (theory.id, kind)
        if key not in self._found:
            before = exploration.lawless
            found = {
                "equations": exploration.found_equations,
                "order": exploration.found_orders,
                "implications": exploration.found_implications,
            }[kind]()
            self._found[key] = found
            exploration.lawless_of[kind] = exploration.lawless - before
        made = [one.stated(theory.statement) for one in self._found[key]]
        proposals = [Proposal(one, direction, (theory.id,), f"{theory.name}_{_shape(one)}") for one in made]
        return Said(proposals, exploration.false[kind], exploration.lawless_of[kind])


def _turned(direction: Direction, parent: Parent, others: Sequence[Parent]) -> Said:
    said, seen = Said(), {body_text(parent.statement)}
    doubtful: list[Proposal] = []
    for statement, partners in direction.statements(parent, others):
        if len(said.proposals) >= MOST_PROPOSALS:
            break
        if not statement.closed() or statement.size > LARGEST_STATEMENT:
            continue
        text = body_text(statement)
        if text in seen:
            continue
        seen.add(text)
        seen_by = told(statement)
        if seen_by.false:
            said.falsified += 1
            continue
        stem = f"{_stem(parent.name)}_{_shape(statement)}"
        # A theory is no lemma that a proof could use.
        names = tuple(one.name for one in (parent, *partners) if one.name.startswith("Skill."))
        # Where no model was found, the hypotheses may contradict each other.
        (said.proposals if seen_by.cases else doubtful).append(
            Proposal(statement, direction.name, (parent.id, *(p.id for p in partners)), stem, names)
        )
    said.proposals += doubtful
    return said


def _stem(name: str) -> str:
    """A skill's name without what was added to tell it from others."""
    words = name.removeprefix("Skill.").split("_")
    while len(words) > 1 and (words[-1] in _ADDED or words[-1].isdigit()):
        words.pop()
    return "_".join(words)


def _shape(statement: Statement) -> str:
    """What kind of thing it says, as the end of a name."""
    conclusion = statement.conclusion
    sign = sign_of(conclusion)
    shown = _SUFFIX.get(sign, "law")
    conditions = [f for f in statement.facts if not isinstance(f.type, Binding) and _is_condition(f.type, statement)]
    return f"{shown}_of_{_SUFFIX.get(sign_of(conditions[-1].type), 'law')}" if conditions else shown


def _is_condition(type_: object, statement: Statement) -> bool:
    """A hypothesis about variables rather than a law about a function at a fixed place."""
    return isinstance(type_, Apply) and not isinstance(type_.arguments[-1], Constant) and bool(statement.data)
