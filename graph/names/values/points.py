"""Calendar dates and what lies between two: 2021年1月8日 · 去年10月底 · 上半年 · 6月30日至7月2日 · 1-7月."""

from __future__ import annotations

import re
from calendar import monthrange

from graph.model import Date, Period
from graph.names.values.context import Context, Place, valid
from graph.names.values.numerals import numeral

_CN = "〇零一二三四五六七八九"
_TO = r" ?(?:至|到|-|–|—{1,2}|~) ?"
_N_MONTH = "(?:1[0-2]|0?[1-9])"
_N_DAY = "(?:3[01]|[12][0-9]|0?[1-9])"
_N_YEAR = r"(?<![0-9.])(?:1[0-9]|2[01])[0-9]{2}"
_SEASON = "(?:赛季|学年|雪季|财年|年度)"

_YEAR = (
    rf"(?:(?:{_N_YEAR}|(?<![{_CN}])[一二][{_CN}]{{3}}) ?年(?:度(?![假过日]))?(?!历史|文明|的历史|之久|级)"
    rf"|{_N_YEAR}(?={_TO}[12][0-9]{{3}} ?(?:年|{_SEASON})))"
)
_RELATIVE_YEAR = (
    "(?:今年|明年|(?<![比较过])去年|(?<![比较])上年|(?<!比)上一年度?|本年度?|(?<!年)前年|(?<![今此最产投])后年|下一年度?"
    "|(?<![想相])当年|同年|(?<!每)次年|翌年)(?![轻龄均级])"
)
_MONTH = rf"(?<![0-9.]){_N_MONTH} ?月份?(?![球亮龄嫂饼票刊])"
_RELATIVE_MONTH = "(?:本月|(?<!以)上个?月|(?<!以)下个?月|当月|同月|(?<!每)次月|这个月)份?(?![球亮])"
_C_MONTH = rf"(?<![{_CN}十每这那])(?:十[一二]?|[一二三四五六七八九])月份?(?![球亮光色饼子嫂花革兰票])"
_DAY = rf"{_N_DAY}(?: ?[日号](?![线楼令])|(?=(?:{_TO}|、){_N_DAY} ?[日号]))"
_C_DAY = "(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
_TENTH = "(?:[上中下]旬|初(?![步次始级中审选试赛诊创])|底|末(?![端梢]))"
_OF_MONTH = rf"(?: ?(?:{_DAY}|{_C_DAY})|的?{_TENTH})?"
_STRETCH = (
    "(?:上半年|下半年|(?<=年)全年|(?<![上下每])第? ?[一二三四1-4] ?季度|(?<=[年0-9 ])Q[1-4](?![A-Za-z0-9])|首季度?|前[二两三四2-4]个?季度"
    "|(?<![此之目提以])前 ?(?:1[0-2]|[2-9]|十[一二]?|[二两三四五六七八九]) ?个?月(?![前后内以])"
    rf"|(?<![0-9.]){_N_MONTH}{_TO}{_N_MONTH} ?月份?(?!{_N_DAY} ?日))"
)
_END = "(?:(?<=年)(?:底|末(?![端梢])|初(?![步次始级中审选试赛诊创]))|(?<![0-9每近历多几])(?:年[底末初]|岁末)|(?<![0-9每个十])月[底末初])"
_A_MONTH = rf"(?:{_MONTH}|{_RELATIVE_MONTH})"
_FIRST = (
    rf"(?:(?:{_YEAR}|{_RELATIVE_YEAR})(?:的? ?(?:(?:{_A_MONTH}|{_C_MONTH}){_OF_MONTH}|{_STRETCH}|{_END}))?"
    rf"|{_A_MONTH}{_OF_MONTH}|{_C_MONTH}(?:{_C_DAY}|的?{_TENTH}|(?=[，、。以起至]))|{_STRETCH}|{_END})"
)
_SECOND = rf"(?:{_FIRST}|{_N_DAY} ?[日号]|{_C_DAY}|[12][0-9]{{3}}(?={_SEASON}))"

POINT = rf"(?=[0-9{_CN}十今明去上本前后下当同次翌第首年岁月这])(?<!每年)(?P<first>{_FIRST})(?:(?:\([^()\n]{{1,6}}\)|（[^（）\n]{{1,6}}）)?(?P<to>{_TO}|(?<=[0-9])、)(?P<second>{_SECOND}))?(?P<now>(?<=[年月日])[至迄]今)?"
"""The wording of a date or of an interval from one to another."""

_PARTS = re.compile(
    rf"(?:(?P<year>[0-9{_CN}]{{4}}) ?(?:年度?)?|(?P<relative>[今明去上本前后下当同次翌]一?年度?))?的? ?"
    rf"(?:(?:(?P<month>{_N_MONTH}|[一二三四五六七八九十]{{1,2}}) ?月份?|(?P<relmonth>[本上下当同次这]个?月)份?)?"
    rf"(?: ?(?P<day>{_N_DAY}|[一二三四五六七八九十]{{1,3}}) ?[日号]?|的?(?P<tenth>[上中下]旬|[初底末]))?"
    rf"|(?P<stretch>{_STRETCH})|(?P<end>年?[底末初]|岁末|月[底末初]))"
)
_YEARS_AWAY = {"今": 0, "本": 0, "去": -1, "上": -1, "前": -2, "明": 1, "下": 1, "后": 2}
_MONTHS_AWAY = {"本": 0, "这": 0, "上": -1, "下": 1}
_TENTHS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}


