"""Stops a running elaboration from a second thread through Lean's own cancel token."""

import os
import struct
import threading

from prover.lean.native.runtime import Runtime

_NUMBER = struct.Struct("<Q")


class Cancellation:
    """One token per request; a thread reads the numbers of requests to cancel from a pipe and sets their token.

    Tactic blocks, `decide` and the kernel look at the token and stop 0.1 to 0.3 s later; compiled code that loops
    does not, and is ended by killing the process.
    """

    def __init__(self, runtime: Runtime, pipe: int) -> None:
        self._runtime = runtime
        self._pipe = pipe
        self._lock = threading.Lock()
        self._request = 0
        self._token = 0
        threading.Thread(target=self._listen, name="cancel", daemon=True).start()

    def begin(self, request: int) -> int:
        """Token (borrowed until `end`) for the request of this number."""
        token = self._runtime.symbols.cancel_token_new()
        self._runtime.symbols.mark_mt(token)
        with self._lock:
            self._request, self._token = request, token
        return token

    def end(self) -> None:
        """The request is over; its token is no longer set."""
        with self._lock:
            token, self._token = self._token, 0
        self._runtime.objects.drop(token)

    def _listen(self) -> None:
        self._runtime.symbols.initialize_thread()
        while len(number := os.read(self._pipe, _NUMBER.size)) == _NUMBER.size:
            with self._lock:
                if self._token and _NUMBER.unpack(number)[0] == self._request:
                    self._runtime.symbols.cancel_token_set(self._token)


def cancel_frame(request: int) -> bytes:
    """What to write into the pipe to cancel the request of this number."""
    return _NUMBER.pack(request)
