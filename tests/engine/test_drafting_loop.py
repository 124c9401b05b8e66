"""The loop around a scripted model: the real Lean judges, the corrector gets what it said, nothing is done twice."""

import asyncio

import pytest
from drafting_support import fenced, loop_for

from prover.engine.drafting.candidate import Origin
from prover.engine.drafting.rounds import Rounds
from prover.engine.lean import Lean
from prover.errors import ProverError
from prover.inference.errors import BudgetSpent, EndpointDown
from tests.support.scripted_model import Asked, ScriptedModel

STATEMENT = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p"
FILE = f"{STATEMENT} := by\n  sorry\n"
GOOD, BAD, OTHER_BAD = "exact ⟨h.2, h.1⟩", "exact ⟨h.1, h.2⟩", "constructor\n· exact h.2\n· exact h.2"


async def test_a_failed_draft_is_corrected_with_leans_own_words(lean: Lean) -> None:
    model = ScriptedModel({"prover": [fenced(STATEMENT, BAD)], "corrector": [fenced(STATEMENT, GOOD)]})
    drafted = await (await loop_for(lean, FILE, model, Rounds(1, 2, 1))).run()
    first, second = drafted.candidates
    assert (first.origin, first.proved, second.origin, second.proved) == (
        Origin.PROVER,
        False,
        Origin.CORRECTOR,
        True,
    )
    assert second.parent == first.number and drafted.proofs == (second,)
    told = model.asked[1].messages[-1].text
    assert BAD in told and "Line 1, `theorem swap" in told and "mismatch" in told
    assert drafted.tokens == 240


async def test_the_corrector_works_on_the_newest_failure_of_its_own_branch(lean: Lean) -> None:
    def answers(asked: Asked) -> str:
        if asked.role == "prover":
            return fenced(STATEMENT, f"have b{asked.sample} := h.1\nomega")
        earlier = asked.messages[-1].text
        branch = next(n for n in (0, 1) if f"b{n} " in earlier)
        again = 2 if "round1" in earlier else 1
        return fenced(STATEMENT, f"have b{branch} := h.1\nhave round{again} := h.2\nomega")

    drafted = await (await loop_for(lean, FILE, ScriptedModel(answers), Rounds(2, 2, 2))).run()
    assert not drafted.proofs and len(drafted.candidates) == 6
    for branch in (0, 1):
        own = [c for c in drafted.candidates if c.branch == branch]
        assert [c.round for c in own] == [0, 1, 2]
        assert [c.parent for c in own] == [None, own[0].number, own[1].number]
        assert all(f"b{branch} " in c.text for c in own)
        assert "round2" in own[2].text, "it saw the newest failure, not the first"


async def test_equal_drafts_are_checked_once(lean: Lean) -> None:
    model = ScriptedModel({"prover": [fenced(STATEMENT, BAD)]})
    loop = await loop_for(lean, FILE, model, Rounds(5, 0, 0))
    drafted = await loop.run()
    assert sum(c.same_as is None for c in drafted.candidates) == 1
    assert len({c.troubles for c in drafted.candidates}) == 1 and len(drafted.candidates) == 5


async def test_the_first_proof_ends_the_loop_and_cancels_what_is_still_asked(lean: Lean) -> None:
    started = asyncio.Event()
    cancelled: list[int] = []

    class Slow(ScriptedModel):
        async def chat(self, role, messages, **others):  # type: ignore[no-untyped-def, override]
            if others["sample"] == 0:
                await started.wait()
                return await super().chat(role, messages, **others)
            started.set()
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                cancelled.append(others["sample"])
                raise

    model = Slow({"prover": [fenced(STATEMENT, GOOD)]})
    drafted = await asyncio.wait_for((await loop_for(lean, FILE, model, Rounds(2, 0, 0))).run(), 60)
    assert len(drafted.proofs) == 1 and cancelled == [1]


