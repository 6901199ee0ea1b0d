"""Evaluation: the figures of a known table, laws that any scorer must obey, what its reports show."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import SKOS

from graph.cli import BAD_INPUT, LOW, main
from graph.evaluate import (
    Evaluation,
    GoldError,
    below,
    changes,
    curve,
    evaluate,
    figures_json,
    listed,
    marks,
    scores,
    sureness,
)
from graph.evaluate.alike import days, number, plain, same_number, same_text
from graph.evaluate.classes import ALL, GROUPS, THINGS
from graph.evaluate.tally import Tally, tallies
from graph.rdf import turtle
from graph.store import load
from graph.terms import BT, SCHEMA

SEED = Path(__file__).parent / "gold" / "seed"
RECORDS = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(SEED.glob("*.json"))]
MARKS = marks(SEED)
BASE = "https://example.org/"
Record = dict[str, Any]
Keep = Callable[[int], bool]


def always(_: int) -> bool:
    return True


def made(keep: Keep = always, *, status: URIRef | None = None) -> Graph:
    """A graph that says just what the marks of the seed page say; of the facts only those that `keep` keeps."""
    graph, number = Graph(), 0
    for page, record in enumerate(RECORDS):
        article = URIRef(f"{BASE}article-{page}")
        graph.add((article, RDF.type, SCHEMA.NewsArticle))
        graph.add((article, BT.sourceFile, Literal(record["file"])))
        graph.add((article, SCHEMA.headline, Literal(record["headline"])))
        things = {each["id"]: thing(graph, article, each) for each in record["entities"]}
        for fact in record["facts"]:
            number += 1
            if keep(number):
                told(graph, article, fact, things, URIRef(f"{BASE}fact-{number}"))
                graph.add((URIRef(f"{BASE}fact-{number}"), BT.status, status or BT.Asserted))
    return graph


def thing(graph: Graph, article: URIRef, record: Record) -> URIRef:
    iri = URIRef(f"{article}/{record['id']}")
    graph.add((article, SCHEMA.mentions, iri))
    for kind in record["types"]:
        graph.add((iri, RDF.type, BT[kind]))
    graph.add((iri, RDFS.label, Literal(record["names"][0])))
    for name in record["names"][1:]:
        graph.add((iri, SKOS.altLabel, Literal(name)))
    return iri


def told(graph: Graph, article: URIRef, record: Record, things: dict[str, URIRef], fact: URIRef) -> None:
    graph.add((fact, RDF.type, BT[record["class"]]))
    if record.get("planned"):
        graph.add((fact, BT.status, BT.Planned))
    graph.add((fact, BT.evidence, URIRef(f"{fact}/evidence")))
    graph.add((URIRef(f"{fact}/evidence"), BT.article, article))
    for role, values in record["roles"].items():
        for value in values:
            filler = things.get(value) or Literal(value)
            if isinstance(filler, Literal) and role in THINGS:
                filler = URIRef(f"{fact}/{value}")
                graph.add((filler, RDFS.label, Literal(value)))
            graph.add((fact, BT[role], filler))


def tally_of(graph: Graph) -> dict[str, Tally]:
    return dict(tallies(evaluate(graph, MARKS).judged))


def test_a_graph_made_from_the_marks_is_wholly_right() -> None:
    evaluation = evaluate(made(), MARKS)
    assert evaluation.unread == ()
    assert [str(one) for one in evaluation.judged if not one.right] == []
    assert all(t.f1 == 1 for t in tallies(evaluation.judged).values() if any(t))


def damaged() -> Graph:
    """The marks' graph with a third of its facts gone, days and other names lost, kinds, posts and plans wrong."""
    graph = made(lambda number: number % 3 > 0)
    graph.remove((None, SKOS.altLabel, None))
    for thing in sorted(graph.subjects(RDF.type, BT.Organization), key=str)[::4]:
        graph.add((thing, RDF.type, BT.Person))
    for thing in sorted(graph.subjects(RDF.type, BT.Place), key=str)[::5]:
        graph.remove((thing, RDF.type, BT.Place))
        graph.add((thing, RDF.type, BT.Organization))
    for fact, _, day in sorted(graph.triples((None, BT.date, None)), key=str)[::2]:
        graph.remove((fact, BT.date, day))
    for fact, _, post in sorted(graph.triples((None, BT.post, None)), key=str)[::3]:
        graph.set((fact, BT.post, Literal(f"副{post}")))
    for fact in sorted(graph.subjects(BT.status, BT.Asserted), key=str)[::7]:
        graph.set((fact, BT.status, BT.Planned))
    for fact in sorted(graph.subjects(BT.status, BT.Asserted), key=str)[::9]:
        graph.set((fact, BT.status, BT.Denied))
    return graph


