"""When and where: the date and the place of a fact whose wording does not hold them itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.facts._lasting import but_an_end, but_opened_there
from graph.model import Date, Fact, Mention, Period, Role
from graph.passage import FOLDED
from graph.rules import MENTION, Found
from graph.terms import ROLES

_UNDATED = frozenset({"Statement", "Tenure", "Statistic", "LocatedIn", "PartOf"})
"""Classes whose date the text must tie to the fact itself."""
_OF_ANOTHER_DAY = frozenset({"founding/newly"})
"""Rules whose words tell of a day before that of their sentence: 新成立的."""
_ZONES = ("开发区", "高新区", "新区", "园区", "示范区", "片区", "产业园", "工业园")
"""Endings of a zone, which is told beside the one that lies in it; a city in front of its district is not."""
_AT = re.compile(
    rf"[在于]({FOLDED['Place']}+)(?=[，、；市县区举召开签成揭正隆启联共同发挂奠设投建竣落与会和为分对就通顺完圆集动破封贯全如已实]|{MENTION}|$)"
)
"""在济南举行, but not 在济南书房 or 在济南的."""
_AT_BODY = re.compile(
    rf"[在于]{FOLDED['Place']}*({FOLDED['Organization']})(?=举|召开|揭|挂牌|签[约署订]|正式|隆重|成功|顺利|启动|开[幕工业]|奠基|落[成幕]|圆满|如期|共同[举签]|联合[举签])"
)
"""在北方大学举行: the body is where it was, and does nothing itself."""
_MET_AT = re.compile(rf"在({FOLDED['Place']}+)(?:举行|召开|举办)")
"""Where the sentence says that people met: 在黄石召开研讨会，签订了协议."""


_TURNS = {
    "tenure/appointed": "since",
    "tenure/takes-post": "since",
    "tenure/removed": "until",
    "tenure/leaves": "until",
}
"""By the rule that read a tenure the role of the day that the sentence gives."""
_OTHER_DAY = re.compile("出生|生于|生人|参加工作|毕业|入党|入职|成立|以来|[曾历]任|^生[，、]")
"""What else happened on a day that stands before a post."""


_SEASON = re.compile("半年|季度|前[一二三四五六七八九十\\d]+个?月")
_DEEDS = (
    "启动|开工|建成|投产|签约|奠基|合龙|开业|成立|发布|印发|设立|出台|签署|获批|启用|通车|当选|宣布|开馆|开园"
)
_OF_OTHERS = re.compile(
    "[^，。；]{0,4}(?:，|上午|下午|晚)?[^，。；]{0,20}(?:获悉|了解到|得知|传来[^，。；]{0,4}|采访时|接受[^，。；]{0,12}采访)，|[^，。；]{0,3}(?:报道|消息)(?:称|，|：)"
    f"|(?!上午|下午|晚|当|举|召|开)[^，。；、]{{1,10}}(?<!举行)(?<!举办)(?<!召开)(?<!开幕)的[{FOLDED['Person']}{FOLDED['Organization']}{FOLDED['Product']}]"
    f"|[^，。；]{{0,10}}(?:{_DEEDS})[^，。；、会]{{0,6}}的(?!{MENTION}?(?:会|仪式|活动|现场)|[^，。；]{{0,12}}[会式坛动][上中])"
    "|[^，。；]{0,20}(?<!会)(?<!束)(?<!谈)后，"
)
"""Behind a day: on it somebody was told, or something else was done: 3日记者获悉，, 去年启动建设的, 3日获批后，."""


_IN_TITLE = re.compile("《[^》]*$")
"""Behind a day: what is told is the title of something that came out on it."""


def placed(fact: Fact, found: Found) -> Fact:
    """The fact with the date and the place that its sentence gives it."""
    roles = [
        role
        for role in fact.roles
        if role.name != "date" or (_dated(role.filler) and not _of_other(fact, found, role.filler))
    ]
    names = {role.name for role in roles}
    undated = fact.kind in _UNDATED or fact.evidence[0].rule in _OF_ANOTHER_DAY
    if "date" not in names and fact.kind in ROLES["date"].facts and not undated:
        roles += [Role("date", day) for day in _date(found) if not _of_other(fact, found, day)]
    turn = _TURNS.get(fact.evidence[0].rule, "")
    if turn and turn not in names:
        roles += [Role(turn, day) for day in _turn(found)]
    if "place" not in names and fact.kind in ROLES["place"].facts and fact.kind not in _UNDATED:
        told = {role.filler for role in roles}
        roles += [Role("place", place) for place in _place(found) if place not in told]
    if fact.kind == "Gathering":
        roles = [r for r in roles if r.name != "place" or not but_opened_there(found, r.filler)]
    return replace(fact, roles=tuple(_narrowest(roles)))


def _narrowest(roles: Sequence[Role]) -> Iterator[Role]:
    """The roles without a place printed right before the place that lies in it: 广东 of 广东肇庆新区."""
    starts = {r.filler.span.start for r in roles if r.name == "place" and isinstance(r.filler, Mention)}
    for role in roles:
        place = role.filler if role.name == "place" and isinstance(role.filler, Mention) else None
        if place is None or place.span.stop not in starts or place.text.endswith(_ZONES):
            yield role


def _dated(filler: Mention | str) -> bool:
    """Whether a filler of `date` is a day, a month or a year: 近日 is none."""
    return isinstance(filler, Mention) and filler.value is not None


def _of_other(fact: Fact, found: Found, date: Mention | str) -> bool:
    """Whether a time is not that of the meeting: that of the figures which it is about, 上半年经济形势新闻发布会, or but its end.

    Of a fine it is that of the offence, unless a court or an office is named right behind it.
    """
    if fact.evidence[0].rule == "transaction/fined":
        at = next((i for i, m in found.passage.mentions.items() if m == date), 0)
        ruled = _RULED.match(found.passage.folded, at + 1)
        return not (ruled and _RULING.search(found.passage.mentions[ruled.start(1)].text))
    if fact.kind != "Gathering" or not isinstance(date, Mention):
        return False
    days = date.value.ends if isinstance(date.value, Period) else None
    if days and (days[1] - days[0]).days > _YEAR:
        return True
    return bool(_SEASON.search(date.text)) or but_an_end(found, date) or _of_news(found, date)


def _of_news(found: Found, date: Mention) -> bool:
    """Whether on a day somebody said something of the meeting, or something was done that began at it."""
    folded, (start, stop) = found.passage.folded, found.match.span()
    at = next((i for i, m in found.passage.mentions.items() if m is date), 0)
    if _SAID_ON.match(folded, at + 1, found.cue[0]) or folded.startswith("起，", at + 1):
        return True
    there = folded[slice(*found.cue)] in ("上", "现场")
    return there and not start <= at < stop and bool(_BEGAN_AT.match(folded, found.cue[1]))


_SAID_ON = re.compile(
    "[^。；]{0,12}?(?:表示|宣布|介绍|透露|通报|指出|说|称|了解到|揭晓)[，：]?(?!.{0,8}开[幕始])"
)
_BEGAN_AT = re.compile(
    f"(?!介绍|表示|指出|强调|发布|提出|通报|宣布)[^，。；的{MENTION[1:-1]}]{{0,3}}的(?![{FOLDED['Person']}])"
)
"""Behind 在…会上: 接到的订单, 讲话的精神."""


_YEAR = 366
"""Days beyond which no meeting goes on."""
_RULED = re.compile(f"(?:上午|下午)?，?经?[{FOLDED['Place']}]*([{FOLDED['Organization']}])")
_RULING = re.compile("法院|公安|交警|[局委]")


def _date(found: Found) -> list[Mention]:
    """The nearest date before the cue in the sentence, within its run of clauses."""
    start, stop = found.cue
    run = found.passage.folded.rfind("；", 0, start) + 1
    dates = [found.passage.mentions[i] for i in range(run, stop) if _tells_when(found, i)]
    if len(dates) > 1 and _is_year_of(dates[-1], dates[-2]):
        dates.pop()
    return dates[-1:] if dates and dates[-1].value else []


def _is_year_of(last: Mention, day: Mention) -> bool:
    """Whether the last date is but the year of the day before it, as names of meetings hold it."""
    year, value = last.value, day.value
    return (
        isinstance(year, Date)
        and isinstance(value, Date)
        and year.month is None
        and value.day is not None
        and year.year == value.year
    )


def _turn(found: Found) -> list[Mention]:
    """The day on which a post was taken or left: none where another thing happened on that day."""
    days = _date(found)
    start, _ = found.cue
    places = [i for i, mention in found.passage.mentions.items() if days and mention == days[0] and i < start]
    if not places or _OTHER_DAY.search(found.passage.folded, places[-1] + 1, start):
        return []
    return days


def _tells_when(found: Found, place: int) -> bool:
    """Whether a mention is a date that can be the cue's: that of 成立于1970年，曾获… belongs to 成立, 截至6月底 to a figure."""
    mention = found.passage.mentions.get(place)
    if mention is None or mention.kind != "Date" or _in_a_name(found, place):
        return False
    folded = found.passage.folded
    if folded[max(0, place - 2) : place] in ("截至", "截止"):
        return False
    if _OF_OTHERS.match(folded, place + 1, found.cue[0]) or _IN_TITLE.search(folded, place + 1, found.cue[0]):
        return False
    return folded[place - 1 : place] != "于" or "，" not in folded[place : found.cue[0]]


def _in_a_name(found: Found, place: int) -> bool:
    """Whether a mention stands within words that the wording reads as a name: 2023年青山旅游文化节."""
    spans = (found.match.span(name) for name in found.match.groupdict() if name.startswith("r"))
    return any(start <= place < stop and stop - start > 1 for start, stop in spans)


def _place(found: Found) -> list[Mention]:
    """The places after 在 or 于 in the clause before the cue."""
    start, _ = found.cue
    folded = found.passage.folded
    run = max(folded.rfind(mark, 0, start) for mark in "；，。") + 1
    here = (
        list(_AT.finditer(folded, run, start))
        or list(_AT_BODY.finditer(folded, run, start + 1))
        or list(_MET_AT.finditer(folded, 0, run))
    )
    places = found.passage.among(*here[-1].span(1)) if here else []
    return [m for m in places if m is places[-1] or m.text.endswith(_ZONES)]
