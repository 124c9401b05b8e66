"""What `prover doctor` says about serving: whether there is an environment for it, and which servers run."""

from prover.inference.serve.devices import this_machine
from prover.inference.serve.environment import ready_environment
from prover.inference.serve.recipe import recipe_for
from prover.inference.serve.state import condition, known_servers
from prover.lean.embedded.diagnose import Fact, State

SETUP = "prover serve --setup"


def serving_fact() -> Fact:
    """One line. Nothing is started; servers that are written down are asked whether they are well."""
    recipe = recipe_for(this_machine().device)
    environment = ready_environment(recipe)
    servers = ", ".join(f"{s.model} at {s.address.url} {condition(s)}" for s in known_servers())
    if environment is None:
        none = f"no environment for a server of models on {recipe.device}; only needed for serving them here"
        return Fact("serving", State.ABSENT, f"{none}{f'; {servers}' if servers else ''}", SETUP)
    made = f"vLLM {recipe.version} for {recipe.device}, Python {environment.python_version}"
    return Fact("serving", State.OK, f"{made}; {servers or 'no server runs'}")
