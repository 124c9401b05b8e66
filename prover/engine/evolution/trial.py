"""One proposal before Lean: is it well-formed, new, worth remembering, true, provable? Then admission decides."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from time import monotonic

from agents.draft import Draft
from prover.engine.evolution.parents import Parents
from prover.engine.evolution.scripts import ALL_SECONDS, SCRIPT_SECONDS, said_by_one, scripts, shortened
from prover.engine.hole_search import HoleSearch
from prover.engine.layout import filled, proof_text
from prover.engine.lean import Lean
from prover.engine.portfolio import Alternatives, portfolio
from prover.engine.portfolio.catalogue import SINGLE
from prover.engine.refutation import Refuter, side_by_side
from prover.engine.skills.applying import Lemma
from prover.engine.skills.at_hand import AtHand
from prover.engine.skills.in_file import MOST_OFFERED
from prover.engine.skills.probing import applicable
from prover.engine.tree.surroundings import Surroundings
from prover.lean.check import CheckRequest, CheckResult, Limits
from prover.lean.pool import PoolClosed
from prover.lean.problem import Problem, declarations
from prover.lean.session import SessionLost
from prover.lean.splice import Edit
from prover.lean.tactic_state import Opening
from skills_db.admission import Admission, AdmissionRules, Admitted
from skills_db.evolution import Outcome
from skills_db.library import Library
from skills_db.normal_form import StatementKeys, statement_keys
from skills_db.skill import Provenance, RefusalReason, Skill
from skills_db.skill_source import Candidate

SIMILAR = None
"""Admission's rule about similar texts is off here: lemmas of one theory share their hypotheses, which is most of
their text. What takes nothing but one skill and `grind` is refused instead."""
_CLOSER_SECONDS, _DRAFT_SECONDS = 2.0, 20.0
_QUICK = tuple(closer for closer in SINGLE if closer not in {"grind", "exact?"})
_CONTRADICTION = "exfalso\nfirst | contradiction | omega | simp_all | grind"
_NAME = "evolved"


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of a proposal."""

    outcome: Outcome
    reason: str = ""
    skill: Skill | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement to be tried. `body`: what stands behind the name in a declaration's head; `proposition`: the same
    as one proposition. `hints`: skills that its proof is tried with first."""

    name: str
    body: str
    proposition: str
    provenance: Provenance
    description: str = ""
    hints: tuple[str, ...] = ()
    draft: Draft | None = None
    """A proof that somebody offers; it is tried first."""


@dataclass
class Trial:
    """Tries statements. `lean`: the plain Lean, whose judge has the last word. `at_hand`: the library, imported;
    `None` while there are no skills. `said_before`: whether another proposal had this order key; notes it."""

    lean: Lean
    library: Library
    parents: Parents
    at_hand: AtHand | None
    seconds: float

    def __post_init__(self) -> None:
        self.admission = Admission(self.library, self.lean, AdmissionRules(similar=SIMILAR))

    @property
    def _searching(self) -> Lean:
        return self.lean if self.at_hand is None else replace(self.lean, pool=self.at_hand.pool)

    async def run(self, stated: Stated, said_before: Callable[[str], bool], seconds: float | None = None) -> Tried:
        """Try one statement, for at most `seconds` of search. Raises `ProverError`."""
        read = await self.parents.proposition(stated.proposition)
        if read is None:
            return Tried(Outcome.ILL_FORMED, "it does not elaborate")
        elaborated, place = read
        whole = replace(elaborated, declared=(replace(elaborated.declared[0], type=place),))
        keys = statement_keys(whole, whole.declared[0].name, self.library.environment)
        known = self._known(keys)
        if known is not None:
            return Tried(Outcome.KNOWN, f"{known.name} says the same")
        if said_before(keys.order_key):
            return Tried(Outcome.KNOWN, "it was proposed before in other words")
        try:
            return await self._tried(stated, self.seconds if seconds is None else seconds)
        except PoolClosed:
            raise
        except SessionLost as lost:
            return Tried(Outcome.NOT_PROVED, f"Lean was lost over it ({lost})")

    async def with_draft(self, stated: Stated) -> Tried | None:
        """Try the draft of a statement that the search left open; `None` if Lean does not take it."""
        problem = await self._problem(stated)
        if problem is None or stated.draft is None or not await self._passes(problem, stated.draft):
            return None
        return await self._admitted(stated, problem, problem.proved_by(stated.draft.body, stated.draft.kind))

    async def _problem(self, stated: Stated) -> Problem | None:
        """The statement with a hole; `None` if it is not one statement."""
        text = f"theorem {_NAME}{stated.body} := by\n  sorry\n"
        outline = await self._searching.pool.outline(text, goals=True, limits=Limits(20.0))
        found = declarations(outline, text)
        whole = len(found) == 1 and len(found[0].holes) == 1 and bool(found[0].holes[0].goals)
        return found[0] if whole else None

    def _known(self, keys: StatementKeys) -> Skill | None:
        return self.library.get(keys.id) or self.library.by_order_key(keys.order_key)

    async def _tried(self, stated: Stated, seconds: float) -> Tried:
        problem = await self._problem(stated)
        if problem is None:
            return Tried(Outcome.ILL_FORMED, "it is not one statement")
        check = self._checker(problem)
        if stated.draft is not None and await self._passes(problem, stated.draft):
            # What one tactic proves is trivial even if a model thought about it.
            closer = await _closer(check)
            if closer is None:
                edit = problem.proved_by(stated.draft.body, stated.draft.kind)
                return await self._admitted(stated, problem, edit)
        closer = await _closer(check)
        if closer is not None:
            library = "Skill." in closer
            return Tried(Outcome.KNOWN if library else Outcome.TRIVIAL, f"`{closer}` proves it")
        goal = problem.holes[0].goals[0]
        skills = self._skills(goal, stated.hints)
        if skills:
            skills = await applicable(check, goal, skills, ())
        script = await _by_script(check, goal, skills)
        if script is not None and said_by_one(script):
            return Tried(Outcome.KNOWN, f"it follows at once: `{script[0]}`")
        proof, refuted = None if script is None else proof_text(script), ""
        if proof is None:
            proof, refuted = await self._searched(problem, check, skills, seconds)
        if refuted:
            return Tried(Outcome.FALSE, refuted)
        if proof is None:
            return Tried(Outcome.NOT_PROVED, f"no proof in {seconds:g} s")
        empty = await _safely(check(_CONTRADICTION, _CLOSER_SECONDS))
        if empty is not None and empty.without_error and not empty.sorries:
            return Tried(Outcome.ILL_FORMED, "its hypotheses contradict each other")
        return await self._admitted(stated, problem, filled(problem, problem.holes[0], proof))

    async def _passes(self, problem: Problem, draft: Draft) -> bool:
        """Lean takes a draft. One with helper lemmas does not stand alone."""
        if draft.helpers.strip():
            return False
        text = problem.candidate((problem.proved_by(draft.body, draft.kind),))
        result = await _safely(
            self._searching.pool.check(CheckRequest(text, problem.context, Limits(_DRAFT_SECONDS)))
        )
        return result is not None and result.without_error and not result.sorries

    def _checker(self, problem: Problem) -> "Callable[[str, float], asyncio.Future[CheckResult]]":
        pool, hole = self._searching.pool, problem.holes[0]

        def check(proof: str, seconds: float) -> "asyncio.Future[CheckResult]":
            text = problem.candidate((filled(problem, hole, proof),))
            return asyncio.ensure_future(pool.check(CheckRequest(text, problem.context, Limits(seconds))))

        return check

    async def _searched(
        self,
        problem: Problem,
        check: "Callable[[str, float], asyncio.Future[CheckResult]]",
        skills: tuple[Lemma, ...],
        seconds: float,
    ) -> tuple[str | None, str]:
        """A proof, or why it is false."""
        lean, hole = self._searching, problem.holes[0]
        goal = hole.goals[0]
        around = Surroundings(skills=skills)
        search = HoleSearch(check, 1, 0, states=lean.pool, opening=Opening.of(problem, hole), around=around)
        attempts = iter(portfolio(goal, lean.environment.kind, skills=skills))
        searching = search.run(attempts, seconds)
        refuter = Refuter.of(lean, problem)
        if refuter is None:
            return (await searching).proof, ""
        found, refuted = await side_by_side(search, searching, refuter.run(seconds))
        return found.proof, refuted.reason if refuted is not None else ""

    def _skills(self, goal: str, hints: Sequence[str]) -> tuple[Lemma, ...]:
        if self.at_hand is None:
            return ()
        first = [s for s in self.library.named(hints) if s.name in self.at_hand.modules.names]
        skills = dict.fromkeys((*first, *self.at_hand.fitting(goal, MOST_OFFERED)))
        return tuple(Lemma(skill.name, skill.statement) for skill in skills)

    async def _admitted(self, stated: Stated, problem: Problem, edit: Edit) -> Tried:
        text = problem.candidate((edit,)).strip()
        declaration = text.replace(f"theorem {_NAME}", f"theorem {stated.name}", 1)
        answer = await self.admission.admit(
            Candidate(stated.name, declaration), stated.provenance, description=stated.description
        )
        if isinstance(answer, Admitted):
            return Tried(Outcome.ADMITTED, "", answer.skill)
        known = answer.refusal.reason in {RefusalReason.KNOWN, RefusalReason.REORDERED}
        return Tried(Outcome.KNOWN if known else Outcome.PROVED, answer.refusal.sentence)


async def _closer(check: "Callable[[str, float], asyncio.Future[CheckResult]]") -> str | None:
    """The single tactic that proves it, if there is one."""
    for tactics in (_QUICK, ("grind",), ("exact?",)):
        one = Alternatives(tactics)
        result = await _safely(check("\n".join(one.lines), _CLOSER_SECONDS))
        if result is not None and result.without_error and not result.sorries:
            found = one.found(result.messages)
            return "; ".join(found.steps) if found is not None else tactics[0]
    return None


async def _by_script(
    check: "Callable[[str, float], asyncio.Future[CheckResult]]", goal: str, skills: Sequence[Lemma]
) -> tuple[str, ...] | None:
    """A proof by one of the short scripts, with no more lines than it needs."""
    deadline = monotonic() + ALL_SECONDS

    async def passes(lines: tuple[str, ...]) -> bool:
        result = await _safely(check(proof_text(lines), SCRIPT_SECONDS))
        return result is not None and result.without_error and not result.sorries

    for script in scripts(goal, skills):
        if monotonic() > deadline:
            return None
        if await passes(script):
            return await shortened(script, passes)
    return None


async def _safely(checked: Awaitable[CheckResult]) -> CheckResult | None:
    """The result; `None` where Lean died over it."""
    try:
        return await checked
    except PoolClosed:
        raise
    except SessionLost:
        return None
