"""A card index in drawers: what may be one lies in one drawer, so that each is gone through for itself.

What lies where is told by numbers, digests of names: two names of one number only lie together, they are not one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from graph.archive.pieces import bundle, pack
from graph.resolve.sets import Sets

T = TypeVar("T")
Numbers = NDArray[np.uint64]
Places = NDArray[np.int32]
NOWHERE = -1
MOST = 1024
"""Drawers: more would be a burden themselves."""


def number(key: Iterable[str]) -> int:
    """A number for a key, never 0."""
    return int.from_bytes(sha256("\x1f".join(key).encode(errors="replace")).digest()[:8]) | 1


def among(numbers: Numbers, ordered: Numbers) -> NDArray[np.bool_]:
    """For each of the numbers whether it is one of those, which are in order."""
    left, right = (np.searchsorted(ordered, numbers, side) for side in ("left", "right"))
    return left < right


def how_many(shards: int) -> int:
    """How many drawers suit an archive: a power of two, so that few archives change their drawers as they grow."""
    return min(MOST, 1 << (shards - 1).bit_length())


class Links:
    """Which numbers lie together."""

    def __init__(self) -> None:
        self._sets: Sets[int] = Sets()
        self._linked: set[int] = set()

    def link(self, numbers: Sequence[int]) -> None:
        """Lay these together."""
        for one in numbers[1:]:
            self._sets.join(numbers[0], one)
        self._linked.update(numbers)

    def drawers(self, numbers: Numbers, count: int) -> Places:
        """In which of so many drawers each number lies; 0 stands for nothing, which lies nowhere."""
        found = (numbers >> np.uint64(1)) % np.uint64(count)
        where: Places = found.astype(np.int32)
        for place, one in enumerate(numbers.tolist()):
            if one in self._linked:
                where[place] = (self._sets.of(one) >> 1) % count
        where[numbers == 0] = NOWHERE
        return where


def dealt(items: Sequence[object], where: Places, count: int) -> bytes:
    """The items dealt into so many drawers, in their order: a bundle with a piece for each drawer, and `where`.

    A piece says nothing of the items in other drawers, so that one item more changes its own drawer only.
    """
    drawers: list[list[object]] = [[] for _ in range(count)]
    for item, drawer in zip(items, where.tolist(), strict=True):
        if drawer != NOWHERE:
            drawers[drawer].append(item)
    return bundle([*(pack(drawer) if drawer else b"" for drawer in drawers), pack(where)])


def gathered(where: Places, drawers: Iterable[Iterable[T]]) -> Iterator[T]:
    """What was said of each dealt item, drawer by drawer, in the order of the items again."""
    said = dict(zip(np.unique(where[where != NOWHERE]).tolist(), map(iter, drawers), strict=True))
    return (next(said[drawer]) for drawer in where.tolist() if drawer != NOWHERE)
