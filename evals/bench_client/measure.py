"""One comparison: rounds of the same requests, in turn bare and through our client."""

import asyncio
import math
import statistics
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time

import httpx

from prover.inference.message import user
from prover.inference.settings import Sampling, load_settings
from skills_db.runs import Run, running

PROMPT = "Prove in Lean 4 that addition of natural numbers is commutative. Answer with tactics only."
UNSURE = 0.05
Ask = Callable[[int], Awaitable[int]]
"""Makes one request, with that seed, and returns how many tokens were written."""


@dataclass(frozen=True, slots=True)
class Load:
    """`parallel` workers, each with `calls` requests of `tokens` tokens in turn; `rounds` of each arm."""

    parallel: int = 8
    calls: int = 2
    tokens: int = 256
    rounds: int = 10


@dataclass(frozen=True, slots=True)
class Round:
    """One round of one arm. `processor`: seconds of processor time of this process."""

    tokens: int
    seconds: float
    processor: float
    calls: int

    @property
    def rate(self) -> float:
        """Tokens a second."""
        return self.tokens / self.seconds


@dataclass
class Comparison:
    """The rounds of both arms, in pairs that ran right after each other."""

    bare: list[Round] = field(default_factory=list)
    ours: list[Round] = field(default_factory=list)

    @property
    def ratios(self) -> list[float]:
        """Tokens a second through our client, over those of the bare generator, for each pair."""
        return [ours.rate / bare.rate for ours, bare in zip(self.ours, self.bare, strict=True)]

    @property
    def ratio(self) -> float:
        """Median of the pairs."""
        return statistics.median(self.ratios)

    @property
    def interval(self) -> tuple[float, float] | None:
        """In which the true median lies with 95 % confidence, from the order of the pairs alone, whatever their
        distribution; `None` for fewer than six pairs, which cannot say."""
        ordered, count = sorted(self.ratios), len(self.ratios)
        below, outside = 0, 1 / 2**count
        while 2 * outside <= UNSURE:
            below += 1
            outside += math.comb(count, below) / 2**count
        return (ordered[below - 1], ordered[count - below]) if below else None

    @property
    def overhead(self) -> float:
        """Milliseconds of processor time that our client takes more than the bare generator for each call: median."""
        pairs = zip(self.ours, self.bare, strict=True)
        return statistics.median(1000 * (o.processor / o.calls - b.processor / b.calls) for o, b in pairs)


async def compare(url: str, model: str, load: Load, extra: dict[str, object]) -> Comparison:
    """Measure both arms at one server; books into a database that is thrown away."""
    result = Comparison()
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "HOME": folder,
            "PROVER_BASE_URL": url,
            "PROVER_MODEL": model,
            "PROVER_DATABASE__URL": f"sqlite:///{Path(folder) / 'bench.db'}",
        }
        settings = load_settings(folder=Path(folder), environment=environment)
        limits = httpx.Limits(max_connections=load.parallel)
        async with running(settings, "bench-client") as run, httpx.AsyncClient(limits=limits, timeout=600) as client:
            bare, ours = _bare(client, url, model, load, extra), _ours(run, load, extra)
            for ask in (ours, bare):
                # Connections, and what servers do at their first request, are not part of it. Ours comes first,
                # because it says in a sentence what is wrong with a server.
                await asyncio.gather(*(ask(-1 - worker) for worker in range(load.parallel)))
            for number in range(load.rounds):
                # In turn first and second, so that a machine that gets faster or slower favours nobody.
                order = [(bare, result.bare), (ours, result.ours)]
                for ask, rounds in order if number % 2 == 0 else reversed(order):
                    # The same seeds for both, so that the server draws the same answers.
                    rounds.append(await _round(ask, load, 10_000 * (number + 1)))
    return result


async def _round(ask: Ask, load: Load, seed: int) -> Round:
    async def worker(number: int) -> int:
        return sum([await ask(seed + number * load.calls + call) for call in range(load.calls)])

    began, processor = perf_counter(), process_time()
    tokens = await asyncio.gather(*(worker(number) for number in range(load.parallel)))
    return Round(sum(tokens), perf_counter() - began, process_time() - processor, load.parallel * load.calls)


def _bare(client: httpx.AsyncClient, url: str, model: str, load: Load, extra: dict[str, object]) -> Ask:
    async def ask(seed: int) -> int:
        body = {
            "model": model,
            "messages": [{"role": "user", "content": PROMPT}],
            "max_tokens": load.tokens,
            "temperature": 1.0,
            "seed": abs(seed),
            **extra,
        }
        reply = await client.post(f"{url}/chat/completions", json=body)
        reply.raise_for_status()
        return int(reply.json()["usage"]["completion_tokens"])

    return ask


def _ours(run: Run, load: Load, extra: dict[str, object]) -> Ask:
    async def ask(seed: int) -> int:
        fields = {"max_tokens": load.tokens, "temperature": 1.0, "seed": abs(seed), "extra": extra or None}
        answer = await run.client.chat("prover", [user(PROMPT)], sampling=Sampling.model_validate(fields))
        return answer.usage.written or 0

    return ask
