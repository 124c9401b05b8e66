"""The words that agents use, one file for each; `template` reads them. `$name` stands for what is filled in."""

from functools import cache
from importlib.resources import files
from string import Template


@cache
def template(name: str) -> Template:
    """The template in `name`.md."""
    return Template(files(__package__).joinpath(f"{name}.md").read_text(encoding="utf-8").strip())


@cache
def examples(environment: str) -> str:
    """The worked examples for an environment (`embedded`, `mathlib`; with `lego_` before it those with lemmas): a
    Lean file whose proofs are tested."""
    return files(__package__).joinpath(f"examples_{environment}.lean").read_text(encoding="utf-8").strip()


@cache
def plan_examples(environment: str) -> str:
    """The worked plans for an environment; the statements in them are tested to elaborate."""
    return files(__package__).joinpath(f"plans_{environment}.md").read_text(encoding="utf-8").strip()
