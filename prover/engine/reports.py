"""What came of proving a file: frozen values that the command line prints and writes as JSON."""

from dataclasses import dataclass
from pathlib import Path

from prover.engine.set_aside import SetAside
from prover.lean.message import Message
from prover.lean.verdict import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class HoleReport:
    """One `sorry`: where it stands (line from 1, column from 1, in the file as read), what was put there.

    `proof` is tactic text (or `None`), `tried` the number of attempts, `seconds` the wall-clock time spent on it.
    """

    line: int
    column: int
    goal: str
    proof: str | None
    tried: int
    seconds: float
    reused: bool = False


@dataclass(frozen=True, slots=True)
class DeclarationReport:
    """One declaration that had holes, and the strict verdict on it as it now stands in the solved file.

    `name` is empty for an `example`. `seconds` includes the strict check.
    """

    name: str
    keyword: str
    line: int
    statement: str
    holes: tuple[HoleReport, ...]
    verdict: Verdict
    seconds: float
    contradictory: bool = False
    """The hypotheses contradict each other, so that the statement says nothing."""
    tokens: int = 0
    """Read and written by models for it."""
    skills: tuple[str, ...] = ()
    """Names of the library's lemmas that the compiled proof uses, directly or not."""

    @property
    def shown_name(self) -> str:
        """The name, or what stands for it."""
        return self.name or f"{self.keyword} in line {self.line}"


@dataclass(frozen=True, slots=True)
class FileReport:
    """A file after proving. `written`: where the solved text is, `backup`: the copy of what stood there before.

    `problem` is set (and nothing was done) when the file does not elaborate to begin with; `messages` are Lean's.
    `aside`: declarations that do not elaborate, while the rest was worked on.
    """

    path: Path
    environment: str
    lean_version: str
    declarations: tuple[DeclarationReport, ...] = ()
    notes: tuple[str, ...] = ()
    written: Path | None = None
    backup: Path | None = None
    seconds: float = 0.0
    interrupted: bool = False
    problem: str | None = None
    messages: tuple[Message, ...] = ()
    harvested: tuple[str, ...] = ()
    """Names of the lemmas that the library has from it now."""
    aside: tuple[SetAside, ...] = ()

    @property
    def all_proved(self) -> bool:
        """Everything elaborates, and every declaration that had holes is proved (true for a file without holes)."""
        return self.problem is None and not self.aside and all(d.verdict.proved for d in self.declarations)

    def count(self, outcome: Outcome) -> int:
        """Number of declarations with this outcome."""
        return sum(d.verdict.outcome is outcome for d in self.declarations)
