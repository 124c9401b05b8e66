"""The syntax gate as a pure function: every hooked kind is decided about, values are bounded, the context may add."""

import re
from pathlib import Path

import pytest

from prover.lean.allowed_syntax import ALLOWED_COMMANDS, ALLOWED_KINDS, REFUSED_KINDS
from prover.lean.allowlist import LONGEST_CANDIDATE, SyntaxSummary, refusals, text_refusals

HOOKS = Path(__file__).parents[2] / "lean_project" / "core" / "Init" / "Hooks"
HOOKED = re.compile(r"^(?:@\[\w+_parser\] )?opaque (\S+) : (?:Trailing)?ParserDescr", re.MULTILINE)
DECLARATION = "Lean.Parser.Command.declaration"


def theorem(*kinds: str, **parts: tuple[tuple[str, str], ...] | tuple[str, ...]) -> SyntaxSummary:
    return SyntaxSummary(DECLARATION, (DECLARATION, *kinds), **parts)  # type: ignore[arg-type]


def test_every_hooked_kind_is_allowed_or_refused_by_name() -> None:
    hooked = {
        name.removeprefix("_root_.").replace("«", "").replace("»", "")
        for file in HOOKS.glob("*.lean")
        for name in HOOKED.findall(file.read_text(encoding="utf-8"))
    }
    assert len(hooked) > 400
    assert sorted(hooked - ALLOWED_KINDS - set(REFUSED_KINDS)) == []


def test_no_kind_is_both_allowed_and_refused() -> None:
    assert ALLOWED_KINDS.isdisjoint(REFUSED_KINDS)
    assert ALLOWED_COMMANDS <= ALLOWED_KINDS


def test_an_unknown_kind_is_refused_unless_the_context_declares_it() -> None:
    assert refusals(theorem("term_⊞_")) == ("`term_⊞_` (not on the list of syntax a proof may use)",)
    assert refusals(theorem("term_⊞_"), {"term_⊞_"}) == ()


def test_a_refused_kind_stays_refused_whatever_the_context_declares() -> None:
    kind = "Lean.Parser.Command.eval"
    assert refusals(theorem(kind), {kind}) == ("`eval` (it runs code while Lean elaborates)",)


def test_a_standing_command_is_refused_that_is_fine_before_in() -> None:
    assert refusals(SyntaxSummary("Lean.Parser.Command.open", ("Lean.Parser.Command.open",)))
    assert not refusals(
        SyntaxSummary("Lean.Parser.Command.in", ("Lean.Parser.Command.in", "Lean.Parser.Command.open", DECLARATION))
    )


def test_what_the_user_wrote_in_the_declaration_may_be_repeated() -> None:
    own = theorem("Lean.Parser.Attr.ext", options=(("maxHeartbeats", "0"),), attributes=("csimp",))
    assert len(refusals(own)) == 3
    assert refusals(own, (), (own,)) == ()


@pytest.mark.parametrize("hole", ["Lean.Parser.Term.sorry", "Lean.Parser.Tactic.tacticSorry"])
def test_the_holes_of_the_declaration_may_not_be_repeated(hole: str) -> None:
    assert refusals(theorem(hole), (), (theorem(hole),)) == ("`sorry` (it leaves the proof open)",)


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("maxHeartbeats", "400000", True),
        ("maxHeartbeats", "400_000", True),
        ("maxHeartbeats", "0", False),
        ("maxHeartbeats", "00", False),
        ("maxHeartbeats", "2000001", False),
        ("maxHeartbeats", "0x10", False),
        ("maxRecDepth", "1000", True),
        ("maxRecDepth", "1000000", False),
        ("linter.unusedVariables", "false", True),
        ("linter.unusedVariables", "maybe", False),
        ("autoImplicit", "false", True),
        ("debug.skipKernelTC", "true", False),
        ("debug.skipKernelTC", "false", False),
        ("warn.sorry", "false", False),
        ("trace.Meta", "true", False),
    ],
)
def test_options_are_allowed_by_name_and_value(name: str, value: str, allowed: bool) -> None:
    assert (refusals(theorem(options=((name, value),))) == ()) is allowed


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("contextual", "true", True),
        ("maxSteps", "100", True),
        ("transparency", ".default", True),
        ("config", "{ contextual := true , maxSteps := 7 }", True),
        ("config", "{ }", True),
        ("maxSteps", "steps", False),
        ("maxSteps", "10 + f", False),
        ("config", "evil", False),
        ("config", "{ maxSteps := evil }", False),
        ("config", "{ evil with contextual := true }", False),
        ("native", "true", False),
        ("config", "{ native := true }", False),
    ],
)
def test_configuration_is_literals_only(name: str, value: str, allowed: bool) -> None:
    assert (refusals(theorem(configuration=((name, value),))) == ()) is allowed


@pytest.mark.parametrize("name", ["csimp", "implemented_by", "extern", "init", "macro", "export", "irreducible"])
def test_attributes_are_refused_that_reach_further_than_their_declaration(name: str) -> None:
    assert refusals(theorem(attributes=(name,))) == (f"the attribute `{name}`",)


@pytest.mark.parametrize("character", ["\0", "\x1b", "\u202e", "\u2066", "\ufeff", "\ud800", "\x85", "\u2028", "\r"])
def test_characters_that_deceive_are_refused(character: str) -> None:
    assert text_refusals(f"theorem t : True := trivial -- {character}") == (
        f"control characters: U+{ord(character):04X}",
    )


def test_ordinary_unicode_and_line_ends_are_fine() -> None:
    assert text_refusals("theorem 𝔸₁ (h : ∀ ε > 0, ⟨x, y⟩ ∈ 𝒰) : ℕ := by\r\n\tsimp 日本語 é") == ()


def test_an_endless_text_is_refused() -> None:
    assert text_refusals("x" * LONGEST_CANDIDATE) == ()
    assert text_refusals("x" * (LONGEST_CANDIDATE + 1)) != ()
