"""What becomes of proposals: real Lean, a real library."""

from prover.engine.evolution.evolving import Evolving, Plan
from prover.engine.evolution.parents import Parents
from prover.engine.evolution.trial import Stated, Trial, Tried
from prover.engine.lean import Lean
from prover.engine.lego.evolver import LegoEvolver
from prover.engine.skills.applying import parted
from skills_db.evolution import Evolution, Outcome
from skills_db.library import Library
from skills_db.skill import Origin, Provenance, Skill
from tests.support.scripted_model import ScriptedModel

RISING = "(f : Nat → Nat) (h : ∀ n : Nat, f n < f (n + 1))"


def stated(body: str, name: str = "thing") -> Stated:
    binders, conclusion = parted(f"theorem x {body}")
    proposition = f"∀ {binders}, {conclusion}" if binders else conclusion
    return Stated(name, f" {body}", proposition, Provenance(Origin.EVOLVED, direction="induct"))


async def test_each_outcome(lean: Lean, library: Library, parents: Parents) -> None:
    trial = Trial(lean, library, parents, None, seconds=20.0)
    said: dict[str, str] = {}

    async def run(body: str) -> Tried:
        def before(key: str) -> bool:
            return said.setdefault(key, body) != body

        return await trial.run(stated(body), before)

    assert (await run("(a : Nat) : a ≤ true * b")).outcome is Outcome.ILL_FORMED
    assert (await run("(a b : Nat) : a + b = b + a")).outcome is Outcome.TRIVIAL
    false = await run(f"{RISING} (a : Nat) : f a < a + 5")
    assert false.outcome is Outcome.FALSE
    empty = await run("(f : Nat → Nat) (h : ∀ n : Nat, f n < f n) (xs : List Nat) : f xs.length = 7")
    assert empty.outcome in {Outcome.TRIVIAL, Outcome.ILL_FORMED}
    assert library.count() == 0
    good = await run(f"{RISING} (a b : Nat) (h₁ : a < b) : f a < f b")
    assert good.outcome is Outcome.ADMITTED and good.skill is not None
    stored = library.get(good.skill.id)
    assert (
        stored is not None and stored.provenance.origin is Origin.EVOLVED and stored.provenance.direction == "induct"
    )
    other_names = "(g : Nat → Nat) (x y : Nat) (e : ∀ k : Nat, g k < g (k + 1)) (l : x < y) : g x < g y"
    assert (await run(other_names)).outcome is Outcome.KNOWN
    assert library.count() == 1


async def test_what_was_said_in_other_words_is_not_tried_again(
    lean: Lean, library: Library, parents: Parents
) -> None:
    trial = Trial(lean, library, parents, None, seconds=5.0)
    tried = await trial.run(stated(f"{RISING} (a b : Nat) (h₁ : a < b) : f a < f b"), lambda key: True)
    assert tried.outcome is Outcome.KNOWN and library.count() == 0


MONOTONE = """theorem Skill.monotone_step (f : Nat → Nat) (h : ∀ n, f n ≤ f (n + 1))
    (a b : Nat) (l : a ≤ b) : f a ≤ f b := by
  induction l <;> grind"""
NEW = "theorem steps_up (f : Nat → Nat) (h : ∀ n, f n ≤ f (n + 1)) (a b c : Nat) : f a ≤ f (a + b + c)"


async def test_a_model_evolves_a_skill_and_what_it_says_is_only_believed_when_lean_does(
    lean: Lean, library: Library
) -> None:
    parent = MONOTONE.partition(" := by")[0]
    added = Provenance(Origin.ADDED)
    name = "Skill.monotone_step"
    library.insert(Skill("p", lean.environment.id, name, "theorem", parent, MONOTONE, "", added, "p"))
    wrong_one = "theorem wrong (n : Nat) : n + 1 ≤ n := by\n  omega"
    answer = f"```lean4\n{NEW} := by\n  induction b + c\n```\n```lean4\n{wrong_one}\n```"
    model = ScriptedModel({"evolver": [answer], "request_solver": ["I do not know."]})
    plan = Plan(steps=2, only=("model: parameterise",))
    evolving = Evolving(library, lean, None, plan, model=LegoEvolver(model))
    await evolving.run()
    found = {one.statement.strip(): one for one in Evolution(library).decided()}
    wrong = next(one for text, one in found.items() if "n + 1 ≤ n" in text)
    assert wrong.outcome is Outcome.FALSE and len(found) == 2
    assert {one.direction for one in found.values()} == {"model: parameterise"}
    skills = [skill for skill in library.skills(limit=None) if skill.origin is Origin.EVOLVED]
    assert [skill.provenance.parent for skill in skills] in ([], ["p"])
    assert not any("wrong" in skill.name for skill in skills)
