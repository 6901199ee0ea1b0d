"""Whether a bare measure (金额, 普及率) is that of the whole, or only of a part which its sentence named before.

“车险报案数6000件，报损金额3亿元” gives no sum of the city's, “图书业务上，营业额5亿元” none of the firm's.
"""

from __future__ import annotations

import re

from graph.names.reach import words
from graph.passage import FOLDED

_FIGURE = "".join(FOLDED[kind] for kind in ("Money", "Percent", "Count"))
_NAMED = "".join(FOLDED[k] for k in ("Place", "Organization", "Project", "Route", "Product"))
_OF = "(?:总|年|月|日|季度|单季度?|累计|全年|全部|平均|人均|年均|预计|当年|合计|最终|实际|新增)*"
_FIRM = re.compile(
    f"{_OF}(?:公司|集团)?(?:归母|扣非|主营)?(?:净利润?|利润总额|营业?总?收入?|营收|主营收入|负债率|换手率|成交[量额]|总?市值|毛利率|净亏损|每股.*)"
)
"""What is measured of a firm as a whole more often than of a part of it."""
_BARE = re.compile(
    f"{_OF}(?:综合|市场的?|境内外|价值|货物|涉及|[投融募]资|报损|涉案|交易|销售|成交|合同|签约|需求|供应|供给|生产|营业|经营|资本)?"
    "(?:金额|数额|消费量|需求量|供应量|使用量|用量|(?:探明|现存|现)?储量|存储量|税额|货值|价值|额|总额|总量|量|数量|件数|户数|次数|支出|收入|产值|规模|消费|零售|批发|投入|需求|产能|产量|销量|出货量|销售额|营业额|利润|成本|面积|人口|投资|(?:计划)?(?:投入)?资金)"
)
_RATE = re.compile("(?:[^，]{1,3}率|[^，]{0,2}(?:比例|比重|占比))")
_KNOWN_RATE = re.compile(
    f"{_FIRM.pattern}|.*(?:失业|就业|利|汇|税|通胀|通货膨胀|城镇化|城市化|出生|死亡|治愈|病死|不良|杠杆|净利|收益|森林覆盖|增长|回报|股息|赤字|储蓄|办结|执结|满意|合格|达标)率"
)
"""Rates of which a reader knows what they are of."""
_FRAME = re.compile(
    "(?<!以)(?:[一-鿿]{2}[上中]|方面|领域|板块|业务|项目|产品|部门|环节|来看|地区|人群|行业|类别?|工程|计划|行动|活动)$"
)
"""A clause that says of what the next ones tell: 图书业务上，."""
_CHANGED = re.compile("^(?:同比|环比|较|比|增|下降|减|占|达|与|其中$)")
_AHEAD = re.compile(f"^(?:[{_NAMED}{FOLDED['Date']}]|其中|截至|全[市省县区国])+")


def of_part(folded: str, start: int, what: str) -> bool:
    """Whether the measure that stands at `start` is bare, and what stands before it in its item names a part."""
    rate, firm = is_rate(what), _FIRM.fullmatch(what)
    among = _SHARE.search(what) and _AMONG.search(folded, 0, start)
    if not (rate or firm or among or _BARE.fullmatch(what)):
        return False
    if among or (_NEXT_OF_PART.match(folded, 0, start) and not rate):
        return True
    item = max(folded.rfind(mark, 0, start) for mark in ("。", "；", "其中")) + 1
    *earlier, own = re.split("[，：、]", folded[item:start])
    if any(_FRAME.search(clause) and not _figured(clause) for clause in earlier[-2:]):
        return True
    if firm:
        return False
    if rate:
        return not (own and own[-1] in _NAMED + "的") or any(map(_figured, earlier))
    return folded[item - 1 : item] == "中" or any(_measured(one) or _COUNTED.match(one) for one in earlier)


_SHARE = re.compile("(?:比例|比重|占比)$")
_AMONG = re.compile("[一-鿿]{2}(?<![其集])中，[^，。；]*$")
"""Right before a share: it is that among some, 入伍新兵中，大学生占比."""
_COUNTED = re.compile(f"(?:其中|共有|另有)?[{FOLDED['Count']}](?!以|左|余)[一-鿿]{{3,}}")
"""A clause of so many things, whose sum is told next: 5起诉讼案件经法院判决，涉及金额3亿元."""
_NEXT_OF_PART = re.compile("其中，?[^；。]*；")
"""A sentence that tells of a part goes on about it: 其中，纸书销量2万册；累计销量9万册."""


def bare(what: str) -> bool:
    """Whether a measure says nothing unless one knows of what."""
    return bool((_BARE.fullmatch(what) and not _PLANNED.search(what)) or _FIRM.fullmatch(what))


def is_rate(what: str) -> bool:
    """Whether it is a rate or a share of which a reader does not know what it is of."""
    return bool(_RATE.fullmatch(what) and not _KNOWN_RATE.fullmatch(what))


_PLANNED = re.compile("投资|产值")
"""What is told of a project, whose name often has no mention."""


def _figured(clause: str) -> bool:
    return any(mark in clause for mark in _FIGURE)


def _measured(clause: str) -> bool:
    """Whether a clause gives a figure of some thing of its own."""
    if not _figured(clause) or _CHANGED.search(clause):
        return False
    run = _RUN.search(_AHEAD.sub("", clause))
    plain = _LINK.sub("", run[1]) if run else ""
    if _WORKS.search(plain):
        return True
    if len(plain) < _SHORTEST or _BARE.fullmatch(plain) or _FIRM.fullmatch(plain):
        return False
    return words(plain)[-1][1][0] not in "dpcruf"


_RUN = re.compile(f"([一-鿿]+)[{_FIGURE}][^{_FIGURE}]*$")
_LINK = re.compile("(?:(?:达到?|为|有|共|约|超过?|近|突破|高达|仅|已|的|是)+)$")
_WORKS = re.compile("项目|企业|案件|合同")
_SHORTEST = 3
