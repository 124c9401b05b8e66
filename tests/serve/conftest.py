"""A serving environment whose `vllm` is a stand-in."""

import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from serving_command import Serving, free_port

from prover.inference.serve.recipe import recipe_for

STAND_IN = Path(__file__).with_name("stand_in_vllm.py")


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """A cache with a stand-in for vLLM. What a failing test leaves running is ended."""
    cache = tmp_path / "cache"
    environment = cache / "serve" / "environments" / "cpu-standin"
    (environment / "bin").mkdir(parents=True)
    (environment / "bin" / "python").symlink_to(sys.executable)
    program = environment / "bin" / "vllm"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{STAND_IN}" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    ready = {"key": recipe_for("cpu").key("3.11"), "python": "3.11", "folder": str(environment)}
    (environment / "ready.json").write_text(json.dumps(ready), encoding="utf-8")
    model = tmp_path / "toy-model"
    model.mkdir()
    for name in ("config.json", "tokenizer.json"):
        (model / name).write_text("{}", encoding="utf-8")
    (model / "model.safetensors").write_bytes(b"")
    made = Serving(cache, model, free_port())
    yield made
    for process in made.started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()
    if made.state_file.exists():
        made.run("--stop")
