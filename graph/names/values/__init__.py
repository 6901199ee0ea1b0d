"""The values in an article: dates, sums, shares, counts, times of day and days of the week."""

from __future__ import annotations

from datetime import date

from graph.model import Mention, Span, Value
from graph.names.values.clocks import clocks
from graph.names.values.dates import Reader
from graph.names.values.numerals import fold, numeral
from graph.names.values.quantities import quantities

KINDS = ("Date", "Money", "Percent", "Count", "Clock", "Weekdays")
"""Kinds of value."""

__all__ = ["KINDS", "numeral", "values"]


def values(text: str, day: date | None, start: int = 0, stop: int | None = None) -> list[Mention]:
    """The values of `text[start:stop]` in order, none overlapping; dates are read against `day`.

    A date expression without a date (近日, or 昨日 where the day is unknown) has the value None.
    """
    part = fold(text[start:stop])
    found: list[tuple[int, int, str, Value | None]] = [
        *Reader(day).dates(part),
        *clocks(part),
        *quantities(part),
    ]
    found.sort(key=lambda f: (f[0], -f[1], KINDS.index(f[2])))
    kept: list[Mention] = []
    for first, last, kind, value in found:
        span = Span(start + first, start + last)
        if not kept or kept[-1].span.stop <= span.start:
            kept.append(Mention(span, kind, text[span.start : span.stop], value, source="value"))
        elif kept[-1].span.start == span.start and len(span) > len(kept[-1].span):
            kept[-1] = Mention(span, kind, text[span.start : span.stop], value, source="value")
    return kept
