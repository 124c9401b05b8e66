import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skills_db.leanvec.lvq import Layout, decode, encode, steps
from skills_db.leanvec.secondary import SecondaryKind, SecondaryLayout

BITS = st.sampled_from([4, 8])


@given(BITS, st.integers(1, 200), st.floats(-3, 3), st.integers(0, 2**31))
@settings(max_examples=60, deadline=None)
def test_no_component_is_off_by_more_than_half_a_step(bits: int, size: int, magnitude: float, seed: int) -> None:
    vectors = (np.random.default_rng(seed).standard_normal((5, size)) * 10**magnitude).astype(np.float32)
    records = encode(Layout(size, bits), vectors)
    error = np.abs(decode(Layout(size, bits), records) - vectors).max(axis=1)
    rounding = np.abs(vectors).max(axis=1) * np.finfo(np.float32).eps  # of low + step * code
    assert np.all(error <= steps(records) / 2 * (1 + 1e-3) + 2 * rounding)


@given(BITS, st.integers(1, 200), st.integers(0, 2**31))
@settings(max_examples=30, deadline=None)
def test_a_second_level_is_off_by_half_of_its_own_smaller_step(bits: int, size: int, seed: int) -> None:
    layout = Layout(size, 4)
    vectors = np.random.default_rng(seed).standard_normal((5, size)).astype(np.float32)
    first = encode(layout, vectors)
    rest = vectors - decode(layout, first)
    second = encode(Layout(size, bits), rest)
    total = decode(layout, first) + decode(Layout(size, bits), second)
    assert np.all(np.abs(total - vectors) <= steps(second)[:, None] / 2 * (1 + 1e-3) + 1e-6)
    # The paper's range for the second level is that of half a step of the first; ours is never wider.
    assert np.all(steps(second) <= steps(first) / ((1 << bits) - 1) * 1.01 + 1e-6)


@given(BITS, st.integers(1, 300), st.sampled_from([4, 8]))
@settings(max_examples=100, deadline=None)
def test_records_have_the_size_of_the_formula_and_room_for_every_code(bits: int, size: int, constants: int) -> None:
    layout = Layout(size, bits, constants)
    assert layout.stride == int(np.ceil((size * bits + 8 * constants) / 256)) * 32
    assert len(set(layout.slots.tolist())) == size
    places = layout.slots if bits == 8 else layout.slots // 64 * 32 + layout.slots % 32
    assert places.max() < layout.stride - constants


def test_the_papers_footprint_for_a_reduced_vector() -> None:
    assert [Layout(160, 8).stride, Layout(124, 8).stride, Layout(120, 4).stride] == [192, 128, 64]


@pytest.mark.parametrize("bits", [4, 8])
def test_a_constant_vector_survives(bits: int) -> None:
    vectors = np.full((2, 10), 0.25, np.float32)
    assert np.array_equal(decode(Layout(10, bits), encode(Layout(10, bits), vectors)), vectors)


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e6])
def test_what_cannot_be_kept_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        encode(Layout(2, 8), np.array([[0, value]], np.float32))


@pytest.mark.parametrize("kind", list(SecondaryKind))
def test_every_secondary_store_gives_back_what_it_was_given(kind: SecondaryKind) -> None:
    vectors = np.random.default_rng(3).uniform(-1, 1, (20, 70)).astype(np.float32)
    layout = SecondaryLayout(kind, 70)
    rows = layout.encode(vectors, np.zeros(20, np.float32))
    assert rows.shape == (20, layout.stride)
    assert np.abs(layout.decode(rows) - vectors).max() <= {4: 0.07, 8: 0.0042, 16: 0.0005}[kind.bits]
