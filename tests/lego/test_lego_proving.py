"""Plan, library, helper lemmas, theorem: LEGO's drafts are judged, told and harvested like all others."""

import json

from lego_support import Workplace

from prover.engine.drafting.rounds import Rounds
from prover.engine.skills.in_file import WishedFor
from skills_db.requests import Requests
from skills_db.skill import UseKind
from tests.support.scripted_model import ScriptedModel

STATEMENT = (
    "theorem mirrored_sum (f : Nat → Nat) (undo : ∀ x, f (f x) = x) (a b : Nat) (h : f a = f b) : a + b = b + b"
)
FILE = f"def own (n : Nat) : Nat := n + n\n\n{STATEMENT} := by\n  sorry\n"
INJECTIVE = "(f : Nat → Nat) (undo : ∀ x, f (f x) = x) (a b : Nat) (h : f a = f b) : a = b"
INVOLUTION = f"theorem Skill.undone_injective {INJECTIVE} := by\n  rw [← undo a, h, undo b]"
PARITY = "theorem Skill.le_twice (n : Nat) (k : n ≤ 4) : n * n ≤ 4 * n := Nat.mul_le_mul_right n k"
WISH = "theorem sums_agree (a b c : Nat) (h : a = b) : a + c = b + c"
PLAN = (
    "### Plan\n\n1. `f` is injective.\n2. So `a` is `b`.\n\n### Lemmas\n\n```lean4\n"
    f"{WISH}\ntheorem own_even (n : Nat) : own n = 2 * n\ntheorem nothing (n : Unknown) : n = n\n```"
)
GOOD_HELPER = "theorem same_sum (a b c : Nat) (h : a = b) : a + c = b + c := by\n  rw [h]"
BAD_HELPER = "theorem wrong (a b : Nat) : a = b := by\n  rfl"


def _answer(body: str, *helpers: str) -> str:
    parts = "\n\n".join((*helpers, f"{STATEMENT} := by\n{body}"))
    return f"I write helpers first.\n```lean4\n{parts}\n```\n"


PROVES = _answer(
    "  exact same_sum a b b (Skill.undone_injective f undo a b h)",
    GOOD_HELPER,
    BAD_HELPER,
)
FAILS = _answer("  omega", BAD_HELPER)


async def test_a_plan_brings_the_skills_with_which_the_theorem_is_proved(workplace: Workplace) -> None:
    workplace.store(PARITY)
    workplace.store(INVOLUTION)
    model = ScriptedModel({"decomposer": [PLAN], "formaliser": [PROVES]})
    solved = await workplace.prove(FILE, workplace.lego(model, Rounds(1, 0, 0)))
    (report,) = solved.report.declarations
    assert report.verdict.proved, report.verdict.reason
    assert report.skills == ("Skill.undone_injective",)
    text = solved.source.edited(solved.edits).decode()
    assert INVOLUTION in text and GOOD_HELPER in text and "wrong" not in text and "le_twice" not in text

    plan, draft = (asked.messages[-1].text for asked in model.asked)
    assert [asked.role for asked in model.asked] == ["decomposer", "formaliser"]
    assert "def own" in plan and "Skill." not in plan
    assert "1. `f` is injective." in draft and WISH in draft and "own_even" in draft and "Unknown" not in draft
    assert "Skill.undone_injective : (f : Nat → Nat)" in draft

    (step, *_) = json.loads((workplace.folder / "traces" / "mirrored_sum.json").read_text(encoding="utf-8"))["steps"]
    assert (step["origin"], step["tokens_written"], len(step["calls"])) == ("formaliser", 40, 2)
    planning = step["planning"]
    assert planning["steps"] == ["`f` is injective.", "So `a` is `b`."] and planning["answer"] == PLAN
    assert [bool(wish["trouble"]) for wish in planning["wishes"]] == [False, False, True]
    assert set(planning["offered"]) == {"Skill.undone_injective", "Skill.le_twice"}
    page = (workplace.folder / "traces" / "mirrored_sum.html").read_text(encoding="utf-8")
    for shown in ("So `a` is `b`.", WISH, "own_even", "wished for, dropped", "Skill.undone_injective"):
        assert shown in page

    uses = {
        (use.kind, skill.short_name)
        for skill in workplace.library.skills()
        for use in workplace.library.uses(skill.id)
    }
    assert (UseKind.QUOTED, "undone_injective") in uses and (UseKind.USED, "undone_injective") in uses
    assert (UseKind.USED, "le_twice") not in uses


