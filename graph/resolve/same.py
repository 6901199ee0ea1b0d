"""When two articles tell of one happening: what they share, and how near in time they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, product

from graph.resolve.likeness import alike, loose, narrow
from graph.resolve.tellings import Filler, Telling
from graph.resolve.trace import Sign

_BY: dict[str, tuple[tuple[str, ...], ...]] = {
    "Signing": (("agreement",), ("party", "party")),
    "Founding": (("founded",),),
    "Gathering": (("event",), ("event", "organizer"), ("event", "place")),
    "ProjectStage": (("project", "stage"),),
    "Conferral": (("award", "recipient"),),
    "RouteChange": (("route", "change"), ("origin", "destination", "change")),
    "Enactment": (("document",),),
    "Visit": (("visitor", "destination"),),
    "Transaction": (("payer", "payee"), ("payer", "object"), ("payee", "object")),
    "Statistic": (
        ("indicator", "subject", "period", "value"),
        ("indicator", "subject", "period", "change"),
        ("indicator", "value"),
    ),
    "PartOf": (("part", "whole"),),
    "LocatedIn": (("thing", "place"),),
}
"""By which roles together two tellings of a class may be of one happening; a role that stands alone must name a thing."""
_TIMELESS = frozenset({"PartOf", "LocatedIn", "Statistic"})
"""Classes for which it does not matter when they were printed."""
_EXACT = {"Statistic": ("value", "change", "period"), "Transaction": ("amount",), "Statement": ("content",)}
"""Roles in which two tellings of a class may not differ at all."""
_WHO = (
    "founded project stage award recipient document route change origin destination payer payee visitor part whole thing "
    "agreement event speaker subject"
).split()
"""Roles in which two tellings of one happening share somebody, if both fill them."""
_SOON, _LATER, _SLIP, _NEXT = timedelta(10), timedelta(30), timedelta(3), timedelta(2)
"""How far apart reprints are, how far follow-ups of what has a name, dates by which reporters differ, and the paper that
tells of an accident without saying when."""
_DIGITS = 3
"""Digits of a figure that no two bodies have by chance."""
_MOST = 24
"""Signs of one telling: a list of a hundred parties says no more than its first ones."""


def signs(telling: Telling) -> Iterator[Sign]:
    """What it shares with other tellings of the same happening."""
    head = telling.kind, telling.status.value
    yield from ((*head, "quote", quote) for quote in telling.quotes)
    yield from ((*head, *sign) for sign in loose(telling))
    for roles in _BY.get(telling.kind, ()):
        for number, filled in enumerate(_filled(telling, roles)):
            if number < _MOST:
                yield (*head, *roles, *(str(filler) for filler in filled))


def _filled(telling: Telling, roles: tuple[str, ...]) -> Iterator[tuple[Filler, ...]]:
    if len(roles) == 2 and roles[0] == roles[1]:
        yield from combinations(sorted(telling.fillers(roles[0]), key=str), 2)
        return
    fillers = [sorted(telling.fillers(role), key=str) for role in roles]
    for filled in product(*fillers):
        if len(roles) > 1 or not isinstance(filled[0], str):
            yield filled


def one(first: Telling, second: Telling, sign: Sign) -> bool:
    """Whether the two, which share the sign, tell of one happening."""
    if first.place[:2] == second.place[:2] or not _says_enough(first, second, sign):
        return False
    for role in _EXACT.get(first.kind, ()):
        a, b = first.fillers(role), second.fillers(role)
        if a and b and a != b:
            return False
    timeless = first.kind in _TIMELESS and not _unsure(first, second)
    return _of_the_same(first, second) and (timeless or _near(first, second, sign))


def _unsure(first: Telling, second: Telling) -> bool:
    """Whether a figure is not said of whom in both: 41.2 of 营业利润 may be anybody's in another month."""
    return first.kind == "Statistic" and not (first.fillers("subject") and second.fillers("subject"))


def _says_enough(first: Telling, second: Telling, sign: Sign) -> bool:
    """Whether a figure of nobody stands in the same sentence, or is too odd to be two."""
    if not _unsure(first, second) or sign[2] == "quote":
        return True
    values = first.fillers("value") or first.fillers("change")
    return any(len(re.sub(r"\D|^[-0.]+|0+(?=\D*$)", "", str(value))) >= _DIGITS for value in values)


def _of_the_same(first: Telling, second: Telling) -> bool:
    for role in _WHO:
        a, b = first.fillers(role), second.fillers(role)
        if a and b and a.isdisjoint(b) and not alike(first, second, role):
            return False
    a, b = first.fillers("party"), second.fillers("party")
    return not a or not b or a <= b or b <= a or len(a & b) > 1


def _near(first: Telling, second: Telling, sign: Sign) -> bool:
    printed = _apart((first.printed, first.printed), (second.printed, second.printed))
    named = len(sign) == 4
    a, b = span(first), span(second)
    if a and b:
        gap = _apart(a, b)
        exact = max(a[1] - a[0], b[1] - b[0]) <= _LATER
        if gap == timedelta(0):
            return exact or (printed is not None and printed <= _LATER)
        return (
            named and exact and gap is not None and gap <= _SLIP and printed is not None and printed <= _SOON
        )
    when = _apart(a or (first.printed, first.printed), b or (second.printed, second.printed))
    if first.kind in ("Incident", "Visit") and not (a and b) and sign[2] != "quote":
        return (
            first.kind == "Incident" and bool(a or b) and narrow(first) and when is not None and when <= _NEXT
        )
    return when is not None and when <= (_LATER if named else _SOON)


def span(telling: Telling) -> tuple[date, date] | None:
    """The first and the last day that it can have happened on."""
    return (min(a for a, _ in telling.days), max(b for _, b in telling.days)) if telling.days else None


def _apart(a: tuple[date | None, date | None], b: tuple[date | None, date | None]) -> timedelta | None:
    """How far two spans of days lie apart; nothing if one is unknown."""
    if a[0] is None or a[1] is None or b[0] is None or b[1] is None:
        return None
    return max(a[0] - b[1], b[0] - a[1], timedelta(0))
