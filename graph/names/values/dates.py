"""Every date of an article, each read against those before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from graph.model import Date, Period
from graph.names.values import daywords, feasts, points
from graph.names.values.context import Context, Place

Reader = Callable[[re.Match[str], Context], Date | Period | None]

_FORMS: dict[str, tuple[str, Reader]] = {
    "_republic": (daywords.REPUBLIC, daywords.read_republic),
    "_numeric": (daywords.NUMERIC, daywords.read_numeric),
    "_feast": (feasts.FEAST, feasts.read_feast),
    "_ago": (daywords.YEAR_AGO, daywords.read_year_ago),
    "_point": (points.POINT, points.read_point),
    "_plan": (daywords.PLAN, daywords.read_plan),
    "_decade": (daywords.DECADE, daywords.read_decade),
    "_near": (daywords.NEAR, daywords.read_near),
    "_same": (daywords.SAME, daywords.read_same),
    "_week": (daywords.WEEK, daywords.read_week),
    "_vague": (daywords.VAGUE, daywords.read_vague),
    "_bare": (daywords.BARE_DAY, daywords.read_bare_day),
}
"""Every form of a date; where two begin alike, the first that fits is read."""

_BEGINNINGS = (
    '0-9〇一二三四五六七八九十“"今明昨去上本前后下当同次翌第首年岁月这近目日不最正腊农闰大除元国春端中民重'
)
"""What a date may begin with: most places of a text are passed over at once."""

_DATE = re.compile(
    f"(?=[{_BEGINNINGS}])(?:{'|'.join(f'(?P<{name}>{wording})' for name, (wording, _) in _FORMS.items())})"
)


def find_dates(text: str, start: int, stop: int) -> list[re.Match[str]]:
    """Where dates stand in folded `text[start:stop]`."""
    return list(_DATE.finditer(text, start, stop))


def read_dates(found: Iterable[re.Match[str]], today: date | None) -> list[Date | Period | None]:
    """The value of each date, told the article's day; None where the text and that day give none."""
    found = list(found)
    context = Context(today, written=_written(found, today))
    values: list[Date | Period | None] = []
    for m in found:
        value = _FORMS[m.lastgroup or ""][1](m, context)
        place = Place(m.string, m.start(), m.end())
        if m.lastgroup != "_ago":  # 去年同期, said twice, is the same year twice
            context = context.after(value, place, stated=_year_is_printed(m))
        values.append(value)
    return values


def _written(found: Iterable[re.Match[str]], today: date | None) -> date | None:
    """The day of the one dateline, where the article came out within days of it: of 8月2日电 in a paper of the 3rd 今天 is the 2nd."""
    lines = [m for m in found if _DATELINE.match(m.string, m.end())]
    days = {v for m in lines if isinstance(v := _FORMS[m.lastgroup or ""][1](m, Context(today)), Date)}
    first = days.pop().first if len(days) == 1 else None
    return first if first and today and timedelta(0) <= today - first <= _SOON else today


_DATELINE = re.compile(" ?(?:体育专|专)?[电讯](?![话子视力影梯器池动信])")
_SOON = timedelta(3)


def _year_is_printed(m: re.Match[str]) -> bool:
    if m.lastgroup == "_point":
        return points.year_is_printed(m)
    return m.lastgroup in ("_republic", "_numeric", "_near", "_week", "_plan", "_decade")
