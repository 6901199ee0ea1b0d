"""Known things as a table: CSV with a heading, one thing a line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.known.book import Book, Known, KnownError
from graph.terms import KINDS, label
from graph.traditional import simplified

_COLUMNS = {
    "name": "name", "名称": "name", "姓名": "name", "全称": "name",
    "kind": "kind", "种类": "kind", "类别": "kind",
    "other names": "others", "别名": "others", "简称": "others", "其他名称": "others",
    "code": "code", "代码": "code", "统一社会信用代码": "code",
}  # fmt: skip
"""What a column may be headed, and what it holds."""
_BETWEEN = re.compile("[;；、|]")


def listed(path: Path, data: bytes) -> Book:
    """The known things of a CSV file; a line without a kind is an organization. Raises KnownError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise KnownError(f"{path}:{line}: this is not UTF-8") from error
    return Book(tuple(_things(path, text)), ())


def _things(path: Path, text: str) -> Iterator[Known]:
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        columns = _heading(path, next(rows, []))
        for row in rows:
            cells = {column: cell.strip() for column, cell in zip(columns, row, strict=False)}
            if any(cells.values()):
                yield _thing(path, rows.line_num, cells)
    except csv.Error as error:
        raise KnownError(f"{path}:{rows.line_num}: this is no CSV: {error}") from error


def _heading(path: Path, row: list[str]) -> list[str]:
    columns = [_COLUMNS.get(cell.strip().lower(), "") for cell in row]
    if "name" not in columns:
        raise KnownError(f"{path}:1: the first line heads the columns: name, kind, other names, code")
    return columns


def _thing(path: Path, line: int, cells: Mapping[str, str]) -> Known:
    name, kind = cells["name"], _kind(cells.get("kind", ""))
    if len(name) < 2:
        raise KnownError(f"{path}:{line}: a name has two characters or more, not {name!r}")
    if not kind:
        raise KnownError(f"{path}:{line}: {cells['kind']} is no kind: write one of {', '.join(KINDS)}")
    others = [other.strip() for other in _BETWEEN.split(cells.get("others", "")) if len(other.strip()) > 1]
    names = tuple(dict.fromkeys(form for one in (name, *others) for form in (simplified(one), one)))
    return Known(kind, names, f"{path.name}:{line}", code=cells.get("code", ""))


def _kind(word: str) -> str:
    """The kind by its name or either label; an organization if nothing is said."""
    names = {form.lower(): kind for kind in KINDS for form in (kind, label(kind), label(kind, "zh"))}
    return names.get(word.lower(), "") if word else "Organization"
