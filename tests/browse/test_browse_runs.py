"""What the pages of runs say, asked without a browser."""

import httpx
from browse_support import NASTY

from prover.browse.candidate_tree import candidate_tree
from prover.browse.comparison import compare
from prover.browse.run_pages import corrections, outcome_bar
from prover.engine.drafting.store import DatabaseStore
from prover.engine.drafting.trace import Said, Step, Trace
from prover.inference.settings import load_settings
from skills_db.database import Database
from skills_db.run_progress import run_version, theorem_summaries
from skills_db.runs import RunState, close_run, find_run, open_run
from skills_db.skill import Skill


def _step(number: int, parent: int | None, outcome: str = "not_proved") -> Step:
    return Step(
        number=number,
        branch=0,
        round=0 if parent is None else 1,
        origin=f"corrector{NASTY}",
        parent=parent,
        same_as=None,
        text=f"theorem t : {NASTY} := by\n  step{number}",
        said=(Said(2, "error", f"no {NASTY}", f"⊢ {NASTY}"), Said(0, "error", NASTY)),
        notes=(NASTY,),
        outcome=outcome,
        reason=NASTY,
        thought=NASTY,
        answer=NASTY,
        prompt=((NASTY, NASTY),),
        tokens_read=10,
        tokens_written=5,
    )


def _trace(theorem: str, outcome: str) -> Trace:
    return Trace(theorem, f"theorem {NASTY}", "a.lean", "e", NASTY, "malot", "1+1*1", outcome, NASTY, 1.0, ())


async def _run(database: Database, outcomes: dict[str, str], *assignments: str) -> int:
    run = open_run(database, load_settings(file=None, assignments=assignments, flags=None), "prove", {"files": NASTY})
    store = DatabaseStore(database, run)
    for name, outcome in outcomes.items():
        theorem = await store.open(_trace(name, ""))
        await store.keep(theorem, _step(0, None))
        await store.keep(theorem, _step(1, 0, outcome))
        await store.close(theorem, _trace(name, outcome))
    store.end()
    close_run(database, run, RunState.FINISHED, NASTY)
    return run


async def test_nothing_that_models_or_lean_say_becomes_html(visitor: httpx.AsyncClient, database: Database) -> None:
    run = await _run(database, {NASTY: "proved", "b": "not_proved"})
    other = await _run(database, {NASTY: "not_proved"}, "roles.default.temperature=0.125")
    (theorem, _) = theorem_summaries(database, run)
    paths = ("/runs", f"/runs/{run}", f"/runs/{run}/calls", f"/runs/{run}/theorems/{theorem.id}")
    for path in (*paths, f"/runs/{run}/theorems/{theorem.id}/part", f"/runs/compare?run={run}&run={other}"):
        answer = await visitor.get(path)
        assert answer.status_code == 200, path
        assert "<img src=x" not in answer.text and "<script>alert" not in answer.text, path
    assert "0.125" in answer.text


async def test_what_is_not_there_is_said(visitor: httpx.AsyncClient, database: Database) -> None:
    run = await _run(database, {"a": "proved"})
    for path, status in (
        ("/runs/999", 404),
        (f"/runs/{run}/theorems/999", 404),
        ("/runs/compare", 400),
        (f"/runs/compare?run={run}&run=999", 404),
        ("/runs/x", 404),
    ):
        assert (await visitor.get(path)).status_code == status, path
    assert (await visitor.get("/runs?page=99999")).status_code == 200


async def test_a_lemma_and_the_run_that_used_it_lead_to_each_other(
    visitor: httpx.AsyncClient, database: Database, skills: dict[str, Skill]
) -> None:
    from skills_db.library import Library
    from skills_db.skill import UseKind

    run = await _run(database, {"a": "proved"})
    Library(database, skills["top"].environment).record_use(UseKind.USED, [skills["top"].id], "a.lean:a", run)
    assert f'href="/runs/{run}"' in (await visitor.get(f"/skills/{skills['top'].id}")).text
    assert f'href="/skills/{skills["top"].id}"' in (await visitor.get(f"/runs/{run}")).text


async def test_two_runs_are_compared_theorem_by_theorem(database: Database) -> None:
    left = await _run(database, {"a": "proved", "b": "not_proved", "c": "proved", "only": "proved"})
    right = await _run(database, {"a": "proved", "b": "refuted", "c": "could_not_check"}, "roles.default.top_p=0.5")
    compared = compare(*((find_run(database, run), theorem_summaries(database, run)) for run in (left, right)))
    assert {pair.problem: pair.better for pair in compared.pairs} == {
        "b": "right",
        "c": "left",
        "only": "left",
        "a": "",
    }
    assert (compared.both, compared.count("left"), compared.count("right")) == (1, 2, 1)
    assert [(one.name, one.right) for one in compared.settings] == [("roles.default.top_p", "0.5")]


async def test_the_stream_of_an_ended_run_says_so_at_once(visitor: httpx.AsyncClient, database: Database) -> None:
    run = await _run(database, {"a": "proved"})
    told = (await visitor.get(f"/runs/{run}/events")).text
    assert told.split("\n\n")[1:] == ["event: changed\ndata: 1", "event: done\ndata: -", ""]


async def test_every_change_of_a_run_is_noticed(database: Database) -> None:
    run = open_run(database, load_settings(file=None, assignments=(), flags=None), "prove", {})
    store = DatabaseStore(database, run)
    versions = [run_version(database, run)]
    theorem = await store.open(_trace("a", ""))
    versions.append(run_version(database, run))
    for number in range(2):
        await store.keep(theorem, _step(number, None))
        versions.append(run_version(database, run))
    await store.close(theorem, _trace("a", "proved"))
    versions.append(run_version(database, run))
    store.end()
    close_run(database, run, RunState.FINISHED)
    versions.append(run_version(database, run))
    assert len(set(versions)) == len(versions)
    (summary,) = theorem_summaries(database, run)
    assert (summary.attempts, summary.tokens_read, summary.tokens_written, summary.rounds) == (2, 20, 10, 1)


def test_the_tree_has_every_draft_once_and_bears_any_shape() -> None:
    shapes: list[list[tuple[int, int | None]]] = [
        [],
        [(0, None)],
        [(0, None), (1, 0), (2, 0), (3, 2), (4, None)],
        [(number, number - 1 if number else None) for number in range(3000)],
        [(5, 99), (6, 5)],
    ]
    for shape in shapes:
        drawn = str(candidate_tree([_step(number, parent) for number, parent in shape]))
        assert drawn.count('href="#c') == len(shape)
        assert drawn.count('class="g-edge"') == sum(parent in dict(shape) for _, parent in shape)


def test_a_correction_shows_what_changed_and_nothing_where_nothing_did() -> None:
    signs = [(line.sign, line.text) for line in corrections(_step(0, None), _step(1, 0))]
    assert ("-", "  step0") in signs and ("+", "  step1") in signs
    assert corrections(_step(1, None), _step(1, 0)) == ()


def test_the_bar_of_outcomes_is_whole() -> None:
    drawn = str(outcome_bar({"proved": 1, None: 2}))
    assert "proved: 1" in drawn and "open: 2" in drawn
    assert outcome_bar({}) is None
