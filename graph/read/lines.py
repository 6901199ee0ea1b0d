"""The lines of a file, and what each of them is by its looks."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from graph.model import Span
from graph.read.byline import FOOT, MARK, opens
from graph.read.people import HAN, credits_of, plausible, tokens_of


class Line(NamedTuple):
    """A line, how many blank lines stand before it, and its characters as they were printed."""

    text: str
    gap: int = 0
    printed: str = ""


TITLE_LENGTH, COMMAS = 45, 2
"""A title is no longer and holds no more commas."""
WIDTHS, ENOUGH = range(12, 91), 6
"""Lines are wrapped at one of these widths, where at least so many are full."""
FINAL = re.compile(r"[。！？!?…；;][”’」』）)】》]*$|[：:]$")
BROKEN_OFF = re.compile(r"[，、,（(“‘《]$")
LIST = re.compile(
    r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳·•▪◎]|第[一二三四五六七八九十]+[，、])"
)
NOTE = re.compile(
    r"(?:文章|本文|稿件|信息)?来源[：:].{1,30}|(?:责任|责)?编辑?[：:].{1,30}"
    r"|https?://\S+|(?:标签|关键词|分享到|版权声明)[：:].{0,60}"
    r"|.{0,12}?\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?"
    r"(?:[ ,，|]*(?:星期[一二三四五六日天]|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
    r"|(?:第 ?)?[A-Z]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?版.{0,8}|来源[：:].{1,20}))*"
    r"|(?:第 ?)?[A-Z]?\d{1,3} ?版[：: ]?.{0,8}|农历.{2,12}|总?第\d+期"
)
"""Furniture of the page or the site: it names the source, the day, the page, and is part of no sentence."""


def lines_of(text: str, printed: str) -> list[Line]:
    """The printed lines of a text, blank ends cut off, lines wrapped at one width put together again.

    `printed` is the text in the characters of the print.
    """
    lines: list[Line] = []
    gap = 0
    raw = text.split("\n")
    width = _wrapped_at(raw)
    open_ended = False
    for whole, print_ in zip(raw, printed.split("\n"), strict=True):
        line, own = whole.strip(), print_.strip()
        if not line:
            gap += 1
            open_ended = False
            continue
        if open_ended and not whole.startswith("  "):
            lines[-1] = lines[-1]._replace(text=lines[-1].text + line, printed=lines[-1].printed + own)
        else:
            lines.append(Line(line, gap, own))
        open_ended = bool(width) and len(line) >= width - 2
        gap = 0
    return lines


def _wrapped_at(raw: list[str]) -> int:
    """The width at which all lines of a file are wrapped, 0 where they are not."""
    followed = [len(line.strip()) for line, after in pairwise(raw) if line.strip() and after.strip()]
    widest = max((len(line.strip()) for line in raw), default=0)
    full = sum(length >= widest - 2 for length in followed)
    return widest if full >= ENOUGH and full * 2 > len(followed) and widest in WIDTHS else 0


def letter(text: str) -> str:
    """What a line is by its looks, as one letter.

    T a title, Q one that ends in ！ or ？, K a kicker, S a subhead, B a byline, O the opening of a news item,
    N a note, P a paragraph.
    """
    if FOOT.fullmatch(text) or NOTE.fullmatch(text):
        return "N"
    if signed := _signed(text):
        return signed
    if opens(text):
        return "O"
    return _title(text)


def _signed(text: str) -> str:
    """B for a line that is nothing but a byline, N for other credits, else nothing."""
    start = mark.end() if (mark := MARK.match(text)) else 0
    span = Span(start, len(text))
    if text[start : start + 1] in "（(【" and text[-1] in "）)】":
        span = Span(start + 1, len(text) - 1)
    people = credits_of(text, span)
    if not people or not any(plausible(text[c.span.start : c.span.stop]) for c in people):
        return ""
    letters = {token.letter for token in tokens_of(text, span)}
    return "B" if "w" in letters or (letters & {"r", "c"} and "s" not in letters) else "N"


def _title(text: str) -> str:
    if (
        len(text) > TITLE_LENGTH
        or "。" in text
        or "；" in text
        or BROKEN_OFF.search(text)
        or LIST.match(text)
    ):
        return "P"
    if not re.search(f"{HAN}.*{HAN}", text) or text.count("，") > COMMAS:
        return "P"
    if re.match(r"[—―–-]{1,2}\S", text):
        return "S"
    if re.search(r"(?:[—―–-]{2}|[：:]|……)$", text):
        return "K"
    return "Q" if FINAL.search(text) else "T"


def usual_gap(lines: list[Line]) -> int:
    """How many blank lines commonly stand between two lines."""
    return Counter(line.gap for line in lines[1:]).most_common(1)[0][0] if lines[1:] else 0
