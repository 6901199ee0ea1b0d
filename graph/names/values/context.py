"""What a date leaves unsaid, settled by the article's day and by the dates printed before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from graph.model import Date, Period, Value

_AHEAD_BEFORE = re.compile(
    r"(?:将|拟|计划|预计|定于|有望|力争|争取|确保|明确|截止|可能)[^，。；！？\n]{0,5}$"
)
_AHEAD_AFTER = re.compile(
    r"[^。！？；\n]{0,30}?(?:将|拟|计划|预计|有望|届时|力争|即将|前(?:完成|建成|完工|竣工|交付|投产|实现)"
    r"|底前|日前|月前|起(?:施行|实施|执行|生效)|截止)"
)
_PAST = re.compile(r"[^。！？；\n]{0,30}?(?:了|已|曾|获悉|以来)")
_REPORTED = re.compile(
    r"(?:电|讯|从|获悉|获知|了解到|报道|说|称|表示|宣布|发布|公布|通报|消息|晚|上午|下午|凌晨)"
)
_SINCE = re.compile("以来|开始|至今|迄今")
"""Behind a date: it is when something began that is told of now, 为2020年12月以来最低, and no narrative goes on from it."""
_PARAGRAPH = re.compile(r"\n|。 ")
_REACH = 1000
"""No date carries its year further than so many characters."""
_JOINT = 3
"""Nor do more characters join two dates of a list."""
_YEAR = timedelta(366)
_NEAR = timedelta(15)
_SOON = timedelta(31)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the article's text a date is printed."""

    text: str
    start: int
    stop: int

    @property
    def ahead(self) -> bool:
        """Whether its sentence speaks of what is to come: 将于, 拟, 计划, 届时."""
        before = _AHEAD_BEFORE.search(self.text, max(0, self.start - 9), self.start)
        return bool(before or _AHEAD_AFTER.match(self.text, self.stop))

    @property
    def past(self) -> bool:
        """Whether its sentence tells what has happened: 了, 已, 截至."""
        return self.text.endswith(("截至", "自"), 0, self.start) or bool(_PAST.match(self.text, self.stop))

    @property
    def reported(self) -> bool:
        """Whether it is the day of the news itself: 31日电, 1日从…获悉."""
        return bool(_REPORTED.match(self.text, self.stop))


@dataclass(frozen=True, slots=True)
class Context:
    """The article's day, and the last date before: its value, its last full day, where it stood."""

    today: date | None = None
    last: Date | Period | None = None
    last_day: Date | None = None
    stop: int = 0
    stated: bool = False
    """Whether the year of `last` was printed, there or before."""
    written: date | None = None
    """The day that 今天 is: that of the dateline, else the article's."""

    @property
    def point(self) -> Date | None:
        """The last date, or the last end of the last interval."""
        return self.last.last if isinstance(self.last, Period) else self.last

    def after(self, value: Value | None, place: Place, *, stated: bool) -> Context:
        """The context of what follows a date read at `place`."""
        if not isinstance(value, Date | Period) or _SINCE.match(place.text, place.stop):
            return self
        point = value.last if isinstance(value, Period) else value
        inherited = (
            self.stated and self.near(place) and self.point is not None and self.point.year == point.year
        )
        last_day = point if point.day else self.last_day
        return Context(self.today, value, last_day, place.stop, stated or inherited, self.written)

    def near(self, place: Place) -> bool:
        """Whether the last date stands in the same paragraph."""
        if self.last is None or place.start - self.stop > _REACH:
            return False
        return not _PARAGRAPH.search(place.text, self.stop, place.start)

    def listed(self, place: Place) -> bool:
        """Whether the last date is joined to this one: 8月2日、5日."""
        if self.last is None or place.start - self.stop > _JOINT:
            return False
        return not place.text[self.stop : place.start].strip("、和及与至到或,，-— 晚午上下")

    def year_of(self, month: int, day: int | None, place: Place) -> int | None:
        """The year of a bare month or month and day: the narrative's, else the nearest that fits the tense."""
        usual = self._usual_year(month, day, place)
        told = self._told_year(month, day, place)
        if told is None or told == usual:
            return usual
        if self.listed(place) or self.today is None:
            return told
        there = _date(told, month, day)
        if there is None or (there.first > self.today and not place.ahead):
            return usual
        here = _date(usual, month, day) if usual else None
        if here is None:
            return told
        is_news = timedelta(0) <= self.today - here.first <= _NEAR or (
            here.first > self.today and place.ahead
        )
        return usual if is_news else told

    def _told_year(self, month: int, day: int | None, place: Place) -> int | None:
        point = self.point
        if point is None or not self.stated or not self.near(place):
            return None
        if point.month is None:
            same_sentence = "。" not in place.text[self.stop : place.start]
            return point.year if same_sentence else None
        told_long_ago = self.today is not None and point.year < self.today.year - 1
        return point.year if told_long_ago or (month, day or 31) >= (point.month, point.day or 0) else None

    def _usual_year(self, month: int, day: int | None, place: Place) -> int | None:
        today = self.today
        if today is None:
            return None
        this = _date(today.year, month, day)
        if this is None:  # 2月29日
            leap = [d for n in (-1, 1) if (d := _date(today.year + n, month, day))]
            return next((d.year for d in leap if abs(d.first - today) <= _YEAR), None)
        if this.first <= today:
            return today.year + (today - this.last > timedelta(200) and place.ahead)
        soon = this.first - today <= _SOON and not place.past
        return today.year if soon or place.ahead else today.year - 1

    def month_of(self, day: int, place: Place) -> tuple[int, int] | None:
        """The year and month of a bare day: the narrative's, or that of the nearest such day to the article's."""
        told = self._told_month(day, place)
        if self.today is None or (told and self.listed(place)):
            return told
        usual = _nearest(self.today, day, place)
        if told is None or usual is None:
            return usual
        distance = abs(date(*usual, day) - self.today)
        is_news = distance <= timedelta(4) and (place.reported or not self.stated)
        return usual if is_news else told

    def _told_month(self, day: int, place: Place) -> tuple[int, int] | None:
        point = self.point
        if point is None or point.month is None or not self.near(place):
            return None
        if not _date(point.year, point.month, day) or (point.day and day < point.day):
            return None
        return point.year, point.month


def _date(year: int, month: int, day: int | None) -> Date | None:
    """The date, where the calendar has it."""
    return valid(Date(year, month, day))


def valid(found: Date) -> Date | None:
    """The date, where the calendar has it: None for 2月30日."""
    try:
        found.first, found.last  # noqa: B018 - they fail where there is no such day
    except ValueError:
        return None
    return found


def _nearest(today: date, day: int, place: Place) -> tuple[int, int] | None:
    """The month in which `day` lies nearest to `today`: before it, unless the text looks ahead."""
    months = [
        (today.year + (today.month - 1 + n) // 12, (today.month - 1 + n) % 12 + 1) for n in (-2, -1, 0, 1, 2)
    ]
    days = [found.first for y, m in months if 0 < y < 9999 and (found := _date(y, m, day))]
    past = [d for d in days if d <= today]
    coming = [d for d in days if d > today]
    if not past or not coming:
        return None
    soon, late = coming[0] - today, today - past[-1]
    forward = (
        soon < late and soon <= timedelta(20) and (place.ahead or late > timedelta(20)) and not place.reported
    )
    chosen = coming[0] if forward else past[-1]
    return chosen.year, chosen.month
