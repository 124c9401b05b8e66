"""The pages in a real browser: searched, followed, added to, watched, by keyboard, on a phone, by axe."""

import asyncio
import json
import os
import re
import signal
import subprocess
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import axe_playwright_python
import pytest
from browse_support import fill, open_database
from chromium import arguments, find_chromium
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from prover.engine.drafting.store import DatabaseStore
from prover.engine.drafting.trace import Said, Step, Trace
from prover.inference.settings import load_settings
from skills_db.database import Database
from skills_db.runs import RunState, close_run, open_run
from skills_db.skill import Skill
from tests.cli.command import COMMAND

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
PATIENCE = 60_000
"""Milliseconds; the machine may be busy."""
GOOD = """/-- From the browser. -/
theorem from_the_browser (P : Nat → Prop) (h0 : P 0) (hs : ∀ n, P n → P (n + 2)) (n : Nat) : P (2 * n) := by
  induction n with
  | zero => exact h0
  | succ n ih => exact hs _ ih
"""
BAD = "theorem never (P : Nat → Prop) (h0 : P 0) (n : Nat) : P n := by\n  exact h0\n"
expect.set_options(timeout=PATIENCE)


@dataclass(frozen=True)
class Served:
    """A running `prover browse`."""

    url: str
    folder: Path
    skills: dict[str, Skill]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("browser")
    database = open_database(folder)
    skills = fill(database)
    database.close()
    server = subprocess.Popen(
        [*COMMAND, "browse", "--no-open", "--port", "0"],
        cwd=folder,
        env=os.environ | {"PROVER_DATA": str(folder)},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert server.stdout is not None
    found = re.search(r"http://\S+/", server.stdout.readline())
    assert found, "it did not start"
    yield Served(found[0], folder, skills)
    server.send_signal(signal.SIGINT)
    said, _ = server.communicate(timeout=60)
    assert (server.returncode, said.strip()) == (0, "Stopped.")


@pytest.fixture(scope="module")
async def browser() -> AsyncIterator[Browser]:
    path, why = await asyncio.to_thread(find_chromium)
    if path is None:
        pytest.skip(why)
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=path, args=arguments())
        yield started
        await started.close()


@pytest.fixture
async def page(browser: Browser, served: Served) -> AsyncIterator[Page]:
    """A page in a context of its own. No script may fail, and the policy may not have had to stop anything."""
    context = await browser.new_context(base_url=served.url, viewport={"width": 1200, "height": 900})
    context.set_default_timeout(PATIENCE)
    opened = await context.new_page()
    troubles = _troubles(opened)
    yield opened
    await context.close()
    assert troubles == []


def _troubles(page: Page) -> list[str]:
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("dialog", lambda dialog: found.append(f"a dialog: {dialog.message}"))
    page.on("console", lambda said: found.append(said.text) if said.type == "error" else None)
    return found


async def test_a_search_shows_what_fits_while_one_types(page: Page, served: Served) -> None:
    await page.goto("/")
    await expect(page.locator("#count")).to_have_text(re.compile(r"1–6 of 6"))
    await page.locator("#q").press_sequentially("left ≤ b", delay=15)
    await expect(page.locator("#results .name").first).to_have_text("left")
    await expect(page).to_have_url(re.compile(r"\?q=left"))
    await page.reload()
    await expect(page.locator("#q")).to_have_value("left ≤ b")
    await expect(page.locator("#results .name").first).to_have_text("left")


async def test_filters_narrow_the_list_at_once(page: Page) -> None:
    await page.goto("/")
    await page.get_by_text("Filter and sort").click()
    await page.get_by_text("evolved", exact=True).first.click()
    await expect(page.locator("#results .name")).to_have_text(["right"])
    await page.locator("select[name=used]").select_option("yes")
    await expect(page.locator("#count")).to_have_text("Nothing fits.")


async def test_everything_can_be_done_by_keyboard(page: Page) -> None:
    await page.goto("/")
    await page.keyboard.press("/")
    await expect(page.locator("#q")).to_be_focused()
    await page.keyboard.type("Nat")
    await expect(page).to_have_url(re.compile("q=Nat"))
    names = page.locator("#results .name")
    await page.keyboard.press("ArrowDown")
    await expect(names.first).to_be_focused()
    await page.keyboard.press("j")
    await expect(names.nth(1)).to_be_focused()
    await page.keyboard.press("k")
    chosen = await names.first.text_content()
    await page.keyboard.press("Enter")
    await expect(page.locator("h1")).to_have_text(chosen or "")
    await page.keyboard.press("?")
    await expect(page.locator("#help")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.locator("#help")).to_be_hidden()
    await page.keyboard.press("Escape")
    await expect(page.locator("#q")).to_have_value("Nat")
    await page.keyboard.press("g")
    await page.keyboard.press("r")
    await expect(page.locator("h1")).to_have_text("Runs")


