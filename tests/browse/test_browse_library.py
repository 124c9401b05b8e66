"""What the pages of the library say, asked without a browser."""

import json
import re
from pathlib import Path

import httpx
import pytest
from browse_support import NASTY, token_of
from test_browse_guard import ORIGIN

from prover.browse.forms import TOKEN
from prover.browse.highlighting import lean_html, lean_lines
from prover.browse.library_query import LibraryQuery
from skills_db.skill import Skill, SkillState
from skills_db.skill_listing import SkillOrder


def _names(page: str) -> list[str]:
    return re.findall(r'<a class="name" href="/skills/[0-9a-f]+">([^<]*)</a>', page)


async def test_the_list_shows_the_newest_first_and_filters(visitor: httpx.AsyncClient) -> None:
    names = _names((await visitor.get("/")).text)
    assert names[1:] == ["lonely", "top", "right", "left", "base"]
    cases: dict[str, list[str]] = {
        "origin=harvested&origin=evolved": ["right", "left"],
        "used=yes": ["left", "base"],
        "state=failing": ["lonely"],
        "sort=oldest&origin=added": ["base"],
        "environment=none": [],
        "kind=definition": [],
    }
    for query, expected in cases.items():
        found = [name for name in _names((await visitor.get(f"/results?{query}")).text) if "nasty" not in name]
        assert found == expected, query


async def test_a_search_finds_words_and_symbols_and_keeps_the_filters(visitor: httpx.AsyncClient) -> None:
    assert _names((await visitor.get("/", params={"q": "right"})).text)[0] == "right"
    assert _names((await visitor.get("/results", params={"q": "left", "origin": "harvested"})).text) == ["left"]
    assert _names((await visitor.get("/results", params={"q": "left", "origin": "evolved"})).text) == []
    assert "Nothing fits" in (await visitor.get("/results?q=zzzz")).text
    found = _names((await visitor.get("/results", params={"q": "b + 1", "sort": "used"})).text)
    assert set(found[:2]) == {"base", "left"}


@pytest.mark.parametrize("query", ['"', "*", "a OR", "NEAR(", "' --", "\x00", "⟨⟩", "%", "q" * 5000, "<b>"])
async def test_any_text_may_be_searched_for(visitor: httpx.AsyncClient, query: str) -> None:
    answer = await visitor.get("/", params={"q": query, "page": "99999999", "sort": "no", "used": "maybe"})
    assert answer.status_code == 200
    assert "<b>" not in answer.text.replace("<b></b>", "")


async def test_what_skills_say_never_becomes_html(visitor: httpx.AsyncClient, skills: dict[str, Skill]) -> None:
    nasty, base = skills["nasty"].id, skills["base"].id
    paths = ["/", f"/skills/{nasty}", f"/skills/{base}", f"/remove/{nasty}", f"/remove/{base}"]
    paths += [f"/results?q={NASTY}", f"/?q={NASTY}", f"/?environment={NASTY}", f"/skills/{NASTY}", "/figures/more"]
    for path in paths:
        text = (await visitor.get(path)).text
        assert "<img src=x" not in text, path
        assert "<script>alert" not in text, path
    shown = (await visitor.get(f"/skills/{nasty}")).text
    assert "&lt;img src=x" in shown


async def test_a_lemmas_page_tells_all_and_links_what_it_needs(
    visitor: httpx.AsyncClient, skills: dict[str, Skill]
) -> None:
    page = (await visitor.get(f"/skills/{skills['left'].id}")).text
    for name in ("base", "top"):
        assert f'<a href="/skills/{skills[name].id}" aria-label="{name}"' in page, name
    assert "harvested" in page
    assert skills["lonely"].id not in page
    history = (await visitor.get(f"/skills/{skills['nasty'].id}")).text
    assert "not proved" in history


async def test_a_lemma_may_be_asked_for_by_name_and_is_missed_in_words(
    visitor: httpx.AsyncClient, skills: dict[str, Skill]
) -> None:
    answer = await visitor.get("/skills/Skill.left")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/skills/{skills['left'].id}")
    missing = await visitor.get("/skills/lefd")
    assert missing.status_code == 404
    assert "There is no skill" in missing.text


async def test_a_lemma_downloads_with_what_it_needs_in_front(
    visitor: httpx.AsyncClient, skills: dict[str, Skill]
) -> None:
    answer = await visitor.get(f"/skills/{skills['top'].id}/file.lean")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="top.lean"'
    places = [answer.text.index(skills[name].source.strip()) for name in ("base", "left", "right", "top")]
    assert places == sorted(places)


