"""What stands between a name and a figure, and takes the figure away from it."""

from __future__ import annotations

import re

from graph.facts.statistics.fits import OF_FIRMS, REGION, source
from graph.facts.statistics.head import OWNERS, WIDE, clause
from graph.facts.statistics.standing import akin
from graph.gazetteer import countries
from graph.model import Mention
from graph.names.reach import words
from graph.passage import FOLDED, Passage

_DATE = FOLDED["Date"]


def partly(named: Mention, before: str, after: str) -> bool:
    """Whether it is told of the named one for a place alone, of who holds it, or of what its name begins."""
    if _THERE.search(after) or _HOLDS.search(after) or (before.endswith("“") and "”" in after[:_QUOTE]):
        return True
    return named.kind != "Place" and bool(_THERE_ONLY.search(before))


def between(first: Mention, last: Mention) -> bool:
    """Whether two names right beside each other are the two sides of what is measured: 中国|南亚贸易总额."""
    states = countries()
    return (
        first is not last and first.text in states and (last.text in states or bool(REGION.match(last.text)))
    )


def anew(named: Mention, after: str, what: str) -> bool:
    """Whether the clauses behind the name tell of something else before they come to the figure."""
    first = re.split("[，。；：]", after)[0]
    return bool(
        _ANEW.search(after)
        or source(named)
        or after[0] == "的"
        or _part_of_name(first)
        or _WHEN.search(first)
        or _MERE_SUM.fullmatch(what)
        or _THAT.search(after)
        or (_OF_PLOT.search(what) and _BUILT.search(after))
        or _WIDE_ANEW.search(after)
        or (_YIELD.search(what) and _FUND.search(after))
    )


def sells(named: Mention, after: str, what: str) -> bool:
    """Whether 全球 and 全国 are where the named firm sells, and not of whom is told: 甲公司2020年全球销量."""
    return (
        named.kind in ("Organization", "Product")
        and not re.search("[，。；：]", after)
        and bool(OF_FIRMS.search(what) or _SALES.search(what))
        and not source(named)
    )


_SALES = re.compile("销售|销量|交付|出货|订单")
_MERE_SUM = re.compile("总?(?:金额|数额|货值|价值)")
"""A sum of which the clause before says what it is: 甲公司向乙采购，金额高达3亿元."""
_WIDE_ANEW = re.compile(f"[，；：](?:据[^，]*，)?(?:[{_DATE}，]|目前|如今|截至)*(?:{WIDE.pattern})")
"""A later clause that begins with a wider one, of whom it then tells: 日本是产地，2010年我国进口额…."""
_THERE = re.compile(
    f"在(?:[{FOLDED['Place']}](?![、和与及])|当地|境[内外]|海外|国外)(?![一-鿿]{{0,6}}(?:举|召)[行办开])"
)
"""A part of what the named one does, told for a place: 甲公司在乙市有3条生产线."""
_QUOTE = 6
"""A name with so few characters to the end of its quotation is but the beginning of another: “韶山红”."""
_THERE_ONLY = re.compile(f"[，。；：]?在[{FOLDED['Place']}](?:地区|市场)?(?:方面)?，[{_DATE}]*$")
"""Before a name: what follows is told of it for a place, 在亚太地区，甲公司…."""
_FUND = re.compile("混合|债券|指数|ETF|持有期|基金")
_YIELD = re.compile("收益率|回报|净值|涨幅")
"""What a fund yields, whose name begins with that of its house."""
_HOLDS = re.compile(f"[{FOLDED['Person']}](?:[^，。；]{{0,6}}持股|认缴|出资|实缴)")
"""What somebody holds of the named one, of which the next figures tell."""


def elsewhere(named: Mention, passage: Passage, place: int) -> bool:
    """Whether the figure's own clause names another than the one at the head of an earlier clause."""
    start = place - len(clause(passage, place))
    names = [m.text for m in passage.among(start, place) if FOLDED[m.kind] in OWNERS]
    return any(not akin(named.text, name) for name in names)


_BUILT = re.compile("兴建|(?:投资|负责|承担)建设|建设了|建有|新建|承建|打造|开工|启用")
_OF_PLOT = re.compile("^面积$|占地|建筑面积|总投资$|年产|产能")
"""What is measured of that which somebody builds, and not of him."""
_THAT = re.compile("[该此](?![外前后次类])|这[一个种类款项座家]|，其(?![中他余间])")
"""Some other thing that is spoken of, which no mention has: 该地块."""
_WHEN = re.compile("(?:前|时|之际)$")
"""A clause that only says when: 甲银行加息前，."""
_ANEW = re.compile("：[^，]{0,4}(?:根?据|按照)")
"""After a colon another source is told: 甲公司资金用于以下项目：根据……."""


def _part_of_name(run: str) -> bool:
    """Whether a name goes on in words that no mention has: 甲国 | 物流企业五十强，."""
    return _NOUNS.fullmatch(run) is not None and all(
        part.startswith(("n", "m", "vn", "b", "j", "a")) for _, part in words(run)
    )


_NOUNS = re.compile(
    "(?!.*(?:投资|收入|(?:元|增长|提升|回升|向好|回暖|平稳|稳定|加快|提速|扩大|下降|回落|攀升|优化)$))[一-鿿]{2,14}"
)
