"""Whether the model servers of the settings answer, found out quickly and without asking a model anything."""

import asyncio
from dataclasses import dataclass
from urllib.parse import urlsplit

from prover.errors import ProverError
from prover.inference.backend import Patience
from prover.inference.redaction import Redactor
from prover.inference.request import Path
from prover.inference.retry import Retrying
from prover.inference.served import ServedModels
from prover.inference.settings import Effective
from prover.inference.transport import Live, Outgoing

LISTEN_SECONDS = 1.0
LIST_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class EndpointFact:
    """What is known about one endpoint. `answers`: it listed its models, or at least is there."""

    name: str
    url: str
    answers: bool
    detail: str


async def endpoint_facts(effective: Effective) -> list[EndpointFact]:
    """One fact for each endpoint, in the order of their names. Takes a few seconds at most."""
    names = sorted(effective.settings.endpoints)
    return list(await asyncio.gather(*(_fact(effective, name) for name in names)))


async def _fact(effective: Effective, name: str) -> EndpointFact:
    url = effective.settings.endpoints[name].base_url
    if not await _listens(url):
        return EndpointFact(name, url, False, "nothing answers there")
    backend = Retrying(Live(effective, Redactor.for_settings(effective)), effective)
    try:
        outgoing = Outgoing(name, Path.MODELS)
        outcome = await backend.ask(outgoing, Patience(LIST_SECONDS, LIST_SECONDS))
        served = ServedModels.read(outcome.content)
    except ProverError as error:
        return EndpointFact(name, url, False, str(error).rstrip("."))
    except ValueError:
        return EndpointFact(name, url, False, "something answers there, but not as a model server does")
    finally:
        await backend.aclose()
    if not served.models:
        return EndpointFact(name, url, True, "answers, and does not say which models it serves")
    return EndpointFact(name, url, True, f"serves {served.listed}")


async def _listens(url: str) -> bool:
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        async with asyncio.timeout(LISTEN_SECONDS):
            _, writer = await asyncio.open_connection(parts.hostname, port)
    except (OSError, TimeoutError):
        return False
    writer.close()
    return True