async def test_a_selection_is_exported_as_lines_or_as_a_lean_library(
    visitor: httpx.AsyncClient, skills: dict[str, Skill]
) -> None:
    form = {TOKEN: await token_of(visitor), "id": [skills["left"].id, skills["right"].id]}
    lines = (await visitor.post("/export", data=form | {"format": "jsonl"}, headers=ORIGIN)).text.splitlines()
    assert [json.loads(line)["name"] for line in lines[1:]] == ["Skill.base", "Skill.left", "Skill.right"]
    nothing = await visitor.post("/export", data={TOKEN: form[TOKEN]}, headers=ORIGIN)
    assert "Choose the skills" in nothing.text
    # Nothing is known of a made-up environment but its name.
    refused = await visitor.post("/export", data=form | {"format": "lean"}, headers=ORIGIN)
    assert "too little for a Lean library" in refused.text


async def test_what_goes_with_a_removed_lemma_is_agreed_to_and_kept(
    visitor: httpx.AsyncClient, skills: dict[str, Skill], tmp_path: Path
) -> None:
    shown = (await visitor.get(f"/remove/{skills['left'].id}")).text
    assert "Remove 2 skills" in shown
    form = {TOKEN: await token_of(visitor), "id": skills["left"].id}
    assert "needs Skill.left, too" in (await visitor.post("/remove", data=form, headers=ORIGIN)).text
    answer = await visitor.post("/remove", data=form | {"with": skills["top"].id}, headers=ORIGIN)
    assert answer.status_code == 303
    (kept,) = (tmp_path / "removed").iterdir()
    assert kept.name in (await visitor.get(answer.headers["Location"])).text
    assert '"Skill.left"' in kept.read_text() and '"Skill.top"' in kept.read_text()
    assert sorted(name for name in _names((await visitor.get("/")).text) if "nasty" not in name) == [
        "base",
        "lonely",
        "right",
    ]


@pytest.mark.parametrize("name", ["../prover.db", "/etc/passwd", "none.jsonl", ""])
async def test_only_files_of_removed_skills_come_back(visitor: httpx.AsyncClient, name: str) -> None:
    answer = await visitor.post("/undo", data={TOKEN: await token_of(visitor), "file": name}, headers=ORIGIN)
    assert answer.status_code == 404


async def test_what_is_no_lean_text_and_no_library_is_said_at_once(visitor: httpx.AsyncClient) -> None:
    token = {TOKEN: await token_of(visitor)}
    for files, sentence in (
        ({}, "Paste a theorem"),
        ({"file": ("a.lean", b"\xff\xfe\x00")}, "a.lean is not a text in UTF-8"),
        ({"file": ("a.jsonl", b"hello")}, "a.jsonl is not an exported library"),
    ):
        answer = await visitor.post("/add", data=token, files=files, headers=ORIGIN)
        assert (answer.status_code, sentence in answer.text) == (400, True), sentence


async def test_growth_is_drawn_by_origin(visitor: httpx.AsyncClient) -> None:
    page = (await visitor.get("/figures")).text
    assert page.count('class="p-area') == 5
    assert "6 new, 6 in all" in page
    assert "50%" not in (await visitor.get("/figures/more")).text


def test_lean_is_marked_up_without_changing_a_character() -> None:
    text = (
        "theorem «a <b> c» (left : x ∣ y) : ⟨1, 0x1F⟩ = \"s & t\" 'c' := by -- <i>\n  simpa /- /- & -/ -/ using sorry"
    )
    html = str(lean_html(text, {"Skill.a": "/x"}))
    plain = re.sub(r"<[^>]*>", "", html).replace("&lt;", "<").replace("&gt;", ">")
    assert plain.replace("&#34;", '"').replace("&#39;", "'").replace("&amp;", "&") == text
    for marked in ('"k-cmd">theorem', '"k-tac">simpa', '"k-hole">sorry', '"k-c">-- &lt;i&gt;', '"k-m">0x1F'):
        assert marked in html, marked
    # A hypothesis may be called like a tactic.
    assert "(left : " in html


def test_lines_are_marked_up_as_parts_of_the_whole() -> None:
    text = "theorem t : p := by\n  simp /- a\n  omega <b>\n-/ done\n"
    lines = [str(line) for line in lean_lines(text)]
    assert [re.sub(r"<[^>]*>", "", line).replace("&lt;b&gt;", "<b>") for line in lines] == text.split("\n")
    assert lines[1:3] == [
        '  <span class="k-tac">simp</span> <span class="k-c">/- a</span>',
        '<span class="k-c">  omega &lt;b&gt;</span>',
    ]


def test_an_address_says_the_same_query_again() -> None:
    query = LibraryQuery(text="a & b", state=SkillState.FAILING, used=False, sort=SkillOrder.NAME, page=3)
    values = dict(httpx.URL(query.address()).params)
    assert LibraryQuery.of(values) == query
    assert LibraryQuery().address() == "/"
