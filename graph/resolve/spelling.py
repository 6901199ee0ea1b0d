"""The surest spelling of a name: what two forms of it share outside of their articles, and no other thing's name has.

A division in front is spelt by its code (青岛市中级人民法院 and 山东青岛中院), as the article tells which it is
(市委, 朝阳区法院, 胶莱镇). Where that stays open the name says too little outside of its article.
"""

from __future__ import annotations

import re
from functools import lru_cache

from graph.gazetteer import Division, countries
from graph.names.ranked import RANKED
from graph.places import begins, named
from graph.resolve.abroad import abroad, in_full
from graph.resolve.anybody import ANYBODYS, SMALL, STREET, ZONE, is_common, is_cut
from graph.resolve.forms import core, official, plain
from graph.where import NOWHERE, Where, meant

_OFFICE = re.compile(
    r"(?:[局委厅办署处]|分局|政府|人大|政协|常委会|法院|检察院|[高中]院|[工商足篮排乒羽田泳网作音美书记消科]协|[工商]会|工商联|妇联|残联|文联|[支大总中]队|医院|中学|[一二三四五六七八九十]中|小学|幼儿园|派出所|中心|(?:博物|图书|美术|档案|文化)馆)$"
)
"""Bodies of a division, which 市 or 省 in front makes no other: 青岛市商务局, 青岛商务局."""
_OWN = re.compile("大学|学院|银行|交通大|.{2,}(?:集团|公司)")
"""What a city's short name belongs to for good: 西安交通大学."""
_AIRPORT = re.compile("机场$")
_NEW_AREA = re.compile("(?:西海岸|两江|滨海|西咸|贵安|天府|湘江|赣江|雄安|浦东|舟山群岛|金普)新区$")
"""Areas of the state that nobody takes for another, with their city's name or without."""
_MINISTRY = re.compile("^(?:中国|国家|中华人民共和国)(?=[一-鿿]{2,8}部$|国务院$|最高)")
_MARKET = re.compile(
    "场|容|立(?:医院|图书馆|中学|学校|幼儿园)|民(?:中心|之家|广场|服务|云)|政(?:工程|设施|公用|园林|道路|建设|管理|集团|公司|环卫|市容)"
)
"""What 市 belongs to behind a city's short name: 青岛市场监管局."""
_ACTING = re.compile("(?:片区|自贸区|(?:试验|开发|高新|经开|保税港?|示范|新)区)$")
"""Names of zones, which are places and act: 青岛片区 signs, and a firm lies in 青岛片区."""


def compared_as(kind: str, name: str) -> str:
    """The kind among whose things the name is looked for: a zone that acts is the place."""
    return "Place" if kind == "Organization" and _ACTING.search(name) else kind


@lru_cache(1 << 14)
def spelling(kind: str, name: str, around: Where) -> str:
    """The name in its surest spelling, or nothing where it says too little outside of its article."""
    kind = compared_as(kind, name)
    short = official(plain(name), kind)
    if is_cut(name) or is_common(kind, name):
        return ""
    match kind:
        case "Place":
            return _place(short, around)
        case "Organization":
            return _body(short, around)
        case "Event" if RANKED.match(short):
            return ""
        case _:
            return core(name, kind)


def _body(short: str, around: Where) -> str:
    short = in_full(short)
    if RANKED.match(short):
        return ""  # the article does not say whose
    short = _MINISTRY.sub("", short)
    stop, seat = front(short, around)
    if stop and (seat is None or _is_of(short, stop, seat)):
        return f"{seat.code}{core(short[stop:], 'Organization')}" if seat else ""
    if ANYBODYS.fullmatch(short):
        return ""
    cut = core(short, "Organization")
    if cut in countries() or named(cut):
        return short if cut == short else ""  # 内蒙古有限公司 is somebody's there
    return cut


def _place(short: str, around: Where) -> str:
    alone = _by_itself(short)
    if alone is not None:
        return alone
    stop, seat = front(short, around)
    if stop and (not seat or short[:stop].endswith(seat.name) or not STREET.search(short)):
        return f"{seat.code}{core(short[stop:], 'Place')}" if seat else ""
    short = abroad(short)
    if SMALL.search(short):
        seat = around.county or (around.city if short[-1] not in "镇乡村" else None)
        return f"{seat.code}{short}" if seat else ""
    return countries().get(short) or ("" if ZONE.fullmatch(short) or named(short) else core(short, "Place"))


def _by_itself(short: str) -> str | None:
    """The spelling of a state, an area of our state or an airport, whatever is around; None for any other place."""
    if short in countries():
        return countries()[short]
    if _NEW_AREA.search(short):
        return re.sub("^.+(?=(?:西海岸|舟山群岛|..)新区$)", "", short)
    return _airport(short) if _AIRPORT.search(short) else None


def _airport(short: str) -> str:
    """An airport by its own name, which needs no city in front; else by its city."""
    stop, seat = front(short, NOWHERE)
    if not seat or _AIRPORT.match(short, stop):
        return f"{seat.code}机场" if seat else "" if ZONE.fullmatch(short) else abroad(short)
    return _airport(short[stop:])


def front(short: str, around: Where) -> tuple[int, Division | None]:
    """Where the division in front of the name ends, and which it is; none if that stays open."""
    for stop in range(min(len(short) - 1, 14), 1, -1) if begins(short) else ():
        head = short[:stop]
        found = meant(head, around.named, around.year)
        if found and (head.endswith(found.name) or found.rank < 2 or found.code in around.named):
            return (stop - 1 if head[-1] == "市" and _MARKET.match(short, stop) else stop), found
        if not found and len(head) > 2 and any(d.name == head for d in named(head)):
            return stop, None
    return 0, None


def _is_of(short: str, stop: int, seat: Division) -> bool:
    """Whether the division surely has such a body: no district has 长安汽车, no city 吉林大学 for its own."""
    rest = short[stop:]
    return short[:stop].endswith(seat.name) or (bool(_OFFICE.search(rest)) and not _OWN.match(rest))


def code_of(spelt: str) -> str:
    """The code that the spelling begins with, or nothing."""
    return spelt[:6] if spelt[:6].isdigit() and len(spelt) > 6 else ""
