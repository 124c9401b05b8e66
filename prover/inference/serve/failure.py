"""Why a server did not start or ended by itself, read from its log, as one sentence."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from prover.errors import ProverError

_TAIL = 200_000
_PREFIX = re.compile(r"^(\([\w-]+ pid=\d+\) )?(ERROR [\d-]+ [\d:]+ \[[^\]]*\] ?)?")
_RAISED = re.compile(r"^(?:[\w.]+\.)?(?P<kind>[A-Z]\w*(?:Error|Exception|Interrupt)): (?P<said>.+)")
_CAUSELESS = ("Engine core initialization failed", "EngineCore encountered an issue", "Worker failed with error")
"""vLLM's last words when another of its processes knows the cause."""


@dataclass(frozen=True, slots=True)
class _Symptom:
    pattern: re.Pattern[str]
    sentence: Callable[[re.Match[str]], str]
    hint: str = ""


def _symptom(pattern: str, sentence: str | Callable[[re.Match[str]], str], hint: str = "") -> _Symptom:
    return _Symptom(re.compile(pattern), (lambda _: sentence) if isinstance(sentence, str) else sentence, hint)


_LESS = "Take a smaller model, or give --max-model-len a smaller number."
_SYMPTOMS = (
    _symptom(
        r"error: (?P<what>unrecognized arguments: .*|argument .*|ambiguous option: .*|the following arguments .*)",
        lambda match: f"vLLM does not take these options: {match['what']}.",
        "What `prover serve` does not know itself is passed on to vLLM.",
    ),
    _symptom(
        r"\[Errno 98\]|address already in use",
        "The port was taken by another program while the server started.",
        "Choose another with --port.",
    ),
    _symptom(
        r"CUDA out of memory|torch\.OutOfMemoryError|Free memory on device .* is less than desired",
        "The memory of the GPU is not enough.",
        f"{_LESS} Several GPUs are used with --tensor-parallel-size; other programs may hold memory too.",
    ),
    _symptom(
        r"Available memory on node \d+ \((?P<free>[\d.]+)/.* requested memory for kv \((?P<cache>[\d.]+) GiB\)",
        lambda match: (
            f"The memory is not enough: {match['free']} GiB are free, and the key-value cache is to have "
            f"{match['cache']} GiB."
        ),
        "Set VLLM_CPU_KVCACHE_SPACE to fewer GiB, or take a smaller model.",
    ),
    _symptom(
        r"larger than the available KV cache memory|No available memory for the cache blocks",
        "The key-value cache is too small for one sequence of the model's full length.",
        "Give --max-model-len a smaller number, or the cache more room (VLLM_CPU_KVCACHE_SPACE, in GiB).",
    ),
    _symptom(
        r"DefaultCPUAllocator: can't allocate memory|^MemoryError|std::bad_alloc|Cannot allocate memory",
        "The memory of this machine is not enough.",
        _LESS,
    ),
    _symptom(
        r"died unexpectedly \(exit code: (-9|None)\)",
        "A process of the server was killed, most often because the memory of this machine was not enough.",
        _LESS,
    ),
    _symptom(
        r"User-specified max_model_len \((?P<asked>\d+)\) is greater than the derived max_model_len",
        lambda match: f"The model does not take as many as {match['asked']} tokens.",
        "Give --max-model-len a smaller number.",
    ),
    _symptom(
        r"^[\w.]*(LocalEntryNotFoundError|OfflineModeIsEnabled|ConnectError)\b|couldn't connect to",
        "The model could not be brought from the model hub.",
        "Without a network: copy the model's folder here and give --model FOLDER.",
    ),
    _symptom(
        r"GatedRepoError|401 Client Error|RepositoryNotFoundError",
        "The model hub does not give out this model.",
        "The name is wrong, or its licence has to be accepted there first.",
    ),
    _symptom(
        r"Model architectures? (?P<what>\[[^\]]*\]) (?:are|is) not supported",
        lambda match: f"vLLM does not know this kind of model: {match['what']}.",
    ),
    _symptom(
        r"SafetensorError|Error while deserializing header|HeaderTooLarge|UnpicklingError",
        "The weights of the model are damaged.",
        "Bring the model's folder here again.",
    ),
    _symptom(r"No space left on device", "The disk is full."),
    _symptom(
        r"^(ModuleNotFoundError|ImportError): ",
        "The serving environment is damaged.",
        "Make it anew with `prover serve --setup`.",
    ),
)


def explain(log: Path, status: int | None, what: str) -> ProverError:
    """`what` happened, and why as far as the log says. `status`: the server's exit status, if known."""
    text = tail(log)
    where = f"All it said is in {log}."
    for symptom in _SYMPTOMS:
        for line in text.splitlines():
            match = symptom.pattern.search(_PREFIX.sub("", line))
            if match:
                return ProverError(f"{what} {symptom.sentence(match)}", hint=f"{symptom.hint} {where}".strip())
    raised = _last_error(text)
    if raised:
        return ProverError(f"{what} It said: {raised}", hint=where)
    if status is not None and status > 128:
        return ProverError(f"{what} It was ended from outside (signal {status - 128}).", hint=where)
    return ProverError(
        f"{what} It does not say why{'' if status is None else f' (exit status {status})'}.", hint=where
    )


def tail(log: Path, size: int = _TAIL) -> str:
    """The end of a log, at most so many bytes; empty if it cannot be read."""
    try:
        with log.open("rb") as file:
            file.seek(max(0, log.stat().st_size - size))
            return file.read().decode("utf-8", errors="replace")
    except OSError:
        return ""


def last_words(log: Path) -> str:
    """The last line of a log that says something, without vLLM's prefix."""
    for line in reversed(tail(log, 4000).splitlines()):
        said = re.sub(r"^\([\w-]+ pid=\d+\) [A-Z]+ [\d-]+ [\d:]+ \[[^\]]*\] ?", "", line).strip()
        if any(letter.isalnum() for letter in said):
            return said
    return ""


def _last_error(text: str) -> str:
    found = ""
    for line in text.splitlines():
        match = _RAISED.match(_PREFIX.sub("", line))
        if match and not any(phrase in match["said"] for phrase in _CAUSELESS):
            found = f"{match['kind']}: {match['said'].rstrip('.')}."
    return found
