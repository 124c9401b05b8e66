"""What stands where in a file, by Lean's own syntax trees."""

import pytest

from prover.errors import ProverError
from prover.lean.check import Limits
from prover.lean.native import NativeSession
from prover.lean.source import Declaration, HoleKind, Span

FILE = """/- hällo -/
import Foo.Bar
import Lean

/-- ünï -/
@[simp] theorem α.x (a b : Bool) : a = b ∧ b = a := by
  constructor
  · have q : a = true := sorry
    sorry
  · simp

namespace N
private theorem p : 1 = 1 := rfl
theorem _root_.r : True := ⟨⟩

mutual
def ev : Nat → Bool | 0 => true | n+1 => od n
def od : Nat → Bool
  | 0 => false
  | n+1 => ev n
end

instance : Inhabited Nat := ⟨0⟩
instance foo : Inhabited Nat where default := sorry

open Nat in
set_option maxHeartbeats 200 in
theorem «odd name».b : 1 = 1 := by all_goals sorry

#eval (panic! "not run" : Nat)
structure S where
  x : Nat := 1
class inductive T | a
end N
example : 1 = 1 := sorry
axiom foo : False
variable (n : Nat)
theorem w : n = n := by
  exact sorry
termination_by 1
"""


def named(declarations: tuple[Declaration, ...], name: str) -> Declaration:
    (found,) = (d for d in declarations if d.name == name)
    return found


async def test_every_declaration_by_name_keyword_and_body(session: NativeSession) -> None:
    outline = await session.outline(FILE)
    found = [(d.name, d.keyword, d.body.of(FILE) if d.body else None) for d in outline.declarations]
    assert found == [
        ("α.x", "theorem", FILE[FILE.index(":= by\n  constructor") : FILE.index("\n\nnamespace")]),
        ("N.p", "theorem", ":= rfl"),
        ("r", "theorem", ":= ⟨⟩"),
        ("N.ev", "def", "| 0 => true | n+1 => od n"),
        ("N.od", "def", "| 0 => false\n  | n+1 => ev n"),
        ("", "instance", ":= ⟨0⟩"),
        ("N.foo", "instance", "where default := sorry"),
        ("N.«odd name».b", "theorem", ":= by all_goals sorry"),
        ("N.S", "structure", None),
        ("N.T", "class inductive", None),
        ("", "example", ":= sorry"),
        ("foo", "axiom", None),
        ("w", "theorem", ":= by\n  exact sorry\ntermination_by 1"),
    ]
    assert [d.name for d in outline.declarations if d.private] == ["N.p"]


async def test_the_header_is_reported_and_not_followed(session: NativeSession) -> None:
    outline = await session.outline(FILE)
    assert outline.imports == ("Foo.Bar", "Lean")
    assert outline.header.of(FILE) == "import Foo.Bar\nimport Lean"


async def test_spans_cover_modifiers_and_stop_before_blanks(session: NativeSession) -> None:
    outline = await session.outline(FILE)
    first = outline.commands[0]
    assert first.span.of(FILE).startswith("/-- ünï -/\n@[simp] theorem α.x")
    assert first.declarations[0].span == first.span
    inside = named(outline.declarations, "N.«odd name».b")
    assert inside.span.of(FILE) == "theorem «odd name».b : 1 = 1 := by all_goals sorry"
    assert [c.kind.rpartition(".")[2] for c in outline.commands[1:6]] == [
        "namespace",
        "declaration",
        "declaration",
        "mutual",
        "declaration",
    ]


