"""The formaliser: from a plan and lemmas of the library to general helper lemmas and, behind them, the proof."""

from dataclasses import dataclass, replace

from agents.answer import Answer, read_answer
from agents.answer.commands import parts
from agents.answer.pruning import with_needed_helpers
from agents.draft import Draft
from agents.plan import Planned
from agents.prompts import examples, template
from agents.speaking import DEFAULT_TOKENS, Asking, Model, Reply, reply_of
from agents.style import file_of, in_file
from agents.task import Task
from prover.inference.answer import Answer as Completion
from prover.inference.errors import EmptyAnswer
from prover.inference.ledger import Booking
from prover.inference.message import ChatMessage, system, user
from prover.inference.settings import Sampling

ROLE = "formaliser"
HELPERS_SHARE = 0.5
"""Part of the token limit that helper lemmas may take where they are written in a call of their own."""
_HELPERS_BEGIN = "-- Helper lemmas, as general as they are true, each with its proof."
_THEOREM_BEGINS = "-- The theorem."


@dataclass(frozen=True)
class Formaliser:
    """Writes drafts; each `sample` of the same task is another one."""

    model: Model

    async def draft(self, task: Task, planned: Planned, *, sample: int, booking: Booking) -> Reply:
        """Raises `ModelError`. The reply's costs are those of this role alone."""
        limit = self.model.role(ROLE).max_tokens or DEFAULT_TOKENS
        asking = Asking(self.model, ROLE, prompt(task, planned), sample, booking)
        if await self.model.offers_continuation(ROLE):
            reply = await _begun(asking, task, limit)
        else:
            got = await asking.answer(Sampling(max_tokens=limit))
            choice = got.choices[0]
            text = f"<think>{choice.reasoning}</think>\n{choice.text}" if choice.reasoning else choice.text
            answer = read_answer(text, task, cut_off=got.truncated)
            reply = reply_of(_pruned(answer, task), asking.messages, text, (got,))
        return replace(reply, planned=planned)


def prompt(task: Task, planned: Planned) -> tuple[ChatMessage, ...]:
    """What the formaliser is told: the theorem, the plan, the lemmas wished for and those that are there."""
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(planned.plan.steps, 1))
    wished = "\n".join(one.wish.statement for one in planned.wished if not one.trouble)
    premises = "\n".join(f"{premise.name} : {premise.statement}" for premise in task.premises)
    worked = examples(f"lego_{'mathlib' if task.mathlib else 'embedded'}")
    asked = template("formaliser").substitute(
        examples=f"## Worked examples\n\n```lean4\n{worked}\n```\n\n",
        informal=f"{task.informal.strip()}\n\n" if task.informal.strip() else "",
        file=file_of(task),
        goal=f"\nThe goal as Lean shows it:\n```\n{task.goal}\n```\n" if task.goal else "",
        plan=f"\n## A plan\n\n{steps}\n" if steps else "",
        wished=f"\nLemmas that would help; nobody has proved them yet:\n```lean4\n{wished}\n```\n" if wished else "",
        premises=f"\n## The library\n\nThese lemmas are proved and can be used by name:\n```lean4\n{premises}\n```\n"
        if premises
        else "",
    )
    return system(template("system").substitute(offers=task.offers)), user(asked)


async def _begun(asking: Asking, task: Task, limit: int) -> Reply:
    """The file is begun for the model: first it writes helpers, up to where it comes to the theorem; then the
    statement is written for it, and it goes on with the proof."""
    share = int(limit * HELPERS_SHARE)
    begun = f"```lean4\n{in_file(task, _HELPERS_BEGIN)}\n"
    calls: tuple[Completion, ...] = ()
    helpers = ""
    try:
        got = await asking.answer(Sampling(max_tokens=max(1, share), stop=_stops(task)), begun)
        calls, helpers = (got,), _whole(got.choices[0].text, cut_off=got.truncated)
    except EmptyAnswer:
        pass  # it wants no helpers
    written = f"{begun}{helpers}\n\n{_THEOREM_BEGINS}\n{task.statement} := by\n"
    left = limit - sum(call.usage.written or share for call in calls)
    try:
        proof = await asking.answer(Sampling(max_tokens=max(1, left), stop=("```",)), written)
    except EmptyAnswer:
        if not calls:
            raise
        return reply_of(Answer(()), asking.messages, f"{written}```", calls)
    text = f"{written}{proof.choices[0].text.rstrip()}\n```"
    answer = _pruned(read_answer(text, task, cut_off=proof.truncated), task)
    return reply_of(answer, asking.messages, text, (*calls, proof))


def _stops(task: Task) -> tuple[str, ...]:
    """Where helpers end: at the theorem itself, or at the end of the block."""
    name = task.name.split(".")[-1]
    return (f"theorem {name}", f"lemma {name}", _THEOREM_BEGINS, "```")


def _whole(text: str, *, cut_off: bool) -> str:
    """Helpers as they go before the theorem; the last one is left out where the limit ended it."""
    before, commands = parts(text.rstrip())
    kept = commands[:-1] if cut_off else commands
    if not kept and not before.strip():
        return ""
    comment = before.rstrip() if before.lstrip().startswith("--") else ""
    return "\n\n".join(filter(None, (comment, *(part.text for part in kept))))


def _pruned(answer: Answer, task: Task) -> Answer:
    """Behind each draft the same one with only the helpers that its proof needs: one that fails must not take a good
    proof with it."""
    drafts: dict[tuple[str, str], Draft] = {draft.key: draft for draft in answer.drafts}
    for draft in answer.drafts:
        needed = with_needed_helpers(draft, task)
        drafts.setdefault(needed.key, needed)
    return replace(answer, drafts=tuple(drafts.values()))
