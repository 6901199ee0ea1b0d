"""The lunar calendar, held to days that everyone knows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.names.values.lunar import lunar_day, lunar_month, lunar_year


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1990, 1, 1, date(1990, 1, 27)),
        (2000, 1, 1, date(2000, 2, 5)),
        (2008, 8, 15, date(2008, 9, 14)),
        (2020, 5, 5, date(2020, 6, 25)),
        (2020, 8, 15, date(2020, 10, 1)),
        (2023, 1, 1, date(2023, 1, 22)),
        (2024, 1, 15, date(2024, 2, 24)),
        (2033, 8, 15, date(2033, 9, 8)),
        (2050, 1, 1, date(2050, 1, 23)),
        (2051, 1, 1, None),
        (1989, 1, 1, None),
        (2023, 13, 1, None),
        (2023, 1, 31, None),
    ],
)
def test_a_lunar_day_is_found(year: int, month: int, day: int, expected: date | None) -> None:
    assert lunar_day(year, month, day) == expected


def test_a_leap_month_follows_its_month() -> None:
    assert lunar_day(2023, 2, 1, leap=True) == date(2023, 3, 22)
    assert lunar_month(2023, 3, leap=True) is None


@given(st.integers(1990, 2050), st.integers(1, 11))
def test_months_follow_one_another(year: int, month: int) -> None:
    this, following = lunar_month(year, month), lunar_month(year, month + 1)
    assert this is not None
    assert following is not None
    leap = lunar_month(year, month, leap=True)
    assert following[0] == (leap or this)[1] + timedelta(1)
    assert (this[1] - this[0]).days in (28, 29)


@given(st.dates(date(1990, 1, 27), date(2050, 12, 31)))
def test_a_day_lies_in_its_lunar_year(day: date) -> None:
    first = lunar_day(lunar_year(day), 1, 1)
    assert first is not None
    assert 0 <= (day - first).days < 385
