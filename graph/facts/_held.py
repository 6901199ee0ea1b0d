"""What of a wording is a meeting's: whether it was held, who held it and where, and what it is called."""

from __future__ import annotations

import re

from graph.model import Mention, Role
from graph.passage import FOLDED
from graph.places import named
from graph.rules import Found

_CONTEST = re.compile("(?:[冬夏残青]?奥运?会|亚运会|运动会|大运会|全运会|残运会|赛|杯|节)$")
_POSTED = re.compile("反映|发帖|发文|留言|投诉|爆料|晒出|曝光|求助")
"""Behind 在…论坛上: people meet there only in writing."""
_THERE = re.compile("[在于][^，。；：]{0,16}$")
_BODY = re.compile("[办局部委院厅会社]$")
_VISITED = re.compile(
    "(?:成立了|设立了|拜会|走访|会见|考察|访问|邀请|参观|来到|前往|抵达|走进|联系|对接|组织)[^，。；]{0,30}$"
)
_WISHED = re.compile(
    "(?:迎接|保障|确保|助力|护航|期待|预祝|祝|盼|备战|距离?)[^，。；]{0,8}$|(?:直至|[至到]下[一次届]*|任期[至到])[^，。；]{0,4}$"
)
_VENUE = re.compile(
    "(?:展览|会展|会议|活动|文化|博览|外滩|展示|演艺|体育|国际)中心$|馆$|剧院$|礼堂$|剧场$|体育场$|酒店$|大厦$|公园$|广场$"
)
_LAND = "".join(FOLDED[kind] for kind in ("Place",))
_TOLD_AT = re.compile(f"[{_LAND}][^，。；]{{0,12}}[在于][^，。；]{{1,24}}的[^，。；的]{{1,24}}$")
"""A place, and then a meeting elsewhere on which it said something: 甲国7月在乙市举行的峰会 | 上."""
_OF_IT = re.compile("的[^，。；的]{1,24}$")
"""A meeting with what is told of it before its name: 举行的峰会."""
_CLOSES = re.compile("闭幕|落幕|落下帷幕|圆满结束|收官")
_SOON = re.compile("将|拟|定于")
_LONG_ENOUGH = 8
_NO_NAME = re.compile(
    "^(?:[0-9]{0,2}月?[0-9]+日|昨|今天|近日|日前|当|本次|此次|这次|该|首次|今年|一场|多场|每|由|其|并|将|是|为|据|当|随着|通过|[^，]{0,6}(?:表示|宣布|介绍|获悉))"
)


def no_contest(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the event is a contest, of which what happened on it tells no meeting."""
    contest = any(isinstance(r.filler, Mention) and _CONTEST.search(r.filler.text) for r in found.roles)
    return None if contest or _POSTED.match(found.passage.folded, found.cue[1]) else found.roles


def by_host(found: Found) -> tuple[Role, ...] | None:
    """The roles, a place behind 在 as that of the meeting; None where the bodies are those that others went to.

    Of a list that a comma parts those behind it hold the meeting, 青山会展中心，甲局、乙局举行; and a country that is told to
    have said something at a meeting elsewhere does not hold it.
    """
    folded, start = found.passage.folded, found.match.start()
    before = folded[:start]
    if _VISITED.search(before):
        return None
    hosts = [r.filler for r in found.roles if r.name == "organizer" and isinstance(r.filler, Mention)]
    guests = {id(host) for host in hosts if _leads_list(host, hosts, found)}
    if folded.startswith(("上", "期间"), found.match.end()) and _OF_IT.search(
        folded, start, found.match.end()
    ):
        contest = no_contest(found) is None
        abroad = _TOLD_AT.match(folded, start, found.match.end())
        guests |= {id(host) for host in hosts if contest or (abroad and host.kind == "Place")}
    roles = tuple(r for r in found.roles if r.name != "organizer" or id(r.filler) not in guests)
    left = [host for host in hosts if id(host) not in guests]
    if not _THERE.search(before) or any(host.kind != "Place" or _BODY.search(host.text) for host in left):
        return roles
    return tuple(Role("place", r.filler) if r.name == "organizer" else r for r in roles)


def _leads_list(host: Mention, hosts: list[Mention], found: Found) -> bool:
    """Whether a comma stands between a host and the next, which begins what is told of those who follow."""
    places = {id(m): i for i, m in found.passage.mentions.items()}
    later = [places[id(other)] for other in hosts if other.span.start > host.span.start]
    return bool(later) and "，" in found.passage.folded[places[id(host)] : max(later)]


def at_venue(found: Found) -> tuple[Role, ...] | None:
    """The roles, a house behind 在 as the place of the meeting, and not as who holds it: 在青山剧院举行的论坛上."""
    return tuple(
        Role("place", r.filler) if r.name == "organizer" and is_house(r.filler) else r for r in found.roles
    )


def is_house(filler: Mention | str) -> bool:
    """Whether it is a house or a ground in which people meet."""
    return isinstance(filler, Mention) and bool(_VENUE.search(filler.text)) and not named(filler.text)


def told(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the meeting is only hoped for, 迎接第三届论坛成功举办, or goes on yet: 大运会即将闭幕."""
    folded, (start, stop) = found.passage.folded, found.cue
    if _CLOSES.match(folded, start, stop) and _SOON.search(folded, found.match.start(), start):
        return None
    return None if _WISHED.search(folded[: found.match.start()]) else found.roles


def named_so(found: Found) -> tuple[Role, ...] | None:
    """The roles, if the words before tell the meeting from others of its kind."""
    events = [r.filler for r in found.roles if r.name == "event"]
    fits = all(isinstance(e, str) and len(e) >= _LONG_ENOUGH and not _NO_NAME.search(e) for e in events)
    return found.roles if fits else None
