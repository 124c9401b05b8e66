"""`make bench-client` compares what it says it compares."""

import subprocess
import sys

from evals.bench_client.measure import Comparison, Load, Round, compare
from evals.bench_client.server import MODEL


async def test_both_arms_ask_the_same_of_the_same_server() -> None:
    command = [sys.executable, "-m", "evals.bench_client.server", "0.01"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: ASYNC220
        assert process.stdout is not None
        try:
            url = f"http://127.0.0.1:{int(process.stdout.readline())}/v1"
            compared = await compare(url, MODEL, Load(parallel=2, calls=3, tokens=5, rounds=2), {"ignore_eos": True})
        finally:
            process.kill()
    for rounds in (compared.bare, compared.ours):
        assert [(one.tokens, one.calls) for one in rounds] == [(2 * 3 * 5, 2 * 3)] * 2
        # No answer came out of the cache: each took its time.
        assert all(one.seconds >= 3 * 0.01 for one in rounds)


def test_a_slower_client_is_reported_as_slower() -> None:
    compared = Comparison(
        bare=[Round(100, 1.0, 0.010, 10), Round(100, 2.0, 0.010, 10)],
        ours=[Round(100, 1.25, 0.030, 10), Round(100, 2.5, 0.030, 10)],
    )
    assert compared.ratio == 0.8
    assert round(compared.overhead, 6) == 2.0


def test_the_interval_is_that_of_the_order_of_the_pairs() -> None:
    def measured(count: int) -> Comparison:
        bare = [Round(100, 1.0, 0.01, 10)] * count
        return Comparison(bare, [Round(100 + number, 1.0, 0.01, 10) for number in range(count)])

    assert measured(5).interval is None
    assert measured(6).interval == (1.0, 1.05)
    # Of ten pairs, the second and the ninth: the chance of a median outside is 2 * (1 + 10) / 1024.
    assert measured(10).interval == (1.01, 1.08)
