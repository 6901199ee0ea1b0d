"""Sums, shares and counts: 20亿元以上 · 31.3% · 三成 · 838万余件 · 百余位.

A range (158至168座) is one mention: its value is the lower figure, its hedge the rest as printed (至168).
A fraction is a share: 四分之一 and 1/4 are 25 %, 三分之二 is 66.67 %. What is vague (数十名, 几十万元) is
no quantity, nor is an ordinal (第三名), a bare figure, or a figure within a name (C919, 5G).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from graph.model import Quantity
from graph.names.values.numerals import ARABIC, CHINESE, numeral
from graph.names.values.units import BEFORE, CHINESE_MEASURES, CURRENCIES, MEASURES, units
from graph.needs import quick

Found = tuple[int, int, str, Quantity]
"""Where it starts and stops, its kind, and what it is."""

_MORE = re.compile("[余多来]")
_NO_HEDGE = str.maketrans("", "", "余多来 ")
_SCALE = r"(?:[百千]?万亿?|[百千]?亿|[百千](?![瓦米克伏卡焦帕赫升分])|十(?![分足]))"
_TO = r" ?(?:至|到|-|–|—{1,2}|~) ?"
_AFTER = (
    r"(?P<after>以上(?!海)|以下(?!简称|称)|以内|左右|上下(?!游)|之多|开外|多(?=[，。、；的后前来时（）]))?"
)
_SHARE = r"(?P<share>%|‰|成半?(?![立为长就功员果品都交本绩年语熟效不群套片型形份军家人分]))"
_LOW_UNIT = r"(?:%|‰|℃|度|元|美元|米|公里|吨|人|岁|天|年|小时|分钟|个|名)"


def _wording(figure: str, measures: str, bare: str = "") -> re.Pattern[str]:
    """A figure, or a range of two, and what it counts."""
    number = rf"{figure}(?: ?{_MORE.pattern}? ?{_SCALE}++)?(?: ?{_MORE.pattern})?"
    unit = rf"(?P<money>{units(CURRENCIES)})|{_SHARE}|(?P<unit>{units(measures.split())}{bare})"
    high = rf"(?:(?P<own>{_LOW_UNIT})?{_TO}(?P<high>{number})(?= ?(?(own)(?P=own))))"
    rest = rf"{high}? ?(?:{unit}){_AFTER}"
    return quick(rf"(?P<low>{number}){rest}")


_ARABIC = _wording(
    rf"(?<![0-9A-Za-z./_#第№])(?<![0-9],)(?<!第 )(?<!公元前){ARABIC}(?:[亿万千]{ARABIC}){{0,4}}+",
    MEASURES,
    bare=r"|日(?=[以之]?[内后]|以上|以下|游)|(?<=[万亿])",
)
_CHINESE = _wording(
    rf"(?<![{CHINESE}0-9A-Za-z几数第初星期廿卅.])[{CHINESE}]++(?:点[〇零一二三四五六七八九]++[万亿]*)?",
    CHINESE_MEASURES,
)
_FRACTION = quick(
    rf"(?P<of>[百千]|[{CHINESE}]{{1,4}})分之(?P<part>{ARABIC}|[{CHINESE}]++(?:点[〇零一二三四五六七八九]++)?)"
    rf"|(?<![0-9A-Za-z./])(?P<over>[1-9])/(?P<under>[2-9]|10)(?![0-9A-Za-z./]|决赛)"
)
_LEAD = re.compile(
    r"(?P<hedge>(?:大约|将近|接近|超过|突破|不足|不到|至少|最多|(?<![预签合节大公解契条违履特邀制婚租续相])约"
    r"|(?<![最附邻靠就接远相亲临])近|(?<![高赶反])超|逾) ?|(?<![以晚早会])上)?"
    rf"(?P<before>(?:{'|'.join(map(re.escape, BEFORE))}) ?)?(?P<sign>(?<![0-9A-Za-z%℃元年月日级人)])-)?$"
)
"""What may stand before a figure; matched at its end."""
_LEAD_ENDS = frozenset("约近过破足到少多超逾上币$＄¥￥€£- ")


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before a figure: its hedge, its currency, a minus."""

    start: int
    hedge: str = ""
    before: str = ""
    minus: bool = False


