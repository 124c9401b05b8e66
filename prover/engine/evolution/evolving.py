"""The loop: whose turn is it, what does it propose, what becomes of that; until it is enough."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from time import monotonic

from agents.draft import Draft
from agents.task import Premise, Task
from prover.engine.evolution.direction import Parent, Proposal, Said
from prover.engine.evolution.model_evolver import ModelEvolver, Written
from prover.engine.evolution.parents import Parents
from prover.engine.evolution.printing import body_text, proposition_text
from prover.engine.evolution.trial import Stated, Trial, Tried
from prover.engine.evolution.workshop import CONJECTURING, FROM_THEORIES, TURNING, Workshop
from prover.engine.lean import Lean
from prover.engine.skills.applying import parted
from prover.engine.skills.at_hand import AtHand, skills_at_hand
from prover.inference.errors import BudgetSpent, ModelError
from prover.lean.embedded import EmbeddedPaths
from skills_db.evolution import Evolution, Outcome, Turn
from skills_db.library import Library
from skills_db.requests import Requests
from skills_db.retriever import FullTextRetriever
from skills_db.skill import Origin, Provenance, Request, Skill, SkillState

REQUESTS = "solve requests"
"""The direction that tries open requests once more, with the library as it is by now."""
BATCH, CONJECTURES = 2, 5
"""Proposals that are tried in one turn: of a direction from a skill, and about a theory."""
SECONDS = 3.0
"""Search for one proposal."""
REQUEST_SECONDS = 9.0
MOST_REQUESTS = 200
"""Open requests, beyond which none is added."""
_REFRESH = 6
"""New skills after which a worker's sessions import the library anew."""
_LOOKED_AT = 8
ASKING = "model: "
"""What the names of a model's directions begin with."""
_AIMS, _PREMISES, _MOST_FAILURES = 4, 4, 3
_ALIVE_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Plan:
    """When it is enough (`None`: never), and how it is done. `jobs`: proposals at the same time."""

    steps: int | None = None
    seconds: float | None = None
    jobs: int = 1
    search_seconds: float = SECONDS
    only: tuple[str, ...] = ()
    """Directions; all of them if none is named."""


@dataclass(frozen=True, slots=True)
class Step:
    """One decided proposal, as it is told while the loop runs."""

    direction: str
    statement: str
    tried: Tried
    seconds: float


