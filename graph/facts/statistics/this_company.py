"""Whom 该公司, 公司, 项目, 班列 or 该国 speaks of, whose figure it is: the only one of its kind that was named before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from graph.facts.statistics.fits import source
from graph.facts.statistics.head import OWNERS
from graph.gazetteer import countries
from graph.model import Mention
from graph.passage import FOLDED, Passage

_DATE = FOLDED["Date"]
_FIGURES = "".join(FOLDED[kind] for kind in ("Money", "Percent", "Count"))
_ENDS = {
    "公司": "",
    "集团": "",
    "企业": "",
    "项目": "项目|工程|园|基地",
    "工程": "工程|项目",
    "园区": "园区|产业园|保税区|开发区|高新区|示范区|园",
    "学校": "学校|大学|学院|[中小]学",
    "隧道": "隧道",
    "线路": "高铁|铁路|高速|高速公路|公路|线|航线",
    "航班": "",
    "班列": "",
    "列车": "",
    "国": "",
}
"""How the name of such a thing ends, where it does not end like the word for it; nothing: its kind alone tells."""
_WORDS = (
    "公司|集团|企业|项目|工程|园区|航班|班列|列车|线路|学校|大学|学院|医院|机场|银行|景区|社区|街道|港口|基地|协会|商会|联盟"
    "|支队|大队|中队|派出所|法院|检察院|海关|车站|博物馆|图书馆|体育馆|大桥|隧道|高铁|产业园|工厂|合作社|联合会|研究院"
)
_SHORT = {
    "所": "派出所|研究所|事务所|所",
    "站": "站",
    "局": "局",
    "校": "学校|大学|学院|[中小]学",
    "馆": "馆",
    "队": "队",
    "行": "银行|行",
    "国": "",
}
"""What stands only behind 该: 该所, 该站."""
_ON = (
    rf"(?=[{_DATE}{_FIGURES}已将拟预再又共总年占投达产先全累现拥设建主营净归扣毛负资开实完可由还今去目上下]"
    "(?!同|享|产品|产业|投资者|建筑面积的|资料|资金|资本|开户|国|[省市区县](?!共|已|累)))"
)
"""What goes on about it, and not about a thing of it: 公司实现, and not 公司债券."""
_SAID = re.compile(
    rf"(?:^|(?<=[，；：{_DATE}]))(?:其中，?|目前，?|据悉，?|此外，?|同时，?|期内，?|今年以来，?|截至|[{_DATE}](?:年?[底末初]|以来)?，?)*"
    rf"(?:(?P<this>[该本此]|这[家个座条所])(?P<that>{_WORDS}|(?:{'|'.join(_SHORT)})(?![一-鿿]{{0,2}}(?:外|有)))|(?P<bare>(?!企业){_WORDS}){_ON})"
)
_KINDS = {
    "航班": "Route",
    "班列": "Route",
    "列车": "Route",
    "项目": "Project",
    "工程": "Project",
    "国": "Place",
}
_FIRM = ("公司", "集团", "企业")
_NO_FIRM = re.compile(
    "[部局厅署办院委会所站社报网队党校]$|大学|政府|法院|医院|协会|研究|联合国|中心$|联盟|指数|电视台|大队|支队|交易所|证券|证监|银保监|央行|储$|基金|工商联"
)
_UNNAMED = re.compile(
    r"(?<![该本此这家])[一-鿿]{2}(?:公司|集团)(?![的一-鿿]{0,4}(?:人|者|总|长))|子公司|[两多几]家"
)
"""Other firms are spoken of that no mention has."""


def spoken_of(
    passage: Passage, place: int, measure: str, passages: Sequence[Passage]
) -> tuple[Mention, str] | None:
    """The one that the figure's sentence speaks of without its name, and the word that stands for it."""
    near = _near(passage, passages)
    said = list(_SAID.finditer(passage.folded, 0, place))
    if said:
        word = said[-1]["that"] or said[-1]["bare"]
        if any(FOLDED[m.kind] in OWNERS for m in passage.among(said[-1].end(), place)):
            return None
        found = _only(word, list(_before(passage, said[-1].start(), near)), near)
        if word == "国" and found and _of_another_state(passage, said[-1].start(), found):
            return None
        return (found, word) if found else None
    if _PROFIT.fullmatch(measure) and not any(FOLDED[m.kind] in OWNERS for m in passage.among(0, place)):
        found = _only("公司", list(_before(passage, 0, near)), near)
        return (found, "") if found else None
    return None


