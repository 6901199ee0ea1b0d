from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from difflib import ndiff

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, Graph, Literal, URIRef

from graph.model import Clock, Date, Mention, Period, Quantity, Reading, Resolved, Role, Span, Value, Weekdays
from graph.rdf import empty, graph_of, turtle
from graph.rdf.facts import settle
from graph.rdf.fillers import fillers
from graph.rdf.iris import Iris, slug
from graph.rdf.patch import patched
from graph.rdf.writer import block, record, turtle_of
from graph.terms import BT, ROLES, SCHEMA

ASKED = {
    "a signing has its roles": """?f a bt:Signing ; bt:party/rdfs:label "云山港"@zh , "海州港集团"@zh ;
        bt:agreement/rdfs:label "航运合作协议"@zh ; bt:date "2021-01-06"^^xsd:date ; bt:dateText "1月6日" ;
        bt:from "2021-01-06"^^xsd:date ; bt:to "2021-01-06"^^xsd:date""",
    "a sum stands in plain units": """?f bt:amount 2000000000.0 ; bt:currency "CNY" ; bt:qualifier "以上" """,
    "a plan is a plan": "?f a bt:Signing ; bt:status bt:Planned",
    "a fact has the standard types": "?f a bt:Tenure , <http://www.w3.org/ns/org#Membership>",
    "a post is a text": '?f bt:post "董事长"',
    "times and weekdays": '?f bt:departure "19:40" ; bt:weekday 3 , 5',
    "an interval is two dates": """?f a bt:Gathering ;
        bt:date "2021-01-05"^^xsd:date , "2021-01-06"^^xsd:date""",
    "a period is a text with its days beside it": """?f bt:period "2020-01/2020-11" ;
        bt:from "2020-01-01"^^xsd:date ; bt:to "2020-11-30"^^xsd:date""",
    "a fall is below nought": "?f a bt:Statistic ; bt:change -31.3",
    "an evidence names its rule": '?f bt:evidence [ bt:rule "by-hand" ; bt:confidence 0.9 ; bt:article ?a ]',
    "the byline is the author": '?a schema:author/rdfs:label "田小禾"@zh',
    "an inferred day says so": '?a schema:datePublished "2021-01-07"^^xsd:date ; bt:dateInferred true',
    "the paper and the file": '?a bt:newspaper "海州日报" ; bt:sourceFile "pages/one.txt"',
    "a thing has its other names": '?t rdfs:label "海州港集团"@zh ; skos:altLabel "海港"@zh',
    "a thing has the standard types": "?t a bt:Organization , schema:Organization",
    "an asserted fact gives a direct edge": "?p a bt:Person ; schema:worksFor ?o",
}


@pytest.mark.parametrize("pattern", ASKED.values(), ids=ASKED)
def test_the_graph_says_it(graph: Graph, pattern: str) -> None:
    assert graph.query(f"ASK {{ {pattern} }}").askAnswer


def test_a_plan_gives_no_direct_edge(graph: Graph) -> None:
    assert (None, SCHEMA.participant, None) not in graph


def test_no_blank_nodes_and_flat_names(graph: Graph) -> None:
    for triple in graph:
        assert all(isinstance(term, URIRef | Literal) for term in triple)
    for subject in graph.subjects():
        assert re.fullmatch(r"https://w3id\.org/baotu/id/[a-z][a-z0-9-]*", str(subject))


def test_every_quote_is_its_span(graph: Graph) -> None:
    found = list(
        graph.query("""SELECT ?body ?quote ?start ?end WHERE {
        ?e bt:quote ?quote ; bt:start ?start ; bt:end ?end ; bt:article/schema:articleBody ?body }""")
    )
    assert len(found) == 4
    for body, quote, start, end in found:  # type: ignore[misc]
        assert str(body)[int(start) : int(end)] == str(quote)


def test_a_fact_without_a_demanded_role_is_left_out(resolved: Resolved, graph: Graph) -> None:
    _, lost = settle(resolved, Iris())
    assert [fact.kind for _, fact in lost] == ["Statement"]
    assert (None, RDF.type, BT.Statement) not in graph


def test_bodies_may_be_left_out(resolved: Resolved) -> None:
    graph = graph_of(resolved, "https://example.org/", bodies=False)
    assert (None, SCHEMA.articleBody, None) not in graph
    assert "@prefix id: <https://example.org/>" in turtle(graph)


def test_turtle_says_what_the_graph_says(graph: Graph) -> None:
    text = turtle(graph)
    for form in ("turtle", "ox-turtle"):
        again = empty()
        again.parse(data=text, format=form)
        assert turtle(again) == text


def test_the_order_of_the_input_does_not_matter(resolved: Resolved, graph: Graph) -> None:
    (reading,) = resolved.readings
    turned = Reading(reading.article, reading.mentions[::-1], reading.facts[::-1])
    assert turtle(
        graph_of(replace(resolved, readings=(turned,), entities=resolved.entities[::-1]))
    ) == turtle(graph)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives(text: str) -> None:
    graph = empty()
    graph.add((URIRef("urn:x"), RDF.value, Literal(text, lang="zh")))
    written = turtle(graph)
    assert str(Graph().parse(data=written, format="turtle").value(URIRef("urn:x"), RDF.value)) == text
    again = empty()
    again.parse(data=written, format="ox-turtle")
    assert turtle(again) == written


