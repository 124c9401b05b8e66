"""`prover prove` with models: what they write is judged like everything else, and every draft can be looked at."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import Done, prover

from tests.support.model_server import ModelServer, model_server, served

STATEMENT = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p"
FILE = f"{STATEMENT} := by\n  sorry\n"
FAILS = f"I swap.\n```lean4\n{STATEMENT} := by\n  exact ⟨h.1, h.2⟩\n```"
PROVES = f"The components were mixed up.\n```lean4\n{STATEMENT} := by\n  exact ⟨h.2, h.1⟩\n```"


def _says(*texts: str) -> list[dict[str, object]]:
    return [{"fault": "override", "choice": {"message": {"role": "assistant", "content": text}}} for text in texts]


@pytest.fixture(scope="module")
def running_server() -> Iterator[ModelServer]:
    with model_server() as server:
        yield server


@pytest.fixture
def server(running_server: ModelServer) -> ModelServer:
    """Does not continue a started message, and has room for real prompts."""
    running_server.set(reset=True)
    running_server.set(models=[served("tiny", owner="someone")], context=100_000)
    return running_server


def _prove(server: ModelServer, folder: Path, *options: str) -> Done:
    (folder / "a.lean").write_text(FILE, encoding="utf-8")
    return _command(server, folder, "prove", "a.lean", "--agents", "malot", *options)


def _command(server: ModelServer, folder: Path, *arguments: str) -> Done:
    own = {"HOME": str(folder), "PROVER_DATA": str(folder / "data"), "PROVER_BASE_URL": server.url}
    return prover(*arguments, cwd=folder, **own)


ONE_AND_ONE = ("--samples", "1", "--rounds", "1", "--width", "1")


def test_a_failed_draft_is_corrected_written_and_can_be_looked_at(server: ModelServer, tmp_path: Path) -> None:
    server.set(script=_says(FAILS, PROVES))
    done = _prove(server, tmp_path, *ONE_AND_ONE, "--trace", "traces")
    assert done.code == 0, done.out + done.err
    assert (tmp_path / "a.solved.lean").read_text(encoding="utf-8") == f"{STATEMENT} := by exact ⟨h.2, h.1⟩\n"
    first, second = server.requests()
    assert "sorry" in first["messages"][-1]["content"] and "exact ⟨h.1, h.2⟩" in second["messages"][-1]["content"]
    trace = json.loads((tmp_path / "traces" / "swap.json").read_text(encoding="utf-8"))
    assert [step["origin"] for step in trace["steps"]] == ["prover", "corrector"]
    shown = _command(server, tmp_path, "runs", "show", "1")
    assert "finished" in shown.out and "corrector" in shown.out
    pages = _command(server, tmp_path, "runs", "show", "1", "--html", "pages")
    assert pages.code == 0, pages.err
    of_run, of_prove = (tmp_path / folder / "swap.html" for folder in ("pages", "traces"))
    assert of_run.read_text(encoding="utf-8") == of_prove.read_text(encoding="utf-8")


def test_the_same_command_again_asks_nothing_that_was_answered(server: ModelServer, tmp_path: Path) -> None:
    server.set(script=_says(FAILS, FAILS))
    first = _prove(server, tmp_path, *ONE_AND_ONE)
    assert first.code == 1 and "models: 2 drafts" in first.out
    second = _prove(server, tmp_path, *ONE_AND_ONE)
    assert second.code == 1 and len(server.requests()) == 2


def test_a_recorded_run_is_replayed_without_a_server(server: ModelServer, tmp_path: Path) -> None:
    server.set(script=_says(FAILS, PROVES))
    recorded = _prove(server, tmp_path, *ONE_AND_ONE, "--record", "run.jsonl")
    assert recorded.code == 0, recorded.out + recorded.err
    solved = tmp_path / "a.solved.lean"
    written = solved.read_text(encoding="utf-8")
    solved.unlink()
    nobody = "http://127.0.0.1:9/v1"
    replayed = _prove(server, tmp_path, *ONE_AND_ONE, "--replay", "run.jsonl", "--base-url", nobody)
    assert replayed.code == 0, replayed.out + replayed.err
    assert solved.read_text(encoding="utf-8") == written
    assert len(server.requests()) == 2
    again = _prove(server, tmp_path, "--record", "run.jsonl")
    assert again.code == 2 and "is there already" in again.err


def test_without_the_cache_everything_is_asked_again(server: ModelServer, tmp_path: Path) -> None:
    for count in (2, 4):
        server.set(script=_says(FAILS, FAILS))
        assert _prove(server, tmp_path, *ONE_AND_ONE, "--no-cache").code == 1
        assert len(server.requests()) == count


def test_the_search_without_models_comes_first(server: ModelServer, tmp_path: Path) -> None:
    (tmp_path / "a.lean").write_text(FILE, encoding="utf-8")
    done = _command(server, tmp_path, "prove", "a.lean", "--model", "tiny")
    assert done.code == 0 and server.requests() == []


def test_a_budget_of_tokens_ends_the_run_with_what_there_is(server: ModelServer, tmp_path: Path) -> None:
    server.set(script=_says(*[FAILS] * 8))
    done = _prove(server, tmp_path, "--samples", "1", "--rounds", "7", "--width", "1", "--max-tokens", "1")
    assert done.code == 1 and "The budget of this run is spent" in done.out
    assert len(server.requests()) == 1


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--agents", "malot,oracle"), "There is no agent oracle."),
        (("--agents", "portfolio", "--trace", "t"), "--trace is about models, and no model is asked."),
        (("--agents", "portfolio", "--no-cache"), "--no-cache is about models, and no model is asked."),
        (("--style", "rhyme"), "There is no prompt style rhyme."),
        (("--model", "huge"), "serves no model 'huge'"),
        pytest.param(("--base-url", "http://127.0.0.1:9/v1"), "127.0.0.1:9", marks=pytest.mark.slow),
    ],
)
def test_what_cannot_work_is_one_sentence_before_anything_is_asked(
    server: ModelServer, tmp_path: Path, options: tuple[str, ...], sentence: str
) -> None:
    done = _prove(server, tmp_path, *options)
    assert done.code == 2 and sentence in done.err, done.err
    assert "Traceback" not in done.err and server.requests() == []


def test_a_proof_with_its_own_lemma_is_used_again_by_the_next_run(server: ModelServer, tmp_path: Path) -> None:
    lemma = "theorem flipped (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩"
    server.set(script=_says(f"```lean4\n{lemma}\n\n{STATEMENT} := by\n  exact flipped p q h\n```"))
    first = _prove(server, tmp_path, "--samples", "1", "--rounds", "0")
    assert first.code == 0, first.out + first.err
    written = (tmp_path / "a.solved.lean").read_text(encoding="utf-8")
    assert lemma in written
    again = _prove(server, tmp_path, "--samples", "1", "--rounds", "0")
    assert again.code == 0 and len(server.requests()) == 1
    assert (tmp_path / "a.solved.lean").read_text(encoding="utf-8") == written
    assert not (tmp_path / "a.solved.lean.bak").exists()
