"""Lines with a timetable: building blocks of the rules in `routes`."""

from __future__ import annotations

import re

from graph.model import Mention, Role
from graph.passage import FOLDED
from graph.rules import Found

CHANGES = (
    ("复航", "复航|恢复|复飞"),
    ("停航", "停航|停运|停飞|停驶|取消|暂停"),
    ("增班", "加密|增班|增开|加开|增至"),
    ("调整", "调整|变更"),
    ("开通", "开|首|通航|新增|上线|启航"),
)
"""Each change with the words that tell it, the telling ones first: 恢复开通 is 复航."""
OPENS = (
    "恢复(?:开通|运营|运行|执飞|开行|通航|飞行)?|复航|复飞"
    "|开通(?:运营|运行)?|首航|首飞|首发|开行|通航|开航|开飞|新开|开辟|新增|上线|首开"
)
STOPS = "停航|停运|停飞|取消|暂停(?:运营|运行|开行)?"
MORE = "加密|增班|增开|加开"
CHANGE = f"{OPENS}|{STOPS}|{MORE}"
_PLACE, _ORG, _DATE, _COUNT, _ROUTE, _DAYS = (
    FOLDED[kind] for kind in ("Place", "Organization", "Date", "Count", "Route", "Weekdays")
)
NOT_YET = rf"(?!后?的(?:问题|可能|第)|前|时间|条件|情况|以来|方案|规模|城市|密度|[率量数]|[至到]|[{_COUNT}])"
"""What may not follow a change that is told: 开行640列 counts trains."""
TO = "(?:直飞|往返于?|飞往|开往|前往|至|到|往|直达|[↔⇌⇄⇋→=]|[—–―－～~-]{1,2})"
"""What stands between the two ends of a line."""
LINE = "(?:航线|航班|专线|快线|班列|动车组列车|动车组|动车|高铁列车|高铁|列车|航路|班轮|邮轮|包机|专机|货航|客运航班)"
"""How a line ends."""
OF = (
    "(?:的|间|之间|国际|地区|国内|洲际|跨境|直达|直航|直飞|往返|客运|货运|全货机|全货运|定期|定班|旅游|包机|临时|空中|客货|货物|海运|水上"
    f"|高速|城际|中欧|公交化|冷链|铁路|联运|旅客|航空|商品车|运输|每日|{_DAYS}|首[条趟班列架]|”)"
)
_AT = "(?:[东西南北]站?|站)?(?:方向)?"
ENDS = f"“?<origin>{_AT}{TO}<destination>{_AT}”?"
NAMED = f"{ENDS}{OF}{{0,6}}{LINE}"
"""A line by its two ends: 甲至乙国际货运航线."""
WHEN = (
    rf"(?:，?[于在自从]?(?:今年|明年)?[{_DATE}]起?|[于在][{_PLACE}{_ORG}]+|也|已经?|均|都|全部|全线|正式|顺利|成功|陆续|首次|同步"
    r"|即将|将|拟|计划|预计|再次|重新|实现了?|迎来|宣布|有望|运输|客运|列车|航班|往返|完成|双向|临时)"
)
"""What may stand between a line and its change."""
NUMBERED = rf"(?<![{_ROUTE}])(?<![{_ROUTE}][、和/])[{_ROUTE}](?:(?:、|和|/)?[{_ROUTE}])*(?:等)?(?:[{_COUNT}])?(?:次|往返|旅客|动车组)*(?:列车|航班|班列)?"
_CARRIER = re.compile(
    r"(?:航空|[东南国海厦深川山春吉]航|铁路局?|海运|航运|轮渡|邮轮|船务|班列)"
    r"(?:集团)?(?:股份)?(?:有限)?(?:责任)?(?:公司)?$"
)
_NO_END = re.compile(r"(?:[洲海洋江河]|铁路|高铁|地铁|国道)$")
_NO_LINE = re.compile(r"(?:铁路|高铁|客专|高速公路|高速)$")


def changed(found: Found) -> tuple[Role, ...] | None:
    """The roles with the change that the cue tells, and with the line's own name where it has one."""
    change = next((name for name, tells in CHANGES if re.search(tells, found.match["cue"])), None)
    roles = fit(found)
    if change is None or roles is None or _leads(found) or _VAGUE.search(_clause_before(found)):
        return None
    named = found.match.groupdict().get("line")
    line = (
        [Role("route", found.passage.printed(*found.match.span("line")).replace("“", "").replace("”", ""))]
        if named
        else []
    )
    return (*roles, *line, Role("change", change))


_PORT = re.compile("机场|港$|站$")
_NO_TOWN = re.compile("公园|景区|学校|医院|街|路|村|小区|园$")


def from_airport(found: Found) -> tuple[Role, ...] | None:
    """The roles of a line that a port opens; no bus to a park."""
    ends = {r.name: r.filler for r in found.roles if isinstance(r.filler, Mention)}
    origin, destination = ends["origin"], ends["destination"]
    port = _PORT.search(origin.stands_for or origin.text)
    return changed(found) if port and not _NO_TOWN.search(destination.text) else None


_VAGUE = re.compile("[为力]?保障|推动|推进|争取|谋划|促进|支持|为了")


def _clause_before(found: Found) -> str:
    folded, start = found.passage.folded, found.match.start()
    return folded[max(folded.rfind(mark, 0, start) for mark in "，。；：") + 1 : start]


def _leads(found: Found) -> bool:
    """Whether the destination is but the country that stands before it: 比利时列日."""
    at = {mention: i for i, mention in found.passage.mentions.items()}
    ends = [r.filler for r in found.roles if r.name == "destination" and isinstance(r.filler, Mention)]
    after = [found.passage.mentions.get(at[end] + 1) for end in ends]
    return any(m is not None and m.kind == "Place" for m in after)


def fit(found: Found) -> tuple[Role, ...] | None:
    """The roles, each once and a carrier only where it runs lines; None where an end is none."""
    roles = {
        (role.name, role.filler.text if isinstance(role.filler, Mention) else role.filler): role
        for role in reversed(found.roles)
        if role.name != "carrier" or is_carrier(role.filler)
    }
    ends = [text for name, text in roles if name in ("origin", "destination")]
    if len(set(ends)) < len(ends) or any(_NO_END.search(end) for end in ends):
        return None
    if any(name == "route" and _NO_LINE.search(text) for name, text in roles):
        return None
    if _runs_on(found) and any(name == "route" and "班列" in text for name, text in roles):
        return None
    return tuple(reversed(roles.values()))


def _runs_on(found: Found) -> bool:
    """Whether trains merely run: 持续开行中欧班列 opens no line, the first one does."""
    return found.match.groupdict().get("cue") in ("开行", "新增", "加开") and "首" not in _clause_before(
        found
    )


def is_carrier(filler: Mention | str) -> bool:
    """Whether an organization runs planes, trains or ships."""
    return isinstance(filler, Mention) and bool(_CARRIER.search(filler.stands_for or filler.text))
