"""Taking turns: arms by blocks of the same candidates, and ratios block by block."""

import random
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from evals.bench_lean.arms import Answer, Arm
from evals.bench_lean.candidates import candidates

BLOCK = 20
"""Candidates an arm checks before the next one has its turn."""


class WrongAnswer(Exception):
    """An arm accepted what does not hold or refused what does."""


@dataclass(frozen=True, slots=True)
class Block:
    """One arm's turn: seconds from its first question to its last answer, and the answers."""

    seconds: float
    answers: tuple[Answer, ...]


@dataclass
class Timings:
    """All turns of each arm, by name; the n-th turns of all arms were on the same candidates, one after the other."""

    blocks: dict[str, list[Block]] = field(default_factory=dict)

    def per_check(self, name: str) -> list[float]:
        """Seconds of each check, as the caller saw it."""
        return [answer.seconds for block in self.blocks[name] for answer in block.answers]

    def rate(self, name: str) -> float:
        """Checks per second: the median over the blocks."""
        return statistics.median(len(block.answers) / block.seconds for block in self.blocks[name])

    def ratios(self, slow: str, fast: str) -> list[float]:
        """How many times longer `slow` took than `fast`, block by block."""
        return [a.seconds / b.seconds for a, b in zip(self.blocks[slow], self.blocks[fast], strict=True)]

    def overheads(self, name: str) -> tuple[list[float], list[float]]:
        """Seconds beyond those spent inside Lean: by the session's own clock, and as the caller saw it."""
        answers = [answer for block in self.blocks[name] for answer in block.answers]
        inside = [(a.session_seconds, a.seconds, a.lean_seconds) for a in answers]
        return (
            [session - lean for session, _, lean in inside if session is not None and lean is not None],
            [seconds - lean for _, seconds, lean in inside if lean is not None],
        )


async def take_turns(arms: Sequence[Arm], *, rounds: int, per_round: int, warm_up: int) -> Timings:
    """Every arm checks `rounds * per_round` candidates (the same for all), after a warm-up that is not counted.

    The order of the arms is drawn anew for every block (with a fixed seed), so that none always follows another.
    """
    for arm in arms:
        _examine(arm, await arm.check_all(candidates(warm_up, first=10_000_000)))
    order, chance = list(arms), random.Random(1)
    timings = Timings({arm.name: [] for arm in arms})
    block = min(BLOCK, per_round)
    for first in range(0, rounds * per_round, block):
        chance.shuffle(order)
        for arm in order:
            asked = candidates(block, first=first)
            begin = time.perf_counter()
            answers = await arm.check_all(asked)
            seconds = time.perf_counter() - begin
            _examine(arm, answers)
            timings.blocks[arm.name].append(Block(seconds, tuple(answers)))
    return timings


def _examine(arm: Arm, answers: Sequence[Answer]) -> None:
    wrong = [answer.candidate for answer in answers if answer.accepted != answer.candidate.valid]
    if wrong:
        verb = "refused" if wrong[0].valid else "accepted"
        raise WrongAnswer(f"“{arm.name}” {verb} ({len(wrong)} wrong answers):\n{wrong[0].text}")
