"""Anti-unification: what two statements have in common leads back to both."""

from hypothesis import given, settings
from hypothesis import strategies as st

from prover.engine.hygiene.generalisation import generalisation, says_more
from prover.engine.hygiene.term import Kind, Term, apply, bound, constant, for_all, loose, mapped

NAT = constant("Nat")


@st.composite
def terms(draw: st.DrawFn, depth: int = 0, fuel: int = 4) -> Term:
    """Terms under `depth` binders; no function written out is applied."""
    leaves = [constant(name) for name in ("a", "b", "Nat")] + [bound(number) for number in range(depth)]
    if fuel == 0:
        return draw(st.sampled_from(leaves))
    match draw(st.sampled_from(("leaf", "apply", "apply", "numeral", "for all", "lambda"))):
        case "leaf":
            return draw(st.sampled_from(leaves))
        case "numeral":
            number = Term(Kind.NUMBER, str(draw(st.integers(0, 3))))
            return apply(constant("OfNat.ofNat"), NAT, number, constant("inst"))
        case "apply":
            heads = [constant("f"), constant("g"), *(bound(number) for number in range(depth))]
            arguments = draw(st.lists(terms(depth=depth, fuel=fuel - 1), min_size=1, max_size=2))
            return apply(draw(st.sampled_from(heads)), *arguments)
        case kind:
            binder = Kind.LAMBDA if kind == "lambda" else Kind.FOR_ALL
            return Term(binder, parts=(draw(terms(depth=depth, fuel=1)), draw(terms(depth=depth + 1, fuel=fuel - 1))))


@settings(max_examples=150)
@given(terms(), terms())
def test_the_generalisation_becomes_each_of_the_two(left: Term, right: Term) -> None:
    found = generalisation(left, right)
    if found is None:
        return
    assert found.left() == left
    assert found.right() == right
    assert not loose(found.term)
    # The other way round it is the same, with the sides exchanged.
    turned = generalisation(right, left)
    assert turned is not None
    assert (turned.left(), turned.right()) == (right, left)


@settings(max_examples=50)
@given(terms(), terms())
def test_what_generalises_both_is_more_general_than_the_least_one(left: Term, right: Term) -> None:
    # A term generalises itself, with nothing open; so the least general one of a term and itself is the term.
    same = generalisation(left, left)
    assert same is not None
    assert (same.term, same.places) == (left, ())
    found = generalisation(left, right)
    if found is not None and not any(place.types for place in found.places):
        # Once more with one side: nothing new is opened.
        again = generalisation(found.left(), found.right())
        assert again == found


def test_equal_differences_get_one_place() -> None:
    def equation(value: Term) -> Term:
        return for_all(
            NAT, apply(constant("Eq"), NAT, apply(constant("f"), bound(0), value), apply(constant("g"), value))
        )

    def said(number: str) -> Term:
        return equation(apply(constant("OfNat.ofNat"), NAT, Term(Kind.NUMBER, number), constant("inst")))

    found = generalisation(said("3"), said("5"))
    assert found is not None
    assert found.term == equation(Term(Kind.PLACE, number=0))
    assert says_more(found, said("3"), said("5"))
    assert mapped(found.term, {0: constant("a")}) == equation(constant("a"))


def test_under_a_binder_a_place_is_a_function_of_what_is_bound() -> None:
    left = for_all(NAT, apply(constant("p"), apply(constant("f"), bound(0))))
    right = for_all(NAT, apply(constant("p"), apply(constant("g"), bound(0), bound(0))))
    found = generalisation(left, right)
    assert found is not None
    assert found.term == for_all(NAT, apply(constant("p"), apply(Term(Kind.PLACE, number=0), bound(0))))
    assert found.places[0].types == (NAT,)


def test_one_that_is_an_instance_of_the_other_needs_no_third() -> None:
    general = for_all(NAT, apply(constant("p"), bound(0)))
    special = for_all(NAT, apply(constant("p"), constant("a")))
    found = generalisation(general, special)
    assert found is not None
    assert not says_more(found, general, special)
