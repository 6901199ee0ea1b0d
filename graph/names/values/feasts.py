"""Lunar dates and feasts: 2018年腊月廿三 · 大年初二 · 正月十五 · 除夕 · 国庆节; a holiday of several days has no value."""

from __future__ import annotations

import re
from datetime import date, timedelta

from graph.model import Date, Period
from graph.names.values.context import Context, Place
from graph.names.values.lunar import lunar_day, lunar_month, lunar_year
from graph.names.values.numerals import numeral

_CN = "一二三四五六七八九"
_MONTH = f"(?:正月|腊月|冬月|闰?(?:十[一二]?|[{_CN}])月)"
_DAY = f"(?:初[{_CN}十]|十[{_CN}]?|二十[{_CN}]?|廿[{_CN}]?|三十(?![{_CN}日])|底|末)"

_LUNAR_DAYS = {
    "除夕": (12, 0),
    "春节": (1, 1),
    "元宵": (1, 15),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中秋": (8, 15),
    "重阳": (9, 9),
}
_SOLAR_DAYS = {"元旦": (1, 1), "五一": (5, 1), "国庆": (10, 1)}

FEAST = (
    r"(?=[12正腊农闰一二三四五六七八九十大除元国春端中七重“\"])(?:(?P<lyear>(?<![0-9])(?:19|20)[0-9]{2})年 ?)?(?:农历)?"
    rf"(?:(?P<lmonth>正月|腊月|(?<=农历){_MONTH}|(?<![{_CN}十]){_MONTH}(?=初|十五))(?P<lday>{_DAY})?"
    f"|大年(?P<nday>初[{_CN}十]|三十)"
    f'|(?P<feast>除夕|(?:元旦|国庆|春节|元宵|端午|中秋|重阳|七夕)(?=节|假期|长假|小长假|期间|黄金周|当天|当日|前夕)|[“"]五一[”"]?(?=国际|劳动|假期|小长假|长假|期间|节))'
    '(?P<holiday>节?(?:假期|长假|小长假|期间|黄金周|前夕|前后)|节|[”"])?)'
)
"""The wording of a lunar date or a feast."""


def read_feast(m: re.Match[str], context: Context) -> Date | Period | None:
    """The day or the lunar month meant; a year unsaid is the one that brings it nearest to the article's day."""
    if m["holiday"] not in (None, "节", "”", '"'):
        return None
    if m["lyear"]:
        return _in_year(m, int(m["lyear"]))
    if context.today is None:
        return None
    today, place = context.today, Place(m.string, m.start(), m.end())
    near = lunar_year(today)
    found = [value for year in (near - 1, near, near + 1) if (value := _in_year(m, year))]
    return min(found, key=lambda value: _distance(value, today, place), default=None)


def _distance(value: Date | Period, today: date, place: Place) -> timedelta:
    """How far off it is; what lies ahead counts double unless the text looks ahead."""
    first = value.first.first if isinstance(value, Period) else value.first
    return abs(today - first) * (1 if first <= today or place.ahead else 2)


def _in_year(m: re.Match[str], year: int) -> Date | Period | None:
    if m["feast"] and m["feast"].strip('“”"') in _SOLAR_DAYS:
        return Date(year, *_SOLAR_DAYS[m["feast"].strip('“”"')])
    if m["feast"]:
        return _lunar(year, *_LUNAR_DAYS[m["feast"]])
    if m["nday"]:
        return _lunar(year - 1, 12, 0) if m["nday"] == "三十" else _lunar(year, 1, _number(m["nday"]))
    month = {"正": 1, "腊": 12, "冬": 11}.get(m["lmonth"][0]) or _number(m["lmonth"].strip("闰月"))
    leap = m["lmonth"][0] == "闰"
    if m["lday"] is None or m["lday"] in "底末":
        return _month(year, month, late=bool(m["lday"]), leap=leap)
    return _lunar(year, month, _number(m["lday"]), leap=leap)


def _number(printed: str) -> int:
    return int(numeral(printed.lstrip("初").replace("廿", "二十")) or 0)


def _lunar(year: int, month: int, day: int, *, leap: bool = False) -> Date | None:
    """A lunar day by the sun; day 0 is the last of the month."""
    ends = lunar_month(year, month, leap=leap)
    found = (ends[1] if ends else None) if day == 0 else lunar_day(year, month, day, leap=leap)
    return Date(found.year, found.month, found.day) if found else None


def _month(year: int, month: int, *, late: bool, leap: bool) -> Period | None:
    """A lunar month by the sun; late is its last third."""
    first, last = _lunar(year, month, 21 if late else 1, leap=leap), _lunar(year, month, 0, leap=leap)
    return Period(first, last) if first and last else None
