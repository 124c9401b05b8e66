"""The server: its socket, its address, and how it ends."""

import asyncio
import errno
import ipaddress
import os
import secrets
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from types import FrameType

import uvicorn

from prover.browse.app import make_app
from prover.browse.meaning import MeaningSearch
from prover.browse.site import Access, Site
from prover.browse.workbench import Workbench
from prover.errors import ProverError
from skills_db.database import Database

DEFAULT_PORT = 8420
_LOOPBACK_NAMES = frozenset(("localhost", "127.0.0.1", "::1"))
_STOP_SECONDS = 3
"""Answers that are under way when the server ends get so long."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen. `port`: 0 for any that is free."""

    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT


def serve(
    database: Database, address: Address, *, read_only: bool, open_browser: bool, told: Callable[[str], None]
) -> None:
    """Serve until Ctrl-C. `told` gets the address, with the token where one is needed. Raises `ProverError`."""
    listening = _listen(address)
    try:
        access = access_for(address.host, listening.getsockname()[1], read_only=read_only)
        url = url_of(address.host, access)
        site = Site(database, access, Workbench(database), MeaningSearch(database))
        config = uvicorn.Config(
            make_app(site),
            log_level="warning",
            access_log=False,
            server_header=False,
            lifespan="on",
            timeout_graceful_shutdown=_STOP_SECONDS,
        )
        server = _Server(config, site, lambda: _ready(url, told, open_browser))
        # Ctrl-C is how it is ended; uvicorn has closed everything before it says so.
        with suppress(KeyboardInterrupt):
            asyncio.run(server.serve(sockets=[listening]))
    finally:
        listening.close()


def access_for(host: str, port: int, *, read_only: bool = False) -> Access:
    """Whoever can reach a loopback address may look; anybody else needs a token. Raises `ProverError`."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        address = None
    if host in _LOOPBACK_NAMES or (address is not None and address.is_loopback):
        return Access(_LOOPBACK_NAMES | {host}, read_only=read_only, port=port)
    names = _LOOPBACK_NAMES | {host.lower(), socket.gethostname().lower(), socket.getfqdn().lower()}
    everywhere = address is not None and address.is_unspecified
    return Access(names, any_address=everywhere, token=secrets.token_urlsafe(24), read_only=read_only, port=port)


def url_of(host: str, access: Access) -> str:
    """The address to open."""
    named = host
    if host in {"0.0.0.0", "::"}:
        named = socket.gethostname()
    elif ":" in host:
        named = f"[{host}]"
    token = f"?token={access.token}" if access.token else ""
    return f"http://{named}:{access.port}/{token}"


class _Server(uvicorn.Server):
    """Says when it is ready, and tells open streams when it ends."""

    def __init__(self, config: uvicorn.Config, site: Site, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._site, self._ready = site, ready

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """As the base class says."""
        self._site.stopping.set()
        super().handle_exit(sig, frame)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """As the base class says."""
        await super().startup(sockets)
        if not self.should_exit:
            self._ready()


def _ready(url: str, told: Callable[[str], None], open_browser: bool) -> None:
    told(url)
    if open_browser and _has_screen():
        threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()


def _has_screen() -> bool:
    """Without one, a browser of the terminal would take the terminal over."""
    return sys.platform in {"darwin", "win32"} or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    )


def _listen(address: Address) -> socket.socket:
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (socket.gaierror, UnicodeError):
        raise ProverError(
            f"There is no address {address.host}.", hint="Name one of this machine with --host."
        ) from None
    family, kind, protocol, _, place = found[0]
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(place)
        # So that a second one is refused from now on, not only when the server has started.
        listening.listen(128)
    except OSError as error:
        listening.close()
        if isinstance(error, PermissionError):
            raise ProverError(f"Port {address.port} is not for users.", hint="Choose one above 1023.") from None
        if address.port and error.errno == errno.EADDRINUSE:
            raise ProverError(
                f"Port {address.port} is in use.",
                hint="Choose another one with --port, or --port 0 for any free one.",
            ) from None
        raise ProverError(f"{address.host} is not an address of this machine.") from None
    return listening
