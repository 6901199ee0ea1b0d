"""Times of day: 19:40 · 下午3时30分 · 晚上8点半 · 凌晨2点; 24时 stays 24:00."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Clock
from graph.names.values.numerals import numeral

Found = tuple[int, int, str, Clock]

_EARLY = "上午|凌晨|清晨|早晨|早上|清早|早"
_LATE = "下午|傍晚|晚上|晚间|夜间|夜里|深夜|晚|夜"
_NOON = "中午|正午|午间|午后"
_HOUR = "(?:2[0-4]|1[0-9]|0?[0-9]|(?<![二三四五十])(?:二十[一二三四]?|十[一二三四五六七八九]?|[零一二三四五六七八九两]))"
_MINUTE = "(?:[0-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九])"

_CLOCK = re.compile(
    rf"(?=[0-9零一二三四五六七八九十两上下凌清早傍晚夜深中正午])(?P<part>(?<![今昨明当同])(?:{_EARLY}|{_LATE}|{_NOON})|(?<=[今昨明当同][晚早晨夜]))? ?(?<![0-9A-Za-z.:/第])"
    r"(?:(?P<hours>[01]?[0-9]|2[0-4]):(?P<minutes>[0-5][0-9])(?::[0-5][0-9])?(?![0-9:%])"
    rf"|(?P<hour>{_HOUR}) ?(?P<sign>时|点)(?P<exact>半|{_MINUTE} ?分(?![之钟])|[一三]刻)?(?P<about>许|整|钟|左右)?"
    r"(?![代间期任刻段差速评击赞尚]))"
)
_AFTER_SCORE = re.compile(
    r" ?的?(?:比分|战胜|击败|险胜|大胜|逆转|领先|落后|胜|负|不敌|淘汰|力克|取胜|战平|拿下)"
)
_AFTER_DAY = re.compile(r"[日号天晚早至到于从在-] ?$")
_BEFORE_SPAN = re.compile(r" ?(?:[，至到起止开-]|以前|前|之前)")
_TO = re.compile(r" ?(?:至|到|-|—{1,2}|~) ?")


def clocks(text: str, start: int, stop: int) -> Iterator[Found]:
    """The times of day in folded `text[start:stop]`; the 5时 of 下午2时至5时 is 17:00."""
    last_stop, last = start, Clock(0)
    for m in _CLOCK.finditer(text, start, stop):
        if not _is_clock(m):
            continue
        clock = _clock(m)
        if m["part"] is None and last.hour >= 12 and _TO.fullmatch(text, last_stop, m.start()):
            clock = Clock(_afternoon(clock.hour), clock.minute) if clock < last else clock
        yield m.start() + (m[0][0] == " "), m.end(), "Clock", clock
        last_stop, last = m.end(), clock


def _is_clock(m: re.Match[str]) -> bool:
    """Whether it tells the time: not a score of 21:15, not 三点意见 or 一时."""
    text, start, stop = m.string, m.start(), m.end()
    if m["hours"]:
        return text[start - 1 : start] not in ("比", "以") and not _AFTER_SCORE.match(text, stop)
    if m["part"] is not None or m["exact"] or m["about"]:
        return m["exact"] is not None or m["part"] is not None or m["about"] != "左右"
    if not m["hour"].isdecimal():
        return False
    after_day = _AFTER_DAY.search(text, max(0, start - 2), start)
    return bool(after_day or (m["sign"] == "时" and _BEFORE_SPAN.match(text, stop)))


def _clock(m: re.Match[str]) -> Clock:
    hour = int(m["hours"] or numeral(m["hour"]) or 0)
    part = m.string[m.start() - 1] if m["part"] == "" else m["part"]
    return Clock(_of_day(hour, part or ""), _minute(m))


def _minute(m: re.Match[str]) -> int:
    if m["hours"]:
        return int(m["minutes"])
    exact = m["exact"] or ""
    if exact == "半":
        return 30
    if exact.endswith("刻"):
        return 15 if exact[0] == "一" else 45
    return int(numeral(exact.rstrip("分 ").removeprefix("零")) or 0)


def _of_day(hour: int, part: str) -> int:
    """The hour of 24 that a part of the day makes of it: 晚8 is 20, 夜里2 stays 2, 晚12 is 24."""
    if part in _NOON.split("|"):
        return _afternoon(hour) if hour < 6 else hour
    if part in _LATE.split("|"):
        if hour == 12:
            return 12 if part == "下午" else 24
        return hour if "夜" in part and hour < 5 else _afternoon(hour)
    return 0 if part == "凌晨" and hour == 12 else hour


def _afternoon(hour: int) -> int:
    return hour + 12 if 0 < hour < 12 else hour
