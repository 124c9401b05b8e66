"""The stream-K schedule: every tile once, equal loads, one slot for each worker; and attention computed by it."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prover.inference.attention.batch import Heads, Request
from prover.inference.attention.plan import Plan, outputs_of, plan
from prover.inference.attention.reference import Asked, attention, planned
from prover.inference.attention.schedules import best_fixed_split, fixed_split, lean, unsplit, usual_splits

requests = st.integers(1, 6).flatmap(lambda queries: st.builds(Request, st.integers(queries, 300), st.just(queries)))
heads = st.builds(
    Heads,
    st.integers(1, 3),
    st.integers(1, 5),
    st.just(4),
    st.none() | st.integers(1, 100),
    st.none() | st.floats(1.0, 50.0),
)


@st.composite
def plans(draw: st.DrawFn) -> tuple[list[Request], Heads, Plan]:
    batch, shape = draw(st.lists(requests, min_size=1, max_size=5)), draw(heads)
    tile = draw(st.sampled_from([1, 7, 16, 64]))
    outputs = outputs_of(batch, shape, tile, rows=draw(st.integers(1, 12)))
    return batch, shape, plan(outputs, draw(st.integers(1, 40)), tile=tile, least=draw(st.integers(1, 3)))


@given(plans())
def test_every_tile_is_done_once_and_loads_differ_by_at_most_one(case: tuple[list[Request], Heads, Plan]) -> None:
    _, _, schedule = case
    done = Counter(
        (segment.output, tile)
        for worker in range(schedule.workers)
        for segment in schedule.segments(worker)
        for tile in range(segment.begin, segment.end)
    )
    assert done == Counter((n, tile) for n, output in enumerate(schedule.outputs) for tile in range(output.tiles))
    loads = [sum(s.end - s.begin for s in schedule.segments(worker)) for worker in range(schedule.workers)]
    assert max(loads) - min(loads) <= 1
    assert min(loads) >= 1
    assert schedule.makespan == max(loads)


@given(plans())
def test_each_output_has_one_host_that_finds_all_partial_results(case: tuple[list[Request], Heads, Plan]) -> None:
    _, _, schedule = case
    hosts: Counter[int] = Counter()
    left: dict[int, list[int]] = {number: [] for number in range(len(schedule.outputs))}
    for worker in range(schedule.workers):
        for position, segment in enumerate(schedule.segments(worker)):
            if segment.is_host:
                assert segment.begin == 0
                hosts[segment.output] += 1
            else:
                # One slot for each worker is enough because only the first thing it does can be another's.
                assert position == 0
                assert segment.slot == worker
                left[segment.output].append(worker)
    assert hosts == Counter(range(len(schedule.outputs)))
    assert left == {number: list(schedule.helpers(number)) for number in range(len(schedule.outputs))}


@given(plans())
def test_the_tiles_of_an_output_are_those_that_its_queries_see(case: tuple[list[Request], Heads, Plan]) -> None:
    batch, shape, schedule = case
    for output in schedule.outputs:
        queries = range(output.first_query, output.last_query + 1)
        seen = {key for query in queries for key in shape.visible(batch[output.request], query)}
        tiles = {key // schedule.tile for key in seen}
        assert tiles == set(range(output.first_tile, output.first_tile + output.tiles))


@settings(max_examples=60, deadline=None)
@given(plans(), st.integers(0, 2**32 - 1))
def test_attention_by_a_plan_is_attention(case: tuple[list[Request], Heads, Plan], seed: int) -> None:
    batch, shape, schedule = case
    random = np.random.default_rng(seed)
    queries = [random.normal(size=(r.queries, shape.kv_heads * shape.group, shape.head_size)) * 3 for r in batch]
    keys, values = (
        [random.normal(size=(r.context, shape.kv_heads, shape.head_size)) for r in batch] for _ in range(2)
    )
    asked = Asked(batch, shape, queries, keys, values, 0.5)
    expected, found = attention(asked), planned(schedule, asked)
    for one, other in zip(expected, found, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-9, atol=1e-11)


def test_little_work_takes_few_workers() -> None:
    outputs = outputs_of([Request(64)], Heads(1), 16)
    assert plan(outputs, 100, tile=16).workers == 4
    assert plan(outputs, 100, tile=16, least=2).workers == 2
    assert plan(outputs, 100, tile=16, least=9).workers == 1
    assert plan((), 100, tile=16).workers == 0


@given(plans(), st.integers(1, 40))
def test_no_schedule_of_whole_tiles_is_shorter_than_the_lean_one(
    case: tuple[list[Request], Heads, Plan], workers: int
) -> None:
    outputs, tile = case[2].outputs, case[2].tile
    ours = lean(outputs, workers, tile=tile)
    tiles = sum(output.tiles for output in outputs)
    assert ours.units == -(-tiles // workers)
    for other in (
        unsplit(outputs, workers),
        best_fixed_split(outputs, workers, most=8),
        fixed_split(outputs, workers, usual_splits(outputs, workers)),
    ):
        assert ours.units <= other.units
        assert ours.busy >= other.busy


def test_one_long_context_beside_short_ones_is_where_a_fixed_split_idles() -> None:
    batch = [Request(65_536), *[Request(512)] * 7]
    outputs = outputs_of(batch, Heads(8, 4, 128), 128)
    workers = 132 * 2
    assert unsplit(outputs, workers).units == 512
    ours, usual = lean(outputs, workers, tile=128), fixed_split(outputs, workers, usual_splits(outputs, workers))
    assert ours.units == 17
    assert usual.units > 1.7 * ours.units


def test_a_request_of_no_context_is_refused() -> None:
    for queries, context in ((1, 0), (0, 5), (3, 2)):
        with pytest.raises(ValueError, match="queries"):
            Request(context, queries)