def test_the_figures_of_a_damaged_graph_are_those_of_the_table() -> None:
    figures = json.loads(figures_json(evaluate(damaged(), MARKS)))["figures"]
    assert figures == json.loads((SEED.parent / "damaged.json").read_text(encoding="utf-8"))


WHOLE = tally_of(made())


@given(st.sets(st.integers(1, 120)))
@settings(max_examples=6, deadline=None)
def test_leaving_facts_out_costs_recall_and_nothing_else(gone: set[int]) -> None:
    some = tally_of(made(lambda number: number not in gone))
    for name in ALL:
        assert some[name].extra == 0
        assert some[name].hit + some[name].missed == WHOLE[name].hit


def test_the_curve_tells_how_often_the_sure_are_right() -> None:
    graph = damaged()
    assert curve(evaluate(graph, MARKS)) == ()
    pieces = sorted(set(graph.objects(None, BT.evidence)), key=str)
    for at, piece in enumerate(pieces):
        graph.add((piece, BT.confidence, Literal(0.95 if at % 2 else 0.55)))
    bands = curve(evaluate(graph, MARKS))
    assert [(band.low, band.high) for band in bands] == [(0.5, 0.6), (0.9, 1.0)]
    assert all(0 < band.right < band.facts for band in bands)
    assert "0.9–1.0" in sureness(evaluate(graph, MARKS))


def test_an_empty_graph_reads_nothing() -> None:
    evaluation = evaluate(Graph(), MARKS)
    assert len(evaluation.unread) == len(MARKS)
    assert {t.hit + t.extra for t in tallies(evaluation.judged).values()} == {0}
    assert tallies(evaluation.judged)["all facts"].missed == WHOLE["all facts"].hit


def test_what_is_denied_counts_as_not_said() -> None:
    found = tally_of(made(status=BT.Denied))
    assert (found["all facts"].hit, found["all facts"].extra) == (0, 0)


def test_groups_are_the_sums_of_their_classes() -> None:
    found = tally_of(damaged())
    for group, members in GROUPS.items():
        assert found[group] == tuple(map(sum, zip(*(found[name] for name in members), strict=True)))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("战略合作协议", "战略合作框架协议", True),
        ("《青山条例》", "青山条例", True),
        ("主任", "副主任", False),
        ("一期", "二期", False),
        ("NX021", "NX022", False),
        ("开工", "竣工", False),
        ("", "会议", False),
    ],
)
def test_texts_that_say_nearly_the_same(one: str, other: str, *, same: bool) -> None:
    assert same_text(one, other) is same
    assert same_text(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("3.29万吨", "32900 吨", True),
        ("20亿元", "2000000000 CNY", True),
        ("20亿美元", "2000000000 CNY", False),
        ("31.3 %", "31.3", False),
        ("8380000", "838万余件", True),
        ("1,234", "1234", True),
        ("19:40", "19:40", True),
        ("19:40", "19:45", False),
    ],
)
def test_figures_however_they_are_written(one: str, other: str, *, same: bool) -> None:
    assert same_number(one, other) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2023-01/2023-06", "2023-01-01/2023-06-30"),
        ("2020-02", "2020-02-01/2020-02-29"),
        ("2021", "2021-01/2021-12"),
    ],
)
def test_a_month_is_all_its_days(one: str, other: str) -> None:
    assert days(one) == days(other)


