"""The whole work on one theorem: what is kept of it, the trace on disk, and the page in a person's browser."""

import asyncio
import html
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from drafting_support import fenced, problem_of

from agents.styles import STYLES
from prover.engine.drafting.candidate import Candidate, Origin
from prover.engine.drafting.drafting import Drafting
from prover.engine.drafting.page import page
from prover.engine.drafting.rounds import Rounds
from prover.engine.drafting.trace import Trace
from prover.engine.lean import Lean
from prover.errors import ProverError
from tests.support.scripted_model import ScriptedModel

STATEMENT = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p"
FILE = f"/-- Conjunction commutes, even <b>here</b>. -/\n{STATEMENT} := by\n  sorry\n"
BAD = "have hp := h.1\nexact ⟨hp, h.2⟩"
GOOD = "have hp := h.1\nexact ⟨h.2, h.1⟩"


@dataclass
class Kept:
    candidates: list[tuple[str, Candidate]] = field(default_factory=list)

    async def keep(self, problem: str, candidate: Candidate) -> None:
        self.candidates.append((problem, candidate))


def _drafting(model: ScriptedModel, folder: Path | None, kept: Kept, rounds: Rounds) -> Drafting:
    return Drafting(model, "scripted", STYLES["malot"], rounds, kept, folder)


async def _prove(lean: Lean, drafting: Drafting, **others: object) -> tuple[Candidate, ...]:
    problem = await problem_of(lean, FILE)
    return (await drafting.prove(lean, problem, file="swap.lean", **others)).proofs  # type: ignore[arg-type]


async def test_drafts_errors_goals_and_the_proof_are_in_the_trace(lean: Lean, tmp_path: Path) -> None:
    model, kept = ScriptedModel({"prover": [fenced(STATEMENT, BAD)], "corrector": [fenced(STATEMENT, GOOD)]}), Kept()
    proofs = await _prove(lean, _drafting(model, tmp_path / "traces", kept, Rounds(1, 1, 1)))
    assert [c.origin for _, c in kept.candidates] == [Origin.PROVER, Origin.CORRECTOR, Origin.SHORTENED]
    assert proofs[0].origin is Origin.SHORTENED and "hp" not in proofs[0].text
    trace = Trace.read((tmp_path / "traces" / "swap.json").read_bytes())
    assert (trace.outcome, trace.budget, trace.tokens_read, trace.tokens_written) == ("proved", "1+1*1", 200, 40)
    failed = trace.steps[0]
    error = next(said for said in failed.said if said.severity == "error")
    assert failed.text.split("\n")[error.line - 1].strip().startswith("exact")
    shown = (tmp_path / "traces" / "swap.html").read_text(encoding="utf-8")
    assert shown == page(trace)
    assert html.escape("exact ⟨hp, h.2⟩") in shown and "<b>here</b>" not in shown
    assert not re.search(r"(?:src|href)=[\"'](?!#)", shown), "the page needs nothing from elsewhere"


async def test_an_interrupted_theorem_leaves_attempts_and_trace(lean: Lean, tmp_path: Path) -> None:
    asked_twice = asyncio.Event()

    class Stuck(ScriptedModel):
        async def chat(self, role, messages, **others):  # type: ignore[no-untyped-def, override]
            if role == "corrector":
                asked_twice.set()
                await asyncio.sleep(3600)
            return await super().chat(role, messages, **others)

    kept = Kept()
    drafting = _drafting(Stuck({"prover": [fenced(STATEMENT, BAD)]}), tmp_path, kept, Rounds(1, 1, 1))
    working = asyncio.ensure_future(_prove(lean, drafting))
    await asyncio.wait_for(asked_twice.wait(), 30)
    working.cancel()
    with pytest.raises(asyncio.CancelledError):
        await working
    assert len(kept.candidates) == 1
    assert Trace.read((tmp_path / "swap.json").read_bytes()).outcome == "not_proved"


async def test_a_helper_whose_name_the_file_uses_further_on_is_sent_back(lean: Lean) -> None:
    answer = (
        f"```lean4\ntheorem later (p : Prop) (h : p) : p := h\n\n{STATEMENT} := by\n  exact ⟨later q h.2, h.1⟩\n```"
    )
    renamed = answer.replace("later", "sooner")
    model, kept = ScriptedModel({"prover": [answer], "corrector": [renamed]}), Kept()
    drafting = _drafting(model, None, kept, Rounds(1, 1, 1))
    proofs = await _prove(lean, drafting, taken=frozenset({"later"}))
    assert "give that helper another name" in model.asked[1].messages[-1].text
    assert proofs and "later" not in proofs[0].text


async def test_a_trace_that_cannot_be_written_is_one_sentence(lean: Lean, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    model = ScriptedModel({"prover": [fenced(STATEMENT, GOOD)]})
    with pytest.raises(ProverError, match="trace cannot be written"):
        await _prove(lean, _drafting(model, tmp_path / "file", Kept(), Rounds(1, 0, 0)))


def test_odd_names_become_file_names() -> None:
    trace = Trace("A.«b / c»", "", "", "", "", "", "", "proved", "", 0.0, ())
    assert "/" not in trace.file_name(".json") and trace.file_name(".json").endswith(".json")
