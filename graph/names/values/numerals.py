"""Numerals as newspapers print them: 1,336 · 1.2万亿 · 三十五 · 二〇三五 · 两万五.

`fold` brings full-width figures to half width code point by code point, so that spans stay true.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_FOLDED = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)} | {
    ord(wide): narrow
    for wide, narrow in zip("％﹪－−﹣／．＋～∼○◯ＯΟ\u00a0\u3000\t", "%%---/.+~~〇〇〇〇   ", strict=True)
}

_NARROW = {wide: wide.translate(_FOLDED) for wide in map(chr, _FOLDED)}
_WIDE = re.compile(f"[{''.join(map(re.escape, _NARROW))}]")
"""Few of these stand in a text, so that it is sooner gone through for them than translated sign by sign."""

DIGITS = "〇一二三四五六七八九"
CHINESE = "〇零一二两三四五六七八九十百千万亿"
"""Every character of a Chinese numeral."""

ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]++)(?:\.[0-9]+)?"
"""The wording of a figure: 1,336 or 31.3."""

_SCALES = (("亿", 10**8), ("万", 10**4), ("千", 10**3), ("百", 100), ("十", 10))
_PLAIN = _FOLDED | str.maketrans("零两兩壹贰叁肆伍陆柒捌玖拾佰仟", "〇二二一二三四五六七八九十百千")
"""Every sign of a numeral by the one that it is read as."""
_FIGURE = re.compile(ARABIC)
_LONGEST = 40
"""No numeral in print is longer; reading stays shallow on any input."""


def fold(text: str) -> str:
    """The text with full-width figures, letters and signs made half-width, as long as before."""
    return _WIDE.sub(lambda sign: _NARROW[sign[0]], text)


@lru_cache(1 << 12)
def numeral(text: str) -> Decimal | None:
    """The number that `text` writes, in Arabic, Chinese or mixed numerals; None where it is none.

    两三, 三五 and 几十 are no numbers; 二零 and 二〇三五 are read digit by digit.
    """
    plain = text.strip().translate(_PLAIN)
    found = _scaled(plain) if 0 < len(plain) <= _LONGEST else None
    return found.to_integral_value() if found is not None and found == found.to_integral_value() else found


def _scaled(text: str) -> Decimal | None:
    for sign, scale in _SCALES:
        head, found, tail = text.rpartition(sign)
        if found:
            return _joined(head, scale, tail)
    return _digits(text)


def _joined(head: str, scale: int, tail: str) -> Decimal | None:
    """Read 三 · 百 · 二十 as three hundreds and what follows."""
    left = _scaled(head) if head else Decimal(1)
    right = _tail(tail, scale)
    if left is None or right is None or right >= scale or (scale < 10**4 and left >= 10):
        return None
    return left * scale + right


def _tail(text: str, scale: int) -> Decimal | None:
    """The rest after a scale: 零五 is five, a bare 五 after 万 is five thousand."""
    if not text:
        return Decimal(0)
    if len(text) == 1 and text in DIGITS[1:]:
        return Decimal(DIGITS.index(text) * scale) / 10
    rest = text.lstrip("〇")
    return _scaled(rest) if rest else None


def _digits(text: str) -> Decimal | None:
    if _FIGURE.fullmatch(text):
        return Decimal(text.replace(",", ""))
    whole, point, part = text.partition("点")
    figures = [DIGITS.find(sign) for sign in whole + part]
    if not whole or bool(point) != bool(part) or -1 in figures:
        return None
    if len(whole) == 2 and "〇" not in whole:
        return None  # 两三个, 三五人
    figure = "".join(map(str, figures))
    return Decimal(f"{figure[: len(whole)]}.{figure[len(whole) :]}" if part else figure)
