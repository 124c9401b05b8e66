"""The tree that the search builds: goals, and what was done with them. A goal that comes up twice is one node."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from prover.engine.tree.move import Place
from prover.engine.tree.script import Branch, Script
from prover.engine.tree.sequent import renamed
from prover.lean.tactic_state import TacticState


@dataclass(frozen=True)
class Position:
    """How Lean gets to a goal: the `index`-th one of a state that has `rest` others, then `prefix` (names for what
    has none)."""

    state: TacticState
    index: int = 0
    rest: int = 0
    prefix: tuple[str, ...] = ()

    def tactic(self, text: str) -> str:
        """`text` as it is applied to the state."""
        turn = (f"rotate_left {self.index}",) if self.index else ()
        return "\n".join((*turn, *self.prefix, text))


@dataclass(eq=False)
class Goal:
    """A goal to prove by any one of its `applications`. `cost` is that of the cheapest way here."""

    place: Place
    text: str
    position: Position
    cost: float
    names: tuple[str, ...]
    """Its locals in the order of `Sequent.renaming`, to tell how a twin calls them."""
    applications: list["Application"] = field(default_factory=list)
    parents: list["Application"] = field(default_factory=list)
    proof: "Application | None" = None
    root: bool = False
    pending: int = 0
    """Pieces of work on it that are still to be done."""
    dead: bool = False
    seen: set[tuple[str, ...]] = field(default_factory=set)
    """What its moves have led to, so that another with the same goals is not followed."""

    def needed(self) -> bool:
        """A proof of it may still help to prove the root."""
        return self._needed(set())

    def _needed(self, visited: set[int]) -> bool:
        if self.proof is not None or self.dead or id(self) in visited:
            return False
        visited.add(id(self))
        return self.root or any(not a.dead and a.goal._needed(visited) for a in self.parents)


@dataclass(frozen=True)
class Child:
    """A goal that a tactic left: `names` says how it calls the locals of `goal` (empty: by the same names)."""

    goal: Goal
    label: str = ""
    prefix: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(eq=False)
class Application:
    """A tactic applied to a goal, which is proved by it once all `children` are."""

    goal: Goal
    tactic: str
    children: tuple[Child, ...] = ()

    @property
    def proved(self) -> bool:
        """All that it left is proved."""
        return all(child.goal.proof is not None for child in self.children)

    @property
    def dead(self) -> bool:
        """Something that it left cannot be proved by any move."""
        return any(child.goal.dead for child in self.children)

    def script(self) -> Script:
        """The proof. Only where `proved`."""
        return Script(self.tactic, tuple(_branch(child) for child in self.children))


def settle(goal: Goal) -> None:
    """Carry on that a goal is proved, or that nothing is left to try on it."""
    waiting = [goal]
    while waiting:
        one = waiting.pop()
        if one.proof is None:
            one.proof = next((a for a in one.applications if a.proved), None)
            if one.proof is not None:
                waiting += [a.goal for a in one.parents if a.goal.proof is None]
            elif not one.dead and one.pending == 0 and all(a.dead for a in one.applications):
                one.dead = True
                waiting += [a.goal for a in one.parents]


def _branch(child: Child) -> Branch:
    assert child.goal.proof is not None
    script = child.goal.proof.script()
    if child.names:
        script = script.mapped(lambda text: renamed(text, child.names))
    for line in reversed(child.prefix):
        script = Script(line, (Branch(script),))
    return Branch(script, child.label)
