"""Known things and decisions of users: what a build does with them, and what it says about bad ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rdflib import Graph, Literal

from graph.cli import BAD_INPUT, main
from graph.facts import facts
from graph.known import book
from graph.model import Article, Reading, Resolved, Span
from graph.names import mentions
from graph.resolve import resolve
from graph.resolve.across import identities
from graph.store import load
from graph.terms import SCHEMA

HEAD = """@prefix bt: <https://w3id.org/baotu/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <https://example.org/> .
"""
LIST = "name,kind,other names,code\n青山重工股份有限公司,机构,青重,91370000123456789X\n"


def written(folder: Path, text: str, name: str = "own.ttl") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def read(text: str, file: str, *known: Path) -> Reading:
    article = Article(file, 1, text, body=(Span(0, len(text)),), day=date(2021, 1, 13))
    named = mentions(article, None, book(known))
    return Reading(article, named, facts(article, named))


def both(first: str, second: str, *known: Path) -> Resolved:
    return resolve([read(first, "a.txt", *known), read(second, "b.txt", *known)], book(known))


def of(resolved: Resolved, name: str) -> set[str]:
    """The keys of the things that the name stands for."""
    found = (resolved.thing(r.article, m) for r in resolved.readings for m in r.mentions if m.text == name)
    return {thing.key for thing in found if thing}


PERSON = '{0} a bt:Person ; rdfs:label "王建国"@zh ; bt:namedIn "{1}" .\n'
SAME = HEAD + PERSON.format(":one", "a.txt") + PERSON.format(":two", "b.txt") + ":one bt:sameThing :two .\n"
APART = SAME.replace("sameThing", "differentThing")
TEACHER, CHAIRMAN = "烟台师范学校教师王建国到会。", "青岛华远集团董事长王建国到会。"


@pytest.mark.parametrize(
    ("decisions", "first", "second", "expected"),
    [
        (HEAD, TEACHER, CHAIRMAN, 2),
        (SAME, TEACHER, CHAIRMAN, 1),
        (HEAD, CHAIRMAN, CHAIRMAN, 1),
        (APART, CHAIRMAN, CHAIRMAN, 2),
    ],
)
def test_a_decision_is_kept_and_taken_back_with_its_line(
    decisions: str, first: str, second: str, expected: int, tmp_path: Path
) -> None:
    resolved = both(first, second, written(tmp_path, decisions))
    assert len(of(resolved, "王建国")) == expected
    assert resolved.notes == ()


@pytest.mark.parametrize(
    ("decisions", "note"),
    [
        (
            SAME.replace("b.txt", "gone.txt"),
            "own.ttl:7: 王建国 (a.txt) = 王建国 (gone.txt): no article names",
        ),
        (
            APART.replace("b.txt", "a.txt"),
            "own.ttl:7: 王建国 (a.txt) ≠ 王建国 (a.txt): one article uses both",
        ),
        (
            APART
            + PERSON.format(":three", "b.txt")
            + PERSON.format(":four", "a.txt")
            + ":three bt:sameThing :four .\n",
            "own.ttl:10: 王建国 (b.txt) = 王建国 (a.txt): another decision says",
        ),
    ],
)
def test_a_decision_that_cannot_be_kept_is_reported(decisions: str, note: str, tmp_path: Path) -> None:
    (said,) = both(TEACHER, CHAIRMAN, written(tmp_path, decisions)).notes
    assert said.startswith(note)


def test_a_decision_may_speak_of_one_article_of_a_file(tmp_path: Path) -> None:
    own = written(tmp_path, SAME.replace('"a.txt"', '"rows.csv#1"').replace('"b.txt"', '"rows.csv#3"'))
    readings = [read(text, "rows.csv", own) for text in (TEACHER, CHAIRMAN, CHAIRMAN.replace("华远", "海蓝"))]
    numbered = [replace(r, article=replace(r.article, number=n)) for n, r in enumerate(readings, 1)]
    resolved = resolve(numbered, book([own]))
    keys = [
        next(t.key for m in r.mentions if m.text == "王建国" and (t := resolved.thing(r.article, m)))
        for r in numbered
    ]
    assert (keys[0] == keys[2], keys[0] == keys[1]) == (True, False)
    assert resolved.notes == ()


def test_two_names_are_one_by_decision_and_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    companies = ':a a bt:Organization ; rdfs:label "青岛华远集团"@zh .\n:b a bt:Organization ; rdfs:label "海蓝科技公司"@zh .\n'
    one = written(tmp_path, HEAD + companies + ":a bt:sameThing :b .\n")
    other = written(tmp_path, LIST, "list.csv")
    readings = [
        read("青岛华远集团成立。", "a.txt", one, other),
        read("海蓝科技公司成立。", "b.txt", one, other),
    ]
    forth, back = resolve(readings, book([one, other])), resolve(readings[::-1], book([other, one]))
    assert len(of(forth, "青岛华远集团") | of(forth, "海蓝科技公司")) == 1
    assert forth == back


def test_a_list_of_companies_gives_names_and_codes(tmp_path: Path) -> None:
    paper = written(tmp_path, "青重与北方大学签署合作协议。青山重工股份有限公司昨日公布年报。", "one.txt")
    words = ["build", str(paper), "--known", str(written(tmp_path, LIST, "list.csv"))]
    assert main([*words, "--out", str(tmp_path / "out")]) == 0
    graph = load(tmp_path / "out" / "graph.ttl")
    (company,) = graph.subjects(SCHEMA.identifier, Literal("91370000123456789X"))
    assert names(graph, company) == {"青山重工股份有限公司", "青重"}


def names(graph: Graph, thing: object) -> set[str]:
    rows = graph.query(f"SELECT ?name WHERE {{ <{thing}> rdfs:label|skos:altLabel ?name }}")
    return {str(row[0]) for row in rows}  # type: ignore[index]


def test_a_name_that_two_known_things_share_is_nobodys(tmp_path: Path) -> None:
    rows = LIST + "北方重工有限公司,机构,青重,\n"
    assert "青重" not in book([written(tmp_path, rows, "list.csv")]).names


def test_a_body_that_may_be_another_states_is_not_called_ours() -> None:
    resolved = both("英国央行行长昨天到会。央行表示，通胀还在上升。", "央行今天在北京发布公告。")
    open_, ours = sorted((e for e in resolved.entities if "央行" in e.names), key=lambda e: len(e.names))
    assert (open_.names, open_.known) == (("央行",), "")
    assert ours.names[0] == "中国人民银行"


def test_without_our_own_list_a_build_works(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    loader = __import__("graph.known", fromlist=["_ours"])
    monkeypatch.setattr(loader, "OURS", tmp_path / "none.ttl")
    loader._ours.cache_clear()
    try:
        assert book().things == ()
        assert identities([], book()).things == {}
    finally:
        loader._ours.cache_clear()


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        (
            "own.ttl",
            HEAD + ':a a bt:Person ;\n rdfs:label "王建国" \n :b .\n',
            "own.ttl:7: this is no Turtle",
        ),
        ("own.ttl", HEAD + ':a a :Thing ; rdfs:label "王建国" .\n', "own.ttl:5: a is of no kind"),
        ("own.ttl", HEAD + "\n:a a bt:Person .\n", "own.ttl:6: a needs one rdfs:label"),
        ("own.ttl", SAME.replace(":two .", ":three ."), "own.ttl:7: three is decided about"),
        ("own.ttl", SAME + ":one bt:differentThing :two .\n", "own.ttl:8: one and two cannot be"),
        ("list.csv", "企业,代码\n青山重工,1\n", "list.csv:1: the first line heads the columns"),
        ("list.csv", LIST + "北方,大学校,,\n", "list.csv:3: 大学校 is no kind"),
        ("list.csv", LIST + "\n北,机构,,\n", "list.csv:4: a name has two"),
        ("list.csv", LIST + '"北方,机构,,\n', "list.csv:3: this is no CSV"),
        ("none.ttl", None, "none.ttl cannot be read"),
    ],
)
def test_a_bad_file_is_one_line_with_its_place(
    name: str, text: str | None, complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = written(tmp_path, "青岛华远集团成立。", "one.txt")
    path = tmp_path / name if text is None else written(tmp_path, text, name)
    assert main(["build", str(paper), "--known", str(path), "--out", str(tmp_path / "out")]) == BAD_INPUT
    error = capsys.readouterr().err
    assert complaint in error
    assert error.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_what_is_not_utf8_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = written(tmp_path, "青岛华远集团成立。", "one.txt")
    for name in ("own.ttl", "list.csv"):
        (tmp_path / name).write_bytes(b"name\n\xff\xfe\n")
        words = ["build", str(paper), "--known", str(tmp_path / name), "--out", str(tmp_path / "out")]
        assert main(words) == BAD_INPUT
        assert f"{name}:2: this is not UTF-8" in capsys.readouterr().err
