"""The pages about the commands say what the commands are."""

import json
import re
from pathlib import Path

import pytest

import prover
from prover.cli.reference import reference
from prover.cli.schema import ResultModel
from prover.engine.portfolio.catalogue import GENERATORS

DOCS = Path(prover.__file__).parent.parent / "docs"


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def test_the_reference_is_up_to_date() -> None:
    assert page("commands.md") == reference(), "run: python -m prover.cli.reference > docs/commands.md"


def test_every_option_of_prove_is_explained() -> None:
    section = page("commands.md").split("## `prover prove`")[1].split("\n## ")[0]
    for option in re.findall(r"--[a-z-]+", section):
        if option != "--help":
            assert option in page("prove.md"), option


def test_the_json_example_has_the_shape_of_the_models() -> None:
    example = re.search(r"```json\n(.*?)```", page("prove.md"), re.DOTALL)
    assert example is not None
    result = ResultModel.model_validate(json.loads(example[1]))
    assert result.model_dump(mode="json").keys() == json.loads(example[1]).keys()


@pytest.mark.parametrize("module", sorted({generator.__module__.rpartition(".")[2] for generator in GENERATORS}))
def test_every_generator_module_is_on_the_page(module: str) -> None:
    assert f"`{module}.py`" in page("portfolio.md")


@pytest.mark.parametrize(
    "name", ["prove.md", "check.md", "portfolio.md", "contributing.md", "commands.md", "serve.md"]
)
def test_links_between_pages_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page(name)):
        assert (DOCS / target).exists(), target
