"""What the figures before and after agree on: the owner or the time of one between them that has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.facts.statistics.fits import fits
from graph.facts.statistics.owner import OWN
from graph.facts.statistics.same_owner import another
from graph.facts.statistics.standing import dated, general, standing, texts, what
from graph.model import Date, Fact, Mention, Period, Status
from graph.passage import Passage


def agreed(figures: Sequence[Fact], passages: Sequence[Passage]) -> list[Fact]:
    """The figures; one without an owner or a time takes that on which the nearest before and after agree."""
    told = []
    for i, fact in enumerate(figures):
        roles = list(fact.roles)
        for name, may in (("subject", _may_own), ("period", _may_date)):
            before = next((f for f in reversed(figures[:i]) if f.fillers(name)), None)
            after = next((f for f in figures[i + 1 :] if f.fillers(name)), None)
            if (
                fact.fillers(name)
                or before is None
                or after is None
                or texts(before, name) != texts(after, name)
            ):
                continue
            roles += [r for r in before.roles if r.name == name and may(fact, r.filler, passages)]
        told.append(replace(fact, roles=tuple(roles)))
    return told


def _may_own(fact: Fact, named: Mention | str, passages: Sequence[Passage]) -> bool:
    """Whether a figure between two of the same owner may be that owner's."""
    at = standing(fact, passages)
    if at is None or isinstance(named, str):
        return False
    return (
        not general(*at) and fits(named, what(fact)) and not another(*at, named) and not OWN.match(what(fact))
    )


def _may_date(fact: Fact, filler: Mention | str, passages: Sequence[Passage]) -> bool:
    """Whether a figure between two of the same month or quarter may be of that time."""
    value = filler.value if isinstance(filler, Mention) else None
    short = isinstance(value, Period) or (
        isinstance(value, Date) and value.month is not None and not value.day
    )
    return short and fact.status is Status.ASSERTED and not dated(fact, passages)
