"""Pieces of drawings that stand inside a page and take their colours from its style sheet."""

import unicodedata

from markupsafe import Markup, escape


def number(value: float) -> str:
    """A number without superfluous digits."""
    return f"{value:.1f}".removesuffix(".0")


def text(content: str) -> str:
    """Escaped; without control characters, which no drawing can show."""
    return str(escape("".join(c for c in content if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs", "Cn"})))


def drawing(
    width: float,
    height: float,
    parts: list[str],
    *,
    css: str,
    label: str,
    natural: bool = True,
    stretched: bool = False,
) -> Markup:
    """An `<svg>`. `natural`: as large as it says, else as wide as its place on the page; `stretched`: in that
    direction only."""
    size = f'width="{number(width)}" height="{number(height)}" ' if natural else ""
    size += 'preserveAspectRatio="none" ' if stretched else ""
    return Markup(
        f'<svg class="{css}" {size}viewBox="0 0 {number(width)} {number(height)}" role="group" '
        f'aria-label="{text(label)}">{"".join(parts)}</svg>'
    )
