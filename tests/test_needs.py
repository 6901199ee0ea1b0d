"""What a wording cannot do without: nothing that it matches is ever passed over."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.facts import RULES
from graph.needs import Sieve, needs, quick

NEEDS: tuple[tuple[str, list[str]], ...] = (
    ("签署", ["签", "签署"]),
    ("签(?:署|订)", ["签", "签署|签订"]),
    ("(?:揭牌|挂牌)成立", ["揭|挂", "揭牌|挂牌", "成", "成立"]),
    ("甲{0,3}乙?丙+", ["丙"]),
    ("甲(?!乙)丁", ["甲", "甲丁"]),
    ("(?<=在)甲|乙$", ["在|乙", "甲|乙"]),
    ("[甲乙][^丙]丁.", ["甲|乙", "丁"]),
    ("甲|", []),
    ("(?i:x)|[^甲]", []),
)


@pytest.mark.parametrize(("wording", "told"), NEEDS)
def test_what_a_wording_needs(wording: str, told: list[str]) -> None:
    assert needs(re.compile(wording)) == [frozenset(need.split("|")) for need in told]


PIECES = st.sampled_from(
    [
        "甲",
        "乙",
        "[甲乙]",
        "[^甲]",
        "(?:甲|乙丙)",
        "(?:乙|)",
        "甲?",
        "(?:丙甲)+",
        "乙{0,2}?",
        "(?!甲)",
        "(?<=乙)",
        "(?=丙)",
        "^",
        ".",
    ]
)


@given(st.lists(PIECES, max_size=6).map("".join), st.text("甲乙丙", max_size=9))
@settings(max_examples=300, deadline=None)
def test_a_wording_that_matches_is_tried_where_it_does(wording: str, text: str) -> None:
    plain = re.compile(wording)
    assert [m.span() for m in quick(wording).finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert Sieve([plain.pattern]).passed(text) == [0] or not plain.search(text)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_no_sentence_that_a_rule_reads_is_passed_over(data: st.DataObject) -> None:
    rule = data.draw(st.sampled_from(RULES))
    text = data.draw(st.from_regex(rule.regex))
    assert Sieve([rule.pattern]).passed(text) == [0]
