"""What is told of a meeting in the sentences after the one that names it: its day and place, who came.

“3月2日，甲会在济南举行。会上，乙与丙签署协议。丁出席会议。” The signing takes the meeting's day and place, and the one who
came comes to the meeting. Nothing is taken where more than one meeting can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.facts._ahead import ahead
from graph.facts._speech import is_said
from graph.model import Article, Date, Fact, Mention, Role, Span
from graph.passage import Passage
from graph.places import ancestors, leading, named

_TAKES_DAY = frozenset({"Signing", "Founding", "Conferral", "ProjectStage", "Enactment"})
_TAKES_PLACE = frozenset({"Signing", "Founding"})
_AT_HOME = frozenset({"Gathering", "Founding"})
_SETTINGS = frozenset({"gathering/at", "gathering/held-of", "gathering/at-hosts", "gathering/attends"})
"""Rules that read of a meeting only where somebody spoke or came, which may be long past and far away."""
_THERE = re.compile(r"会上|其间|会议|仪式|现场|活动|大会|论坛|当天|当日|同日|期间|会后|会见|揭牌|签约")
"""Words that tie a sentence to the meeting that the one before it told of."""
_AT_IT = re.compile("会上|仪式上|现场|活动上|当天|当日|同日|此次|本次|这次")
"""Words that tell that a thing happened at the meeting itself."""
_SPOKE = re.compile("[会式坛动]上|现场|当天|当日|出席[^，。；]{0,8}[会式坛动展]的")
_FIRST = 20
"""How far into its sentence such words say when somebody spoke."""
_TOWN = re.compile("[市县区州镇乡]$|街道$|社区$")
_NO_MEETING = re.compile("(?:慰问|志愿服务|公益|系列|评选|实践|研学)活动$")
"""What is done over a time and in many places, and where nobody meets."""
_BARE = re.compile("会议|大会|活动|仪式|论坛|[一-鿿]{2,4}(?:仪式|会|式)|典礼")
"""A meeting called by its kind alone."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sentences before tell: the day and place of their paragraph, the meetings of the article."""

    paragraph: Span | None = None
    day: Mention | None = None
    places: tuple[Role, ...] = ()
    events: tuple[Mention, ...] = ()


def carried(read: Iterable[tuple[Passage, Sequence[Fact]]], home: Mention | None) -> Iterator[Fact]:
    """The facts, each with what the sentences before it add; `home` is the place of the dateline."""
    told = _Told()
    for passage, facts in read:
        paragraph = passage.article.paragraph(passage.sentence)
        if paragraph != told.paragraph:
            told = _Told(paragraph, events=told.events)
        known = [found for fact in facts if (found := _with_event(fact, told))]
        known = [_at_home(_at_hosts(fact), passage, home) for fact in known]
        set_there = (_of_meeting(fact, passage, known, told) for fact in known)
        yield from (_with_setting(fact, passage, told) for fact in set_there)
        told = _after(told, passage, known)


def _with_event(fact: Fact, told: _Told) -> Fact | None:
    """A gathering that is named by its kind alone, or not at all, as the one meeting it can be."""
    if fact.kind != "Gathering":
        return fact
    if any(
        _NO_MEETING.search(f if isinstance(f, str) else f.stands_for or f.text) for f in fact.fillers("event")
    ):
        return None
    if any(isinstance(f, Mention) for f in fact.fillers("event")):
        return fact
    bare = [f for f in fact.fillers("event") if isinstance(f, str)]
    if bare and not (fact.fillers("participant") and _BARE.fullmatch(bare[0])):
        return fact if len(fact.roles) > 1 or not _BARE.fullmatch(bare[0]) else None
    if len(set(told.events)) != 1:
        return None
    others = tuple(role for role in fact.roles if role.name != "event")
    return replace(fact, roles=(*others, Role("event", told.events[0])))


def _at_hosts(fact: Fact) -> Fact:
    """A gathering that a city holds, in that city if no other place is named."""
    hosts = [f for f in fact.fillers("organizer") if isinstance(f, Mention)]
    if fact.kind != "Gathering" or fact.fillers("place") or len(hosts) != 1 or not _is_town(hosts[0]):
        return fact
    return replace(fact, roles=(*fact.roles, Role("place", hosts[0])))


def _is_town(host: Mention) -> bool:
    """Whether a host is a town or a county, in which what it holds is held."""
    return host.kind == "Place" and bool(_TOWN.search(host.text) or named(host.text))