async def test_all_collects_different_proofs_and_the_shortest_comes_first(lean: Lean) -> None:
    def answers(asked: Asked) -> str:
        longer = "constructor\n· exact h.2\n· exact h.1"
        return fenced(STATEMENT, [longer, GOOD, longer, BAD][asked.sample])

    drafted = await (await loop_for(lean, FILE, ScriptedModel(answers), Rounds(4, 0, 0, every=True))).run()
    assert [p.draft.body for p in drafted.proofs if p.draft] == [GOOD, "constructor\n· exact h.2\n· exact h.1"]
    assert len(drafted.candidates) == 4


@pytest.mark.parametrize(
    "answer",
    [
        "```lean4\ntheorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  sorry\n```",
        "```lean4\naxiom cheat : False\n\ntheorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := cheat.elim\n```",
        "```lean4\ntheorem swap (p q : Prop) (h : p ∧ q) : p → p := by\n  exact id\n```",
        "```lean4\ntheorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := swap p q h\n```",
    ],
    ids=["sorry", "an axiom", "another statement", "itself"],
)
async def test_what_is_no_proof_of_the_statement_never_counts(lean: Lean, answer: str) -> None:
    drafted = await (await loop_for(lean, FILE, ScriptedModel({"prover": [answer]}), Rounds(1, 0, 0))).run()
    assert not drafted.proofs and drafted.candidates[0].troubles


async def test_helper_lemmas_of_an_answer_are_judged_with_it(lean: Lean) -> None:
    answer = (
        "```lean4\ntheorem flip (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩\n\n"
        "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  exact flip p q h\n```"
    )
    drafted = await (await loop_for(lean, FILE, ScriptedModel({"prover": [answer]}), Rounds(1, 0, 0))).run()
    assert drafted.proofs and drafted.proofs[0].draft is not None
    assert drafted.proofs[0].draft.helpers.startswith("theorem flip")


async def test_an_answer_without_lean_is_told_to_the_corrector(lean: Lean) -> None:
    model = ScriptedModel({"prover": ["I do not know."], "corrector": [fenced(STATEMENT, GOOD)]})
    drafted = await (await loop_for(lean, FILE, model, Rounds(1, 1, 1))).run()
    assert drafted.proofs and "no Lean proof in the answer" in model.asked[1].messages[-1].text


async def test_an_example_and_a_theorem_in_a_namespace_are_proved_under_their_own_names(lean: Lean) -> None:
    for text in (
        "example (p : Prop) (h : p) : p := by\n  sorry\n",
        "namespace A\ntheorem id' (p : Prop) (h : p) : p := by\n  sorry\nend A\n",
    ):
        model = ScriptedModel({"prover": ["```lean4\nexact h\n```"]})
        drafted = await (await loop_for(lean, text, model, Rounds(1, 0, 0))).run()
        assert len(drafted.proofs) == 1


async def test_a_spent_budget_ends_the_loop_with_what_there_is(lean: Lean) -> None:
    class Poor(ScriptedModel):
        async def chat(self, role, messages, **others):  # type: ignore[no-untyped-def, override]
            if len(self.asked) >= 2:
                raise BudgetSpent("The budget of this run is spent: 2 calls.")
            return await super().chat(role, messages, **others)

    drafted = await (await loop_for(lean, FILE, Poor({"prover": [fenced(STATEMENT, BAD)]}), Rounds(4, 0, 0))).run()
    assert len(drafted.candidates) == 2 and drafted.ended == "The budget of this run is spent: 2 calls."


async def test_a_model_that_cannot_be_reached_is_an_error_not_a_failed_proof(lean: Lean) -> None:
    class Down(ScriptedModel):
        async def chat(self, role, messages, **others):  # type: ignore[no-untyped-def, override]
            raise EndpointDown("Nobody answers at http://127.0.0.1:1/v1.")

    with pytest.raises(EndpointDown):
        await (await loop_for(lean, FILE, Down({}), Rounds(3, 1, 1))).run()


def test_rounds_are_written_as_in_the_paper_and_refuse_nonsense() -> None:
    assert str(Rounds(16, 2, 8)) == "16+2*8" and Rounds(16, 2, 8).drafts == 32
    with pytest.raises(ProverError):
        Rounds(0, 1, 1)
