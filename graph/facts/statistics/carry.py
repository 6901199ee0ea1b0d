"""What a figure's clause leaves to the words before it: whose it is, of what time, and that it is planned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.facts._ahead import ahead, past
from graph.facts.statistics.as_of import as_of, summed_up
from graph.facts.statistics.fits import fits, source
from graph.facts.statistics.head import HEAD, OWN_REPORT
from graph.facts.statistics.inherit import from_last, inherits, others, outer, paragraph_of
from graph.facts.statistics.neighbours import agreed
from graph.facts.statistics.only_body import alone
from graph.facts.statistics.owner import OWN, itself, owner
from graph.facts.statistics.period import of_before, period
from graph.facts.statistics.plan import last_day, planned, to_be_built
from graph.facts.statistics.standing import general, standing, what
from graph.facts.statistics.this_company import spoken_of
from graph.facts.statistics.unowned import tells
from graph.facts.statistics.whole_city import whole
from graph.model import Fact, Mention, Role, Status
from graph.passage import Passage


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts; a figure takes from its sentence, then from the paragraph, what its own words leave out."""
    told = list(_forward(facts, passages))
    places = [i for i, fact in enumerate(told) if fact.kind == "Statistic"]
    for i, fact in zip(places, agreed([told[i] for i in places], passages), strict=True):
        told[i] = fact
    return (f for f in told if f.kind != "Statistic" or (tells(f, passages) and not _then(f, passages)))


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
        if last and paragraph_of(last, passages) == paragraph_of(told, passages):
            told = from_last(told, last, passages)
        if not told.fillers("subject"):
            told = _owned(told, passages)
        if not told.fillers("subject"):
            told = _spoken(told, passages)
        if not told.fillers("subject"):
            told = _alone(told, passages)
        last = told
        yield told


def _then(fact: Fact, passages: Sequence[Passage]) -> bool:
    """Whether the figure is one of a year before, with which others are compared."""
    at = standing(fact, passages)
    return at is not None and not fact.fillers("period") and of_before(*at)


def _aside(fact: Fact, passages: Sequence[Passage]) -> bool:
    """Whether the figure stands in brackets, where a part of what is told around them is told."""
    at = standing(fact, passages)
    return at is not None and not outer(at[0])


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


def _owned(fact: Fact, passages: Sequence[Passage]) -> Fact:
    """The fact with the name that heads an earlier sentence of its paragraph, the nearest."""
    span, paragraph = fact.evidence[0].span, paragraph_of(fact, passages)
    before = [
        p
        for p in passages
        if paragraph and paragraph.covers(p.sentence) and p.sentence.stop <= span.start and outer(p)
    ]
    for back in range(1, min(_BACK, len(before)) + 1):
        passage = before[-back]
        head = HEAD.match(passage.folded)
        if head is None and others(passage, ()):
            return fact
        if head:
            named = passage.mentions[head.end("owner") - 1]
            after = passage.folded[head.end() :]
            if source(named) or not itself(named, after) or re.match(OWN_REPORT, after):
                return fact
            if back > 1 and _is_one_of_some(named, before[:-back]):
                return fact
            taken = (Role("subject", named),) if inherits(fact, named, passages) else ()
            return replace(fact, roles=(*fact.roles, *taken))
    return fact


def _is_one_of_some(named: Mention, before: Sequence[Passage]) -> bool:
    """Whether the sentence before it tells of another one: both are examples, and none goes on for long."""
    head = HEAD.match(before[-1].folded) if before else None
    return head is not None and before[-1].mentions[head.end("owner") - 1].text != named.text


_BACK = 2
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
