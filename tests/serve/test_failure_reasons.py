"""What a log says about why a server failed. The logs are vLLM's own, shortened."""

from pathlib import Path

import pytest

from prover.inference.serve.failure import explain, last_words

LOGS = Path(__file__).with_name("logs")


@pytest.mark.parametrize(
    ("log", "sentence", "advice"),
    [
        (
            "cache-too-large",
            "9.44 GiB are free, and the key-value cache is to have 1000.0 GiB",
            "VLLM_CPU_KVCACHE_SPACE",
        ),
        (
            "unknown-option",
            "does not take these options: unrecognized arguments: --no-such-flag 3",
            "passed on to vLLM",
        ),
        ("longer-than-the-model", "does not take as many as 100000 tokens", "--max-model-len"),
        ("not-in-the-hub-cache", "could not be brought from the model hub", "--model FOLDER"),
        ("worker-killed-while-idle", "was killed, most often because the memory", "smaller model"),
        ("worker-killed", "was killed, most often because the memory", "smaller model"),
    ],
)
def test_the_reason_is_read_from_vllms_log(log: str, sentence: str, advice: str) -> None:
    path = LOGS / f"{log}.log"
    error = explain(path, 1, "It failed.")
    assert error.message.startswith("It failed. ")
    assert sentence in error.message
    assert error.hint is not None and advice in error.hint and str(path) in error.hint


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("OSError: [Errno 98] Address already in use", "The port was taken by another program"),
        ("RuntimeError: DefaultCPUAllocator: can't allocate memory: you tried", "The memory of this machine"),
        (
            "ValueError: Model architectures ['Toy'] are not supported for now",
            "does not know this kind of model: ['Toy']",
        ),
        (
            "safetensors_rust.SafetensorError: Error while deserializing header",
            "The weights of the model are damaged",
        ),
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("ModuleNotFoundError: No module named 'torch'", "The serving environment is damaged"),
        (
            "ValueError: 4.00 GiB KV cache is needed, which is larger than the available KV cache memory (2",
            "too",
        ),
        ("SomeError: what nobody has foreseen", "It said: SomeError: what nobody has foreseen."),
    ],
)
def test_other_known_reasons(tmp_path: Path, line: str, sentence: str) -> None:
    log = tmp_path / "a.log"
    log.write_text(f"(EngineCore pid=1) ERROR 11-23 08:43:33 [core.py:1510] {line}\n", encoding="utf-8")
    assert sentence in explain(log, 1, "It failed.").message


def test_a_warning_about_an_import_is_not_the_reason(tmp_path: Path) -> None:
    log = tmp_path / "a.log"
    log.write_text(
        "(APIServer pid=1) WARNING 11-23 08:41:02 [x.py:1] Failed to import flash: ImportError('no')\n"
        "(APIServer pid=1) ERROR 11-23 08:41:02 [x.py:1] KeyError: 'layers.0'\n",
        encoding="utf-8",
    )
    assert explain(log, 1, "It failed.").message == "It failed. It said: KeyError: 'layers.0'."


def test_a_signal_is_named_if_nothing_else_is_known(tmp_path: Path) -> None:
    assert "ended from outside (signal 9)" in explain(tmp_path / "none.log", 128 + 9, "It failed.").message


def test_last_words_are_without_prefix_and_decoration(tmp_path: Path) -> None:
    log = tmp_path / "a.log"
    log.write_text(
        "(Worker pid=3) INFO 11-23 08:41:41 [cpu_model_runner.py:68] Starting to load model toy...\n"
        "(APIServer pid=1) INFO 11-23 08:41:02 [api_utils.py:347]        █     █\n\n",
        encoding="utf-8",
    )
    assert last_words(log) == "Starting to load model toy..."
