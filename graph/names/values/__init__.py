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
    for more in (clocks, weekdays, quantities):
        found = _merged(found, list(more(plain, start, stop)))
    return [Mention(Span(a, b), kind, text[a:b], value, "value") for a, b, kind, value in found]


def read_date(printed: str, day: date | None) -> Value | None:
    """The first date in `printed`, read by itself against `day`."""
    dates = find_dates(fold(printed), 0, len(printed))
    return next(iter(read_dates(dates[:1], day)), None)


def _merged(surer: list[Found], more: list[Found]) -> list[Found]:
    """Both lists in order: of those that overlap the surer stays, then the longer, then the earlier."""
    ranked = [(0, found) for found in surer] + [(1, found) for found in more]
    kept: list[tuple[int, Found]] = []
    for rank, found in sorted(ranked, key=lambda entry: (entry[1][0], entry[0], -entry[1][1])):
        while kept and kept[-1][1][1] > found[0] and _weight(rank, found) < _weight(*kept[-1]):
            kept.pop()
        if not kept or kept[-1][1][1] <= found[0]:
            kept.append((rank, found))
    return [found for _, found in kept]


def _weight(rank: int, found: Found) -> tuple[int, int]:
    return rank, found[0] - found[1]
