"""How the library grew, as a plot: an area for each origin, over the days."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import TypeAlias

from markupsafe import Markup

from prover.browse.svg import drawing, number, text
from skills_db.growth import GrowthDay
from skills_db.skill import Origin

_Scale: TypeAlias = Callable[[float], float]
_Place: TypeAlias = Callable[[date], float]
_WIDTH, _HEIGHT = 860.0, 260.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 58.0, 16.0, 14.0, 30.0


def growth_plot(days: Sequence[GrowthDay]) -> Markup:
    """The plot of at least one day."""
    first, last = days[0].day - timedelta(days=1), days[-1].day
    span = max(1, (last - first).days)
    total = sum(sum(day.added.values()) for day in days)
    top = _round_up(total)

    def x(day: date) -> float:
        return _LEFT + (day - first).days / span * (_WIDTH - _LEFT - _RIGHT)

    def y(count: float) -> float:
        return _HEIGHT - _BOTTOM - count / top * (_HEIGHT - _TOP - _BOTTOM)

    parts: list[str] = []
    for step in range(5):
        count = top * step / 4
        if count == int(count):
            parts.append(f'<path class="p-grid" d="M{number(_LEFT)},{number(y(count))} H{number(_WIDTH - _RIGHT)}"/>')
            parts.append(
                f'<text class="p-label" text-anchor="end" x="{number(_LEFT - 8)}" y="{number(y(count) + 4)}">'
                f"{int(count):,}</text>"
            )
    parts += _dates(first, last, x)
    # A day's skills are drawn from its beginning on.
    places = [*(x(day.day - timedelta(days=1)) for day in days), x(last)]
    floor = [0.0] * len(days)
    for origin in Origin:
        running = list(accumulate(day.added.get(origin, 0) for day in days))
        if running[-1]:
            ceiling = [below + level for below, level in zip(floor, running, strict=True)]
            parts.append(f'<path class="p-area o-{origin.value}" d="{_steps(places, floor, ceiling, y)}"/>')
            floor = ceiling
    for day, left, right, count in zip(days, places[:-1], places[1:], floor, strict=True):
        tip = f"{day.day}: {sum(day.added.values()):,} new, {int(count):,} in all"
        parts.append(
            f'<rect class="p-tip" x="{number(left)}" y="{number(_TOP)}" width="{number(max(3.0, right - left))}" '
            f'height="{number(_HEIGHT - _TOP - _BOTTOM)}"><title>{text(tip)}</title></rect>'
        )
    label = f"{total:,} skills stored between {days[0].day} and {last}"
    return drawing(_WIDTH, _HEIGHT, parts, css="plot", label=label, natural=False)


def _steps(places: Sequence[float], floor: Sequence[float], ceiling: Sequence[float], y: _Scale) -> str:
    """The area between two levels that change at places only: between days on which something came, nothing did."""
    path = f"M{number(places[0])},{number(y(floor[0]))}"
    for level, right in zip(ceiling, places[1:], strict=True):
        path += f" V{number(y(level))} H{number(right)}"
    for level, left in zip(reversed(floor), reversed(places[:-1]), strict=True):
        path += f" V{number(y(level))} H{number(left)}"
    return f"{path} Z"


def _dates(first: date, last: date, x: _Place) -> list[str]:
    """Up to five dates below the plot."""
    span = (last - first).days
    shown = sorted({first + timedelta(days=round(span * step / 4)) for step in range(5)})
    parts = []
    for day in shown:
        anchor = "start" if day == first else "end" if day == last else "middle"
        place = f'x="{number(x(day))}" y="{number(_HEIGHT - 8)}"'
        parts.append(f'<text class="p-label" text-anchor="{anchor}" {place}>{day}</text>')
    return parts


def _round_up(count: int) -> int:
    """The next 4, 8, 20, 40, 80, 200, …: a quarter of it is a round number, too."""
    unit = 4
    while True:
        for factor in (1, 2, 5):
            if unit * factor >= count:
                return unit * factor
        unit *= 10
