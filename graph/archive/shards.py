"""The files of an archive in shards of some hundred articles, which stay the same shards when files come and go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from graph.read import InputError
from graph.read.formats import has_many, loose
from graph.read.sheet import Given, Inner, Part, Record, Sheet, reason

T = TypeVar("T")
USUAL = 128
"""Files of a shard, on average."""
RECORDS = 128
"""Records of a shard: a file of many articles is cut behind every so many."""
LARGE = 1 << 20
"""Bytes from which on such a file is cut; a smaller one is read whole."""
LARGEST = 8 << 20
"""Bytes at which a shard ends in any case."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read: the name it goes by in the graph, where it is, and the digest of its bytes."""

    name: str
    path: Path
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Shard:
    """What is read at once: small files, or parts of a large one; and how many bytes of the archive that is."""

    parts: tuple[File | Part, ...]
    size: int

    def said(self) -> Iterator[str]:
        """All that its articles hang on, as texts."""
        for part in self.parts:
            yield from said(part)

    def ends(self) -> tuple[str, str]:
        """Where in the archive it begins and where it ends, whatever stands there now."""
        first, last = ("\x1f".join(said(part)[:-1]) for part in (self.parts[0], self.parts[-1]))
        return f"from {first}", f"to {last}"


def said(part: File | Part) -> tuple[str, ...]:
    """All that the articles of a part of a shard hang on, as texts: what it is called, at the end its content."""
    match part:
        case File():
            return part.name, part.digest
        case Inner():
            return part.name, sha256(part.data).hexdigest()
        case Record():
            return part.file, str(part.number), sha256(part.data).hexdigest()
        case Sheet():
            return part.file, str(part.number), repr(part)
        case _:
            return str(part), repr(part)


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


def unchanged(file: File) -> None:
    """Raise InputError if the file is not what it was any more."""
    if seen(file.name, file.path).digest != file.digest:
        raise InputError(f"{file.name}: the file changed while it was read: run the build again")


def shards(files: Iterable[File], fields: Mapping[str, str] | None = None) -> Iterator[Shard]:
    """The files in their order, in shards; a large one with many articles in several."""
    for large, some in groupby(files, lambda file: file.size >= LARGE and has_many(file.name)):
        if large:
            for file in some:
                yield from _pieces(file, fields or {})
        else:
            for part in cut(some, lambda file: _ends(file.name, USUAL), lambda file: file.size):
                yield Shard(part, sum(file.size for file in part))


def _pieces(file: File, fields: Mapping[str, str]) -> Iterator[Shard]:
    """The parts of one file, as they are read. Raises InputError if it changes meanwhile."""
    begun = 0
    try:
        with file.path.open("rb") as stream:
            for some in cut(loose(Given(file.name, stream, fields)), _closes, _weight):
                now = max(begun, stream.tell())
                yield Shard(some, now - begun)
                begun = now
    except OSError as error:
        yield Shard((InputError(f"{file.name}: the file cannot be read ({reason(error)})"),), 0)
    unchanged(file)


def _closes(part: Part) -> bool:
    """Whether a shard ends behind it: records are counted, so that one which changes changes its own shard only."""
    match part:
        case Sheet() | Record():
            return part.number % RECORDS == 0
        case Inner():
            return _ends(part.name, USUAL)
        case _:
            return False


def _weight(part: Part) -> int:
    """About how many bytes it takes."""
    match part:
        case Sheet():
            return 3 * len(part.text)
        case Inner() | Record():
            return len(part.data)
        case _:
            return 1 << 12


def parts(all_of: Iterable[T], usual: int, name: Callable[[T], str]) -> Iterator[tuple[T, ...]]:
    """All in their order, in parts of so many on average."""
    return cut(all_of, lambda one: _ends(name(one), usual), lambda _: 0)


def cut(all_of: Iterable[T], ends: Callable[[T], bool], size: Callable[[T], int]) -> Iterator[tuple[T, ...]]:
    """All in their order, in parts that end where `ends` says so, or where they are LARGEST in size."""
    part: list[T] = []
    filled = 0
    for one in all_of:
        part.append(one)
        filled += size(one)
        if ends(one) or filled >= LARGEST:
            yield tuple(part)
            part, filled = [], 0
    if part:
        yield tuple(part)


def _ends(name: str, usual: int) -> bool:
    """Whether a part ends behind this name, as chance has it: so no part changes when another gains or loses some."""
    return int.from_bytes(sha256(name.encode(errors="surrogateescape")).digest()[:4]) % usual == 0
