"""A model server that answers at once, every time with another proof: `python -m evals.bench_engine.server`."""

import itertools
from typing import Any

from evals.bench_client.server import MODEL, serve_forever

STATEMENT = "theorem target (a b c : Nat) (h : a + b = c) (k : b ≤ 7) : c ≤ a + 7 ∧ a ≤ c"
_numbers = itertools.count()


def body(number: int) -> str:
    """Tactics that no other number has; every tenth is a proof, the others fail at their last step."""
    last = "omega" if number % 10 == 0 else "exact h.2"
    return f"have h{number} : a + {number} = {number} + a := by omega\nconstructor\n· omega\n· {last}"


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """A chat completion."""
    lines = "\n".join(f"  {line}" for line in body(next(_numbers)).split("\n"))
    content = f"First I look at the goal, then I split it.\n\n```lean4\n{STATEMENT} := by\n{lines}\n```\n"
    return {
        "id": "answer",
        "object": "chat.completion",
        "model": MODEL,
        "choices": [{"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 400, "completion_tokens": 80, "total_tokens": 480},
    }


if __name__ == "__main__":
    serve_forever(0.0, answer)
