"""Words for days and spans of days: 昨日 · 当天 · 本周五 · “十四五”期间 · 20世纪90年代; 近日 has no date."""

from __future__ import annotations

import re
from datetime import date, timedelta

from graph.model import Date, Period
from graph.names.values.context import Context, Place, valid
from graph.names.values.numerals import numeral

_CN = "一二三四五六七八九"
_N_MONTH = "(?:1[0-2]|0?[1-9])"
_N_DAY = "(?:3[01]|[12][0-9]|0?[1-9])"
_TO = r" ?(?:至|到|-|–|—{1,2}|~) ?"

NUMERIC = r"(?<![0-9./-])(?P<y>(?:19|20)[0-9]{2})(?P<joint>[-/.])(?P<mo>1[0-2]|0?[1-9])(?P=joint)(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9]|[./-][0-9])"
REPUBLIC = (
    rf"(?:(?P<republic>(?:中华)?民国) ?(?P<of>元|[0-9]{{1,3}}|[{_CN}十百零〇]{{1,5}}) ?年(?![代间])|(?<![0-9.])[0-9]{{2,3}} ?年(?= ?{_N_MONTH} ?月 ?{_N_DAY} ?日))"
    rf"(?: ?(?P<month>{_N_MONTH}|[{_CN}十]{{1,2}}) ?月份?(?: ?(?P<day>{_N_DAY}|[{_CN}十]{{1,3}}) ?日)?)?"
)
"""Years of the Republic, as papers of Taiwan count; a short year without its word (98年3月2日) is any, and no date."""
NEAR = (
    "(?P<near>昨(?:日|天|晚|夜|(?=从|在|起|获悉|举行|召开|发布|公布))|今(?:日(?!头条|说法)|天|晨|晚|早|夜)(?!本[^报])"
    "|(?<!美好的)明(?:日|天|晚|早)(?!本|会更)|(?<![前目以])前天|(?<!先)后天(?!努力|的努力|培养))"
)
SAME = (
    "(?P<same>(?=[当同次翌第])(?:当(?:日(?!本)|天|晚)|同日(?!本)|同一天|(?<![0-9人架班车场首多几])次日(?!均|产|本)|翌日"
    "|(?:(?<=[，。；])|(?<=。 ))第二天))"
)
YEAR_AGO = "(?<![比较])(?P<ago>[去上]年同期)"
BARE_DAY = (
    rf"(?<![0-9月年前每第近满过续共达超后这历期余约长留计休假映时期续.·-])(?P<bare>{_N_DAY}) ?日"
    rf"(?!报(?!道|告)|夜(?![间里])|前(?![往去来赴])|[内游均龄以之后左本元常照程产增夜光用式语系观票间拘不为年资融涨移线化型]|行政)"
    rf"(?:{_TO}(?P<until>{_N_DAY}) ?日)?"
)
WEEK = f"(?P<week>(?<!以)上周|本周|这周|(?<!以)下周)(?P<weekday>[{_CN[:6]}日天末](?![个次轮年]))?(?!年|岁|转|围|刊)"
PLAN = f'[“"]?(?P<plan>十?[{_CN}])五[”"]?(?=期间|时期|以来|开局|收官|末|中期|前期|后期)'
DECADE = (
    rf"(?P<century>(?:20|二十|21|二十一)世纪|上个?世纪)?(?P<decade>[1-9]0|[{_CN}]十)年代(?:初|末|中期|后期)?"
)
VAGUE = (
    "(?P<vague>(?=[近日目不当最])(?:(?<![临邻靠附将接])近日(?![本照均])|(?<![0-9月])日前|近期|近来|(?<!将)近年来?(?![关底末终度货])"
    "|(?<![盲项科题曲节栏数])目前|不久前|当前|最近(?![的距0-9一两二三四五六七八九十几])))"
)
_SAID = re.compile(
    rf"(?:上午|下午|晚上?|早上|凌晨|中午)?[（(] ?(?:(?P<month>{_N_MONTH}) ?月 ?)?(?P<day>{_N_DAY}) ?日"
)
_TOLD = "。"
_AWAY = {"昨": -1, "今": 0, "明": 1, "前": -2, "后": 2}
_WEEKDAYS = {**{sign: n for n, sign in enumerate(_CN[:6])}, "日": 6, "天": 6}


