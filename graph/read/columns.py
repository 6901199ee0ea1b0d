"""Paragraphs that a column's end broke in two, put together again."""

from __future__ import annotations

import re

import rjieba

from graph.read.lines import BROKEN_OFF, FINAL, LIST, Line, letter

PAIRS = ("“”", "（）", "()", "《》", "‘’")
SIGN = re.compile(r"[，。、；：！？”）》]")
SHORT = 15
"""A line of fewer characters is no half of a paragraph: it is a title or an item of a list."""

LONG = 28
"""A line of as many characters with a comma in it is no title within a text."""


def join(lines: list[Line]) -> list[Line]:
    """The lines of a body with broken paragraphs whole; a character printed on both sides stands once."""
    joined: list[Line] = []
    for line in lines:
        if joined and broken(joined[-1].text, line.text):
            above = joined[-1]
            cut = len(line.text) - len(undoubled(above.text, line.text))
            joined[-1] = Line(above.text + line.text[cut:], above.gap, above.printed + line.printed[cut:])
        else:
            joined.append(line)
    return joined


def broken(above: str, below: str) -> bool:
    """Whether `above` breaks off and `below` goes on with it."""
    if LIST.match(below) or letter(below) in "BSNO" or letter(above) in "BSN":
        return False
    if _unclosed(above):
        return bool(SIGN.search(below))
    if FINAL.search(above):
        return False
    if BROKEN_OFF.search(above):
        return True
    long = letter(above) == "P" or len(above) >= LONG
    return long and len(above) >= SHORT and bool(SIGN.search(above) and SIGN.search(below))


def undoubled(above: str, below: str) -> str:
    """`below` without the character that the break doubled: 攻坚战 战，强化 is one 战.

    It is doubled where it ends a longer word above and stands alone below; 谢谢， is as it should be.
    """
    if above[-1:] != below[:1] or not SIGN.match(below, 1):
        return below
    words = rjieba.cut(above[-8:] + below[:2])
    doubled = len("".join(words[:-2])) > 1 and len(words[-3]) > 1 and words[-2] == below[0]
    return below[1:] if doubled else below


def _unclosed(text: str) -> bool:
    """Whether a bracket or quotation mark is still open at the end."""
    return any(text.rfind(pair[0]) > text.rfind(pair[1]) for pair in PAIRS)
