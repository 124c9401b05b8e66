"""One file and the library: which skills a proof in it uses, and the verdict on the file's text with just these."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from agents.plan import Wish
from agents.task import Premise
from prover.engine.lean import Lean
from prover.engine.skills.applying import Lemma
from prover.engine.skills.inserted import Inserted, first_command, named_in, skill_commands, speaks_of_skills
from prover.errors import ProverError
from prover.lean.check import Context, Limits
from prover.lean.judgement import applicable_rules
from prover.lean.pool import Pool
from prover.lean.problem import Problem
from prover.lean.session import SessionLost
from prover.lean.splice import Edit, apply
from prover.lean.strict import StrictRequest
from prover.lean.tokens import header_of
from prover.lean.verdict import Verdict, decide
from skills_db.skill import Skill, UseKind

if TYPE_CHECKING:
    # The database takes half a second to load.
    from prover.engine.drafting.candidate import Candidate
    from prover.engine.skills.at_hand import AtHand

MOST_OFFERED = 8
"""Skills that are tried on one goal."""
MOST_QUOTED = 6
"""Skills that a model is shown (LEGO-Prover's figure)."""
_MENTIONS = Limits(seconds=120.0)


@dataclass(frozen=True, slots=True)
class MadeLemmas:
    """Helper lemmas that somebody wrote for a problem, whatever became of them: commands, as they were written."""

    problem: str
    text: str


@dataclass(frozen=True, slots=True)
class WishedFor:
    """A statement that a plan for a problem wishes for, as it was written: the head of a declaration."""

    problem: str
    name: str
    statement: str


@dataclass
class SkillsInFile:
    """What a file takes of the library. `text`: the file's; `declared`: its declarations in order.

    `at_hand` is `None` where no library is used; skills that an earlier run put into the solved file live on all the
    same. `inserted`: what the solved file gets.
    """

    lean: Lean
    text: str
    declared: Sequence[Problem]
    at_hand: "AtHand | None" = None
    inserted: Inserted = field(init=False)
    own: dict[str, Problem] = field(init=False)
    made: list["MadeLemmas"] = field(init=False, default_factory=list)
    wished: list["WishedFor"] = field(init=False, default_factory=list)
    unusable: str = field(init=False, default="")
    """Why the library is left alone although there is one, in one sentence."""
    trouble: str = field(init=False, default="")
    """What its database could not do meanwhile, in one sentence. No proof is lost over it."""

    def __post_init__(self) -> None:
        self.inserted = Inserted(first_command(self.text))
        self.own = skill_commands(self.declared)
        if self.at_hand is not None:
            self.unusable = self._clash(self.at_hand)
            if self.unusable:
                self.at_hand = None

    # --- searching --------------------------------------------------------------------------------------------------

    @property
    def searching(self) -> Lean:
        """The Lean to search with: its sessions import the skills. Its judge does not."""
        return self.lean if self.at_hand is None else replace(self.lean, pool=self.at_hand.pool)

    def searched(self, problem: Problem, edits: Iterable[Edit]) -> Problem:
        """The problem as it stands after `edits`, for sessions that import the skills: without their text."""
        if self.at_hand is None:
            return self.standing(problem, edits)
        imported = [Edit(one.span, "") for one in self.own.values() if one.span.start < problem.span.start]
        return self._after(problem, [*edits, *imported])

    def standing(self, problem: Problem, edits: Iterable[Edit], more: Inserted | None = None) -> Problem:
        """The problem as it stands after `edits`, in the file with its skills (and `more`)."""
        return self._after(problem, (more or self.inserted).edits(edits))

    def offered(self, goal: str, problem: Problem) -> tuple[Skill, ...]:
        """Skills for a goal; noted as offered."""
        found = self._fitting(goal, MOST_OFFERED)
        self._note(UseKind.OFFERED, found, problem)
        return found

    def quoted(self, problem: Problem) -> tuple[Skill, ...]:
        """Skills for the whole statement, to be shown to a model; noted as quoted."""
        goals = [goal for hole in problem.holes for goal in hole.goals]
        found = self._fitting(goals[0], MOST_QUOTED) if goals else ()
        self._note(UseKind.QUOTED, found, problem)
        return found

    def quoted_for(
        self, goals: Iterable[str], problem: Problem, each: int, known: frozenset[str] | set[str]
    ) -> tuple[Skill, ...]:
        """Skills for other goals that a model thinks of; those not in `known` (names) are noted as quoted."""
        found = {skill.name: skill for goal in goals for skill in self._fitting(goal, each)}
        self._note(UseKind.QUOTED, [skill for name, skill in found.items() if name not in known], problem)
        return tuple(found.values())

    def needed(self, skills: Sequence[Skill]) -> tuple[Skill, ...]:
        """These, and what they need, dependencies first; none where that cannot be told."""
        if self.at_hand is None or not skills:
            return ()
        try:
            return self.at_hand.library.closure(skill.id for skill in skills)
        except ProverError as error:
            self.trouble = f"the library could not be asked: {error.message}"
            return ()

    # --- judging ----------------------------------------------------------------------------------------------------

    async def used(
        self, pool: Pool, searched: Problem, edits: tuple[Edit, ...], helpers: str = ""
    ) -> tuple[Skill, ...]:
        """The skills that the compiled proof mentions, and what these need, dependencies first. `pool`: sessions in
        which `searched` elaborates. None where that cannot be told; a proof that needs some is refused then."""
        if self.at_hand is None:
            return ()
        try:
            constants = await pool.mentions(searched.candidate(edits, helpers), searched.context, _MENTIONS)
            return self.at_hand.behind(constants or ())
        except SessionLost:
            return ()
        except ProverError as error:
            self.trouble = f"the library could not be asked: {error.message}"
            return ()

    def inserting(self, skills: Sequence[Skill]) -> Inserted:
        """What the file gets if a proof with these skills is taken."""
        return self.inserted.with_more({s.name: s.source for s in skills if s.name not in self.own})

    async def verdict(
        self,
        problem: Problem,
        edits: tuple[Edit, ...],
        helpers: str,
        *,
        inserted: Inserted,
        before: Sequence[Edit],
        still_open: Sequence[Problem],
        limits: Limits,
    ) -> Verdict:
        """The strict verdict on the file's text up to the problem, with the skills in it. All of it is the candidate:
        nothing that comes from the library is trusted. `before`: the edits so far; `still_open`: what is to be left
        out, because it has holes."""
        header, _ = header_of(self.text)
        gone = [Edit(one.span, "") for one in still_open if one.span.start < problem.span.start]
        kept = [e for e in before if not any(g.span.start <= e.span.start < g.span.end for g in gone)]
        standing = self._after(problem, inserted.edits([*kept, *gone]))
        request = StrictRequest(
            context=Context(),
            trusted=self.text[header.end : problem.span.start] + problem.trusted,
            candidate=standing.context.text + problem.candidate(edits, helpers),
            name=problem.judged_name,
            limits=limits,
            rules=(rules := applicable_rules(self.lean.environment)),
        )
        return decide(await self.lean.judge.evidence(request), self.lean.environment.id, rules)

    def take(self, inserted: Inserted, skills: Sequence[Skill], problem: Problem) -> None:
        """The proof is taken: its skills are part of the solved file, and their use is noted."""
        self.inserted = inserted
        self._note(UseKind.USED, skills, problem)

    def keep_lemmas(self, problem: Problem, candidates: Iterable["Candidate"]) -> None:
        """Keep the helper lemmas of drafts, each text once, and the statements that were wished for."""
        texts, wished = dict[str, None](), dict[str, Wish]()
        for candidate in candidates:
            read = candidate.reply.answer.drafts if candidate.reply else ()
            drafts = (*read, candidate.draft) if candidate.draft else read
            texts |= dict.fromkeys(draft.helpers for draft in drafts if draft.helpers.strip())
            planned = candidate.reply.planned if candidate.reply else None
            wished |= {one.wish.statement: one.wish for one in (planned.wished if planned else ())}
        self.made += [MadeLemmas(problem.judged_name, text) for text in texts]
        self.wished += [WishedFor(problem.judged_name, wish.name, statement) for statement, wish in wished.items()]

    # --- an earlier run ---------------------------------------------------------------------------------------------

    def from_before(self, previous: Sequence[Problem], proof: str, *, alone: bool = False) -> Inserted:
        """The skills of an earlier solved file that a proof of it names, and those that they name; behind those that
        the file has already, or `alone`."""
        known = {name: one.command for name, one in skill_commands(previous).items()}
        wanted, todo = set[str](), [proof]
        while todo:
            new = [name for name in named_in(todo.pop(), known) if name not in wanted]
            wanted.update(new)
            todo += [known[name] for name in new]
        present = Inserted(self.inserted.place) if alone else self.inserted
        return present.with_more(
            {name: text for name, text in known.items() if name in wanted and name not in self.own}
        )

    # --- inside -----------------------------------------------------------------------------------------------------

    def _after(self, problem: Problem, edits: Iterable[Edit]) -> Problem:
        header, _ = header_of(self.text)
        return replace(problem, context=Context(apply(self.text[: problem.span.start], edits)[header.end :]))

    def _clash(self, at_hand: "AtHand") -> str:
        if speaks_of_skills(self.text):
            return "the file uses the namespace Skill itself, so the library is not used"
        for name, one in self.own.items():
            skill = at_hand.library.by_name(name)
            # Its proof may be another one by now: a search needs the statement, and the file's own text is judged.
            if skill is None or skill.statement.split() != one.statement.replace("_root_.", "", 1).split():
                return f"the file declares {name} otherwise than the library, which is not used"
        return ""

    def _fitting(self, goal: str, k: int) -> tuple[Skill, ...]:
        try:
            return self.at_hand.fitting(goal, k) if self.at_hand is not None else ()
        except ProverError as error:
            self.trouble = f"the library could not be asked: {error.message}"
            return ()

    def _note(self, kind: UseKind, skills: Sequence[Skill], problem: Problem) -> None:
        if self.at_hand is None or not skills:
            return
        try:
            ids = [skill.id for skill in skills]
            self.at_hand.library.record_use(kind, ids, problem.judged_name, self.at_hand.run)
        except ProverError as error:
            self.trouble = f"uses of the library could not be noted: {error.message}"


def lemmas(skills: Iterable[Skill]) -> tuple[Lemma, ...]:
    """As moves and attempts take them."""
    return tuple(Lemma(skill.name, skill.statement) for skill in skills)


def premises(skills: Iterable[Skill]) -> tuple[Premise, ...]:
    """As models are shown them."""
    return tuple(Premise(skill.name, skill.statement.partition(skill.name)[2].strip()) for skill in skills)
