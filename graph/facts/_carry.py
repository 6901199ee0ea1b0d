"""What a figure's clause leaves to the words before it: whose it is, of what time, and that it is planned."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from graph.facts._alone import alone
from graph.facts._between import agreed
from graph.facts._figure import dated, general, standing, texts, what
from graph.facts._lone import tells
from graph.facts._owner import (
    HEAD,
    OWN,
    OWNERS,
    WIDE,
    clause,
    fits,
    goes_on,
    itself,
    owner,
    same,
    source,
)
from graph.facts._part import bare
from graph.facts._period import ahead, is_recent, last_day, past, period, planned, to_be_built
from graph.facts._spoken import spoken_of
from graph.facts._until import as_of, summed_up
from graph.facts._whole import whole
from graph.model import Date, Fact, Mention, Role, Span, Status
from graph.passage import FOLDED, Passage
from graph.terms import KINDS

_DATE = FOLDED["Date"]
_FIGURES = "".join(FOLDED[kind] for kind in ("Money", "Percent", "Count"))
_NAMES = "".join(FOLDED[kind] for kind in KINDS)


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts; a figure takes from its sentence, then from the paragraph, what its own words leave out."""
    told = list(_forward(facts, passages))
    places = [i for i, fact in enumerate(told) if fact.kind == "Statistic"]
    for i, fact in zip(places, agreed([told[i] for i in places], passages), strict=True):
        told[i] = fact
    return (f for f in told if f.kind != "Statistic" or tells(f, passages))


