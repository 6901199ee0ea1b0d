"""Whether a time lies ahead of the day of the paper, or was over by then."""

from __future__ import annotations

from datetime import date

from graph.model import Date, Mention, Period
from graph.passage import Passage


def _compared(of: Mention | None, passage: Passage) -> tuple[date, date, date] | None:
    """The first and the last day of the time, and the day of the paper, where both are known."""
    day = passage.article.day
    if of is None or day is None or passage.article.day_inferred or not isinstance(of.value, Date | Period):
        return None
    return *of.value.ends, day


def ahead(of: Mention | None, passage: Passage) -> bool:
    """Whether the time lies after the day of the paper."""
    days = _compared(of, passage)
    return days is not None and days[0] > days[2]


def past(of: Mention | None, passage: Passage) -> bool:
    """Whether the time was over by the day of the paper: what is told of last year is no plan."""
    days = _compared(of, passage)
    return days is not None and days[1] < days[2]
