"""Dates as newspapers print them, read against the article's day.

One wording finds every date expression; `Reader` walks them in order and remembers the date before, so that
当天, 同月 and a bare 3日 know their month. What gives no date (近日, 日前) is a date expression without value.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from graph.model import Date, Period
from graph.names.values.lunar import lunar_day, lunar_month
from graph.names.values.numerals import numeral

_Y4 = r"(?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2}"
_YEAR = rf"(?P<year>{_Y4})(?:年(?!级|代|度检)|(?=[-/.]\d{{1,2}}[-/.]\d))|(?P<relyear>去年|今年|明年|前年|后年|当年|同年|次年|翌年|本年度?|上年|(?<=过去的)\d{{4}}年)"
_M = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]"
_D = r"3[01]|[12]\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]"
_TO = r"(?:日|号)?(?:至|到|—{1,2}|－|–|-|~|～|、|和)"
_QUARTER = r"(?P<quarter>前[一二三]季度?|前[123]季度?|第?[一二三四1234]季度?(?!度?[报稻])|首季度?)"
_HALF = r"(?P<half>上半年|下半年|全年(?!龄)|年初|年底|年末|岁末)"
_MONTHS = rf"(?P<lastmonth>前(?:{_M}|两)个?月(?:份)?|(?P<m1>{_M})(?:月份?)?(?:至|—{{1,2}}|-|–|~|到)(?P<m2>{_M})月份?(?!\d))"
_DAYWORD = r"(?P<dayword>今[天日晚晨早](?!报)|昨[天日晚夜晨](?!报)|明[天日晚](?!报)|(?<!目)前[天日](?!本)|后天|当[天日晚](?!地)|同[日天](?!而语)|次日|翌日|本月|上月|上个月|下月|下个月|当月|同月|本周|上周|下周|本季度)"
_NODATE = r"(?P<nodate>近日|日前|近期|目前|近年来|近年|近几年|近来|不久前|最近|前不久|此前|连日来|当前|现在)"
_MONTH = (
    rf"(?P<month>{_M})月份? ?(?:(?P<part>上旬|中旬|下旬|初(?!步)|底|末)"
    rf"|(?P<day>{_D})[日号](?!本)(?:{_TO}(?:(?:(?P<y2>{_Y4})年)?(?P<month2>{_M})月)?(?P<day2>{_D})[日号])?"
    rf"|(?P<dayx>{_D})(?:至|—{{1,2}}|-|–|~|～)(?:(?P<monthx>{_M})月)?(?P<dayy>{_D})[日号])?(?!份额)"
)
_YEAR_ALONE = r"(?(year)|(?(relyear)|(?!)))(?P<yearend>[初底末])?"
_FULL = re.compile(
    rf"(?<![\d.])(?:"
    rf"(?P<iso>(?P<iy>(?:19|20)\d\d)[-/.](?P<im>0?[1-9]|1[0-2])[-/.](?P<id>3[01]|[12]\d|0?[1-9])(?!\d))"
    rf"|(?P<plan>[“\"]?(?:[一二三四五六七八九]五|十[一二三四]?五)[”\"]?(?:规划|计划)?(?:期间|时期|以来|末))"
    rf"|(?P<decade>20世纪[〇零一二三四五六七八九\d]0年代|[二2][十0]世纪[一二三四五六七八九]十年代)"
    rf"|(?P<lunar>(?:(?P<ly>{_Y4})年|(?P<lrel>去年|今年|明年))?(?:农历)?(?P<lm>正月|腊月|冬月|农历[一二三四五六七八九十]+月|大年)(?P<ld>初[一二三四五六七八九十]|廿[一二三四五六七八九]|二?十[一二三四五六七八九]?|三十|底|里)?)"
    rf"|(?:(?:{_YEAR}) ?)?(?:{_MONTHS}|{_QUARTER}|{_HALF}|{_MONTH}|{_YEAR_ALONE})"
    rf"|{_DAYWORD}|{_NODATE}"
    rf"|(?<=[^\d十百第月年])(?P<bareday>3[01]|[12]\d|[1-9])日(?:{_TO}(?P<bareday2>3[01]|[12]\d|[1-9])日)?(?=[，在上下凌晚早中举召发电从起傍、（由]|\s|讯)"
    rf")(?!出生)"
)
_DURATION = re.compile(r"\d+年(?:来|内|间|多|以上|左右|期)|\d+个?月(?:内|来)")


class Reader:
    """Reads the dates of one article in order, remembering the one before."""

    def __init__(self, day: date | None) -> None:
        self.day = day
        self.last: Date | None = None
        self.year: int | None = day.year if day else None

    def dates(self, text: str) -> Iterator[tuple[int, int, str, Date | Period | None]]:
        """The date expressions of a folded text, each with what it means."""
        for match in _FULL.finditer(text):
            if not match[0].strip() or _idle(match, text):
                continue
            try:
                value = self._value(match, text)
            except ValueError:
                continue
            last = value.last if isinstance(value, Period) else value
            if last:
                self.last = last
                self.year = last.year
            yield match.start(), match.end(), "Date", value

    def _value(self, match: re.Match[str], text: str) -> Date | Period | None:
        found = match.groupdict()
        if found["nodate"]:
            return None
        if found["iso"]:
            return _checked(Date(int(found["iy"]), int(found["im"]), int(found["id"])))
        if found["plan"]:
            return _plan(found["plan"])
        if found["decade"]:
            tens = numeral(re.sub("世纪|年代|20", "", found["decade"], count=0)[:1]) or 0
            return Period(Date(1900 + int(tens) * 10), Date(1909 + int(tens) * 10))
        if found["lunar"]:
            return self._lunar(found)
        if found["dayword"]:
            return self._dayword(found["dayword"])
        if found["bareday"]:
            return self._bare_day(found)
        return self._calendar(match, text)

    def _year(self, found: dict[str, str | None]) -> int | None:
        if found["year"]:
            return int("".join(str(numeral(c)) for c in found["year"]))
        word = found["relyear"]
        if not word:
            return None
        if word[:4].isdigit():
            return int(word[:4])
        if word in ("当年", "同年"):
            return self.last.year if self.last else None
        if word in ("次年", "翌年"):
            return self.last.year + 1 if self.last else None
        shift = {"去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}.get(word, 0)
        return self.day.year + shift if self.day else None

    def _calendar(self, match: re.Match[str], text: str) -> Date | Period | None:
        found = match.groupdict()
        year = self._year(found)
        named = bool(found["year"] or found["relyear"])
        if named and year is None:
            return None
        if found["lastmonth"] or found["quarter"] or found["half"]:
            base = year if year is not None else self._near_year(found, text, match)
            return _stretch(found, base) if base else None
        if found["month"]:
            return self._month(found, year, text, match.end())
        end = {"初": 1, "底": 12, "末": 12}.get(found["yearend"] or "")
        return Date(year, end) if year else None

    def _near_year(self, found: dict[str, str | None], text: str, match: re.Match[str]) -> int | None:
        """The year of 上半年 or 年底 without one: the year spoken of just before, else the article's."""
        recent = text.rfind("。", 0, match.start()) < text.rfind("年", 0, max(0, match.start() - 1))
        if recent and self.last and not found["half"]:
            return self.last.year
        return self.day.year if self.day else (self.last.year if self.last else None)

    def _month(
        self, found: dict[str, str | None], year: int | None, text: str, stop: int
    ) -> Date | Period | None:
        month = int(numeral(found["month"] or "") or 0)
        first_day = found["day"] or found["dayx"]
        day = int(numeral(first_day) or 0) if first_day else None
        if year is None:
            year = self._bare_year(month, day, text, stop)
        if year is None:
            return None
        last_day = found["day2"] or found["dayy"]
        if last_day:
            month2 = found["month2"] or found["monthx"]
            end_month = int(numeral(month2) or 0) if month2 else month
            end_year = (
                int(found["y2"]) if found["y2"] and found["y2"].isdigit() else year + (end_month < month)
            )
            last = _checked(Date(end_year, end_month, int(numeral(last_day) or 0)))
            return Period(_checked(Date(year, month, day)), last)
        part = found["part"]
        if part in ("上旬", "中旬", "下旬"):
            begin = {"上旬": 1, "中旬": 11, "下旬": 21}[part]
            end = monthrange(year, month)[1] if begin == 21 else begin + 9  # noqa: PLR2004  the last third
            return Period(Date(year, month, begin), Date(year, month, end))
        return _checked(Date(year, month, day))

    def _bare_year(self, month: int, day: int | None, text: str, stop: int) -> int | None:
        """The year of a month without one: the article's, or the year before where that would be ahead."""
        if self.day is None:
            return self.year
        ahead = date(self.day.year, month, min(day or 1, 28)) > self.day
        planned = re.search(r"将|拟|计划|起(?!来)|预计|前(?!夕)|即将|开始|截止", text[stop : stop + 14])
        planned = planned or re.search(r"将|拟|计划|预计|定于|截至|至|从|自$", text[max(0, stop - 24) : stop])
        near = (date(self.day.year, month, min(day or 1, 28)) - self.day).days < 60  # noqa: PLR2004  two months
        if self.last and self.last.year != self.day.year and ahead and not (planned or near):
            return self.last.year if self.last.year < self.day.year else self.day.year
        return self.day.year - 1 if ahead and not (planned or near) else self.day.year

    def _bare_day(self, found: dict[str, str | None]) -> Date | Period | None:
        base = self.last or (Date(self.day.year, self.day.month, self.day.day) if self.day else None)
        if base is None or base.month is None:
            base = Date(self.day.year, self.day.month, self.day.day) if self.day else None
        if base is None or base.month is None:
            return None
        day = int(found["bareday"] or 0)
        first = _checked(Date(base.year, base.month, day))
        if self.day and self.last is None and first.first > self.day and day > self.day.day + 7:
            month_before = self.day.replace(day=1) - timedelta(1)
            first = _checked(Date(month_before.year, month_before.month, day))
        if found["bareday2"]:
            return Period(first, _checked(Date(first.year, first.month, int(found["bareday2"]))))
        return first

    def _dayword(self, word: str) -> Date | Period | None:
        if word[0] in "当同" or word in ("次日", "翌日"):
            base = self.last or (self.day and Date(self.day.year, self.day.month, self.day.day))
            if not base or base.month is None:
                return None
            if word[1] == "月":
                return Date(base.year, base.month)
            if base.day is None:
                return None
            return _of(base.first + timedelta(1)) if word in ("次日", "翌日") else base
        if self.day is None:
            return None
        if word.endswith("周") or word == "本季度":
            return self._week(word)
        if "月" in word:
            shift = {"上月": -1, "上个月": -1, "下月": 1, "下个月": 1}.get(word, 0)
            index = self.day.year * 12 + self.day.month - 1 + shift
            return Date(index // 12, index % 12 + 1)
        shift = {"昨": -1, "明": 1, "前": -2, "后": 2}.get(word[0], 0)
        return _of(self.day + timedelta(shift))

    def _week(self, word: str) -> Period | None:
        if self.day is None or word == "本季度":
            return None
        monday = self.day - timedelta(self.day.weekday()) + timedelta({"上": -7, "下": 7}.get(word[0], 0))
        return Period(_of(monday), _of(monday + timedelta(6)))

    def _lunar(self, found: dict[str, str | None]) -> Date | Period | None:
        shift = {"去年": -1, "明年": 1}.get(found["lrel"] or "", 0)
        year = (
            int(found["ly"])
            if found["ly"] and found["ly"].isdigit()
            else (self.day.year + shift if self.day else self.year)
        )
        name = (found["lm"] or "").replace("农历", "")
        month = {"正月": 1, "大年": 1, "冬月": 11, "腊月": 12}.get(name) or int(
            numeral(name.rstrip("月")) or 0
        )
        day = found["ld"] or ""
        if year is None or (name == "大年" and not day):
            return None
        if not found["ly"] and not found["lrel"] and month > 10:  # noqa: PLR2004  冬月 and 腊月 lie in the winter before
            year -= 1
        number = {"底": 0, "里": 0, "": 0}.get(day)
        if number is None:
            number = int(numeral(day.replace("初", "").replace("廿", "二十")) or 0)
        if name == "大年" and number == 30:  # noqa: PLR2004  the eve, the last day of the old year
            year, month = year - 1, 12
        if number:
            found_day = lunar_day(year, month, number)
            if found_day and self.day and found_day > self.day and not (found["ly"] or found["lrel"]):
                found_day = lunar_day(year - 1, month, number)
            return _of(found_day) if found_day else None
        days = lunar_month(year, month)
        return Period(_of(days[0]), _of(days[1])) if days else None


def _idle(match: re.Match[str], text: str) -> bool:
    """Whether the words only look like a date: 一季稻, 三月三, 10年 as a duration."""
    if match["month"] and not match["day"] and not match["dayx"]:
        before = text[max(0, match.start() - 1) : match.start()]
        return match["year"] is None and (
            before in ("个", "满", "第", "每")
            or text[match.end() : match.end() + 1] in "饼亮球子光嫂薪租均票"
        )
    return bool(_DURATION.match(text, match.start())) and not match["year"]


def _of(day: date) -> Date:
    return Date(day.year, day.month, day.day)


def _checked(value: Date) -> Date:
    """The same date; ValueError where the calendar has no such day."""
    _ = value.first
    return value


def _plan(text: str) -> Period:
    """The years of a five-year plan: the thirteenth is 2016 to 2020."""
    number = int(numeral(re.sub('[“”"]', "", text)[:2]) or 0)
    first = 2016 + (number - 13) * 5
    return Period(Date(first), Date(first + 4))


def _stretch(found: dict[str, str | None], year: int) -> Date | Period | None:
    """上半年, 前三季度, 1至7月 of a year."""
    half = found["half"]
    if half:
        if half == "全年":
            return Date(year)
        if half in ("年初", "年底", "年末", "岁末"):
            return Date(year, 1 if half == "年初" else 12)
        return (
            Period(Date(year, 1), Date(year, 6))
            if half == "上半年"
            else Period(Date(year, 7), Date(year, 12))
        )
    quarter = found["quarter"]
    if quarter:
        number = 1 if quarter.startswith("首") else int(numeral(re.sub("[前第季度]", "", quarter)) or 1)
        start = 1 if quarter.startswith("前") else number * 3 - 2
        return Period(Date(year, start), Date(year, number * 3))
    if found["m1"] and found["m2"]:
        first, last = int(numeral(found["m1"]) or 0), int(numeral(found["m2"]) or 0)
        return Period(Date(year, first), Date(year, last)) if first < last else None
    months = int(numeral(re.sub("[前个月份]", "", found["lastmonth"] or "")) or 0)
    return Period(Date(year, 1), Date(year, months)) if 1 < months <= 12 else None  # noqa: PLR2004  months