async def test_holes_with_their_goals(session: NativeSession) -> None:
    outline = await session.outline(FILE, goals=True)
    holes = [
        (d.name, hole.span.of(FILE), hole.kind, tuple(goal.replace("ℕ", "Nat") for goal in hole.goals))
        for d in outline.declarations
        for hole in d.holes
    ]
    assert holes == [
        ("α.x", "sorry", HoleKind.TERM, ("a b : Bool\n⊢ a = true",)),
        ("α.x", "sorry", HoleKind.TACTIC, ("case left\na b : Bool\nq : a = true\n⊢ a = b",)),
        ("N.foo", "sorry", HoleKind.TERM, ("⊢ Nat",)),
        ("N.«odd name».b", "sorry", HoleKind.TACTIC, ("⊢ 1 = 1",)),
        ("", "sorry", HoleKind.TERM, ("⊢ 1 = 1",)),
        ("w", "sorry", HoleKind.TERM, ("n : Nat\n⊢ n = n",)),
    ]


async def test_goals_are_left_out_unless_asked_for(session: NativeSession) -> None:
    outline = await session.outline(FILE)
    assert {hole.goals for d in outline.declarations for hole in d.holes} == {()}


async def test_windows_line_ends_give_offsets_of_the_text_as_it_is(session: NativeSession) -> None:
    windows = FILE.replace("\n", "\r\n")
    plain, other = await session.outline(FILE), await session.outline(windows)
    assert [c.span.of(windows).replace("\r\n", "\n") for c in other.commands] == [
        c.span.of(FILE) for c in plain.commands
    ]
    assert [h.span.of(windows) for d in other.declarations for h in d.holes] == ["sorry"] * 6


async def test_a_sorry_in_a_string_or_comment_is_no_hole(session: NativeSession) -> None:
    outline = await session.outline('/-- sorry -/\ntheorem t : "sorry" = "sorry" := rfl -- sorry')
    assert outline.declarations[0].holes == ()


async def test_a_declaration_inside_a_macro_is_none_of_the_file(session: NativeSession) -> None:
    text = 'macro "mk" : command => `(theorem inner : True := sorry)\nmk\ntheorem outer : True := sorry'
    outline = await session.outline(text)
    assert [d.name for d in outline.declarations] == ["outer"]


async def test_text_after_exit_is_not_seen(session: NativeSession) -> None:
    outline = await session.outline("theorem a : True := sorry\n#exit\ntheorem b : True := sorry")
    assert [d.name for d in outline.declarations] == ["a"]


async def test_broken_files_are_outlined_as_far_as_they_parse(session: NativeSession) -> None:
    outline = await session.outline("theorem : := by simp [\ntheorem b : True := sorry\nend Nowhere")
    assert named(outline.declarations, "b").holes


@pytest.mark.parametrize("text", ["", "\n\n", "-- nothing\n", "/- nothing -/"])
async def test_files_without_commands(session: NativeSession, text: str) -> None:
    outline = await session.outline(text)
    assert (outline.commands, outline.imports) == ((), ())


async def test_a_file_that_takes_too_long_is_one_clear_sentence(session: NativeSession) -> None:
    text = "theorem x : 1 = 2 := by\n  repeat (have := 1)"
    with pytest.raises(ProverError, match="Reading the file timed out"):
        await session.outline(text, limits=Limits(0.5))


@pytest.mark.slow
async def test_a_file_of_ten_thousand_lines(session: NativeSession) -> None:
    text = "".join(f"theorem ü{n} : {n} = {n} := by\n  sorry\n\n" for n in range(3_400))
    outline = await session.outline(text)
    assert len(outline.declarations) == 3_400
    assert all(hole.span.of(text) == "sorry" for d in outline.declarations for hole in d.holes)


@pytest.mark.parametrize("first", ["theorem t : True := trivial", "open Nat", "section", "set_option pp.all true"])
async def test_a_file_that_begins_with_a_command_has_an_empty_header(session: NativeSession, first: str) -> None:
    for text in (f"{first}\n", f"{first}\n\nimport Init\n"):
        outline = await session.outline(text)
        assert (outline.header, outline.imports, outline.commands[0].span.start) == (Span(0, 0), (), 0)
    assert (await session.outline(f"import Init\n{first}\n")).imports == ("Init",)
    assert (await session.outline(f"-- import Foo\n{first}\n")).imports == ()
