"""The one client through which every role asks its model."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

from prover.errors import ProverError
from prover.inference.answer import Answer, Parsed, Source, parse, require_text
from prover.inference.backend import Backend, Outcome, Patience
from prover.inference.budget import Budget
from prover.inference.errors import BudgetSpent, ModelError, NoSuchInterface, RequestRefused, UnreadableAnswer
from prover.inference.ledger import NOTHING, Booking, CallEnd, CallStart, CallState, Kept, Ledger, Occurrences
from prover.inference.message import ChatMessage
from prover.inference.recording import Recorder, Replay
from prover.inference.redaction import Redactor
from prover.inference.request import ModelRequest, digest
from prover.inference.request import Path as Interface
from prover.inference.retry import Retrying
from prover.inference.served import ServedModel, ServedModels
from prover.inference.settings import DEFAULT, Effective, Sampling
from prover.inference.settings.schema import PlayedRole
from prover.inference.transport import Live, Outgoing

LOOK_UP_SECONDS = 30.0
"""For the list of a server's models, tries included."""


@dataclass
class ModelClient:
    """Asks models for roles; books every call, keeps answers, and stays within the budget.

    Any number of calls may be under way at once. Cancelling one ends its request at the server too.
    """

    effective: Effective
    ledger: Ledger
    backend: Backend
    budget: Budget = field(default_factory=Budget)
    _served: dict[str, "asyncio.Task[ServedModels]"] = field(default_factory=dict)
    _occurrences: Occurrences = field(default_factory=Occurrences)

    @classmethod
    def open(cls, effective: Effective, ledger: Ledger) -> Self:
        """The client that the settings describe. Nothing is sent yet. Raises `ProverError`."""
        recording = effective.settings.recording
        redactor = Redactor.for_settings(effective)
        backend: Backend
        if recording.replay is not None:
            backend = Replay(Path(recording.replay))
        else:
            for name in effective.settings.endpoints:
                effective.key_of(name)
            backend = Retrying(Live(effective, redactor), effective)
        if recording.record is not None:
            backend = Recorder(backend, Path(recording.record), redactor)
        return cls(effective, ledger, backend, Budget(effective.settings.limits))

    async def chat(
        self,
        role: str,
        messages: Sequence[ChatMessage],
        *,
        sampling: Sampling | None = None,
        sample: int = 0,
        booking: Booking = NOTHING,
        continues: bool = False,
    ) -> Answer:
        """Answer to a chat. `sampling` goes before the role's own; `sample` is added to its seed, if it has one.

        `continues`: the last message is the assistant's, and the answer is how it goes on (without what it begins
        with); ask `offers_continuation` first. An answer that ended at the token limit is an answer (`truncated`).
        Raises `ModelError`, among them `BudgetSpent`.
        """
        if continues and not (messages and messages[-1].speaker == "assistant"):
            raise ValueError("only an assistant message can be continued")
        if continues and not await self.offers_continuation(role):
            where = self.effective.settings.endpoints[self.role(role).endpoint].base_url
            raise RequestRefused(f"{where} is not known to continue a started message.")
        return await self._call(
            role,
            Interface.CHAT,
            tuple(messages),
            sampling=sampling,
            sample=sample,
            booking=booking,
            continues=continues,
        )

    async def complete(
        self,
        role: str,
        prompt: str,
        *,
        sampling: Sampling | None = None,
        sample: int = 0,
        booking: Booking = NOTHING,
    ) -> Answer:
        """Continuation of plain text, without any chat template. The rest is as for `chat`."""
        return await self._call(role, Interface.COMPLETION, prompt, sampling=sampling, sample=sample, booking=booking)

    async def offers_continuation(self, role: str) -> bool:
        """The role's server continues a started assistant message. Raises `ModelError`."""
        played = self.role(role)
        setting = self.effective.settings.endpoints[played.endpoint].continuation
        return (await self.model(role)).continues if setting == "auto" else setting == "yes"

    async def model(self, role: str) -> ServedModel:
        """The model that plays the role; its server is asked once. Raises `ModelError`, such as `UnknownModel`."""
        played = self.role(role)
        served = await self._served_by(played.endpoint)
        return served.choose(played.model, self.effective.settings.endpoints[played.endpoint].base_url)

    async def preflight(self, *roles: str) -> None:
        """Find out whether the servers answer and have the models, before anything is spent. Raises `ModelError`."""
        for role in roles or (DEFAULT,):
            await self.model(role)

    def role(self, name: str) -> PlayedRole:
        """The role's settings."""
        return self.effective.settings.role(name)

    async def _call(
        self,
        name: str,
        path: Interface,
        prompt: tuple[ChatMessage, ...] | str,
        *,
        sampling: Sampling | None,
        sample: int,
        booking: Booking,
        continues: bool = False,
    ) -> Answer:
        if self.budget.spent is not None:
            # Before the server is even looked at.
            self.budget.admit()
        role, model = self.role(name), await self.model(name)
        drawn = (sampling or Sampling()).over(role.sampling)
        if drawn.seed is not None and sample:
            drawn = drawn.model_copy(update={"seed": drawn.seed + sample})
        endpoint = self.effective.settings.endpoints[role.endpoint]
        request = ModelRequest(path, model.name, prompt, drawn, continues)
        body = request.body(endpoint)
        # Two servers may give different weights the same name.
        key = digest([path.value, model.origin or endpoint.base_url, body])
        self.budget.admit()
        outgoing = Outgoing(role.endpoint, path, body, self._occurrences.next(key))
        call = _Call(self, role, request, outgoing, key, booking)
        return await call.answered()

    async def _served_by(self, endpoint: str) -> ServedModels:
        """One look-up for all calls that want it; a failed one is tried again by the next call."""
        task = self._served.get(endpoint)
        if task is None or (task.done() and (task.cancelled() or task.exception() is not None)):
            task = self._served[endpoint] = asyncio.create_task(self._look_up(endpoint))
        # A caller that is cancelled does not take the look-up away from the others.
        return await asyncio.shield(task)

    async def _look_up(self, endpoint: str) -> ServedModels:
        settings = self.effective.settings
        seconds = min(LOOK_UP_SECONDS, self.budget.seconds_left)
        outgoing = Outgoing(endpoint, Interface.MODELS)
        try:
            outcome = await self.backend.ask(outgoing, Patience(seconds, seconds))
            return ServedModels.read(outcome.content)
        except NoSuchInterface:
            # A server may lack the list and still have the rest.
            return ServedModels()
        except ValueError:
            where = settings.endpoints[endpoint].base_url
            raise NoSuchInterface(
                f"{where} answers, but not as a model server does.", hint="The address usually ends in /v1."
            ) from None

    async def aclose(self) -> None:
        """End what is under way and close the connections. The ledger stays open: it is not the client's."""
        for task in self._served.values():
            task.cancel()
        await asyncio.gather(*self._served.values(), return_exceptions=True)
        await self.backend.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


