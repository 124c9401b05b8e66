"""The arms of the comparison, what is equal in them, and the row that one problem gives."""

from dataclasses import dataclass, field
from enum import StrEnum

from prover.engine.drafting.rounds import Rounds
from prover.errors import ProverError


class Arm(StrEnum):
    """Which library a problem is proved with."""

    WITHOUT = "without"
    """None."""
    SHARED = "with"
    """One library for all problems: what one leaves, the next ones find."""
    UNSHARED = "unshared"
    """A library for each problem alone; only its own later laps find what it leaves."""


class Equal(StrEnum):
    """What every arm may spend on a problem; the other is only counted."""

    TIME = "time"
    TOKENS = "tokens"


@dataclass(frozen=True, slots=True)
class Budget:
    """Of one problem in one lap. `seconds`: all of it, verdicts too, where time is equal. `search`: seconds of the
    search for each hole before models are asked. `tokens`: read and written, where tokens are equal. `rounds`: how
    many drafts and corrections are asked for at most, by each agent."""

    seconds: float = 10.0
    search: float = 10.0
    tokens: int = 4000
    rounds: Rounds = field(default_factory=lambda: Rounds(4, 1, 4))


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured. `agents`: in their order; `seeds`: of the models and of the order of the problems; `laps`:
    how often each problem is tried; `shuffled`: the order is drawn from the seed, equally in all arms."""

    arms: tuple[Arm, ...] = tuple(Arm)
    equal: tuple[Equal, ...] = (Equal.TIME,)
    agents: tuple[str, ...] = ("portfolio",)
    seeds: int = 3
    laps: int = 1
    shuffled: bool = True
    budget: Budget = field(default_factory=Budget)

    def __post_init__(self) -> None:
        if self.seeds < 1 or self.laps < 1:
            raise ProverError("At least one seed and one lap are needed.")
        if Equal.TOKENS in self.equal and not self.asks_models:
            raise ProverError(
                "Equal tokens make sense with a model only: the search takes none.",
                hint="Leave --equal out, or add --model NAME.",
            )

    @property
    def asks_models(self) -> bool:
        """Some agent needs a model."""
        return any(agent != "portfolio" for agent in self.agents)

    @property
    def searches(self) -> bool:
        """The search takes part."""
        return "portfolio" in self.agents


@dataclass(frozen=True, slots=True)
class Key:
    """Which row it is. `setting`: everything else that the outcome depends on; `digest`: of the problem's file."""

    setting: str
    equal: str
    arm: str
    seed: int
    lap: int
    problem: str
    digest: str


@dataclass(frozen=True, slots=True)
class Reuse:
    """What the library did for one problem. Numbers of different skills: `offered` to the search, `quoted` to a
    model, `used` in the compiled proof; `named`: quoted or offered ones whose name stands in the proof's text.

    `soft`: longest common subsequence of tokens by lemma length, over the skills that were shown, in the proof's
    text: mean and best; `other`: the mean over skills that were not shown, what chance gives. `None`: no proof, or no
    such skill.
    """

    offered: int = 0
    quoted: int = 0
    used: int = 0
    named: int = 0
    soft: float | None = None
    soft_best: float | None = None
    soft_other: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one problem. `seconds`: wall-clock of proving; `upkeep`: of compiling skills, opening sessions
    with them, harvesting. `alone`: the solved file passes the strict check against the original, without the library.
    `skills`: in the library before it; `harvested`: new afterwards. `requests`: open ones afterwards."""

    key: Key
    proved: bool
    alone: bool
    seconds: float
    upkeep: float
    attempts: int
    tokens_read: int = 0
    tokens_written: int = 0
    reuse: Reuse = field(default_factory=Reuse)
    skills: int = 0
    harvested: int = 0
    requests: int = 0
    uses: tuple[str, ...] = ()
    proof: str | None = None

    @property
    def tokens(self) -> int:
        """Read and written."""
        return self.tokens_read + self.tokens_written
