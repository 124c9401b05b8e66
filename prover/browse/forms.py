"""Routes that receive forms. Each checks the form's token; there is no other way to make one."""

import secrets
from collections.abc import Awaitable, Callable

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from prover.browse.guard import LARGEST_BODY
from prover.browse.site import site_of

FormHandler = Callable[[Request, FormData], Awaitable[Response]]
TOKEN = "csrf"
_MOST_FIELDS = 2_000


def form_route(path: str, handler: FormHandler, *, changes: bool = True) -> Route:
    """A POST route. `changes`: it alters something, so that it is closed where pages are read-only."""

    async def answer(request: Request) -> Response:
        if changes and site_of(request).read_only:
            raise HTTPException(403, "These pages are read-only.")
        async with request.form(max_files=1, max_fields=_MOST_FIELDS, max_part_size=LARGEST_BODY) as form:
            given = form.get(TOKEN)
            expected = request.state.csrf
            if not isinstance(given, str) or not secrets.compare_digest(given.encode(), expected.encode()):
                raise HTTPException(403, "This form is from before the page was started anew. Load the page again.")
            return await handler(request, form)

    return Route(path, answer, methods=["POST"], name=f"POST {path}")


def text_of(form: FormData, name: str) -> str:
    """A field as text; empty if it is missing or a file."""
    value = form.get(name)
    return value if isinstance(value, str) else ""
