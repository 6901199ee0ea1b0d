"""What articles together say: one happening is one fact, versions that disagree both stand, tenures open and close."""

from __future__ import annotations

from datetime import date

import pytest
from rdflib import RDF, Graph, Variable

from graph.facts import facts
from graph.model import Article, Reading, Span
from graph.names import mentions
from graph.query import answer
from graph.rdf import graph_of
from graph.resolve import resolve
from graph.shapes import check
from graph.terms import BT

News = tuple[str, str]
"""The day on which it was printed, and the text."""


def built(*news: News) -> Graph:
    readings = []
    for number, (day, text) in enumerate(news):
        article = Article(f"{number}.txt", 1, text, body=(Span(0, len(text)),), day=date.fromisoformat(day))
        named = mentions(article)
        readings.append(Reading(article, named, facts(article, named)))
    graph = graph_of(resolve(readings))
    assert check(graph) == []
    return graph


SIGNED = "1月8日，青岛华远集团与烟台海蓝集团签署《海上风电合作协议》，总金额20亿元。"


@pytest.mark.parametrize(
    ("kind", "news", "count"),
    [
        ("Signing", (("2021-01-09", SIGNED), ("2021-01-10", SIGNED)), 1),
        ("Signing", (("2021-01-09", SIGNED), ("2021-01-12", SIGNED.replace("20亿", "30亿"))), 1),
        ("Signing", (("2021-01-09", SIGNED), ("2022-01-09", SIGNED)), 2),
        ("Signing", (("2021-01-09", SIGNED), ("2021-01-10", SIGNED.replace("海蓝", "云山"))), 2),
        (
            "Founding",
            (("2021-03-02", "3月1日，青岛海洋学院成立。"), ("2021-03-05", "青岛海洋学院3月1日揭牌成立。")),
            1,
        ),
        (
            "Founding",
            (("2021-03-02", "3月1日，青岛海洋学院成立。"), ("2021-03-05", "3月1日，烟台海洋学院成立。")),
            2,
        ),
    ],
)
def test_one_happening_is_one_fact(kind: str, news: tuple[News, ...], count: int) -> None:
    found = built(*news)
    facts_found = set(found.subjects(RDF.type, BT[kind]))
    assert len(facts_found) == count
    assert sum(1 for fact in facts_found for _ in found.objects(fact, BT.evidence)) == len(news)


def test_two_sums_stay_both_with_their_sources() -> None:
    graph = built(("2021-01-09", SIGNED), ("2021-01-12", SIGNED.replace("20亿", "30亿")))
    (fact,) = graph.subjects(RDF.type, BT.Signing)
    assert set(graph.objects(fact, BT.conflict)) == {BT.amount}
    rows = [
        (str(r[Variable("says")]), str(r[Variable("quote")])[-6:])
        for r in answer(graph, "conflicts").bindings
    ]
    assert rows == [("2000000000", "额20亿元。"), ("3000000000", "额30亿元。")]


CAREER = (
    ("2019-03-02", "3月1日，会议决定任命刘建国为山东省公安厅厅长。"),
    ("2020-05-05", "山东省公安厅厅长刘建国到会。"),
    ("2021-02-02", "2月1日，会议决定免去刘建国的山东省公安厅厅长职务。"),
    ("2021-02-02", "2月1日，会议决定任命王志强为山东省公安厅厅长。"),
)


@pytest.mark.parametrize(
    ("day", "holders"),
    [
        ("2019-01-01", []),
        ("2019-06-01", ["刘建国"]),
        ("2020-12-01", ["刘建国"]),
        ("2021-06-01", ["王志强"]),
    ],
)
def test_who_held_a_post_on_a_day(day: str, holders: list[str]) -> None:
    rows = answer(built(*CAREER), "holders", {"name": "山东省公安厅", "day": day}).bindings
    assert [str(row[Variable("holder")]) for row in rows] == holders


def test_an_article_that_speaks_of_a_post_as_over_does_not_see_it_held() -> None:
    gone = "3月1日，青岛海洋公司原董事长王建国被查。他当时距离担任青岛海洋公司董事长刚刚过去一年。"
    graph = built(("2021-03-02", gone))
    (tenure,) = graph.subjects(RDF.type, BT.Tenure)
    assert graph.value(tenure, BT.goneBy)
    assert not graph.value(tenure, BT.seenFrom)
