"""The values of an article: its dates, sums, shares, counts, times of day and days of the week."""

from __future__ import annotations

from datetime import date

from graph.model import Mention, Span, Value
from graph.names.values.clocks import clocks
from graph.names.values.dates import find_dates, read_dates
from graph.names.values.numerals import fold, numeral
from graph.names.values.quantities import quantities
from graph.names.values.weekdays import weekdays

__all__ = ["KINDS", "numeral", "read_date", "values"]

KINDS = ("Date", "Money", "Percent", "Count", "Clock", "Weekdays")
"""The kinds of mention that are values."""

_SUREST = ("Date", "Clock", "Weekdays")
"""Kinds that keep their place against an overlapping quantity, the surest first."""

Found = tuple[int, int, str, Value | None]


def values(text: str, day: date | None, start: int = 0, stop: int | None = None) -> list[Mention]:
    """The values of `text[start:stop]` in order, none overlapping, read against the article's `day`.

    Spans count in `text`. A date that the text and the day do not settle (近日; 昨日 of an unknown day) has
    the value None.
    """
    plain = fold(text)
    stop = len(text) if stop is None else min(stop, len(text))
    dates = find_dates(plain, start, stop)
    found: list[Found] = [
        (m.start(), m.end(), "Date", value) for m, value in zip(dates, read_dates(dates, day), strict=True)
    ]
    for family in (clocks, weekdays, quantities):
        found += family(plain, start, stop)
    return [Mention(Span(a, b), kind, text[a:b], value, "value") for a, b, kind, value in _apart(found)]


def read_date(printed: str, day: date | None) -> Value | None:
    """The first date in `printed`, read by itself against `day`."""
    dates = find_dates(fold(printed), 0, len(printed))
    return next(iter(read_dates(dates[:1], day)), None)


def _apart(found: list[Found]) -> list[Found]:
    """Those that stand, in order: of two that overlap the surer kind, then the longer, then the earlier."""
    kept: list[Found] = []
    for one in sorted(found, key=_place):
        while kept and kept[-1][1] > one[0] and _weight(one) < _weight(kept[-1]):
            kept.pop()
        if not kept or kept[-1][1] <= one[0]:
            kept.append(one)
    return kept


def _place(found: Found) -> tuple[int, int]:
    return found[0], -found[1]


def _weight(found: Found) -> tuple[int, int]:
    return _SUREST.index(found[2]) if found[2] in _SUREST else len(_SUREST), found[0] - found[1]
