"""What is admitted, with real Lean, and why the rest is not."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from open_lean import OpenLean
from sqlalchemy import update

from prover.lean.check import Limits
from prover.lean.session import Unsupported
from prover.lean.verdict import ALLOWED_AXIOMS
from skills_db.admission import Admission, AdmissionRules, Admitted, Refused
from skills_db.library import Library
from skills_db.skill import Origin, Provenance, RefusalReason, Skill
from skills_db.skill_file import admit_all, candidates_in
from skills_db.skill_refusals import refusals
from skills_db.skill_source import Candidate
from skills_db.skill_tables import SkillRow
from skills_db.verification import verify_again
from skills_db.verifications import verifications_of

ADDED = Provenance(Origin.ADDED, file="a.lean")
CLOSERS = ("rfl", "trivial", "omega", "simp", "decide")


@pytest.fixture
def admission(own_library: Library, lean: OpenLean) -> Admission:
    return Admission(own_library, lean, AdmissionRules(CLOSERS))


async def added(admission: Admission, text: str) -> list[Admitted | Refused]:
    candidates = await candidates_in(admission.lean.pool, text)
    return [answer async for answer in admit_all(admission, candidates, ADDED)]


async def one_added(admission: Admission, text: str) -> Admitted | Refused:
    (answer,) = await added(admission, text)
    return answer


def outcomes(answers: Sequence[Admitted | Refused]) -> list[tuple[str, str]]:
    return [(a.name, a.skill.name if isinstance(a, Admitted) else a.refusal.reason.value) for a in answers]


def skill_of(answer: Admitted | Refused) -> Skill:
    assert isinstance(answer, Admitted), answer
    return answer.skill


SUM = """
theorem sum_double (f : Nat → Nat) (n : Nat) (h : ∀ k, f (k + 1) = f k + k) : 2 * f n = 2 * f 0 + n * (n - 1) := by
  induction n with
  | zero => simp
  | succ n ih => rw [h, Nat.mul_add, ih]; cases n with
    | zero => rfl
    | succ n => simp [Nat.mul_add, Nat.add_mul]; omega
"""
ITERATED = """
theorem double_iterate (f : Nat → Nat) (h : ∀ x, f (f x) = x) (a b : Nat) (e : f a = b) : f b = a := by
  rw [← e, h]
