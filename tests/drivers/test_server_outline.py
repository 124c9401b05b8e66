"""Splitting a file: every driver that can do it finds the same."""

import pytest

from prover.lean.session import Session, Unsupported
from prover.lean.source import HoleKind, Outline, Span
from tests.support.driver import Driver

FILE = """\
/- A file.
   import Not.This -/
import Init

/-! Chapter -/

universe u
variable {α : Type u} (n : Nat)

/-- The first. -/
@[simp] theorem first : n + 0 = n := by
  sorry -- why

namespace Outer.Deep
open Nat in
theorem second (m : Nat) : m = m ∧ True := ⟨rfl, sorry⟩

private theorem third : (1, 2).1 = 1 := by
  have h : 1 = 1 := by sorry
  first
  | exact sorry
  | rfl

section
set_option maxRecDepth 1000 in
/-- doc -/
protected theorem fourth : let x := 5; x = 5 := by
  intro x
  sorry
end

theorem _root_.Fifth.name (h : match n with | 0 => True | _ + 1 => True) : True := trivial
end Outer.Deep

mutual
theorem even_or (n : Nat) : n = n := sorry
theorem odd_or (n : Nat) : n = n := by admit
end

example (a b : Nat) (f : (x : Nat := 3) → Nat) : a + b = b + a := by
  sorry

instance : Inhabited Nat := ⟨0⟩
instance named : Inhabited Nat where
  default := 1

def fib : Nat → Nat
  | 0 => 1
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)

def loop (n : Nat) : Nat := if h : n = 0 then 0 else loop (n - 1)
termination_by n
decreasing_by omega

structure Point where
  x : Nat
  y : Nat
  deriving Repr

inductive Tree (α : Type)
  | leaf : Tree α
  | node : Tree α → α → Tree α → Tree α

theorem 𝔸strange («a b» : Nat) (𝔸 : Nat) : «a b» + 𝔸 = 𝔸 + «a b» := by
  have : 𝔸 = 𝔸 := sorry
  omega

#check fib
abbrev Nn := Nat
axiom ax : 1 = 1
opaque op : Nat
local notation "foo" => 5
theorem where_ : ∀ x : Nat, x = x := fun
  | 0 => rfl
  | _ + 1 => sorry
theorem nosorry' : (fun x : Nat => x) = id := by
  show (fun x : Nat => x) = id
  rfl
attribute [simp] where_
macro "mytac" : tactic => `(tactic| sorry)
theorem macro_user : 1 = 1 := by mytac
"""


@pytest.fixture(scope="module")
async def outline(driver: Driver, session: Session) -> Outline:
    if not driver.outlines:
        with pytest.raises(Unsupported):
            await session.outline(FILE)
        return Outline(Span(0, 0), (), ())
    return await session.outline(FILE, goals=True)


async def test_every_declaration_is_found_with_its_full_name(outline: Outline, driver: Driver) -> None:
    names = [declaration.name for declaration in outline.declarations]
    expected = [
        "first",
        "Outer.Deep.second",
        "Outer.Deep.third",
        "Outer.Deep.fourth",
        "Fifth.name",
        "even_or",
        "odd_or",
        "named",
        "fib",
        "loop",
        "Point",
        "Tree",
        "𝔸strange",
        "Nn",
        "ax",
        "op",
        "where_",
        "nosorry'",
        "macro_user",
    ]
    assert [name for name in names if name] == (expected if driver.outlines else [])
    assert names.count("") == (2 if driver.outlines else 0), "an example and an instance without a name"


async def test_bodies_begin_behind_the_statement(outline: Outline, driver: Driver) -> None:
    bodies = {one.name: one.body.of(FILE) for one in outline.declarations if one.body is not None and one.name}
    if driver.outlines:
        assert bodies["Outer.Deep.fourth"] == ":= by\n  intro x\n  sorry"
        assert bodies["Fifth.name"] == ":= trivial"
        assert bodies["fib"].startswith("| 0 => 1")
        assert bodies["named"] == "where\n  default := 1"
        assert bodies["loop"].endswith("decreasing_by omega")
        assert not {"Point", "Tree", "ax", "op"} & bodies.keys()
    else:
        assert bodies == {}


async def test_spans_begin_with_documentation_attributes_and_modifiers(outline: Outline, driver: Driver) -> None:
    starts = {one.name: one.span.of(FILE).split()[0] for one in outline.declarations}
    if driver.outlines:
        assert (starts["first"], starts["Outer.Deep.third"], starts["Outer.Deep.fourth"]) == ("/--", "private", "/--")
        assert [one.name for one in outline.declarations if one.private] == ["Outer.Deep.third"]
    else:
        assert starts == {}


async def test_holes_are_found_with_their_kind_and_goal(outline: Outline, driver: Driver) -> None:
    found = {
        one.name: [(hole.kind, hole.span.of(FILE), hole.goals[0].rpartition("⊢ ")[2]) for hole in one.holes]
        for one in outline.declarations
        if one.holes
    }
    if not driver.outlines:
        assert found == {}
        return
    term, tactic = HoleKind.TERM, HoleKind.TACTIC
    assert found["first"] == [(tactic, "sorry", "n + 0 = n")]
    assert found["Outer.Deep.second"] == [(term, "sorry", "True")]
    assert found["Outer.Deep.third"] == [(tactic, "sorry", "1 = 1"), (term, "sorry", "(1, 2).fst = 1")]
    assert found["odd_or"] == [(tactic, "admit", "n = n")]
    assert [kind for kind, _, _ in found["where_"]] == [term]
    assert sum(map(len, found.values())) == 10
    assert "macro_user" not in found, "its sorry is written elsewhere"


async def test_the_commands_cover_the_file_in_order(outline: Outline, driver: Driver) -> None:
    kinds = [command.kind.removeprefix("Lean.Parser.Command.") for command in outline.commands]
    if not driver.outlines:
        assert kinds == []
        return
    assert (outline.header.of(FILE), outline.imports) == ("import Init", ("Init",))
    assert kinds[:5] == ["moduleDoc", "universe", "variable", "declaration", "namespace"]
    assert {"in", "mutual", "section", "end", "check", "notation", "attribute", "macro"} <= set(kinds)
    between = 0
    for command in outline.commands:
        assert command.span.start >= between
        between = command.span.end
    lost = "".join(
        FILE[before.span.end : after.span.start]
        for before, after in zip(outline.commands, outline.commands[1:], strict=False)
    )
    assert lost.replace("-- why", "").strip() == ""
