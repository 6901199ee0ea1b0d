"""One happening, one fact, however many articles tell of it; where they disagree both versions stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from graph.model import Entity, Happening, Status
from graph.resolve.same import one, signs, span
from graph.resolve.series import held, series
from graph.resolve.sets import Sets
from graph.resolve.tellings import Filler, Place, Telling, Thing
from graph.resolve.trace import Sign, Told

_SINGLE = ("amount", "deaths", "injured", "departure", "arrival")
"""Roles of which a happening has one filler, beside its date."""
_LATEST = 6
"""Happenings of one sign that a telling is held against: those before are too long ago."""


def happenings(told: Iterable[Telling]) -> dict[Place, Happening]:
    """For each telling that shares its happening with another, and for each tenure, what all of them together say.

    The tellings are of things, not of traces.
    """
    known = sorted(told, key=_order)
    found = series([t for t in known if _is_held(t)])
    for group in _groups([t for t in known if not _is_held(t)]):
        found |= dict.fromkeys((t.place for t in group), _happening(group))
    return found


def shares(telling: Telling) -> Iterator[Sign]:
    """What it has in common with each telling of the same happening, or with one that has with another."""
    yield from held(telling) if _is_held(telling) else signs(telling)


def _is_held(telling: Telling) -> bool:
    """Whether it tells of a tenure, as a fact."""
    return telling.kind == "Tenure" and telling.status is Status.ASSERTED


def with_things(telling: Telling, of: Mapping[Told, Entity]) -> Telling:
    """The telling with things in place of traces."""

    def thing(filler: Filler) -> Filler:
        entity = of.get(filler) if isinstance(filler, tuple) else None
        return Thing(entity.key, entity.names[0]) if entity else filler

    return replace(telling, roles=tuple((name, thing(filler)) for name, filler in telling.roles))


def _order(telling: Telling) -> tuple[date, Place]:
    """By the day that it speaks of, else of its paper."""
    days = span(telling)
    return (days[0] if days else telling.printed) or date.max, telling.place


def _groups(known: Sequence[Telling]) -> Iterator[list[Telling]]:
    """The tellings of one happening, where there are several."""
    shared: dict[Sign, list[Telling]] = defaultdict(list)
    for telling in known:
        for sign in signs(telling):
            shared[sign].append(telling)
    sets: Sets[Place] = Sets()
    articles: dict[Place, set[tuple[str, int]]] = {}
    for sign in sorted(sign for sign, members in shared.items() if len(members) > 1):
        heads: list[Telling] = []
        for telling in shared[sign]:
            same = next((head for head in heads[-_LATEST:] if one(head, telling, sign)), None)
            if not same:
                heads.append(telling)
            elif _may_join(same.place, telling.place, sets, articles):
                sets.join(same.place, telling.place)
    members: dict[Place, list[Telling]] = defaultdict(list)
    for telling in known:
        members[sets.of(telling.place)].append(telling)
    yield from (group for group in members.values() if len(group) > 1)


def _may_join(
    one: Place, other: Place, sets: Sets[Place], articles: dict[Place, set[tuple[str, int]]]
) -> bool:
    """Whether no article tells of both as of two; if so, what tells of either tells of both from now on."""
    first, second = sets.of(one), sets.of(other)
    if first == second:
        return False
    a, b = articles.get(first, {first[:2]}), articles.get(second, {second[:2]})
    if a & b:
        return False
    articles[min(first, second)] = a | b
    return True


def _happening(group: Sequence[Telling]) -> Happening:
    """What they say together: of dates that agree the most precise one, of others all."""
    spans = {t.place: days for t in group if (days := span(t))}
    dated = [t for t in group if t.place in spans]
    apart = max((a for a, _ in spans.values()), default=date.min) > min(
        (b for _, b in spans.values()), default=date.max
    )
    best = dated if apart else sorted(dated, key=lambda t: spans[t.place][1] - spans[t.place][0])[:1]
    dates = dict.fromkeys(sorted(iso for t in best for iso in _isos(t, "date")))
    conflicts = [role for role in _SINGLE if _differ([t.fillers(role) for t in group])]
    return Happening(
        group[0].mark,
        (("date", tuple(dates)),),
        min((spans[t.place][0] for t in best), default=None),
        max((spans[t.place][1] for t in best), default=None),
        (*(["date"] if apart else []), *conflicts),
    )


def _isos(telling: Telling, role: str) -> list[str]:
    """The dates that fill the role, an interval as its two ends."""
    return [iso for filler in telling.fillers(role) for iso in sorted(str(filler).split("/"))]


def _differ(filled: Iterable[frozenset[Filler]]) -> bool:
    """Whether two tellings have nothing in common."""
    known = [fillers for fillers in filled if fillers]
    return any(known[0].isdisjoint(other) for other in known[1:])
