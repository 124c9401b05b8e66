"""Server-sent events: an open page hears that something has changed, and asks for its part of the page again."""

import asyncio
from collections.abc import AsyncIterator

from starlette.responses import StreamingResponse

_KEEP_ALIVE = 15.0
"""Seconds after which a quiet stream says that it is still there."""


class EventStream(StreamingResponse):
    """A stream of events from versions: one `changed` for each new one, `done` at the end.

    It breaks off at `stopping`, after which the browser tries again.
    """

    def __init__(self, versions: AsyncIterator[object], stopping: asyncio.Event) -> None:
        super().__init__(
            _events(versions, stopping), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"}
        )


async def _events(versions: AsyncIterator[object], stopping: asyncio.Event) -> AsyncIterator[str]:
    # Tells the browser how soon to come back when the stream breaks.
    yield "retry: 1000\n\n"
    stop = asyncio.ensure_future(stopping.wait())
    following: asyncio.Future[object] | None = None
    try:
        while not stop.done():
            following = following or asyncio.ensure_future(anext(versions))
            await asyncio.wait((following, stop), timeout=_KEEP_ALIVE, return_when=asyncio.FIRST_COMPLETED)
            if not following.done():
                yield ": still here\n\n"
                continue
            try:
                version = following.result()
            except StopAsyncIteration:
                yield "event: done\ndata: -\n\n"
                return
            following = None
            yield f"event: changed\ndata: {version}\n\n"
    finally:
        stop.cancel()
        if following is not None:
            following.cancel()
