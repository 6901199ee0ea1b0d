"""Identity, drawer by drawer: which thing each trace is, from what all articles told of their things."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.archive.drawers import gathered
from graph.archive.pieces import bundle, pack, unpack
from graph.archive.settings import Settings
from graph.known import Book
from graph.model import Entity
from graph.resolve import Told, Trace, first_told
from graph.resolve.across import identities
from graph.resolve.trace import told


@dataclass(frozen=True, slots=True)
class Things:
    """The things of a drawer in their order, and those that may be one."""

    entities: tuple[Entity, ...]
    candidates: tuple[tuple[Entity, Entity], ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What a drawer's things say to all others: where in China they are or lie, and which decisions do not apply."""

    lands: tuple[Entity, ...]
    notes: tuple[str, ...]


def identify(cards: Sequence[bytes], settings: Settings, *, decided: bool) -> bytes:
    """A bundle: what the traces of each shard are that has `cards` in the drawer, then the drawer's brief, its things.

    Decisions count only for the drawer in which all lies that they speak of.
    """
    book = settings.book()
    shards: list[list[Trace]] = [unpack(some) for some in cards]
    first = first_told((trace for some in shards for trace in some), book)
    found = identities(first.values(), book if decided else _undecided(book))
    of = {what: found.things[trace.key] for what, trace in first.items()}
    things = Things(tuple(sorted(set(of.values()), key=lambda e: e.key)), found.candidates)
    lands = {Entity("", (), (), adcode=e.adcode, within=e.within) for e in things.entities}
    brief = Brief(tuple(sorted(lands, key=lambda e: (e.adcode, e.within))), found.notes)
    answers = ([of[told(trace, book.files)] for trace in some] for some in shards)
    return bundle([*map(_answer, answers), pack(brief), pack(things)])


@lru_cache(maxsize=4)
def _undecided(book: Book) -> Book:
    return replace(book, decisions=())


def slim(entity: Entity) -> Entity:
    """As much of a thing as its mentions hang on: a new form of its name elsewhere changes nothing there."""
    return Entity(entity.key, entity.kinds, entity.names[:1])


def _answer(things: Iterable[Entity]) -> bytes:
    """For each trace what it is, in words that are the same whenever they say the same."""
    said = [(thing.key, thing.kinds, thing.names[0]) for thing in things]
    return zlib.compress(json.dumps(said, ensure_ascii=False).encode(errors="surrogatepass"), 1)


def answered(traces: Iterable[Trace], answers: Sequence[bytes], book: Book) -> dict[Told, Entity]:
    """What each trace of a shard is; the traces come as they were read.

    `answers` are where the traces lie, then what each drawer says of those in it.
    """
    where, *said = answers
    whats = dict.fromkeys(told(trace, book.files) for trace in traces)
    return dict(zip(whats, gathered(unpack(where), map(_things, said)), strict=True))


def _things(answer: bytes) -> Iterator[Entity]:
    said = json.loads(zlib.decompress(answer).decode(errors="surrogatepass"))
    return (Entity(key, tuple(kinds), (name,)) for key, kinds, name in said)
