"""The first step for a shard: its files read, each article understood and resolved for itself."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pickle import UnpicklingError

import numpy as np

from graph import patience
from graph.archive.drawers import Numbers, number
from graph.archive.pieces import bundle, pack, unpack
from graph.archive.settings import Settings, digest
from graph.archive.shards import File, Shard, said, unchanged
from graph.facts import facts
from graph.known import Book
from graph.model import Article, Mention, Reading
from graph.names import mentions
from graph.names.tagged import find_all
from graph.read import InputError, Source, of_part
from graph.read import articles as read
from graph.read.sheet import Part
from graph.resolve import Local, Trace, first_told, local
from graph.resolve.blocks import DECIDED, blocks

BATCH = 64
"""How many articles the tagger is asked for at once."""


class ReadingError(Exception):
    """A rule broke on an article, which the message names."""


Unread = InputError | ReadingError


@dataclass(frozen=True, slots=True)
class Head:
    """What a shard shows of itself at a glance: in which block each trace lies, and why something was left out."""

    numbers: Numbers
    """One for each trace of the shard: that of its first block."""
    links: tuple[tuple[int, ...], ...] = ()
    """The numbers of the blocks that a trace links."""
    left_out: tuple[Unread, ...] = ()


HEAD, TRACES, TELLINGS = range(3)
"""The pieces of what a shard shows."""


@dataclass(frozen=True, slots=True)
class Read:
    """A part of a shard as it was read."""

    mark: str
    """By what it is told from all that it could be; nothing where something of it was left out."""
    articles: tuple[Local, ...]


def articles_of(packed: bytes) -> tuple[Local, ...]:
    """The articles of a shard, out of what `read_shard` packed."""
    parts: list[Read] = unpack(packed)
    return tuple(article for part in parts for article in part.articles)


def read_shard(shard: Shard, settings: Settings, older: bytes = b"") -> tuple[bytes, bytes]:
    """The articles of the shard, packed, and what it shows: a bundle of its head, its traces and its tellings.

    What of it stands unchanged in the `older` one, packed under the same settings, is taken from there.

    Raises InputError for a file that changes meanwhile.
    """
    parts, left_out = _read(shard, settings, _standing(older))
    whole = [article for part in parts for article in part.articles]
    traces = list(first_told((trace for one in whole for trace in one.traces), settings.book()).values())
    tellings = [telling for one in whole for telling in one.tellings]
    head = _head(traces, settings.book(), left_out)
    return pack(parts), bundle([pack(head), pack(traces), pack(tellings)])


def _standing(older: bytes) -> dict[str, Read]:
    """The parts of an older shard by their marks; none where it is damaged, for it can be read again."""
    try:
        return {part.mark: part for part in unpack(older) if part.mark} if older else {}
    except (EOFError, OSError, ValueError, zlib.error, UnpicklingError):
        return {}


def _read(
    shard: Shard, settings: Settings, standing: Mapping[str, Read]
) -> tuple[list[Read], tuple[Unread, ...]]:
    """All parts of the shard, and what of them was left out."""
    marks = [digest(*said(part)) for part in shard.parts]
    new = [place for place, mark in enumerate(marks) if mark not in standing]
    found = [(place, one) for place in new for one in _articles(shard.parts[place], settings)]
    fit = [
        (place, one) for place, one in found if isinstance(one, Article) and len(one.text) <= patience.LONGEST
    ]
    articles: dict[int, list[Local]] = {place: [] for place in new}
    broken: list[tuple[int, Unread]] = []
    for (place, _), one in zip(fit, _understood([one for _, one in fit], settings), strict=True):
        if isinstance(one, Local):
            articles[place].append(one)
        else:
            broken.append((place, one))
    left_out = [*((place, one) for place, some in found for one in _unread(some)), *broken]
    lacking = {place for place, _ in left_out}
    parts = [
        Read("" if place in lacking else mark, tuple(articles[place]))
        if place in articles
        else standing[mark]
        for place, mark in enumerate(marks)
    ]
    return parts, tuple(one for _, one in left_out)


def _head(traces: Sequence[Trace], book: Book, left_out: tuple[Unread, ...]) -> Head:
    numbers = [
        tuple(1 if block == DECIDED else number(block) for block in own) for own in blocks(traces, book)
    ]
    first = np.array([own[0] for own in numbers], np.uint64)
    links = tuple(dict.fromkeys(own for own in numbers if len(own) > 1))
    return Head(first, links, left_out)


def _unread(one: Article | InputError) -> Iterator[InputError]:
    if isinstance(one, InputError):
        yield one
    elif len(one.text) > patience.LONGEST:
        yield InputError(f"{_name(one)}: longer than any article ({len(one.text):,} characters)")


def _articles(part: File | Part, settings: Settings) -> list[Article | InputError]:
    fields = dict(settings.fields)
    if not isinstance(part, File):
        return list(of_part(part, settings.day, fields))
    found = list(read(Source(part.name, part.path), settings.day, fields))
    unchanged(part)
    return found


def _understood(articles: Sequence[Article], settings: Settings) -> Iterator[Local | ReadingError]:
    known = settings.book()
    for first in range(0, len(articles), BATCH):
        some = articles[first : first + BATCH]
        for article, tags in zip(some, find_all(some, settings.finder()), strict=True):
            yield _one(article, tags, known)


def _one(article: Article, tags: Sequence[Mention], book: Book) -> Local | ReadingError:
    """The article as it is understood, or why it is not."""
    try:
        with patience.patience():
            named = mentions(article, tags, book)
            return local(Reading(article, named, facts(article, named)), book)
    except patience.TooLongError:
        return ReadingError(f"{_name(article)}: it takes longer than any article may")
    except Exception as error:  # noqa: BLE001  a rule that breaks on one article is no reason to lose the others
        return ReadingError(f"{_name(article)}: {error}")


def _name(article: Article) -> str:
    return f"{article.file}, article {article.number} ({article.title[:40]})"
