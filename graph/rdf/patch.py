"""A Turtle file of ours with some subjects' blocks put in the place of older ones; the rest is copied as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from mmap import ACCESS_READ, mmap
from pathlib import Path

CHUNK = 1 << 20
"""Bytes copied at once."""


def patched(path: Path, blocks: Mapping[str, str]) -> Iterator[bytes]:
    """The file, piece by piece, with these blocks for what it says of their subjects; an empty one takes that away.

    Subjects stand in their order in the file, each with an empty line before it, so that each is found by halving.
    """
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as held:
        place = 0
        for subject in sorted(blocks):
            start, stop = _where(held, subject.encode(), place)
            yield from _copied(held, place, start)
            yield blocks[subject].encode()
            place = stop
        yield from _copied(held, place, len(held))


def _where(held: mmap, subject: bytes, low: int) -> tuple[int, int]:
    """Where the block of the subject begins and ends, or would stand; it is not before `low`."""
    low = _next(held, low) if low == 0 else low
    high = len(held)
    while low < high:
        start = max(low, held.rfind(b"\n\n", 0, (low + high) // 2 + 1) + 1)
        stop = _next(held, start + 1)
        found = held[start + 1 : held.find(b" ", start)]
        if found == subject:
            return start, stop
        low, high = (stop, high) if found < subject else (low, start)
    return low, low


def _next(held: mmap, place: int) -> int:
    """Where the next block begins."""
    found = held.find(b"\n\n", place)
    return found + 1 if found >= 0 else len(held)


def _copied(held: mmap, start: int, stop: int) -> Iterator[bytes]:
    return (held[at : min(at + CHUNK, stop)] for at in range(start, stop, CHUNK))
