"""Tenures as they open and close: what all articles together say of one person in one post."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from graph.model import Date, Happening
from graph.resolve.tellings import Place, Telling
from graph.resolve.trace import Sign

_AGAIN = timedelta(days=60)
"""So long after a post was left it has been taken anew, and is not only spoken of late."""
_ONLY = re.compile("^(?:原|前|时任|现任|新任|代|候任)+")


def series(told: Sequence[Telling]) -> dict[Place, Happening]:
    """For each telling of a tenure the tenure, with its days; the tellings come in the order of their days."""
    both: dict[Sign, list[Telling]] = defaultdict(list)
    for telling in told:
        for sign in held(telling):
            both[sign].append(telling)
    found: dict[Place, Happening] = {}
    for tellings in both.values():
        for group in _posts(tellings):
            for segment in _segments(group):
                tenure = _tenure(segment)
                for telling in segment:
                    found.setdefault(telling.place, tenure)
    return found


def held(telling: Telling) -> Iterator[Sign]:
    """Who holds the post, and where: what tellings of one tenure share."""
    for holder in sorted(telling.fillers("holder"), key=str):
        for body in sorted(telling.fillers("organization"), key=str):
            yield "held", str(holder), str(body)


def _posts(tellings: Iterable[Telling]) -> Iterator[list[Telling]]:
    """Those of one post, or of several posts that are held together."""
    groups: list[tuple[set[str], list[Telling]]] = []
    for telling in tellings:
        posts = {_ONLY.sub("", str(post)) for post in telling.fillers("post")} or {""}
        mine = [group for group in groups if group[0] & posts]
        joined = (posts.union(*(g[0] for g in mine)), [t for g in mine for t in g[1]] + [telling])
        groups = [group for group in groups if group not in mine] + [joined]
    yield from (group for _, group in groups)


def _segments(group: Sequence[Telling]) -> Iterator[list[Telling]]:
    """The group, cut where a post that was left is held again."""
    segment: list[Telling] = []
    closed: date | None = None
    for telling in sorted(group, key=lambda t: (_when(t) or date.max, t.place)):
        when = _when(telling)
        if closed and when and telling.turn in ("", "since") and when > closed + _AGAIN:
            yield segment
            segment, closed = [], None
        segment.append(telling)
        if telling.turn == "until" and when:
            closed = max(closed or when, when)
    yield segment


def _when(telling: Telling) -> date | None:
    return telling.days[0][0] if telling.days else telling.printed


def _tenure(segment: Sequence[Telling]) -> Happening:
    since, until = _best(segment, "since"), _best(segment, "until")
    conflicts = tuple(role for role, days in (("since", since), ("until", until)) if len(days) > 1)
    over = {t.place[:2] for t in segment if t.turn == "former"}  # articles that speak of its time, too
    seen = [
        t.printed
        for t in segment
        if t.printed and (t.turn == "since" or (not t.turn and t.place[:2] not in over))
    ]
    gone = [t.printed for t in segment if t.printed and t.turn in ("until", "former")]
    left = min((day for day in gone if not seen or day >= max(seen)), default=None)
    return Happening(
        segment[0].mark,
        (("since", since), ("until", until)),
        min((day.first for day in map(_day, since)), default=None),
        max((day.last for day in map(_day, until)), default=None),
        conflicts,
        (min(seen), max(seen)) if seen else None,
        left,
    )


def _best(segment: Iterable[Telling], role: str) -> tuple[str, ...]:
    """The days that fill the role, without those that say the same less precisely."""
    isos = {
        iso for telling in segment for filler in telling.fillers(role) for iso in _one_end(str(filler), role)
    }
    return tuple(
        sorted(iso for iso in isos if not any(other != iso and _inside(other, iso) for other in isos))
    )


def _one_end(iso: str, role: str) -> list[str]:
    parts = iso.split("/")
    return parts[:1] if role == "since" else parts[-1:]


def _day(iso: str) -> Date:
    return Date(*map(int, iso.split("-")))


def _inside(inner: str, outer: str) -> bool:
    (a, b), (c, d) = _day(inner).ends, _day(outer).ends
    return c <= a and b <= d