@given(st.text())
def test_any_text_can_be_compared(text: str) -> None:
    for compare in (plain, number, lambda text: same_text(text, "青山"), lambda text: same_number(text, "1")):
        compare(text)


def test_a_miss_is_listed_with_its_sentence() -> None:
    page = load(Path(__file__).parents[1] / "out" / "graph.ttl")
    for fact in set(page.subjects(RDF.type, BT.Signing)):
        page.remove((fact, None, None))
    shown = listed(evaluate(page, MARKS), "Signing")
    assert "Signing, missed" in shown
    assert "  printed  今年1月1日，青岛片区与济南片区、烟台片区分别签署商事登记互通互办协议" in shown


def test_changes_name_what_got_better_and_what_worse() -> None:
    half, whole = evaluate(made(lambda number: number % 2 > 0), MARKS), evaluate(made(), MARKS)
    up, down = changes(whole, half), changes(half, whole)
    assert "missed → right" in up
    assert "worse: 0" in up
    assert "right → missed" in down
    assert "better: 0" in down
    assert changes(whole, whole) == "nothing changed"


FLOORS = '[seed."core facts"]\nf1 = {}\nprecision = 0.5\n'


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[dev.entities]\nf1 = 1", "no floors for seed"),
        ("[seed.x]\nf1 = 1", "no f1 of x"),
        ("a =", "holds no floors"),
    ],
)
def test_floors_that_are_none(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "floors.toml").write_text(text, encoding="utf-8")
    with pytest.raises(GoldError, match=complaint):
        below(Evaluation(0, (), ()), tmp_path / "floors.toml", "seed")


def test_the_command_holds_a_graph_to_its_floors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "graph.ttl").write_text(damaged().serialize(format="turtle"), encoding="utf-8")
    floors = tmp_path / "floors.toml"
    command = ["evaluate", str(tmp_path / "graph.ttl"), str(SEED), "--floors", str(floors)]
    floors.write_text(FLOORS.format(0.743), encoding="utf-8")
    assert main(command) == 0
    assert capsys.readouterr().out.startswith("9 articles, 0 not found")
    floors.write_text(FLOORS.format(0.75), encoding="utf-8")
    assert main(command) == LOW
    assert "core facts: f1 0.7440 is below its floor 0.7500" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text", ["[]", "{}", "no", '{"file": "a.txt", "entities": [], "facts": [{"class": "X"}]}']
)
def test_marks_that_are_none_are_bad_input(
    tmp_path: Path, graph: Graph, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    (tmp_path / "graph.ttl").write_text(turtle(graph), encoding="utf-8")
    (tmp_path / "1.json").write_text(text, encoding="utf-8")
    assert main(["evaluate", str(tmp_path / "graph.ttl"), str(tmp_path)]) == BAD_INPUT
    err = capsys.readouterr().err
    assert "1.json holds no marks" in err
    assert err.count("\n") == 1


def test_the_command_shows_misses_changes_and_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    now, then = tmp_path / "now.ttl", tmp_path / "then.ttl"
    now.write_text(made().serialize(format="turtle"), encoding="utf-8")
    then.write_text(damaged().serialize(format="turtle"), encoding="utf-8")
    assert main(["evaluate", str(then), str(SEED), "--against", str(now), "--misses", "Tenure"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(scores(evaluate(damaged(), MARKS)))
    assert ": Tenure, missed" in shown
    assert "right → missed" in shown
    assert main(["evaluate", str(now), str(SEED), "--against", str(then), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["figures"]["all facts"]["f1"] == 1
    assert told["against"]["all facts"]["f1"] < 1
