"""What is measured, and how newspapers print it: building blocks of `rules.py`."""

from __future__ import annotations

import re

from graph.facts.statistics.indicator import indicator
from graph.model import Date, Mention, Quantity, Role
from graph.passage import FOLDED, Passage
from graph.rules import Found

MONEY, SHARE, COUNT, DATE = (FOLDED[kind] for kind in ("Money", "Percent", "Count", "Date"))
FIGURE = f"[{MONEY}{SHARE}{COUNT}]"
_VALUES = f"{MONEY}{SHARE}{COUNT}{FOLDED['Clock']}{FOLDED['Weekdays']}"
BEGIN = "(?:^|(?<=[，。；：！？、“—,;:]))"
_WORDS = rf"[^，。；：！？、“”,;\s{_VALUES}]"
MEASURE = (
    "(?<!各)(?:(?<!价)值|收入|支出|营收|利润|(?<!定|限|差|全|巨|余)额|余额|资金|税收|税额|(?<!大|质|力|能|少|批|流|数|海)量|流量|数量"
    "|(?<!效|利)率|利率|比重|占比|比例|面积|里程|全长|全程|总长|长度|航程|人数|人口|次数|户数|件数|总数|架次|座级|平均数|指数"
    "|总投资|资产投资|直接投资|带动投资|GDP|新增就业|城镇就业|转移就业|完成投资|开发投资|投资总?额|总规模|(?:资金|市场|产业|财富|经济|管理|交易|资产|贸易)规模|捐赠款|捐款|善款|市值|价格|售价|单价|均价|租金|消费"
    "|产能|生产能力|年产能力|处理能力|存款|贷款|债务|市场主体|保有量|密度|浓度|寿命|跨度|海拔|水位|降雨量|降水|零售|存栏|出栏|进口|出口|进出口"
    "|直接贡献|(?<!批)发行|薪酬|工资|运行时间|经济损失|成交价|收购价|投放)"
)
"""How the name of a measure ends."""
LINK = "(?:[也又仍均已共约]|已经|即将|将|有望|预计)?(?:首次|累计|合计|共计)?(?:达到了?|高达|多?达|约?为|突破|跨越|超过?|升至|降至|增至|增长至|增长到|增加到|提升至|提高到|提升到|完成|实现|共|是|仅|有)?"
_AS_OF = r"(?:按可比(?:价格?|口径)|按不变(?:价格?)|按可比价格|扣除[^，]{0,8})(?:计算|计)?，?"
THAN = rf"(?:同比(?:去年|上年)(?:同期)?|同比|[比较](?:上年|去年|上年度|前一年|去年同期|上年同期|[{DATE}])(?:同期|全年)?(?:相比)?|较?同期|年均)"
UP = "增长|增加|增|提高|提升|上升|上涨|攀升|涨|扩大"
DOWN = "下降|下跌|减少|降低|回落|下滑|减|降|跌|缩减|缩小|萎缩"
CHANGE_WORDS = "增长|下降|上升|提高|同比|环比"
CHANGED = rf"(?:实际|名义|大幅|下?小幅|再|又|仅|微)?(?P<way>{UP}|{DOWN})了?(?:约|近)?(?P<rate>[{SHARE}])"
CHANGE = rf"(?:，?(?:{_AS_OF})?(?:{THAN})?{CHANGED})"
_MEAN = re.compile("[与和同较比][^，。；]{0,12}(?:均值|平均|常年)")
"""A comparison with the mean of years."""
_THAN_YEAR = re.compile(THAN)
_LATELY = re.compile(
    f"[自从][{DATE}][^，；]*以来|近[{DATE}]|指数|股价|收盘|盘[中前后]|期货|现货|油价|金价|汇率|目前|一[年月]来|环比|[较比][^，；]{{0,8}}(?:[周月日旬]|季度)(?!末|底)|[较比]节[前日]"
)
"""A change is since then, or of one day, where nothing says that it is against the year before."""
TO = rf"(?:，?(?:达到?|至|增至|降至|为|到)了?(?P<value>{FIGURE}))"
"""What a change has come to: 增长5%，达到3亿元."""
WHAT = rf"{BEGIN}(?:[{COUNT}](?=[^，。；]{{0,14}}项目))?(?P<what>{_WORDS}{{0,40}}?{MEASURE})(?:[{DATE}])?"
"""A measure from the beginning of its clause."""
ANYTHING = rf"{BEGIN}(?P<what>{_WORDS}{{2,40}}?)"
"""What need not end like a measure, since its change says that it is one."""
SINCE = rf"(?:，?(?:{_AS_OF})?{THAN})"
END = rf"(?![的之/级每{COUNT}]|[起]?[建修]|以[来]|[^，。；、]{{0,4}}(?:措施|意见|举措|规定))"
"""What may not follow a figure: 48公斤级 is a class, 二十条措施 a paper."""