@dataclass
class _Call:
    """One call: one row of the ledger, whatever happens."""

    client: ModelClient
    role: PlayedRole
    request: ModelRequest
    outgoing: Outgoing
    key: str
    booking: Booking
    began: float = field(default_factory=monotonic)

    async def answered(self) -> Answer:
        """The answer, from the cache or from the backend, booked."""
        client, occurrence = self.client, self.outgoing.occurrence
        caching = client.effective.settings.cache.enabled and client.backend.source is Source.LIVE
        begun = await client.ledger.begin(self._start(client.backend.source), occurrence if caching else None)
        number, kept = begun.call, begun.kept
        source = client.backend.source if kept is None else Source.CACHE
        try:
            if kept is not None:
                outcome = Outcome(kept.content, kept.seconds, 0)
                if isinstance(client.backend, Recorder):
                    client.backend.answered(self.outgoing, outcome)
            else:
                outcome = await self._ask()
            parsed = self._parsed(outcome)
        except asyncio.CancelledError:
            await client.ledger.finish(number, CallEnd(CallState.CANCELLED, monotonic() - self.began, 1))
            raise
        except ProverError as error:
            tries, kind = (error.tries, error.kind) if isinstance(error, ModelError) else (1, ModelError.kind)
            await client.ledger.finish(number, CallEnd(CallState.FAILED, monotonic() - self.began, tries, error=kind))
            raise
        return await self._book(number, source, outcome, parsed, keep=caching and kept is None)

    def _parsed(self, outcome: Outcome) -> Parsed:
        try:
            return parse(outcome.content)
        except ValueError as error:
            # Servers were asked again; a stored answer was tampered with.
            raise UnreadableAnswer(f"A stored answer cannot be read: {error}.") from None

    async def _ask(self) -> Outcome:
        budget = self.client.budget
        left = budget.seconds_left
        patience = Patience(min(self.role.timeout, left), min(self.role.total_timeout, left))
        try:
            async with asyncio.timeout(None if left == float("inf") else left) as deadline:
                return await self.client.backend.ask(self.outgoing, patience)
        except TimeoutError:
            raise budget.out_of_time() from None
        except ModelError as error:
            # The time ran out inside of the call, which could not know whose limit it was.
            if deadline.expired() or budget.seconds_left <= 0:
                spent: BudgetSpent = budget.out_of_time()
                spent.tries = error.tries
                raise spent from None
            raise

    async def _book(self, number: int, source: Source, outcome: Outcome, parsed: Parsed, *, keep: bool) -> Answer:
        client, usage = self.client, parsed.usage
        price = client.effective.settings.prices.get(self.request.model)
        cost: float | None = None
        if price is not None and usage.read is not None and usage.written is not None:
            cost = (usage.read * price.input + usage.written * price.output) / 1e6
        client.budget.book(usage, self._characters(parsed), cost)
        refused: ModelError | None = None
        try:
            require_text(parsed.choices, self.request.model)
        except ModelError as error:
            refused = error
        end = CallEnd(
            CallState.ANSWERED if refused is None else CallState.FAILED,
            outcome.seconds,
            outcome.tries,
            usage.read,
            usage.written,
            usage.reasoning,
            tuple(choice.finish_reason for choice in parsed.choices),
            cost if source is Source.LIVE or cost is None else 0.0,
            None if refused is None else refused.kind,
        )
        answer = Kept(self.key, self.outgoing.occurrence, self.request.model, outcome.content, outcome.seconds)
        await client.ledger.finish(number, end, answer if keep and refused is None else None)
        if refused is not None:
            raise refused
        return Answer(
            parsed.choices,
            usage,
            parsed.model or self.request.model,
            outcome.content,
            source,
            outcome.seconds,
            outcome.tries,
            number,
            self.key,
            cost,
        )

    def _characters(self, parsed: Parsed) -> int:
        prompt = self.request.prompt
        asked = len(prompt) if isinstance(prompt, str) else sum(len(turn.text) for turn in prompt)
        return asked + sum(len(choice.text) + len(choice.reasoning or "") for choice in parsed.choices)

    def _start(self, source: Source) -> CallStart:
        return CallStart(
            role=self.role.name,
            endpoint=self.role.endpoint,
            model=self.request.model,
            kind="chat" if self.outgoing.path is Interface.CHAT else "completion",
            prompt_hash=self.request.prompt_hash,
            key=self.key,
            booking=self.booking,
            source=source,
        )
