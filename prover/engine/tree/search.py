"""Best-first search over goals, several at a time; each new goal goes to the closers first."""

import asyncio
import heapq
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from time import monotonic

from prover.engine.portfolio.attempt import suggestions
from prover.engine.portfolio.catalogue import generated
from prover.engine.tree.move import Alternatives, Move, Place
from prover.engine.tree.moves import moves, normal_moves
from prover.engine.tree.moves.closers import quick_closers
from prover.engine.tree.naming import alternatives, constructor_of, new_names, with_names
from prover.engine.tree.node import Application, Child, Goal, Position, settle
from prover.engine.tree.script import Script
from prover.engine.tree.sequent import Sequent, read_sequent
from prover.engine.tree.surroundings import Surroundings
from prover.lean.check import Limits
from prover.lean.session import SessionLost
from prover.lean.tactic_state import Opening, Step, StepStatus, TacticState, TacticStates

MOST_GOALS = 6_000
CLOSER_SECONDS, GENERATED_SECONDS = 1.5, 5.0
LONGEST_MOVE = 20.0
_EAGER = 1.0
"""How much sooner the closers see a goal than its cost says."""
_GENERATED, _NEXT_GENERATED = (2.6, 1.2), 0.12
"""Cost of the first proof made from a subgoal's arithmetic (less where it divides), and what each further one costs
more."""
_DIVIDING = re.compile(r" [%∣] |gcd|lcm")
_LATER = 3.0
"""What a move costs more that ran out of time, and comes back with more of it."""
_SLOWER = 4.0
_DEEPEST = 14
_PER_SIBLING, _PER_CODE_POINT, _PER_DEPTH = 0.25, 1 / 300, 0.08
_METAVARIABLE = re.compile(r"(?<![\w\]!'])\?[\w]")
_SETTLE = " <;> try assumption"
_SUBGOALS = re.compile(r"^\s*-- (?:Remaining subgoals:|⊢ (?P<goal>.*))", re.MULTILINE)


@dataclass(order=True)
class _Work:
    """`move` is `None` for the closers; `proofs` are those made from the goal's arithmetic, one at a time."""

    priority: float
    number: int
    goal: Goal = field(compare=False)
    move: Move | None = field(compare=False, default=None)
    proofs: Iterator[tuple[str, ...]] | None = field(compare=False, default=None)


