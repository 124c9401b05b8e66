"""What a run leaves to the library: the theorems it proved and the lemmas it made for them, if they stand alone."""

from dataclasses import dataclass
from pathlib import Path

from agents.answer.commands import Part, parts
from prover.engine.lean import Lean
from prover.engine.opening import FILE_SECONDS
from prover.engine.portfolio.catalogue import SINGLE
from prover.engine.prove import Solved
from prover.engine.skills.in_file import WishedFor
from prover.lean.check import CheckRequest, Limits
from prover.lean.splice import apply
from skills_db.admission import Admission, AdmissionRules, Admitted
from skills_db.library import Library
from skills_db.requests import Requests
from skills_db.skill import NAMESPACE, Origin, Provenance, RefusalReason
from skills_db.skill_file import candidates_of
from skills_db.skill_source import Candidate

_THEOREMS = frozenset({"theorem", "lemma"})


@dataclass(frozen=True, slots=True)
class Harvested:
    """What became of one theorem: `skill` is the name it has in the library now, or `None` and the reason why not."""

    name: str
    skill: str | None
    reason: str = ""


class Harvester:
    """Offers what was proved to one library; the strict judge of `lean`, which imports no skill, decides."""

    def __init__(self, library: Library, lean: Lean, run: int | None = None) -> None:
        self._library, self._lean, self._run = library, lean, run
        together = "\n".join(["first", *(f"  | ({closer}; done)" for closer in SINGLE)])
        self._seen = set[str]()
        self._admission = Admission(library, lean, AdmissionRules(closers=(together,)))

    async def file(self, solved: Solved, path: Path) -> tuple[Harvested, ...]:
        """The theorems of a solved file that were open before, and the lemmas added to it. Raises `ProverError`."""
        text = apply(solved.source.text, solved.edits)
        outline = await self._lean.pool.outline(text, limits=Limits(FILE_SECONDS))
        proved = {d.name for d in solved.report.declarations if d.verdict.proved and d.name}
        before = solved.source.text
        renamed: dict[str, str] = {}
        harvested = []
        for one, candidate in candidates_of(outline, text):
            if one.name.startswith(f"{NAMESPACE}.") or one.keyword not in _THEOREMS or one.holes:
                continue
            if one.name not in proved and one.command.strip() in before:
                continue
            provenance = Provenance(Origin.HARVESTED, problem=one.name, run=self._run, file=str(path))
            result = await self._admission.admit(candidate, provenance, renamed=renamed)
            skill = result.skill if isinstance(result, Admitted) else None
            known = skill or (None if isinstance(result, Admitted) else result.similar)
            same = isinstance(result, Admitted) or result.refusal.reason is RefusalReason.KNOWN
            if known is not None and same:
                # What is proved further on may rest on it.
                renamed |= {one.name: known.name, one.name.rpartition(".")[2]: known.name}
            reason = "" if isinstance(result, Admitted) else result.refusal.sentence
            harvested.append(Harvested(one.name, skill.name if skill else None, reason))
        for made in solved.made:
            for part in parts(made.text)[1]:
                result_of_part = await self._made(part, made.problem, path)
                harvested += [result_of_part] if result_of_part is not None else []
        for wish in solved.wished:
            await self._wished(wish, path)
        return tuple(harvested)

    async def _wished(self, wish: WishedFor, path: Path) -> None:
        """A statement of a plan becomes a request if it makes sense alone and nobody has proved it."""
        if wish.statement in self._seen:
            return
        self._seen.add(wish.statement)
        if await self._makes_sense(wish.statement):
            provenance = Provenance(Origin.HARVESTED, problem=wish.problem, run=self._run, file=str(path))
            Requests(self._library).add(wish.name, wish.statement, provenance)

    async def _made(self, part: Part, problem: str, path: Path) -> Harvested | None:
        """A lemma that a model wrote: into the library if it stands alone, else its statement is wished for."""
        if part.keyword not in _THEOREMS or not part.name or part.text in self._seen:
            return None
        self._seen.add(part.text)
        provenance = Provenance(Origin.HARVESTED, problem=problem, run=self._run, file=str(path))
        result = await self._admission.admit(Candidate(part.name, part.text), provenance)
        if isinstance(result, Admitted):
            return Harvested(part.name, result.skill.name)
        if result.refusal.reason is RefusalReason.NOT_VERIFIED and await self._makes_sense(part.statement):
            Requests(self._library).add(part.name, part.statement, provenance)
        return Harvested(part.name, None, result.refusal.sentence)

    async def _makes_sense(self, statement: str) -> bool:
        """A statement elaborates alone; a name that does not exist is no variable."""
        text = f"set_option autoImplicit false in\n{statement} := by sorry"
        result = await self._lean.pool.check(CheckRequest(text, limits=Limits(10.0)))
        return result.without_error
