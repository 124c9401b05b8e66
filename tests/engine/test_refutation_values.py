"""What is enumerated to refute a statement: values of types, instances, boxes; Lean takes every value at its type."""

import re
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.engine.lean import Lean
from prover.engine.refutation.datatypes import Datatype, read_datatype
from prover.engine.refutation.exhaustive import boxes, can_be_decided
from prover.engine.refutation.instance import Instance, instances
from prover.engine.refutation.statement import Role, Statement, read_statement
from prover.engine.refutation.types import Type, read_type
from prover.engine.refutation.values import Values
from prover.lean.check import CheckRequest, Context, Limits

DECLARED = """
inductive Color
  | red
  | green

inductive Tree (α : Type)
  | leaf
  | node (left : Tree α) (value : α) (right : Tree α)

structure Account where
  balance : ℤ
  limit : ℕ
  owner : Option Color

structure Both (α β : Type) where
  one : α
  other : β

inductive Small : ℕ → Prop
  | zero : Small 0

inductive Vector' (α : Type) : ℕ → Type
  | nil : Vector' α 0

abbrev Point := ℤ × ℤ

structure Sealed where
  value : ℕ
  small : value < 3
"""


def typed(text: str) -> Type:
    found = read_type(text)
    assert found is not None, text
    return found


async def datatypes(lean: Lean, *names: str) -> dict[str, Datatype]:
    commands = "\n".join(f"#print {name}" for name in names)
    result = await lean.pool.check(CheckRequest(commands, Context(DECLARED)))
    assert result.without_error
    read = [read_datatype(message.text) for message in result.messages]
    return {one.name: one for one in read if one is not None}


TYPES = st.recursive(
    st.sampled_from([Type("ℕ"), Type("ℤ"), Type("Bool"), Type("Prop"), Type("Fin", (Type("3"),))]),
    lambda inner: st.one_of(
        st.builds(lambda a: Type("List", (a,)), inner),
        st.builds(lambda a, b, head: Type(head, (a, b)), inner, inner, st.sampled_from(["→", "×", "⊕"])),
    ),
    max_leaves=6,
)


@given(TYPES)
def test_a_type_that_is_shown_is_read_back(type_: Type) -> None:
    assert read_type(str(type_)) == type_


@pytest.mark.parametrize("text", ["", "(ℕ", "ℕ →", "x < y", "∀ x, p x", "¬p", "ℕ)", "{n : ℕ // n < 3}", "f (x + 1)"])
def test_what_is_no_plain_type_is_not_read_as_one(text: str) -> None:
    assert read_type(text) is None


def test_arrows_associate_to_the_right_and_products_bind_tighter() -> None:
    assert typed("ℕ × ℤ → Bool → Prop") == typed("(ℕ × ℤ) → (Bool → Prop)")


@given(TYPES, st.integers(1, 25))
def test_values_are_all_different_and_as_many_as_asked_for(type_: Type, count: int) -> None:
    found = Values().first(type_, count)
    assert len(set(found)) == len(found) <= count
    assert found == Values().first(type_, count + 1)[:count], "more values only come after"


@pytest.mark.parametrize(
    ("text", "count"),
    [("Bool", 2), ("Unit", 1), ("Empty", 0), ("Fin 3", 3), ("Bool × Fin 3", 6), ("Option Bool", 3), ("Prop", 2),
     ("List Empty", 1), ("Bool ⊕ Unit", 3)],
)  # fmt: skip
def test_the_values_of_a_finite_type_come_to_an_end(text: str, count: int) -> None:
    assert len(list(Values().of(typed(text)))) == count


def test_simple_values_come_first() -> None:
    assert Values().first(typed("ℤ"), 5) == ("0", "1", "(-1)", "2", "(-2)")
    assert Values().first(typed("List ℕ"), 4) == ("[]", "[0]", "[0, 0]", "[1]")
    assert Values().first(typed("Option ℕ"), 3) == ("none", "(some 0)", "(some 1)")


async def test_all_relations_on_two_elements_are_among_the_values(lean: Lean) -> None:
    """Whatever relation on `Bool` refutes a statement, one of the values is that relation."""
    relations = Values().first(typed("Bool → Bool → Prop"), 40)
    rows = [f"[{', '.join(f'decide ({r} {x} {y})' for x in BOTH for y in BOTH)}]" for r in relations]
    text = f"example : ∀ a b c d : Bool, [a, b, c, d] ∈ ([{', '.join(rows)}] : List (List Bool)) := by decide +kernel"
    result = await lean.pool.check(CheckRequest(text, limits=Limits(60)))
    assert result.without_error, result.errors


BOTH = ("true", "false")


async def test_lean_takes_every_value_at_its_type(lean: Lean) -> None:
    own = await datatypes(lean, "Color", "Tree", "Account", "Both", "Point")
    texts = [
        "ℕ", "ℤ", "Bool", "Unit", "Fin 3", "Option ℤ", "List (Option Bool)", "ℕ × ℤ", "ℕ ⊕ Bool", "Prop", "ℕ → ℕ",
        "ℤ → ℤ", "ℕ → ℤ", "ℤ → ℕ", "ℕ → Bool", "Bool → ℕ", "ℕ → ℕ → ℕ", "ℕ → Prop", "ℕ → ℕ → Prop", "Bool → Prop",
        "Bool → Bool", "Fin 3 → Fin 3", "List ℤ → ℤ", "List ℕ → List ℕ", "ℕ → Option ℕ", "Empty → ℕ", "Prop → Prop",
        "(ℕ → ℕ) → ℕ", "Unit → Unit → Prop", "Color", "Tree ℕ", "Tree Color", "Account", "Both ℕ (List Bool)",
        "Point", "Color → Color", "Color → Prop", "Type",
    ]  # fmt: skip
    values = Values(own)
    lines = [f"example : List ({t}) := [{', '.join(values.first(typed(t), 25))}]" for t in texts]
    result = await lean.pool.check(CheckRequest("\n".join(lines), Context(DECLARED), Limits(60)))
    # A value such as `if x = Color.red then …` needs an instance that `Color` does not have: that one only fails.
    errors = [m.text for m in result.errors if "DecidableEq Color" not in m.text and "Decidable (x = C" not in m.text]
    assert errors == []


