"""A trace as one page that needs nothing else: no script, no font, no picture from elsewhere."""

from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from prover.engine.drafting.trace import Said, Step, Trace


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a candidate with what Lean says about it."""

    number: int
    text: str
    said: tuple[Said, ...]

    @property
    def mark(self) -> str:
        """The worst severity of its messages, empty if there are none."""
        severities = {one.severity for one in self.said}
        return next((severity for severity in ("error", "warning", "information") if severity in severities), "")


def lines(step: Step) -> tuple[Line, ...]:
    """The candidate's lines; messages without a place are not among them."""
    text = step.text.split("\n")
    by_line: dict[int, list[Said]] = {}
    for said in step.said:
        by_line.setdefault(min(said.line, len(text)), []).append(said)
    return tuple(Line(n, line, tuple(by_line.get(n, ()))) for n, line in enumerate(text, 1))


def page(trace: Trace) -> str:
    """The page as HTML."""
    return _template().render(trace=trace, lines=lines)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("prover.engine.drafting", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("trace.html")
