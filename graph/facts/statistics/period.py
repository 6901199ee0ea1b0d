"""Of what time a figure is."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.facts.statistics.head import clause
from graph.facts.statistics.report import reported
from graph.model import Date, Mention, Period
from graph.passage import FOLDED, Passage

_DATE, _COUNT = FOLDED["Date"], FOLDED["Count"]
_HEADS = ("Place", "Organization", "Project", "Product", "Event")
_ASIDE = re.compile("在[^，；]*[\ue000-\uf8ff][^，；]*(?:基础上|之后|以后)")
_SINCE = re.compile("(?:年?[底初])?[^，；]{0,16}以来|起(?!降)|[至迄]今")
_UP_TO_NOW = re.compile("(?:年?初)?以来|来[，累共已全]|[至迄]今")
"""Right behind the year of the paper: it is so much of it as had gone by, 今年以来."""
_FROM = re.compile("[自从]$")
_LASTS = re.compile("[^，；]*以来")
"""After a date: it is when a time began that lasts to the day of the paper."""
_OF_THING = re.compile("[^，；]{0,8}(?:推出|发布|上映|上市|成立|通车|投产|开业|启动|结束|完成|建成|开始)的")
"""After a date: it is that of a thing, not of the figure: 今年推出的游戏."""


def period(passage: Passage, place: int) -> Mention | None:
    """The time of a figure: that of the nearest date before it, or of a firm's report that is named nearer."""
    date = _nearest(passage, place)
    report = reported(passage, place)
    quarter = _ONE_QUARTER.search(clause(passage, place))
    if report and (date < report[0] or (_ONE_QUARTER.search(passage.folded, date, place) and not quarter)):
        return None if quarter else report[1]
    return _told(passage, date, place) if date >= 0 else None


def _nearest(passage: Passage, place: int) -> int:
    """Where the nearest date stands that is no date of comparison and not that of another thing; -1 if nowhere."""
    for i in range(place - 1, -1, -1):
        m = passage.mentions.get(i)
        if m is None or m.kind != "Date" or passage.folded[i - 1 : i] in tuple("比较与和于由"):
            continue
        if not _aside(passage.folded, i, place) and not _OF_THING.match(passage.folded, i + 1):
            return i
    return -1


def _told(passage: Passage, date: int, place: int) -> Mention | None:
    """The date, where it is that of the figure; a day only where it is the clause's own."""
    m, folded = passage.mentions[date], passage.folded
    if not isinstance(m.value, Date | Period) or _of_report(folded, date, place):
        return None
    same = "同期" in m.text or folded.startswith("同期", date + 1)
    if same or folded[max(0, date - 2) : date] == _DATE + "、" or _TILL.search(folded, 0, date):
        return None
    if _lasts(folded, date) or _UP_TO_NOW.match(folded, date + 1):
        return _so_far(m, passage, date)
    far = re.search("[，；]", folded[date + 2 : place])
    if far is None:
        return m
    if folded.startswith("的", date + 1):
        return None
    head = _heads(passage, date) or is_recent(m, passage)
    day = isinstance(m.value, Date) and m.value.day is not None
    until = folded.endswith(("截至", "截止"), 0, date)
    one_quarter = _ONE_QUARTER.search(folded, date, place) and not _ONE_QUARTER.search(clause(passage, place))
    return m if head and (until or not day) and not one_quarter else None


_ONE_QUARTER = re.compile("单季")
"""Figures of one quarter, told among those of the year or the half-year: 第二季度，公司单季度收入3亿元；负债率58%."""


def of_before(passage: Passage, place: int) -> bool:
    """Whether the figure is one of the year before: 上年同期利润为3亿元，利润率为7%, which none of its own words says."""
    start = max(passage.folded.rfind(mark, 0, place) for mark in "。；") + 1
    if _THEN.search(passage.folded, start, place):
        return True
    dates = [i for i in range(start, place) if i in passage.mentions and passage.mentions[i].kind == "Date"]
    if not dates or passage.folded[max(0, dates[-1] - 1) : dates[-1]] in tuple("比较与和于"):
        return False
    then = passage.mentions[dates[-1]].text + passage.folded[dates[-1] + 1 : dates[-1] + 3]
    behind = passage.folded.find("同期", dates[-1], dates[-1] + 3)
    stop = behind + len("同期") if behind > 0 else dates[-1] + 1
    return "同期" in then and not _NO_MEASURE.match(passage.folded, stop)


_THEN = re.compile(f"(?<![一-鿿])(?:[{_COUNT}]前(?=[，一-鿿\ue000-\uf8ff])|彼时|那时|曾经?(?!用|任))")
"""Words that tell of a state long past, whose time nobody says."""
_NO_MEASURE = re.compile("(?:则|仅|约)?[为是，]|[^，]{0,12}(?:相比|比|增|降|持平|上升|上涨|下滑)")
"""Behind 上年同期: the figure is but an aside, or one to compare with."""


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


_OWN_YEAR = re.compile(
    f"止|的[^，。；]{{0,10}}?(?:[{_COUNT}]|个月|财[年季])|财年|财季|年度?第|(?<=[0-9])[/-]$"
)
_REPORT = re.compile("(?:中|半年|季|年)报|半年度报告|季度报告")


def _lasts(folded: str, date: int) -> bool:
    """Whether the date is when a time began that lasts: 2019年以来, 自2019年推进改革以来."""
    began = _SINCE.match(folded, date + 1)
    return bool(began or (_FROM.search(folded[:date]) and _LASTS.match(folded, date + 1)))


def is_recent(of: Mention, passage: Passage) -> bool:
    """Whether the time ended within the months before the paper: of last year newspapers go on to tell until autumn."""
    day, value = passage.article.day, of.value
    return day is None or (isinstance(value, Date | Period) and abs((day - value.ends[1]).days) <= _LATELY)


_LATELY = 300
_TILL = re.compile("[自从][^，；。：]{1,12}(?<!截)[起到]?[至到]$")
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


def _so_far(of: Mention, passage: Passage, date: int) -> Mention | None:
    """The year of the paper up to its day, where the words are 今年以来; nothing for what lasts since another time."""
    day = passage.article.day
    if day is None or passage.article.day_inferred or of.value != Date(day.year):
        return None
    if not _UP_TO_NOW.match(passage.folded, date + 1):
        return None
    return replace(of, value=Period(Date(day.year, 1, 1), Date(day.year, day.month, day.day)))
