"""Tables (.csv, .tsv), an article a row."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator, Sequence
from itertools import chain

from graph.read.formats._fields import columns, sheet
from graph.read.sheet import LARGEST, Found, Given, Sheet
from graph.read.text import InputError, encoding_of

CHUNK = 1 << 20
"""So many bytes are read at once; the first of them show in what encoding the table is written."""
BROKEN = re.compile("[\udc80-\udcff]")
"""What a byte that stands for nothing is read as."""
csv.field_size_limit(LARGEST)


def sheets(given: Given) -> Found:
    """The article of every row; the first row names the columns."""
    lines = _lines(given)
    first = next(lines)
    rows = csv.reader(chain([first], lines), delimiter=max(",\t;", key=first.count))
    number = 0
    try:
        header = [name.strip() for name in next(rows)]
        parts = columns(given, header)
        for number, row in enumerate(rows, 1):
            if any(row):
                yield _article(given, header, row, parts, number)
    except csv.Error as error:
        yield InputError(f"{given.name}, record {number + 1}: {error}; it and all behind it is left out")


def _article(
    given: Given, header: Sequence[str], row: Sequence[str], parts: dict[str, str], number: int
) -> Sheet | InputError:
    if BROKEN.search("".join(row)):
        return InputError(f"{given.name}, record {number}: the encoding is broken here")
    if len(row) != len(header):
        return InputError(f"{given.name}, record {number}: {len(row)} columns instead of {len(header)}")
    try:
        return sheet(given, dict(zip(header, row, strict=True)), parts, number)
    except InputError as error:
        return error


def _lines(given: Given) -> Iterator[str]:
    """The lines of the table, decoded as they come, so that a table of any length can be read."""
    head = given.stream.read(CHUNK)
    encoding = encoding_of(head, given.name, whole=len(head) < CHUNK)
    decoder, open_line = codecs.getincrementaldecoder(encoding)("surrogateescape"), ""
    for chunk in chain([head], iter(lambda: given.stream.read(CHUNK), b"")):
        *lines, open_line = (open_line + decoder.decode(chunk)).split("\n")
        if len(open_line) > LARGEST:
            raise InputError(f"{given.name}: a line is too long for a text (more than {LARGEST >> 20} Mi)")
        yield from (line + "\n" for line in lines)
    yield open_line + decoder.decode(b"", final=True)
