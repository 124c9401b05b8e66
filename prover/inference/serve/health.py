"""Asks a server on this machine whether it works. Never through a proxy."""

import http.client
import json
import socket
from dataclasses import dataclass

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}


@dataclass(frozen=True, slots=True)
class Address:
    """Host and port that a server listens on."""

    host: str
    port: int

    @property
    def reachable(self) -> str:
        """The host to ask: a server that listens everywhere is asked on this machine."""
        return _EVERYWHERE.get(self.host, self.host)

    @property
    def is_public(self) -> bool:
        """Other machines may reach it."""
        return self.host not in {"localhost", "::1"} and not self.host.startswith("127.")

    @property
    def url(self) -> str:
        """What clients need."""
        host = f"[{self.reachable}]" if ":" in self.reachable else self.reachable
        return f"http://{host}:{self.port}/v1"


def port_is_free(address: Address) -> bool:
    """Whether a server could listen there now. Raises `OSError` if it never can (no such host, no right)."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            # As servers do: a port whose last connections are being wound up counts as free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((address.host, address.port))
    except OSError as error:
        if error.errno in {98, 48}:  # EADDRINUSE on Linux and macOS
            return False
        raise
    return True


def answers(address: Address, timeout: float = 5.0) -> bool:
    """Whether the server says that it is well."""
    try:
        return _ask(address, "GET", "/health", timeout=timeout)[0] == http.client.OK
    except (OSError, http.client.HTTPException):
        return False


def served_names(address: Address, key: str | None = None, timeout: float = 10.0) -> list[str]:
    """What the server calls its models. Raises `OSError` or `ValueError`."""
    status, body = _ask(address, "GET", "/v1/models", key=key, timeout=timeout)
    try:
        names = [str(model["id"]) for model in json.loads(body)["data"]]
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"status {status}, no list of models: {body[:200]!r}") from error
    if not names:
        raise ValueError("its list of models is empty")
    return names


def answer_once(address: Address, model: str, key: str | None = None, timeout: float = 300.0) -> str | None:
    """Have one token written: a server may say that it is well and fail at its first answer.

    Returns what is wrong, or `None`. Raises `OSError`.
    """
    request = json.dumps({"model": model, "prompt": "1", "max_tokens": 1, "temperature": 0})
    status, body = _ask(address, "POST", "/v1/completions", body=request, key=key, timeout=timeout)
    if status == http.client.OK:
        return None
    try:
        said = json.loads(body)
        return str(said["error"]["message"] if "error" in said else said["message"])
    except (ValueError, KeyError, TypeError):
        return f"status {status}"


def _ask(
    address: Address, method: str, path: str, *, body: str | None = None, key: str | None = None, timeout: float
) -> tuple[int, bytes]:
    headers = {"Content-Type": "application/json"} if body is not None else {}
    if key is not None:
        headers["Authorization"] = f"Bearer {key}"
    connection = http.client.HTTPConnection(address.reachable, address.port, timeout=timeout)
    try:
        connection.request(method, path, body=body, headers=headers)
        reply = connection.getresponse()
        return reply.status, reply.read()
    except http.client.HTTPException as error:
        raise OSError(f"no HTTP answer ({type(error).__name__})") from error
    finally:
        connection.close()
