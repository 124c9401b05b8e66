"""What a text brings along beside its theorems decides what they mean."""

from prover.lean.project.definitions import same_definitions

TRUSTED = "def bound : Nat := 2\n\n@[simp] theorem helper : bound = 2 := by sorry\n\ntheorem t : 1 < bound := sorry\n"
FILLED = TRUSTED.replace("2\n", "2 -- as it was\n", 1).replace("by sorry", "rfl").replace("sorry", "\n  by decide")


def test_filled_proofs_and_comments_leave_the_definitions_the_same() -> None:
    assert same_definitions(TRUSTED, FILLED)


def test_a_changed_removed_or_added_definition_is_seen() -> None:
    assert not same_definitions(TRUSTED, FILLED.replace("Nat := 2", "Nat := 4"))
    assert not same_definitions(TRUSTED, FILLED.partition("\n")[2])
    assert not same_definitions(TRUSTED, "def two : Nat := 4\n" + FILLED)
    assert not same_definitions(TRUSTED, FILLED.replace("def bound", "@[irreducible]\ndef bound"))


def test_helpers_are_free_where_the_statement_brings_no_definitions() -> None:
    assert same_definitions("theorem t : 1 = 1 := sorry", "def helper := 1\ntheorem t : 1 = 1 := rfl")


def test_another_scope_around_a_definition_is_seen() -> None:
    trusted = "open A\ntheorem a : True := sorry\ndef bound : Nat := two\ntheorem t : 1 < bound := sorry\n"
    moved = "theorem a : True := trivial\nopen A\ndef bound : Nat := two\ntheorem t : 1 < bound := by decide\n"
    assert same_definitions(trusted, moved)  # only a theorem lies between, and its statement is compared by itself
    assert not same_definitions(trusted, trusted.replace("def bound", "  open B in\ndef bound"))
    assert not same_definitions(trusted, trusted.replace("def bound", "  private\ndef bound"))
    assert not same_definitions(trusted, trusted.replace("open A\n", "open A B\n"))


def test_indentation_does_not_hide_a_definition_behind_a_proof() -> None:
    assert not same_definitions(TRUSTED, FILLED.replace("theorem t", "  def two := 4\ntheorem t"))
