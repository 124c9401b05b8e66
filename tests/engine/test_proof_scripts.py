"""A proof tree is written with bullets and alternatives, and made simpler where the simpler one is still a proof."""

from prover.engine.tree.minimise import candidates, minimised
from prover.engine.tree.script import Branch, Script, leaf

INDUCTION = Script(
    "induction n with",
    (Branch(leaf("rfl"), "| zero =>"), Branch(leaf("simp_all [f]", "omega"), "| succ n ih =>")),
)


def test_alternatives_stand_under_their_tactic() -> None:
    assert INDUCTION.text == "induction n with\n| zero => rfl\n| succ n ih =>\n  simp_all [f]\n  omega"


def test_bullets_and_steps_in_a_row() -> None:
    script = Script("intro h", (Branch(Script("constructor", (Branch(leaf("rfl")), Branch(INDUCTION)))),))
    assert script.text.startswith("intro h\nconstructor\n· rfl\n· induction n with\n  | zero => rfl\n")


def test_introductions_are_one_line() -> None:
    script = Script("intro x", (Branch(Script("intro h k", (Branch(leaf("omega")),))),))
    assert script.text == "intro x h k\nomega"


def test_candidates_are_never_longer() -> None:
    for candidate in candidates(INDUCTION):
        assert candidate.steps < INDUCTION.steps or len(candidate.text) < len(INDUCTION.text)


async def test_a_step_that_is_not_needed_goes() -> None:
    script = Script("subst h", (Branch(Script("exfalso", (Branch(leaf("omega")),))),))

    async def passes(candidate: Script, seconds: float) -> bool:
        return candidate.text in {"subst h\nexfalso\nomega", "exfalso\nomega"}

    assert (await minimised(script, passes, 0.1)).text == "exfalso\nomega"


async def test_the_same_tactic_for_all_cases_is_written_once() -> None:
    script = Script("cases x with", (Branch(leaf("decide"), "| a =>"), Branch(leaf("decide"), "| b =>")))

    async def passes(candidate: Script, seconds: float) -> bool:
        return "decide" in candidate.text

    assert (await minimised(script, passes, 0.1)).text == "cases x <;> decide"


async def test_an_equation_taken_apart_and_substituted_is_a_pattern() -> None:
    script = Script("obtain ⟨k, h⟩ := h", (Branch(Script("subst h", (Branch(leaf("decide")),))),))

    async def passes(candidate: Script, seconds: float) -> bool:
        return candidate.text == "obtain ⟨k, rfl⟩ := h\ndecide"

    assert (await minimised(script, passes, 0.1)).text == "obtain ⟨k, rfl⟩ := h\ndecide"


async def test_where_nothing_simpler_passes_the_proof_stays() -> None:
    async def passes(candidate: Script, seconds: float) -> bool:
        return False

    assert await minimised(INDUCTION, passes, 0.1) == INDUCTION
