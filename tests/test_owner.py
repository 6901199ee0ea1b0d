"""A figure takes the owner that its text gives it, and none where another is spoken of."""

import pytest

from graph.facts import facts
from graph.model import Article, Mention, Span
from graph.names import mentions

OWNED = {
    "甲河县推进农业发展。2020年，财政收入达12.5亿元。": {"甲河县"},
    "青岛市推进农业发展。财政收入达12.5亿元，同比增长3%；零售额达8亿元。": {"青岛市"},
    "青岛市推进农业发展。全国财政收入达12.5亿元。": set(),
    "青岛市推进农业发展。整体市场零售额达12.5亿元。": set(),
    "青岛市推进农业发展。大米近来很受欢迎，零售额达12.5亿元。": set(),
    "青岛市推进农业发展。归母净利润为12.5亿元。": set(),
    "青岛市推进农业发展。县里的农机服务中心已收割水稻12.5万亩。": set(),
    "青岛市食品协会人士谈到销路，大米零售额达12.5亿元。": set(),
}


@pytest.mark.parametrize(("text", "owners"), OWNED.items(), ids=OWNED)
def test_owner(text: str, owners: set[str]) -> None:
    article = Article("example", 1, text, body=(Span(0, len(text)),))
    figures = [f for f in facts(article, mentions(article)) if f.kind == "Statistic"]
    assert figures
    for figure in figures:
        assert {o.text for o in figure.fillers("subject") if isinstance(o, Mention)} == owners
