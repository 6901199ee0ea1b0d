"""The card index of an archive: what all shards tell is dealt into drawers, and each drawer answers every shard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from graph.archive.drawers import Links, Numbers, Places, among, dealt, how_many
from graph.archive.happen import SIGNS, TELLINGS_OF, Signs, happen, know
from graph.archive.identify import Brief, Things, identify
from graph.archive.pieces import Seals, unpack
from graph.archive.reading import TELLINGS, TRACES
from graph.archive.settings import Settings, digest
from graph.archive.steps import Means, head, made
from graph.archive.work import Work

TOGETHER = 16
"""Drawers that are fetched at once: they lie side by side."""
Cards = tuple[int, list[bytes]]
"""A drawer by its number, and what each shard put into it."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the drawers say to the shards: under which names, and which piece of each is for which shard."""

    cards: tuple[str, ...]
    """The shards' cards, as they were dealt."""
    names: tuple[str, ...]
    seals: tuple[Seals, ...]
    places: Places
    """For each shard and drawer the number of the piece, -1 where there is none."""

    def to(self, shard: int, kept: Work) -> tuple[bytes, ...]:
        """What they say to this shard."""
        return tuple(kept.pieces(self.names[n], self.places[shard, n])[0] for n in self._by(shard))

    def where(self, shard: int, kept: Work) -> bytes:
        """In which drawers the shard's cards lie."""
        (found,) = kept.pieces(self.cards[shard], len(self.names))
        return found

    def placed(self, shard: int, kept: Work) -> tuple[bytes, ...]:
        """Where the shard's cards lie, then what the drawers say of them."""
        return self.where(shard, kept), *self.to(shard, kept)

    def said(self, shard: int) -> tuple[str, ...]:
        """By what that is told from all else they could say."""
        return tuple(self.seals[n][self.places[shard, n], 1:].tobytes().hex() for n in self._by(shard))

    def last(self, drawer: int) -> str:
        """By what the last piece of a drawer is told from all else that it could be."""
        return self.seals[drawer][-1, 1:].tobytes().hex()

    def _by(self, shard: int) -> list[int]:
        found: list[int] = np.flatnonzero(self.places[shard] >= 0).tolist()
        return found


@dataclass(frozen=True, slots=True)
class Index:
    """The shards by their names, what is known of their tellings, and the answers on things and on happenings."""

    read: tuple[str, ...]
    known: tuple[str, ...]
    things: Answers
    happenings: Answers


def index(read: Sequence[str], means: Means) -> Index:
    """Which thing each trace of all shards is, and what their tellings share."""
    things = _things(read, means)
    known = _known(read, things, means)
    return Index(tuple(read), known, things, _happenings(known, means))


def _things(read: Sequence[str], means: Means) -> Answers:
    links = Links()
    for name in read:
        for numbers in head(name, means.kept).links:
            links.link(numbers)
    where = [links.drawers(head(name, means.kept).numbers, how_many(len(read))) for name in read]
    shown = [f"{name}.shown" for name in read]
    return _gone_through(
        "identity", (shown, TRACES, where), partial(_identified, settings=means.settings), means
    )


def _identified(cards: Cards, settings: Settings) -> bytes:
    return identify(cards[1], settings, decided=cards[0] == 0)


def _known(read: Sequence[str], things: Answers, means: Means) -> tuple[str, ...]:
    """The names under which is kept what is known of each shard's tellings."""
    stamp, kept = means.settings.digest(), means.kept
    names = [f"{digest(stamp, name, things.cards[n], *things.said(n))}.known" for n, name in enumerate(read)]

    def job(shard: int) -> tuple[bytes, bytes, tuple[bytes, ...]]:
        traces, tellings = kept.pieces(f"{read[shard]}.shown", TRACES, TELLINGS)
        return traces, tellings, things.placed(shard, kept)

    jobs = {name: partial(job, shard) for shard, name in enumerate(names)}
    made("tellings", jobs, partial(_know, settings=means.settings), means)
    return tuple(names)


