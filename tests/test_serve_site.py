"""The pages of the site: every named question as a link, and each thing as HTML or RDF by what is asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
import served
from pyoxigraph import RdfFormat, parse
from rdflib import RDFS, Graph, Literal

from graph.query import questions
from graph.rdf import BASE
from graph.store import load

OUT = Path(__file__).parent.parent / "out"
HTML = {"Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"}  # as browsers ask


@pytest.fixture(scope="module")
def site() -> Iterator[served.Server]:
    with served.server(str(OUT), "--seconds", "20") as running:
        yield running


@pytest.fixture(scope="module")
def seed() -> Graph:
    return load(OUT / "graph.ttl")


def _links(page: str) -> list[str]:
    return [unescape(link) for link in re.findall(r'href="(/[^"]*)"', page)]


def test_every_named_question_is_a_link_that_answers(site: served.Server) -> None:
    links = [
        link for link in _links(site.ask("GET", "/", headers=HTML).text) if link.startswith("/questions/")
    ]
    assert [re.split("[/?]", link)[2] for link in links] == [question.name for question in questions()]
    for link, question in zip(links, questions(), strict=True):
        page = site.ask("GET", link, headers=HTML)
        assert (page.status, page.media) == (200, "text/html"), link
        assert question.zh in unescape(page.text)
        if question.name not in {"belonging", "conflicts", "denied", "incidents", "transactions"}:
            assert re.search("<td>|<pre|是 yes", page.text), link


def test_a_thing_answers_with_html_or_rdf(site: served.Server, seed: Graph) -> None:
    thing = next(iter(seed.subjects(RDFS.label, Literal("海尔集团公司", lang="zh"))))
    path = f"/id/{str(thing).removeprefix(BASE)}"
    page = site.ask("GET", path, headers=HTML)
    assert (page.media, "Accept" in page.headers["vary"]) == ("text/html", True)
    assert "周云杰" in page.text
    for accept in ("text/turtle", "application/rdf+xml", "application/ld+json"):
        got = site.ask("GET", path, headers={"Accept": accept})
        assert got.media == accept
        told = parse(got.body, format=RdfFormat.from_media_type(accept))
        assert "海尔集团公司" in {
            quad.object.value for quad in told if quad.predicate.value == str(RDFS.label)
        }
    assert site.ask("GET", f"{path}.ttl", headers=HTML).media == "text/turtle"
    assert site.ask("GET", f"{path}-no", headers=HTML).status == 404


def test_every_link_of_a_thing_and_of_an_article_leads_somewhere(site: served.Server, seed: Graph) -> None:
    thing = next(iter(seed.subjects(RDFS.label, Literal("青沪企业家联谊会", lang="zh"))))
    for page in (site.ask("GET", f"/id/{str(thing).removeprefix(BASE)}", headers=HTML),):
        links = {link.split("#")[0] for link in _links(page.text)}
        assert any("/id/article" in link for link in links)
        for link in links - {"/graph.html"}:
            assert site.ask("GET", link, headers=HTML).status == 200, link


def test_answers_come_as_json_and_csv(site: served.Server) -> None:
    rows = json.loads(site.ask("GET", "/questions/honours.json?who=%E6%9D%8E%E5%90%AF%E5%A3%AB").text)
    assert [(row["recipient"], row["amount"]) for row in rows] == [("李启士", 8000)]
    table = site.ask("GET", "/questions/honours.csv?who=%E6%9D%8E%E5%90%AF%E5%A3%AB")
    assert (table.media, "李启士" in table.text) == ("text/csv", True)
