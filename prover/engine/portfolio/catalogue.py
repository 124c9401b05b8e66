"""The ordered list of what is tried on a goal, per environment: cheap and general first."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from prover.engine.portfolio.attempt import Alternatives, Attempt, steps_of
from prover.engine.portfolio.bounds import bounded_search, case_split_search
from prover.engine.portfolio.divisors import factor_search
from prover.engine.portfolio.gcds import gcd_search
from prover.engine.portfolio.goal import Goal, read_goal
from prover.engine.portfolio.inductions import induction_search, structure_search
from prover.engine.portfolio.instances import chain_search, evaluation_search, instance_search
from prover.engine.portfolio.integers import integer_search
from prover.engine.portfolio.residues import residue_search
from prover.engine.portfolio.skills import skill_attempts
from prover.engine.portfolio.witnesses import witness_search
from prover.engine.skills.applying import Lemma
from prover.lean.environment import EnvironmentKind

Generator = Callable[[Goal], Iterator[tuple[str, ...]]]

CLOSERS = (
    "rfl",
    "trivial",
    "assumption",
    "decide",
    "omega",
    "simp",
    "simp_all",
    "contradiction",
    "intros; omega",
    "intros; simp_all",
    "simp_all; omega",
    "simp; omega",
    "ac_rfl",
    "constructor <;> simp_all",
    "constructor <;> omega",
    "constructor <;> intros <;> simp_all",
    "norm_cast",
    "exact_mod_cast ‹_›",
)
"""Closers of core Lean; `;` separates steps."""

SINGLE = (*(closer for closer in CLOSERS if ";" not in closer.replace("<;>", "")), "grind", "exact?")
"""Single tactics: what one of them proves is not worth remembering."""

WITH_KNOWN = ("simp [{}]", "simp_all [{}]", "simp [{}]; omega", "intros; simp_all [{}]")
"""Closers that use the file's own definitions and theorems."""

PATIENT = (
    "decide +kernel",
    "exact?",
    "intros; exact?",
    "split <;> simp_all",
    "split <;> omega",
    "intros; split <;> simp_all",
    "ext; simp_all",
    "funext; simp_all",
    "simp [Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc]; omega",
    "simp [Int.mul_add, Int.add_mul, Int.mul_sub, Int.sub_mul, Int.mul_comm, Int.mul_left_comm]; omega",
    "intros; subst_vars; simp_all",
    "refine ⟨fun h => ?_, fun h => ?_⟩ <;> simp_all",
    "refine ⟨?_, ?_⟩ <;> first | omega | simp_all",
    "apply Classical.byContradiction; intro h; simp_all",
)
"""Slower closers of core Lean, tried one by one."""

MATHLIB_CLOSERS = (
    "norm_num",
    "norm_num [*] at *",
    "linarith",
    "ring",
    "positivity",
    "field_simp; ring",
    "tauto",
    "gcongr",
    "push_cast; ring",
    "intros; linarith",
)
MATHLIB_PATIENT = (
    "nlinarith",
    "aesop",
    "bound",
    "fun_prop",
    "interval_cases ‹_› <;> simp_all",
    "exact?",
    "grind",
)
"""Closers of Mathlib (a Lake project that has it, or the embedded names and tactics), after those of core Lean."""

GENERATORS: tuple[Generator, ...] = (
    structure_search,
    induction_search,
    residue_search,
    gcd_search,
    bounded_search,
    case_split_search,
    integer_search,
    witness_search,
    evaluation_search,
    instance_search,
    factor_search,
    chain_search,
)
"""Tactics made from the goal itself; each yields proofs, the most likely first."""


def portfolio(
    goal: str,
    kind: EnvironmentKind,
    known: Sequence[str] = (),
    *,
    mathlib: bool = False,
    skills: Sequence[Lemma] = (),
) -> Iterator[Attempt | Alternatives]:
    """Everything to try on a goal as Lean printed it; an empty goal gets the closers only.

    `known`: definitions and proved theorems of the file that may have to do with it, for the simplifier. `mathlib`:
    the environment has tactics with Mathlib's names without being a project. `skills`: lemmas of the library.
    """
    project = mathlib or kind is EnvironmentKind.PROJECT
    lemmas = ", ".join(known)
    mine = tuple(closer.format(lemmas) for closer in WITH_KNOWN) if known else ()
    yield Alternatives((*CLOSERS, *mine))
    yield from skill_attempts(skills, known)
    if project:
        # Apart from the others: in a project without Mathlib these names do not even parse.
        yield Alternatives(MATHLIB_CLOSERS)
    if kind is EnvironmentKind.EMBEDDED:
        # Old toolchains of projects do not know it.
        yield _attempt("grind")
        if known:
            yield _attempt(f"grind [{lemmas}]")
    for closer in PATIENT:
        yield _attempt(closer)
    if project:
        for closer in MATHLIB_PATIENT:
            yield _attempt(closer)
    if goal:
        yield from generated(goal, known)


def _attempt(closer: str) -> Attempt:
    return Attempt(steps_of(closer))


def generated(goal: str, known: Sequence[str] = (), *, in_turn: bool = False) -> Iterator[Attempt]:
    """The proofs that are made from a goal as Lean printed it; `in_turn`: one of each generator, then the next."""
    read = replace(read_goal(goal), known=tuple(known))
    sources = [generator(read) for generator in GENERATORS]
    steps_of = chain.from_iterable(zip_longest(*sources, fillvalue=())) if in_turn else chain.from_iterable(sources)
    seen: set[tuple[str, ...]] = set()
    for steps in steps_of:
        if steps and steps not in seen:
            seen.add(steps)
            yield Attempt(steps)