async def test_wishes_and_failed_lemmas_become_requests_if_they_make_sense_alone(workplace: Workplace) -> None:
    model = ScriptedModel({"decomposer": [PLAN], "formaliser": [FAILS], "corrector": [FAILS]})
    solved = await workplace.prove(FILE, workplace.lego(model, Rounds(1, 1, 1)))
    assert not solved.report.all_proved
    assert solved.wished[0] == WishedFor("mirrored_sum", "sums_agree", WISH)
    await workplace.harvest(solved)
    requests = Requests(workplace.library).requests()
    assert {request.name for request in requests} == {"sums_agree", "wrong"}
    assert {(request.provenance.problem, request.provenance.file) for request in requests} == {
        ("mirrored_sum", "test.lean")
    }


async def test_agents_take_their_turns_in_order_and_one_trace_tells_of_all(workplace: Workplace) -> None:
    proof = "  rw [← undo a, h, undo b]"
    model = ScriptedModel(
        {"decomposer": ["I do not plan."], "formaliser": [FAILS], "corrector": [FAILS], "prover": [_answer(proof)]}
    )
    solved = await workplace.prove(FILE, workplace.lego(model, Rounds(1, 1, 1), then_malot=True))
    assert solved.report.all_proved
    assert [asked.role for asked in model.asked] == ["decomposer", "formaliser", "corrector", "prover"]
    trace = json.loads((workplace.folder / "traces" / "mirrored_sum.json").read_text(encoding="utf-8"))
    steps = trace["steps"]
    assert [(step["origin"], step["branch"], step["number"]) for step in steps[:3]] == [
        ("formaliser", 0, 0),
        ("corrector", 0, 1),
        ("prover", 1, 2),
    ]
    assert steps[0]["planning"]["steps"] == [] and steps[2]["planning"] is None


async def test_without_the_library_nothing_of_it_is_shown(workplace: Workplace) -> None:
    workplace.store(INVOLUTION)
    model = ScriptedModel({"decomposer": [PLAN], "formaliser": [PROVES]})
    solved = await workplace.prove(FILE, workplace.lego(model, Rounds(2, 0, 0)), library=False)
    assert not solved.report.all_proved
    assert not any("## The library" in asked.messages[-1].text for asked in model.asked)
    assert [asked.role for asked in model.asked].count("decomposer") == 2
    assert workplace.library.uses("Skill.undone_injective") == ()


async def test_where_the_server_goes_on_with_a_message_the_statement_is_written_for_the_model(
    workplace: Workplace,
) -> None:
    said = {
        "decomposer": [PLAN],
        "formaliser": [f"{GOOD_HELPER}\n\n", "  rw [← undo a, h, undo b]\n"],
    }
    model = ScriptedModel(said, continuing=True)
    solved = await workplace.prove(FILE, workplace.lego(model, Rounds(1, 0, 0)))
    assert solved.report.all_proved
    helpers, proof = (asked for asked in model.asked if asked.role == "formaliser")
    assert helpers.continues and proof.continues
    assert helpers.sampling.stop is not None and "theorem mirrored_sum" in helpers.sampling.stop
    assert proof.messages[-1].text.endswith(f"{GOOD_HELPER}\n\n-- The theorem.\n{STATEMENT} := by\n")
    # It is not needed, so the shorter form leaves it out; it is offered to the library all the same.
    assert "same_sum" not in solved.source.edited(solved.edits).decode()
    assert "same_sum" in await workplace.harvest(solved)