"""


async def test_an_admitted_skill_stands_alone(admission: Admission) -> None:
    answer = skill_of(await one_added(admission, "/-- Undoes itself. -/\n@[simp] private " + ITERATED.strip()))
    assert answer.name == "Skill.double_iterate"
    assert answer.source.startswith("/-- Undoes itself. -/\ntheorem _root_.Skill.double_iterate (f : Nat → Nat)")
    assert answer.statement.startswith("theorem Skill.double_iterate (f") and answer.statement.endswith("f b = a")
    assert answer.pretty.splitlines()[-1] == "⊢ f b = a"
    assert (answer.description, answer.depends_on, answer.provenance) == ("Undoes itself.", (), ADDED)
    (verification,) = verifications_of(admission.library.database, answer.id)
    assert verification.outcome == "proved" and set(verification.axioms) <= ALLOWED_AXIOMS
    assert admission.library.by_name("Skill.double_iterate") == answer


@pytest.mark.parametrize(
    ("text", "reason", "words"),
    [
        ("theorem t (f : Nat → Nat) : f 0 = f 1 := by sorry", RefusalReason.NOT_VERIFIED, "has a hole"),
        ("theorem t (f : Nat → Nat) : f 0 = f 1 := by simp", RefusalReason.NOT_VERIFIED, "does not elaborate"),
        ("def d := 1\ntheorem t : d = 1 := rfl", RefusalReason.NOT_VERIFIED, "speaks of d, which its file"),
        ("theorem t (f : Nat → Nat) : f 0 = g 1 := rfl", RefusalReason.NOT_VERIFIED, "Alone it does not elaborate"),
        (
            "theorem t : (by run_tac pure () : True) = True := rfl",
            RefusalReason.NOT_VERIFIED,
            "Not allowed: `runTac`",
        ),
        (
            "theorem t (p : Prop) : p := by exact sorryAx _",
            RefusalReason.NOT_VERIFIED,
            "The strict check refuses it: the proof rests on sorry",
        ),
        (
            "theorem t (p q : Prop) (hp : p) (hq : q) : q ∧ p := ⟨hq, hp⟩",
            RefusalReason.TRIVIAL,
            "`.*` proves it alone",
        ),
        (
            "set_option debug.skipKernelTC true in\ntheorem t (p q : Prop) (h : p → q) : p → q := h",
            RefusalReason.NOT_VERIFIED,
            "Not allowed",
        ),
    ],
)
async def test_what_is_not_fit_is_refused_with_its_reason(
    admission: Admission, text: str, reason: RefusalReason, words: str
) -> None:
    answer = await one_added(admission, text)
    assert isinstance(answer, Refused)
    assert answer.refusal.reason is reason
    assert re.search(words, answer.refusal.sentence), answer.refusal
    (kept,) = refusals(admission.library.database, admission.library.environment)
    assert (kept.reason, kept.sentence, kept.provenance) == (reason, answer.refusal.sentence, ADDED)
    assert admission.library.count() == 0


async def test_a_statement_is_admitted_once_however_it_is_written(admission: Admission) -> None:
    first = skill_of(await one_added(admission, ITERATED))
    renamed = (
        "theorem other {g : Nat → Nat} (k : ∀ y, g (g y) = y) {x z : Nat} (d : g x = z) : g z = x := by rw [← d, k]"
    )
    answer = await one_added(admission, renamed)
    assert isinstance(answer, Refused) and answer.refusal.reason is RefusalReason.KNOWN
    assert answer.similar == first
    reordered = (
        "theorem other (b a : Nat) {g : Nat → Nat} (d : g a = b) (k : ∀ y, g (g y) = y) : g b = a := by rw [← d, k]"
    )
    answer = await one_added(admission, reordered)
    assert isinstance(answer, Refused) and answer.refusal.reason is RefusalReason.REORDERED
    assert answer.similar == first


MOVED = """
theorem moved (f : Nat → Nat) (h : ∀ x, f x = x + 1) (P : Nat → Prop) (a : Nat) (p : P (a + 1 + 1)) :
    P (f (f a)) := by
  rw [h, h]; exact p
"""


async def test_a_text_that_is_too_much_alike_is_refused(admission: Admission) -> None:
    """Another numeral, or one more of the same, says nothing new."""
    skill_of(await one_added(admission, MOVED))
    longer = MOVED.replace("a + 1 + 1", "a + 1 + 1 + 1").replace("f (f a)", "f (f (f a))").replace("h, h", "h, h, h")
    for other in (MOVED.replace("1", "2"), longer):
        answer = await one_added(admission, other.replace("moved", "other"))
        assert isinstance(answer, Refused) and answer.refusal.reason is RefusalReason.SIMILAR, answer
        assert "like that of Skill.moved" in answer.refusal.sentence
        assert answer.similar is not None and answer.similar.name == "Skill.moved"
        rules = replace(admission.rules, similar=None)
        (candidate,) = await candidates_in(admission.lean.pool, other.replace("moved", "other"))
        taken = skill_of(await admission.admit(candidate, ADDED, rules=rules))
        admission.library.remove(taken.id)


async def test_a_text_that_speaks_of_something_else_is_not_similar(admission: Admission) -> None:
    """Symptom: `rev (rev xs) = xs` was refused as 0.89 like `rev (xs ++ ys) = rev ys ++ rev xs`."""
    skill_of(await one_added(admission, ITERATED))
    text = ITERATED.replace("f b = a", "f b ≤ a").replace("rw [← e, h]", "exact Nat.le_of_eq (by rw [← e, h])")
    for other in (ITERATED.replace("Nat", "Int"), text):
        (candidate,) = await candidates_in(admission.lean.pool, other)
        lego = replace(admission.rules, same_constants=False)
        answer = await admission.admit(candidate, ADDED, rules=lego)
        assert isinstance(answer, Refused) and answer.refusal.reason is RefusalReason.SIMILAR
        skill_of(await admission.admit(candidate, ADDED))


async def test_a_skill_of_which_it_is_not_known_what_it_speaks_of_is_compared_by_text(admission: Admission) -> None:
    first = skill_of(await one_added(admission, ITERATED))
    with admission.library.database.write() as connection:
        connection.execute(update(SkillRow).values(vocabulary=""))
    (candidate,) = await candidates_in(admission.lean.pool, ITERATED.replace("Nat", "Int"))
    later = Admission(admission.library, admission.lean, admission.rules)
    answer = await later.admit(candidate, ADDED)
    assert isinstance(answer, Refused) and answer.refusal.reason is RefusalReason.SIMILAR
    _ = [one async for one in verify_again(admission.library, admission.lean)]
    assert admission.library.get(first.id) == first, "verified again, it is known"


async def test_names_that_are_taken_get_a_number(admission: Admission) -> None:
    skill_of(await one_added(admission, ITERATED))
    head = "theorem double_iterate (s : List Nat) (h : s ≠ []) (P : List Nat → Prop) (c : ∀ x t, P (x :: t)) : P s"
    text = f"{head} := by\n"
    answer = skill_of(
        await one_added(
            admission, text + "  cases s with\n  | nil => exact absurd rfl h\n  | cons x t => exact c x t"
        )
    )
    assert answer.name == "Skill.double_iterate_2"


FAMILY = """
namespace Even
open Nat
theorem step (P : Nat → Prop) (h0 : P 0) (hs : ∀ n, P n → P (n + 2)) (n : Nat) : P (2 * n) := by
  induction n with
  | zero => exact h0
  | succ n ih => exact hs _ ih