def told(found: Found) -> tuple[Role, ...] | None:
    """The indicator with its value and its change; nothing for what is no figure of record."""
    what = indicator(found, *found.match.span("what"))
    if what is None:
        return None
    roles = [Role("indicator", what)]
    groups = found.match.re.groupindex
    if groups.get("value") and found.match["value"]:
        value = found.passage.mentions[found.match.start("value")]
        if not _may_be(value, what, found):
            return None
        roles.append(Role("value", value))
    if groups.get("rate") and found.match["rate"]:
        roles += change(found)
    if groups.get("when"):
        roles.append(Role("period", found.passage.mentions[found.match.start("when")]))
    return tuple(roles) if len(roles) > 1 else None


def _may_be(figure: Mention, what: str, found: Found) -> bool:
    """Whether the figure is one of such a measure: 零售额两年平均… and 达1.6万比索 give none."""
    value, after = figure.value, found.passage.folded[found.match.end("value") :][:1]
    if not isinstance(value, Quantity) or is_range(value):
        return False
    if value.unit == "%" and not _SHARES.search(what):
        return False
    if _TIMES.fullmatch(value.unit) and not _TIMED.search(what):
        return False
    return bool(value.unit) or not "一" <= after <= "鿿"


def is_range(value: Quantity) -> bool:
    """Whether it is one end of a range, which is no figure of record: 6亿至8亿元."""
    return value.qualifier.startswith("至")


_SHARES = re.compile("率$|比|份额|幅|增速|[度息费]$|进度|目标|百分|GDP$")
"""What is told in per cent; 出口有25% is a part of it."""
_TIMES = re.compile("周?年|个?月|天|日|小时|分钟|周|倍")
_TIMED = re.compile("(?:时间|时长|寿命|年限|周期|期限|市盈率|倍数|年龄)$")


def change(found: Found) -> list[Role]:
    """The change with its sign."""
    mention: Mention = found.passage.mentions[found.match.start("rate")]
    if not isinstance(mention.value, Quantity) or mention.value.unit != "%" or not _yearly(found):
        return []
    if re.match(f"(?:至|到|-|—|~|～)[{SHARE}0-9]", found.passage.folded[found.match.end("rate") :]):
        return []
    sign = "-" if re.fullmatch(DOWN, found.match["way"]) else ""
    return [Role("change", f"{sign}{abs(mention.value.value):f}%")]


def _lately(passage: Passage, start: int, stop: int) -> bool:
    """Whether the words before a change that says no more say against what: 较上周上涨0.1%，牛肉下跌0.2%."""
    others = (
        m.value for i, m in passage.mentions.items() if i < start and passage.folded[i - 1 : i] in _COMPARES
    )
    return bool(_LATELY.search(passage.folded, 0, stop)) or any(
        not isinstance(value, Date) or value.month is not None for value in others
    )


_COMPARES = ("较", "比")


def _yearly(found: Found) -> bool:
    """Whether the change is against the year before: 同比, 比去年同期; not 比6月, 比五年前."""
    passage, day = found.passage, found.passage.article.day
    start, stop = found.match.end("what"), found.match.start("rate")
    bare = not _THAN_YEAR.search(passage.folded, start, stop)
    if _MEAN.search(passage.printed(0, stop)) or (bare and _lately(passage, start, stop)):
        return False
    for place in range(start, stop):
        mention = passage.mentions.get(place)
        if mention is None or mention.kind != "Date" or passage.folded[place - 1] not in "比较":
            continue
        if passage.folded.startswith("同期", place + 1) or "同期" in mention.text:
            continue
        value = mention.value
        if not isinstance(value, Date) or value.month:
            return False
        if day and not day.year - 2 <= value.year < day.year:
            return False
    return True
