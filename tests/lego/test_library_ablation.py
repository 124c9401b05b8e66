"""`prover eval library`: arms, libraries between problems, counts, and going on where it was stopped."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.library_ablation.arms import Arm, Budget, Equal, Key, Plan, Reuse, Row
from evals.library_ablation.comparison import compare, steps
from evals.library_ablation.libraries import Libraries
from evals.library_ablation.measure import Bench
from evals.library_ablation.models import Flags, Models
from evals.library_ablation.report import markdown, report
from evals.library_ablation.reuse import soft_reuse
from evals.library_ablation.rows import Rows
from prover.cli.main import run
from prover.engine.drafting.rounds import Rounds
from prover.engine.lean import Lean, choose_environment
from prover.errors import ProverError
from prover.inference.settings import Effective, load_settings
from tests.support.model_server import model_server, served

STEPS = "(f : Nat → Nat) (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + (2 * n + 1))"
LEMMA = f"theorem sum_of_odds {STEPS} (n : Nat) : f n = n * n"
ODDS = "def odds : Nat → Nat\n  | 0 => 0\n  | n + 1 => odds n + (2 * n + 1)\n\n"
LATER = f"{ODDS}theorem odds_product (a b : Nat) : odds (a * b) = odds a * odds b"


def _folder(tmp_path: Path, **problems: str) -> list[Path]:
    for name, statement in problems.items():
        (tmp_path / f"{name}.lean").write_text(f"{statement} := by\n  sorry\n", encoding="utf-8")
    return sorted(tmp_path.glob("*.lean"))


async def _bench(lean: Lean, plan: Plan, models: Models | None = None) -> Bench:
    _, paths = await choose_environment(Path(__file__), Path("embedded"))
    assert paths is not None
    return Bench(lean, paths, plan, 1, models)


async def test_only_the_shared_library_knows_the_lemma_of_the_problem_before(lean: Lean, tmp_path: Path) -> None:
    files = _folder(tmp_path, a_lemma=LEMMA, b_later=LATER)
    plan = Plan((Arm.SHARED, Arm.UNSHARED), seeds=1, shuffled=False, budget=Budget(60.0))
    short = replace(plan, budget=Budget(1.0))
    rows, libraries = Rows(tmp_path / "rows.jsonl"), Libraries(tmp_path / "libraries", None)
    todo = steps(plan, files, "here")
    measured: dict[tuple[str, str], Row] = {}
    # Stopped after the first problem; the same command then goes on with the libraries as they were. The last row, in
    # which nothing is found, need not be waited for.
    shared = [step for step in todo if step.key.arm == Arm.SHARED]
    for part, under in ((shared[:1], plan), (shared, plan), ([*shared, todo[-1]], short)):
        async for step, row in compare(await _bench(lean, under), part, rows, libraries):
            measured[step.key.arm, step.key.problem] = row
    assert len(measured) == 3 and all(row.alone for row in measured.values() if row.proved)
    first, later = measured["with", "a_lemma"], measured["with", "b_later"]
    assert (first.proved, first.harvested, first.skills, first.reuse) == (True, 1, 0, Reuse())
    assert later.skills == 1 and later.proved and later.uses == ("Skill.sum_of_odds",)
    assert (later.reuse.offered, later.reuse.used, later.reuse.named) == (1, 1, 1)
    assert later.reuse.soft is not None and 0 < later.reuse.soft < 1 and later.reuse.soft_other is None
    assert measured["unshared", "b_later"].skills == 0 and measured["unshared", "b_later"].uses == ()
    again = Rows(rows.path)
    assert [again.find(step.key) for step in shared] == [first, later]
    assert len(list((tmp_path / "libraries").glob("*with.2.db"))) == 1
    assert not list((tmp_path / "libraries").glob("*with.1.db"))


def _says(text: str) -> dict[str, object]:
    return {"fault": "override", "choice": {"message": {"role": "assistant", "content": text}}}


async def test_equal_tokens_end_a_problem_and_what_was_asked_is_counted(lean: Lean, tmp_path: Path) -> None:
    (file,) = _folder(tmp_path, hard="theorem hard (a b : Nat) : (a + b) * (a + b) = a * a + 2 * (a * b) + b * b")

    def settings(flags: Flags) -> Effective:
        own: Flags = {"--out": (("database", "url"), f"sqlite:///{tmp_path / 'runs.db'}")}
        return load_settings(flags={**own, **flags}, environment={"PROVER_BASE_URL": server.url})

    with model_server() as server:
        server.set(models=[served("tiny", owner="someone")], context=100_000)
        server.set(script=[_says("1. I square it."), *[_says("```lean4\ntheorem hard : 1 = 2 := by rfl\n```")] * 9])
        models = Models(settings, ("lego",))
        described = await models.described()
        plan = Plan((Arm.WITHOUT,), (Equal.TOKENS,), ("lego",), 1, budget=Budget(tokens=1, rounds=Rounds(1, 5, 1)))
        bench = await _bench(lean, plan, models)
        row = await bench.run(steps(plan, [file], "here")[0].key, file, None)
        asked = len(server.requests())
    assert described.startswith("tiny, malot") and not row.proved
    assert asked == 1 and row.tokens_read > 0 and row.tokens_written > 0


def _row(arm: str, problem: str, seed: int, *, proved: bool) -> Row:
    return Row(Key("here", "time", arm, seed, 1, problem, ""), proved, proved, 2.0 if proved else 4.0, 0.5, 10)


def test_the_report_counts_problems_not_rows_and_names_those_that_only_one_arm_solves(tmp_path: Path) -> None:
    rows = [_row("without", name, seed, proved=name == "a") for name in "abcd" for seed in (1, 2, 3)]
    rows += [_row("with", name, seed, proved=name in "ab") for name in "abcd" for seed in (1, 2, 3)]
    found = report("here", rows, 30)
    without, shared = found.arms
    assert (shared.problems, shared.seeds, shared.rows, shared.solved_rows) == (4, 3, 12, 6)
    assert (without.solved.mean, shared.solved.mean, shared.seconds.mean) == (0.25, 0.5, 3.0)
    assert shared.solved.low < 0.2 and shared.solved.high > 0.8, "four problems tell little, with however many seeds"
    (difference,) = found.differences
    assert (difference.arm, difference.against, difference.only, difference.less) == ("with", "without", ("b",), ())
    assert difference.solved.mean == 0.25 and difference.solved.low < 0 < difference.solved.high
    page = markdown(found)
    assert "6 of 12 (50.0%)" in page and "24 of 30 rows" in page
    assert json.loads(found.json())["differences"][0]["only"] == ["b"]
    kept = Rows(tmp_path / "deep" / "rows.jsonl")
    for row in rows:
        kept.keep(row)
    with kept.path.open("a", encoding="utf-8") as file:
        file.write('{"key": {"setting": "he')
    assert Rows(kept.path).of("here") == rows, "a torn line is a row that was not measured"


def test_the_order_of_the_problems_is_drawn_from_the_seed_and_is_the_same_in_all_arms(tmp_path: Path) -> None:
    files = _folder(tmp_path, **{f"p{i}": f"theorem p{i} : {i} = {i}" for i in range(6)})
    todo = steps(Plan(seeds=2), files, "here")
    orders = {
        (arm, seed): [step.key.problem for step in todo if (step.key.arm, step.key.seed) == (arm, seed)]
        for arm in Arm
        for seed in (1, 2)
    }
    assert orders[Arm.SHARED, 1] == orders[Arm.WITHOUT, 1] == orders[Arm.UNSHARED, 1] != orders[Arm.SHARED, 2]
    assert [step.seen for step in todo if step.library == "time-1-with"] == list(range(6))
    assert {step.seen for step in todo if step.key.arm == Arm.UNSHARED} == {0}


def test_equal_tokens_without_a_model_is_one_sentence() -> None:
    with pytest.raises(ProverError, match="with a model only"):
        Plan(equal=(Equal.TOKENS,))


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--arms", "with,nothing"), "There is no arm nothing. There are: without, with, unshared."),
        (("--equal", "tokens"), "Equal tokens make sense with a model only"),
        (("--agents", "portfolio", "--model", "m"), "about models, and no agent asks one"),
        (("--start", "nowhere.db"), "There is no database nowhere.db."),
        (("--only", "nothing"), "There is no problem with nothing in its name."),
        (("--show", "--out", "nowhere"), "There are no rows in nowhere."),
    ],
)
def test_what_cannot_be_measured_is_one_sentence(
    options: Sequence[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        run(["eval", "library", *options])
    assert end.value.code == 2 and sentence in " ".join(capsys.readouterr().err.split())


WORDS = st.lists(st.sampled_from("abc"), max_size=8)


@given(WORDS, WORDS)
def test_soft_reuse_is_a_share_that_more_text_never_lowers(lemma: Sequence[str], proof: Sequence[str]) -> None:
    score = soft_reuse(lemma, proof)
    assert 0.0 <= score <= 1.0
    assert soft_reuse(lemma, [*proof, "d", *lemma]) == (1.0 if lemma else 0.0)
    assert soft_reuse(lemma, [*proof, "d"]) == score <= soft_reuse(lemma, [*proof, "a"])
