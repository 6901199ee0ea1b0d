"""Whether a figure tells something: of a figure without an owner one must know of what it is from its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.facts.statistics.as_of import is_deed
from graph.facts.statistics.fits import OF_FIRMS
from graph.facts.statistics.head import OWNERS
from graph.facts.statistics.part import bare
from graph.facts.statistics.standing import standing, what
from graph.model import Fact, Mention
from graph.passage import Passage

_TOGETHER = frozenset({"what projects cost together", "projects and their number"})
"""Rules that read what is begun together, which needs no owner."""


def tells(fact: Fact, passages: Sequence[Passage]) -> bool:
    """Whether a figure tells something: a mere length is that of a thing, a turnover that of somebody."""
    measure, owners = what(fact), fact.fillers("subject")
    if _OF_WHAT.fullmatch(measure) or _without(fact, passages):
        return False
    if owners:
        return not _MERE.fullmatch(measure) or any(map(_is_thing, owners))
    return _tells_alone(fact, measure, passages)


def _tells_alone(fact: Fact, measure: str, passages: Sequence[Passage]) -> bool:
    """Whether a figure that is nobody's tells something."""
    at = standing(fact, passages)
    if at is None or any(words.fullmatch(measure) for words in (_MERE, _OF_ONE, _OF_PLOT)):
        return False
    if _NAMES_ITSELF.match(measure) or fact.evidence[0].rule in _TOGETHER:
        return True
    if _PROJECTS.search(measure):
        return not (is_deed(measure.removeprefix("累计")) or _SPOKEN_OF.search(at[0].folded[: at[1]]))
    lasts = bool(fact.fillers("period")) or not (_OF_SOMEBODY.search(measure) or bare(measure))
    if _OF_ALL.match(measure):
        return lasts and not bare(_OF_ALL.sub("", measure))
    return lasts and bool(_OF_THE_STATE.search(measure)) and not _named(passages, at[0])


def _named(passages: Sequence[Passage], own: Passage) -> bool:
    """Whether sentences before its own name somebody."""
    return any(_NAMED.search(p.folded) for p in passages if p.sentence.stop <= own.sentence.start)


def _is_thing(owner: Mention | str) -> bool:
    return isinstance(owner, str) or owner.kind != "Place" or bool(_THING.search(owner.text))


_OF_WHAT = re.compile("[总其的]*(?:份额|占比|比例|比重)")
"""A share of something, one must know of what."""


_LESS = re.compile("[（(](?:不含|不包括|不计|除|剔除)")


def _without(fact: Fact, passages: Sequence[Passage]) -> bool:
    """Whether a bracket behind what is measured takes something from it: 需求（不含甲）为5吨."""
    at = standing(fact, passages)
    printed = at[0].article.at(at[0].sentence) if at else ""
    return any(printed.endswith(what(fact), 0, less.start()) for less in _LESS.finditer(printed))


_MERE = re.compile(
    "[总单平均其]*(?:峰值|全长|全程|长度|跨度|价格|售价|单价|均价|浓度|密度|寿命|投诉|流量|指数|时间|重量|容量)|最[大多高长低小]..?|体重|体长|身高|浏览量|点击量|播放量"
)
"""What says nothing unless one knows of what thing."""
_OF_PLOT = re.compile("(?:总|年|月|日|[^，]{0,2})(?:面积|规模|产能|产量|储量|库存|床位|座位|单价|票价)")
"""What is measured of a plot, a plant or a thing: of which, one must know."""
_OF_ONE = re.compile(
    "(?:累计|货物|商品)*(?:进口|出口|进出口)(?:额|量|总[额值])?|.{0,2}(?:市场份额|占有率|市占率|持股比例|持仓市值)"
)
"""What is told of one among others, whatever the time."""
_OF_SOMEBODY = re.compile(
    OF_FIRMS.pattern
    + "|净值|调仓|盈利次数|胜率|翻倍率|^(?:.{0,3}(?:金额|市值|估值|份额|增长率|收益率|利润率|水位|占比)|产能|产量|总额)$"
)
"""What says nothing unless one knows whose it is."""
_PROJECTS = re.compile("项目(?:的?(?:计划)?(?:总投资额?|投资总额|总规模|投资额|总额|签约金?额))?$")
"""Projects, which may be of many: how many there are, or what they cost together."""
_SPOKEN_OF = re.compile(
    f"[{OWNERS}]|[该本此][一-鿿]|这[个家座条项款]|(?:^|[，；：\ue000-\uf8ff])(?:公司|项目)(?![金数总合])|全[省市区县州]|我们|他们|(?:^|，)其(?![中他余])|[他她]"
)
"""Somebody is named or spoken of, whose projects they may be."""
_OF_ALL = re.compile("全国(?!两会|冠军|性|各地)|全球|世界|我国")
"""What is measured says for itself of whom."""
_THING = re.compile("[河江湖路桥道线峰山岛站港街坝塔渠峡洞馆园场铁寺庙楼厦店厂库屏]$")
"""How a place ends that has a length or a price of its own."""
_NAMED = re.compile(f"[{OWNERS}]")
_NAMES_ITSELF = re.compile(
    "(?!线路|道路|公路|铁路|水库|大桥|高速)[一-鿿]{2,10}(?:(?:高铁|铁路|高速|公路|大桥|隧道|地铁|航线|号线)(?:全长|长度|总长|里程|总投资)|流域)"
)
"""What is measured begins with its own owner, which no mention has: 甲河大桥全长."""
_OF_THE_STATE = re.compile(
    "社会融资|货币供应|外汇储备|居民消费价格|工业生产者|社会消费品零售|规模以上工业|固定资产投资|生产总值|城镇新增就业|财政收入|进出口总[值额]|CPI|PPI"
)
"""What is measured of a state, where an article names no part of it."""
