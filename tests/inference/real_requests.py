"""The requests of `recordings/qwen.jsonl`, which holds a real model's answers to them (vLLM 0.32 on a processor).

Only the folder of the weights was shortened in it, in the list of models.

To record anew, with `prover serve --model qwen2.5-coder-0.5b --max-model-len 1024` running:
`python tests/inference/real_requests.py http://127.0.0.1:8101/v1 FILE`.
"""

import asyncio
import sys
from pathlib import Path

from prover.inference.answer import Answer
from prover.inference.client import ModelClient
from prover.inference.errors import ContextOverflow
from prover.inference.ledger import MemoryLedger
from prover.inference.message import assistant, system, user
from prover.inference.settings import Sampling, load_settings

CHAT = [system("You answer with one Lean 4 tactic and nothing else."), user("⊢ a + b = b + a")]
SHOTS = """goal: 2 + 2 = 4
tactic: rfl
goal: n ≤ n + 1
tactic: omega
goal: xs ++ [] = xs
tactic: simp
goal: a ≤ b + a
tactic:"""
GREEDY = Sampling(temperature=0.0, max_tokens=48)


async def ask(client: ModelClient) -> tuple[list[Answer], ContextOverflow]:
    """All requests, in order: a chat, three samples, two choices, a completion, a cut answer, a continued one."""
    answers = [await client.chat("prover", CHAT, sampling=GREEDY)]
    drawn = Sampling(temperature=0.8, top_p=0.95, seed=7, max_tokens=48)
    answers += await asyncio.gather(*(client.chat("prover", CHAT, sampling=drawn, sample=i) for i in range(3)))
    answers.append(await client.chat("prover", CHAT, sampling=Sampling(temperature=0.8, seed=7, n=2, max_tokens=48)))
    answers.append(
        await client.complete("prover", SHOTS, sampling=Sampling(temperature=0.0, max_tokens=16, stop=("\n",)))
    )
    answers.append(await client.chat("prover", CHAT, sampling=Sampling(temperature=0.0, max_tokens=1)))
    begun = [*CHAT, assistant("The tactic is `exact Nat.add_")]
    answers.append(await client.chat("prover", begun, sampling=GREEDY, continues=True))
    try:
        await client.chat("prover", CHAT, sampling=Sampling(max_tokens=5000))
    except ContextOverflow as overflow:
        return answers, overflow
    raise AssertionError("an answer longer than the context was not refused")


async def record(url: str, path: Path) -> None:
    """Ask a server and write the file."""
    settings = load_settings(
        folder=path.parent,
        environment={"HOME": "/", "PROVER_BASE_URL": url},
        assignments=(f"recording.record={path}",),
    )
    async with ModelClient.open(settings, MemoryLedger()) as client:
        answers, overflow = await ask(client)
    for answer in answers:
        print(repr([choice.text for choice in answer.choices]), answer.usage)
    print(overflow)


if __name__ == "__main__":
    asyncio.run(record(sys.argv[1], Path(sys.argv[2]).absolute()))