theorem unused (p : Prop) (hp : p) : p := hp
theorem easy (p q : Prop) (hp : p) (hq : q) : q ∧ p := ⟨hq, hp⟩
end Even
theorem pairs (P Q : Nat → Prop) (h0 : Q 0 ∧ P 0) (hs : ∀ n, P n ∧ Q n → P (n + 2) ∧ Q (n + 2)) (n : Nat) :
    Q (2 * n) ∧ P (2 * n) :=
  have h := Even.step (fun n => P n ∧ Q n) (Even.easy _ _ h0.1 h0.2) hs n
  Even.easy _ _ h.1 h.2
"""


async def test_lemmas_of_a_file_find_each_other_under_their_new_names(admission: Admission) -> None:
    answers = await added(admission, FAMILY)
    assert outcomes(answers) == [
        ("Even.step", "Skill.Even.step"),
        ("Even.unused", "trivial"),
        ("Even.easy", "trivial"),
        ("Even.easy", "Skill.Even.easy"),
        ("pairs", "Skill.pairs"),
    ]
    library = admission.library
    pairs, step, easy = (library.by_name(f"Skill.{name}") for name in ("pairs", "Even.step", "Even.easy"))
    assert pairs is not None and step is not None and easy is not None
    assert set(pairs.depends_on) == {step.id, easy.id}
    assert "Skill.Even.step (fun" in pairs.source
    assert [skill.short_name for skill in library.closure([pairs.id])] == ["Even.step", "Even.easy", "pairs"]


async def test_a_mention_that_the_proof_does_not_use_is_no_dependency(admission: Admission) -> None:
    await added(admission, ITERATED)
    text = """
theorem chain (P : Nat → Prop) (a : Nat) (h : P a) (s : ∀ n, P n → P (n + 1)) : P (a + 3) := by
  have double_iterate : P (a + 1) := s _ h
  first | exact Skill.double_iterate 1 | exact s _ (s _ double_iterate)
