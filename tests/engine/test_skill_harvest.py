"""What is proved comes into the library, and the next file is proved with it; models see skills and leave lemmas."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from drafting_support import fenced

from agents.styles import STYLES
from prover.engine.check import check_file
from prover.engine.drafting.drafting import Drafting
from prover.engine.drafting.rounds import Rounds
from prover.engine.lean import Lean, choose_environment
from prover.engine.options import Options
from prover.engine.prove import Solved, prove_file
from prover.engine.skills.shelf import OwnRun, Shelf
from prover.inference.settings import load_settings
from prover.lean.embedded import EmbeddedPaths
from prover.lean.source_file import SourceFile
from skills_db.database import Database
from skills_db.library import Library
from skills_db.problems import Problems, ProblemState
from skills_db.requests import Requests
from skills_db.runs import RunState, list_runs
from skills_db.skill import RefusalReason, UseKind
from skills_db.skill_refusals import refusals
from tests.support.scripted_model import ScriptedModel

STEPS = "(f : Nat → Nat) (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + (2 * n + 1))"
LEMMA = f"theorem sum_of_odds {STEPS} (n : Nat) : f n = n * n := by\n  sorry\n"
DEFINITION = "def odds : Nat → Nat\n  | 0 => 0\n  | n + 1 => odds n + (2 * n + 1)\n\n"
LATER = f"{DEFINITION}theorem odds_product (a b : Nat) : odds (a * b) = odds a * odds b := by\n  sorry\n"


class Workplace:
    """A library of its own, and files proved one after the other with it."""

    def __init__(self, lean: Lean, paths: EmbeddedPaths, folder: Path) -> None:
        self.lean, self.paths = lean, paths
        self.url = f"sqlite:///{folder / 'skills.db'}"
        own = OwnRun(load_settings(folder=folder, environment={}), "prove")
        self.shelf = Shelf(self.url, 2, use=True, harvest=True, required=True, told=lambda done, total: None, run=own)

    async def prove(self, text: str, drafting: Drafting | None = None, *, search: bool = True) -> Solved:
        source = SourceFile(Path("test.lean"), text.encode())
        at_hand = await self.shelf.at_hand(self.lean.environment, self.paths)
        options = Options(budget=20.0, search=search)
        return await prove_file(self.lean, source, options, drafting=drafting, at_hand=at_hand)

    async def harvest(self, solved: Solved) -> dict[str, str | None]:
        return {one.name: one.skill for one in await self.shelf.harvest(self.lean, solved, Path("test.lean"))}

    @property
    def run(self) -> int:
        (run,) = list_runs(Database(self.url))
        assert (run.command, run.state) == ("prove", RunState.RUNNING)
        return run.id

    @property
    def library(self) -> Library:
        return Library(Database(self.url), self.lean.environment)


@pytest_asyncio.fixture
async def workplace(lean: Lean, tmp_path: Path) -> AsyncIterator[Workplace]:
    _, paths = await choose_environment(Path(__file__), Path("embedded"))
    assert paths is not None
    place = Workplace(lean, paths, tmp_path)
    async with place.shelf:
        yield place


async def test_a_theorem_is_harvested_and_proves_one_about_a_definition_of_another_file(workplace: Workplace) -> None:
    assert await workplace.harvest(await workplace.prove(LEMMA)) == {"sum_of_odds": "Skill.sum_of_odds"}
    solved = await workplace.prove(LATER)
    (report,) = solved.report.declarations
    assert report.verdict.proved and report.skills == ("Skill.sum_of_odds",)
    file = SourceFile(Path("test.solved.lean"), solved.source.edited(solved.edits))
    assert (await check_file(workplace.lean, file, original=solved.source)).all_proved
    # It speaks of a definition of its own file, so it does not stand alone; and what is there does not come again.
    assert await workplace.harvest(solved) == {"odds_product": None}
    (skill,) = workplace.library.skills()
    uses = workplace.library.uses(skill.id)
    assert {(use.kind, use.run) for use in uses} == {(UseKind.OFFERED, workplace.run), (UseKind.USED, workplace.run)}
    assert skill.provenance.run == workplace.run
    problems = Problems(workplace.library).problems(tuple(ProblemState))
    assert [(one.name, one.state, one.run) for one in problems] == [
        ("sum_of_odds", ProblemState.PROVED, workplace.run),
        ("odds_product", ProblemState.PROVED, workplace.run),
    ]
    assert problems[1].context == DEFINITION.strip()


async def test_what_one_tactic_proves_is_not_worth_keeping(workplace: Workplace) -> None:
    easy = "theorem easy (a b : Nat) : a + b = b + a := by\n  sorry\n"
    assert await workplace.harvest(await workplace.prove(easy)) == {}
    solved = await workplace.prove(f"{easy}\n{LEMMA}")
    assert await workplace.harvest(solved) == {"easy": None, "sum_of_odds": "Skill.sum_of_odds"}
    (refusal,) = refusals(workplace.library.database, workplace.lean.environment.id)
    assert refusal.reason is RefusalReason.TRIVIAL


async def test_a_theorem_that_rests_on_another_of_its_file_is_harvested_after_it(workplace: Workplace) -> None:
    square = (
        "variable (unused : Nat) (g : Nat → Nat)\n"
        "theorem is_square (start : g 0 = 0) (grows : ∀ k, g (k + 1) = g k + (2 * k + 1)) :\n"
        "    ∀ k, ∃ m, g (k + k) = m * m := by\n  intro k\n  have h := sum_of_odds g start grows (k + k)\n  sorry\n"
    )
    solved = await workplace.prove(f"namespace Own\n{LEMMA}\n{square}end Own\n")
    assert solved.report.all_proved
    assert await workplace.harvest(solved) == {
        "Own.sum_of_odds": "Skill.Own.sum_of_odds",
        "Own.is_square": "Skill.Own.is_square",
    }
    square_skill = workplace.library.by_name("Skill.Own.is_square")
    lemma = workplace.library.by_name("Skill.Own.sum_of_odds")
    assert square_skill is not None and lemma is not None and square_skill.depends_on == (lemma.id,)


def _drafting(*answers: str) -> tuple[Drafting, ScriptedModel]:
    model = ScriptedModel({"prover": list(answers)})
    return Drafting(model, "scripted", STYLES["malot"], Rounds(len(answers), 0, 0), repair_seconds=0.0), model


async def test_models_see_skills_and_what_they_use_is_put_into_the_file(workplace: Workplace) -> None:
    await workplace.harvest(await workplace.prove(LEMMA))
    statement = "theorem odds_product (a b : Nat) : odds (a * b) = odds a * odds b"
    body = (
        "have h := Skill.sum_of_odds odds rfl (fun _ => rfl)\nrw [h, h, h]\n"
        "simp only [Nat.mul_assoc, Nat.mul_left_comm, Nat.mul_comm]"
    )
    drafting, model = _drafting(fenced(statement, body))
    solved = await workplace.prove(LATER, drafting, search=False)
    shown = model.asked[0].messages[-1].text
    skill = workplace.library.by_name("Skill.sum_of_odds")
    assert skill is not None and skill.source.partition(":= by")[2].strip() not in shown
    assert "Skill.sum_of_odds : (f : Nat → Nat)" in shown
    (report,) = solved.report.declarations
    assert report.verdict.proved, report.verdict.reason
    assert report.skills == ("Skill.sum_of_odds",)
    file = SourceFile(Path("test.solved.lean"), solved.source.edited(solved.edits))
    assert (await check_file(workplace.lean, file, original=solved.source)).all_proved


async def test_lemmas_of_failed_drafts_are_kept_if_they_stand_alone_else_wished_for(workplace: Workplace) -> None:
    good = (
        f"theorem odd_sum {STEPS} (n : Nat) : f n = n * n := by\n  induction n with\n  | zero => simp [zero]\n"
        "  | succ n ih => rw [step, ih]; grind"
    )
    wished = f"theorem twice {STEPS} (n : Nat) : f (2 * n) = 4 * (n * n) := by\n  omega"
    senseless = "theorem nonsense (n : Nat) : g n = n := by\n  omega"
    statement = "theorem odds_product (a b : Nat) : odds (a * b) = odds a * odds b"
    answer = f"```lean4\n{good}\n\n{wished}\n\n{senseless}\n\n{statement} := by\n  omega\n```"
    drafting, _ = _drafting(answer)
    solved = await workplace.prove(LATER, drafting, search=False)
    assert not solved.report.all_proved
    harvested = await workplace.harvest(solved)
    assert harvested == {"odd_sum": "Skill.odd_sum", "twice": None, "nonsense": None}
    assert [request.name for request in Requests(workplace.library).requests()] == ["twice"]
    problem = Problems(workplace.library).take_up()
    assert problem is not None and (problem.name, problem.goal) == (
        "odds_product",
        "a b : ℕ\n⊢ odds (a * b) = odds a * odds b",
    )
    assert [request.name for request in Problems(workplace.library).requests_of(problem)] == ["twice"]