def _know(told: tuple[bytes, bytes, tuple[bytes, ...]], settings: Settings) -> bytes:
    return know(*told, settings)


def _happenings(known: Sequence[str], means: Means) -> Answers:
    """What tellings share; one that shares no sign with another lies in no drawer."""
    all_numbers = np.concatenate([_signs(name, means.kept).numbers for name in known])
    each, times = np.unique(all_numbers, return_counts=True)
    shared, links = each[times > 1], Links()
    first = [_linked(_signs(name, means.kept), shared, links) for name in known]
    where = [links.drawers(numbers, how_many(len(known))) for numbers in first]
    return _gone_through("happenings", (known, TELLINGS_OF, where), _happened, means)


def _happened(cards: Cards) -> bytes:
    return happen(cards[1])


def _linked(signs: Signs, shared: Numbers, links: Links) -> Numbers:
    """For each telling the number of a sign that it shares, or 0; all signs that it shares are linked."""
    mine = among(signs.numbers, shared)
    numbers, places = signs.numbers[mine], signs.places[mine]
    for some in np.split(numbers, np.flatnonzero(np.diff(places)) + 1):
        links.link(some.tolist())
    first = np.zeros(signs.count, np.uint64)
    first[places] = numbers
    return first


def _signs(known: str, kept: Work) -> Signs:
    (data,) = kept.pieces(known, SIGNS)
    found: Signs = unpack(data)
    return found


def _gone_through(
    step: str,
    dealing: tuple[Sequence[str], int, Sequence[Places]],
    do: Callable[[Cards], bytes],
    means: Means,
) -> Answers:
    """The answers of all drawers, when what lies in this piece of these bundles was dealt into them as it says."""
    bundles, piece, where = dealing
    kept, count, stamp = means.kept, how_many(len(bundles)), means.settings.digest()
    cards = {
        f"{digest(stamp, step, count, name, places.tobytes().hex())}.cards": partial(
            _to_deal, kept, name, piece, places
        )
        for name, places in zip(bundles, where, strict=True)
    }
    made(f"dealing {step}", cards, partial(_deal, count=count), means)
    seals = np.stack([kept.seals(name)[:count, 1:] for name in cards])
    filled: NDArray[np.bool_] = np.asarray(seals.any(axis=2))

    names = [
        f"{digest(stamp, step, n == 0, seals[filled[:, n], n].tobytes().hex())}.drawer" for n in range(count)
    ]
    wanted = [n for n, name in enumerate(names) if not kept.has(name)]

    @lru_cache(maxsize=1)
    def opened(first: int) -> list[list[bytes]]:
        return [kept.pieces(name, *wanted[first : first + TOGETHER]) for name in cards]

    def drawer(place: int) -> Cards:
        among = place % TOGETHER
        return wanted[place], [some[among] for some in opened(place - among) if some[among]]

    made(step, {names[n]: partial(drawer, place) for place, n in enumerate(wanted)}, do, means)
    places = np.where(filled, np.cumsum(filled, axis=0) - 1, -1).astype(np.int32)
    return Answers(tuple(cards), tuple(names), tuple(kept.seals(name) for name in names), places)


def _to_deal(kept: Work, name: str, piece: int, places: Places) -> tuple[bytes, Places]:
    return kept.pieces(name, piece)[0], places


def _deal(given: tuple[bytes, Places], count: int) -> bytes:
    return dealt(unpack(given[0]), given[1], count)


def brief_of(answers: Answers, drawer: int, kept: Work) -> Brief:
    """What a drawer's things say to all others."""
    found: Brief = unpack(kept.pieces(answers.names[drawer], len(answers.seals[drawer]) - 2)[0])
    return found


def things_in(answers: Answers, drawer: int, kept: Work) -> Things:
    """The things of a drawer."""
    found: Things = unpack(kept.pieces(answers.names[drawer], len(answers.seals[drawer]) - 1)[0])
    return found
