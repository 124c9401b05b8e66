"""One file being proved: each declaration searched, drafted by models where that is asked for, and judged."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import TYPE_CHECKING

from prover.engine.hole_search import HoleSearch
from prover.engine.layout import filled
from prover.engine.lean import Lean, has_our_mathlib
from prover.engine.listener import Listener
from prover.engine.options import Options
from prover.engine.portfolio import Alternatives, Attempt, portfolio
from prover.engine.refutation import Refuter, side_by_side
from prover.engine.reporting import declaration_report, hole_report, resting_on
from prover.engine.reports import DeclarationReport, HoleReport
from prover.engine.resume import Previous, earlier_proof
from prover.engine.search import Found
from prover.engine.skills.in_file import SkillsInFile, lemmas
from prover.engine.skills.inserted import Inserted
from prover.engine.skills.probing import applicable
from prover.engine.skills.quoting import QuotedSkills
from prover.engine.tree.surroundings import Surroundings, surroundings
from prover.inference.errors import ModelError
from prover.lean.check import CheckRequest, CheckResult, Limits
from prover.lean.environment import EnvironmentKind
from prover.lean.judgement import judge
from prover.lean.problem import Problem
from prover.lean.source import Hole
from prover.lean.source_file import SourceFile
from prover.lean.splice import Edit, apply
from prover.lean.tactic_state import Opening
from prover.lean.tokens import name_parts
from prover.lean.verdict import Outcome, Verdict
from skills_db.skill import Skill

if TYPE_CHECKING:
    # Loading it takes half a second, and most runs ask no model.
    from prover.engine.drafting.candidate import Candidate
    from prover.engine.drafting.drafting import Drafting

VERDICT_SECONDS = 120.0
"""Wall-clock limit of a strict check; a proof that was found has already passed within its time slice."""
_CONTRADICTION = "exfalso\nfirst | contradiction | omega | simp_all"


@dataclass
class FileRun:
    """One file being proved. What is done so far is kept here when the work is interrupted.

    `whole`: the user's text, of which `source` may be a part (see `prover.engine.set_aside`).
    """

    lean: Lean
    source: SourceFile
    whole: str
    options: Options
    previous: Previous | None
    listener: Listener
    declared: tuple[Problem, ...]
    skills: SkillsInFile
    drafting: "Drafting | None" = None
    edits: list[Edit] = field(default_factory=list)
    reports: list[DeclarationReport] = field(default_factory=list)
    unproved: list[str] = field(default_factory=list)
    reused: list[Edit] = field(default_factory=list)
    closed: set[int] = field(default_factory=set)
    """Where the declarations begin that had holes and are proved."""

    @property
    def reused_everything(self) -> bool:
        """The previous solved file is this file with the proofs that are used again, and nothing else."""
        return self.previous is None or self._with_reused() == self.previous.text

    def _with_reused(self) -> str:
        before = self.previous.declarations if self.previous is not None else ()
        proofs = "\n".join(edit.text for edit in self.reused)
        return apply(self.whole, self.skills.from_before(before, proofs, alone=True).edits(self.reused))

    async def prove(self, problem: Problem) -> None:
        """Work on one declaration, in the file as it stands after the declarations before it were filled."""
        self.listener.declaration_started(problem)
        began = monotonic()
        now = self.skills.standing(problem, self.edits)
        report: DeclarationReport | None = None
        if problem.provable:
            report = await self._from_before(problem, now) or await self._search(problem, now)
            if report.verdict.proved:
                self.closed.add(problem.span.start)
            else:
                self.unproved.append(problem.judged_name)
        else:
            verdict = await judge(self.lean.judge, self.lean.environment, now)
            report = declaration_report(self.source, problem, (), verdict, seconds=monotonic() - began)
        self.reports.append(report)
        self.listener.declaration_done(problem, report)

    async def keep(self, problem: Problem) -> None:
        """Not asked for: an earlier proof stays in the solved file, and nothing is reported."""
        now = self.skills.standing(problem, self.edits)
        if not problem.provable or await self._from_before(problem, now) is None:
            self.unproved.append(problem.judged_name)

    async def _from_before(self, problem: Problem, now: Problem) -> DeclarationReport | None:
        """The proof of an earlier run, if the solved file has one for this very statement and it is still good.

        Good is also one that rests on a lemma which is still open: nothing in it needs another search.
        """
        began = monotonic()
        earlier = earlier_proof(self.previous, problem, frozenset(p.name for p in self.declared))
        if earlier is None:
            return None
        names = f"{earlier.helpers}\n{earlier.edit.text}"
        inserted = self.skills.from_before(self.previous.declarations if self.previous else (), names)
        verdict = await self._judged_with(problem, now, (earlier.edit,), earlier.helpers, inserted)
        if not verdict.proved and "sorryAx" not in verdict.axioms:
            return None
        self.skills.inserted = inserted
        self.edits.extend(problem.in_file((earlier.edit,), earlier.helpers))
        self.reused.extend(problem.in_file((earlier.edit,), earlier.helpers))
        spent = monotonic() - began
        proof = earlier.edit.text.removeprefix(":=").strip()
        holes = tuple(
            replace(hole_report(self.source, problem, hole, Found(proof, 0), spent), reused=True)
            for hole in problem.holes
        )
        return declaration_report(self.source, problem, holes, verdict, seconds=spent)

    async def _search(self, problem: Problem, now: Problem, *, library: bool = True) -> DeclarationReport:
        began = monotonic()
        lean = self.skills.searching if library else self.lean
        searched = self.skills.searched(problem, self.edits) if library else now
        at_start = await _warmed(lean, searched)
        found: list[Edit] = []
        holes: list[HoleReport] = []
        lost: str | None = None
        refuter, refuted = Refuter.of(lean, searched), None
        for hole in problem.holes:
            others = max(0, len(at_start.sorries) - len(found) - 1)
            around = self._around(problem, _goal(hole), library=library)
            if around.skills:
                probe = _checker(lean, searched, hole, tuple(found))
                fitting = await applicable(probe, _goal(hole), around.skills, around.equations)
                around = replace(around, skills=fitting)
            search, attempts = self._hole_search(lean, searched, hole, tuple(found), others=others, around=around)
            before = sum(h.tried for h in holes)

            def told(search: HoleSearch = search, before: int = before) -> None:
                self.listener.tried(problem, before + search.tried)

            hole_began = monotonic()
            if not self.options.search:
                result = Found(None, 0)
            elif refuter is None:
                result = await search.run(attempts, self.options.budget, told)
            else:
                searching = search.run(attempts, self.options.budget, told)
                refuting = refuter.run(self.options.budget, around.known)
                result, refuted = await side_by_side(search, searching, refuting)
            holes.append(hole_report(self.source, problem, hole, result, monotonic() - hole_began))
            lost = lost or result.lost
            if result.proof is not None:
                found.append(filled(now, hole, result.proof))
        edits, used = tuple(found), tuple[Skill, ...]()
        if len(found) < len(problem.holes):
            verdict = refuted or self._open(holes, monotonic() - began, lost)
            if self.drafting is not None and refuted is None:
                so_far = declaration_report(self.source, problem, tuple(holes), verdict, seconds=monotonic() - began)
                return await self._draft(self.drafting, problem, now, so_far, edits)
        else:
            used = await self.skills.used(lean.pool, searched, edits) if library else ()
            inserted = self.skills.inserting(used)
            verdict = await self._judged_with(problem, now, edits, "", inserted)
            if verdict.proved:
                self.skills.take(inserted, used, problem)
            elif used:
                # What the library gave does not hold in the file itself.
                return await self._search(problem, now, library=False)
            if not verdict.proved and "sorryAx" not in verdict.axioms:
                # Lean took it in the search and the strict check refuses it: not a proof, so it is not written.
                edits = ()
                holes = [replace(hole, proof=None) for hole in holes]
        contradictory = verdict.proved and len(problem.holes) == 1 and await _contradictory(self.lean, now)
        self.edits.extend(problem.in_file(edits))
        report = declaration_report(self.source, problem, tuple(holes), verdict, seconds=monotonic() - began)
        return replace(report, contradictory=contradictory, skills=tuple(skill.name for skill in used))

    def _hole_search(
        self, lean: Lean, problem: Problem, hole: Hole, found: tuple[Edit, ...], *, others: int, around: Surroundings
    ) -> tuple[HoleSearch, Iterator[Attempt | Alternatives]]:
        """The search for one hole, and the attempts of the portfolio for it."""
        goal = _goal(hole)
        search = HoleSearch(
            _checker(lean, problem, hole, found),
            lean.pool.size,
            others,
            states=lean.pool,
            opening=Opening.of(problem, hole) if goal else None,
            around=around,
        )
        kind, skills = lean.environment.kind, around.skills
        return search, iter(portfolio(goal, kind, around.known, mathlib=around.mathlib, skills=skills))

    async def _draft(
        self,
        drafting: "Drafting",
        problem: Problem,
        now: Problem,
        searched: DeclarationReport,
        edits: tuple[Edit, ...],
    ) -> DeclarationReport:
        """Let models write the whole body; without success, `searched` and `edits`, from the search, stand."""
        began, tried, drafts = monotonic(), sum(hole.tried for hole in searched.holes), 0

        def told(_: object) -> None:
            nonlocal drafts
            drafts += 1
            self.listener.tried(problem, tried + drafts)

        quoting = QuotedSkills(self.skills, problem, self.edits)
        proof: Candidate | None = None
        tokens = 0
        try:
            drafted = await drafting.prove(
                self.lean,
                now,
                quoting=quoting,
                file=str(self.source.path),
                taken=name_parts(self.source.text[problem.span.end :]),
                fill=self._filled,
                told=told,
            )
            proof, tokens, ended = next(iter(drafted.proofs), None), drafted.tokens, drafted.ended
            self.skills.keep_lemmas(problem, drafted.candidates)
        except ModelError as error:
            # No reason to lose what was proved of this file, by the search or before the model failed.
            ended = str(error)
        used, verdict = tuple[Skill, ...](), proof.verdict if proof is not None else None
        if quoting.skills and proof is not None and proof.draft is not None:
            edits_of_proof = (now.proved_by(proof.draft.body, proof.draft.kind),)
            standing, helpers = quoting.standing(), proof.draft.helpers
            used = await self.skills.used(self.lean.pool, standing, edits_of_proof, helpers)
            inserted = self.skills.inserting(used)
            verdict = await self._judged_with(problem, now, edits_of_proof, helpers, inserted)
            if verdict.proved:
                self.skills.take(inserted, used, problem)
            else:
                proof, ended = None, f"with the lemmas of the library in the file: {verdict.reason}"
        seconds = searched.seconds + monotonic() - began
        if proof is None or proof.draft is None or verdict is None:
            why = f" ({ended})" if ended else ""
            reason = f"{searched.verdict.reason}; models: {drafts} drafts, {tokens} tokens{why}"
            open_still = replace(searched.verdict, reason=reason)
            self.edits.extend(problem.in_file(edits))
            return replace(searched, verdict=open_still, seconds=seconds, tokens=tokens)
        edit = now.proved_by(proof.draft.body, proof.draft.kind)
        self.edits.extend(problem.in_file((edit,), proof.draft.helpers))
        written = edit.text.removeprefix(":=").strip()
        holes = tuple(replace(hole, proof=written, tried=hole.tried + drafts) for hole in searched.holes)
        report = replace(searched, holes=holes, verdict=verdict, seconds=seconds, tokens=tokens)
        return replace(report, skills=tuple(skill.name for skill in used))

    async def _filled(self, problem: Problem, seconds: float) -> tuple[Edit, ...] | None:
        """All holes of a sketch by the search, within so many seconds in all; `None` if one stays open."""
        deadline, found = monotonic() + seconds, list[Edit]()
        for hole in problem.holes:
            others, around = len(problem.holes) - len(found) - 1, self._around(problem, _goal(hole), library=False)
            search, attempts = self._hole_search(self.lean, problem, hole, tuple(found), others=others, around=around)
            result = await search.run(attempts, max(0.1, deadline - monotonic()))
            if result.proof is None:
                return None
            found.append(filled(problem, hole, result.proof))
        return tuple(found)

    def _around(self, problem: Problem, goal: str, *, library: bool) -> Surroundings:
        environment = self.lean.environment
        found = surroundings(
            self.declared,
            frozenset(r.name for r in self.reports if r.verdict.proved),
            problem,
            goal,
            mathlib=has_our_mathlib(environment),
            project=environment.kind is EnvironmentKind.PROJECT,
        )
        return replace(found, skills=lemmas(self.skills.offered(goal, problem))) if library else found

    async def _judged_with(
        self, problem: Problem, now: Problem, edits: tuple[Edit, ...], helpers: str, inserted: Inserted
    ) -> Verdict:
        """The strict verdict, in the file with these skills of the library."""
        if inserted.texts.keys() == self.skills.inserted.texts.keys():
            return await self._judged(now, edits, helpers)
        still_open = [p for p in self.declared if p.holes and p.span.start not in self.closed]
        limits = Limits(VERDICT_SECONDS)
        return await self.skills.verdict(
            problem, edits, helpers, inserted=inserted, before=self.edits, still_open=still_open, limits=limits
        )

    async def _judged(self, problem: Problem, edits: tuple[Edit, ...], helpers: str = "") -> Verdict:
        """The strict verdict; where a proof rests on `sorry`, its reason names the lemma that is still open."""
        limits = Limits(VERDICT_SECONDS)
        verdict = await judge(
            self.lean.judge, self.lean.environment, problem, edits=edits, helpers=helpers, limits=limits
        )
        if "sorryAx" not in verdict.axioms:
            return verdict
        names = resting_on(apply(problem.command, edits), self.unproved)
        is_are = "is" if len(names) == 1 else "are"
        return (
            replace(verdict, reason=f"rests on {', '.join(names)}, which {is_are} still sorry") if names else verdict
        )

    def _open(self, holes: list[HoleReport], seconds: float, lost: str | None) -> Verdict:
        """The verdict while holes are open: not proved, or could not check if Lean died over every attempt."""
        if not self.options.search:
            return Verdict(Outcome.NOT_PROVED, "not searched", environment=self.lean.environment.id)
        left = sum(hole.proof is None for hole in holes)
        what = "no proof found" if len(holes) == 1 else f"{left} of {len(holes)} holes still open"
        reason = f"{what}: {sum(h.tried for h in holes)} attempts in {seconds:.1f} s"
        if lost is not None:
            reason += f"; some attempts could not be checked ({lost})"
        return Verdict(Outcome.NOT_PROVED, reason, environment=self.lean.environment.id)


async def _warmed(lean: Lean, problem: Problem) -> CheckResult:
    """The declaration as it is, checked on every session at once: then each has the text before it, however long
    that took, and the time slices of the search are spent on attempts."""
    request = CheckRequest(problem.candidate(), problem.context, Limits(VERDICT_SECONDS))
    results = await asyncio.gather(*(lean.pool.check(request) for _ in range(lean.pool.size)))
    return results[0]


def _checker(
    lean: Lean, problem: Problem, hole: Hole, found: tuple[Edit, ...]
) -> Callable[[str, float], "asyncio.Future[CheckResult]"]:
    def check(proof: str, seconds: float) -> "asyncio.Future[CheckResult]":
        candidate = problem.candidate((*found, filled(problem, hole, proof)))
        request = CheckRequest(candidate, problem.context, Limits(seconds))
        return asyncio.ensure_future(lean.pool.check(request))

    return check


def _goal(hole: Hole) -> str:
    """The goal of a hole, empty if it stands for several."""
    return hole.goals[0] if len(hole.goals) == 1 else ""


async def _contradictory(lean: Lean, problem: Problem) -> bool:
    """Do the hypotheses alone give `False`? A quick look only."""
    hole = problem.holes[0]
    if not hole.goals or "⊢ False" in hole.goals[0] or " : " not in hole.goals[0].partition("⊢")[0]:
        return False
    result = await _checker(lean, problem, hole, ())(_CONTRADICTION, 1.0)
    return result.without_error and not result.sorries
