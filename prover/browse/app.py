"""The application: its routes, what stands around them, and what becomes of errors."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from prover.browse import change_pages, export_pages, library_pages, run_pages
from prover.browse.guard import Guard
from prover.browse.rendering import STATIC, page
from prover.browse.site import Site
from prover.errors import ProverError

_YEAR = 31_536_000


class _Files(StaticFiles):
    """Our files; their addresses change with their content."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """As the base class says."""
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = f"private, max-age={_YEAR}, immutable"
        return response


def make_app(site: Site) -> Starlette:
    """The application for one site. Its workbench is open while the application runs."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with site.workbench:
            yield
        site.meaning.close()

    app = Starlette(
        routes=[
            *library_pages.ROUTES,
            *export_pages.ROUTES,
            *change_pages.ROUTES,
            *run_pages.ROUTES,
            Mount("/static", _Files(directory=STATIC)),
        ],
        middleware=[Middleware(Guard, access=site.access)],
        exception_handlers={HTTPException: _http_error, ProverError: _prover_error},
        lifespan=lifespan,
    )
    app.state.site = site
    return app


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    sentence = "There is no such page." if error.status_code == 404 and error.detail == "Not Found" else error.detail
    return page(request, "error.html", error.status_code, sentence=sentence)


async def _prover_error(request: Request, error: Exception) -> Response:
    return page(request, "error.html", 400, sentence=str(error))
