"""The first step for a shard: its files read, each article understood and resolved for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from graph import patience
from graph.archive.drawers import Numbers, number
from graph.archive.pieces import bundle, pack
from graph.archive.settings import Settings
from graph.archive.shards import File, Shard, unchanged
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


@dataclass(frozen=True, slots=True)
class Head:
    """What a shard shows of itself at a glance: in which block each trace lies, and why something was left out."""

    numbers: Numbers
    """One for each trace of the shard: that of its first block."""
    links: tuple[tuple[int, ...], ...] = ()
    """The numbers of the blocks that a trace links."""
    left_out: tuple[InputError | ReadingError, ...] = ()


HEAD, TRACES, TELLINGS = range(3)
"""The pieces of what a shard shows."""


def read_shard(shard: Shard, settings: Settings) -> tuple[bytes, bytes]:
    """The articles of the shard, packed, and what it shows: a bundle of its head, its traces and its tellings.

    Raises InputError for a file that changes meanwhile.
    """
    found = [one for part in shard.parts for one in _articles(part, settings)]
    articles = [one for one in found if isinstance(one, Article) and len(one.text) <= patience.LONGEST]
    unread = tuple(_unread(found))
    understood = list(_understood(articles, settings))
    whole = tuple(one for one in understood if isinstance(one, Local))
    broken = tuple(one for one in understood if isinstance(one, ReadingError))
    traces = list(first_told((trace for one in whole for trace in one.traces), settings.book()).values())
    tellings = [telling for one in whole for telling in one.tellings]
    head = _head(traces, settings.book(), (*unread, *broken))
    return pack(whole), bundle([pack(head), pack(traces), pack(tellings)])


def _head(traces: Sequence[Trace], book: Book, left_out: tuple[InputError | ReadingError, ...]) -> Head:
    numbers = [
        tuple(1 if block == DECIDED else number(block) for block in own) for own in blocks(traces, book)
    ]
    first = np.array([own[0] for own in numbers], np.uint64)
    links = tuple(dict.fromkeys(own for own in numbers if len(own) > 1))
    return Head(first, links, left_out)


def _unread(found: Iterable[Article | InputError]) -> Iterator[InputError]:
    for one in found:
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