def quantities(text: str, start: int, stop: int) -> Iterator[Found]:
    """The quantities of folded `text[start:stop]`; they may overlap, the longer is the better reading."""
    for wording, read in ((_ARABIC, _measured), (_CHINESE, _measured), (_FRACTION, _fraction)):
        for m in wording.finditer(text, start, stop):
            lead = _lead(text, m.start(), start)
            measured = read(m, lead) if lead else None
            if lead and measured:
                yield lead.start, m.end(), *measured


def _lead(text: str, start: int, floor: int) -> Lead | None:
    """The lead of the figure at `start`; None where it is the 3 of A-3."""
    if start == floor or text[start - 1] not in _LEAD_ENDS:
        return Lead(start)
    m = _LEAD.search(text, max(floor, start - 8), start)
    if not m or (text[start - 1] == "-" and not m["sign"]):
        return None
    hedge = (m["hedge"] or "").strip()
    if hedge == "上" and text[start] not in "百千万亿":
        return Lead(start)
    return Lead(m.start(), hedge, (m["before"] or "").strip(), bool(m["sign"]))


def _measured(m: re.Match[str], lead: Lead) -> tuple[str, Quantity] | None:
    """The kind and value of a figure with its unit; None where it measures nothing."""
    more = _MORE.search(m["low"] + (m["high"] or "") + (m["unit"] or "")[1:])
    hedge = lead.hedge or (more[0] if more else "") or m["after"] or ""
    value = numeral(_low(m))
    if value is None or _idle(m, value, hedge):
        return None
    kind, unit, scale = _unit(m, lead)
    if m["share"] == "成半":
        value += Decimal("0.5")
    value *= -scale if lead.minus else scale
    return kind, Quantity(_plain(value), unit, f"至{m['high'].strip()}" if m["high"] else hedge)


def _low(m: re.Match[str]) -> str:
    """The lower figure; the 1 of 1至2亿元 is 1亿."""
    low = m["low"].translate(_NO_HEDGE)
    high = m["high"]
    if not high or m["own"] or not low[-1].isdecimal():
        return low
    return low + high[len(high.rstrip("十百千万亿")) :]


def _idle(m: re.Match[str], value: Decimal, hedge: str) -> bool:
    """Whether the figure only looks like one: 一个, 百家, 3点, 007名."""
    low, unit = m["low"], m["unit"]
    if m["share"] and m["share"][0] == "成":
        return value >= 10
    if low[0] not in CHINESE:
        few_points = unit == "点" and value < 100 and "." not in low and not hedge
        return few_points or (low[0] == "0" and low[1:2].isdecimal()) or (unit == "届" and value > 1000)
    return value <= 1 or (low in "百千万亿" and not hedge) or m[0] in ("四处", "四周")


def _unit(m: re.Match[str], lead: Lead) -> tuple[str, str, Decimal]:
    """The kind, the unit, and what one of it is worth."""
    before = BEFORE.get(lead.before, "")
    if m["money"]:
        return "Money", CURRENCIES[m["money"]] if m["money"] != "元" else before or "CNY", Decimal(1)
    if m["share"]:
        return "Percent", "%", {"%": Decimal(1), "‰": Decimal("0.1")}.get(m["share"], Decimal(10))
    if before and not m["unit"]:
        return "Money", before, Decimal(1)
    unit = "人" if m["unit"] == "人口" else re.sub("^个[多余]", "个", m["unit"])
    return ("Percent" if unit == "个百分点" else "Count"), unit, Decimal(1)


def _fraction(m: re.Match[str], lead: Lead) -> tuple[str, Quantity] | None:
    """百分之三十, 四分之一 or 1/4 as a percentage."""
    part, whole = numeral(m["part"] or m["over"]), numeral(m["of"] or m["under"])
    if part is None or not whole or part > whole * 10 or (m["over"] and part >= whole):
        return None
    share = _plain((part * 100 / whole).quantize(Decimal("0.01")))
    return "Percent", Quantity(share, "%", lead.hedge)


def _plain(value: Decimal) -> Decimal:
    """The same value without idle zeros and without an exponent."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
