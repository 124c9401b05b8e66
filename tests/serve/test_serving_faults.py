"""The real vLLM, made to fail in ways that take too long for every run of the tests, and served detached."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from real_serving import random_model, real_environment
from serving_command import COMMAND, free_port, group

from prover.inference.serve.state import read_state

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model with random weights."""
    return random_model(real_environment(), tmp_path_factory.mktemp("model"))


@pytest.fixture
def port() -> Iterator[int]:
    """A port; a server that a failing test leaves there is ended."""
    chosen = free_port()
    yield chosen
    if read_state(chosen) is not None:
        run("--stop", "--port", str(chosen))


def run(*arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    """`prover serve` to its end."""
    return subprocess.run(
        [*COMMAND, "serve", *arguments],
        env=os.environ | variables,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )


def failed(model: Path, port: int, *arguments: str, **variables: str) -> str:
    """The sentence of a server that does not start."""
    done = run("--model", str(model), "--port", str(port), "--device", "cpu", *arguments, **variables)
    assert done.returncode == 2, done.stderr
    assert read_state(port) is None
    return done.stderr.splitlines()[-1]


def test_a_cache_that_the_memory_does_not_hold(model: Path, port: int) -> None:
    sentence = failed(model, port, VLLM_CPU_KVCACHE_SPACE="100000")
    assert "the key-value cache is to have 100000.0 GiB" in sentence


def test_an_option_that_vllm_does_not_know(model: Path, port: int) -> None:
    assert "unrecognized arguments: --no-such-option" in failed(model, port, "--no-such-option")


def test_more_tokens_than_the_model_takes(model: Path, port: int) -> None:
    assert "does not take as many as 99999 tokens" in failed(model, port, "--max-model-len", "99999")


def test_damaged_weights(model: Path, port: int, tmp_path: Path) -> None:
    for path in model.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes()[: 100 if path.suffix == ".safetensors" else None])
    assert "The weights of the model are damaged" in failed(tmp_path, port)


def test_a_detached_server_ends_without_a_trace(model: Path, port: int) -> None:
    before = set(Path("/dev/shm").iterdir())
    done = run("--model", str(model), "--port", str(port), "--device", "cpu", "--detach", VLLM_CPU_KVCACHE_SPACE="1")
    assert done.returncode == 0, done.stderr
    state = read_state(port)
    assert state is not None and state.ready and state.detached
    assert run("--stop", "--port", str(port)).returncode == 0
    assert group(state.guard.pid) == []
    assert set(Path("/dev/shm").iterdir()) <= before
