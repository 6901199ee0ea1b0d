"""A whole newspaper page: nine articles, one of them a caption."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from graph.model import Article, Span
from graph.read import read, read_text

SEEDS = Path(__file__).parent.parent / "seeds"
PAGE = [one for one in read([SEEDS]) if isinstance(one, Article)]


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


TOLD = "青山市昨天上午在江边举行了新桥的通车仪式，市民和游客都来到桥上，车辆有序通过。"


@pytest.mark.parametrize(
    ("page", "titles", "reporters"),
    [
        (
            f"青山新桥通车\n\n{TOLD}\n\n（记者 王小明）\n\n江东学校开学\n\n{TOLD}\n\n（记者 李丽）\n",
            ["青山新桥通车", "江东学校开学"],
            ["王小明", "李丽"],
        ),
        (
            f"青山新桥通车\n\n{TOLD}（记者 王小明）\n\n江东学校开学\n\n{TOLD}（记者 李丽）\n",
            ["青山新桥通车", "江东学校开学"],
            ["王小明", "李丽"],
        ),
        (
            (
                f"青山日报 2022年3月4日 星期五 第3版\n\n青山新桥通车\n\n本报讯（记者 王小明）{TOLD}\n\n"
                f"江东学校开学\n\n本报讯 {TOLD}\n\n责任编辑：赵刚\n"
            ),
            ["青山新桥通车", "江东学校开学"],
            ["王小明"],
        ),
        (
            f"打造滨海新城：\n\n青山新桥通车\n\n——写在通车之际\n\n本报记者 王小明 李丽\n\n{TOLD}\n\n安全第一\n\n{TOLD}\n",
            ["青山新桥通车"],
            ["王小明", "李丽"],
        ),
        (f"新桥何时通车？\n\n{TOLD}\n\n安全第一\n\n{TOLD}", ["新桥何时通车？"], []),
        (f"{TOLD}\n\n{TOLD}", [""], []),
    ],
)
def test_pages_of_other_make(page: str, titles: list[str], reporters: list[str]) -> None:
    articles = read_text(page, "a.txt")
    assert [article.title for article in articles] == titles
    assert [name for article in articles for name in names(article, article.reporters)] == reporters


def test_a_date_line_gives_the_day() -> None:
    (article,) = read_text(f"青山日报 2022年3月4日 星期五 第3版\n\n{TOLD}", "a.txt")
    assert (article.day, article.day_inferred) == (date(2022, 3, 4), False)


def test_lines_wrapped_at_one_width_are_put_together() -> None:
    whole = TOLD * 4
    wrapped = "\n".join(whole[n : n + 20] for n in range(0, len(whole), 20))
    (article,) = read_text(f"青山新桥通车\n\n{wrapped}", "a.txt")
    assert [article.quote(span) for span in article.body] == [whole]
