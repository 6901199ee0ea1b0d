"""Tables for a terminal, aligned by the width that characters take there: 中 takes two columns."""

from __future__ import annotations

from collections.abc import Sequence

from wcwidth import wcswidth

GAP = "  "


def width(text: str) -> int:
    """The columns that a text takes; one without known width (a control character) counts by character."""
    columns = wcswidth(text)
    return columns if columns >= 0 else len(text)


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The rows under their header, each column as wide as its widest cell."""
    lines = [[_flat(cell) for cell in row] for row in (header, *rows)]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    rule = ["-" * columns for columns in widths]
    return "\n".join(_line(row, widths) for row in (lines[0], rule, *lines[1:]))


def _flat(cell: str) -> str:
    return " ".join(cell.split())


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (cell + " " * (columns - width(cell)) for cell, columns in zip(row, widths, strict=True))
    return GAP.join(cells).rstrip()
