"""What a figure's clause leaves to the words before it: whose it is, of what time, and that it is planned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Date, Fact, Mention, Period, Role, Span, Status
from graph.passage import FOLDED, Passage

_OWNERS = "".join(FOLDED[k] for k in ("Place", "Organization", "Project", "Route", "Product"))
_DATE, _PERSON = FOLDED["Date"], FOLDED["Person"]
_HEAD = re.compile(
    rf"(?:^|(?<=[，。；：！？、“]))(?:其中，?|据悉，?|目前，?|如今，?|今年以来，?|截至|截止|预计到?|[自到至在](?=[{_DATE}])|[{_DATE}](?:年?[底末初中]|以来|前|后|，)?|作为[^，]{{0,30}}，"
    rf"|首[架列批个家]|位于[{_OWNERS}]+的)*"
    rf"(?P<owner>[{_OWNERS}]+)(?!.{{0,12}}?(?:介绍|表示|获悉|消息|统计显示|数据显示|通报|公布|披露|[^小]说[，：]|称[，：]))"
)
"""A name at the head of a clause, of which the rest of the sentence tells."""
_PLAN = re.compile("预计|将(?![军近])|有望|力争|计划(?!总?投资)|规划|[达投]产后|建成后|届时|拟")
_DONE = re.compile(f"已|[{_DATE}]|目前|截至|累计|去年|今年")


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts; a figure takes from its sentence, then from the paragraph, what its own words leave out."""
    last: Fact | None = None
    for fact in facts:
        if fact.kind != "Statistic":
            yield fact
            continue
        told = _within(fact, passages)
        if last and _paragraph(last, passages) == _paragraph(told, passages):
            told = _from(told, last, passages)
        if not told.fillers("subject"):
            told = _owned(told, passages)
        last = told
        yield told


def _passage(fact: Fact, passages: Sequence[Passage]) -> tuple[Passage, int] | None:
    """The passage and the folded place where the fact's figure stands."""
    span = fact.evidence[0].span
    own = [p for p in passages if p.sentence == span]
    figure = next((f for f in fact.fillers("value") if isinstance(f, Mention)), None)
    for passage in own:
        for place, mention in passage.mentions.items():
            if mention == figure:
                return passage, place
    indicator = str(next(iter(fact.fillers("indicator")), ""))
    for passage in own:
        tail = indicator[-2:]
        if tail in passage.folded:
            return passage, passage.folded.index(tail)
    return None


def _within(fact: Fact, passages: Sequence[Passage]) -> Fact:
    at = _passage(fact, passages)
    if at is None:
        return fact
    passage, place = at
    roles = list(fact.roles)
    owners = list(_HEAD.finditer(passage.folded, 0, place))
    if owners:
        roles.append(Role("subject", passage.mentions[owners[-1].end("owner") - 1]))
    period = _period(passage, place)
    if period:
        roles.append(Role("period", period))
    status = fact.status
    if status is Status.ASSERTED and (_planned(passage, place) or _ahead(period, passage)):
        status = Status.PLANNED
    return replace(fact, roles=tuple(roles), status=status)


def _period(passage: Passage, place: int) -> Mention | None:
    """The nearest date before the figure that is no date of comparison; a day only where it is the clause's own."""
    for i in range(place - 1, -1, -1):
        m = passage.mentions.get(i)
        if m is None or m.kind != "Date" or passage.folded[i - 1 : i] in tuple("比较与和于"):
            continue
        if not isinstance(m.value, Date | Period):
            return None
        day = isinstance(m.value, Date) and m.value.day is not None
        far = re.search("[，；]", passage.folded[i + 2 : place])
        if day and far and passage.folded[max(0, i - 2) : i] not in ("截至", "截止"):
            return None
        return m
    return None


def _planned(passage: Passage, place: int) -> bool:
    """Whether an earlier clause of the sentence speaks of a plan, and none since of what is done."""
    start = passage.folded.rfind("；", 0, place) + 1
    plans = list(_PLAN.finditer(passage.folded, start, place))
    return bool(plans) and not _DONE.search(passage.folded, plans[-1].end() + 1, place)


def _ahead(period: Mention | None, passage: Passage) -> bool:
    day = passage.article.day
    if period is None or day is None or passage.article.day_inferred:
        return False
    value = period.value
    first = (
        value.first.first if isinstance(value, Period) else value.first if isinstance(value, Date) else day
    )
    return first > day


def _paragraph(fact: Fact, passages: Sequence[Passage]) -> Span | None:
    span = fact.evidence[0].span
    article = passages[0].article
    return next((p for p in article.body if p.covers(span)), None)


def _dated(fact: Fact, passages: Sequence[Passage]) -> bool:
    at = _passage(fact, passages)
    return at is None or _DATE in at[0].folded[: at[1]]


def _from(fact: Fact, last: Fact, passages: Sequence[Passage]) -> Fact:
    """The fact with the subject and the time of the figure before it."""
    roles = list(fact.roles)
    own = fact.fillers("subject")
    if not own:
        roles += [r for r in last.roles if r.name == "subject"]
    if not fact.fillers("period") and not own and not _dated(fact, passages) and fact.status == last.status:
        roles += [r for r in last.roles if r.name == "period"]
    return replace(fact, roles=tuple(roles))


def _owned(fact: Fact, passages: Sequence[Passage]) -> Fact:
    """The fact with the name that heads an earlier sentence of its paragraph, the nearest."""
    span, paragraph = fact.evidence[0].span, _paragraph(fact, passages)
    before = [
        p for p in passages if paragraph and paragraph.covers(p.sentence) and p.sentence.stop <= span.start
    ]
    for passage in reversed(before):
        head = _HEAD.match(passage.folded)
        if head:
            owner = passage.mentions[head.end("owner") - 1]
            return replace(fact, roles=(*fact.roles, Role("subject", owner)))
    return fact
