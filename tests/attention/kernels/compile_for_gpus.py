"""Compiles the decode kernel for GPUs that need not be there, and prints what became of it as JSON."""

import json
import re
import sys

import triton
from triton.backends.compiler import GPUTarget
from triton.compiler import ASTSource

from prover.inference.attention.triton_decode import _decode

CACHES = {"query", "keys", "values", "output"}
INDICES = {"block_table", "contexts", "starts", "flags"}
PARTIALS = {"partial_output", "partial_statistics"}
PLAIN = {"scale", "requests", "workers", "least"}


def compiled(dtype: str, head_size: int, window: int, cap: float, target: int) -> dict[str, object]:
    padded = triton.next_power_of_2(head_size)
    tile = 64 if head_size <= 128 else 32
    fixed = {"KV_HEADS": 8, "GROUP": 4, "HEAD": head_size, "HEAD_PADDED": padded, "BLOCK": 16, "TILE": tile}
    fixed |= {"ROWS": 16, "WINDOW": window, "SOFT_CAP": cap, "REQUESTS": 8}
    names = _decode.arg_names
    signature = {}
    for name in names:
        if name in fixed:
            signature[name] = "constexpr"
        elif name in CACHES:
            signature[name] = f"*{dtype}"
        elif name in INDICES:
            signature[name] = "*i32"
        elif name in PARTIALS:
            signature[name] = "*fp32"
        else:
            signature[name] = "fp32" if name == "scale" else "i32"
    aligned = [n for n, name in enumerate(names) if name not in fixed and name not in PLAIN]
    source = ASTSource(
        _decode,
        signature,
        constexprs={(names.index(name),): value for name, value in fixed.items()},
        attrs={(n,): [["tt.divisibility", 16]] for n in aligned},
    )
    kernel = triton.compile(source, target=GPUTarget("cuda", target, 32), options={"num_warps": 4, "num_stages": 3})
    text = kernel.asm["ptx"]
    return {
        "target": target,
        "dtype": dtype,
        "head_size": head_size,
        "shared": kernel.metadata.shared,
        "matrix": len(re.findall(r"\bw?g?mma\.", text)),
        "asynchronous": text.count("cp.async"),
        "spilled": text.count("st.local"),
    }


shapes = [("fp16", 64, 0, 0.0), ("bf16", 128, 0, 0.0), ("bf16", 80, 100, 5.0), ("fp16", 256, 0, 0.0)]
sys.stdout.write(json.dumps([compiled(*shape, target) for shape in shapes for target in (80, 90)]))
