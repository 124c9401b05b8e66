"""The whole work on one theorem: what is kept of it, the trace on disk, and the page in a person's browser."""

import asyncio
import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from drafting_support import fenced, problem_of

from agents.styles import STYLES
from prover.engine.drafting.candidate import Candidate, Origin
from prover.engine.drafting.drafting import Drafting
from prover.engine.drafting.page import page
from prover.engine.drafting.rounds import Rounds
from prover.engine.drafting.store import AttemptStore, DatabaseStore, NoStore, traces_of
from prover.engine.drafting.trace import Trace
from prover.engine.lean import Lean
from prover.errors import ProverError
from skills_db.database import Database
from tests.support.scripted_model import ScriptedModel

STATEMENT = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p"
FILE = f"/-- Conjunction commutes, even <b>here</b>. -/\n{STATEMENT} := by\n  sorry\n"
BAD = "have hp := h.1\nexact ⟨hp, h.2⟩"
GOOD = "have hp := h.1\nexact ⟨h.2, h.1⟩"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DatabaseStore]:
    database = Database(f"sqlite:///{tmp_path / 'runs.db'}")
    with database.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO runs (id, command, arguments, settings, version, host, process, state, started_at)"
            " VALUES (1, 'prove', '{}', '{}', '0', 'here', 1, 'running', '2026-01-01')"
        )
    store = DatabaseStore(database, 1)
    yield store
    store.end()
    database.close()


def _kept(tmp_path: Path) -> list[Trace]:
    database = Database(f"sqlite:///{tmp_path / 'runs.db'}")
    try:
        return traces_of(database, 1)
    finally:
        database.close()


def _drafting(model: ScriptedModel, folder: Path | None, store: AttemptStore, rounds: Rounds) -> Drafting:
    return Drafting(model, "scripted", STYLES["malot"], rounds, store, folder)


async def _prove(lean: Lean, drafting: Drafting, **others: object) -> tuple[Candidate, ...]:
    problem = await problem_of(lean, FILE)
    return (await drafting.prove(lean, problem, file="swap.lean", **others)).proofs  # type: ignore[arg-type]


async def test_drafts_errors_goals_and_the_proof_are_in_the_trace(
    lean: Lean, tmp_path: Path, store: DatabaseStore
) -> None:
    model = ScriptedModel({"prover": [fenced(STATEMENT, BAD)], "corrector": [fenced(STATEMENT, GOOD)]})
    proofs = await _prove(lean, _drafting(model, tmp_path / "traces", store, Rounds(1, 1, 1)))
    assert proofs[0].origin is Origin.SHORTENED and "hp" not in proofs[0].text
    trace = Trace.read((tmp_path / "traces" / "swap.json").read_bytes())
    assert _kept(tmp_path) == [trace], "the database tells the same story as the file"
    assert [step.origin for step in trace.steps] == ["prover", "corrector", "shortened"]
    assert (trace.outcome, trace.budget, trace.tokens_read, trace.tokens_written) == ("proved", "1+1*1", 200, 40)
    failed = trace.steps[0]
    error = next(said for said in failed.said if said.severity == "error")
    assert failed.text.split("\n")[error.line - 1].strip().startswith("exact")
    shown = (tmp_path / "traces" / "swap.html").read_text(encoding="utf-8")
    assert shown == page(trace)
    assert html.escape("exact ⟨hp, h.2⟩") in shown and "<b>here</b>" not in shown
    assert not re.search(r"(?:src|href)=[\"'](?!#)", shown), "the page needs nothing from elsewhere"


async def test_an_interrupted_theorem_leaves_attempts_and_trace(
    lean: Lean, tmp_path: Path, store: DatabaseStore
) -> None:
    asked_twice = asyncio.Event()

    class Stuck(ScriptedModel):
        async def chat(self, role, messages, **others):  # type: ignore[no-untyped-def, override]
            if role == "corrector":
                asked_twice.set()
                await asyncio.sleep(3600)
            return await super().chat(role, messages, **others)

    drafting = _drafting(Stuck({"prover": [fenced(STATEMENT, BAD)]}), tmp_path, store, Rounds(1, 1, 1))
    working = asyncio.ensure_future(_prove(lean, drafting))
    await asyncio.wait_for(asked_twice.wait(), 30)
    working.cancel()
    with pytest.raises(asyncio.CancelledError):
        await working
    trace = Trace.read((tmp_path / "swap.json").read_bytes())
    assert trace.outcome == "not_proved" and len(trace.steps) == 1
    assert _kept(tmp_path) == [trace]


async def test_a_helper_whose_name_the_file_uses_further_on_is_sent_back(lean: Lean) -> None:
    answer = (
        f"```lean4\ntheorem later (p : Prop) (h : p) : p := h\n\n{STATEMENT} := by\n  exact ⟨later q h.2, h.1⟩\n```"
    )
    renamed = answer.replace("later", "sooner")
    model = ScriptedModel({"prover": [answer], "corrector": [renamed]})
    drafting = _drafting(model, None, NoStore(), Rounds(1, 1, 1))
    proofs = await _prove(lean, drafting, taken=frozenset({"later"}))
    assert "give that helper another name" in model.asked[1].messages[-1].text
    assert proofs and "later" not in proofs[0].text


async def test_a_trace_that_cannot_be_written_is_one_sentence(lean: Lean, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    model = ScriptedModel({"prover": [fenced(STATEMENT, GOOD)]})
    with pytest.raises(ProverError, match="trace cannot be written"):
        await _prove(lean, _drafting(model, tmp_path / "file", NoStore(), Rounds(1, 0, 0)))


def test_odd_names_become_file_names() -> None:
    trace = Trace("A.«b / c»", "", "", "", "", "", "", "proved", "", 0.0, ())
    assert "/" not in trace.file_name(".json") and trace.file_name(".json").endswith(".json")