@dataclass
class Evolving:
    """One process that evolves a library. `told`: of every step, and (`None`) that something else has changed."""

    library: Library
    lean: Lean
    paths: EmbeddedPaths | None
    plan: Plan
    told: Callable[[Step | None], None] = lambda step: None
    model: ModelEvolver | None = None
    trouble: str = ""
    """Why the model is asked no more, in one sentence."""
    working: dict[int, str] = field(default_factory=dict)
    """What each worker is at, in words."""
    steps: int = 0
    exhausted: bool = False
    """Nothing is left to be proposed."""

    def __post_init__(self) -> None:
        self.evolution, self.requests = Evolution(self.library), Requests(self.library)
        self._parents, self._workshop = Parents(self.lean.pool), Workshop()
        self._making, self._choosing = asyncio.Lock(), asyncio.Lock()
        self._theories: tuple[Parent, ...] = ()
        self._began = monotonic()
        self._run, self._failures = 0, 0

    async def run(self) -> None:
        """Evolve until it is enough. Cancelling it leaves nothing half done. Raises `ProverError`."""
        self._theories = await self._parents.of_theories()
        self._run = self.evolution.begin()
        tasks = [asyncio.ensure_future(self._worker(number)) for number in range(self.plan.jobs)]
        alive = asyncio.ensure_future(self._alive())
        try:
            for one in asyncio.as_completed(tasks):
                await one
        finally:
            for task in (*tasks, alive):
                task.cancel()
            await asyncio.gather(*tasks, alive, return_exceptions=True)
            self.evolution.alive(self._run, self.elapsed, ended=True)

    @property
    def elapsed(self) -> float:
        """Seconds since the beginning."""
        return monotonic() - self._began

    @property
    def enough(self) -> bool:
        """Steps or time are used up."""
        steps, seconds = self.plan.steps, self.plan.seconds
        return (steps is not None and self.steps >= steps) or (seconds is not None and self.elapsed >= seconds)

    async def _alive(self) -> None:
        while True:
            await asyncio.sleep(_ALIVE_SECONDS)
            self.evolution.alive(self._run, self.elapsed)

    # --- workers ----------------------------------------------------------------------------------------------------

    async def _worker(self, number: int) -> None:
        async with _Sessions(self.library, self.lean, self.paths) as sessions:
            while not self.enough:
                self.working[number] = "looking for something to propose"
                turn = await self._turn()
                if turn is None:
                    self.exhausted = True
                    return
                direction, work = turn
                for one in work:
                    if self.enough:
                        break
                    self.working[number] = f"{direction}: {one.stated.body.strip()}"
                    self.told(None)
                    at_hand = await sessions.at_hand()
                    trial = Trial(self.lean, self.library, self._parents, at_hand, self.plan.search_seconds)
                    await self._try(trial, one)
        self.working.pop(number, None)

    async def _try(self, trial: Trial, work: "_Work") -> None:
        """Try one statement, if nobody else does, and note what became of it."""
        id = self.evolution.claim(self._run, work.direction, work.parents, work.text)
        if id is None:
            return
        began = monotonic()
        try:
            before = (lambda key: False) if work.request else (lambda key: self.evolution.note_key(id, key))
            tried = await trial.run(work.stated, before, REQUEST_SECONDS if work.request else None)
            if work.request is not None:
                tried = await self._drafted(trial, work.request, work.stated, tried)
        except BaseException:
            self.evolution.give_back(id)
            raise
        seconds = monotonic() - began
        skill = tried.skill.id if tried.skill is not None else None
        self._follow_up(work, tried)
        self.evolution.decide(
            id, tried.outcome, reason=tried.reason, skill=skill, elapsed=self.elapsed, seconds=seconds
        )
        self.steps += 1
        self.told(Step(work.direction, work.stated.body.strip(), tried, seconds))

    def _follow_up(self, work: "_Work", tried: Tried) -> None:
        """What is true as far as one can see becomes a request; a request that is settled is closed."""
        stated = work.stated
        if work.request is not None:
            if tried.skill is not None:
                self.requests.proved(work.request.id, tried.skill)
            elif tried.outcome not in {Outcome.NOT_PROVED, Outcome.PROVED}:
                self.requests.drop(work.request.id)
        elif tried.outcome is Outcome.NOT_PROVED and len(self.requests.requests(limit=MOST_REQUESTS)) < MOST_REQUESTS:
            self.requests.add(stated.name, f"theorem {stated.name}{stated.body}", stated.provenance)

    # --- turns ------------------------------------------------------------------------------------------------------

    async def _turn(self) -> "tuple[str, list[_Work]] | None":
        """What had the fewest turns: theories or skills, then a direction, then a parent; and what they propose."""
        wanted = [[n for n in kind if not self.plan.only or n in self.plan.only] for kind in self._kinds]
        turns = self.evolution.turns([name for kind in wanted for name in kind])
        kinds = sorted(wanted, key=lambda kind: sum(turns[name] for name in kind))
        for direction in (name for kind in kinds for name in sorted(kind, key=lambda name: turns[name])):
            if self.enough:
                return direction, []
            if direction.startswith(ASKING):
                # A model may think for long; the others go on meanwhile.
                work = await self._asked(direction)
            else:
                async with self._choosing:
                    work = await self._work_of(direction)
            if work:
                return direction, work
        return None

    @property
    def directions(self) -> tuple[str, ...]:
        """The names of all directions."""
        return tuple(name for kind in self._kinds for name in kind)

    @property
    def _kinds(self) -> tuple[tuple[str, ...], ...]:
        """Directions that begin with theories, with skills, with a model."""
        asked = () if self.model is None else tuple(f"{ASKING}{name}" for name in self.model.directions)
        from_theories = (*CONJECTURING, *sorted(FROM_THEORIES))
        from_skills = tuple(name for name in (*TURNING, REQUESTS) if name not in FROM_THEORIES)
        return tuple(kind for kind in (from_theories, from_skills, asked) if kind)

    async def _work_of(self, direction: str) -> "list[_Work]":
        if direction == REQUESTS:
            return self._requested()
        newest = self.library.stamp().newest
        turns = self.evolution.turns_of(direction)
        if direction in CONJECTURING or (
            direction in FROM_THEORIES and sum(t.turns for t in turns.values()) % 2 == 0
        ):
            theories = [one for one in self._theories if turns.get(one.id, Turn()).exhausted_at is None]
            for theory in sorted(theories, key=lambda one: turns.get(one.id, Turn()).turns):
                work = await self._proposed(direction, theory, newest)
                if work:
                    return work
        if direction in CONJECTURING:
            return []
        seen = set[str]()
        for _ in range(_LOOKED_AT):
            skill = next(iter(self.library.take_up()), None)
            if skill is None or skill.id in seen:
                return []
            seen.add(skill.id)
            # With new skills there are new pairs.
            before = turns.get(skill.id, Turn()).exhausted_at
            if before is not None and (before == newest or direction not in _OF_PAIRS):
                continue
            parent = await self._parents.of_skill(skill)
            work = [] if parent is None else await self._proposed(direction, parent, newest)
            if work:
                return work
        return []

    async def _proposed(self, direction: str, parent: Parent, newest: int) -> "list[_Work]":
        """The next proposals of a direction from a parent that nobody has taken up; counts the turn."""
        others = await self._others() if direction in _OF_PAIRS else ()
        said = await self._said(direction, parent, others)
        by_text = {body_text(proposal.statement): proposal for proposal in said.proposals}
        new = self.evolution.new_among(by_text)
        batch = CONJECTURES if direction in CONJECTURING else BATCH
        chosen = [_Work.of(by_text[text], text) for text in new[:batch]]
        self.evolution.had_turn(
            direction,
            parent.id,
            falsified=said.falsified,
            lawless=said.lawless,
            exhausted=newest if len(new) <= batch else None,
        )
        return chosen

    async def _said(self, direction: str, parent: Parent, others: Sequence[Parent]) -> Said:
        async with self._making:
            return await asyncio.to_thread(self._workshop.said, direction, parent, others)

    async def _others(self) -> tuple[Parent, ...]:
        skills = self.library.skills(states=(SkillState.ACTIVE,), limit=None)
        found = [await self._parents.of_skill(skill) for skill in skills]
        return tuple(one for one in found if one is not None)

    async def _asked(self, direction: str) -> "list[_Work]":
        """What a model makes of the skill that was taken up least often."""
        skill = next(iter(self.library.take_up()), None)
        if skill is None or self.model is None:
            return []
        sample = self.evolution.turns_of(direction).get(skill.id, Turn()).turns
        premise = _premise(skill)
        aims = [request.statement for request in self.requests.requests(limit=_AIMS)]
        name = direction.removeprefix(ASKING)
        written: Sequence[Written] = ()
        try:
            written = await self.model.evolve(
                name, premise, aims=aims, offers=self.lean.environment.offers, sample=sample
            )
            self._failures = 0
        except ModelError as error:
            self._no_answer(error)
        self.evolution.had_turn(direction, skill.id, falsified=0, lawless=0, exhausted=None)
        made = [_Work.of_written(one, direction, skill) for one in written]
        return [work for work in made if self.evolution.new_among([work.text])]

    def _no_answer(self, error: ModelError) -> None:
        """One failed call is no reason to stop asking, but several in a row are, and so is a spent budget."""
        self._failures += 1
        if isinstance(error, BudgetSpent) or self._failures >= _MOST_FAILURES:
            self.model, self.trouble = None, f"the model is asked no more: {error.message}"

    async def _drafted(self, trial: Trial, request: Request, stated: Stated, tried: Tried) -> Tried:
        """A request that the search leaves open, with the proofs that a model writes for it."""
        if self.model is None or tried.outcome is not Outcome.NOT_PROVED:
            return tried
        skills = self.library.full_text(stated.body, _PREMISES)
        premises = tuple(_premise(one.skill) for one in skills)
        task = Task(request.name, request.statement, offers=self.lean.environment.offers, premises=premises)
        drafts: Sequence[Draft] = ()
        try:
            drafts = await self.model.solve(task, sample=request.tries)
            self._failures = 0
        except ModelError as error:
            self._no_answer(error)
        for draft in drafts:
            again = await trial.with_draft(replace(stated, draft=draft))
            if again is not None:
                return again
        return tried

    def _requested(self) -> "list[_Work]":
        request = self.requests.take_up()
        if request is None or request.preamble.strip():
            return []
        self.evolution.had_turn(REQUESTS, request.id, falsified=0, lawless=0, exhausted=None)
        return [_Work.of_request(request)]


