"""What other sentences add to a flight or train with its times: that its line resumes, when, on which weekdays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.facts._lines import is_carrier
from graph.model import Fact, Mention, Role, Span, Status
from graph.passage import Passage

_SHARED = ("change", "date", "carrier")
_SCHEDULE = re.compile(
    "航班号|起飞时间|到达时间|计划|预计|每周|每日|每天|班期|执飞|始发|首发|首航|开行|全程|加开"
)
"""Words of a timetable: a flight that merely flew is no change of a line."""


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts; a flight with its times takes the change and the weekdays that the article tells of its line."""
    told = [f for f in facts if f.kind == "RouteChange" and f.fillers("change")]
    carriers = sorted(
        {m.text: m for m in _mentions(passages) if is_carrier(m)}.items(), key=lambda c: len(c[0])
    )
    only = [m for _, m in carriers[:1] if all(m.text in text for text, _ in carriers)]
    for fact in facts:
        if fact.kind != "RouteChange" or fact.fillers("change"):
            yield fact
        elif whole := _completed(fact, told, passages):
            carrier = [] if whole.fillers("carrier") or not fact.fillers("route") else only
            yield replace(whole, roles=(*whole.roles, *(Role("carrier", m) for m in carrier)))


def _mentions(passages: Sequence[Passage]) -> Iterator[Mention]:
    return (m for passage in passages for m in passage.mentions.values())


def _completed(fact: Fact, told: Sequence[Fact], passages: Sequence[Passage]) -> Fact | None:
    """The flight with what is told of its line; None where nothing is and no timetable speaks."""
    line = next((other for other in told if _one_line(fact, other, alone=len(told) == 1)), None)
    days = _weekdays(fact, passages)
    if line is None:
        scheduled = any(_SCHEDULE.search(p.folded) for p in passages if p.sentence == fact.evidence[0].span)
        added = (*days, *_date(fact, passages))
        return replace(fact, roles=(*fact.roles, *added)) if scheduled else None
    have = {role.name for role in fact.roles}
    shared = [role for role in line.roles if role.name in _SHARED and role.name not in have - {"date"}]
    own = tuple(role for role in fact.roles if role.name != "date")
    status = line.status if line.status is not Status.ASSERTED else fact.status
    evidence = tuple(dict.fromkeys((*fact.evidence, *line.evidence)))
    return replace(fact, roles=(*own, *shared, *days), status=status, evidence=evidence)


def _one_line(fact: Fact, other: Fact, *, alone: bool) -> bool:
    """Whether a flight runs on the line of another fact: by its number, else between the same two ends.

    Where the article tells of one line `alone`, one end will do: 万州北站 is in 重庆.
    """
    numbers, others = (_texts(f, ("route",)) for f in (fact, other))
    if numbers & others:
        return True
    ends, line = (_texts(f, ("origin", "destination")) for f in (fact, other))
    shared = [any(a in b or b in a for b in ends) for a in line]
    return any(shared) if alone else bool(line) and all(shared)


def _texts(fact: Fact, roles: Sequence[str]) -> set[str]:
    fillers = [f for role in roles for f in fact.fillers(role)]
    return {f.text if isinstance(f, Mention) else f for f in fillers}


def _date(fact: Fact, passages: Sequence[Passage]) -> list[Role]:
    """The one day that a sentence before gives together with the flight's number."""
    numbers = _texts(fact, ("route",))
    for passage in passages:
        here = list(passage.mentions.values())
        days = [m for m in here if m.kind == "Date" and m.value]
        if days and not fact.fillers("date") and any(m.kind == "Route" and m.text in numbers for m in here):
            return [Role("date", days[-1])]
    return []


def _weekdays(fact: Fact, passages: Sequence[Passage]) -> list[Role]:
    """The weekdays told last before the flight in its paragraph."""
    if fact.fillers("weekday") or not passages:
        return []
    sentence = fact.evidence[0].span
    here = _paragraph(passages[0], sentence)
    before = [
        m
        for passage in passages
        if here.start <= passage.sentence.start <= sentence.start
        for m in passage.mentions.values()
        if m.kind == "Weekdays"
    ]
    return [Role("weekday", before[-1])] if before else []


def _paragraph(passage: Passage, sentence: Span) -> Span:
    return passage.article.paragraph(sentence) or sentence
