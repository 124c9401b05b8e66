"""The Triton kernel against the reference, by Triton's interpreter; and whether it compiles for two GPUs."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from paged import paged

from prover.inference.attention.batch import Heads, Request
from prover.inference.attention.triton_decode import Shape, Workspace

CPU = torch.device("cpu")


def shape_of(heads: Heads, block: int, queries: int, tile: int) -> Shape:
    count = heads.kv_heads * heads.group
    window, cap = heads.window or 0, heads.soft_cap or 0.0
    return Shape(count, heads.kv_heads, heads.head_size, block, queries, tile, window, cap)


@pytest.mark.parametrize("seed", range(16))
def test_random_batches_are_what_the_reference_says(seed: int) -> None:
    pick = random.Random(seed)
    heads = Heads(
        pick.choice([1, 2, 3]), pick.choice([1, 2, 7]), 16, pick.choice([None, 20]), pick.choice([None, None, 5.0])
    )
    most = pick.choice([1, 1, 3])
    counts = [pick.randint(1, most) for _ in range(pick.randint(1, 5))]
    requests = [Request(pick.randint(count, 150), count) for count in counts]
    block, tile, workers = pick.choice([8, 16]), pick.choice([16, 32, 64]), pick.randint(1, 13)
    batch, shape = paged(seed, requests, heads, block, torch.float32), shape_of(heads, block, most, tile)
    workspace = Workspace(workers, shape, CPU)
    expected = batch.expected()
    # Twice with the same workspace: the first launch must leave it as it found it.
    for _ in range(2):
        found = batch.found(workspace, shape, least=pick.choice([1, 2]))
        np.testing.assert_allclose(found.double().numpy(), expected, atol=5e-6)
        assert not workspace.flags.any()


# Not bfloat16: Triton's interpreter multiplies its bit patterns as if they were whole numbers.
@pytest.mark.parametrize(("head_size", "group"), [(64, 1), (80, 16), (96, 4), (128, 8), (256, 2)])
def test_all_head_sizes_in_half_precision(head_size: int, group: int) -> None:
    heads = Heads(1, group, head_size)
    batch = paged(head_size, [Request(70), Request(33)], heads, 16, torch.float16)
    shape = shape_of(heads, 16, 1, 32)
    found = batch.found(Workspace(3, shape, CPU), shape)
    np.testing.assert_allclose(found.double().numpy(), batch.expected(), atol=4e-3)


def test_a_request_that_asks_nothing_takes_no_part() -> None:
    heads = Heads(2, 2, 16)
    batch = paged(1, [Request(40), Request(90)], heads, 16, torch.float32)
    shape = shape_of(heads, 16, 1, 16)
    whole = batch.found(Workspace(5, shape, CPU), shape)
    output = torch.full_like(batch.query[:1], float("nan"))
    from prover.inference.attention.triton_decode import decode

    decode(
        batch.query[:1],
        batch.keys,
        batch.values,
        batch.table,
        torch.tensor([40, 90], dtype=torch.int32),
        torch.tensor([0, 1, 1], dtype=torch.int32),
        output,
        shape=shape,
        scale=0.3,
        workspace=Workspace(5, shape, CPU),
    )
    torch.testing.assert_close(output, whole[:1], atol=1e-6, rtol=0)


def test_it_compiles_for_ampere_and_hopper() -> None:
    # In a process of its own: here the kernel belongs to the interpreter.
    script = Path(__file__).with_name("compile_for_gpus.py")
    clean = {name: value for name, value in os.environ.items() if name != "TRITON_INTERPRET"}
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, env=clean, check=False)
    assert done.returncode == 0, done.stderr
    compiled = json.loads(done.stdout)
    assert {one["target"] for one in compiled} == {80, 90}
    for one in compiled:
        assert one["matrix"] > 0, one
        assert one["asynchronous"] > 0, one
        assert one["spilled"] == 0, one
        assert one["shared"] <= 99 * 1024, one