def _of_meeting(fact: Fact, passage: Passage, facts: Sequence[Fact], told: _Told) -> Fact:
    """The stage of a project that is told with a meeting, in the place of the meeting if no other is named."""
    if fact.kind != "ProjectStage" or fact.fillers("place"):
        return fact
    here = [
        role for other in facts if other.kind == "Gathering" for role in other.roles if role.name == "place"
    ]
    named_here = {m for m in passage.mentions.values() if m.kind == "Place"} - {role.filler for role in here}
    there = here or (told.places if _AT_IT.search(passage.folded) else ())
    return fact if named_here else replace(fact, roles=(*fact.roles, *dict.fromkeys(there)))


def _at_home(fact: Fact, passage: Passage, home: Mention | None) -> Fact:
    """What the first paragraph tells as its news, in the place of its dateline if the sentence names no other."""
    told_first = passage.article.body[0].covers(passage.sentence)
    if fact.kind not in _AT_HOME or not home or not told_first or fact.fillers("place"):
        return fact
    if fact.evidence[0].rule in _SETTINGS and not _named_for(fact, home):
        return fact
    if _named_for_another(fact, home):
        return fact
    return fact if _elsewhere(fact, passage) else replace(fact, roles=(*fact.roles, Role("place", home)))


def _named_for(fact: Fact, home: Mention) -> bool:
    """Whether the place stands in the name of the meeting or of who holds it."""
    named_so = (*fact.fillers("event"), *fact.fillers("organizer"))
    return any(home.text in (f if isinstance(f, str) else f.stands_for or f.text) for f in named_so)


def _named_for_another(fact: Fact, home: Mention) -> bool:
    """Whether the meeting is called by a division that neither lies in the place nor holds it: 新华社上海电 青岛林业论坛举行."""
    homes = {d.code for d in named(home.text)}
    around = {code for inner in homes for code in ancestors(inner)}
    for event in fact.fillers("event"):
        there = leading(_YEAR.sub("", event if isinstance(event, str) else event.stands_for or event.text))
        if homes and there and there.code not in homes | around and not homes & set(ancestors(there.code)):
            return True
    return False


_YEAR = re.compile("^[“”\\d年第届首次一二三四五六七八九十]+")
"""What stands before the place in a meeting's name: 2024年, 第三届."""


def _elsewhere(fact: Fact, passage: Passage) -> bool:
    """Whether the sentence names a place before the last thing or value of the fact."""
    spans = [r.filler.span for r in fact.roles if isinstance(r.filler, Mention)]
    last = max((span.start for span in spans), default=0)
    return any(m.kind == "Place" and m.span.start < last for m in passage.mentions.values())


def _with_setting(fact: Fact, passage: Passage, told: _Told) -> Fact:
    """What happened at a meeting, with the day and the place of the meeting."""
    if not _THERE.search(passage.folded):
        return fact
    dated = fact.fillers("date") or any(m.kind == "Date" and m.value for m in passage.mentions.values())
    at_it = fact.kind in _TAKES_DAY or (fact.kind == "Statement" and _SPOKE.search(passage.folded, 0, _FIRST))
    may = (
        told.day
        and at_it
        and not ahead(told.day, passage)
        and not dated
        and not (fact.kind == "Statement" and _of_other_day(told.day, passage))
    )
    day = [Role("date", told.day)] if told.day and may else []
    place = told.places if fact.kind in _TAKES_PLACE and not fact.fillers("place") else ()
    return replace(fact, roles=(*fact.roles, *day, *place))


def _of_other_day(day: Mention, passage: Passage) -> bool:
    """Whether a day is not that of the news, on which somebody spoke: it lies ahead or days back."""
    today, value = passage.article.day, day.value
    long_ago = today and isinstance(value, Date) and (today - value.ends[1]).days > _DAYS
    return bool(long_ago) or ahead(day, passage)


_DAYS = 5


def _after(told: _Told, passage: Passage, facts: Sequence[Fact]) -> _Told:
    """What is told once a sentence is read."""
    days = [
        m
        for m in passage.mentions.values()
        if isinstance(m.value, Date) and m.value.day and not is_said(passage.article, m)
    ]
    met = [fact for fact in facts if fact.kind == "Gathering"]
    places = tuple(role for fact in met[-1:] for role in fact.roles if role.name == "place")
    events = tuple(f for fact in met for f in fact.fillers("event") if isinstance(f, Mention))
    return _Told(
        told.paragraph,
        days[0] if days else told.day,
        places or told.places,
        tuple(
            dict.fromkeys((*told.events, *(e for e in events if e.text not in {x.text for x in told.events})))
        ),
    )


def home(article: Article, mentions: Sequence[Mention]) -> Mention | None:
    """The place of the dateline, where it is one."""
    return next((m for m in mentions if m.span == article.dateline and m.kind == "Place"), None)