def test_a_fact_that_gains_a_role_is_a_diff_of_added_lines(resolved: Resolved, graph: Graph) -> None:
    (reading,) = resolved.readings
    signing, *others = reading.facts
    richer = replace(signing, roles=(*signing.roles, Role("place", reading.mentions[4])))
    changed = replace(resolved, readings=(replace(reading, facts=(richer, *others)),))
    lines = ndiff(turtle(graph).splitlines(), turtle(graph_of(changed)).splitlines())
    diff = [line for line in lines if line[0] in "+-"]
    assert diff == ["+     bt:place id:place-hai-zhou-71100efd ;"]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("重庆", "chong-qing"),
        ("NX021", "nx021"),
        ("APEC会议", "apec-hui-yi"),
        ("“树新风”", "shu-xin-feng"),
        ("…", ""),
        ("中华人民共和国国家发展和改革委员会办公厅", "zhong-hua-ren-min-gong-he-guo-guo-jia-fa"),
    ],
)
def test_slugs(name: str, short: str) -> None:
    assert slug(name) == short


def test_things_of_one_name_have_iris_of_their_own(resolved: Resolved) -> None:
    one = resolved.entities[2]
    two = replace(one, key="another")
    assert Iris().thing(one) != Iris().thing(two)
    assert Iris().thing(replace(one, names=("…",))).count("-") == 1


def value(kind: Value, text: str = "as printed") -> Mention:
    return Mention(Span(0, 2), "Value", text, kind)


def quantity(figure: str, unit: str = "", qualifier: str = "") -> Mention:
    return value(Quantity(Decimal(figure), unit, qualifier))


TERMS = [
    ("date", value(Date(2021)), ['"2021"^^xsd:gYear']),
    ("date", value(Date(2021, 1)), ['"2021-01"^^xsd:gYearMonth']),
    (
        "date",
        value(Period(Date(2021, 1, 8), Date(2021, 1, 9))),
        ['"2021-01-08"^^xsd:date', '"2021-01-09"^^xsd:date'],
    ),
    ("date", value(Period(Date(2021), Date(2021))), ['"2021"^^xsd:gYear']),
    ("date", "2021-02", ['"2021-02"^^xsd:gYearMonth']),
    ("date", "近日", []),
    ("date", quantity("31"), []),
    ("since", value(Period(Date(2015), Date(2018))), ['"2015"^^xsd:gYear']),
    ("until", value(Period(Date(2015), Date(2018))), ['"2018"^^xsd:gYear']),
    ("period", value(Period(Date(2023, 1), Date(2023, 6))), ['"2023-01/2023-06"']),
    ("period", value(Date(2023)), ['"2023"^^xsd:gYear']),
    ("value", quantity("2E+9", "CNY"), ['"2000000000"^^xsd:decimal']),
    ("value", quantity("0.50"), ['"0.5"^^xsd:decimal']),
    ("value", "10", ['"10"^^xsd:decimal']),
    ("value", "许多", []),
    ("change", "-31.3", ['"-31.3"^^xsd:decimal']),
    ("change", "-31.3%", ['"-31.3"^^xsd:decimal']),
    ("change", quantity("5.6", "%"), ['"5.6"^^xsd:decimal']),
    ("change", quantity("5.6", "个百分点"), ['"5.6个百分点"']),
    ("change", "复航", ['"复航"']),
    ("deaths", quantity("3", "人"), ["3"]),
    ("deaths", quantity("3.5"), []),
    ("weekday", value(Weekdays((3, 5, 7))), ["3", "5", "7"]),
    ("arrival", value(Clock(9, 5)), ['"09:05"']),
    ("event", Mention(Span(0, 2), "Place", "座谈会"), ['"座谈会"']),
    ("party", Mention(Span(0, 2), "Organization", "某公司"), []),
    ("party", "双方", []),
    ("object", quantity("3", "台"), ['"as printed"']),
]


@pytest.mark.parametrize(("role", "filler", "terms"), TERMS)
def test_what_fills_a_role(resolved: Resolved, role: str, filler: Mention | str, terms: list[str]) -> None:
    found = fillers(ROLES[role], filler, resolved.readings[0].article, resolved, Iris())
    graph = empty()
    for term in found:
        graph.add((URIRef("urn:x"), BT[role], term))
    lines = sorted(
        line.split(f"bt:{role} ")[1].removesuffix(" ;")
        for line in turtle(graph).splitlines()
        if f"bt:{role}" in line
    )
    assert lines == terms


@given(st.dates(min_value=date(1000, 1, 1)))
def test_from_and_to_hold_the_date(day: date) -> None:
    for known in (Date(day.year), Date(day.year, day.month), Date(day.year, day.month, day.day)):
        assert known.first <= day <= known.last


SUBJECTS = st.sampled_from([f"id:{kind}-{number}" for kind in ("fact", "place") for number in range(12)])


@given(old=st.dictionaries(SUBJECTS, st.integers(1, 3)), changes=st.dictionaries(SUBJECTS, st.integers(0, 3)))
def test_a_patched_file_is_what_would_be_written_anew(
    old: dict[str, int], changes: dict[str, int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    def line(subject: str, count: int) -> str:
        return record(subject, {f"2 bt:count {n}" for n in range(count)})

    def text(said: dict[str, int]) -> str:
        return "".join(turtle_of([line(*one) for one in sorted(said.items())], "http://base/"))

    path = tmp_path_factory.mktemp("patched") / "graph.ttl"
    path.write_text(text(old), encoding="utf-8")
    new = {subject: count for subject, count in (old | changes).items() if count}
    blocks = {subject: block(line(subject, count)) if count else "" for subject, count in changes.items()}
    assert b"".join(patched(path, blocks)).decode() == text(new)
