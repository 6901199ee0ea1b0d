"""A whole newspaper page: nine articles, one of them a caption."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from graph.model import Article, Span
from graph.read import read

SEEDS = Path(__file__).parent.parent / "seeds"
PAGE = read([SEEDS])


def quoted(article: Article, span: Span | None) -> str | None:
    return article.quote(span) if span else None


def names(article: Article, spans: tuple[Span, ...]) -> list[str]:
    return [article.quote(span).replace(" ", "") for span in spans]


@pytest.mark.parametrize(
    ("number", "headline", "reporters", "correspondents", "dateline"),
    [
        (1, "济青烟自贸片区 实现商事通办", ["白晓"], [], "青岛"),
        (2, "青岛10人获评“全国优秀农民工”", ["薄克国"], [], "青岛"),
        (3, "青岛往返澳门航线 将复航", ["宋强"], [], "青岛"),
        (4, "中科曙光数创液冷产业 创新基地奠基", ["张晓帆"], ["周钰翔"], "莱西"),
        (5, "青岛实现智慧城管 全覆盖", ["李媛"], [], "青岛"),
        (6, "2021年，青岛要集中力量干好9件大事", ["肖芳"], [], None),
        (7, "", ["薄克国"], [], None),
        (8, "青沪企业家联谊会成立", ["肖芳"], [], "青岛"),
        (9, "“要是我的母亲，我该怎么办？”", ["薄克国"], [], None),
    ],
)
def test_headline_byline_and_dateline(
    number: int, headline: str, reporters: list[str], correspondents: list[str], dateline: str | None
) -> None:
    article = PAGE[number - 1]
    assert (article.number, article.title) == (number, headline)
    assert names(article, article.reporters) == reporters
    assert names(article, article.correspondents) == correspondents
    assert quoted(article, article.dateline) == dateline


def test_the_page_is_cut_into_nine() -> None:
    assert len(PAGE) == 9


def test_a_kicker_above_another_article_goes_to_its_own() -> None:
    kickers = {article.number: article.quote(article.kicker) for article in PAGE if article.kicker}
    assert kickers == {6: "着力增强科技创新能力，做大做强13条产业链——"}


def test_subheads_stand_under_the_headline() -> None:
    subheads = {article.number: article.quote(article.subhead) for article in PAGE if article.subhead}
    assert subheads == {8: "一批两地合作项目签约", 9: "——青岛人社系统服务标兵说服务"}


@pytest.mark.parametrize(
    ("number", "joined"),
    [
        (6, "打好污染防治攻坚战，强化燃煤"),
        (6, "加强项目全过程管理"),
        (8, "“青岛企业家走进上海”以及恳谈"),
        (9, "这要是我的母亲，我该怎么办呢？”"),
        (9, "将群众的困难一帮到底"),
    ],
)
def test_broken_columns_are_joined(number: int, joined: str) -> None:
    article = PAGE[number - 1]
    assert any(joined in article.quote(span) for span in article.body)


def test_section_titles_stay_in_their_article() -> None:
    paragraphs = {PAGE[8].quote(span) for span in PAGE[8].body}
    assert {"换位思考", "望闻问切帮", "战疫情保民生"} <= paragraphs


def test_a_caption_is_an_article_of_its_own() -> None:
    assert [PAGE[6].quote(span)[:5] for span in PAGE[6].body] == ["1月12日"]


def test_bylines_and_datelines_are_no_body() -> None:
    assert PAGE[0].quote(PAGE[0].body[0]).startswith("近日，家住青岛")
    assert not any("□" in article.quote(span) for article in PAGE for span in article.body)


def test_the_day_is_the_last_past_day_that_the_page_names() -> None:
    assert {(article.day, article.day_inferred) for article in PAGE} == {(date(2021, 1, 12), True)}
