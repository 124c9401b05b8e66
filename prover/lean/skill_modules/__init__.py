"""Verified lemmas compiled into modules that sessions import, to search with: nothing is judged on top of them."""

from prover.lean.skill_modules.entry import Entry, LeftOut
from prover.lean.skill_modules.modules import SkillModules, ensure_modules

__all__ = ["Entry", "LeftOut", "SkillModules", "ensure_modules"]
