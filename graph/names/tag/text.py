"""A sentence as the tagger sees it: no spaces, half-width letters and digits, and a way back."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ]")
TO_HALF = 0xFEE0
"""How far a letter or digit of full width lies behind its half-width one."""
UNPRINTABLE = re.compile("[\0\ud800-\udfff]")


class Plain(NamedTuple):
    """A cleaned sentence; `origin[i]` is where its i-th character stands in the sentence given."""

    text: str
    origin: list[int] | None
    """None where nothing was dropped."""

    def place(self, start: int, stop: int) -> tuple[int, int]:
        """The same stretch in the sentence as it was given."""
        return (start, stop) if self.origin is None else (self.origin[start], self.origin[stop - 1] + 1)

    def pieces(self, start: int, stop: int) -> list[tuple[int, int]]:
        """The stretch cut where spaces were dropped."""
        if self.origin is None:
            return [(start, stop)]
        cuts = [at for at in range(start + 1, stop) if self.origin[at] > self.origin[at - 1] + 1]
        return list(pairwise([start, *cuts, stop]))


def plain(sentence: str) -> Plain:
    """The sentence without spaces (记者 白晓 is one name after a title), letters and digits half-width.

    Half a character (a lone surrogate, left by a broken file) and NUL become the replacement character.
    """
    printable = UNPRINTABLE.sub("\ufffd", sentence)
    text = FULL_WIDTH.sub(lambda sign: chr(ord(sign[0]) - TO_HALF), printable)
    kept = "".join(text.split())
    if len(kept) == len(text):
        return Plain(text, None)
    return Plain(kept, [i for i, char in enumerate(text) if not char.isspace()])
