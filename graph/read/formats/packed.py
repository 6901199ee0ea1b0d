"""Files packed by gzip: a.txt.gz is a.txt."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from graph.read import formats
from graph.read.sheet import LARGEST, Found, Given, Loose, reason
from graph.read.text import InputError

EXPANDS = 200
"""No honest text shrinks to less than this part: newsprint packs to a third, a table of one word to a hundredth."""


def sheets(given: Given) -> Found:
    """The texts of the packed file. Raises InputError for one that is broken or that expands beyond belief."""
    with _inner(given) as inner:
        yield from formats.sheets(inner)


def loose(given: Given) -> Loose:
    """The records of the packed file, or the file. Raises what `sheets` raises."""
    with _inner(given) as inner:
        yield from formats.loose(inner)


@contextmanager
def _inner(given: Given) -> Iterator[Given]:
    """The file that is packed."""
    inner = given.name[: -len(".gz")]
    if formats.form_of(inner) in formats.HOLDERS or inner.lower().endswith(".tar"):
        raise InputError(f"{given.name}: an archive within an archive is not read (unpack it first)")
    with gzip.GzipFile(fileobj=given.stream) as unpacked:
        stream = cast(BinaryIO, io.BufferedReader(Bounded(unpacked, given)))
        yield Given(inner, stream, given.fields)


class Bounded(io.RawIOBase):
    """A packed stream that stops with an InputError where it expands beyond belief or is broken."""

    def __init__(self, unpacked: gzip.GzipFile, given: Given) -> None:
        super().__init__()
        self._unpacked, self._given, self._count = unpacked, given, 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer; how many bytes it got."""
        try:
            data = self._unpacked.read1(len(buffer))
        except (OSError, EOFError, zlib.error) as error:
            raise InputError(f"{self._given.name}: the file is broken ({reason(error)})") from error
        self._count += len(data)
        if self._count > LARGEST and self._count > EXPANDS * self._given.stream.tell():
            raise InputError(f"{self._given.name}: the file expands beyond belief")
        buffer[: len(data)] = data
        return len(data)
