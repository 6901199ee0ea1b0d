"""Sums, shares and counts: 20亿元以上 · 31.3% · 三成 · 838万余件 · 百余位.

What is vague (数十名, 几十万元) is no quantity, nor is an ordinal (第三名), a bare figure, or a figure inside a
name (C919, 5G). Of a range (1至2亿元) the lower figure is the value and the rest its hedge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from graph.model import Quantity
from graph.names.values.numerals import ARABIC, CHINESE, numeral
from graph.names.values.units import CHINESE_MEASURES, CURRENCIES, MEASURES, SIGNS, units

Found = tuple[int, int, str, Quantity]
"""Where it starts and stops, its kind, and what it is."""

_BEFORE = (
    r"(?P<hedge>大约|将近|接近|超过|突破|不足|不到|至少|最多"
    r"|(?<![预签合节大公解契条违履特邀制婚租续相])约|(?<![最附邻靠就接远相亲临])近|(?<![高赶反])超|逾)? ?"
)
_AFTER = r"(?P<after>以上(?!海)|以下(?!简称|称)|以内|左右|上下|之多)?"
_SCALE = r"(?:百万|千万|万亿|万|亿|[千百](?![瓦米克伏卡焦帕赫升分])|十(?![分足]))"
_LEFT = r"(?<![A-Za-z0-9第.\-·:：])"
_C = f"[{CHINESE}]"
_FIGURE = (
    rf"{_LEFT}{_BEFORE}(?P<signs>US\$|HK\$|[¥￥$€£])?(?P<figure>[-+−]?{ARABIC}) ?(?P<more>[余多])?"
    rf"(?P<scale>{_SCALE}{{0,2}})(?P<more2>[余多])?(?P<range>(?:元|%)?(?:至|到|-|—|–|~){ARABIC}{_SCALE}{{0,2}})? ?"
)
_CHINESE_FIGURE = rf"(?<![第{CHINESE}几数每周])(?:{_BEFORE})(?P<figure>(?![亿万]){_C}{{1,12}}+(?:点[〇零一二三四五六七八九]+)?)(?P<more>[余多])?(?P<scale>万|亿)?(?P<more2>)(?P<range>)(?P<signs>)"
_MONEY = units(CURRENCIES)
_PERCENT = r"(?P<percent>%|个?百分点)"
_MEASURE = units(MEASURES.split())
_FEW = units(CHINESE_MEASURES.split())
_ARABIC_QUANTITY = re.compile(
    rf"(?P<rmb>人民币)?{_FIGURE}(?:{_PERCENT}|(?P<money>{_MONEY})(?!/)|(?P<measure>{_MEASURE})|(?<=[亿万]))"
    + _AFTER
)
_CHINESE_QUANTITY = re.compile(rf"(?:{_CHINESE_FIGURE})(?:(?P<money>{_MONEY})|(?P<measure>{_FEW}))" + _AFTER)
_SHARE = re.compile(rf"百分之(?P<figure>{_C}+(?:点[〇零一二三四五六七八九]+)?|{ARABIC})" + _AFTER)
_TENTHS = re.compile(
    rf"(?P<hedge>近|约|超|逾)?(?<![{CHINESE}第])(?P<figure>[一二两三四五六七八九])成(?P<half>半)?(?![立功为员果本长效都])"
)
_FRACTION = re.compile(
    rf"(?P<low>[二三四五六七八九十百]+)分之(?P<high>[一二三四五六七八九十]+)|(?<![\d/])(?P<up>\d)/(?P<down>\d{{1,2}})(?![\d/])"
)


def quantities(text: str) -> Iterator[Found]:
    """The sums, shares and counts of a folded text; they may overlap."""
    for match in _ARABIC_QUANTITY.finditer(text):
        value = _value(match)
        if value is not None:
            yield _found(match, value)
    for match in _CHINESE_QUANTITY.finditer(text):
        value = _value(match)
        if value is not None and not (value == 1 and match["measure"]):
            yield _found(match, value)
    yield from _shares(text)


def _value(match: re.Match[str]) -> Decimal | None:
    figure = match["figure"].replace("−", "-")
    sign = -1 if figure.startswith("-") else 1
    value = numeral(figure.lstrip("+-"))
    for scale in re.findall("百万|千万|万亿|[十百千万亿]", match["scale"] or ""):
        value = value and value * (numeral(scale) or Decimal(1))
    return value * sign if value is not None else None


def _found(match: re.Match[str], value: Decimal) -> Found:
    groups = match.groupdict()
    if groups.get("percent"):
        kind, unit = "Percent", "%" if groups["percent"] == "%" else "个百分点"
    elif groups.get("money") or groups.get("signs"):
        kind = "Money"
        unit = CURRENCIES[groups["money"]] if groups.get("money") else SIGNS[groups["signs"] or ""]
    else:
        kind, unit = "Count", groups.get("measure") or ""
    hedges = (groups.get(name) for name in ("hedge", "more", "more2", "range", "after"))
    qualifier = next((h for h in hedges if h), "")
    return match.start(), match.end(), kind, Quantity(_plain(value), unit, qualifier)


def _plain(value: Decimal) -> Decimal:
    """The figure without zeros that say nothing."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _shares(text: str) -> Iterator[Found]:
    for match in _SHARE.finditer(text):
        value = numeral(match["figure"])
        if value is not None:
            yield match.start(), match.end(), "Percent", Quantity(_plain(value), "%", match["after"] or "")
    for match in _TENTHS.finditer(text):
        tenths = (numeral(match["figure"]) or Decimal(0)) * 10 + (5 if match["half"] else 0)
        yield match.start(), match.end(), "Percent", Quantity(_plain(tenths), "%", match["hedge"] or "")
    for match in _FRACTION.finditer(text):
        up, down = numeral(match["high"] or match["up"]), numeral(match["low"] or match["down"])
        if up and down and up < down:
            share = (up * 100 / down).quantize(Decimal("0.01"))
            yield match.start(), match.end(), "Percent", Quantity(_plain(share), "%")
