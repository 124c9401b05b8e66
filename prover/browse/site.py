"""What all pages of one server share."""

import asyncio
import hashlib
import hmac
import math
import secrets
import time
from dataclasses import dataclass, field

from starlette.requests import Request

from prover.browse.meaning import MeaningSearch
from prover.browse.workbench import Workbench
from skills_db.database import Database
from skills_db.skill_listing import kinds

_MINUTE = 60.0


@dataclass
class KnownKinds:
    """The kinds of declaration that skills are, asked for once a minute: it takes a look at every skill."""

    _known: tuple[str, ...] = ()
    _asked: float = -math.inf

    def of(self, database: Database) -> tuple[str, ...]:
        """They, as they were a minute ago at most. Raises `ProverError`."""
        if time.monotonic() - self._asked > _MINUTE:
            self._known, self._asked = kinds(database), time.monotonic()
        return self._known


@dataclass(frozen=True, slots=True)
class Access:
    """Who may look, and who may change something.

    `token`: asked of every visitor where it is set. `hosts`: names under which the page may be called up, besides
    addresses that are only numbers if `any_address`. `key`: of this start; everything that is signed ends with it.
    """

    hosts: frozenset[str]
    any_address: bool = False
    token: str | None = None
    read_only: bool = False
    port: int = 0
    key: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    def signed(self, what: str) -> str:
        """A signature that nobody can make without the key."""
        return hmac.new(self.key, what.encode(), hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class Site:
    """The database, what works on it, and who may."""

    database: Database
    access: Access
    workbench: Workbench
    meaning: MeaningSearch
    kinds: KnownKinds = field(default_factory=KnownKinds)
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the server ends: streams that would go on end, too."""

    @property
    def read_only(self) -> bool:
        """Nothing can be changed through the pages."""
        return self.access.read_only


def site_of(request: Request) -> Site:
    """The site that a request is to."""
    site = request.app.state.site
    assert isinstance(site, Site)
    return site