"""
    answer = skill_of(await one_added(admission, text))
    assert answer.depends_on == ()


async def test_a_lemma_called_like_one_of_the_library_does_not_take_its_place(admission: Admission) -> None:
    """Symptom: behind `theorem Skill.…` the namespace is open, and `Nat.le_trans` meant `Skill.Nat.le_trans`."""
    odd = "theorem Nat.le_trans_ (f : Nat → Nat) (h : ∀ x, f (f (f x)) = x) (a : Nat) : f (f (f a)) = a := h a"
    admission.rules = AdmissionRules()
    candidate = Candidate("Nat.le_trans", odd.replace("le_trans_", "le_trans"))
    skill_of(await admission.admit(candidate, ADDED))
    assert admission.library.by_name("Skill.Nat.le_trans") is not None
    answer = skill_of(
        await one_added(
            admission,
            "theorem uses (a b c d : Nat) (p : a ≤ b) (q : b ≤ c) (r : c ≤ d) : a ≤ d :=\n"
            "  Nat.le_trans p (Nat.le_trans q r)",
        )
    )
    assert answer.depends_on == ()


async def test_a_candidate_for_another_environment_is_not_taken(library: Library, lean: OpenLean) -> None:
    with pytest.raises(Exception, match="that of environment environment"):
        Admission(library, lean)


async def test_two_processes_with_one_lemma_admit_it_once(own_library: Library, lean: OpenLean) -> None:
    """Each has looked before the other stored it: the database decides, and the later one is told."""
    one, other = Admission(own_library, lean), Admission(Library(own_library.database, lean.environment), lean)
    (candidate,) = await candidates_in(lean.pool, MOVED)
    (twin,) = await candidates_in(lean.pool, MOVED.replace("1", "2"))
    answers = await asyncio.gather(one.admit(candidate, ADDED), other.admit(candidate, ADDED))
    assert sorted(type(answer).__name__ for answer in answers) == ["Admitted", "Refused"]
    (refused,) = [answer for answer in answers if isinstance(answer, Refused)]
    assert refused.refusal.reason in (RefusalReason.KNOWN, RefusalReason.SIMILAR)
    assert own_library.count() == 1
    answer = await other.admit(twin, ADDED)
    assert isinstance(answer, Refused) and answer.refusal.reason is RefusalReason.SIMILAR


async def test_a_lean_that_tells_no_elaborated_statements_says_so(lean: OpenLean) -> None:
    from prover.lean.elaborated import elaborator
    from prover.lean.repl import ReplSession
    from prover.lean.server import ServerSession

    for session in (ServerSession(lean.environment), ReplSession(lean.environment, Path("repl"))):
        with pytest.raises(Unsupported, match="Elaborated statements are not available from this Lean"):
            elaborator(session)


async def test_variables_around_a_theorem_become_its_own(admission: Admission) -> None:
    text = """
namespace Walk
open Nat
variable {α : Type} (step : α → α) [Inhabited α] (unused : Nat) (β : Type) [Inhabited β]
section
variable (P : α → Prop)
theorem two (s : ∀ x, P x → P (step x)) (x : α) (h : P x) : P (step (step x)) := s _ (s _ h)
end
theorem four (Q : α → Prop) (s : ∀ x, Q x → Q (step x)) (x : α) (h : Q x) :
    Q (step (step (step (step x)))) := two step Q s _ (two step Q s x h)
end Walk
"""
    admission.rules = AdmissionRules(similar=None)
    answers = await added(admission, text)
    assert [answer.name for answer in answers if isinstance(answer, Admitted)] == ["Walk.two", "Walk.four"], answers
    two, four = (skill_of(answer) for answer in answers)
    assert four.depends_on == (two.id,)
    assert two.statement.startswith(
        "theorem Skill.Walk.two {α : Type} (step : α → α) [Inhabited α] (P : α → Prop) (s : ∀ x, P x"
    )
    assert two.source.startswith("open Nat in\ntheorem _root_.Skill.Walk.two")
    assert "unused" not in four.source and "β" not in four.source


async def test_a_candidate_that_takes_too_long_could_not_be_checked(admission: Admission) -> None:
    slow = "theorem slow : ∀ x < 3000, x * x % 8 ≠ 3 := by set_option maxRecDepth 1000000 in decide"
    rules = AdmissionRules(limits=Limits(seconds=1.0))
    answer = await admission.admit(Candidate("slow", slow), ADDED, rules=rules)
    assert isinstance(answer, Refused) and answer.refusal.reason is RefusalReason.COULD_NOT_CHECK
    assert "timed out" in answer.refusal.sentence