class TreeSearch:
    """One search for one hole. `tried` (tactics applied) can be read while it runs.

    `lookups`: where tactics are applied that only say what else to try (`apply?` leaves a `sorry`, which a step may
    not). `sharing`: goals that are the same up to names are searched once.
    """

    def __init__(
        self,
        states: TacticStates,
        around: Surroundings,
        width: int,
        *,
        lookups: TacticStates | None = None,
        sharing: bool = True,
    ) -> None:
        self._states = states
        self._lookups = lookups or states
        self._around = around
        self._width = width
        self._sharing = sharing
        self._queue: list[_Work] = []
        self._goals: dict[str, Goal] = {}
        self._shelf: dict[int, list[_Work]] = {}
        self._numbers = count()
        self._size = 0
        self.tried = 0
        self.lost: str | None = None

    async def run(self, opening: Opening, seconds: float, told: Callable[[], None] = lambda: None) -> Script | None:
        """Search for at most `seconds`. Cancelling it interrupts what runs."""
        deadline = monotonic() + seconds
        try:
            first = await self._states.open_hole(opening, Limits(seconds))
        except SessionLost as lost:
            self.lost = str(lost)
            return None
        if first.state is None or not first.state.goals:
            return None
        root = self._root(first.state)
        running: dict[asyncio.Task[None], _Work] = {}
        try:
            while root.proof is None:
                while len(running) < self._width and (work := self._next()) is not None:
                    running[asyncio.ensure_future(self._do(work))] = work
                left = deadline - monotonic()
                if not running or left <= 0:
                    return None
                done, _ = await asyncio.wait(running, timeout=left, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    running.pop(task)
                    task.result()
                told()
            return root.proof.script()
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    # --- the queue ----------------------------------------------------------------------------------------------

    def _root(self, state: TacticState) -> Goal:
        rest = len(state.goals) - 1
        sequent = read_sequent(state.goals[0])
        self._size = sequent.size
        place, names = Place(sequent, self._around), sequent.renaming[1]
        goal = Goal(place, state.goals[0], Position(state, 0, rest), 0.0, names, root=True)
        self._goals[sequent.renaming[0]] = goal
        self._push(goal, 0.0)
        return goal

    def _push(
        self, goal: Goal, cost: float, move: Move | None = None, proofs: Iterator[tuple[str, ...]] | None = None
    ) -> None:
        goal.pending += 1
        heapq.heappush(self._queue, _Work(goal.cost + cost, next(self._numbers), goal, move, proofs))

    def _next(self) -> _Work | None:
        while self._queue:
            work = heapq.heappop(self._queue)
            if work.goal.needed():
                return work
            # Not for nothing: the goal may come up again where it is needed.
            self._shelf.setdefault(id(work.goal), []).append(work)
        return None

    def _take_up(self, goal: Goal) -> None:
        """Work on a goal, and on what it led to, goes back into the queue."""
        waiting, visited = [goal], set[int]()
        while waiting:
            one = waiting.pop()
            if id(one) in visited:
                continue
            visited.add(id(one))
            for work in self._shelf.pop(id(one), ()):
                heapq.heappush(self._queue, work)
            waiting += [child.goal for a in one.applications if not a.dead for child in a.children]

    async def _do(self, work: _Work) -> None:
        goal = work.goal
        try:
            if work.proofs is not None:
                await self._one_proof(goal, work.proofs, work.priority - goal.cost)
            elif work.move is not None:
                await self._make(goal, work.move)
            else:
                await self._begin(goal)
        finally:
            goal.pending -= 1
            settle(goal)

    # --- work on one goal ---------------------------------------------------------------------------------------

    async def _begin(self, goal: Goal) -> None:
        """Moves that lose nothing; where there is none, the closers, and then all moves are put in the queue."""
        for move in normal_moves(goal.place):
            if await self._make(goal, move):
                return
        closers = quick_closers(goal.place)
        together = "\n".join(["first", *(f"  | (focus ({closer}; done))" for closer in closers)])
        step = await self._apply(goal, together, CLOSER_SECONDS)
        if step is not None and step.state is not None and await self._which(goal, closers):
            return
        if step is not None and step.status is StepStatus.TIMED_OUT:
            for index, closer in enumerate(closers):
                self._push(goal, 0.3 + 0.05 * index, Move(closer.replace("; ", "\n"), 0.3, closing=True))
        if goal.place.depth >= _DEEPEST or len(self._goals) >= MOST_GOALS:
            return
        for move in moves(goal.place):
            self._push(goal, move.cost, move)
        if goal.place.depth > 0:
            proofs = generated(goal.text, self._around.known, in_turn=True)
            dividing = _DIVIDING.search(goal.text) is not None
            self._push(goal, _GENERATED[dividing], proofs=(attempt.steps for attempt in proofs))

    async def _which(self, goal: Goal, closers: Sequence[str]) -> bool:
        """One of the closers closes the goal: the first that does."""
        for closer in closers:
            if await self._make(goal, Move(closer.replace("; ", "\n"), 0.0, closing=True, seconds=CLOSER_SECONDS)):
                return True
        return False

    async def _one_proof(self, goal: Goal, proofs: Iterator[tuple[str, ...]], cost: float) -> None:
        steps = next(proofs, None)
        if steps is None:
            return
        self._push(goal, cost + _NEXT_GENERATED, proofs=proofs)
        await self._make(goal, Move("\n".join(steps), 0.0, closing=True, seconds=GENERATED_SECONDS))

    async def _make(self, goal: Goal, move: Move) -> bool:
        """Apply a move; whether it led anywhere."""
        step = await self._apply(goal, move.tactic, move.seconds, lookup=move.lookup)
        if step is None:
            return False
        if move.lookup and step.status is not StepStatus.TIMED_OUT:
            return self._found(goal, move, step)
        if step.status is StepStatus.TIMED_OUT and move.seconds < LONGEST_MOVE:
            later = replace(move, seconds=min(LONGEST_MOVE, move.seconds * _SLOWER), cost=move.cost + _LATER)
            self._push(goal, later.cost, later)
        if step.state is None:
            return False
        left = self._left(goal, step.state)
        if not left:
            goal.applications.append(Application(goal, move.tactic))
            return True
        if move.closing:
            return False
        if move.alternatives is Alternatives.WITH and await self._with_alternatives(goal, move, left):
            return True
        if any(map(_METAVARIABLE.search, left)):
            # What the tactic could not know may be told by a fact.
            return not move.settling and await self._make(
                goal, replace(move, tactic=f"{move.tactic}{_SETTLE}", settling=True)
            )
        return self._applied(goal, move, step.state, left)

    def _found(self, goal: Goal, move: Move, step: Step) -> bool:
        """What a lookup suggests: the proof, if it left nothing; else moves with few and small goals."""
        found = suggestions(step.messages)
        if move.closing:
            if found and step.state is not None and not self._left(goal, step.state):
                self._push(goal, move.cost, Move(found[0], move.cost, closing=True))
            return False
        for index, text in enumerate(found):
            tactic = text.split("\n  --")[0].split("\n--")[0].strip()
            goals = [m["goal"] for m in _SUBGOALS.finditer(text) if m["goal"]]
            if len(goals) <= 2 and sum(map(len, goals)) <= 1.2 * len(goal.place.sequent.conclusion) + 10:
                self._push(goal, move.cost - 1.0 + 0.2 * len(goals) + 0.1 * index, Move(tactic, 1.6 + 0.1 * index))
        return False

    def _left(self, goal: Goal, state: TacticState) -> tuple[str, ...]:
        """The goals that a move left of this one."""
        return state.goals[: max(0, len(state.goals) - goal.position.rest)]

    async def _with_alternatives(self, goal: Goal, move: Move, left: tuple[str, ...]) -> bool:
        """The same tactic as `… with | constructor names => …`."""
        before = goal.place.sequent
        after = [read_sequent(text) for text in left]
        tags = [constructor_of(sequent) for sequent in after]
        if not all(tags) or len(set(tags)) < len(tags):
            return False
        induction = "induction" in move.tactic
        names = [new_names(before, sequent, induction=induction) for sequent in after]
        for every_argument in (False, True):
            labels = alternatives(tags, names, every_argument=every_argument)
            header = f"{move.tactic} with"
            step = await self._apply(goal, "\n".join([header, *(f"{label} ?_" for label in labels)]), move.seconds)
            if step is None or step.state is None:
                continue
            named = self._left(goal, step.state)
            if len(named) == len(left) and all(
                len(read_sequent(text).hidden) <= len(before.hidden) for text in named
            ):
                return self._applied(goal, replace(move, tactic=header), step.state, named, labels)
        return False

    def _applied(
        self, goal: Goal, move: Move, state: TacticState, left: tuple[str, ...], labels: list[str] | None = None
    ) -> bool:
        """Note the goals that a move left; `False` if that is no progress."""
        before, induction = goal.place.sequent, "induction" in move.tactic
        children: list[tuple[str, str, tuple[str, ...]]] = []
        for text in left:
            names = new_names(before, read_sequent(text), induction=induction)
            prefix: tuple[str, ...] = (f"rename_i {' '.join(names)}",) if names else ()
            children.append((with_names(text, before, names), read_sequent(text).tag, prefix))
        sequents = [read_sequent(text) for text, _, _ in children]
        keys = tuple(sequent.renaming[0] for sequent in sequents)
        if goal.place.sequent.renaming[0] in keys or keys in goal.seen or any(map(_hopeless, sequents)):
            return False
        goal.seen.add(keys)
        application = Application(goal, move.tactic)
        made = []
        for index, ((text, _, prefix), sequent) in enumerate(zip(children, sequents, strict=True)):
            place = Place(sequent, self._around, goal.place.depth + (move.cost > 0))
            growth = max(0, sequent.size - self._size) * _PER_CODE_POINT
            cost = goal.cost + move.cost + _PER_SIBLING * (len(left) - 1) + growth + _PER_DEPTH
            position = Position(state, index, len(state.goals) - 1, prefix)
            label = labels[index] if labels else ""
            made.append(self._child(application, place, text, position=position, cost=cost, label=label))
        application.children = tuple(made)
        goal.applications.append(application)
        return True

    def _child(
        self, application: Application, place: Place, text: str, *, position: Position, cost: float, label: str
    ) -> Child:
        key, names = place.sequent.renaming
        known = self._goals.get(key) if self._sharing else None
        if known is not None:
            known.parents.append(application)
            self._take_up(known)
            same = known.names == names
            mapping = {} if same else dict(zip(known.names, names, strict=True))
            return Child(known, label, position.prefix, mapping)
        goal = Goal(place, text, position, cost, names, parents=[application])
        self._goals[key if self._sharing else f"{key}{len(self._goals)}"] = goal
        self._push(goal, -_EAGER)
        return Child(goal, label, position.prefix)

    async def _apply(self, goal: Goal, text: str, seconds: float, *, lookup: bool = False) -> Step | None:
        self.tried += 1
        position = goal.position
        states = self._lookups if lookup else self._states
        try:
            return await states.apply_tactic(position.state, position.tactic(text), Limits(seconds))
        except SessionLost as lost:
            self.lost = str(lost)
            return None


def _hopeless(sequent: Sequent) -> bool:
    """`False` to be proved from nothing."""
    return sequent.conclusion == "False" and not sequent.facts and not sequent.hidden
