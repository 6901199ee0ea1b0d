"""The files of an archive in shards of about a hundred, which stay the same shards when files come and go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from graph.read import InputError

T = TypeVar("T")
USUAL = 128
"""Files of a shard, on average."""
LARGEST = 8 << 20
"""Bytes at which a shard ends in any case."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read: the name it goes by in the graph, where it is, and the digest of its bytes."""

    name: str
    path: Path
    digest: str
    size: int


Shard = tuple[File, ...]


def seen(name: str, path: Path) -> File:
    """The file as it is now. Raises InputError if it cannot be read."""
    try:
        with path.open("rb") as stream:
            digest = sha256()
            while some := stream.read(1 << 20):
                digest.update(some)
            return File(name, path, digest.hexdigest(), stream.tell())
    except OSError as error:
        raise InputError(f"{name}: the file cannot be read ({error.strerror})") from error


def shards(files: Iterable[File]) -> Iterator[Shard]:
    """The files in their order, in shards."""
    return parts(files, USUAL, lambda file: file.name, lambda file: file.size)


def parts(
    all_of: Iterable[T], usual: int, name: Callable[[T], str], size: Callable[[T], int] = lambda _: 0
) -> Iterator[tuple[T, ...]]:
    """All in their order, in parts of so many on average, and of LARGEST in size at most."""
    part: list[T] = []
    filled = 0
    for one in all_of:
        part.append(one)
        filled += size(one)
        if _ends(name(one), usual) or filled >= LARGEST:
            yield tuple(part)
            part, filled = [], 0
    if part:
        yield tuple(part)


def _ends(name: str, usual: int) -> bool:
    """Whether a part ends behind this name, as chance has it: so no part changes when another gains or loses some."""
    return int.from_bytes(sha256(name.encode(errors="surrogateescape")).digest()[:4]) % usual == 0