def _forward(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts; a figure takes from its sentence, then from what comes before it."""
    last: Fact | None = None
    for fact in facts:
        if fact.kind != "Statistic":
            yield fact
            continue
        told = _within(fact, passages)
        if _aside(told, passages):
            yield told
            continue
        if last and _paragraph(last, passages) == _paragraph(told, passages):
            told = _from(told, last, passages)
        if not told.fillers("subject"):
            told = _owned(told, passages)
        if not told.fillers("subject"):
            told = _spoken(told, passages)
        if not told.fillers("subject"):
            told = _alone(told, passages)
        last = told
        yield told


def _aside(fact: Fact, passages: Sequence[Passage]) -> bool:
    """Whether the figure stands in brackets, where a part of what is told around them is told."""
    at = standing(fact, passages)
    return at is not None and not _outer(at[0])


def _within(fact: Fact, passages: Sequence[Passage]) -> Fact:
    at = standing(fact, passages)
    if at is None:
        return fact
    passage, place = at
    roles = list(fact.roles)
    of_all, place_named = whole(passage, place, passages)
    named = owner(passage, place, what(fact))
    if place_named:
        roles.append(Role("subject", place_named))
    elif named and (not of_all or named.kind == "Place"):
        roles.append(Role("subject", named))
    said = next((f for f in fact.fillers("period") if isinstance(f, Mention)), None)
    when = said or period(passage, place)
    past_value = fact.evidence[0].rule.startswith("what a measure has been")
    if when and not said and not past_value:
        roles.append(Role("period", when))
        if as_of(passage.article, when):
            roles = [replace(r, filler=summed_up(what(fact))) if r.name == "indicator" else r for r in roles]
    status = fact.status
    if (
        not past_value
        and status is Status.ASSERTED
        and not past(when, passage)
        and (
            planned(passage, place)
            or ahead(when or last_day(passage, place), passage)
            or to_be_built(passage, place)
        )
    ):
        status = Status.PLANNED
    return replace(fact, roles=tuple(roles), status=status)


def _from(fact: Fact, last: Fact, passages: Sequence[Passage]) -> Fact:
    """The fact with the subject and the time of the figure before it."""
    roles = list(fact.roles)
    own = fact.fillers("subject")
    if not own and not _crossed(fact, last, passages):
        roles += [
            r
            for r in last.roles
            if r.name == "subject"
            and (_inherits(fact, r.filler, passages) or _beside(fact, last, r.filler, passages))
        ]
    same = not own or any(a.startswith(b) or b.startswith(a) for a in texts(fact) for b in texts(last))
    if not fact.fillers("period") and same and not dated(fact, passages) and fact.status == last.status:
        roles += [r for r in last.roles if r.name == "period" and _goes_on(r.filler, fact, last, passages)]
    return replace(fact, roles=tuple(roles))


def _goes_on(filler: Mention | str, fact: Fact, last: Fact, passages: Sequence[Passage]) -> bool:
    """Whether a time lasts for the next figure: a day only within its sentence, a year long past too."""
    if not isinstance(filler, Mention):
        return False
    if as_of(passages[0].article, filler):
        return False
    is_day = isinstance(filler.value, Date) and filler.value.day is not None
    together = fact.evidence[0].span == last.evidence[0].span
    return not is_day and (together or is_recent(filler, passages[0]))


def _crossed(fact: Fact, last: Fact, passages: Sequence[Passage]) -> bool:
    """Whether the sentences between two figures speak of somebody else."""
    start, stop = last.evidence[0].span.stop, fact.evidence[0].span.start
    between = [p for p in passages if start <= p.sentence.start and p.sentence.stop <= stop]
    return any(_others(p, texts(last)) or WIDE.search(p.folded) for p in between)


def _others(passage: Passage, owners: Collection[str]) -> bool:
    """Whether a sentence names somebody beside the owners."""
    names = [m.text for m in passage.mentions.values() if FOLDED[m.kind] in OWNERS]
    return any(not any(n.startswith(o) or o.startswith(n) for o in owners) for n in names)


def _paragraph(fact: Fact, passages: Sequence[Passage]) -> Span | None:
    return passages[0].article.paragraph(fact.evidence[0].span)


def _owned(fact: Fact, passages: Sequence[Passage]) -> Fact:
    """The fact with the name that heads an earlier sentence of its paragraph, the nearest."""
    span, paragraph = fact.evidence[0].span, _paragraph(fact, passages)
    before = [
        p
        for p in passages
        if paragraph and paragraph.covers(p.sentence) and p.sentence.stop <= span.start and _outer(p)
    ]
    for passage in reversed(before[-_BACK:]):
        head = HEAD.match(passage.folded)
        if head is None and _others(passage, ()):
            return fact
        if head:
            named = passage.mentions[head.end("owner") - 1]
            if source(named) or not itself(named, passage.folded[head.end() :]):
                return fact
            taken = (Role("subject", named),) if _inherits(fact, named, passages) else ()
            return replace(fact, roles=(*fact.roles, *taken))
    return fact


_BACK = 4
"""How many sentences back the owner is looked for."""


def _spoken(fact: Fact, passages: Sequence[Passage]) -> Fact:
    """The fact with the one that its sentence calls 该公司 or 项目, and its indicator without that word."""
    at, measure = standing(fact, passages), what(fact)
    found = spoken_of(*at, measure, passages) if at else None
    if at is None or found is None or general(*at) or OWN.match(measure):
        return fact
    named, word = found
    plain = measure.removeprefix(word)
    if not fits(named, plain) or len(plain) < len("营收"):
        return fact
    roles = [replace(r, filler=plain) if r.name == "indicator" else r for r in fact.roles]
    return replace(fact, roles=(*roles, Role("subject", named)))


def _alone(fact: Fact, passages: Sequence[Passage]) -> Fact:
    """The fact with whom the article tells of, where its sentence names nobody."""
    at, measure = standing(fact, passages), what(fact)
    named = alone(*at, measure, passages) if at and not general(*at) and not OWN.match(measure) else None
    if named is None or (isinstance(named, Mention) and not fits(named, measure)):
        return fact
    return replace(fact, roles=(*fact.roles, Role("subject", named)))


def _outer(passage: Passage) -> bool:
    """Whether it is a sentence itself, not what stands in its brackets."""
    return bool(passage.starts) and passage.starts[0] - passage.sentence.start < len("（一）")


def _inherits(fact: Fact, named: Mention | str, passages: Sequence[Passage]) -> bool:
    """Whether a figure without an owner of its own may take the one named before."""
    at = standing(fact, passages)
    if at is None:
        return False
    if isinstance(named, str):
        return (
            not general(*at)
            and not OWN.match(what(fact))
            and not _others(at[0], (named,))
            and (bool(_HERE.search(at[0].folded, 0, at[1])) or same(*at))
        )
    if named.kind == "Place" and _FIRM.search(clause(*at)):
        return False
    if general(*at) or not fits(named, what(fact)) or OWN.match(what(fact)):
        return False
    return goes_on(*at, named)


def _beside(fact: Fact, last: Fact, named: Mention | str, passages: Sequence[Passage]) -> bool:
    """Whether the figure stands right behind that of the one named: 学校3所、医院5家，图书馆达2座."""
    at, before = standing(fact, passages), standing(last, passages)
    if at is None or before is None or at[0] is not before[0] or isinstance(named, str):
        return False
    if general(*at) or bare(what(fact)) or not fits(named, what(fact)) or OWN.match(what(fact)):
        return False
    return bool(_NEXT.fullmatch(at[0].folded, before[1] + 1, at[1]))


_NEXT = re.compile(
    f"(?:，[^，。；：、{_NAMES}]{{0,12}}[{_FIGURES}])?(?:[、，；]|和|及|以及)(?:其中，?)?[^，。；：、{_NAMES}]{{1,20}}"
)
"""From one figure to the next: at most a change, and the next one's own words."""
_HERE = re.compile("[我全该]国|[全我该][省市区县州]")
"""A place without its name, told of in the figure's own sentence."""
_FIRM = re.compile("(?<![一-鿿])(?:该|本|这家)?(?:公司|集团|企业)(?![一-鿿]{0,4}(?:数|总数|户数))")
"""The figure is a firm's, and no city's."""
