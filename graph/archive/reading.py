"""The first step for a shard: its files read, each article understood and resolved for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.archive import patience
from graph.archive.settings import Settings
from graph.archive.shards import File, Shard, unchanged
from graph.archive.work import pack
from graph.facts import facts
from graph.known import Book
from graph.model import Article, Mention, Reading
from graph.names import mentions
from graph.names.tagged import find_all
from graph.read import InputError, Source, of_part
from graph.read import articles as read
from graph.read.sheet import Inner, Sheet
from graph.resolve import Local, Telling, Told, Trace, first_told, local

BATCH = 64
"""How many articles the tagger is asked for at once."""


class ReadingError(Exception):
    """A rule broke on an article, which the message names."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a shard shows of itself: what it tells of things, and why something was left out of it."""

    told: dict[Told, Trace]
    tellings: tuple[Telling, ...] = ()
    left_out: tuple[InputError | ReadingError, ...] = ()


def read_shard(shard: Shard, settings: Settings) -> tuple[bytes, bytes]:
    """The articles of the shard and what it shows, packed. Raises InputError for a file that changes meanwhile."""
    found = [one for part in shard.parts for one in _articles(part, settings)]
    articles = [one for one in found if isinstance(one, Article) and len(one.text) <= patience.LONGEST]
    unread = tuple(_unread(found))
    understood = list(_understood(articles, settings))
    whole = tuple(one for one in understood if isinstance(one, Local))
    broken = tuple(one for one in understood if isinstance(one, ReadingError))
    told = first_told((trace for one in whole for trace in one.traces), settings.book())
    tellings = tuple(telling for one in whole for telling in one.tellings)
    return pack(whole), pack(Shown(told, tellings, (*unread, *broken)))


def _unread(found: Iterable[Article | InputError]) -> Iterator[InputError]:
    for one in found:
        if isinstance(one, InputError):
            yield one
        elif len(one.text) > patience.LONGEST:
            yield InputError(f"{_name(one)}: longer than any article ({len(one.text):,} characters)")


def _articles(part: File | Sheet | Inner | InputError, settings: Settings) -> list[Article | InputError]:
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
