"""The styles by name, and which one a model was trained on."""

from agents.style import Style
from agents.styles.deepseek import DeepSeekProver
from agents.styles.goedel import GoedelProver
from agents.styles.kimina import KiminaProver
from agents.styles.malot import MaLoT
from prover.errors import ProverError

STYLES: dict[str, Style] = {
    style.name: style for style in (MaLoT(), DeepSeekProver(), GoedelProver(), KiminaProver())
}


def style_named(name: str) -> Style:
    """The style of that name. Raises `ProverError`."""
    if name not in STYLES:
        raise ProverError(f"There is no prompt style {name}.", hint=f"There are: {', '.join(STYLES)}.")
    return STYLES[name]


def style_for(model: str) -> Style:
    """The style that goes with a model's name; MA-LoT's where none is known."""
    lowered = model.lower()
    for mark, name in (("goedel", "goedel"), ("deepseek-prover", "deepseek"), ("kimina", "kimina")):
        if mark in lowered:
            return STYLES[name]
    return STYLES["malot"]
