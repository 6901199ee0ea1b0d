"""Days of the week, Monday is 1: 每周三、五、七 · 周二至周四 · 周末; 每周四个航班 is no Thursday."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Weekdays

Found = tuple[int, int, str, Weekdays]

_DAYS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "日": 7, "天": 7}
_DAY = f"[{''.join(_DAYS)}]"
_WEEK = "(?:周|星期|礼拜)"
_COUNTED = "(?![十百千万亿个次班趟场架节堂年月日期岁级类大项名人家层号位条种])"
"""三 of 每周三班 and 每周三、四个 counts something else."""
_STEP = r"(?:[、，和及与]|或者?|至|到|-|—{1,2}|~)"

_WEEKDAYS = re.compile(
    rf"(?=[每逢周星礼双])(?:(?P<every>每个?|逢)?(?P<word>{_WEEK}){_DAY}{_COUNTED}"
    rf"(?P<more>(?:{_STEP}每?{_WEEK}{_DAY}{_COUNTED}|(?!，){_STEP}{_DAY}{_COUNTED})*)"
    r"|(?P<daily>每[天日])(?=[^，。；\n]{0,12}?(?:[0-9一两三四五六]+[个班趟]|航班|架次|往返|对开|执行|执飞|开行|发车|起飞))"
    r"|(?P<weekend>(?<![一二三四五六七八九十])周末|双休日))"
)
_TOKEN = re.compile(rf"(?P<step>{_STEP})?每?个?{_WEEK}?(?P<day>{_DAY})")
_BEFORE = re.compile(r"[^一-鿿]|[在于从至到和及是的]")
_AFTER = re.compile(r"[，。、；！上下早晚凌（()）起举的将]|$")


def weekdays(text: str, start: int, stop: int) -> Iterator[Found]:
    """The days of the week in folded `text[start:stop]`."""
    for m in _WEEKDAYS.finditer(text, start, stop):
        if m["daily"]:
            yield m.start(), m.end(), "Weekdays", Weekdays(tuple(range(1, 8)))
        elif m["weekend"]:
            yield m.start(), m.end(), "Weekdays", Weekdays((6, 7))
        elif m["every"] or m["more"] or m["word"] != "周" or _stands_alone(text, m):
            yield m.start(), m.end(), "Weekdays", Weekdays(_days(m[0]))


def _stands_alone(text: str, m: re.Match[str]) -> bool:
    """Whether a bare 周三 is a day and no name (周一兵) and no part of a word (一周日均)."""
    before = text[m.start() - 1 : m.start()]
    return bool((not before or _BEFORE.match(before)) and _AFTER.match(text, m.end()))


def _days(printed: str) -> tuple[int, ...]:
    found: list[int] = []
    for token in _TOKEN.finditer(printed.lstrip("每个逢")):
        day = _DAYS[token["day"]]
        run = token["step"] and token["step"] not in "、，和及与或者"
        found += range(found[-1] + 1, day + 1) if run else [day]
    return tuple(sorted(set(found)))