async def test_the_graph_leads_from_lemma_to_lemma(page: Page, served: Served) -> None:
    await page.goto(f"/skills/{served.skills['left'].id}")
    await page.locator(".graph a[aria-label=top]").click()
    await expect(page.locator("h1")).to_have_text("top")
    await page.locator(".graph a[aria-label=base]").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("h1")).to_have_text("base")


async def test_a_lemma_is_copied_and_a_selection_downloaded(page: Page, served: Served) -> None:
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served.url.rstrip("/"))
    await page.goto(f"/skills/{served.skills['top'].id}")
    await page.keyboard.press("c")
    await expect(page.locator("[data-copy]")).to_have_text("Copied")
    assert await page.evaluate("() => navigator.clipboard.readText()") == served.skills["top"].source.strip()
    await page.goto("/?sort=name")
    for _ in range(2):
        await page.keyboard.press("j")
        await page.keyboard.press("x")
    await expect(page.locator("#chosen")).to_have_text("2 chosen")
    async with page.expect_download() as coming:
        await page.get_by_role("button", name="Export").click()
    path = await (await coming.value).path()
    lines = await asyncio.to_thread(path.read_text, "utf-8")
    assert [json.loads(line)["name"] for line in lines.splitlines()[1:]] == ["Skill.base", "Skill.left"]


async def test_a_lemma_is_verified_while_one_looks_removed_and_brought_back(page: Page, served: Served) -> None:
    await page.goto("/add")
    await page.locator("#text").fill(GOOD + BAD)
    await page.get_by_role("button", name="Verify and add").click()
    await expect(page).to_have_url(re.compile(r"/jobs/\d+"))
    # The page is loaded anew while Lean works, and goes on showing what becomes of it.
    await page.reload()
    await expect(page.locator("[data-summary]")).to_contain_text("done")
    await expect(page.locator(".row", has_text="from_the_browser")).to_contain_text("admitted")
    await expect(page.locator(".row", has_text="never")).to_contain_text("left out")
    await page.get_by_role("link", name="from_the_browser").click()
    await expect(page.locator(".history")).to_contain_text("proved")
    await expect(page.locator(".about").first).to_contain_text("none")
    await page.get_by_role("link", name="Remove…").click()
    await page.get_by_role("button", name="Remove 1 skill").click()
    await expect(page.locator(".removal.here")).to_contain_text("removed just now")
    await page.goto("/?q=from_the_browser")
    await expect(page.locator("#results .name", has_text="from_the_browser")).to_have_count(0)
    await page.goto("/removed")
    await page.get_by_role("button", name="Bring back").click()
    await expect(page.locator("[data-summary]")).to_contain_text("done")
    await expect(page.locator("[data-summary]")).to_contain_text("1 admitted")


# --- runs -----------------------------------------------------------------------------------------------------------

HEAD = Trace(
    theorem="swap",
    statement="theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p",
    file="<b>swap</b>.lean",
    environment="embedded",
    model="tiny",
    style="malot",
    budget="1+1*1",
    outcome="not_proved",
    reason="",
    seconds=0.0,
    steps=(),
)


def _step(number: int, body: str, said: tuple[Said, ...], outcome: str) -> Step:
    return Step(
        number=number,
        branch=0,
        round=number,
        origin="corrector" if number else "prover",
        parent=number - 1 if number else None,
        same_as=None,
        text=f"{HEAD.statement} := by\n  {body}",
        said=said,
        notes=(),
        outcome=outcome,
        reason="all rules hold" if outcome == "proved" else "type mismatch",
        answer="<script>alert(1)</script>",
        prompt=(("user", "Prove it."),),
        tokens_read=100,
        tokens_written=20 + number,
    )


