"""A small hand-made reading, that the tests of graph, shapes, questions and pages share."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from rdflib import Graph

from graph.model import (
    Article,
    Clock,
    Date,
    Entity,
    Evidence,
    Fact,
    Mention,
    Period,
    Quantity,
    Reading,
    Resolved,
    Role,
    Span,
    Status,
    Value,
    Weekdays,
)
from graph.rdf import graph_of

TEXT = (
    "两港签约\n□记者 田小禾 报道\n"
    "1月6日，海州港集团与云山港签署航运合作协议，总额20亿元以上。\n"
    "海州港集团董事长林远说，海州至云山航线每周三、五执飞，19:40起飞。\n"
    "去年前11个月，海州港集团货运量同比下降31.3%。1月5日至6日，航运论坛在海州举行。"
)
ARTICLE = Article(
    "pages/one.txt",
    1,
    TEXT,
    headline=Span(0, 4),
    reporters=(Span(9, 12),),
    day=date(2021, 1, 7),
    day_inferred=True,
    newspaper="海州日报",
)


def mention(text: str, kind: str, value: Value | None = None) -> Mention:
    """The first place in the text where `text` is printed."""
    start = TEXT.index(text)
    return Mention(Span(start, start + len(text)), kind, text, value)


def evidence(text: str) -> tuple[Evidence, ...]:
    """The quote as evidence."""
    start = TEXT.index(text)
    return (Evidence(Span(start, start + len(text)), "by-hand", 0.9),)


HARBOUR = mention("海州港集团", "Organization")
OTHER = mention("云山港", "Organization")
PERSON = mention("林远", "Person")
REPORTER = mention("田小禾", "Person")
CITY = mention("海州", "Place")
ABROAD = Mention(Span(TEXT.index("云山航线"), TEXT.index("云山航线") + 2), "Place", "云山")
DEAL = mention("航运合作协议", "Agreement")
FORUM = mention("航运论坛", "Event")
NAMES = (HARBOUR, OTHER, PERSON, REPORTER, CITY, ABROAD, DEAL, FORUM)
ENTITIES = tuple(
    Entity(f"{m.kind} {m.text}", (m.kind,), (m.text, "海港") if m is HARBOUR else (m.text,)) for m in NAMES
)
SUM = mention("20亿元以上", "Quantity", Quantity(Decimal("2E+9"), "CNY", "以上"))
SENTENCES = TEXT.split("\n")

FACTS = (
    Fact(
        "Signing",
        (
            Role("party", HARBOUR),
            Role("party", OTHER),
            Role("agreement", DEAL),
            Role("date", mention("1月6日", "Date", Date(2021, 1, 6))),
            Role("amount", SUM),
        ),
        evidence(SENTENCES[2]),
        Status.PLANNED,
    ),
    Fact(
        "Tenure",
        (Role("holder", PERSON), Role("organization", HARBOUR), Role("post", mention("董事长", "Post"))),
        evidence(SENTENCES[3]),
    ),
    Fact(
        "RouteChange",
        (
            Role("origin", CITY),
            Role("destination", ABROAD),
            Role("weekday", mention("每周三、五", "Weekdays", Weekdays((3, 5)))),
            Role("departure", mention("19:40", "Clock", Clock(19, 40))),
        ),
        evidence(SENTENCES[3]),
    ),
    Fact(
        "Statistic",
        (
            Role("indicator", "货运量"),
            Role("subject", HARBOUR),
            Role("period", mention("去年前11个月", "Period", Period(Date(2020, 1), Date(2020, 11)))),
            Role("change", "-31.3"),
        ),
        evidence("去年前11个月，海州港集团货运量同比下降31.3%。"),
    ),
    Fact(
        "Gathering",
        (
            Role("event", FORUM),
            Role("place", CITY),
            Role("date", mention("1月5日至6日", "Period", Period(Date(2021, 1, 5), Date(2021, 1, 6)))),
        ),
        evidence("1月5日至6日，航运论坛在海州举行。"),
    ),
    Fact("Statement", (Role("speaker", mention("记者", "Person")),), evidence(SENTENCES[1])),
)


@pytest.fixture(scope="session")
def resolved() -> Resolved:
    """One article with six facts, the last of which names nobody."""
    things = {(ARTICLE.file, 1, m.span): e for m, e in zip(NAMES, ENTITIES, strict=True)}
    return Resolved((Reading(ARTICLE, NAMES, FACTS),), ENTITIES, things)


@pytest.fixture(scope="session")
def graph(resolved: Resolved) -> Graph:
    """The graph of that article."""
    return graph_of(resolved)
