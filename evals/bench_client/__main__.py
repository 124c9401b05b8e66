"""`python -m evals.bench_client`: tokens a second through our client against those of a bare load generator.

Without `--base-url` it measures against a stand-in server, once with answers that take as long as a model's and once
with answers that take no time at all, which shows what the client itself costs.
"""

import argparse
import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from evals.bench_client.measure import Comparison, Load, compare
from evals.bench_client.server import MODEL
from prover.errors import ProverError

TARGET = 0.95
ANSWER_SECONDS = 2.0
"""For 256 tokens: about what a model of 8 billion parameters takes on one large GPU."""


def main() -> int:
    """Measure and print. Exit code 1 if the target is missed where answers take time."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench_client", description=__doc__)
    parser.add_argument("--base-url", help="a running server, up to and including /v1; needs --model")
    parser.add_argument("--model")
    parser.add_argument("--parallel", type=int, default=8)
    parser.add_argument("--calls", type=int, default=2, help="of each parallel worker, in a round")
    parser.add_argument("--tokens", type=int, default=256)
    parser.add_argument("--rounds", type=int, default=10)
    arguments = parser.parse_args()
    if arguments.base_url and not arguments.model:
        parser.error("--base-url needs --model")
    load = Load(arguments.parallel, arguments.calls, arguments.tokens, arguments.rounds)
    try:
        return _measure(arguments, load)
    except ProverError as error:
        parser.exit(2, f"bench-client: {error}\n")


def _measure(arguments: argparse.Namespace, load: Load) -> int:
    _say(f"{load.parallel} parallel workers, {load.calls} calls each of {load.tokens} tokens, {load.rounds} rounds.")
    _say(f"{os.cpu_count()} processors, load of the last minute {os.getloadavg()[0]:.1f}. Medians over rounds.")
    if arguments.base_url:
        # All answers of the same length: a model that stops early in one arm would decide the comparison.
        compared = asyncio.run(compare(arguments.base_url, arguments.model, load, {"ignore_eos": True}))
        return _report(f"server at {arguments.base_url}", compared, counts=True)
    code = 0
    for seconds in (ANSWER_SECONDS, 0.0):
        with _stand_in(seconds) as url:
            compared = asyncio.run(compare(url, MODEL, load, {}))
        code |= _report(f"stand-in, {seconds:g} s an answer", compared, counts=seconds > 0)
    return code


def _report(what: str, compared: Comparison, *, counts: bool) -> int:
    _say(f"\n{what}")
    for name, rounds in (("bare", compared.bare), ("ours", compared.ours)):
        rates = ", ".join(f"{one.rate:,.0f}" for one in rounds)
        each = 1000 * sum(one.processor for one in rounds) / sum(one.calls for one in rounds)
        _say(f"  {name}  tokens/s: {rates}; processor time a call: {each:.2f} ms")
    _say(f"  our client adds {compared.overhead:.2f} ms of processor time to a call")
    verdict = f" (target {TARGET:.0%}: {'reached' if compared.ratio >= TARGET else 'MISSED'})" if counts else ""
    spread = f"pairs from {min(compared.ratios):.1%} to {max(compared.ratios):.1%}"
    if compared.interval is not None:
        spread = f"95 % interval {compared.interval[0]:.1%} to {compared.interval[1]:.1%}, {spread}"
    _say(f"  ours / bare, median of {len(compared.ratios)} pairs: {compared.ratio:.1%}, {spread}{verdict}")
    return int(counts and compared.ratio < TARGET)


@contextmanager
def _stand_in(seconds: float) -> Iterator[str]:
    command = [sys.executable, "-m", "evals.bench_client.server", str(seconds)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(process.stdout.readline())}/v1"
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
