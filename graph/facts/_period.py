"""Of what time a figure is, and whether it lies ahead."""

from __future__ import annotations

import re
from datetime import date

from graph.model import Date, Mention, Period
from graph.passage import FOLDED, Passage

_DATE = FOLDED["Date"]
_HEADS = ("Place", "Organization", "Project", "Product", "Event")
_PLAN = re.compile(
    rf"预计|要(?=达到|实现)|预测|预估|预期(?=全年|销|产|增|收|实现|达)|目标[为是]|将(?![军近]|[^，；。从由]{{2,14}}[从由]|[^，；。]{{0,24}}(?:一网打尽|抓获|查获|移送|送[往至到]))|有望|力争|(?<!管理)(?<!行动)(?<!年)计划(?!总?投资|的|书|[”》，。、]|在|成功|正式|实施|启动|发行|项目)|规划(?:建设|新建|用地|总|面积|建筑|[^，；。]{{0,4}}(?:里程|规模|产能))|[达投]产后|建成后|(?:运营|投用|开业)后[可将预]|推算|提出(?=[{_DATE}])|届时|拟"
)
_ASIDE = re.compile("在[^，；]*[\ue000-\uf8ff][^，；]*(?:基础上|之后|以后)")
_SINCE = re.compile("(?:年?[底初])?[^，；]{0,8}以来|起(?!降)")
_FROM = re.compile("[自从]$")
_LASTS = re.compile("[^，；]*以来")
"""After a date: it is when a time began that lasts to the day of the paper."""
_OF_THING = re.compile("[^，；]{0,8}(?:推出|发布|上映|上市|成立|通车|投产|开业|启动|结束|完成|建成|开始)的")
"""After a date: it is that of a thing, not of the figure: 今年推出的游戏."""
_DONE = re.compile(f"已|共(?!同|建|享|和)|累计|[{_DATE}]|目前|截至|累计|去年|今年")


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


def planned(passage: Passage, place: int) -> bool:
    """Whether an earlier clause of the sentence speaks of a plan, and none since of what is done."""
    start = passage.folded.rfind("；", 0, place) + 1
    plans = list(_PLAN.finditer(passage.folded, start, place)) or list(
        _ONCE.finditer(passage.folded, 0, start)
    )
    if not plans:
        return False
    clause = max(passage.folded.rfind(mark, 0, place) for mark in "，；：") + 1
    if plans[-1].start() < clause and re.match("规划(?!建设|新建)", plans[-1][0]):
        return False
    if plans[-1].start() >= clause and _MEANT.search(passage.folded, 0, plans[-1].end()):
        return not _TOLD.search(passage.folded, plans[-1].end(), place)
    behind = _THEN.match(passage.folded, plans[-1].end()).end()  # type: ignore[union-attr]
    return not _DONE.search(passage.folded, behind, place)


def last_day(passage: Passage, place: int) -> Mention | None:
    """The day named last before the figure, in a clause before its own: 甲站10日出现洪峰，水位为5米 is of the 10th."""
    start = passage.folded.rfind("；", 0, place) + 1
    days = [
        m
        for i in range(start, place)
        if (m := passage.mentions.get(i))
        and isinstance(m.value, Date | Period)
        and not _UNTIL.match(passage.folded, i + 1)
    ]
    return days[-1] if days and isinstance(days[-1].value, Date) and days[-1].value.day else None


_UNTIL = re.compile("[之以]?前|到期|截止|起")


def to_be_built(passage: Passage, place: int) -> bool:
    """Whether the sentence says behind the figure when the works that it tells of shall be done: 铺设管道3公里，预计8月完工."""
    start = max(passage.folded.rfind(mark, 0, place) for mark in "，；：、") + 1
    return bool(
        _WORKS.match(passage.folded, start, place)
        and _TO_END.match(passage.folded, place)
        and not _DONE.search(passage.folded, start, place)
    )


_WORKS = re.compile(
    f"[{''.join(FOLDED[k] for k in _HEADS)}{_DATE}]*(?:将|计划|重新|新|共)*(?:铺设|清除|新建|改造|修建|建设|拆除|安装|改建|扩建|整治|修复|硬化|敷设|开挖|修缮)"
)
_TO_END = re.compile(
    "[^。；]{0,60}，[^，。；]{0,8}(?:预计|计划|力争|有望|将)[^，。；]{0,14}(?:完工|竣工|建成|完成|投用|投产|通车)"
)
_MEANT = re.compile("(?:预[计测估]|有望|力争|目标[是为]|推算|提出|拟|(?<![该这项本的年”》])计划)$")
"""What makes a plan of all the rest of its clause, whatever date it holds."""
_TOLD = re.compile("已|去年|上年|实际")
_THEN = re.compile(f"[，：]?(?:[于在到至从自]?[{_DATE}])?")


_ONCE = re.compile("(?:建成|投产|达产|投用|竣工|完工|运营)后，|力争|争取(?!了)")
"""What holds for all that follows in the sentence, behind a semicolon too."""


def _compared(of: Mention | None, passage: Passage) -> tuple[date, date, date] | None:
    """The first and the last day of the time, and the day of the paper, where both are known."""
    day = passage.article.day
    if of is None or day is None or passage.article.day_inferred or not isinstance(of.value, Date | Period):
        return None
    return *of.value.ends, day


def ahead(of: Mention | None, passage: Passage) -> bool:
    """Whether the time lies after the day of the paper."""
    days = _compared(of, passage)
    return days is not None and days[0] > days[2]


def past(of: Mention | None, passage: Passage) -> bool:
    """Whether the time was over by the day of the paper: what is told of last year is no plan."""
    days = _compared(of, passage)
    return days is not None and days[1] < days[2]
