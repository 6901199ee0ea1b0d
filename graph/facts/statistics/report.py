"""The time that a firm's report covers: what 2023一季报 tells is of January to March."""

from __future__ import annotations

import re

from graph.model import Date, Mention, Period, Span
from graph.passage import FOLDED, Passage

_MONTHS = {"一季": 3, "半年": 6, "中": 6, "三季": 9, "年": 12}
"""What a report is called, and up to which month of its year it counts."""
_REPORT = re.compile(
    rf"(?:(?<![0-9])(?P<year>20[0-9]{{2}})年?|(?P<date>[{FOLDED['Date']}]))"
    "(?P<of>一季|三季|半年|中|年)(?P<called>度?报告?|度财报)(?:数据)?(?:显示|披露|公布|，|：)"
)
_OTHER_YEAR = re.compile("财年|财季")
"""A firm whose year is not the calendar's."""


def reported(passage: Passage, place: int) -> tuple[int, Mention] | None:
    """The last report that the passage names before the figure: where it ends, and the time that it covers."""
    found = list(_REPORT.finditer(passage.folded, 0, place))
    if not found or _OTHER_YEAR.search(passage.folded):
        return None
    last = found[-1]
    year = int(last["year"]) if last["year"] else _year(passage.mentions[last.start("date")])
    if year is None:
        return None
    span = Span(passage.starts[last.start()], passage.stops[last.end("called") - 1])
    whole = last["of"] == "年"
    value = Date(year) if whole else Period(Date(year, 1), Date(year, _MONTHS[last["of"]]))
    return last.end(), Mention(span, "Date", passage.article.at(span), value)


def _year(named: Mention) -> int | None:
    """The year, where the date is no more than that."""
    value = named.value
    return value.year if isinstance(value, Date) and value.month is None else None
