"""Days of the Chinese lunar calendar, 1990 to 2050: 2018年腊月廿三 is 2019-01-28."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate

_FIRST_YEAR = 1990
_FIRST_DAY = date(1990, 1, 27)

_YEARS = [
    (int(leap), [29 + int(long) for long in lengths])
    for leap, lengths in (
        year.split("-")
        for year in [
            "5-0100100101111",
            "0-010010010111",
            "0-011001001011",
            "3-0110101001010",
            "0-111010100101",
            "8-0110101100101",
            "0-010110101100",
            "0-101010110110",
            "5-1001001101101",
            "0-100100101110",
            "0-110010010110",
            "4-1101010010101",
            "0-110101001010",
            "0-110110100101",
            "2-0101101010101",
            "0-010101101010",
            "7-1010101011011",
            "0-001001011101",
            "0-100100101101",
            "5-1100100101011",
            "0-101010010101",
            "0-101101001010",
            "4-1011010101010",
            "0-101011010101",
            "9-0101010110101",
            "0-010010111010",
            "0-101001011011",
            "6-0101001010111",
            "0-010100101011",
            "0-101010010011",
            "4-0111010010101",
            "0-011010101010",
            "0-101011010101",
            "2-0100110110101",
            "0-010010110110",
            "6-1010010101110",
            "0-101001001110",
            "0-110100100110",
            "5-1110100100110",
            "0-110101010011",
            "0-010110101010",
            "3-0110101101010",
            "0-100101101101",
            "11-0100101011101",
            "0-010010101101",
            "0-101001001101",
            "6-1101001001011",
            "0-110100100101",
            "0-110101010010",
            "5-1101101010100",
            "0-101101011010",
            "0-010101101101",
            "2-0100101011011",
            "0-010010011011",
            "7-1010010010111",
            "0-101001001011",
            "0-101010100101",
            "5-1011010100101",
            "0-011011010010",
            "0-101011011010",
            "3-0101010110110",
        ]
    )
]
"""For each year its leap month (0 for none) and its months' lengths: 1 for 30 days, 0 for 29."""

_NEW_YEARS = list(
    accumulate((sum(lengths) for _, lengths in _YEARS), lambda day, n: day + timedelta(n), initial=_FIRST_DAY)
)


def lunar_month(year: int, month: int, *, leap: bool = False) -> tuple[date, date] | None:
    """The first and the last day of a lunar month (12 is 腊月); None where the table or the month ends."""
    if not 0 <= year - _FIRST_YEAR < len(_YEARS) or not 1 <= month <= 12:
        return None
    leap_month, lengths = _YEARS[year - _FIRST_YEAR]
    if leap and leap_month != month:
        return None
    index = month if leap or 0 < leap_month < month else month - 1
    first = _NEW_YEARS[year - _FIRST_YEAR] + timedelta(sum(lengths[:index]))
    return first, first + timedelta(lengths[index] - 1)


def lunar_day(year: int, month: int, day: int, *, leap: bool = False) -> date | None:
    """The day of a lunar date; None where there is none (腊月三十 of a short month)."""
    month_days = lunar_month(year, month, leap=leap)
    if not month_days or day < 1:
        return None
    found = month_days[0] + timedelta(day - 1)
    return found if found <= month_days[1] else None


def lunar_year(day: date) -> int:
    """The lunar year that a day lies in; before and after the table, the solar year."""
    if not _NEW_YEARS[0] <= day < _NEW_YEARS[-1]:
        return day.year
    return day.year if day >= _NEW_YEARS[day.year - _FIRST_YEAR] else day.year - 1
