"""Other pages in the same browser, other machines, and forms that are none of ours get nowhere."""

import dataclasses
from html.parser import HTMLParser

import httpx
import pytest
from browse_support import BASE, client_for, site_for, token_of

from prover.browse.forms import TOKEN
from prover.browse.guard import LARGEST_BODY
from prover.browse.server import access_for, url_of
from prover.browse.site import Access, Site
from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill import Skill

ORIGIN = {"Origin": BASE}


@pytest.mark.parametrize(
    "name", ["evil.example", "127.0.0.1.evil.example", "192.168.0.7", "", "[::1", "localhost.evil"]
)
async def test_a_foreign_name_for_this_machine_is_refused(visitor: httpx.AsyncClient, name: str) -> None:
    answer = await visitor.get("/", headers={"Host": f"{name}:8420"})
    assert answer.status_code == 421
    assert "base" not in answer.text


@pytest.mark.parametrize("name", ["127.0.0.1:8420", "localhost", "localhost:9999", "[::1]:8420", "LOCALHOST:1"])
async def test_this_machine_may_be_called_by_its_own_names_through_any_port(
    visitor: httpx.AsyncClient, name: str
) -> None:
    assert (await visitor.get("/", headers={"Host": name})).status_code == 200


async def test_no_page_may_run_a_script_or_be_framed(visitor: httpx.AsyncClient, skills: dict[str, Skill]) -> None:
    for path in ("/", f"/skills/{skills['nasty'].id}", "/add", "/figures", "/runs", "/nowhere", "/results?q=base"):
        answer = await visitor.get(path)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        found = _Inline()
        found.feed(answer.text)
        assert found.inline == [], path


class _Inline(HTMLParser):
    """Finds what the policy would keep a browser from running or applying."""

    def __init__(self) -> None:
        super().__init__()
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        self.inline += [f"{tag} {name}" for name in names if name.startswith("on") or name == "style"]
        self.inline += [f"{tag} {value}" for value in names.values() if (value or "").startswith("javascript:")]
        if tag in {"style", "iframe", "object", "embed"} or (tag == "script" and "src" not in names):
            self.inline.append(tag)


async def test_a_form_of_ours_is_taken(visitor: httpx.AsyncClient, site: Site, skills: dict[str, Skill]) -> None:
    form = {TOKEN: await token_of(visitor), "id": skills["top"].id}
    answer = await visitor.post("/remove", data=form, headers=ORIGIN)
    assert answer.status_code == 303
    assert Library(site.database, skills["top"].environment).get(skills["top"].id) is None


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "http://127.0.0.1:9999", "https://localhost"]
)
async def test_a_form_of_another_page_is_refused_even_with_our_token(
    visitor: httpx.AsyncClient, site: Site, skills: dict[str, Skill], origin: str | None
) -> None:
    form = {TOKEN: await token_of(visitor), "id": skills["top"].id}
    answer = await visitor.post("/remove", data=form, headers={"Origin": origin} if origin else {})
    assert answer.status_code == 403
    assert Library(site.database, skills["top"].environment).get(skills["top"].id) is not None


async def test_a_form_without_the_token_of_this_visitor_is_refused(site: Site, skills: dict[str, Skill]) -> None:
    async with client_for(site) as one, client_for(site) as other:
        theirs = await token_of(other)
        mine = await token_of(one)
        assert mine != theirs
        for token in ("", theirs, mine[:-1]):
            answer = await one.post("/remove", data={TOKEN: token, "id": skills["top"].id}, headers=ORIGIN)
            assert answer.status_code == 403, token
    assert Library(site.database, skills["top"].environment).get(skills["top"].id) is not None


