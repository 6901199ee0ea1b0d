"""Word documents: their paragraphs and tables in order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.table import Table

from graph.read.formats.archive import trap
from graph.read.sheet import Found, Given, Sheet, reason
from graph.read.text import InputError

HEADINGS = ("Title", "Heading 1")
"""Styles of a line that begins an article."""
MOST = 1 << 29
"""All parts of a document together have no more bytes, pictures and all: its library holds them at once."""


def sheets(given: Given) -> Found:
    """The text of the document; before a heading of the first rank the gap is wide, as on a page."""
    data = given.whole()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            traps = [fault for part in parts.infolist() if (fault := trap(part, part.filename))]
            if sum(part.file_size for part in parts.infolist()) > MOST:
                traps.append("it expands beyond belief")
        lines = [] if traps else list(_lines(Document(io.BytesIO(data))))
    except Exception as error:
        raise InputError(f"{given.name}: this is no sound .docx file ({reason(error)})") from error
    if traps:
        raise InputError(f"{given.name}: {traps[0]}")
    if not any(lines):
        raise InputError(f"{given.name}: there is no text in the document")
    yield Sheet(given.name, "\n".join(lines))


def _lines(document: Any) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield "　".join(dict.fromkeys(cell.text.strip() for cell in row.cells))
            continue
        if block.style is not None and block.style.name in HEADINGS:
            yield from ("", "", "")
        yield block.text