def read_numeric(m: re.Match[str], _context: Context) -> Date | None:
    """The day of 2021-01-08, 2021/1/8 or 2021.1.8."""
    return valid(Date(int(m["y"]), int(m["mo"]), int(m["d"])))


def read_republic(m: re.Match[str], _context: Context) -> Date | None:
    """The day, month or year of 民国110年3月2日: its first year is 1912."""
    if not m["republic"]:
        return None
    year, month, day = (
        int(numeral((m[part] or "").replace("元", "1")) or 0) for part in ("of", "month", "day")
    )
    return valid(Date(1911 + year, month or None, day or None))


def read_near(m: re.Match[str], context: Context) -> Date | None:
    """The day of 昨日, 今晚, 明天; where brackets behind it say which day that is, 今天（7月26日）, that one."""
    said = _SAID.match(m.string, m.end())
    if said is None:
        return _shifted(context.written, _AWAY[m["near"][0]])
    day, place = int(said["day"]), Place(m.string, m.end(), said.end())
    if not said["month"]:
        month = context.month_of(day, place)
        return valid(Date(*month, day)) if month else None
    year = context.year_of(int(said["month"]), day, place)
    return valid(Date(year, int(said["month"]), day)) if year else None


def read_same(m: re.Match[str], context: Context) -> Date | None:
    """The last day named before, or for 次日 the one after it."""
    last = context.last_day
    if last is None or (
        context.today and last.first > context.today and _TOLD in m.string[context.stop : m.start()]
    ):
        return None  # of what comes (8月27日将开幕。) no later sentence tells that it was so on that day
    if (
        isinstance(context.last, Date)
        and not context.last.day
        and "。" not in m.string[context.stop : m.start()]
    ):
        return None  # 今年7月签约，同日揭牌: the day of a month that is not told
    return _shifted(last.first, int(m["same"][0] in "次翌第"))


def read_year_ago(m: re.Match[str], context: Context) -> Date | Period | None:
    """The last date of the same paragraph a year before: 去年同期."""
    last = context.last if context.near(Place(m.string, m.start(), m.end())) else None
    if isinstance(last, Period):
        first, until = _year_before(last.first), _year_before(last.last)
        return Period(first, until) if first and until else None
    return _year_before(last) if last else None


def read_bare_day(m: re.Match[str], context: Context) -> Date | Period | None:
    """The day of 8日, in the month that the text or the article's day gives it."""
    first = int(m["bare"])
    month = context.month_of(first, Place(m.string, m.start(), m.end()))
    if month is None:
        return None
    found = valid(Date(*month, first))
    last = valid(Date(*month, int(m["until"]))) if m["until"] else None
    return Period(found, last) if found and last and first < int(m["until"]) else found


def read_week(m: re.Match[str], context: Context) -> Date | Period | None:
    """The day of 本周五, or all days of 上周 and 下周末."""
    if context.today is None:
        return None
    away = {"上": -7, "下": 7}.get(m["week"][0], 0) - context.today.weekday()
    if m["weekday"] in _WEEKDAYS:
        return _shifted(context.today, away + _WEEKDAYS[m["weekday"]])
    first = _shifted(context.today, away + (5 if m["weekday"] else 0))
    last = _shifted(context.today, away + 6)
    return Period(first, last) if first and last else None


def read_plan(m: re.Match[str], _context: Context) -> Period:
    """The five years of a plan: 十四五 is 2021 to 2025."""
    number = int(numeral(m["plan"]) or 1)
    first = 1948 + 5 * number if number < 3 else 1951 + 5 * number
    return Period(Date(first), Date(first + 4))


def read_decade(m: re.Match[str], _context: Context) -> Period | None:
    """The ten years of 20世纪90年代; a bare 20年代 has no certain century."""
    decade = int(numeral(m["decade"]) or 0)
    if not m["century"] and decade < 50:
        return None
    century = 2000 if (m["century"] or "").startswith(("21", "二十一")) else 1900
    return Period(Date(century + decade), Date(century + decade + 9))


def read_vague(_m: re.Match[str], _context: Context) -> None:
    """近日, 日前 and 目前 give no date."""


def _shifted(day: date | None, days: int) -> Date | None:
    if day is None:
        return None
    try:
        found = day + timedelta(days)
    except OverflowError:
        return None
    return Date(found.year, found.month, found.day)


def _year_before(found: Date) -> Date | None:
    return valid(Date(found.year - 1, found.month, found.day))
