"""Instances of a statement one after the other, each refuted by short tactics if it can be; many at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from prover.engine.refutation.instance import Instance
from prover.lean.message import Message, Severity

_MARK = "refuted"
_FACT = ("decide +kernel", "omega", "(simp; done)", "(intros; omega)", "(intros; simp_all; done)")
_DEEP_FACT = (*_FACT, "(intro a b h; simp at h; omega)", "(intro a b h; simp_all; done)", "grind")


# A universal statement about what exists: at small numbers, at the thing itself and at its neighbour.
_TERMS = (("0", "1"), ("a", "(a + 1)"), ("a (by omega)", "(a + 1) (by omega)"))
_FINISH = "first | omega | (simp_all; done) | (obtain ⟨b, h0⟩ := h0; obtain ⟨c, h1⟩ := h1; omega)"


@dataclass(frozen=True)
class Means:
    """Tactics for one instance. `closers`: alternatives that derive `False` from `h`, the closed instance; `fact`:
    alternatives that prove a hypothesis of it. `instances`: how many are tried in one elaboration of `seconds`."""

    closers: tuple[str, ...]
    fact: tuple[str, ...]
    instances: int
    seconds: float


def quick(known: Sequence[str]) -> Means:
    """For a false instance that is decidable or nearly so. `known`: definitions to unfold."""
    return Means(_quick_closers(known), _FACT, 24, 3.0)


def deep(known: Sequence[str]) -> Means:
    """What takes longer: universal statements at a few terms, witnesses taken out, `grind`."""
    closers = (
        *_quick_closers(known),
        "(have h := h 0; simp at h; done)",
        "(have h := h 1; simp at h; done)",
        "(have h := h 0; obtain ⟨a, h⟩ := h; simp at h; done)",
        *(f"(obtain ⟨a, h⟩ := h; have h0 := h {one}; have h1 := h {other}; {_FINISH})" for one, other in _TERMS),
        "(cases h; done)",
        "grind",
    )
    return Means(closers, _DEEP_FACT, 8, 4.0)


def _quick_closers(known: Sequence[str]) -> tuple[str, ...]:
    with_known = (f"(simp [{', '.join(known)}] at h; done)",) if known else ()
    decided = "(refine absurd h ?_; decide +kernel)"
    return (decided, "omega", "(simp at h; done)", *with_known, "exact h rfl", "(simp at h; omega)")


def script(chunk: Sequence[Instance], means: Means) -> str:
    """Tactic text that refutes `h` by the first instance of the chunk that can be; see `marked`."""
    branches = _branches([(number, one.steps(_first(means.fact))) for number, one in enumerate(chunk)], means)
    # The last alternative of a `first` may leave errors behind where the others only fail.
    return f"intro h\n{branches} | fail"


def proof(instance: Instance, means: Means) -> str:
    """Tactic text that refutes `h` by this instance."""
    return "\n".join(["intro h", *instance.steps(_first(means.fact)), _first(means.closers)])


def marked(messages: Iterable[Message]) -> int | None:
    """The number, in its chunk, of the instance that refuted, from what Lean said to a script without error."""
    for message in messages:
        word, _, number = message.text.strip().rpartition(" ")
        if message.severity is Severity.INFORMATION and word == _MARK and number.isdigit():
            return int(number)
    return None


def chunks(every: Iterable[Instance], size: int) -> Iterator[tuple[Instance, ...]]:
    """Of `size` each, but the last."""
    left = iter(every)
    while chunk := tuple(islice(left, size)):
        yield chunk


_Branch = tuple[int, tuple[str, ...]]
"""Number of an instance, and the steps that are still to be made."""


def _branches(branches: Sequence[_Branch], means: Means) -> str:
    """Branches that begin with the same step share it: a hypothesis that fails is tried once."""
    made: list[str] = []
    groups: dict[str, list[_Branch]] = {}
    for number, steps in branches:
        if steps:
            groups.setdefault(steps[0], []).append((number, steps[1:]))
        else:
            made.append(f'(({_first(means.closers)}); trace "{_MARK} {number}")')
    made += [f"({step}; {_branches(inside, means)})" for step, inside in groups.items()]
    return _first(made)


def _first(alternatives: Sequence[str]) -> str:
    return f"first | {' | '.join(alternatives)}"
