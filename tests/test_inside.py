"""What the inside of a name says: a department is part of its body, a company's name says nothing of another's."""

import pytest

from graph.facts import facts
from graph.model import Article, Mention, Span
from graph.names import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青岛市公安局发布通告。青岛市公安局崂山分局作了介绍。", [("青岛市公安局崂山分局", "青岛市公安局")]),
        ("北方大学今天开学。北方大学医学院今天开课。", [("北方大学医学院", "北方大学")]),
        ("北方大学医学院今天开课。", []),
        ("华远集团今天开会。华远集团财务有限公司今天开业。", []),
        ("海川科技公司今天开业。海川科技有限公司今天公布年报。", []),
    ],
)
def test_part_of(text: str, expected: list[tuple[str, str]]) -> None:
    article = Article("a.txt", 1, text, body=(Span(0, len(text)),))
    found = [f for f in facts(article, mentions(article)) if f.kind == "PartOf"]
    named = [[role.filler for role in fact.roles] for fact in found]
    assert [tuple(f.text for f in fillers if isinstance(f, Mention)) for fillers in named] == expected
