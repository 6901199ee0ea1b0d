"""The served pages in a browser: the query page's script, and the way from a question to a thing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import served
from playwright.sync_api import Browser, Page, expect

from graph.page import page as html
from graph.store import load

OUT = Path(__file__).parents[2] / "out"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[served.Server]:
    """What a build of the seed page left, its page included."""
    folder = tmp_path_factory.mktemp("out")
    shutil.copy(OUT / "graph.ttl", folder)
    (folder / "graph.html").write_text(html(load(OUT / "graph.ttl")), encoding="utf-8")
    with served.server(str(folder), "--seconds", "20") as running:
        yield running


@pytest.fixture
def page(browser: Browser, site: served.Server) -> Iterator[Page]:
    """A page that may ask nobody but the server, and in whose scripts nothing breaks."""
    sins: list[str] = []
    opened = browser.new_page(base_url=site.url)
    opened.on("pageerror", lambda error: sins.append(str(error)))
    opened.on(
        "request",
        lambda asked: None if asked.url.startswith((site.url, "blob:", "data:")) else sins.append(asked.url),
    )
    yield opened
    opened.close()
    assert not sins


def test_from_a_question_to_its_sparql_and_its_rows(page: Page) -> None:
    page.goto("/")
    page.get_by_text("谁与谁在何时签署了什么协议？").click()
    page.get_by_label("签约方的任一名称").fill("烟台片区")
    page.get_by_role("button", name="问").click()
    assert page.locator("tbody tr").count() == 1
    assert "商事登记互通互办协议" in page.locator("tbody").inner_text()
    page.locator("main").get_by_role("link", name="SPARQL").click()
    expect(page.locator("#text")).to_have_value(re.compile("bt:Signing"))  # once the script has put it there
    page.get_by_role("button", name="问").click()
    page.wait_for_selector("tbody tr")
    assert "2 行" in page.locator("#told").inner_text()
    with page.expect_download() as download:
        page.get_by_role("button", name="answer.csv").click()
    assert "商事登记互通互办协议" in download.value.path().read_text(encoding="utf-8")


def test_what_breaks_is_pointed_at_and_yes_no_and_graphs_are_shown(page: Page) -> None:
    page.goto("/query")
    page.locator("#text").fill("SELECT ?x WHERE {\n ?x bt:post }")
    page.locator("#text").press("Control+Enter")
    assert "expected an object" in page.locator(".problem").inner_text()
    assert page.evaluate("text.value.slice(text.selectionStart, text.selectionEnd)") == "}"
    page.locator("#text").fill('ASK { ?x rdfs:label "青岛市"@zh }')
    page.locator("#text").press("Control+Enter")
    assert page.locator(".verdict").inner_text() == "是 yes"
    page.locator("#examples").select_option("network")
    page.get_by_role("button", name="问").click()
    page.wait_for_selector("#answer pre")
    assert "schema:worksFor" in page.locator("#answer pre").inner_text()


def test_text_of_an_answer_is_never_taken_for_html(page: Page) -> None:
    page.goto("/query")
    page.locator("#text").fill("SELECT ('<img src=x onerror=alert(1)>' AS ?x) {}")
    page.get_by_role("button", name="问").click()
    page.wait_for_selector("tbody tr")
    assert page.locator("tbody td").inner_text() == "<img src=x onerror=alert(1)>"
    assert page.locator("tbody img").count() == 0


def test_a_thing_shows_its_facts_with_their_roles_and_leads_on(page: Page) -> None:
    page.goto("/query")
    page.locator("#text").fill('SELECT ?who { ?who rdfs:label "郭广昌"@zh }')
    page.get_by_role("button", name="问").click()
    page.locator("tbody a").click()
    page.wait_for_selector(".facts")
    assert page.locator("h1").inner_text() == "郭广昌"
    roles = page.locator(".roles").all_inner_texts()
    assert any("复星集团" in told and "董事长" in told for told in roles)
    assert len(roles) == 2  # one entry a fact, however many sentences tell it
    page.locator(".roles").get_by_role("link", name="复星集团").first.click()
    page.wait_for_function("document.querySelector('h1').textContent === '复星集团'")
    page.get_by_role("link", name="on the page").click()
    page.wait_for_function("document.documentElement.dataset.ready")
    assert "复星集团" in page.locator("#panel h2, #panel h1").first.inner_text()


@pytest.mark.parametrize("path", ["/", "/query", "/questions/flights?number=NX021", "/nowhere"])
def test_all_can_read_the_pages_narrow_ones_too(page: Page, axe: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate(axe)
    found = page.evaluate("axe.run().then(told => told.violations.map(v => v.id))")
    assert found == []
