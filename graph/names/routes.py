"""Routes: flights and trains by number (NX021, D6159次列车), railways by name (京张高铁).

A line that is named by its two ends (青岛至澳门航线) is not one mention: its ends are places, and the rules
of `graph.facts.routes` read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Article, Mention, Span
from graph.needs import quick, sought

_AHEAD, _BEHIND = r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])"
_FLIGHT = re.compile(rf"{_AHEAD}(?:[A-Z]{{2}}|[A-Z]\d|\d[A-Z])\d{{3,4}}(?:/\d{{1,4}})?{_BEHIND}")
_FLIGHTS = sought(_FLIGHT)
_FLYING = re.compile(r"航班|航线|执飞|起飞|首航|飞往")
_NEAR = 40
_TRAIN = re.compile(
    rf"{_AHEAD}[GDCZTKYSL]\d{{1,4}}(?:/\d{{1,4}}){{0,3}}"
    r"(?:次(?:旅客|高铁|动车组?|货物|国际)?(?:列车|班列)?|列车)"
)
_ABROAD = "中欧|中亚|中老|中越|中俄|中蒙|亚欧|欧亚|渝新欧|义新欧|蓉欧|哈欧|郑欧|汉欧|湘欧|[苏粤长沈]满欧"
_BLOCK_TRAIN = quick(
    rf"(?:{_ABROAD})(?:国际)?(?:冷链|货运|货物)?(?:返程)?班列"
    r"(?:[（(][^（）()\s]{1,8}[）)](?:班列)?|长安号|[“‘][^“”‘’]{1,6}号[”’])?"
)
_SHORT = (
    "京津沪渝冀晋蒙辽沈吉长哈苏宁杭甬温皖合闽福厦赣昌九鲁济青烟豫郑焦鄂武汉宜湘粤广深珠桂柳南琼川蓉成贵黔昆藏拉陕西宝甘兰新乌"
    "石太邢盐徐兖菏商丹牡佳张唐呼包渝万达怀衡邵瑞梅汕湛茂漳龙沙丰湖通甫"
)
_CITY = "济[南宁]|南[京昌宁通充平]|西宁|武[汉昌]|新[昌沙]|长[沙丰]|宜昌|福清|广[汉西]|成武|平[顶凉]"
"""Cities that two of the letters above spell: 济南铁路 is no line."""
_RAILWAY = quick(
    rf"(?!{_CITY})(?:[{_SHORT}]{{2,3}}|中老|中泰|中吉乌|雅万|匈塞|蒙内|亚吉)"
    r"(?:高速铁路|城际铁路|高速公路|铁路|高铁|客专)(?!列车|[上下局站]|公司|集团|公安|口)"
)


_STATION = re.compile(
    r"(?:从|由|到达|抵达|经停|开往|至|终到|驶离|驶出)(?P<name>[一-鿿]{2,4}[东南西北]?站)(?!台|点|长|位)"
)
_AT_STATION = re.compile(r"[东南西北]?站(?![台点长位前房])")
_ENDS = re.compile(
    r"“(?P<a>[一-鿿]{2,8})(?:—{1,2}|-{1,2}|–|―|⇌|⇋|↔|至)(?P<b>[一-鿿]{2,8})”?[一-鿿”]{0,8}(?:航线|班列|快线|列车|航班|专线)"
)

_TOWARDS = quick(
    r"(?:往返|直飞|飞往|开往|直达)(?!飞行|航班|[的往])(?P<name>[一-鿿]{2,6}?)"
    r"(?:的?(?:国际|地区|国内|洲际|客运|货运|直飞|直达|定期|首[条个]){0,4}(?:航线|航班|班列)|起飞时间|，|的|等地)"
    r"|(?:抵达|到达|飞抵)(?P<end>[一-鿿]{2,6}?)(?:的?时间)"
)


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The numbers and names of flights, trains and lines, and the places that only their form shows: 到达甲站."""
    for match in _FLIGHTS(article.text):
        if _FLYING.search(article.text, max(0, match.start() - _NEAR), match.end() + _NEAR):
            yield _route(match)
    for match in _ENDS.finditer(article.text):
        yield from (_place(match, end) for end in ("a", "b"))
    if _FLYING.search(article.text):
        for match in _TOWARDS.finditer(article.text):
            yield _place(match, "name" if match["name"] else "end")
    if _TRAIN.search(article.text):
        yield from (_place(match, "name") for match in _STATION.finditer(article.text))
        yield from _stations(article, found)
    for wording in (_TRAIN, _BLOCK_TRAIN, _RAILWAY):
        yield from map(_route, wording.finditer(article.text))


def _stations(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The stations named by their town, where the article tells of trains: 贵阳北站."""
    for m in found:
        end = _AT_STATION.match(article.text, m.span.stop) if m.kind == "Place" else None
        if end:
            span = Span(m.span.start, end.end())
            yield Mention(span, "Place", article.name(span), source="form")


def _route(match: re.Match[str]) -> Mention:
    return Mention(Span(match.start(), match.end()), "Route", match.group(), source="form")


def _place(match: re.Match[str], group: str) -> Mention:
    return Mention(Span(*match.span(group)), "Place", match[group], source="form")