async def test_every_form_asks_for_the_token(visitor: httpx.AsyncClient, site: Site) -> None:
    from prover.browse.app import make_app

    await token_of(visitor)
    posts = [route for route in make_app(site).routes if "POST" in (getattr(route, "methods", None) or ())]
    assert len(posts) >= 5
    for route in posts:
        path = str(getattr(route, "path", "")).replace("{number:int}", "1")
        answer = await visitor.post(path, data={"x": "1"}, headers=ORIGIN)
        assert answer.status_code == 403, path
        assert "before the page was started anew" in answer.text, path


async def test_read_only_pages_change_nothing_and_offer_no_change(
    database: Database, skills: dict[str, Skill]
) -> None:
    site = site_for(database, access_for("127.0.0.1", 8420, read_only=True))
    async with client_for(site) as visitor:
        form = {TOKEN: await token_of(visitor), "id": skills["top"].id, "text": "theorem a : True := trivial"}
        for path in ("/add", "/remove", "/undo", "/jobs/1/stop"):
            answer = await visitor.post(path, data=form, headers=ORIGIN)
            assert (answer.status_code, "read-only" in answer.text) == (403, True), path
        for path in ("/add", f"/remove/{skills['top'].id}", "/removed"):
            assert (await visitor.get(path)).status_code == 403
        shown = (await visitor.get(f"/skills/{skills['top'].id}")).text
        assert "Remove" not in shown
        export = await visitor.post("/export", data={**form, "format": "jsonl"}, headers=ORIGIN)
        assert export.status_code == 200
    assert Library(database, skills["top"].environment).get(skills["top"].id) is not None


async def test_other_methods_and_enormous_forms_are_refused_unread(visitor: httpx.AsyncClient) -> None:
    assert (await visitor.put("/remove", headers=ORIGIN)).status_code == 405
    assert (await visitor.delete("/", headers=ORIGIN)).status_code == 405
    headers = ORIGIN | {"Content-Length": str(LARGEST_BODY + 1)}
    assert (await visitor.post("/add", headers=headers, content=b"")).status_code == 413


# --- addresses that others can reach --------------------------------------------------------------------------------


def _reachable() -> Access:
    return access_for("0.0.0.0", 8420)


async def test_another_address_asks_for_the_token_everywhere(database: Database) -> None:
    access = _reachable()
    assert access.token and access.token in url_of("0.0.0.0", access)
    async with client_for(site_for(database, access)) as visitor:
        for path in ("/", "/add", "/static/site.css", "/skills/abcd", "/?token=", f"/?token={access.token}x"):
            answer = await visitor.get(path)
            assert answer.status_code == 401, path
            assert access.token not in answer.text
        answer = await visitor.post("/add", data={"text": "x"}, headers=ORIGIN)
        assert answer.status_code == 401


async def test_the_token_is_shown_once_and_leaves_the_address(database: Database) -> None:
    access = _reachable()
    async with client_for(site_for(database, access), "http://192.168.0.7:8420") as visitor:
        answer = await visitor.get("/", params={"q": "a b", "token": access.token})
        assert (answer.status_code, answer.headers["Location"]) == (303, "/?q=a+b")
        cookie = answer.headers["Set-Cookie"]
        assert "HttpOnly" in cookie and "SameSite=Strict" in cookie and str(access.token) not in cookie
        assert (await visitor.get(answer.headers["Location"])).status_code == 200


async def test_the_way_on_from_the_token_stays_on_this_machine(database: Database) -> None:
    access = _reachable()
    async with client_for(site_for(database, access)) as visitor:
        answer = await visitor.get(httpx.URL(f"{BASE}//evil.example/x?token={access.token}"))
        assert answer.headers["Location"] == "/evil.example/x"


async def test_a_server_for_everybody_is_still_not_called_by_foreign_names(database: Database) -> None:
    async with client_for(site_for(database, dataclasses.replace(_reachable(), token=None))) as visitor:
        for name, status in (("192.168.0.7", 200), ("[fe80::1]", 200), ("evil.example", 421)):
            assert (await visitor.get("/", headers={"Host": name})).status_code == status
