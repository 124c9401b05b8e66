"""What every request passes before a page sees it, and what every answer carries.

A page on this machine can be reached by every page in the same browser. So: requests under a foreign name are refused
(a foreign name that suddenly means this machine is how other pages get to read answers), writes must come from a page
of ours and carry its token, and no page of ours runs a script or style that is not one of our files.
"""

import ipaddress
import secrets
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from prover.browse.site import Access

LARGEST_BODY = 8_000_000
"""Bytes of a form or file that is sent to us."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not `no-referrer`, with which forms would not say where they come from.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_SAFE = frozenset(("GET", "HEAD"))
_MONTH = 30 * 24 * 3600


class Guard:
    """The middleware."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI says."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        cookies = _cookies(headers)
        visitor = cookies.get(self._name("visitor"), "")
        fresh = not (len(visitor) == 32 and visitor.isalnum())
        if fresh:
            visitor = secrets.token_hex(16)
        scope.setdefault("state", {})["csrf"] = self._access.signed(f"form {visitor}")
        new_cookies = [_cookie(self._name("visitor"), visitor)] if fresh else []

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                answered = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    answered[name] = value
                answered.setdefault("Cache-Control", "no-store")
                for cookie in new_cookies:
                    answered.append("Set-Cookie", cookie)
            await send(message)

        refusal = self._refusal(scope, headers, cookies)
        await (refusal or self._app)(scope, receive, sending)

    def _refusal(self, scope: Scope, headers: Headers, cookies: dict[str, str]) -> Response | None:
        host = headers.get("host", "")
        if not self._is_ours(host):
            return _no(421, "This is not the name of this page. Open it under the address that the terminal shows.")
        if self._access.token is not None and (answer := self._ask_token(scope, cookies, self._access.token)):
            return answer
        if scope["method"] in _SAFE:
            return None
        if scope["method"] != "POST":
            return _no(405, "This page knows only GET and POST.")
        length = headers.get("content-length", "")
        if not length.isdecimal():
            return _no(411, "A form has to say how long it is.")
        if int(length) > LARGEST_BODY:
            return _no(413, f"That is more than {LARGEST_BODY // 1_000_000} MB.")
        origin = headers.get("origin")
        if origin is None or urlsplit(origin).netloc.lower() != host.lower():
            return _no(403, "This form does not come from this page.")
        return None

    def _is_ours(self, host: str) -> bool:
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        if name in self._access.hosts:
            return True
        if not self._access.any_address:
            return False
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True

    def _ask_token(self, scope: Scope, cookies: dict[str, str], token: str) -> Response | None:
        """`None` for whoever has shown the token before."""
        expected = self._access.signed(f"visitor with {token}")
        if secrets.compare_digest(cookies.get(self._name("token"), "").encode(), expected.encode()):
            return None
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = next((value for name, value in query if name == "token"), "")
        if not secrets.compare_digest(given.encode(), token.encode()):
            return _no(401, "This page needs the token: open the whole address that the terminal shows.")
        rest = urlencode([pair for pair in query if pair[0] != "token"])
        # One slash only: two would begin the address of another machine.
        path = "/" + scope["path"].lstrip("/\\")
        answer = RedirectResponse(path + (f"?{rest}" if rest else ""), 303)
        answer.headers.append("Set-Cookie", _cookie(self._name("token"), expected))
        return answer

    def _name(self, what: str) -> str:
        # Cookies of one machine are shared by all its ports.
        return f"prover_{what}_{self._access.port}"


def _cookies(headers: Headers) -> dict[str, str]:
    try:
        return {name: one.value for name, one in SimpleCookie(headers.get("cookie", "")).items()}
    except CookieError:
        return {}


def _cookie(name: str, value: str) -> str:
    return f"{name}={value}; Path=/; Max-Age={_MONTH}; HttpOnly; SameSite=Strict"


def _no(status: int, sentence: str) -> Response:
    return PlainTextResponse(sentence + "\n", status)
