"""A run ends when its budget is spent, and says which limit it was."""

import asyncio

import pytest
from clients import ClientOf

from prover.inference.answer import Usage
from prover.inference.budget import Budget
from prover.inference.errors import BudgetSpent
from prover.inference.ledger import CallState, MemoryLedger
from prover.inference.message import user
from prover.inference.settings import Limits
from tests.support.model_server import ModelServer

PRICES = ("prices.tiny.input=1", "prices.tiny.output=10")


async def asked(client_of: ClientOf, *assignments: str, ledger: MemoryLedger | None = None) -> tuple[int, str]:
    """How many of ten calls, one after the other, were answered, and why no more."""
    async with client_of(*assignments, ledger=ledger) as client:
        for number in range(10):
            try:
                await client.chat("prover", [user(f"number {number}")])
            except BudgetSpent as spent:
                return number, spent.message
    return 10, ""


async def test_calls(server: ModelServer, client_of: ClientOf) -> None:
    answered, reason = await asked(client_of, "limits.calls=3")
    assert (answered, reason) == (3, "The budget of this run is spent: 3 calls.")
    assert len(server.requests()) == 3


async def test_calls_at_the_same_time_are_not_more_than_the_limit(server: ModelServer, client_of: ClientOf) -> None:
    async with client_of("limits.calls=3") as client:
        calls = [client.chat("prover", [user(f"number {i}")]) for i in range(10)]
        results = await asyncio.gather(*calls, return_exceptions=True)
    assert sum(isinstance(result, BudgetSpent) for result in results) == 7
    assert len(server.requests()) == 3


async def test_tokens(server: ModelServer, client_of: ClientOf) -> None:
    # Each call reads 2 tokens and writes 11.
    answered, reason = await asked(client_of, "limits.tokens=30")
    assert (answered, reason) == (3, "The budget of this run is spent: 39 of 30 tokens.")


async def test_cost(server: ModelServer, client_of: ClientOf) -> None:
    ledger = MemoryLedger()
    # Each call costs (2 * 1 + 11 * 10) / 1e6.
    answered, reason = await asked(client_of, "limits.cost=0.0002", *PRICES, ledger=ledger)
    assert (answered, reason) == (2, "The budget of this run is spent: a cost of 0.000224 of 0.0002.")
    assert ledger.ends[1].cost == pytest.approx(0.000112)


async def test_time_ends_a_call_that_is_under_way(server: ModelServer, client_of: ClientOf) -> None:
    server.set(script=[{"fault": "stall", "seconds": 30}] * 4)
    ledger = MemoryLedger()
    answered, reason = await asked(client_of, "limits.seconds=0.4", ledger=ledger)
    assert (answered, reason) == (0, "The budget of this run is spent: 0.4 seconds.")
    assert (ledger.ends[1].state, ledger.ends[1].error) == (CallState.FAILED, "budget_spent")


async def test_answers_from_the_cache_count_as_much_as_new_ones(server: ModelServer, client_of: ClientOf) -> None:
    ledger = MemoryLedger()
    assert (await asked(client_of, "limits.tokens=60", ledger=ledger))[0] == 5
    # The same run again goes on from what is kept, and ends where it would have ended.
    assert (await asked(client_of, "limits.tokens=60", ledger=ledger))[0] == 5
    assert len(server.requests()) == 5


def test_without_limits_nothing_ends() -> None:
    budget = Budget()
    for _ in range(1000):
        budget.admit()
        budget.book(Usage(10**6, 10**6), 0, 5.0)
    assert budget.spent is None
    assert budget.seconds_left == float("inf")


def test_a_server_that_does_not_count_tokens_cannot_go_on_forever() -> None:
    budget = Budget(Limits(tokens=100))
    budget.book(Usage(), 4 * 120, None)
    with pytest.raises(BudgetSpent, match="120 of 100 tokens"):
        budget.admit()


def test_time_by_the_clock() -> None:
    now = [0.0]
    budget = Budget(Limits(seconds=10), clock=lambda: now[0])
    now[0] = 9.0
    budget.admit()
    assert budget.seconds_left == 1.0
    now[0] = 10.0
    with pytest.raises(BudgetSpent, match="10 seconds"):
        budget.admit()
