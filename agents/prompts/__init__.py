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
    """The worked examples for an environment (`embedded` or `mathlib`): a Lean file whose proofs are tested."""
    return files(__package__).joinpath(f"examples_{environment}.lean").read_text(encoding="utf-8").strip()
