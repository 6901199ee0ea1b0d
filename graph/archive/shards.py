"""The files of an archive in shards of about a hundred, which stay the same shards when files come and go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from graph.read import InputError

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
    shard: list[File] = []
    for file in files:
        shard.append(file)
        if ends(file.name, USUAL) or sum(one.size for one in shard) >= LARGEST:
            yield tuple(shard)
            shard = []
    if shard:
        yield tuple(shard)


def ends(name: str, usual: int) -> bool:
    """Whether a part ends behind this name, as chance has it: so no part changes when another gains or loses some."""
    return int.from_bytes(sha256(name.encode(errors="surrogateescape")).digest()[:4]) % usual == 0
