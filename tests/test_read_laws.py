"""What holds for whatever is read."""

from __future__ import annotations

import contextlib
import unicodedata
from collections import Counter
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.read import InputError, read_text
from graph.read.columns import undoubled
from graph.read.text import clean, decode

if TYPE_CHECKING:
    from graph.model import Article, Span

PIECES = st.sampled_from(
    [
        *("青山新桥通车", "——写在新桥通车之际", "打造滨海新城：", "□记者 王 明 报道", "本报记者 王小明"),
        *("本报青山讯 昨天，新桥通车。", "新华社北京8月1日电（记者王小明）新桥通车。", "责任编辑：李丽"),
        *(
            "市民来到桥上，说：“好桥",
            "连两岸”。",
            "车流不断，",
            "1. 新桥",
            "原标题：新桥通车",
            "天天，",
            "（完）",
        ),
        *("新桥2021年1月8日通车。王小明 摄", "。", "“", "\n", "\n\n\n\n", "  ", "\u200b", "\ue000", "\ud800"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=24).flatmap(
    lambda pieces: st.sampled_from(["\n", "\n\n", ""]).map(lambda end: end.join(pieces))
)


def spans(article: Article) -> list[Span]:
    single = (article.headline, article.kicker, article.subhead, article.dateline)
    return [*article.body, *article.reporters, *article.correspondents, *(span for span in single if span)]


@given(TEXTS)
def test_spans_lie_inside_and_paragraphs_stand_in_order(raw: str) -> None:
    with contextlib.suppress(InputError):
        for article in read_text(raw, "a.txt"):
            assert all(0 <= span.start < span.stop <= len(article.text) for span in spans(article))
            assert all(article.quote(span) == article.quote(span).strip() for span in article.body)
            ends = [place for span in article.body for place in (span.start, span.stop)]
            assert ends == sorted(ends)
            people = (*article.reporters, *article.correspondents)
            assert not any(person.overlaps(paragraph) for person in people for paragraph in article.body)


@given(TEXTS.filter(lambda raw: not clean(raw).strip().startswith("---")))
def test_nothing_printed_is_lost(raw: str) -> None:
    printed = Counter("".join(clean(raw).split()))
    if printed:
        kept = Counter("".join("".join(article.text.split()) for article in read_text(raw, "a.txt")))
        assert not kept - printed
        assert (printed - kept).total() <= raw.count("天")


@given(st.text())
def test_cleaning_leaves_only_what_is_printed(raw: str) -> None:
    text = clean(raw)
    assert clean(text) == text
    assert all(character == "\n" or unicodedata.category(character)[0] != "C" for character in text)


@given(st.binary(max_size=80))
@example(b"\xef")
def test_bytes_are_text_or_refused(data: bytes) -> None:
    with contextlib.suppress(InputError):
        read_text(decode(data, "a.txt"), "a.txt")


def test_only_a_doubled_character_is_dropped() -> None:
    assert undoubled("打好污染防治攻坚战", "战，强化治理") == "，强化治理"
    assert undoubled("他连声说谢", "谢，转身就走") == "谢，转身就走"
    assert undoubled("今天", "天气晴好，") == "天气晴好，"


@pytest.mark.parametrize("text", ["青" * 100_000, "（" * 50_000, "社报网" * 30_000, "记者 王小明、" * 2_000])
def test_a_monstrous_line_is_read_in_time(text: str) -> None:
    begun = perf_counter()
    read_text(text, "a.txt")
    assert perf_counter() - begun < 5