async def test_a_run_is_watched_from_its_first_draft_to_its_end(page: Page, served: Served) -> None:
    database = Database(f"sqlite:///{served.folder / 'prover.db'}")
    run = open_run(database, load_settings(file=None, assignments=(), flags=None), "prove", {"files": "swap.lean"})
    store = DatabaseStore(database, run)
    await page.goto("/runs")
    await page.get_by_role("link", name=str(run), exact=True).click()
    await expect(page.locator("[data-summary]")).to_contain_text("running")
    theorem = await store.open(HEAD)
    await expect(page.get_by_role("link", name="swap")).to_be_visible()
    await page.get_by_role("link", name="swap").click()
    await expect(page.locator("#theorem")).to_contain_text("No draft yet.")
    wrong = Said(2, "error", "type mismatch: h.2", "h : p ∧ q\n⊢ q ∧ p")
    await store.keep(theorem, _step(0, "exact ⟨h.1, h.2⟩", (wrong,), "not_proved"))
    await expect(page.locator(".draft")).to_have_count(1)
    await expect(page.locator(".m-error code")).to_have_text("  exact ⟨h.1, h.2⟩")
    await expect(page.locator(".s-goal")).to_contain_text("⊢ q ∧ p")
    await page.locator("#prompt-0 summary").click()
    await page.reload()
    await page.locator("#prompt-0 summary").click()
    await store.keep(theorem, _step(1, "exact ⟨h.2, h.1⟩", (), "proved"))
    await expect(page.locator(".draft")).to_have_count(2)
    # What was open stays open, and what answers say is text.
    await expect(page.locator("#prompt-0 pre").last).to_have_text("<script>alert(1)</script>")
    await expect(page.locator("#prompt-0 pre").last).to_be_visible()
    await page.locator("#diff-1 summary").click()
    await expect(page.locator("#diff-1 .plus")).to_contain_text("exact ⟨h.2, h.1⟩")
    await page.locator(".tree a").nth(1).click()
    await expect(page).to_have_url(re.compile("#c1$"))
    await store.close(theorem, replace(HEAD, outcome="proved", reason="all rules hold", seconds=1.5))
    store.end()
    close_run(database, run, RunState.FINISHED)
    await expect(page.locator("[data-summary]")).to_contain_text("all rules hold")
    await page.keyboard.press("Escape")
    await expect(page.locator("#run [data-summary]")).to_contain_text("1 of 1 theorem proved")
    other = open_run(
        database, load_settings(file=None, assignments=("roles.default.temperature=0.25",), flags=None), "prove", {}
    )
    close_run(database, other, RunState.FAILED, "no model")
    database.close()
    await page.goto("/runs")
    await page.locator(f"#pick-{run}").check()
    await page.locator(f"#pick-{other}").check()
    await page.get_by_role("button", name="Compare the two chosen").click()
    await expect(page.locator("main")).to_contain_text("roles.default.temperature")
    await expect(page.locator("main")).to_contain_text("0.25")


# --- for everybody --------------------------------------------------------------------------------------------------


def _paths(served: Served) -> tuple[str, ...]:
    top, nasty = served.skills["top"].id, served.skills["nasty"].id
    library = ("/", "/?q=left&origin=harvested", f"/skills/{top}", f"/skills/{nasty}", f"/remove/{top}", "/figures")
    runs = ("/runs", "/runs/1", "/runs/1/theorems/1", "/runs/compare?run=1&run=2")
    return (*library, *runs, "/add", "/jobs/1", "/removed", "/skills/nothing")


async def test_axe_has_no_serious_findings_in_light_and_dark(browser: Browser, served: Served) -> None:
    # axe is a script that is none of our files: for its sake only, the policy is set aside.
    context = await _context(browser, served, bypass_csp=True)
    await context.add_init_script(AXE)
    page = await context.new_page()
    dark = (f"/skills/{served.skills['top'].id}", "/runs/1/theorems/1", "/jobs/1")
    for path in _paths(served):
        await page.emulate_media(color_scheme="light")
        await page.goto(path)
        assert await _serious(page, "{resultTypes: ['violations']}") == [], path
        if path in dark:
            await page.emulate_media(color_scheme="dark")
            assert await _serious(page, "{runOnly: ['color-contrast']}") == [], f"{path} in the dark"
    await context.close()


async def _serious(page: Page, options: str) -> list[tuple[str, list[str]]]:
    found = await page.evaluate(f"() => axe.run({options})")
    return [
        (one["id"], [node["html"][:120] for node in one["nodes"]])
        for one in found["violations"]
        if one["impact"] in {"serious", "critical"}
    ]


async def test_pages_fit_on_a_phone(browser: Browser, served: Served) -> None:
    context = await _context(browser, served, viewport={"width": 375, "height": 720}, has_touch=True)
    page = await context.new_page()
    for path in _paths(served):
        await page.goto(path)
        over = await page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
        assert over <= 0, (path, over)
    await context.close()


async def test_the_colours_one_chooses_stay(page: Page) -> None:
    await page.emulate_media(color_scheme="light")
    await page.goto("/")
    paper = "() => getComputedStyle(document.body).backgroundColor"
    light = await page.evaluate(paper)
    await page.get_by_role("button", name="Light or dark").click()
    dark = await page.evaluate(paper)
    assert dark != light
    await page.reload()
    assert await page.evaluate(paper) == dark
    await page.emulate_media(color_scheme="dark")
    await page.get_by_role("button", name="Light or dark").click()
    assert await page.evaluate(paper) == light


async def test_what_a_skill_says_runs_nothing(page: Page, served: Served) -> None:
    for path in ("/", f"/skills/{served.skills['nasty'].id}", f"/skills/{served.skills['base'].id}"):
        await page.goto(path, wait_until="networkidle")
        assert await page.locator("img, script:not([src])").count() == 0


async def _context(browser: Browser, served: Served, **options: object) -> BrowserContext:
    context = await browser.new_context(base_url=served.url, **options)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    return context
