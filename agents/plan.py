"""A proof as it is planned before anything is written: its steps, and the lemmas that somebody wishes for."""

from dataclasses import dataclass, field

from prover.inference.message import ChatMessage


@dataclass(frozen=True, slots=True)
class Wish:
    """A lemma that would help: `statement` is the head of its declaration, from `theorem` to before `:=`."""

    name: str
    statement: str


@dataclass(frozen=True, slots=True)
class Plan:
    """`steps` in order, without their numbers; `wishes`: at most five (LEGO-Prover's figure)."""

    steps: tuple[str, ...] = ()
    wishes: tuple[Wish, ...] = ()


@dataclass(frozen=True, slots=True)
class Wished:
    """A wish and what Lean says to its statement: `trouble` is empty where it elaborates. `goal`: Lean's print."""

    wish: Wish
    trouble: str = ""
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan on its way to the formaliser: what became of its wishes, which lemmas of the library (names)
    were offered with it, and how the decomposer was asked. Tokens as the server counted them."""

    plan: Plan
    wished: tuple[Wished, ...] = ()
    offered: tuple[str, ...] = ()
    messages: tuple[ChatMessage, ...] = field(default=(), repr=False)
    text: str = ""
    calls: tuple[int, ...] = ()
    tokens_read: int = 0
    tokens_written: int = 0
    seconds: float = 0.0
