"""Of a tenure whether the article sees it as held: what is over, or may be, is not told as seen in office."""

from datetime import date

import pytest

from graph.facts import facts
from graph.model import Article, Span
from graph.names import mentions
from graph.resolve.turns import turn

TURNS = [
    ("青山化工公司董事长王建国到会。", {""}),
    ("青山化工公司原董事长王建国到会。", {"former"}),
    ("太原市市长王建国到会。", {""}),
    ("王建国，1969年生，曾任青山市林业局局长。", {"former"}),
    ("王建国先后担任青山市林业局局长、青山市住房局局长。", {"once"}),
    ("2017年12月20日，王建国就任青山化工公司董事长。", {"once"}),
    ("2017年12月起，王建国担任青山化工公司董事长。", {"since"}),
    ("王建国2020年12月担任青山化工公司董事长。", {"since"}),
    ("2020年1月，王建国任青山市林业局局长，2020年6月任青山市住房局局长。", {"once", ""}),
    ("李卫东，曾任海州市教育局局长，从2020年起兼任北方大学校长。", {"former", ""}),
    ("李卫东原任海州市教育局局长，现任北方大学校长。", {"former", ""}),
    ("会议决定接受王建国、李卫东辞去青山省人民政府副省长职务的请求。", {"until"}),
    ("被告人王建国利用担任青山市林业局局长职务上的便利，收受财物。", {"former"}),
    ("王建国任青山市林业局局长，后调任青山市住房局局长。", {"former", ""}),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_what_may_be_over_is_not_seen_as_held(text: str, expected: set[str]) -> None:
    article = Article("example", 1, text, body=(Span(0, len(text)),), day=date(2021, 3, 3))
    assert {turn(article, fact) for fact in facts(article, mentions(article))} == expected
