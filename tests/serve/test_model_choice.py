"""What `--model` may be, and what is said of a folder that cannot be served."""

import json
from pathlib import Path

import pytest

from prover.errors import ProverError
from prover.inference.serve.devices import Machine
from prover.inference.serve.fit import memory_warning
from prover.inference.serve.model import ChosenModel, choose_model, hub_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that looks like a model."""
    place = tmp_path / "my-model"
    fill(place)
    return place


def fill(place: Path) -> None:
    place.mkdir(parents=True)
    for name in ("config.json", "tokenizer.json"):
        (place / name).write_text("{}", encoding="utf-8")
    (place / "model.safetensors").write_bytes(b"0" * 1000)


def test_a_folder_is_served_under_its_own_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    assert choose_model("my-model") == ChosenModel("my-model", folder=folder)
    assert choose_model(str(folder)).source == str(folder)


@pytest.mark.parametrize(
    ("lacks", "fault"),
    [
        ("config.json", "it has no config.json"),
        ("model.safetensors", "it has no weights"),
        ("tokenizer.json", "it has no tokenizer"),
    ],
)
def test_a_folder_that_lacks_something_is_refused(folder: Path, lacks: str, fault: str) -> None:
    (folder / lacks).unlink()
    with pytest.raises(ProverError, match=fault):
        choose_model(str(folder))


def test_a_copy_that_was_interrupted_is_refused(folder: Path) -> None:
    index = {"weight_map": {"a": "model.safetensors", "b": "model-2.safetensors", "c": "model-3.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index), encoding="utf-8")
    with pytest.raises(ProverError, match=r"model-2\.safetensors is missing, and 1 files more"):
        choose_model(str(folder))


def test_a_gguf_file_is_refused_with_what_to_give_instead(tmp_path: Path) -> None:
    (tmp_path / "a.gguf").write_bytes(b"GGUF")
    with pytest.raises(ProverError, match=r"is a GGUF file, which vLLM does not serve\. Give a folder"):
        choose_model(str(tmp_path / "a.gguf"))


def test_names_of_the_catalogue_are_found_in_any_case_and_by_hub_id(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", "/nowhere")
    assert choose_model("SmolLM2-135M").name == "smollm2-135m"
    by_name, by_id = choose_model("goedel-prover-v2-8b"), choose_model("Goedel-LM/Goedel-Prover-V2-8B")
    assert by_name == by_id
    assert by_name.hub == "Goedel-LM/Goedel-Prover-V2-8B" and by_name.folder is None


def test_what_the_hubs_cache_holds_whole_is_served_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    place = tmp_path / "models--Owner--Model"
    fill(place / "snapshots" / "abc")
    assert hub_folder("Owner/Model") is None, "no revision is named"
    (place / "refs").mkdir()
    (place / "refs" / "main").write_text("abc", encoding="utf-8")
    assert choose_model("Owner/Model").folder == place / "snapshots" / "abc"
    (place / "snapshots" / "abc" / "model.safetensors").unlink()
    assert choose_model("Owner/Model").folder is None


def test_weights_that_cannot_fit_are_refused_and_tight_ones_warned_about(folder: Path) -> None:
    model = choose_model(str(folder))
    assert memory_warning(model, Machine((), 8.0, 6.0, (0,)), "cpu") is None
    tight = memory_warning(model, Machine((), 8.0, 3.0, (0,)), "cpu")
    assert tight is not None and "needs about 4.0 GB of memory" in tight
    big = choose_model("goedel-prover-v2-32b")
    with pytest.raises(ProverError, match=r"weights are 65\.5 GB, and there are 24\.0 GB of memory"):
        memory_warning(big, Machine((), 24.0, 20.0, (0,)), "cpu")
    with pytest.raises(ProverError, match="--tensor-parallel-size"):
        memory_warning(big, Machine((40.0, 40.0), 500.0, 400.0, (0,)), "cuda")
    assert memory_warning(big, Machine((80.0, 80.0), 500.0, 400.0, (0,)), "cuda", gpus=2) is None
