"""PDF with a text layer: its lines in reading order, column after column, paragraphs whole."""

from __future__ import annotations

import io
import logging
import re
import time
import zlib
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from types import SimpleNamespace

from pdfminer import pdftypes
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LAParams, LTAnno, LTChar, LTContainer, LTItem, LTPage, LTText, LTTextLine
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

from graph.patience import TooLongError, patience
from graph.read.formats._printed import Piece, ordered, paragraphs
from graph.read.sheet import LARGEST, Found, Given, Sheet, reason
from graph.read.text import InputError

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
PAGES, SECONDS = 2000, 300
"""A file with more pages, or that takes longer, is no newspaper: what is behind is left out."""
APART = 1.0
"""What stands so many characters apart belongs to two columns."""
SQUARE = re.compile("[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]")
STRETCHED = 0.2
"""Chinese characters belong to one word if they stand no more than so much farther apart than is usual in their line."""


def _unpacked(data: bytes) -> bytes:
    """What zlib.decompress gives. Raises OverflowError where that is more than any text."""
    unpacker = zlib.decompressobj()
    out = unpacker.decompress(data, LARGEST)
    if unpacker.unconsumed_tail:
        raise OverflowError("it expands beyond belief")
    if not unpacker.eof:
        raise zlib.error("incomplete stream")
    return out


# pdfminer unpacks a stream whole, however large that gets, and offers no other way in
pdftypes.zlib = SimpleNamespace(  # type: ignore[attr-defined, assignment]
    decompress=_unpacked, decompressobj=zlib.decompressobj, error=zlib.error
)


def sheets(given: Given) -> Found:
    """The text of all pages as one, and the errors of those that cannot be read."""
    data = given.whole()
    try:
        pages = list(_pages(data, given.name))
    except Exception as error:
        raise InputError(f"{given.name}: this is no sound PDF ({reason(error)})") from error
    lines = [line for page in pages if not isinstance(page, InputError) for line in page]
    left_out = [page for page in pages if isinstance(page, InputError)]
    if any(line.strip() for line in lines):
        yield Sheet(given.name, "\n".join(lines))
    elif not left_out:
        raise InputError(f"{given.name}: there is no text layer in the file (is it a scan?)")
    yield from left_out


def _pages(data: bytes, name: str) -> Iterator[list[str] | InputError]:
    """The lines of each page, or why it is left out."""
    started, manager = time.monotonic(), PDFResourceManager()
    for number, page in enumerate(PDFPage.get_pages(io.BytesIO(data)), 1):
        where = f"{name}, page {number}"
        if number > PAGES or time.monotonic() - started > SECONDS:
            yield InputError(f"{where}: it and all behind it is left out: the file is too long")
            return
        try:
            with patience():
                lines = list(paragraphs(ordered(list(_pieces(_layout(page, manager))))))
        except TooLongError:
            yield InputError(f"{where}: it takes longer than any page may")
        except Exception as error:  # noqa: BLE001  pdfminer raises whatever a broken page leads it to
            yield InputError(f"{where}: the page cannot be read ({reason(error)})")
        else:
            yield lines


def _layout(page: PDFPage, manager: PDFResourceManager) -> LTPage:
    device = PDFPageAggregator(manager, laparams=LAParams(boxes_flow=None, char_margin=APART))
    PDFPageInterpreter(manager, device).process_page(page)
    return device.get_result()


def _pieces(part: LTPage | LTContainer) -> Iterator[Piece]:  # type: ignore[type-arg]
    for item in part:
        if isinstance(item, LTTextLine):
            text = "".join(_letters(list(item))).strip("\n")
            if text.strip():
                yield Piece(text, item.x0, item.x1, item.y0, item.y1)
        elif isinstance(item, LTContainer):
            yield from _pieces(item)


def _letters(line: list[LTItem]) -> Iterator[str]:
    """The characters of a line, without the spaces that are only its stretching from edge to edge."""
    letters = [item for item in line if isinstance(item, LTChar)]
    usual = median(
        [_gap(one, next_) for one, next_ in pairwise(letters) if _square(one) and _square(next_)] or [0.0]
    )
    for before, item, behind in zip([None, *line], line, [*line[1:], None], strict=False):
        if isinstance(item, LTAnno) and isinstance(before, LTChar) and isinstance(behind, LTChar):
            one_word = _square(before) and _square(behind) and _gap(before, behind) < usual + STRETCHED
            if one_word:
                continue
        if isinstance(item, LTText):
            yield item.get_text()


def _square(item: LTItem) -> bool:
    """Whether it is a Chinese character, also as one of the radicals that PDFs print for it."""
    return isinstance(item, LTChar) and bool(SQUARE.match(item.get_text()))


def _gap(one: LTChar, behind: LTChar) -> float:
    """How far apart two characters stand, in characters."""
    return (behind.x0 - one.x1) / one.size if one.size else 0.0
