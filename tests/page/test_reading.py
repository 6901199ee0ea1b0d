"""What a reader does with the page, in Chromium: search, choose, filter, follow, read."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from rdflib import RDF, Graph

from graph.rdf import turtle
from graph.terms import BT, FACTS, KINDS, SCHEMA
from page.conftest import Open
from page.made import LONG, archive, paper

SLOWEST = 15000
"""Milliseconds until a page is ready, on a machine that does much else; `make bench` has the real ones."""


def chips(page: Page) -> dict[str, int]:
    found = page.locator("#filters > .chips:first-child .chip").evaluate_all(
        "all => all.map(chip => [chip.dataset.name, chip.querySelector('.count').textContent])"
    )
    return {name: int(count.replace(",", "")) for name, count in found}


def shown(page: Page) -> list[int]:
    """The numbers of things and facts that the page says it shows."""
    return [int(n.replace(",", "")) for n in re.findall(r"[\d,]+", page.inner_text("#shown"))[:2]]


def seek(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def heading(page: Page) -> str:
    return page.inner_text("#panel h2")


def by_kind(graph: Graph) -> dict[str, int]:
    counts = {kind: len(set(graph.subjects(RDF.type, BT[kind]))) for kind in KINDS}
    return {kind: count for kind, count in counts.items() if count}


@pytest.mark.parametrize("name", ["paper", "300"])
def test_counts_are_those_of_the_turtle(opened: Open, name: str) -> None:
    graph = (paper() if name == "paper" else archive(300)).graph()
    page = opened(name)
    things = {s for kind in KINDS for s in graph.subjects(RDF.type, BT[kind])}
    facts = {s for fact in FACTS for s in graph.subjects(RDF.type, BT[fact])}
    assert chips(page) == by_kind(graph)
    assert shown(page) == [len(things), len(facts)]


def test_every_thing_and_fact_of_the_turtle_is_in_the_page_and_no_other(opened: Open) -> None:
    graph, page = paper().graph(), opened()
    for room, classes in (("things", KINDS), ("facts", FACTS)):
        base, iris = page.evaluate(
            f"(() => {{ const d = JSON.parse(document.getElementById('data').textContent); return [d.base, d.{room}.iri] }})()"
        )
        assert {base + iri for iri in iris} == {
            str(s) for c in classes for s in graph.subjects(RDF.type, BT[c])
        }
    assert turtle(graph)


def test_every_quote_stands_in_its_article(opened: Open) -> None:
    page, graph = opened(at="#v=list"), paper().graph()
    bodies = [str(o) for o in graph.objects(None, SCHEMA.articleBody)]
    quotes = page.locator("#sheet .words").all_inner_texts()
    assert len(quotes) == len(set(graph.subjects(BT.evidence)))
    assert all(any(quote in body for body in bodies) for quote in quotes)


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("林晓舟", "林晓舟"),
        ("linxiaozhou", "林晓舟"),
        ("lin xiao", "林晓舟"),
        ("lxz", "林晓舟"),
        ("Ouyang Suyun", "欧阳素云"),
        ("素云", "欧阳素云"),
        ("四方船舶", "临水四方船舶制造股份有限公司"),
        ("临水制造公司", "临水四方船舶制造股份有限公司"),
        ("临水", "临水市"),
        ("قحر", ""),
        ("البحر", "شركة البحر 🚢"),
        ("🚢", "شركة البحر 🚢"),
    ],
)
def test_search_finds(opened: Open, words: str, thing: str) -> None:
    page = opened()
    seek(page, words)
    assert heading(page) == thing or not thing


def test_an_address_opens_its_thing_and_a_reload_keeps_filters_and_language(opened: Open) -> None:
    page = opened(at="#e=p-lin&k=Place&lang=en&r=Signing")
    page.reload()
    page.wait_for_function("document.documentElement.dataset.ready")
    assert heading(page) == "林晓舟"
    assert page.locator('[data-name="Place"]').get_attribute("aria-pressed") == "false"
    assert page.locator("html").get_attribute("lang") == "en"
    assert "14" not in page.inner_text('[data-name="relations"]')


def test_back_returns_to_the_thing_before(opened: Open) -> None:
    page = opened()
    seek(page, "林晓舟")
    seek(page, "临水市")
    page.go_back()
    assert heading(page) == "林晓舟"


def test_a_chip_and_a_date_leave_what_python_counts(opened: Open) -> None:
    page, graph = opened("300"), archive(300).graph()
    people = by_kind(graph)["Person"]
    page.click('[data-name="Person"]')
    assert shown(page)[0] == 300 - people
    page.click('[data-name="Person"]', modifiers=["Shift"])
    assert shown(page)[0] == people
    page.goto(page.url.split("#")[0] + "#d=2005-01-01~2009-12-31&u=0")
    page.reload()
    page.wait_for_function("document.documentElement.dataset.ready")
    inside = [f for f, day in graph.subject_objects(BT["from"]) if "2005" <= str(day) < "2010"]
    assert shown(page)[1] == len(inside)
    parties = {thing for fact in inside for thing in graph.objects(fact, BT.party)}
    assert shown(page)[0] == len(parties)


def test_expansion_adds_at_most_25_and_says_how_many_remain(opened: Open) -> None:
    page = opened("10000", "#e=o0")
    before, said = page.evaluate("baotu.places.size"), page.inner_text("#expand")
    remain = int(re.findall(r"\d[\d,]*", said)[-1].replace(",", ""))
    page.click("#expand")
    assert page.evaluate("baotu.places.size") == before + min(25, remain)
    assert re.findall(r"\d[\d,]*", page.inner_text("#expand"))[-1].replace(",", "") == str(remain - 25)


def test_a_path_leads_from_one_to_the_other(opened: Open) -> None:
    page = opened(at="#p=p-lin~c-gu")
    assert page.locator("#panel section").count() >= 2
    names = page.inner_text("#panel")
    assert "林晓舟" in names
    assert "古渡县" in names


def test_what_may_be_one_is_linked_both_ways_with_why(opened: Open) -> None:
    page = opened(at="#e=p-lin")
    said = page.inner_text("#panel .perhaps")
    assert "或为同一事物" in said
    assert "同名 · 都与 临水市 同见于报道" in said
    page.click("#panel .perhaps .link")
    assert page.url.endswith("#e=p-lin-2")
    assert "林晓舟" in page.inner_text("#panel .perhaps")
    assert not opened(at="#e=p-su").locator("#panel .perhaps").count()


def test_only_around_it_shows_it_and_its_neighbours(opened: Open) -> None:
    page = opened(at="#e=p-lin")
    page.click("#around")
    names = page.evaluate("[...baotu.looks.keys()].length")
    assert 1 < names < page.evaluate("baotu.places.size")


def test_a_plan_is_drawn_and_written_otherwise(opened: Open) -> None:
    page = opened(at="#e=j-dock")
    assert page.inner_text("#panel .card.planned .status") == "计划"
    assert (
        page.locator("#panel .card.planned").evaluate("card => getComputedStyle(card).borderTopStyle")
        == "dashed"
    )


def test_an_article_opens_with_its_names_and_sentences_marked(opened: Open) -> None:
    page = opened(at="#a=a-one")
    text = page.inner_text("#panel .reading")
    assert {"林晓舟", "四方船舶", "联谊会"} <= set(page.locator("#panel .name").all_inner_texts())
    said = page.locator("#panel .said").all_inner_texts()
    assert "🚢临水市计划今年3月在古渡县开工古渡船坞项目。" in said
    assert "□记者" in text
    page.locator("#panel .name", has_text="四方船舶").first.click()
    assert heading(page) == "临水四方船舶制造股份有限公司"


def test_values_read_as_people_write_them(opened: Open) -> None:
    page = opened(at="#f=signing")
    assert "20亿元" in page.inner_text("#panel")
    page.goto(page.url.split("#")[0] + "#f=signing&lang=en")
    assert "CNY 2 billion" in page.inner_text("#panel")
    page.goto(page.url.split("#")[0] + "#f=tons")
    assert "−31.3%" in page.inner_text("#panel")


def test_the_timeline_runs_from_early_to_late(opened: Open) -> None:
    page = opened(at="#v=time")
    assert page.locator(".timeline h3").all_inner_texts() == ["2020年", "2021年1月", "2021年2月", "2021年3月"]
    assert page.locator(".entry.planned").count() == 1


def test_long_names_stay_inside(opened: Open) -> None:
    page = opened(at="#e=d-long")
    assert heading(page) == LONG
    assert page.evaluate(
        "document.querySelector('#panel').scrollWidth <= document.querySelector('#panel').clientWidth"
    )


def download(page: Page, name: str) -> bytes:
    page.click("#tools summary")
    with page.expect_download() as got:
        page.click(f"#save-{name}")
    return Path(got.value.path()).read_bytes()


def test_downloads_hold_what_is_visible(opened: Open) -> None:
    page = opened(at="#k=Person")
    things, facts = shown(page)
    saved = json.loads(download(page, "json"))
    assert [len(saved["things"]), len(saved["facts"])] == [things, facts]
    rows = download(page, "csv").decode("utf-8-sig").strip().split("\r\n")
    assert len(rows) == facts + 1


@pytest.mark.parametrize(("name", "said"), [("paper", ""), ("choice", "2,000 3,000 4,000")])
def test_a_page_that_is_a_choice_says_of_how_much(opened: Open, name: str, said: str) -> None:
    told = opened(name).locator("#panel .out-of").all_inner_texts()
    assert " ".join(re.findall("[0-9,]{4,}", "".join(told))) == said


def test_a_table_is_safe_and_a_picture_is_a_picture(opened: Open) -> None:
    page = opened("hostile")
    assert b'"=' not in download(page, "csv")
    from xml.etree.ElementTree import fromstring  # noqa: PLC0415

    assert fromstring(download(page, "svg").decode()).tag.endswith("svg")  # noqa: S314
    assert download(page, "png").startswith(b"\x89PNG")


def test_hostile_words_run_nothing(opened: Open) -> None:
    for bypass in (False, True):
        page = opened("hostile", bypass_csp=bypass)
        page.evaluate("() => { window.hit = () => { document.title = 'hit'; }; }")
        for at in ("#e=x0", "#f=fx", "#a=ax", "#v=list", "#v=time", "#v=articles", "#lang=en"):
            page.goto(page.url.split("#")[0] + at)
            page.evaluate("new Promise(done => setTimeout(done, 30))")
        assert page.title() != "hit"
        assert page.locator("img, script").count() == 2 + 5  # two that run, five of data


LINES = """(() => { const { lines, things } = JSON.parse(document.getElementById("data").textContent), count = things.iri.map(() => 0);
  [...lines.start, ...lines.stop].forEach(end => { if (end < count.length) count[end]++; }); return count; })()"""
"""How many lines each thing has."""


def test_the_ten_biggest_are_named_and_no_names_overlap(opened: Open) -> None:
    for name in ("paper", "300", "10000"):
        page = opened(name)
        page.wait_for_function("baotu.painted.labels.length > 3")
        labels = page.evaluate("baotu.painted.labels")
        for n, a in enumerate(labels):
            for b in labels[n + 1 :]:
                apart = (
                    a["right"] <= b["left"]
                    or b["right"] <= a["left"]
                    or a["bottom"] <= b["top"]
                    or b["bottom"] <= a["top"]
                )
                assert apart, (name, a, b)
        named = {label["node"] for label in labels}
        weights = page.evaluate(LINES)
        drawn = [n for n in page.evaluate("[...baotu.looks.keys()]") if n < len(weights)]
        assert named >= set(sorted(drawn, key=lambda n: (-weights[n], n))[:10]), name


def test_the_keyboard_alone(opened: Open) -> None:
    page = opened()
    seek(page, "lxz")
    assert heading(page) == "林晓舟"
    page.keyboard.press("Escape")
    assert "点一个名字" in heading(page)
    page.keyboard.press("l")
    assert page.locator("#sheet table").is_visible()
    page.keyboard.press("g")
    page.locator("#canvas canvas").focus()
    page.keyboard.press("ArrowRight")
    assert "#e=" in page.url


def test_a_phone_shows_picture_and_panel(opened: Open) -> None:
    page = opened(at="#e=p-lin", viewport={"width": 390, "height": 844}, has_touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    for part in ("#panel", "#canvas"):
        box = page.locator(part).bounding_box()
        assert box
        assert box["height"] > 200
        assert box["y"] + 200 <= 844


@pytest.mark.parametrize(
    "at", ["", "#theme=dark", "#v=list", "#v=time", "#v=articles&theme=dark", "#a=a-one", "#e=j-dock&lang=en"]
)
def test_axe_finds_nothing(opened: Open, axe: str, at: str) -> None:
    page = opened(at=at, bypass_csp=True)
    page.evaluate(axe)
    found = page.evaluate(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })"
    )
    assert [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found["violations"]] == []


@pytest.mark.parametrize(("things", "megabytes"), [("300", 1), ("10000", 5)])
def test_a_page_is_ready_soon_and_is_no_larger_than_need_be(
    opened: Open, files: Callable[[str], Path], things: str, megabytes: float
) -> None:
    ready = opened(things).locator("html").get_attribute("data-ready")
    assert int(ready or 0) in range(1, SLOWEST)
    assert files(things).stat().st_size < megabytes * 1e6


@pytest.mark.parametrize("name", ["paper", "300"])
def test_no_name_runs_out_of_the_window_or_under_what_lies_on_it(opened: Open, name: str) -> None:
    for width, height in ((390, 844), (1280, 800)):
        page = opened(name, viewport={"width": width, "height": height})
        page.wait_for_function("baotu.painted.labels.length > 3")
        stage = page.locator("#canvas").bounding_box()
        assert stage
        over = page.locator("#shown, #zoom .button").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect().toJSON())"
        )
        for label in page.evaluate("baotu.painted.labels"):
            left, right = stage["x"] + label["left"], stage["x"] + label["right"]
            top, bottom = stage["y"] + label["top"], stage["y"] + label["bottom"]
            assert stage["x"] <= left
            assert right <= stage["x"] + stage["width"]
            assert stage["y"] <= top
            assert bottom <= stage["y"] + stage["height"]
            for box in over:
                clear = right <= box["left"] or left >= box["right"] or bottom <= box["top"]
                assert clear or top >= box["bottom"]


FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
if FIREFOX:

    def test_firefox_draws_the_page(files: Callable[[str], Path], tmp_path: Path) -> None:
        """What the page paints is far more than an empty one; a browser that is not there is not tested."""
        blank = tmp_path / "blank.html"
        blank.write_text("<!DOCTYPE html><title>blank</title>", encoding="utf-8")
        for name, file in (("blank", blank), ("page", files("paper"))):
            home, shot = tmp_path / f"{name}-home", tmp_path / f"{name}.png"
            home.mkdir()
            order = [
                str(FIREFOX),
                "--headless",
                "--no-remote",
                "--profile",
                str(home),
                "--screenshot",
                str(shot),
            ]
            subprocess.run([*order, "--window-size=1280,800", file.as_uri()], check=True, timeout=120)
        assert (tmp_path / "page.png").stat().st_size > 4 * (tmp_path / "blank.png").stat().st_size
