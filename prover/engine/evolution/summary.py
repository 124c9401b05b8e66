"""What evolution came to: the funnel of each direction, and how the library grew."""

from collections.abc import Sequence
from dataclasses import dataclass

from skills_db.evolution import Evolution, Funnel, Outcome


@dataclass(frozen=True, slots=True)
class Moment:
    """How far it was after `seconds` of evolution: proposals decided, proofs found, skills admitted."""

    seconds: float
    decided: int
    proved: int
    admitted: int


@dataclass(frozen=True)
class Summary:
    """All of one environment. `seconds`: of evolution, runs side by side counted once. `growth`: one moment for each
    admitted skill, and the end."""

    environment: str
    seconds: float
    funnels: tuple[Funnel, ...]
    growth: tuple[Moment, ...]

    @property
    def whole(self) -> Funnel:
        """The sums of all directions."""
        outcomes = {one: sum(f.outcomes.get(one, 0) for f in self.funnels) for one in Outcome}
        return Funnel(
            "all",
            sum(f.turns for f in self.funnels),
            sum(f.falsified for f in self.funnels),
            sum(f.lawless for f in self.funnels),
            outcomes,
            sum(f.seconds for f in self.funnels),
        )


def summarised(evolution: Evolution, environment: str) -> Summary:
    """Everything so far. Raises `ProverError`."""
    growth: list[Moment] = []
    proved = admitted = 0
    decided = evolution.decided()
    for number, one in enumerate(decided, start=1):
        proved += one.outcome in {Outcome.PROVED, Outcome.ADMITTED}
        if one.outcome is Outcome.ADMITTED:
            admitted += 1
            growth.append(Moment(one.moment, number, proved, admitted))
    seconds = evolution.seconds()
    growth.append(Moment(seconds, len(decided), proved, admitted))
    return Summary(environment, seconds, evolution.funnels(), tuple(growth))


def at_moments(growth: Sequence[Moment], count: int) -> list[Moment]:
    """The growth at equal steps of time, the last one at its end."""
    if not growth:
        return []
    end = growth[-1].seconds
    chosen = []
    for number in range(1, count + 1):
        until = end * number / count
        before = [one for one in growth if one.seconds <= until]
        last = before[-1] if before else Moment(0.0, 0, 0, 0)
        chosen.append(Moment(until, last.decided, last.proved, last.admitted))
    return chosen


def columns(funnel: Funnel) -> tuple[int, ...]:
    """The counts of a funnel in the order of `HEADER`."""
    of = funnel.outcomes
    false = funnel.falsified + of.get(Outcome.FALSE, 0)
    trivial = funnel.lawless + of.get(Outcome.TRIVIAL, 0)
    return (
        funnel.proposed,
        false,
        of.get(Outcome.ILL_FORMED, 0),
        of.get(Outcome.KNOWN, 0),
        trivial,
        of.get(Outcome.NOT_PROVED, 0),
        of.get(Outcome.PROVED, 0) + of.get(Outcome.ADMITTED, 0),
        of.get(Outcome.ADMITTED, 0),
    )


HEADER = ("proposed", "false", "ill-formed", "known", "trivial", "not proved", "proved", "admitted")
