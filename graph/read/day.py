"""The day of a page that does not print it: the last past day that it names."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import NamedTuple

DAY = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d) ?年 ?)?(?P<month>1[0-2]|0?[1-9]) ?月 ?(?P<day>3[01]|[12]\d|0?[1-9]) ?日"
)
YEAR = re.compile(
    r"(?P<past>过去的)?(?<!\d)(?P<year>(?:19|20)\d\d) ?年(?: ?(?P<month>1[0-2]|[1-9]) ?月(?! ?\d))?"
    r"(?P<end>底|末|全年|年度)?"
)
AHEAD = re.compile(
    "将[于在]?|拟|计划|预计|定于|有望|力争|届时|确保|争取|最迟|不晚于|规划|目标|远景|展望|今后|未来"
)
BEFORE = re.compile("(?:(?<!截)至|(?<!直)到|—|－|-|~|～)$")
BEHIND = re.compile("(?:以?前|之前|起?(?:正式)?(?:施行|实施|执行|生效))")
CLAUSE = re.compile(r"[^，。；！？\n]*[，。；！？\n]?")
PRINTED = re.compile(r"(?P<year>(?:19|20)\d\d) ?[年-] ?(?P<month>\d{1,2}) ?[月-] ?(?P<day>\d{1,2}) ?日?")


class Named(NamedTuple):
    """A day named without its year, or with it."""

    month: int
    day: int
    year: int | None = None


def inferred(text: str) -> date | None:
    """The last past day that a page names; None where it names none, or no year to put it in."""
    days: list[Named] = []
    since: list[date] = []
    until: list[date] = []
    for clause in CLAUSE.finditer(text):
        ahead = bool(AHEAD.search(clause[0]))
        for found in DAY.finditer(clause[0]):
            named = Named(
                int(found["month"]), int(found["day"]), int(found["year"]) if found["year"] else None
            )
            behind = clause[0][found.end() : found.end() + 6]
            planned = (
                ahead
                or BEFORE.search(clause[0][max(0, found.start() - 2) : found.start()])
                or BEHIND.match(behind)
            )
            if named.year and (day := _date(named.year, named.month, named.day)):
                (until if planned else since).append(day)
            if not planned:
                days.append(named)
        for found in YEAR.finditer(clause[0]):
            (until if ahead else since).append(_bound(found, last=ahead))
    return _last(days, since, until)


def _bound(found: re.Match[str], *, last: bool) -> date:
    """The first day that a year or month can mean, or its last where it is over or lies ahead."""
    year, month = int(found["year"]), found["month"]
    if last or found["past"] or found["end"]:
        return date(year, int(month), 28) if month else date(year, 12, 31)
    return date(year, int(month or 1), 1)


def _last(days: list[Named], since: list[date], until: list[date]) -> date | None:
    """The last of the days, in a year that the page itself gives to a day: to a past one, or to one ahead.

    A year alone is no evidence: papers name the years that are over, and say 今年 for their own.
    """
    newest = max((named.year for named in days if named.year), default=None)
    days = [named for named in days if named.year in (None, newest)]
    if not days or not since:
        return None
    times = Counter(days)
    pivot = min(
        times, key=lambda last: (sum(n * _back(last, other) for other, n in times.items()), last.year is None)
    )
    earliest = max(since)
    years = [pivot.year] if pivot.year else [earliest.year, earliest.year + 1]
    fit = [
        day
        for year in years
        if (day := _date(year, pivot.month, pivot.day)) and (pivot.year or day >= earliest)
    ]
    sure = [day for day in fit if any(day < bound and day.year == bound.year for bound in until)]
    named = [day for day in fit if day.year == newest == earliest.year]
    return next(iter(sure + named), None)


def _back(last: Named, other: Named) -> int:
    """How many days the other lies before the last, at most a year."""
    return ((last.month - other.month) * 31 + last.day - other.day) % 372


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def printed(line: str) -> date | None:
    """The day that a line of the paper's furniture prints."""
    found = PRINTED.search(line)
    return _date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
