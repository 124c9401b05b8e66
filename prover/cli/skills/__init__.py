"""`prover skills`: the library of verified lemmas, seen and changed by people."""

from prover.cli.skills.commands import app

__all__ = ["app"]
