"""How a library is cut into modules: nothing that is compiled is compiled again because something was added."""

from hypothesis import given
from hypothesis import strategies as st

from prover.lean.skill_modules.chunks import chunks
from prover.lean.skill_modules.entry import Entry, in_order


def _entries(count: int) -> list[Entry]:
    return [Entry(str(i), f"Skill.s{i}", f"theorem Skill.s{i} : {i} = {i} := rfl") for i in range(count)]


@st.composite
def graphs(draw: st.DrawFn) -> list[Entry]:
    """Entries that may depend on any others, in any order, in circles too."""
    count = draw(st.integers(0, 12))
    keys = [str(i) for i in range(count)]
    return [
        Entry(key, f"Skill.s{key}", "", tuple(draw(st.lists(st.sampled_from([*keys, "elsewhere"]), max_size=3))))
        for key in keys
    ]


@given(graphs())
def test_everything_stands_once_and_behind_what_it_needs(entries: list[Entry]) -> None:
    ordered = in_order(entries)
    place = {entry.key: index for index, entry in enumerate(ordered)}
    assert sorted(place) == sorted(entry.key for entry in entries)
    assert len(ordered) == len(entries)
    needs = {entry.key: {k for k in entry.depends_on if k in place} for entry in entries}

    def reaches(start: str, goal: str, seen: set[str]) -> bool:
        return any(k == goal or (k not in seen and reaches(k, goal, seen | {k})) for k in needs[start])

    for entry in entries:
        for key in needs[entry.key]:
            if not reaches(key, entry.key, {key}) and key != entry.key:
                assert place[key] < place[entry.key]


@given(st.integers(0, 1300), st.integers(1, 20))
def test_adding_at_the_end_keeps_all_full_modules_but_those_that_merge(count: int, more: int) -> None:
    entries = _entries(count + more)
    before, after = chunks("e", entries[:count]), chunks("e", entries)
    assert [e for chunk in after for e in chunk.entries] == entries
    known = {chunk.module for chunk in before}
    new = sum(len(chunk.entries) for chunk in after if chunk.module not in known)
    if (count + more) // 64 == count // 64:
        assert new < 64
    large = [chunk.module for chunk in before if len(chunk.entries) == 512]
    assert [chunk.module for chunk in after][: len(large)] == large


def test_a_module_has_another_name_when_anything_it_rests_on_is_another() -> None:
    entries = _entries(20)
    first = chunks("e", entries)
    changed = [Entry("0", "Skill.s0", "theorem Skill.s0 : True := trivial"), *entries[1:]]
    assert not {c.module for c in first} & {c.module for c in chunks("e", changed)}
    assert not {c.module for c in first} & {c.module for c in chunks("other", entries)}
