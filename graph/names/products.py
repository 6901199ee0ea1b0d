"""Products by their form: aircraft, rockets and spacecraft by their model, C919大型客机, 长征五号运载火箭."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.model import Article, Mention, Span
from graph.needs import quick

_NUMBER = "[一二三四五六七八九十]+号"
_AIRCRAFT = (
    r"(?:C9[12]9|ARJ21|AG600M?|MA[67]00|新舟\d{2,3}|(?:空客|空中客车|波音)[A-Z]?\d{3}|A3[1-8]\d|运-?20|歼-?\d{2}|直-?\d{2})"
    r"(?:-\d{1,4}[A-Z]*|neo|XLR|MAX)?(?![0-9])(?:大型)?(?:客机|飞机|全货机|货机)?"
)
_ROCKET = (
    rf"(?:长征|快舟|谷神星|力箭|朱雀|双曲线|引力){_NUMBER}"
    r"[甲乙丙丁]?(?:改|遥[一二三四五六七八九十百]+)?(?:运载火箭|火箭)?"
)
_SPACECRAFT = (
    rf"(?:神舟|天舟|嫦娥|天问|天宫|风云|高分|海洋|实践|吉林){_NUMBER}"
    r"(?:[\dA-Z]{1,2}星)?(?:载人飞船|货运飞船|飞船|卫星|探测器)?"
)
_PRODUCT = quick(rf"(?<![A-Za-z0-9])(?:{_AIRCRAFT}|{_ROCKET}|{_SPACECRAFT})")


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The models of aircraft, rockets and spacecraft."""
    del found
    for match in _PRODUCT.finditer(article.text):
        yield Mention(Span(match.start(), match.end()), "Product", match.group(), source="form")