_OF_PAIRS = frozenset({"compose", "iff from two"})


@dataclass(frozen=True)
class _Work:
    """A statement to be tried."""

    stated: Stated
    direction: str
    parents: tuple[str, ...]
    text: str
    request: Request | None = None

    @classmethod
    def of(cls, proposal: Proposal, text: str) -> "_Work":
        conjectured = proposal.direction in CONJECTURING or not proposal.hints
        parent = None if conjectured else proposal.parents[0]
        provenance = Provenance(Origin.EVOLVED, parent=parent, direction=proposal.direction)
        sources = " and ".join(proposal.hints) if proposal.hints else proposal.parents[0]
        description = f"Evolved ({proposal.direction}) from {sources}."
        stated = Stated(
            proposal.stem, text, proposition_text(proposal.statement), provenance, description, proposal.hints
        )
        return cls(stated, proposal.direction, proposal.parents, text)

    @classmethod
    def of_written(cls, written: Written, direction: str, skill: Skill) -> "_Work":
        binders, conclusion = parted(written.statement)
        body = f" {binders} : {conclusion}" if binders else f" : {conclusion}"
        proposition = f"∀ {binders}, {conclusion}" if binders else conclusion
        provenance = Provenance(Origin.EVOLVED, parent=skill.id, direction=direction)
        name = written.statement.split()[1]
        description = f"Evolved ({direction}) from {skill.name}."
        stated = Stated(name, body, proposition, provenance, description, (skill.name,), written.draft)
        return cls(stated, direction, (skill.id,), body)

    @classmethod
    def of_request(cls, request: Request) -> "_Work":
        binders, conclusion = parted(request.statement)
        body = f" {binders} : {conclusion}" if binders else f" : {conclusion}"
        proposition = f"∀ {binders}, {conclusion}" if binders else conclusion
        provenance = Provenance(Origin.REQUESTED, parent=request.provenance.parent, direction=REQUESTS)
        stated = Stated(request.name, body, proposition, provenance, request.description)
        # Each try is a step of its own.
        return cls(stated, REQUESTS, (request.id,), f"{body} -- try {request.tries}", request)