def _of_another_state(passage: Passage, place: int, found: Mention) -> bool:
    """Whether a body of another state stands before 该国 in its sentence: 甲国内政部称，该国…."""
    bodies = [m.text for m in passage.among(0, place) if m.kind == "Organization"]
    states = [s for s in countries() if any(b.startswith(s) for b in bodies)]
    return bool(states) and found.text not in states


_PROFIT = re.compile(
    "(?:归属于[^，]{0,8}的|归母|扣非|单季度?|上半年|全年|整体|综合|[总年季])*(?:净利润?|净亏损?|净利率|营收|营业?总?收入|主营(?:业务)?收入|毛利率?)"
)
"""What a firm has as a whole, and no business of it."""


def _near(passage: Passage, passages: Sequence[Passage]) -> Sequence[Passage]:
    """The passage with those of the page before it."""
    stop = bisect_right(passages, passage.sentence.start, key=lambda p: p.sentence.start)
    return passages[max(0, stop - _PAGE) : stop]


_PAGE = 40
"""So many passages are a page."""


def _before(
    passage: Passage, place: int, passages: Sequence[Passage]
) -> Iterator[tuple[Passage, int, Mention]]:
    """Who is named before a place of a passage, the nearest last, each with where he stands."""
    for p in passages:
        for i, mention in sorted(p.mentions.items()):
            if p is not passage or i < place:
                yield p, i, mention


def _only(
    word: str, before: Sequence[tuple[Passage, int, Mention]], passages: Sequence[Passage]
) -> Mention | None:
    """The one thing named before that the word can stand for; a project or a train in the last sentence that names one."""
    able = [(p, i, m) for p, i, m in before if _may_be(m, word) and not _NEWSROOM.match(p.folded, i + 1)]
    if word in _KINDS:
        able = [found for found in able if found[0].sentence == able[-1][0].sentence]
    if not able or len(_things(m for _, _, m in able)) > 1:
        return None
    if word in _FIRM and not _is_told_of(able, passages):
        return None
    return able[-1][2]


_NEWSROOM = re.compile("新闻|财经|资讯|快讯|讯|记者")
"""Behind a name: it is whose news one reads."""


def _may_be(named: Mention, word: str) -> bool:
    """Whether the word can stand for the one named."""
    if word == "国":
        return named.kind == "Place" and named.text in countries()
    if word in _FIRM:
        return named.kind == "Organization" and not (_NO_FIRM.search(named.text) or source(named))
    if word in _KINDS and named.kind == _KINDS[word]:
        return True
    ends = _ENDS.get(word) or _SHORT.get(word) or word
    return FOLDED[named.kind] in OWNERS and bool(re.search(f"(?:{ends})$", named.text))


def _things(named: Iterator[Mention]) -> set[str]:
    """The names, without those that are but a part of another."""
    names = {m.stands_for or m.text for m in named}
    return {n for n in names if not any(n != o and n in o for o in names)}


def _is_told_of(named: Sequence[tuple[Passage, int, Mention]], passages: Sequence[Passage]) -> bool:
    """Whether the firm stands whole at the head of a clause, and no firm without a mention anywhere."""
    heads = any(_LEADS.search(p.folded, 0, i) for p, i, _ in named)
    cut = any(_GOES_ON.match(p.folded, i + 1) for p, i, _ in named)
    return heads and not cut and not any(_UNNAMED.search(p.folded) for p in passages)


_LEADS = re.compile(f"(?:^|[，；：“{_DATE}])[^，；：{OWNERS}]{{0,10}}$")
_GOES_ON = re.compile(
    "环保|科技|股份|集团|控股|电子|医药|生物|能源|银行|证券|汽车|实业|材料|智能|技术|传媒|食品|药业|重工|机械|国际|电力|新材|信息|网络|软件|通信|光电|地产|置业|物流|航空|化工|电气|股权"
)
"""Behind a firm's name: it is cut short."""
