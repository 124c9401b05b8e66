"""Agents by the names under which they are asked for, and the roles that each of them plays first."""

from collections.abc import Sequence

from agents.decomposer import ROLE as DECOMPOSER
from agents.formaliser import ROLE as FORMALISER
from agents.prover import ROLE as PROVER
from agents.speaking import Model
from agents.style import Style
from prover.engine.drafting.stage import Agent, FirstDrafts
from prover.engine.lego.agent import Lego

PORTFOLIO, LEGO, MALOT = "portfolio", "lego", "malot"
"""The search without models, and the agents that ask some."""


def agents_named(names: Sequence[str], model: Model, style: Style) -> tuple[Agent, ...]:
    """Those that ask models, in the order of their names; `style`: of MA-LoT's prompts."""
    known: dict[str, Agent] = {MALOT: FirstDrafts(model, style), LEGO: Lego(model)}
    return tuple(known[name] for name in names if name in known)


def first_roles(names: Sequence[str]) -> tuple[str, ...]:
    """The roles that write first drafts; the first one's model gives a run its name."""
    played = {MALOT: (PROVER,), LEGO: (FORMALISER, DECOMPOSER)}
    return tuple(role for name in names for role in played.get(name, ()))
