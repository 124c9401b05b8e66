"""The whole of `prover skills compress`: shorter proofs with the skills that are there, then new skills of which
several are instances, taken in only if the library gets shorter."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from time import monotonic

from prover.engine.hygiene.asking import Question, answers, head_of
from prover.engine.hygiene.events import Done, Step
from prover.engine.hygiene.generalisation import generalisation
from prover.engine.hygiene.instances import Instance, proofs_by
from prover.engine.hygiene.merging import merge
from prover.engine.hygiene.proposing import Proposal, free_name, proposals, proved
from prover.engine.hygiene.rewriting import Workshop
from prover.engine.hygiene.shortening import shorten
from prover.engine.hygiene.size import size_of, source_size
from prover.engine.hygiene.statements import Stated, stated
from prover.engine.portfolio.catalogue import SINGLE
from prover.engine.skills.at_hand import AtHand
from prover.lean.check import Context
from skills_db.admission import Admission, AdmissionRules, Admitted
from skills_db.skill import Origin, Provenance, Skill, SkillState
from skills_db.skill_source import Candidate

DIRECTION = "generalise two lemmas"
_SEARCH_SECONDS = 4.0
_MOST_INSTANCES = 40
Told = Callable[[str, int, int], None]


@dataclass
class Compression:
    """One run over a library. `seconds`: after so many no new question is begun. `dry`: as of `tidy.Tidying`."""

    shop: Workshop
    at_hand: AtHand
    seconds: float
    dry: bool
    told: Told

    async def steps(self) -> AsyncIterator[Step]:
        """Shorten, then generalise; each step is told when it is done. Raises `ProverError`."""
        deadline = monotonic() + self.seconds
        async for step in self._shortened(monotonic() + self.seconds / 2):
            yield step
        async for step in self._generalised(deadline):
            yield step

    async def _shortened(self, deadline: float) -> AsyncIterator[Step]:
        read = await self._statements()
        # The longest first: that is where there is most to be saved before the time is over.
        order = sorted(read, key=lambda one: (-size_of(one.skill), one.skill.sequence))
        for place, one in enumerate(order):
            self.told("shortening", place, len(order))
            if monotonic() > deadline:
                return
            step = await shorten(self.shop, self.at_hand, one, read, dry=self.dry)
            if step is not None:
                yield step

    async def _generalised(self, deadline: float) -> AsyncIterator[Step]:
        read = await self._statements()
        found = proposals(read)
        for place, proposal in enumerate(found):
            self.told("generalising", place, len(found))
            if monotonic() > deadline:
                return
            if any(self.shop.library.get(one.skill.id) is None for one in (proposal.left, proposal.right)):
                continue
            async for step in self._taken_in(proposal, read):
                yield step

    async def _taken_in(self, proposal: Proposal, read: Sequence[Stated]) -> AsyncIterator[Step]:
        name = free_name(self.shop, proposal)
        text = await proved(self.shop, proposal, name, _SEARCH_SECONDS)
        if text is None:
            return
        specials = await self._instances(name, text, proposal, read)
        if len(specials) < 2 or sum(size_of(one) for one, _ in specials) <= source_size(text):
            return
        if self.dry:
            saved = sum(size_of(one) for one, _ in specials) - source_size(text)
            others = ", ".join(one.short_name for one, _ in specials)
            yield Step(Done.ADMITTED, _promised(proposal.left.skill, name), others, tokens=saved)
            return
        self.shop.before_change()
        together = "\n".join(["first", *(f"  | ({closer}; done)" for closer in SINGLE)])
        admission = Admission(self.shop.library, self.shop.lean, AdmissionRules(closers=(together,), similar=None))
        provenance = Provenance(Origin.EVOLVED, parent=proposal.left.skill.id, direction=DIRECTION)
        answer = await admission.admit(Candidate(name, text), provenance)
        if not isinstance(answer, Admitted):
            return
        async for step in self._merged(answer.skill, specials):
            yield step

    async def _merged(self, general: Skill, specials: Sequence[tuple[Skill, str]]) -> AsyncIterator[Step]:
        ones = [Instance(special, general, proof) for special, proof in specials]
        tried = [await merge(self.shop, one, dry=True) for one in ones]
        gain = sum(step.tokens for step in tried if step.done is Done.MERGED and step.tokens > 0)
        if gain <= size_of(general):
            self.shop.library.remove(general.id)
            return
        others = ", ".join(one.special.short_name for one in ones)
        yield Step(Done.ADMITTED, general, others, tokens=-size_of(general))
        for one, step in zip(ones, tried, strict=True):
            if step.done is Done.MERGED and step.tokens > 0:
                yield await merge(self.shop, one)

    async def _instances(
        self, name: str, text: str, proposal: Proposal, read: Sequence[Stated]
    ) -> list[tuple[Skill, str]]:
        """The skills that are instances of a new lemma, with their proofs by it."""
        left, right = proposal.left.skill, proposal.right.skill
        head = proposal.left.conclusion.head
        others = [one for one in read if one.conclusion.head == head and one.skill.id not in (left.id, right.id)]
        # Those with which the first has just the same in common come first.
        others.sort(key=lambda one: not _in_common(proposal, one))
        chosen = [left, right, *(one.skill for one in others[: _MOST_INSTANCES - 2])]
        there = [one for one in chosen if self.shop.library.get(one.id) is not None]
        questions = [Question(head_of(one, f"hygiene_{n}"), proofs_by(name)) for n, one in enumerate(there)]
        found = await answers(self.shop.pool, questions, context=Context(text.rstrip() + "\n"))
        return [(one, proof) for one, proof in zip(there, found, strict=True) if proof is not None]

    async def _statements(self) -> list[Stated]:
        names = self.at_hand.modules.names
        skills = self.shop.library.skills(states=(SkillState.ACTIVE,), limit=None)
        return await stated(self.shop.pool, [skill for skill in skills if skill.name in names])


def _in_common(proposal: Proposal, other: Stated) -> bool:
    found = generalisation(proposal.left.type, other.type)
    return found is not None and found.term == proposal.common.term


def _promised(like: Skill, name: str) -> Skill:
    """A skill that is not admitted, as far as it can be told."""
    return Skill("", like.environment, name, like.kind, "", "", "", Provenance(Origin.EVOLVED), "")
