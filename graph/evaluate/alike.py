"""When two texts, figures or days agree, however they are written."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from difflib import SequenceMatcher
from functools import cache

_MARKS = re.compile(r"[\s“”\"‘’'《》〈〉「」『』【】()\[\]·•,，、。;；:：!！?？—–…]")
_FIGURES = re.compile(r"\d+|[一二三四五六七八九十百]+")
_NUMBER = re.compile(
    r"\s*([+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*[余多]?([十百千万亿]*)[余多]?\s*([^\d:-]*?)\s*"
)
_ONE = r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?"
_DAYS = re.compile(f"{_ONE}(?:/{_ONE})?")
SCALE = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
MONEY = {
    "元": "CNY",
    "人民币": "CNY",
    "元人民币": "CNY",
    "美元": "USD",
    "欧元": "EUR",
    "港元": "HKD",
    "港币": "HKD",
    "日元": "JPY",
    "英镑": "GBP",
}
CURRENCIES = frozenset(MONEY.values())
NEAR = 0.6
"""The share of characters in common from which two texts are nearly one."""


@cache
def plain(text: str) -> str:
    """The text without spaces, quotes and punctuation, in one width and case."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text).replace("−", "-")).lower()


@cache
def same_text(one: str, other: str) -> bool:
    """Whether two descriptions say nearly the same: 战略合作协议 and 战略合作框架协议, but not 主任 and 副主任."""
    one, other = plain(one), plain(other)
    if not one or not other:
        return False
    if one == other:
        return True
    a, b = set(_FIGURES.findall(one)), set(_FIGURES.findall(other))
    if ("副" in one) != ("副" in other) or not (a <= b or b <= a):
        return False  # 一期 and 二期 are two
    short, long = sorted((one, other), key=len)
    inside = short in long and len(short) * 2 >= len(long)
    return inside or SequenceMatcher(None, one, other).ratio() >= NEAR


@cache
def number(text: str) -> tuple[float, str] | None:
    """A figure in plain units, and its unit: 3.29万吨 and 32900 吨 are the same."""
    text = unicodedata.normalize("NFKC", text).replace(",", "").replace("−", "-").replace("百分点", "分点")
    match = _NUMBER.fullmatch(text)
    if not match:
        return None
    figure = float(match[1])
    for scale in match[2]:
        figure *= SCALE[scale]
    unit = match[3].strip("余多以上左右 ")
    return figure, MONEY.get(unit, unit)


def same_number(one: str, other: str, *, units: bool = True) -> bool:
    """Whether two figures are equal; with `units`, % and currencies too."""
    x, y = number(one), number(other)
    if not x or not y:
        return plain(one) == plain(other)
    close = abs(x[0] - y[0]) <= 1e-6 * max(1.0, abs(x[0]), abs(y[0]))
    return close and (not units or _firm(x[1]) == _firm(y[1]))


def _firm(unit: str) -> str:
    """The unit if it must agree: 人 and 名, 架 and 架次 need not."""
    return unit if unit == "%" or unit in CURRENCIES else ""


Day = tuple[int, int, int]


@cache
def days(text: str) -> tuple[Day, Day] | None:
    """The first and last day of a date, a month, a year or an interval of them (2023-01/2023-06)."""
    match = _DAYS.fullmatch(text.strip())
    if not match:
        return None
    year, month, day = match.group(4, 5, 6) if match[4] else match.group(1, 2, 3)
    last = int(month or 12)
    end = int(day) if day else monthrange(int(year), last)[1] if 1 <= last <= 12 else 31
    return (int(match[1]), int(match[2] or 1), int(match[3] or 1)), (int(year), last, end)
