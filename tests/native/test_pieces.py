"""The parts that need no Lean: names, offsets, frames."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.lean.message import Position
from prover.lean.native.names import read_name, show_name, without_private_prefix
from prover.lean.native.offsets import Offsets
from prover.lean.native.protocol import BrokenFrame, FrameBuffer, decode, encode

parts = st.lists(st.text(min_size=1).filter(lambda part: "»" not in part and "«" not in part), min_size=1)


@given(parts)
def test_a_name_that_is_shown_can_be_read_again(name: list[str]) -> None:
    if name[0] != "_root_":
        assert read_name(show_name(tuple(name))) == tuple(name)


@given(parts, parts)
def test_two_names_never_look_alike(one: list[str], other: list[str]) -> None:
    assert (show_name(tuple(one)) == show_name(tuple(other))) == (one == other)


@pytest.mark.parametrize("text", [".a", "a.", "a..b", "«a", "a»b«"])
def test_what_is_no_name_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a Lean name"):
        read_name(text)


def test_private_names_are_shown_as_they_were_written() -> None:
    assert without_private_prefix(("_private", "Some", "Module", 0, "A", "b")) == ("A", "b")
    assert without_private_prefix(("A", "b")) == ("A", "b")


@given(st.text(alphabet="aé𝔸∀\n "), st.data())
def test_byte_offsets_become_code_points_and_positions(text: str, data: st.DataObject) -> None:
    point = data.draw(st.integers(0, len(text)))
    before = text[:point]
    offsets, offset = Offsets(text), len(before.encode())
    assert offsets.point(offset) == point
    position = Position(before.count("\n") + 1, point - (before.rfind("\n") + 1))
    assert offsets.position(offset) == position
    assert offsets.offset(position) == offset


@given(st.lists(st.dictionaries(st.text(), st.text())), st.integers(1, 7))
def test_frames_are_put_together_from_pieces_of_any_size(frames: list[dict[str, str]], size: int) -> None:
    stream = b"".join(map(encode, frames))
    buffer, received = FrameBuffer(), []
    for start in range(0, len(stream), size):
        buffer.feed(stream[start : start + size])
        while (body := buffer.next_body()) is not None:
            received.append(decode(body))
    assert received == frames


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff"])
def test_what_is_no_frame_is_refused(body: bytes) -> None:
    with pytest.raises(BrokenFrame):
        decode(body)
