"""Servers that fail: one sentence with the reason, and nothing left behind."""

import contextlib
import urllib.request

import pytest
from serving_command import Serving, group, wait_for

OUT_OF_MEMORY = "(Worker pid=7) ERROR 11-23 08:43:33 [x.py:1] torch.OutOfMemoryError: CUDA out of memory. Tried to"


def failed(serving: Serving, *arguments: str) -> str:
    """The sentence of a server that does not start; fails if anything is left of it."""
    done = serving.serve(*arguments)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert not serving.state_file.exists()
    assert serving.run("--status").stdout == "No server runs.\n"
    return done.stderr.splitlines()[-1]


def test_too_little_memory_at_the_start(serving: Serving) -> None:
    sentence = failed(serving, "--says", OUT_OF_MEMORY)
    assert "toy-model could not be served. The memory of the GPU is not enough." in sentence
    assert "--max-model-len" in sentence and ".log" in sentence


def test_an_end_without_a_reason_is_admitted(serving: Serving) -> None:
    assert "It does not say why (exit status 3)" in failed(serving, "--says", "hm", "--exit-status", "3")


def test_an_option_that_vllm_does_not_know(serving: Serving) -> None:
    assert "vLLM does not take these options: unrecognized arguments: --no-such" in failed(serving, "--no-such", "3")


def test_a_first_answer_that_fails(serving: Serving) -> None:
    assert "Its first answer failed (the kernel is not made for this processor)" in failed(serving, "--bad-answer")


def test_a_server_that_never_answers_is_ended(serving: Serving) -> None:
    assert "did not answer within 1 s and was ended. Give it longer with --wait." in failed(
        serving, "--wait", "1s", "--never-ready"
    )


def test_a_server_that_dies_while_it_serves(serving: Serving) -> None:
    said = (
        "(EngineCore pid=9) ERROR 11-23 08:43:06 [m.py:315] Worker proc died unexpectedly (exit code: -9), shutting"
    )
    process = serving.start("--dies-when-asked", said)
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    guard = serving.guard()
    with pytest.raises(OSError):
        urllib.request.urlopen(urllib.request.Request(f"{address}/completions", data=b"{}"), timeout=30)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 2
    assert "The server with toy-model has ended by itself. A process of the server was killed" in err
    assert group(guard) == []
    assert not serving.state_file.exists()


def test_a_detached_server_that_died_is_reported_and_forgotten(serving: Serving) -> None:
    serving.serve("--detach", "--dies-when-asked", "MemoryError: no room")
    with contextlib.suppress(OSError):
        urllib.request.urlopen(f"http://127.0.0.1:{serving.port}/v1/completions", data=b"{}", timeout=30)
    guard = serving.guard()
    wait_for(lambda: group(guard) == [])
    done = serving.run("--status")
    assert done.returncode == 1
    assert "gone" in done.stdout
    assert "It has ended. The memory of this machine is not enough." in done.stdout
    assert serving.run("--status").stdout == "No server runs.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["smollm2-135m"], "Did you mean --model smollm2-135m?"),
        ([], "No model is named. Name one with --model"),
        (["--model", "smolm2-135m"], "Did you mean smollm2-135m?"),
        (["--setup", "--status"], "exclude each other"),
        (["--status", "--tensor-parallel-size", "2"], "There is no option --tensor-parallel-size"),
        (["--setup", "--model", "Owner/Model"], "Owner/Model is not on this machine"),
        (["--model", "smollm2-135m", "--wait", "soon"], "'soon' is not a length of time"),
        (["--model", "smollm2-135m", "--device", "tpu"], "There is no device 'tpu'"),
    ],
)
def test_wrong_usage_is_one_sentence(serving: Serving, arguments: list[str], sentence: str) -> None:
    done = serving.run(*arguments)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_without_an_environment_the_user_is_told_how_to_make_one(serving: Serving) -> None:
    (serving.cache / "serve" / "environments" / "cpu-standin" / "ready.json").unlink()
    done = serving.serve("--device", "cpu")
    assert done.returncode == 2
    assert "The serving environment is not made yet. Run `prover serve --setup` once (downloads 0.6 GB" in done.stderr