async def test_constructors_are_read_from_what_lean_prints(lean: Lean) -> None:
    own = await datatypes(lean, "Color", "Tree", "Account", "Both", "Small", "Vector'", "Point", "Sealed")
    assert set(own) == {"Color", "Tree", "Account", "Both", "Point"}, "no propositions, indices or fields with proofs"
    assert [c.name for c in own["Color"].constructors] == ["Color.red", "Color.green"]
    assert [len(c.fields) for c in own["Tree"].constructors] == [0, 3]
    assert own["Account"].mentions == {"Color"}
    assert own["Point"].alias == typed("ℤ × ℤ")
    assert Values(own).first(typed("Both ℕ Color"), 2) == ("(Both.mk 0 Color.red)", "(Both.mk 0 Color.green)")


GOAL = """α : Type u_1
inst : DecidableEq α
f : α → ℕ
n m : ℕ
h : n < m
p : α → Prop
x : α
a : p x
a_1 : ∀ (x : α), p x → f x = n
⊢ f x < m"""


def test_variables_hypotheses_and_instances_are_told_apart() -> None:
    statement = read_statement(GOAL, {})
    roles = {binder.name: binder.role for binder in statement.binders}
    assert [name for name, role in roles.items() if role is Role.DATA] == ["α", "f", "n", "m", "p", "x"]
    assert [name for name, role in roles.items() if role is Role.FACT] == ["h", "a", "a_1"]
    assert roles["inst"] is Role.INSTANCE
    assert statement.levels == ".{0}"


def test_what_depends_on_a_chosen_type_takes_its_values_from_it() -> None:
    statement = read_statement(GOAL, {})
    for instance in islice(instances(statement, Values()), 300):
        chosen, x = instance.values[0], instance.values[-1]
        assert x in Values().first(typed(chosen), 300)


def test_no_instance_comes_twice_and_small_ones_come_first() -> None:
    statement = read_statement("n m : ℕ\nb : Bool\n⊢ n < m", {})
    found = [one.values for one in islice(instances(statement, Values()), 200)]
    assert len(set(found)) == 200
    assert found[0] == ("0", "0", "true")
    assert max(int(n) + int(m) for n, m, _ in found) <= 15


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("(-1)", "-1"),
        ("[(-1), 1]", "[-1, 1]"),
        ("(0, (some 1))", "(0, some 1)"),
        ("()", "()"),
        ("(fun x => x)", "fun x => x"),
        ("⟨2, by decide⟩", "2"),
        ("(T.node (T.leaf 1) T.nil)", "T.node (T.leaf 1) T.nil"),
        ("[[], [(some 0)]]", "[[], [some 0]]"),
    ],
)
def test_a_witness_is_shown_without_needless_parentheses(value: str, shown: str) -> None:
    assert str(Instance(read_statement("x : ℕ\n⊢ x = x", {}), (value,))) == f"x = {shown}"


def statement(goal: str) -> Statement:
    return read_statement(goal, {})


def test_functions_types_and_propositions_are_not_listed_for_the_kernel() -> None:
    assert can_be_decided(statement("n : ℕ\nxs : List (Option ℤ)\n⊢ n < xs.length"))
    assert not can_be_decided(statement("f : ℕ → ℕ\n⊢ f 0 = 0"))
    assert not can_be_decided(statement("α : Type\nxs : List α\n⊢ xs = []"))
    assert not can_be_decided(statement("p : Prop\n⊢ p"))
    assert not can_be_decided(statement("⊢ 1 = 2"))


def test_boxes_grow_and_a_single_number_goes_on_in_stretches() -> None:
    sizes = [box.size for box in boxes(statement("n m : ℕ\n⊢ n < m"), Values())]
    assert sizes == sorted(sizes)
    assert sizes[0] >= 25
    single = list(boxes(statement("n : ℕ\n⊢ n < 3000"), Values()))
    covered = {int(value) for box in single for value in box.sides[0]}
    assert covered >= set(range(3001))


async def test_the_kernel_finds_what_is_false_in_a_box(lean: Lean) -> None:
    context = Context(
        "theorem t (n : ℕ) (h : n % 2 = 0) (xs : List ℕ) (k : xs.length = 3) : xs.length ≠ n + 1 := by sorry\n"
    )
    first, second, *_ = boxes(
        statement("n : ℕ\nh : n % 2 = 0\nxs : List ℕ\nk : xs.length = 3\n⊢ xs.length ≠ n + 1"), Values()
    )
    for box, false in ((first, True), (first.with_side(1, ("[]", "[0, 0]")), False), (second, True)):
        result = await lean.pool.check(CheckRequest(f"theorem r : ¬type_of% @t := {box.proof}", context))
        assert result.without_error == false
        assert false or re.search("proved that the proposition", result.errors[0].text)
