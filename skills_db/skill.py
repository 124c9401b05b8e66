"""What the library holds: verified lemmas, lemmas somebody wished for, and what was refused."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

NAMESPACE = "Skill"
"""Every skill's name begins with this, so that it never meets a name of a user's file."""


class Origin(StrEnum):
    """Where a skill, a request or a candidate comes from."""

    HARVESTED = "harvested"
    """A helper lemma of somebody's proof."""
    REQUESTED = "requested"
    """The proof of a request."""
    EVOLVED = "evolved"
    """Made from another skill."""
    ADDED = "added"
    """From a user's file."""
    IMPORTED = "imported"
    """From an exported library."""


class SkillState(StrEnum):
    """What the last verification said. Only active skills are offered, imported or searched."""

    ACTIVE = "active"
    FAILING = "failing"


class UseKind(StrEnum):
    """How far a skill got towards a proof."""

    OFFERED = "offered"
    """It was found for a goal."""
    QUOTED = "quoted"
    """It stood in a prompt, or a tactic that names it was tried."""
    USED = "used"
    """A verified proof mentions its constant."""


class RefusalReason(StrEnum):
    """Why a candidate was not admitted."""

    NOT_A_THEOREM = "not a theorem"
    NOT_VERIFIED = "not verified"
    COULD_NOT_CHECK = "could not check"
    TRIVIAL = "trivial"
    """One tactic of the portfolio proves it."""
    KNOWN = "known"
    """The statement is there, up to names of bound variables."""
    REORDERED = "reordered"
    """The statement is there, up to the order of variables and hypotheses too."""
    SIMILAR = "similar"
    """The text of a stored statement is too much like it."""


class RequestState(StrEnum):
    """How a request stands."""

    OPEN = "open"
    PROVED = "proved"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Provenance:
    """How something came into the library. `problem` and `run`: the proof it was harvested or requested in; `parent`
    and `direction`: the id of the skill it was evolved from, and how; `file`: whence a user added or imported it."""

    origin: Origin
    problem: str | None = None
    run: int | None = None
    parent: str | None = None
    direction: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Skill:
    """A verified lemma of one environment.

    `id`: SHA-256 in hex of the normalised elaborated statement and the environment's id. `order_key`: the same up to
    the order of hypotheses. `name`: full name, always inside `Skill`. `statement`: the head of the declaration
    (`theorem Skill.add_swap (a b : Nat) : a + b = b + a`). `source`: the whole declaration; elaborates after the
    sources of its dependencies, behind the environment's preamble. `pretty`: the statement as Lean prints it.
    `depends_on`: ids of the skills that its compiled statement and proof mention, in library order. `sequence`: rises
    with every skill that is stored (0: not stored yet). `vocabulary`: digest of the constants that its hypotheses and
    its conclusion mention, empty where that is not known (stored by an older version). `update_count`: how often
    somebody took it up to make others of it, when this was read.
    """

    id: str
    environment: str
    name: str
    kind: str
    statement: str
    source: str
    pretty: str
    provenance: Provenance
    order_key: str
    description: str = ""
    depends_on: tuple[str, ...] = ()
    state: SkillState = SkillState.ACTIVE
    sequence: int = 0
    created_at: datetime | None = None
    vocabulary: str = ""
    update_count: int = field(default=0, compare=False)

    @property
    def origin(self) -> Origin:
        """Where it comes from."""
        return self.provenance.origin

    @property
    def short_name(self) -> str:
        """The name without `Skill.` in front."""
        return self.name.removeprefix(f"{NAMESPACE}.")


@dataclass(frozen=True, slots=True)
class Request:
    """A statement that somebody wished for. `statement`: the head of a declaration, as written; `preamble`: commands
    it needs before it. `tries` counts how often somebody took it up. `skill`: id of the skill that proves it."""

    id: str
    environment: str
    name: str
    statement: str
    provenance: Provenance
    preamble: str = ""
    description: str = ""
    order_key: str | None = None
    state: RequestState = RequestState.OPEN
    tries: int = 0
    skill: str | None = None
    sequence: int = 0
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A candidate that was not admitted: the reason, and one sentence about it. `similar`: id of the stored skill
    that stood in the way."""

    environment: str
    name: str
    source: str
    reason: RefusalReason
    sentence: str
    provenance: Provenance
    similar: str | None = None
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """One skill on its way into one proof."""

    skill: str
    kind: UseKind
    problem: str
    run: int | None = None
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """One verification of a skill. `outcome`: as in `prover.lean.verdict.Outcome`."""

    skill: str
    environment: str
    outcome: str
    reason: str
    axioms: tuple[str, ...] = ()
    seconds: float = 0.0
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """How an environment's skills stand: equal stamps mean equal skills. `newest`: the highest sequence number.
    `changes` counts removals and changes of state; while it stays, `newer_than` tells all that is new."""

    newest: int = 0
    changes: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A skill found by its text. `score`: the higher the better; comparable within one search only."""

    skill: Skill
    score: float = field(default=0.0)
