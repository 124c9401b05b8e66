"""Instances of a statement one after the other, each refuted by short tactics if it can be; many in one elaboration."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from prover.engine.refutation.instance import Instance
from prover.engine.refutation.statement import Role
from prover.lean.message import Message, Severity

FACT = "first | decide +kernel | omega | (simp; done) | (intros; omega) | (intros; simp_all; done)"
"""Proves a hypothesis of an instance."""
DEEP_FACT = f"{FACT} | (intro a b h; simp at h; omega) | (intro a b h; simp_all; done) | grind"
CHUNK = 40
"""Instances in one elaboration."""
_MARK = "refuted"

_DECIDED = "(refine absurd h ?_; decide +kernel)"


def quick(known: Sequence[str]) -> tuple[str, ...]:
    """Tactics that refute a false closed `h` if it is decidable or nearly so. `known`: definitions to unfold."""
    with_known = (f"(simp [{', '.join(known)}] at h; done)",) if known else ()
    return (_DECIDED, "omega", "(simp at h; done)", *with_known, "exact h rfl", "(simp at h; omega)")


def deep(known: Sequence[str]) -> tuple[str, ...]:
    """Tactics that take longer."""
    return (
        *quick(known),
        "(have h := h 0; simp at h; done)",
        "(have h := h 1; simp at h; done)",
        "(have h := h 0; obtain ⟨a, h⟩ := h; simp at h; done)",
        "(obtain ⟨a, h⟩ := h; have h0 := h 0; have h1 := h 1; omega)",
        "(obtain ⟨a, h⟩ := h; have h0 := h 0; have h1 := h 1; simp_all; done)",
        "(obtain ⟨a, h⟩ := h; have h0 := h a; have h1 := h (a + 1); omega)",
        "(obtain ⟨a, h⟩ := h; have h0 := h a; have h1 := h (a + 1); simp_all; done)",
        "(cases h; done)",
        "grind",
    )


def script(chunk: Sequence[Instance], closers: Sequence[str], fact: str) -> str:
    """Tactic text that refutes `h` by the first instance of the chunk that can be; see `marked`."""
    branches = _branches([(number, one, one.steps(fact)) for number, one in enumerate(chunk)], closers)
    # The last alternative of a `first` may leave errors behind where the others only fail.
    return f"intro h\n{branches} | fail"


def proof(instance: Instance, closers: Sequence[str], fact: str) -> str:
    """Tactic text that refutes `h` by this instance."""
    return "\n".join(["intro h", *instance.steps(fact), f"first | {' | '.join(closers)}"])


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


def has_hypotheses(instance: Instance) -> bool:
    """Whether the statement has any."""
    return any(binder.role is Role.FACT for binder in instance.statement.binders)


_Branch = tuple[int, Instance, tuple[str, ...]]
"""Number, instance, and the steps that are still to be made."""


def _branches(branches: Sequence[_Branch], closers: Sequence[str]) -> str:
    """Branches that begin with the same step share it: a hypothesis that fails is tried once."""
    made: list[str] = []
    groups: dict[str, list[_Branch]] = {}
    for number, instance, steps in branches:
        if steps:
            groups.setdefault(steps[0], []).append((number, instance, steps[1:]))
        else:
            made.append(f'((first | {" | ".join(closers)}); trace "{_MARK} {number}")')
    made += [f"({step}; {_branches(inside, closers)})" for step, inside in groups.items()]
    return f"first | {' | '.join(made)}"