def read_point(m: re.Match[str], context: Context) -> Date | Period | None:
    """The value of a match of `POINT`; None where the article's day is needed and unknown."""
    place = Place(m.string, m.start(), m.end())
    first = _read(_parts(m, "first"), context, place)
    if m["now"] and isinstance(first, Date) and context.today and first.first <= context.today:
        return Period(first, Date(context.today.year, context.today.month))
    if not m["second"] or first is None:
        return first
    start = first.first if isinstance(first, Period) else first
    second = _read(_parts(m, "second"), context, place, start)
    last = second.last if isinstance(second, Period) else second
    if last is None:
        return first
    if m["to"] == "、":
        return Period(start, last) if last.first.toordinal() - start.first.toordinal() == 1 else first
    return Period(start, last) if start.first <= last.last else None


def year_is_printed(m: re.Match[str]) -> bool:
    """Whether a match of `POINT` says its year."""
    ends = [_parts(m, name) for name in ("first", "second") if m[name]]
    return any(parts is not None and (parts["year"] or parts["relative"]) for parts in ends)


def _parts(m: re.Match[str], name: str) -> re.Match[str] | None:
    return _PARTS.fullmatch(m.string, *m.span(name))


def _read(
    parts: re.Match[str] | None, context: Context, place: Place, base: Date | None = None
) -> Date | Period | None:
    """One end of an interval, or all there is; the second end takes from `base`, the first, what it lacks."""
    if parts is None:
        return None
    year = _year(parts, context, place, base)
    if year is None and (parts["year"] or parts["relative"]):
        return None
    if parts["stretch"]:
        return _stretch(parts["stretch"], year, context, place)
    if parts["month"] or parts["relmonth"] or parts["day"]:
        return _day_of(_month(parts, year, context, place, base), parts)
    if year is None and context.today and parts["end"]:
        return Date(context.today.year, context.today.month if parts["end"][0] == "月" else None)
    return valid(Date(year)) if year else None


def _year(parts: re.Match[str], context: Context, place: Place, base: Date | None) -> int | None:
    """The year printed, or meant by 去年 or 次年; 当年 needs a printed year before it in its paragraph."""
    if parts["year"]:
        return int(numeral(parts["year"]) or 0) or None
    word = (parts["relative"] or " ")[0]
    if word in _YEARS_AWAY:
        return context.today.year + _YEARS_AWAY[word] if context.today else None
    told = context.point if context.stated and context.near(place) else None
    point = base or told
    return point.year + (word in "次翌") if word != " " and point else None


def _relative_month(printed: str, year: int | None, context: Context) -> tuple[int, int] | None:
    """The year and month of 本月, 上月, 同月, 次月."""
    word = printed[0]
    if word in _MONTHS_AWAY:
        from_, away = context.today, _MONTHS_AWAY[word]
        months = from_.year * 12 + from_.month - 1 + away if from_ else None
    else:
        point = context.point
        months = point.year * 12 + point.month - 1 + (word == "次") if point and point.month else None
    if months is None:
        return None
    return year or months // 12, months % 12 + 1


def _month(
    parts: re.Match[str], year: int | None, context: Context, place: Place, base: Date | None
) -> tuple[int, int] | None:
    """The year and the month, printed or implied."""
    if parts["relmonth"]:
        return _relative_month(parts["relmonth"], year, context)
    if not parts["month"]:
        return (base.year, base.month) if base and base.month else None
    month, day = int(numeral(parts["month"]) or 0), int(numeral(parts["day"] or "0") or 0)
    if year is None and base:
        year = base.year + ((month, day or 31) < (base.month or 1, base.day or 1))
    year = year or context.year_of(month, day or None, place)
    return (year, month) if year else None


def _day_of(month: tuple[int, int] | None, parts: re.Match[str]) -> Date | Period | None:
    """The day or the third of a month, or the month itself: 底 and 初 say no more."""
    if month is None or not valid(Date(*month)):
        return None
    if parts["day"]:
        return valid(Date(*month, int(numeral(parts["day"]) or 0)))
    first, last = _TENTHS.get((parts["tenth"] or " ")[0], (0, 0))
    if first:
        return Period(Date(*month, first), Date(*month, min(last, monthrange(*month)[1])))
    return Date(*month)


def _stretch(printed: str, year: int | None, context: Context, place: Place) -> Date | Period | None:
    """The months of 上半年, 前三季度, 一季度, 前7月, 1-7月."""
    if printed == "全年":
        return Date(year) if year else None
    first, last = _months(printed)
    counted = printed[0] in "前0123456789" and not re.fullmatch("[1-4] ?季度", printed)
    year = year or (context.year_of(last, 28, place) if counted else context.year_of(first, None, place))
    if not year:
        return None
    return Period(Date(year, first), Date(year + (last < first), last))


def _months(printed: str) -> tuple[int, int]:
    if printed.endswith("半年"):
        return (1, 6) if printed[0] == "上" else (7, 12)
    figures = re.findall(rf"[0-9]+|[{_CN}十两]+", printed)
    numbers = [int(numeral(figure) or 1) for figure in figures] or [1]
    if "季" in printed or printed[0] == "Q":
        quarter = numbers[0]
        return (1 if printed[0] == "前" else 3 * quarter - 2), 3 * quarter
    return (1, numbers[0]) if printed[0] == "前" else (numbers[0], numbers[1])
