"""Clock times and days of the week: 19:40 · 下午3时30分 · 每周三、五、七."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Clock, Weekdays
from graph.names.values.numerals import numeral

_HALF = r"(?P<half>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|深夜|[早晚])?"
_CLOCK = re.compile(rf"{_HALF}(?<![\d.:/])(?P<hour>[01]?\d|2[0-4])[:：](?P<minute>[0-5]\d)(?![\d:：])")
_SPOKEN = re.compile(
    rf"{_HALF}(?<![\d.第])(?P<hour>[01]?\d|2[0-4]|[一二三四五六七八九]|十[一二]?)(?:时|点(?![一二三四五六七八九\d]?[击评赞名多%％位]|半?个))"
    r"(?!间|代|隔|候|期|刻|速|长|段|任|起|\d*万)(?:(?P<minute>[0-5]?\d)分|(?P<thirty>半))?许?"
)
_LATE = {"下午", "傍晚", "晚上", "晚间", "夜间", "深夜", "晚"}
_DAYS = "一二三四五六日"
_DAY = r"[一二三四五六日天七1-7](?![\d个次场趟名位天年月届])"
_WEEKDAYS = re.compile(
    rf"(?:每|逢)(?:周|星期)(?P<days>{_DAY}(?:[、，,和及与至到—-](?:周|星期)?{_DAY})*)"
    rf"|(?<![一二三四五六七八九十\d两几多数半每])(?P<bare>周{_DAY}(?:[、，和及与至到]周{_DAY})+)"
)


def clocks(text: str) -> Iterator[tuple[int, int, str, Clock | Weekdays]]:
    """The times of day and the days of the week in a folded text."""
    for wording in (_CLOCK, _SPOKEN):
        for match in wording.finditer(text):
            clock = _clock(match)
            if clock and (
                wording is _CLOCK or match["half"] or match.groupdict().get("minute") or "时" in match[0]
            ):
                yield match.start(), match.end(), "Clock", clock
    for match in _WEEKDAYS.finditer(text):
        yield match.start(), match.end(), "Weekdays", Weekdays(_days(match["days"] or match["bare"]))


def _clock(match: re.Match[str]) -> Clock | None:
    hour = int(numeral(match["hour"]) or 0)
    minute = 30 if match.groupdict().get("thirty") else int(match["minute"] or 0)
    if match["half"] in _LATE and hour < 12:  # noqa: PLR2004  noon
        hour += 12
    return Clock(hour % 24, minute) if hour <= 24 else None  # noqa: PLR2004  24:00 is midnight


def _days(text: str) -> tuple[int, ...]:
    """The days that a list or a range of them names."""
    found: list[int] = []
    for sign, day in re.findall(r"([至到—-]?)(?:周|星期)?([一二三四五六日天七1-7])", text):
        number = int(day) if day.isdigit() else (7 if day in "日天七" else _DAYS.index(day) + 1)
        if sign and found:
            found += range(found[-1] + 1, number)
        found.append(number)
    return tuple(dict.fromkeys(found))
