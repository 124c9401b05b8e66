"""A solved file says what the original said, whatever the proofs bring along."""

import pytest
from test_splitting import EMBEDDED

from prover.lean.faithful import difference
from prover.lean.judgement import judge
from prover.lean.native import NativeSession
from prover.lean.problem import problems
from prover.lean.splice import apply

FILE = """import Init

def P (n : Nat) : Prop := n < 0

namespace Inner
variable (n : Nat)

/-- The first. -/
theorem first : n ≤ n + 1 := by
  sorry

theorem second : P n := by
  sorry

theorem solved : 1 = 1 := rfl
end Inner
"""
ONE, TWO = "by\n  sorry\n\ntheorem second", "P n := by\n  sorry"


async def compare(session: NativeSession, text: str, solved: str) -> str | None:
    return difference(await session.outline(text), text, await session.outline(solved), solved)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("by\n  sorry\n\n", "by omega\n\n", id="a hole filled"),
        pytest.param("by\n  sorry\n\n", "Nat.le_succ n\n\n", id="a body replaced"),
        pytest.param("/-- The first", "theorem aid : 1 = 1 := rfl\n\n/-- The first", id="a helper lemma"),
        pytest.param(
            "/-- The first", "/-- Help. -/\nprivate def Nat.aid := 1\n\n/-- The first", id="a private helper"
        ),
    ],
)
async def test_proofs_and_helpers_are_fine(session: NativeSession, old: str, new: str) -> None:
    assert old in FILE
    assert await compare(session, FILE, FILE.replace(old, new)) is None


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("n ≤ n + 1", "n ≤ n + 2", "line 8", id="a statement changed"),
        pytest.param("n < 0", "n = n", "line 3", id="a definition changed"),
        pytest.param("theorem solved : 1 = 1 := rfl\n", "", "line 15", id="a theorem gone"),
        pytest.param("1 = 1 := rfl", "1 = 1 := by rfl", "line 15", id="a proof changed that was not open"),
        pytest.param("variable (n : Nat)", "variable {n : Nat}", "line 6", id="a variable changed"),
        pytest.param("The first", "Another", "line 8", id="a docstring changed"),
        pytest.param("import Init\n", "", "header", id="the header changed"),
        pytest.param("/-- The first", "open Nat\n/-- The first", "a command was added", id="an open added"),
        pytest.param("/-- The first", "axiom a : 1 = 2\n/-- The first", "no helper", id="an axiom added"),
        pytest.param("/-- The first", "instance : Inhabited P := x\n/-- The first", "no helper", id="an instance"),
        pytest.param("end Inner\n", "end Inner\n#eval 1\n", "a command was added", id="a command at the end"),
        pytest.param(
            "/-- The first", "def P (_ : Nat) := True\n/-- The first", "takes a name", id="a shadowing name"
        ),
    ],
)
async def test_everything_else_is_told(session: NativeSession, old: str, new: str, expected: str) -> None:
    assert old in FILE
    found = await compare(session, FILE, FILE.replace(old, new))
    assert found is not None
    assert expected in found


async def test_a_proof_that_goes_on_after_itself_cannot_change_the_next_statement(session: NativeSession) -> None:
    """Every rule is kept: the first theorem is proved, and the second one, which by then says something else."""
    first = next(problem for problem in problems(await session.outline(FILE), FILE))
    injected = first.filled(first.holes[0], "omega\n\ndef P (_ : Nat) : Prop := True")
    assert (await judge(session, EMBEDDED, first, edits=(injected,))).proved
    half = apply(FILE, first.in_file((injected,)))
    second = next(problem for problem in problems(await session.outline(half), half))
    trivial = second.filled(second.holes[0], "trivial")
    assert (await judge(session, EMBEDDED, second, edits=(trivial,))).proved
    found = await compare(session, FILE, apply(half, second.in_file((trivial,))))
    assert found == "the added def Inner.P takes a name that the file uses further on"
