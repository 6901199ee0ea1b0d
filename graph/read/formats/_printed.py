"""Printed lines in reading order, column after column, and the paragraphs that they make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

NEAR = 2.5
"""A line that ends within so many characters of its column's edge goes on in the next."""
ALIKE = 1.3
"""Lines of one print differ less in height: Latin figures stand higher than characters."""
LARGE = 1.3
"""A headline is so much higher than the usual line."""
GAPS = 4
"""A gap between two lines is no more blank lines."""


class Piece(NamedTuple):
    """A printed line and its place; y grows upwards."""

    text: str
    left: float
    right: float
    low: float
    high: float

    @property
    def size(self) -> float:
        """The height of its characters."""
        return self.high - self.low


def ordered(pieces: list[Piece]) -> list[list[Piece]]:
    """The columns of a page in reading order; what runs over several columns stands before or behind them.

    An article ends above the headline of the next one, where the gap there runs through all columns.
    """
    rows = sorted(pieces, key=lambda piece: (-piece.high, piece.left))
    if cut := _headlined(rows):
        return [*ordered(rows[:cut]), *ordered(rows[cut:])]
    columns = _columns(pieces)
    if len(columns) > 1:
        return [part for column in columns for part in ordered(column)]
    for number in range(1, len(rows)):
        above, below = rows[:number], rows[number:]
        apart = min(piece.low for piece in above) >= below[0].high - below[0].size / 4
        if apart and max(len(_columns(above)), len(_columns(below))) > 1:
            return [*ordered(above), *ordered(below)]
    return [rows]


def _headlined(rows: list[Piece]) -> int:
    """The first row below which a headline stands under a gap from edge to edge; 0 if there is none."""
    usual = median(piece.size for piece in rows) if rows else 0.0
    low = min((piece.low for piece in rows[:1]), default=0.0)
    for number, piece in enumerate(rows):
        if low - piece.high >= usual and _large(rows[number:], usual):
            return number
        low = min(low, piece.low)
    return 0


def _large(rows: list[Piece], usual: float) -> bool:
    """Whether one of the uppermost is printed as large as a headline."""
    return any(piece.size >= LARGE * usual for piece in rows if piece.high > rows[0].high - usual)


def _columns(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces cut wherever a gap runs through from top to bottom."""
    found: list[list[Piece]] = []
    edge = 0.0
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if found and piece.left < edge + piece.size / 2:
            found[-1].append(piece)
        else:
            found.append([piece])
        edge = max(edge, piece.right)
    return found


class Column(NamedTuple):
    """The lines of a column and its edges."""

    lines: list[Piece]
    left: float
    right: float

    def filled(self, piece: Piece) -> bool:
        """Whether a line goes to the column's right edge."""
        return piece.right > self.right - NEAR * piece.size

    def begun(self, piece: Piece) -> bool:
        """Whether a line begins at its left edge."""
        return piece.left < self.left + piece.size


def paragraphs(columns: list[list[Piece]]) -> Iterator[str]:
    """The lines of the columns: those that fill their column go on in the next, a gap stands as blank lines."""
    told = [Column(one, min(p.left for p in one), max(p.right for p in one)) for one in columns]
    text = ""
    for column, other in zip(told, [*told[1:], None], strict=True):
        for piece, below in zip(column.lines, [*column.lines[1:], None], strict=True):
            text += _spaced(text, piece.text.strip())
            if _goes_on(piece, below, column) if below else other and _goes_over(column, other):
                continue
            yield text
            text = ""
            gap = (piece.low - below.high) / below.size if below and below.size else 0.0
            yield from [""] * min(int(gap), GAPS)


def _goes_on(piece: Piece, below: Piece, column: Column) -> bool:
    """Whether a line fills its column, and the next begins at its edge in the same print."""
    near = piece.low - below.high < 1.5 * piece.size
    return near and column.filled(piece) and column.begun(below) and _alike(piece, below)


def _goes_over(column: Column, other: Column) -> bool:
    """Whether a paragraph goes on in the next column: those of both are indented, and none begins there."""
    last, first = column.lines[-1], other.lines[0]
    indented = all(not all(map(one.begun, one.lines)) for one in (column, other))
    return indented and column.filled(last) and other.begun(first) and _alike(last, first)


def _alike(one: Piece, other: Piece) -> bool:
    """Whether two lines are of one print."""
    return max(one.size, other.size) < ALIKE * min(one.size, other.size)


def _spaced(before: str, text: str) -> str:
    """The text with a space before it where a Latin word would run into another."""
    return f" {text}" if re.search(r"[A-Za-z,]$", before) and re.match("[A-Za-z]", text) else text
