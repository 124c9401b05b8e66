"""One turn with a model: what is sent, what of the answer is the model's, and how the token limit is shared out."""

from agents.corrector import Corrector
from agents.prover import Prover
from agents.style import Failure
from agents.styles import STYLES
from agents.task import Task, Trouble
from prover.inference.errors import EmptyAnswer
from prover.inference.ledger import Booking
from tests.support.scripted_model import Asked, ScriptedModel

TASK = Task("swap", "theorem swap (a b : Nat) (h : a = b) : b = a", header="import Mathlib")
STYLE = STYLES["malot"]


async def test_with_continuation_the_statement_is_written_for_the_model() -> None:
    def answers(asked: Asked) -> str:
        return "so `h.symm`.\n" if "</think>" not in asked.messages[-1].text else "  exact h.symm\n"

    model = ScriptedModel(answers, continuing=True)
    reply = await Prover(model, STYLE).draft(TASK, sample=3, booking=Booking("swap", 1))
    thought, proof = model.asked
    assert thought.continues and proof.continues and (thought.sample, proof.sample) == (3, 3)
    assert thought.messages[-1].text.startswith("<think>\nI prove this in three steps")
    assert proof.messages[-1].text.endswith(f"</think>\n\n```lean4\nimport Mathlib\n\n{TASK.statement} := by\n")
    assert reply.answer.drafts[0].body == "exact h.symm" and reply.answer.drafts[0].notes == ()
    assert "so `h.symm`." in reply.answer.thought
    assert (reply.tokens_read, reply.tokens_written, reply.calls) == (200, 40, (1, 2))


async def test_the_thought_gets_four_fifths_of_the_tokens_and_the_proof_what_is_left() -> None:
    model = ScriptedModel({"prover": ["rfl"]}, continuing=True, limit=1000)
    await Prover(model, STYLE).draft(TASK, sample=0, booking=Booking())
    thought, proof = model.asked
    assert thought.sampling.max_tokens == 800 and "</think>" in (thought.sampling.stop or ())
    assert proof.sampling.max_tokens == 1000 - 20 and "```" in (proof.sampling.stop or ())


async def test_when_the_model_repeats_the_statement_its_last_proof_counts() -> None:
    def answers(asked: Asked) -> str:
        if "</think>" not in asked.messages[-1].text:
            return "Hm."
        return f"  exact h.symm\n\n{TASK.statement} := by\n  omega\n"

    reply = await Prover(ScriptedModel(answers, continuing=True), STYLE).draft(TASK, sample=0, booking=Booking())
    assert [(draft.body, draft.helpers) for draft in reply.answer.drafts] == [("omega", "")]


async def test_a_model_that_takes_its_proof_for_written_is_taken_at_its_thought() -> None:
    def answers(asked: Asked) -> str:
        if "</think>" not in asked.messages[-1].text:
            return f"By symmetry:\n```lean4\n{TASK.statement} := by\n  exact h.symm\n```\nThat is all.\n"
        raise EmptyAnswer("The model answered with no text.")

    reply = await Prover(ScriptedModel(answers, continuing=True), STYLE).draft(TASK, sample=0, booking=Booking())
    assert [draft.body for draft in reply.answer.drafts] == ["exact h.symm"]
    assert "By symmetry" in reply.answer.thought and (reply.tokens_written, reply.calls) == (20, (1,))


async def test_without_continuation_one_plain_question_is_asked() -> None:
    model = ScriptedModel({"prover": [f"```lean4\n{TASK.statement} := by\n  omega\n```"]})
    reply = await Prover(model, STYLE).draft(TASK, sample=0, booking=Booking())
    assert [one.continues for one in model.asked] == [False]
    assert model.asked[0].messages[-1].speaker == "user" and "three steps" not in model.asked[0].messages[-1].text
    assert reply.answer.drafts[0].body == "omega"


async def test_the_corrector_continues_a_thought_that_begins_with_the_failure() -> None:
    model = ScriptedModel({"corrector": ["omega"]}, continuing=True)
    failure = Failure(f"{TASK.statement} := by\n  exact h", (Trouble(2, "Type mismatch", "⊢ b = a"),))
    await Corrector(model, STYLE).correct(TASK, failure, sample=0, booking=Booking())
    begun = model.asked[0].messages[-1]
    assert begun.speaker == "assistant" and "exact h" in begun.text and "Type mismatch" in begun.text
    assert "⊢ b = a" in begun.text and "Line 2" in begun.text
