"""Bylines, datelines and credits, in sentences of our own."""

from __future__ import annotations

import pytest

from graph.read import read_text

BYLINES = [
    (
        "本报青山讯（记者王小明 通讯员李丽、赵刚）昨天，新桥通车。",
        "王小明",
        "李丽 赵刚",
        "青山",
        "昨天，新桥通车。",
    ),
    ("新华社北京8月1日电（记者王小明、李丽）新桥1日通车。", "王小明 李丽", "", "北京", "新桥1日通车。"),
    ("新华社北京8月1日电 新桥1日通车。", "", "", "北京", "新桥1日通车。"),
    ("中新网上海7月31日电 (王小明 李丽)新桥通车。", "王小明 李丽", "", "上海", "新桥通车。"),
    ("中新网二连浩特4月1日电(王小明李丽梅)新桥通车。", "王小明 李丽梅", "", "二连浩特", "新桥通车。"),
    ("中新网江东新闻8月8日电 (王小明)新桥通车。", "王小明", "", None, "新桥通车。"),
    ("青山日报讯 （记者王小明、通讯员李丽）新桥通车。", "王小明", "李丽", None, "新桥通车。"),
    ("本报综合讯 新桥通车。", "", "", None, "新桥通车。"),
    ("本报讯 记者王小明报道：新桥通车。", "王小明", "", None, "新桥通车。"),
    ("青山新闻记者 王小明通讯员 李丽8月2日，新桥通车。", "王小明", "李丽", None, "8月2日，新桥通车。"),
    ("□ 通讯员 王小明 李丽梅近日，新桥通车。", "", "王小明 李丽梅", None, "近日，新桥通车。"),
    ("【环球时报特约记者 王小明】新桥通车。", "王小明", "", None, "新桥通车。"),
    ("【本报讯】（记者 王小明）新桥通车。", "王小明", "", None, "新桥通车。"),
    ("【本报记者王小明报道】新桥通车。", "王小明", "", None, "新桥通车。"),
    ("【记者王小明／青山报导】新桥通车。", "王小明", "", None, "新桥通车。"),
    ("（本报专讯）新桥通车。", "", "", None, "新桥通车。"),
    ("【青山讯】新桥通车。", "", "", None, "新桥通车。"),
    ("【资讯】新桥通车。", "", "", None, "【资讯】新桥通车。"),
    ("新桥通车。（记者 王 明）", "王明", "", None, "新桥通车。"),
    ("新桥8日通车。 青山网记者 王小明 摄", "王小明", "", None, "新桥8日通车。"),
    ("新桥8日通车。王小明 摄", "", "王小明", None, "新桥8日通车。"),
    ("新桥8日通车。(完)", "", "", None, "新桥8日通车。"),
    ("新桥8日通车。（责任编辑：王小明）", "", "", None, "新桥8日通车。"),
    ("新桥8日通车。《青山日报》（2023年08月02日 09版）", "", "", None, "新桥8日通车。"),
    ("记者从青山电力公司获悉，新桥通车。", "", "", None, "记者从青山电力公司获悉，新桥通车。"),
    ("记者近日在青山采访时了解到，新桥通车。", "", "", None, "记者近日在青山采访时了解到，新桥通车。"),
]


@pytest.mark.parametrize(("line", "reporters", "correspondents", "dateline", "body"), BYLINES)
def test_a_line_with_its_byline(
    line: str, reporters: str, correspondents: str, dateline: str | None, body: str
) -> None:
    (article,) = read_text(line, "a.txt")
    assert [article.quote(span).replace(" ", "") for span in article.reporters] == reporters.split()
    assert [article.quote(span) for span in article.correspondents] == correspondents.split()
    assert (article.quote(article.dateline) if article.dateline else None) == dateline
    assert [article.quote(span) for span in article.body] == [body]


@pytest.mark.parametrize(
    ("line", "reporters", "correspondents"),
    [
        ("□记者 王 明 报道", "王明", ""),
        ("□本报记者 王小明 通讯员 李丽 赵刚 报道", "王小明", "李丽 赵刚"),
        ("本报记者 王小明 李丽", "王小明 李丽", ""),
        ("文/图 记者 王小明", "王小明", ""),
        ("文/王小明 图/李丽", "王小明", "李丽"),
        ("王小明/文 李丽/图", "王小明", "李丽"),
        ("青山日报记者 王小明 编辑 李丽 校对 赵刚", "王小明", ""),
        ("作者：王小明", "王小明", ""),
        ("（记者 阿依努尔·买买提）", "阿依努尔·买买提", ""),
        ("责任编辑：王小明", "", ""),
    ],
)
def test_a_line_that_is_a_byline(line: str, reporters: str, correspondents: str) -> None:
    (article,) = read_text(f"青山新桥通车\n\n{line}\n\n昨天，青山的新桥通车了。\n", "a.txt")
    assert article.title == "青山新桥通车"
    assert [article.quote(span).replace(" ", "") for span in article.reporters] == reporters.split()
    assert [article.quote(span).replace(" ", "") for span in article.correspondents] == correspondents.split()
    assert [article.quote(span) for span in article.body] == ["昨天，青山的新桥通车了。"]


def test_a_headline_glued_before_its_byline() -> None:
    (article,) = read_text("原标题：青山新桥通车新京报讯（记者王小明）新桥昨天通车。", "a.txt")
    assert article.title == "青山新桥通车"
    assert [article.quote(span) for span in article.body] == ["新桥昨天通车。"]