def _premise(skill: Skill) -> Premise:
    """A skill as models are shown it."""
    binders, conclusion = parted(skill.statement)
    return Premise(skill.name, f"{binders} : {conclusion}", skill.source)


class _Sessions:
    """A worker's sessions with the library imported, opened anew when it has grown."""

    def __init__(self, library: Library, lean: Lean, paths: EmbeddedPaths | None) -> None:
        self._library, self._lean, self._paths = library, lean, paths
        self._lent = AsyncExitStack()
        self._at_hand: AtHand | None = None
        self._newest, self._changes = 0, 0

    async def __aenter__(self) -> "_Sessions":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._lent.aclose()

    async def at_hand(self) -> AtHand | None:
        """The library as it was not long ago."""
        stamp = self._library.stamp()
        grown = len(self._library.sequences()) if stamp.newest > self._newest else 0
        known = len(self._at_hand.modules.names) if self._at_hand is not None else 0
        if stamp.changes != self._changes or grown - known >= max(1, min(_REFRESH, known // 4)):
            await self._lent.aclose()
            self._at_hand = await self._lent.enter_async_context(self._opened())
            self._newest, self._changes = stamp.newest, stamp.changes
        return self._at_hand

    @asynccontextmanager
    async def _opened(self) -> AsyncIterator[AtHand | None]:
        retriever = FullTextRetriever(self._library)
        opened = skills_at_hand(self._library, self._lean.environment, self._paths, 1, retriever=retriever)
        async with contextlib.AsyncExitStack() as stack:
            yield await stack.enter_async_context(opened)
