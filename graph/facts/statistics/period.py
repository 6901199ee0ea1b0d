"""Of what time a figure is."""

from __future__ import annotations

import re

from graph.model import Date, Mention, Period
from graph.passage import FOLDED, Passage

_DATE = FOLDED["Date"]
_HEADS = ("Place", "Organization", "Project", "Product", "Event")
_ASIDE = re.compile("在[^，；]*[\ue000-\uf8ff][^，；]*(?:基础上|之后|以后)")
_SINCE = re.compile("(?:年?[底初])?[^，；]{0,8}以来|起(?!降)")
_FROM = re.compile("[自从]$")
_LASTS = re.compile("[^，；]*以来")
"""After a date: it is when a time began that lasts to the day of the paper."""
_OF_THING = re.compile("[^，；]{0,8}(?:推出|发布|上映|上市|成立|通车|投产|开业|启动|结束|完成|建成|开始)的")
"""After a date: it is that of a thing, not of the figure: 今年推出的游戏."""


def period(passage: Passage, place: int) -> Mention | None:
    """The nearest date before the figure that is no date of comparison; a day only where it is the clause's own."""
    for i in range(place - 1, -1, -1):
        m = passage.mentions.get(i)
        if m is None or m.kind != "Date" or passage.folded[i - 1 : i] in tuple("比较与和于"):
            continue
        same = "同期" in m.text or passage.folded.startswith("同期", i + 1)
        several = passage.folded[max(0, i - 2) : i] == _DATE + "、" or bool(
            _TILL.search(passage.folded, 0, i)
        )
        if same or several or not isinstance(m.value, Date | Period) or _of_report(passage.folded, i, place):
            return None
        if _aside(passage.folded, i, place) or _OF_THING.match(passage.folded, i + 1):
            continue
        if _lasts(passage.folded, i) and not _this_year(m, passage):
            return None
        far = re.search("[，；]", passage.folded[i + 2 : place])
        if far and not (_heads(passage, i) or is_recent(m, passage)):
            return None
        day = isinstance(m.value, Date) and m.value.day is not None
        if day and far and passage.folded[max(0, i - 2) : i] not in ("截至", "截止"):
            return None
        return m
    return None


def _aside(folded: str, date: int, place: int) -> bool:
    """Whether the date is only that of what the figure is added to: 在2017年备案5吨的基础上新增3吨."""
    start = max(folded.rfind(mark, 0, date) for mark in "，；：") + 1
    aside = _ASIDE.search(folded, start, place)
    return bool(aside) and aside.start() < date < aside.end()  # type: ignore[union-attr]


def _of_report(folded: str, date: int, place: int) -> bool:
    """Whether the date is a firm's own year or its report's, or a report is named behind it, which has a time of its own."""
    return bool(
        _OWN_YEAR.search(folded, max(0, date - 3), date)
        or _OWN_YEAR.match(folded, date + 1)
        or _REPORT.search(folded, date + 1, place)
    )


_OWN_YEAR = re.compile("财年|财季|年度?第|(?<=[0-9])[/-]$")
_REPORT = re.compile("(?:中|半年|季|年)报|半年度报告|季度报告")


def _lasts(folded: str, date: int) -> bool:
    """Whether the date is when a time began that lasts: 2019年以来, 自2019年推进改革以来."""
    began = _SINCE.match(folded, date + 1)
    return bool(began or (_FROM.search(folded[:date]) and _LASTS.match(folded, date + 1)))


def is_recent(of: Mention, passage: Passage) -> bool:
    """Whether the time began within the year before the paper: of last quarter newspapers go on to tell."""
    day, value = passage.article.day, of.value
    return day is None or (isinstance(value, Date | Period) and abs((day - value.ends[0]).days) <= _YEAR)


_YEAR = 400
_TILL = re.compile("[自从][^，；。]{1,12}[起到]?[至到]$")
"""Before a date: it is but the end of a time: 自设立起至6月底."""


def _heads(passage: Passage, date: int) -> bool:
    """Whether the date stands at the head of its clause, so that it may be that of the clauses after it."""
    start = max(passage.folded.rfind(mark, 0, date) for mark in "，；：") + 1
    return passage.folded.endswith(("截至", "截止"), 0, date) or bool(
        _BEFORE.fullmatch(passage.folded, start, date)
    )


_BEFORE = re.compile(
    f"(?:截至|截止|[到至在于仅]|预计|力争|早在|目前|其中|据[^，]{{0,8}}|[{_DATE}]|[{''.join(FOLDED[k] for k in _HEADS)}]|[（“])*"
)


def _this_year(of: Mention, passage: Passage) -> bool:
    """Whether the date is the year of the paper: 今年以来 is this year."""
    day = passage.article.day
    return of.text == "今年" or (
        isinstance(of.value, Date) and day is not None and of.value == Date(day.year)
    )
