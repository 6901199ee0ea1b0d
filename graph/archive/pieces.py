"""What steps make as bytes to be kept: values, lines, many small pieces in one file."""

from __future__ import annotations

import gzip
import pickle
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

ROW = 24
"""Bytes of a seal in a bundle."""


class _Packer(pickle.Pickler):
    """Keeps a frozen value as its class and its fields; by itself it would ask for the names of its fields each time."""

    def reducer_override(self, value: Any) -> Any:
        """The class and the fields of a value of ours; the rest as it keeps itself."""
        kind: type = type(value)
        taken = _taken(kind)
        return (kind, taken(value)) if taken else NotImplemented


@cache
def _taken(kind: type) -> Callable[[Any], tuple[Any, ...]] | None:
    """How the fields of a frozen value are had, in the order in which it takes them."""
    if not is_dataclass(kind):
        return None
    names = [one.name for one in fields(kind) if one.init]
    return lambda value: tuple([getattr(value, name) for name in names])


def pack(value: Any) -> bytes:
    """The value as bytes to be kept, with a checksum."""
    kept = BytesIO()
    _Packer(kept, protocol=5).dump(value)
    return gzip.compress(kept.getvalue(), 1, mtime=0)


def unpack(data: bytes) -> Any:
    """The value that was packed: ours, for only this program writes to its folder of work."""
    return pickle.loads(gzip.decompress(data))  # noqa: S301


def text(lines: Iterable[str]) -> bytes:
    """Lines as bytes to be kept."""
    return gzip.compress("".join(lines).encode(), 1, mtime=0)


def lines(data: bytes) -> str:
    """The lines that were kept, in one text."""
    return gzip.decompress(data).decode()


Seals = NDArray[np.uint64]
"""Of each piece of a bundle where it ends, and two numbers that its content is told by; an empty one has none."""


def bundle(parts: Iterable[bytes]) -> bytes:
    """Many small pieces in one file, each to be had for itself: how many there are, their seals, the pieces."""
    held = list(parts)
    table = np.zeros((len(held), 3), np.uint64)
    stop = 8 + table.nbytes
    for row, piece in zip(table, held, strict=True):
        stop += len(piece)
        row[0] = stop
        row[1:] = np.frombuffer(_seal(piece), np.uint64) if piece else 0
    return b"".join((len(held).to_bytes(8), table.tobytes(), *held))


def seals(file: BinaryIO) -> Seals:
    """The seals of a bundle, read from its beginning."""
    count = int.from_bytes(file.read(8))
    return np.frombuffer(file.read(count * ROW), np.uint64).reshape(count, 3)


def pieces(file: BinaryIO, *numbers: int) -> list[bytes]:
    """Some pieces of a bundle. Raises EOFError if one is not what was put there."""
    count = int.from_bytes(file.read(8))
    return [_piece(file, number, count) for number in numbers]


def _piece(file: BinaryIO, number: int, count: int) -> bytes:
    file.seek(8 + ROW * max(0, number - 1))
    rows = file.read(ROW * (2 if number else 1))
    (stop, *seal), start = np.frombuffer(rows[-ROW:], np.uint64), int.from_bytes(rows[:8], "little")
    file.seek(start if number else 8 + ROW * count)
    piece = file.read(int(stop) - file.tell())
    if piece and _seal(piece) != np.array(seal).tobytes():
        raise EOFError
    return piece


def _seal(piece: bytes) -> bytes:
    return sha256(piece).digest()[:16]
