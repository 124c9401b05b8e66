"""The canonical form of a structure: the same for renumbered ones, another one for all others."""

import itertools
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from skills_db.canonical_form import Relation, canonical_form

Structure = list[Relation]


@st.composite
def structures(draw: st.DrawFn, most: int = 5) -> tuple[Structure, int]:
    """Up to `most` nodes; each has a relation that begins with itself, as binders have."""
    count = draw(st.integers(1, most))
    nodes = st.integers(0, count - 1)
    relations = [
        Relation(draw(st.sampled_from("ab")), (own, *draw(st.lists(nodes, max_size=2)))) for own in range(count)
    ]
    return [*relations, Relation("end", tuple(draw(st.lists(nodes, max_size=3))))], count


def renumbered(structure: Structure, numbers: list[int]) -> Structure:
    return [Relation(r.label, tuple(numbers[node] for node in r.nodes)) for r in structure]


@settings(deadline=None)
@given(structures(9), st.randoms(use_true_random=False))
def test_renumbering_and_shuffling_change_nothing(made: tuple[Structure, int], chance: random.Random) -> None:
    structure, count = made
    numbers = list(range(count))
    chance.shuffle(numbers)
    other = renumbered(structure, numbers)
    chance.shuffle(other)
    form = canonical_form(structure, count)
    assert form is not None and form == canonical_form(other, count)


@settings(max_examples=300, deadline=None)
@given(structures(4), structures(4))
def test_structures_have_one_form_just_when_a_renumbering_leads_from_one_to_the_other(
    one: tuple[Structure, int], other: tuple[Structure, int]
) -> None:
    wanted = sorted((r.label, r.nodes) for r in other[0])
    isomorphic = one[1] == other[1] and any(
        sorted((r.label, r.nodes) for r in renumbered(one[0], list(numbers))) == wanted
        for numbers in itertools.permutations(range(one[1]))
    )
    assert (canonical_form(*one) == canonical_form(*other)) == isomorphic


def test_a_form_is_a_renumbering_of_the_structure_itself() -> None:
    structure = [Relation("x", (0,)), Relation("x", (1,)), Relation("less", (2, 0, 1)), Relation("end", (1, 0))]
    form = canonical_form(structure, 3)
    assert form is not None
    assert any(
        sorted((r.label, r.nodes) for r in renumbered(structure, list(numbers))) == list(form)
        for numbers in itertools.permutations(range(3))
    )


def test_many_nodes_that_are_alike_are_soon_settled() -> None:
    """Twelve variables, each with the same hypothesis: 12! orders, all symmetric."""
    count = 12
    structure = [Relation("Nat", (node,)) for node in range(count)]
    structure += [Relation("positive", (count + node, node)) for node in range(count)]
    assert canonical_form(structure, 2 * count) == canonical_form(
        renumbered(structure, swapped(2 * count)), 2 * count
    )
    assert canonical_form(structure, 2 * count) is not None


def test_a_ring_and_two_smaller_rings_differ_though_every_node_looks_the_same() -> None:
    def rings(*sizes: int) -> Structure:
        starts = [sum(sizes[:place]) for place in range(len(sizes))]
        return [
            Relation("next", (start + node, start + (node + 1) % size))
            for start, size in zip(starts, sizes, strict=True)
            for node in range(size)
        ]

    assert canonical_form(rings(6), 6) != canonical_form(rings(3, 3), 6)


def swapped(count: int) -> list[int]:
    numbers = list(range(count))
    random.Random(1).shuffle(numbers)
    return numbers
