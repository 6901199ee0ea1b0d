"""What articles tell of one happening: which tellings may, and what they say together, drawer by drawer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from graph.archive.drawers import Numbers, number
from graph.archive.identify import answered
from graph.archive.pieces import bundle, pack, unpack
from graph.archive.settings import Settings
from graph.model import Happening
from graph.resolve import Place, Telling, Trace, happenings, shares, with_things

SIGNS, TELLINGS_OF, ALONE = range(3)
"""The pieces of what is known of a shard's tellings: their signs, they themselves, what each says if it is alone."""


@dataclass(frozen=True, slots=True)
class Signs:
    """By what the tellings of a shard may be of one happening with others: numbers, and whose they are."""

    count: int
    """How many tellings there are."""
    numbers: Numbers
    places: Numbers


def know(traces: bytes, tellings: bytes, answers: Sequence[bytes], settings: Settings) -> bytes:
    """The shard's tellings with things in place of traces, as a bundle."""
    whose: list[Trace] = unpack(traces)
    of = answered(whose, answers, settings.book())
    known: list[Telling] = [with_things(telling, of) for telling in unpack(tellings)]
    found = [(number(sign), place) for place, telling in enumerate(known) for sign in set(shares(telling))]
    columns = np.array(found, np.uint64).reshape(-1, 2)
    alone = {place: what for telling in known for place, what in happenings([telling]).items()}
    return bundle([pack(Signs(len(known), columns[:, 0], columns[:, 1])), pack(known), pack(alone)])


def happen(cards: Sequence[bytes]) -> bytes:
    """For each shard that has `cards` in a drawer what its tellings share with others, as a bundle."""
    shards: list[list[Telling]] = [unpack(some) for some in cards]
    found = happenings(telling for some in shards for telling in some)
    return bundle(pack(dict(_of(some, found))) for some in shards)


def _of(some: Iterable[Telling], found: dict[Place, Happening]) -> Iterator[tuple[Place, Happening]]:
    return ((telling.place, found[telling.place]) for telling in some if telling.place in found)


def together(alone: bytes, answers: Iterable[bytes]) -> dict[Place, Happening]:
    """What each fact of a shard shares with others, in the order of its place."""
    found: dict[Place, Happening] = unpack(alone)
    for answer in answers:
        found |= unpack(answer)
    return {place: found[place] for place in sorted(found)}
